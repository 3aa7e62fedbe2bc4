// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/migrator.h"
#include "db/query.h"
#include "domain/pagenumbers.h"
#include "store/agendaedit.h"
#include "store/recordjson.h"
#include "store/schema.h"
#include "store/table.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::store;

namespace test_migrations
{

/// The rungs of that dialect up to a version: what older programs made.
QList<db::Migration> rungsUpTo(int version, db::Dialect dialect)
{
    return db::Migrator::ladder(dialect == db::Dialect::Sqlite ? QStringLiteral(":/sql/sqlite")
                                                               : QStringLiteral(":/sql/postgres"))
        .first(version);
}

Attachment file(const Evidence& evidence, QChar digit, int offset, PageLabels labels)
{
    Attachment made;
    made.id = Id<Attachment>::create();
    made.evidence = evidence.id;
    made.name = QStringLiteral("a.pdf");
    made.mediaType = QStringLiteral("application/pdf");
    made.sha256 = QString(64, digit);
    made.pageOffset = offset;
    made.pageLabels = labels;
    return made;
}

/// The row and the step that put it there, as version 5 wrote them.
void putAsVersion5(db::Connection& connection, const Attachment& made, int number)
{
    db::Query row(connection, QStringLiteral("INSERT INTO attachment (id, evidence, name, media_type, size, "
                                             "sha256, role, page_offset, page_labels, position) "
                                             "VALUES (?, ?, ?, ?, 0, ?, 'main', ?, ?, 0)"));
    row.bind(made.id.text());
    row.bind(made.evidence.text());
    row.bind(made.name);
    row.bind(made.mediaType);
    row.bind(made.sha256);
    row.bind(made.pageOffset);
    row.bind(codeOf(made.pageLabels));
    row.run();
    db::Query revision(connection,
                       QStringLiteral("INSERT INTO revision (number, id, recorded_at, author, label, reason, "
                                      "undoes) VALUES (?, ?, 0, 'Ana', 'Adjuntar', '', '')"));
    revision.bind(number);
    revision.bind(QString::number(number));
    revision.run();
    Json json = toJson(Record(made));
    json.erase("page_numbers");
    db::Query change(connection,
                     QStringLiteral("INSERT INTO change (revision, position, record_type, record_id, "
                                    "before, after) VALUES (?, 0, 'attachment', ?, NULL, ?)"));
    change.bind(number);
    change.bind(made.id.text());
    change.bind(QString::fromStdString(json.dump()));
    change.run();
}

TEST_CASE("In an agenda of version 5 those files are numbered that have an offset or Roman front matter")
{
    const QTemporaryDir folder;
    Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    const bool isFile = backend.target.dialect == db::Dialect::Sqlite;
    const QString path = folder.filePath(QStringLiteral("a.agenda"));
    if (isFile)
        backend.target = db::Target::sqlite(path);
    Evidence evidence;
    evidence.id = Id<Evidence>::create();
    evidence.title = QStringLiteral("[EJEMPLO] Antes");
    evidence.number = 1;
    const Attachment plain = file(evidence, u'a', 0, PageLabels::Arabic);
    const Attachment shifted = file(evidence, u'b', 7, PageLabels::Arabic);
    const Attachment roman = file(evidence, u'c', 0, PageLabels::RomanFront);
    {
        db::Connection connection(backend.target);
        db::Migrator(connection, rungsUpTo(5, backend.target.dialect)).migrate();
        Table<Evidence>(connection).insert(evidence);
        int number = 0;
        for (const Attachment& each : {plain, shifted, roman})
            putAsVersion5(connection, each, ++number);
    }
    if (isFile) {
        // Who only reads sees a copy that is up to date.
        const auto reading = Workspace::open(path, store::Access::Read, sample::author(), sample::clock());
        CHECK(isNumbered(reading->require(shifted.id)));
        CHECK(reading->path() == path);
    }
    const auto workspace = isFile
                               ? Workspace::open(path, store::Access::Edit, sample::author(), sample::clock())
                               : Workspace::openDatabase(backend.target, sample::author(), sample::clock());
    CHECK(QFile::exists(folder.filePath(QStringLiteral("a.v5.agenda"))) == isFile);
    CHECK(workspace->require(plain.id) == plain);
    CHECK_FALSE(isNumbered(workspace->require(plain.id)));
    CHECK(isNumbered(workspace->require(shifted.id)));
    CHECK(printedPage(workspace->require(shifted.id), 41) == QStringLiteral("34"));
    CHECK(isNumbered(workspace->require(roman.id)));

    // The history that version 5 wrote goes back and forth, and so does what is said now.
    const QString before = sample::dump(*workspace);
    workspace->undo();
    workspace->undo();
    CHECK_FALSE(workspace->find(shifted.id));
    workspace->redo();
    workspace->redo();
    CHECK(sample::dump(*workspace) == before);
    Attachment said = plain;
    said.pageNumbers = PageNumbers::Known;
    save(*workspace, QStringLiteral("Numerar"), said);
    CHECK(workspace->require(plain.id) == said);
    CHECK(printedPage(workspace->require(plain.id), 3) == QStringLiteral("3"));
    workspace->undo();
    CHECK(workspace->require(plain.id) == plain);
    workspace->redo();
    CHECK(workspace->require(plain.id) == said);
}

TEST_CASE("The program knows the schema that its own ladder makes")
{
    db::Connection connection(db::Target::memory());
    migrate(connection);
    CHECK(schemaDigest(connection).toStdString() == newestSchema);
}

} // namespace test_migrations
