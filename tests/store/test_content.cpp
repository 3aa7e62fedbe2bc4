// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/content.h"

#include "db/connection.h"
#include "db/migrator.h"
#include "db/query.h"
#include "db/transaction.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <thread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace agenda;
using namespace agenda::store;

namespace test_content
{

/// A workspace in a file with one evidence, and files to attach.
struct Fixture {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("a.agenda"));
    std::unique_ptr<Workspace> workspace = Workspace::create(path, sample::author(), sample::clock());
    Id<Evidence> evidence;
    Progress unwatched;

    Fixture() { evidence = add(QStringLiteral("[EJEMPLO] Uno")); }

    Id<Evidence> add(const QString& title)
    {
        Evidence record;
        record.title = title;
        return addEvidence(*workspace, record);
    }
    QString file(const char* name, const QByteArray& bytes)
    {
        QFile file(dir.filePath(QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    StagedFile stage(const QString& file) { return ContentIntake(*workspace).stage(file, unwatched); }
    void reopen()
    {
        workspace.reset();
        workspace = Workspace::open(path, store::Access::Edit, sample::author(), sample::clock());
    }
    int rows(const char* table)
    {
        db::Query query(workspace->connection(),
                        QStringLiteral("SELECT count(*) FROM ") + QString::fromLatin1(table));
        query.next();
        return int(query.number(0));
    }
};

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 31 + i / 4096) & 0xff);
    return bytes;
}

TEST_CASE("A file comes back byte for byte, whatever its size")
{
    const qsizetype size = GENERATE(0, 1, 1024 * 1024 - 1, 1024 * 1024, 5 * 1024 * 1024 + 7);
    Fixture fixture;
    const QByteArray bytes = pattern(size);
    const StagedFile staged = fixture.stage(fixture.file("informe.pdf", bytes));
    CHECK(staged.size == size);
    CHECK(staged.sha256 ==
          QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    const Id<Attachment> id = attach(*fixture.workspace, fixture.evidence, staged);
    fixture.reopen();
    const Attachment attachment = fixture.workspace->require(id);
    CHECK(contentBytes(*fixture.workspace, attachment.sha256) == bytes);
    const QString copy = fixture.dir.filePath(QStringLiteral("copia.pdf"));
    saveCopy(*fixture.workspace, attachment.sha256, copy, fixture.unwatched);
    QFile read(copy);
    REQUIRE(read.open(QIODevice::ReadOnly));
    CHECK(read.readAll() == bytes);
}

TEST_CASE("The same content is stored once, and the same file twice on one evidence is refused")
{
    Fixture fixture;
    const QString file = fixture.file("a.pdf", pattern(2'000'000));
    const StagedFile first = fixture.stage(file);
    attach(*fixture.workspace, fixture.evidence, first);
    CHECK(evidenceWithContent(*fixture.workspace, first.sha256) == fixture.evidence);
    CHECK(kindOf([&] { attach(*fixture.workspace, fixture.evidence, fixture.stage(file)); }) ==
          ErrorKind::Conflict);
    const Id<Evidence> other = fixture.add(QStringLiteral("[EJEMPLO] Dos"));
    attach(*fixture.workspace, other, fixture.stage(file));
    CHECK(fixture.rows("content") == 1);
    removeEvidence(*fixture.workspace, fixture.evidence);
    fixture.reopen();
    CHECK(contentBytes(*fixture.workspace, first.sha256).size() == 2'000'000);
}

TEST_CASE("A removed file keeps its content for undo and the trash, and one that nobody took is swept at the "
          "next start")
{
    Fixture fixture;
    const Id<Attachment> id =
        attach(*fixture.workspace, fixture.evidence, fixture.stage(fixture.file("a.pdf", pattern(10'000))));
    const QString sha256 = fixture.workspace->require(id).sha256;
    removeAttachment(*fixture.workspace, id);
    const StagedFile nobodys = fixture.stage(fixture.file("b.pdf", pattern(20'000)));
    fixture.reopen();
    CHECK(kindOf([&] { contentBytes(*fixture.workspace, nobodys.sha256); }) == ErrorKind::NotFound);
    fixture.workspace->undo();
    CHECK(contentBytes(*fixture.workspace, sha256) == pattern(10'000));
}

TEST_CASE("A cancelled file leaves nothing")
{
    Fixture fixture;
    const QString file = fixture.file("a.pdf", pattern(9'000'000));
    Progress* running = nullptr;
    Progress progress([&](qint64 done, qint64, const QString&) {
        if (done >= 0)
            running->cancel();
    });
    running = &progress;
    CHECK(kindOf([&] { ContentIntake(*fixture.workspace).stage(file, progress); }) == ErrorKind::Cancelled);
    CHECK(fixture.rows("content") == 0);
    CHECK(fixture.rows("content_chunk") == 0);
}

TEST_CASE("What was cancelled, swept or taken back leaves the file as small as it was")
{
    Fixture fixture;
    const QString file = fixture.file("a.pdf", pattern(20'000'000));
    const auto size = [&] { return QFileInfo(fixture.path).size(); };
    const qint64 before = size();
    REQUIRE(before < 1'000'000);
    Progress* running = nullptr;
    qint64 largest = 0;
    Progress progress([&](qint64 done, qint64, const QString&) {
        largest = std::max(largest, size());
        if (done >= 20'000'000)
            running->cancel();
    });
    running = &progress;
    // The last report is heard, and the one after it stops the work.
    const auto late = [&] {
        ContentIntake(*fixture.workspace).stage(file, progress);
        progress.report(0, 0, {});
    };
    CHECK(kindOf(late) == ErrorKind::Cancelled);
    CHECK(largest > 10'000'000);
    fixture.reopen();
    CHECK(fixture.rows("content") == 0);
    CHECK(size() <= before + 64 * 1024);

    Progress early([&](qint64 done, qint64, const QString&) {
        if (done > 0)
            running->cancel();
    });
    running = &early;
    CHECK(kindOf([&] { ContentIntake(*fixture.workspace).stage(file, early); }) == ErrorKind::Cancelled);
    CHECK(size() <= before + 64 * 1024);

    ContentIntake intake(*fixture.workspace);
    intake.stage(file, fixture.unwatched);
    CHECK(size() > 20'000'000);
    intake.discard();
    CHECK(size() <= before + 64 * 1024);

    const StagedFile kept = fixture.stage(file);
    attach(*fixture.workspace, fixture.evidence, kept);
    const qint64 full = size();
    fixture.stage(file); // there already
    CHECK(size() <= full + 64 * 1024);
    CHECK(contentBytes(*fixture.workspace, kept.sha256) == pattern(20'000'000));
}

TEST_CASE("A file made before room was given back is left as it is, and works")
{
    Fixture fixture;
    fixture.path = fixture.dir.filePath(QStringLiteral("b.agenda"));
    {
        db::Connection connection(db::Target::sqlite(fixture.path));
        db::Migrator(connection, db::Migrator::ladder(QStringLiteral(":/sql/sqlite"))).migrate();
    }
    fixture.reopen();
    ContentIntake intake(*fixture.workspace);
    intake.stage(fixture.file("a.pdf", pattern(5'000'000)), fixture.unwatched);
    intake.discard();
    CHECK(fixture.rows("content") == 0);
    db::Query mode(fixture.workspace->connection(), QStringLiteral("PRAGMA auto_vacuum"));
    REQUIRE(mode.next());
    CHECK(mode.number(0) == 0);
}

TEST_CASE("Where the disk has no room for a file it is refused before it is copied")
{
    Fixture fixture;
    const QString file = fixture.file("a.pdf", pattern(5'000'000));
    QString asked;
    qint64 free = 5'000'000;
    ContentIntake intake(*fixture.workspace, [&](const QString& folder) {
        asked = folder;
        return free;
    });
    bool began = false;
    Progress progress([&](qint64, qint64, const QString&) { began = true; });
    const Error error = errorOf([&] { intake.stage(file, progress); });
    CHECK(error.kind() == ErrorKind::Storage);
    CHECK(error.sentence().contains(QStringLiteral("«a.pdf»: hacen falta 6 MB y quedan 4 MB.")));
    CHECK(asked == fixture.dir.path());
    CHECK_FALSE(began);
    CHECK(fixture.rows("content") == 0);
    free = 7'000'000;
    CHECK_NOTHROW(intake.stage(file, progress));
    free = -1; // nobody knows
    CHECK_NOTHROW(intake.stage(fixture.file("b.pdf", pattern(10)), progress));
}

TEST_CASE("Files are attached in one step or not at all, and what was staged can be taken back")
{
    Fixture fixture;
    ContentIntake intake(*fixture.workspace);
    const auto stage = [&](const char* name, const QByteArray& bytes) {
        return intake.stage(fixture.file(name, bytes), fixture.unwatched);
    };
    const StagedFile kept = stage("a.pdf", pattern(1000));
    attach(*fixture.workspace, fixture.evidence, kept);
    const QList<StagedFile> files{stage("b.pdf", pattern(2000)), stage("c.pdf", pattern(1000))};
    CHECK(kindOf([&] { attach(*fixture.workspace, fixture.evidence, files); }) == ErrorKind::Conflict);
    CHECK(fixture.workspace->all<Attachment>().size() == 1);
    CHECK(fixture.rows("content") == 2);
    intake.discard();
    CHECK(fixture.rows("content") == 1);
    CHECK(contentBytes(*fixture.workspace, kept.sha256) == pattern(1000));
    attach(*fixture.workspace, fixture.evidence,
           {stage("b.pdf", pattern(2000)), stage("d.pdf", pattern(3000))});
    const QList<Attachment> all = fixture.workspace->where(&Attachment::evidence, fixture.evidence);
    REQUIRE(all.size() == 3);
    CHECK(all[0].role == AttachmentRole::Main);
    CHECK(all[2].role == AttachmentRole::Annex);
    CHECK(all[2].position == 2);
    fixture.workspace->undo();
    CHECK(fixture.workspace->all<Attachment>().size() == 1);
    fixture.workspace->redo();
    CHECK(fixture.workspace->all<Attachment>().size() == 3);
}

TEST_CASE("Only ordinary files of a sensible size are taken")
{
    Fixture fixture;
    CHECK(kindOf([&] { fixture.stage(fixture.dir.filePath(QStringLiteral("no.pdf"))); }) ==
          ErrorKind::NotFound);
    CHECK(kindOf([&] { fixture.stage(fixture.dir.path()); }) == ErrorKind::Constraint);
    const QString link = fixture.dir.filePath(QStringLiteral("enlace.pdf"));
    REQUIRE(QFile::link(fixture.file("a.pdf", "x"), link));
    CHECK(kindOf([&] { fixture.stage(link); }) == ErrorKind::Constraint);
#ifdef Q_OS_UNIX
    const QString pipe = fixture.dir.filePath(QStringLiteral("tubo.pdf"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(kindOf([&] { fixture.stage(pipe); }) == ErrorKind::Constraint);
#endif
    CHECK(kindOf([&] { fixture.stage(fixture.path); }) == ErrorKind::Constraint); // the agenda itself
    QFile huge(fixture.dir.filePath(QStringLiteral("enorme.pdf")));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(501LL * 1024 * 1024)); // sparse: takes no space
    CHECK(kindOf([&] { fixture.stage(huge.fileName()); }) == ErrorKind::Constraint);
    CHECK(fixture.rows("content") == 0);
}

TEST_CASE("Damaged content is told, and the copy is not left behind")
{
    Fixture fixture;
    const Id<Attachment> id =
        attach(*fixture.workspace, fixture.evidence, fixture.stage(fixture.file("a.pdf", pattern(10'000))));
    {
        db::Transaction transaction(fixture.workspace->connection());
        db::Query spoil(fixture.workspace->connection(),
                        QStringLiteral("UPDATE content_chunk SET bytes = ?"));
        spoil.bind(pattern(9'999));
        spoil.run();
        transaction.commit();
    }
    const QString copy = fixture.dir.filePath(QStringLiteral("copia.pdf"));
    const Attachment attachment = fixture.workspace->require(id);
    CHECK(kindOf([&] { saveCopy(*fixture.workspace, attachment.sha256, copy, fixture.unwatched); }) ==
          ErrorKind::Unreadable);
    CHECK_FALSE(QFile::exists(copy));
    CHECK(kindOf([&] { saveCopy(*fixture.workspace, attachment.sha256, fixture.path, fixture.unwatched); }) ==
          ErrorKind::Conflict);
}

TEST_CASE("Content is read on a connection of its own, in another thread, checked and cancellable")
{
    Fixture fixture;
    const QByteArray bytes = pattern(3 * 1024 * 1024 + 1);
    const StagedFile staged = fixture.stage(fixture.file("a.pdf", bytes));
    attach(*fixture.workspace, fixture.evidence, staged);
    const ContentReader reader(*fixture.workspace);
    QByteArray read;
    std::thread([&] {
        Progress progress;
        read = reader.read(staged.sha256, progress);
    }).join();
    CHECK(read == bytes);
    Progress cancelled;
    cancelled.cancel();
    CHECK(kindOf([&] { reader.read(staged.sha256, cancelled); }) == ErrorKind::Cancelled);
    CHECK(kindOf([&] { reader.read(QStringLiteral("none"), fixture.unwatched); }) == ErrorKind::NotFound);
}

} // namespace test_content
