// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// «E-07» is said in printed editions: a number is given once, and stays.
#include "db/connection.h"
#include "db/migrator.h"
#include "store/duplicates.h"
#include "store/evidenceedit.h"
#include "store/importing.h"
#include "store/library.h"
#include "store/merging.h"
#include "store/trash.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <stdexcept>

using namespace agenda;
using namespace agenda::store;

namespace test_numbers
{

/// A database that can be closed and opened again.
struct Reopened {
    QTemporaryDir folder;
    db::Target target;

    explicit Reopened(const Backend& backend)
        : target(backend.target.isMemory() ? db::Target::sqlite(folder.filePath(QStringLiteral("a.agenda")))
                                           : backend.target)
    {
    }
    std::unique_ptr<Workspace> open() const
    {
        return Workspace::openDatabase(target, sample::author(), sample::clock());
    }
};

Id<Evidence> add(Workspace& workspace, const char* title)
{
    Evidence evidence;
    evidence.title = QString::fromUtf8(title);
    return addEvidence(workspace, evidence);
}

int numberOf(const Workspace& workspace, const Id<Evidence>& id)
{
    return workspace.require(id).number;
}

/// «1 A|2 B»
QString numbered(const Workspace& workspace)
{
    QStringList list;
    for (const EvidenceRow& row : readNumberedLibrary(workspace))
        list << QString::number(row.evidence.number) + u' ' + row.evidence.title;
    return list.join(u'|');
}

void walkTo(db::Connection& connection, int version)
{
    const QList<db::Migration> ladder =
        db::Migrator::ladder(connection.dialect() == db::Dialect::Sqlite ? QStringLiteral(":/sql/sqlite")
                                                                         : QStringLiteral(":/sql/postgres"));
    db::Migrator(connection, ladder.first(version)).migrate();
}

QString oldEvidence(const char* id, const char* title, const char* issued, const char* access = "membership",
                    const char* lifeCycle = "delivered")
{
    return QStringLiteral(
               "INSERT INTO evidence (id, kind, title, authors, issued, received_on, reviewed_on, container, "
               "institution, language, doi, url, csl, abstract, design, methods, sample, countries, "
               "products, "
               "organisation_type, project, donor, access, life_cycle, notes, unconfirmed) VALUES "
               "('%1', 'other', '%2', '[]', '%3', '', '', '', '', '', '', '', '', '', '', '', '', '[]', "
               "'[]', "
               "'', '', '', '%4', '%5', '', '[]');")
        .arg(QString::fromLatin1(id), QString::fromUtf8(title), QString::fromLatin1(issued),
             QString::fromLatin1(access), QString::fromLatin1(lifeCycle));
}

QString oldSubQuestion(const char* id, const char* theme, const char* status = "active")
{
    return QStringLiteral(
               "INSERT INTO subquestion (id, theme, code, position, official, standalone, plain, kind, "
               "family, status, decision, audience, priority, target, next_step) VALUES "
               "('%1', '%2', '%1', 0, 'X', '', '', '', '', '%3', '', '', '', '', '');")
        .arg(QString::fromLatin1(id), QString::fromLatin1(theme), QString::fromLatin1(status));
}

QString oldLink(const char* evidence, const char* subquestion)
{
    return QStringLiteral("INSERT INTO link (id, evidence, subquestion, part, linked_at) "
                          "VALUES ('%1-%2', '%1', '%2', '', 0);")
        .arg(QString::fromLatin1(evidence), QString::fromLatin1(subquestion));
}

/// An agenda of two themes as it was before evidence had numbers, its theme of place 2 written first.
QString oldAgenda()
{
    const QString theme = QStringLiteral(
        "INSERT INTO theme (id, question, number, position, name, name_status, symbol, colour, "
        "sentence, meaning) VALUES ('%1', 'q', 1, %2, 'T', 'confirmed', '', '', '', '');");
    return QStringLiteral(
               "INSERT INTO agenda (id, title, organisation, first_year, last_year, introduction, "
               "message_known, message_missing, message_next, contact_name, contact_role, contact_email, "
               "address, phone, web, general_email, publication_address, logo_sha256) VALUES "
               "('a', 'A', '', 2020, 2022, '', '', '', '', '', '', '', '', '', '', '', '', '');"
               "INSERT INTO question (id, agenda, number, position, text) VALUES ('q', 'a', 1, 0, 'Q');") +
           theme.arg(QStringLiteral("t1")).arg(1) + theme.arg(QStringLiteral("t2")).arg(0) +
           oldSubQuestion("s1", "t1") + oldSubQuestion("s2", "t2") + oldSubQuestion("s2p", "t2", "parked");
}

QString oldChange(int revision, const char* id, const char* before, const char* after)
{
    const auto side = [&](const char* title) {
        return title ? QStringLiteral("'{\"id\": \"%1\", \"title\": \"%2\"}'")
                           .arg(QString::fromLatin1(id), QString::fromUtf8(title))
                     : QStringLiteral("NULL");
    };
    return QStringLiteral("INSERT INTO revision (number, id, recorded_at, author, label, reason, undoes) "
                          "VALUES (%1, 'r%1', 0, 'Ana', 'Cambio %1', '', '');"
                          "INSERT INTO change (revision, position, record_type, record_id, before, after) "
                          "VALUES (%1, 0, 'evidence', '%2', ")
               .arg(revision)
               .arg(QString::fromLatin1(id)) +
           side(before) + QStringLiteral(", ") + side(after) + QStringLiteral(");");
}

TEST_CASE("An evidence gets the next number when it is stored, and none is given twice")
{
    const Reopened file{Backend(GENERATE(from_range(backends())))};
    auto workspace = file.open();
    const Id<Evidence> a = add(*workspace, "A");
    const Id<Evidence> b = add(*workspace, "B");
    const Id<Evidence> c = add(*workspace, "C");
    CHECK(numbered(*workspace) == QStringLiteral("1 A|2 B|3 C"));
    removeEvidence(*workspace, c);
    add(*workspace, "D");
    CHECK(numbered(*workspace) == QStringLiteral("1 A|2 B|4 D"));
    workspace->undo(); // D may come back
    add(*workspace, "E");
    CHECK(numbered(*workspace) == QStringLiteral("1 A|2 B|5 E"));
    for (const TrashItem& item : readTrash(*workspace)) {
        if (item.title.endsWith(u'C'))
            restore(*workspace, item.removal.id);
    }
    CHECK(numbered(*workspace) == QStringLiteral("1 A|2 B|3 C|5 E"));
    removeEvidence(*workspace, a);
    removeEvidence(*workspace, b);
    workspace.reset();
    workspace = file.open();
    add(*workspace, "F");
    CHECK(numbered(*workspace) == QStringLiteral("3 C|5 E|6 F"));
}

TEST_CASE("An edit, its undo and its redo leave the number as it is, whatever the record says")
{
    auto workspace = Workspace::openDatabase(Backend(GENERATE(from_range(backends()))).target,
                                             sample::author(), sample::clock());
    add(*workspace, "A");
    const Id<Evidence> id = add(*workspace, "B");
    for (const int said : {0, 2, 1, 77}) {
        Evidence edited = workspace->require(id);
        edited.title += u'.';
        edited.number = said;
        workspace->run({QStringLiteral("Editar"), {}}, [&](Writer& writer) { writer.put(edited); });
        CHECK(numberOf(*workspace, id) == 2);
    }
    workspace->undo();
    CHECK(numberOf(*workspace, id) == 2);
    workspace->redo();
    CHECK(numbered(*workspace) == QStringLiteral("1 A|2 B...."));
    Evidence same = workspace->require(id);
    same.number = 0;
    CHECK(workspace->run({QStringLiteral("Nada"), {}}, [&](Writer& writer) { writer.put(same); }).number ==
          0);
    for (int i = 0; i < 5; ++i)
        workspace->undo(); // as far as B itself
    CHECK(numbered(*workspace) == QStringLiteral("1 A"));
    workspace->redo();
    CHECK(numbered(*workspace) == QStringLiteral("1 A|2 B"));
}

TEST_CASE("A change that fails gives no number away")
{
    auto workspace = Workspace::openDatabase(Backend(GENERATE(from_range(backends()))).target,
                                             sample::author(), sample::clock());
    Evidence lost;
    lost.id = Id<Evidence>::create();
    lost.title = QStringLiteral("Perdida");
    CHECK_THROWS_AS(workspace->run({QStringLiteral("Falla"), {}},
                                   [&](Writer& writer) {
                                       writer.put(lost);
                                       throw std::runtime_error("no");
                                   }),
                    std::runtime_error);
    add(*workspace, "A");
    CHECK(numbered(*workspace) == QStringLiteral("1 A"));
}

TEST_CASE("An import numbers its records in their order, and a merge keeps the number of what stays")
{
    auto workspace = Workspace::openDatabase(Backend(GENERATE(from_range(backends()))).target,
                                             sample::author(), sample::clock());
    const Id<Evidence> first = add(*workspace, "Primera");
    QList<Candidate> candidates;
    for (const char* title : {"Zeta", "Alfa", "Media"}) {
        Candidate candidate;
        candidate.evidence.title = QString::fromLatin1(title);
        candidate.line = int(candidates.size()) + 1;
        candidates << candidate;
    }
    Progress progress;
    ImportBatch batch;
    batch.name = QStringLiteral("lista.ris");
    batch.sha256 = QString(64, u'1');
    batch.format = QStringLiteral("RIS");
    importReferences(*workspace, batch, candidates, progress);
    CHECK(numbered(*workspace) == QStringLiteral("1 Primera|2 Zeta|3 Alfa|4 Media"));
    const Id<Evidence> zeta = workspace->where(&Evidence::title, QStringLiteral("Zeta")).first().id;
    mergeEvidence(*workspace, zeta, {first}, mergedOf(workspace->require(zeta), workspace->require(first)));
    CHECK(numbered(*workspace) == QStringLiteral("2 Zeta|3 Alfa|4 Media"));
    workspace->undo();
    CHECK(numbered(*workspace) == QStringLiteral("1 Primera|2 Zeta|3 Alfa|4 Media"));
    workspace->undo();
    add(*workspace, "Nueva");
    CHECK(numbered(*workspace) == QStringLiteral("1 Primera|5 Nueva"));
}

TEST_CASE("Evidence from before there were numbers gets them in the order in which it was shown")
{
    const Reopened file{Backend(GENERATE(from_range(backends())))};
    {
        db::Connection connection(file.target);
        walkTo(connection, 4);
        connection.runScript(
            oldAgenda() + oldEvidence("e1", "Retirada", "2010", "membership", "withdrawn") +
            oldEvidence("e2", "Solo CLAC", "2010", "clac_only") +
            oldEvidence("e3", "Prometida", "2010", "membership", "planned") +
            oldEvidence("e4", "Sin vínculos", "2001") + oldEvidence("e5", "Solo en pausa", "2000") +
            oldEvidence("e6", "Segundo tema", "2001") + oldEvidence("e7", "B", "2020") +
            oldEvidence("e8", "A", "2020-12") + oldEvidence("e9", "Z", "2019-12") + oldLink("e1", "s1") +
            oldLink("e3", "s2") + oldLink("e5", "s2p") + oldLink("e6", "s1") + oldLink("e7", "s1") +
            oldLink("e7", "s2") + oldLink("e8", "s2") + oldLink("e9", "s2"));
    }
    const auto workspace = file.open();
    CHECK(numbered(*workspace) == QStringLiteral("1 Z|2 A|3 B|4 Segundo tema|5 Solo en pausa|6 Sin vínculos|"
                                                 "7 Prometida|8 Retirada|9 Solo CLAC"));
    add(*workspace, "Nueva");
    CHECK(workspace->where(&Evidence::number, 10).first().title == QStringLiteral("Nueva"));
}

TEST_CASE("A history from before there were numbers is undone, redone and brought back")
{
    const Reopened file{Backend(GENERATE(from_range(backends())))};
    {
        db::Connection connection(file.target);
        walkTo(connection, 4);
        connection.runScript(oldEvidence("e1", "Después", "2020") + oldChange(1, "e2", nullptr, "Quitada") +
                             oldChange(2, "e1", "Antes", "Después") + oldChange(3, "e2", "Quitada", nullptr));
    }
    const auto workspace = file.open();
    CHECK(numbered(*workspace) == QStringLiteral("1 Después"));
    workspace->undo(); // of a removal: it had no number yet
    CHECK(numbered(*workspace) == QStringLiteral("1 Después|2 Quitada"));
    workspace->undo();
    CHECK(numbered(*workspace) == QStringLiteral("1 Antes|2 Quitada"));
    workspace->redo();
    workspace->redo();
    CHECK(numbered(*workspace) == QStringLiteral("1 Después"));
    add(*workspace, "Nueva");
    CHECK(numbered(*workspace) == QStringLiteral("1 Después|3 Nueva"));
    restore(*workspace, readTrash(*workspace).first().removal.id);
    CHECK(numbered(*workspace).contains(QStringLiteral("Quitada")));
    CHECK_FALSE(numbered(*workspace).contains(QStringLiteral("1 Quitada")));
}

} // namespace test_numbers
