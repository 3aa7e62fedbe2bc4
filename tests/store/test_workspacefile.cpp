// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"

#include "db/connection.h"
#include "db/migrator.h"
#include "db/query.h"
#include "store/agendaedit.h"
#include "store/check.h"
#include "store/content.h"
#include "store/history.h"
#include "store/schema.h"
#include "store/views.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <filesystem>
#include <thread>

using namespace agenda;
using namespace agenda::store;

namespace test_workspacefile
{

struct Folder {
    QTemporaryDir dir;
    QString path(const char* name) const { return dir.filePath(QString::fromUtf8(name)); }
    QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path(name);
    }
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::unique_ptr<Workspace> make(const QString& path)
{
    auto workspace = Workspace::create(path, sample::author(), sample::clock());
    sample::fill(*workspace);
    return workspace;
}

std::unique_ptr<Workspace> openToEdit(const QString& path, const QString& name = QStringLiteral("Berta"))
{
    return Workspace::open(path, store::Access::Edit, {Id<Person>::create(), name}, sample::clock());
}

/// Runs SQL on a closed file, as another program would.
void tamper(const QString& path, const QString& sql)
{
    db::Connection connection(db::Target::sqlite(path));
    connection.runScript(sql);
}

TEST_CASE("A new file is an SQLite database that carries our mark, and nothing is left beside it")
{
    Folder folder;
    const QString path = folder.path("año ñandú #1?.agenda");
    make(path).reset();
    const QByteArray bytes = bytesOf(path);
    CHECK(bytes.startsWith("SQLite format 3"));
    CHECK(bytes.mid(68, 4) == "AgAp");
    CHECK(QDir(folder.dir.path()).entryList(QDir::Files) == QStringList{QFileInfo(path).fileName()});
    CHECK(openToEdit(path)->access() == store::Access::Edit);
}

TEST_CASE("The database runs with foreign keys, a truncated journal and full syncing, in strict tables")
{
    Folder folder;
    auto workspace = make(folder.path("a.agenda"));
    const auto pragma = [&](const char* name) {
        db::Query query(workspace->connection(), QStringLiteral("PRAGMA ") + QString::fromLatin1(name));
        query.next();
        return query.text(0);
    };
    CHECK(pragma("journal_mode") == QStringLiteral("truncate"));
    CHECK(pragma("synchronous") == QStringLiteral("3"));
    CHECK(pragma("foreign_keys") == QStringLiteral("1"));
    CHECK(pragma("secure_delete") == QStringLiteral("1"));
    db::Query loose(
        workspace->connection(),
        QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                       "strict = 0 AND name NOT LIKE 'sqlite_%'"));
    CHECK_FALSE(loose.next());
}

TEST_CASE("Creating over a file is refused and leaves it as it was")
{
    Folder folder;
    const QString path = folder.write("a.agenda", "mine");
    CHECK(kindOf([&] { make(path); }) == ErrorKind::Conflict);
    CHECK(bytesOf(path) == "mine");
    CHECK(kindOf([&] { make(folder.path("no/such/folder.agenda")); }) == ErrorKind::NotFound);
}

TEST_CASE("What is not an agenda is refused with a sentence and left untouched")
{
    Folder folder;
    CHECK(kindOf([&] { openToEdit(folder.path("missing.agenda")); }) == ErrorKind::NotFound);
    CHECK(kindOf([&] { openToEdit(folder.dir.path()); }) == ErrorKind::Unreadable);

    struct Case {
        const char* name;
        QByteArray bytes;
    };
    for (const Case& each :
         {Case{"empty.agenda", ""}, Case{"text.agenda", "hola"}, Case{"stub.agenda", "SQLite format 3"},
          Case{"zip.agenda", QByteArray("PK\x03\x04") + QByteArray(5000, 'x')}}) {
        const QString path = folder.write(each.name, each.bytes);
        CHECK(kindOf([&] { openToEdit(path); }) == ErrorKind::Unreadable);
        CHECK(bytesOf(path) == each.bytes);
    }

    const QString other = folder.path("other.db");
    tamper(other, QStringLiteral("CREATE TABLE t (a); INSERT INTO t VALUES (1);"));
    const QByteArray before = bytesOf(other);
    CHECK(kindOf([&] { openToEdit(other); }) == ErrorKind::Unreadable);
    CHECK(bytesOf(other) == before);

    const QString path = folder.path("a.agenda");
    make(path).reset();
    const QString link = folder.path("link.agenda");
    REQUIRE(QFile::link(path, link));
    CHECK(kindOf([&] { openToEdit(link); }) == ErrorKind::Unreadable);
}

TEST_CASE("A file of a newer version, or of none, is refused, byte for byte as it was")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    struct Case {
        int version;
        ErrorKind kind;
    };
    for (const Case& each :
         {Case{999, ErrorKind::NewerFile}, Case{-5, ErrorKind::NewerFile}, Case{0, ErrorKind::Unreadable}}) {
        tamper(path, QStringLiteral("PRAGMA user_version = %1").arg(each.version));
        const QByteArray before = bytesOf(path);
        CHECK(kindOf([&] { openToEdit(path); }) == each.kind);
        CHECK(bytesOf(path) == before);
    }
}

TEST_CASE("A planted trigger, view or column is refused")
{
    const char* const sql = GENERATE("CREATE TRIGGER t AFTER UPDATE ON theme BEGIN DELETE FROM question; END",
                                     "CREATE VIEW v AS SELECT 1", "ALTER TABLE theme ADD COLUMN extra TEXT",
                                     "DROP INDEX link_person", "CREATE TABLE extra (a)");
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    tamper(path, QString::fromLatin1(sql));
    const QByteArray before = bytesOf(path);
    CHECK(kindOf([&] { openToEdit(path); }) == ErrorKind::Unreadable);
    CHECK(bytesOf(path) == before);
}

TEST_CASE("An older file is brought up to date by whoever may edit it, and a copy is left beside it")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    const auto makeOld = [&](const char* more) {
        db::Connection connection(db::Target::sqlite(path));
        db::Migrator(connection, db::Migrator::ladder(QStringLiteral(":/sql/sqlite")).first(4)).migrate();
        connection.runScript(QString::fromLatin1(more));
    };
    SECTION("and who only reads it reads a copy of it, which goes with the reading")
    {
        makeOld("");
        const QByteArray before = bytesOf(path);
        QString copy;
        {
            const auto reading =
                Workspace::open(path, store::Access::Read, sample::author(), sample::clock());
            CHECK(reading->isReadOnly());
            CHECK(reading->readOnlyReason().endsWith(QStringLiteral(
                "Es de una versión anterior: se muestra una copia al día, y el archivo queda como "
                "estaba.")));
            CHECK(reading->all<Theme>().isEmpty());
            CHECK(reading->history().all().isEmpty());
            copy = reading->connection().target().file;
            CHECK(QFileInfo::exists(copy));
            CHECK(kindOf([&] { reading->run({}, [](Writer&) {}); }) == ErrorKind::ReadOnly);
        }
        CHECK_FALSE(QFileInfo::exists(copy));
        CHECK(bytesOf(path) == before);
        CHECK(QDir(folder.dir.path()).entryList(QDir::Files) == QStringList{QStringLiteral("a.agenda")});
        CHECK_FALSE(openToEdit(path)->isReadOnly());
        CHECK(QFileInfo::exists(folder.path("a.v4.agenda")));
        CHECK(Workspace::open(path, store::Access::Read, sample::author(), sample::clock())->isReadOnly());
    }
    SECTION("not where something was planted in it")
    {
        makeOld("CREATE TRIGGER t AFTER UPDATE ON evidence BEGIN DELETE FROM question; END");
        const QByteArray before = bytesOf(path);
        CHECK(kindOf([&] { openToEdit(path); }) == ErrorKind::Unreadable);
        const bool isAsItWas = bytesOf(path) == before;
        CHECK(isAsItWas);
        CHECK(QDir(folder.dir.path()).entryList(QDir::Files).size() == 1);
    }
}

TEST_CASE("A damaged file is refused or read, but never changed and never a crash")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    const QByteArray whole = bytesOf(path);
    for (int i = 0; i < 60; ++i) {
        QByteArray bytes = whole;
        if (i % 3 == 0)
            bytes.truncate(whole.size() * (i + 1) / 61);
        else
            for (int k = 0; k < 200; ++k)
                bytes[(k * 7919 + i * 104729) % bytes.size()] = char(k * 31 + i);
        const QString damaged = folder.write("damaged.agenda", bytes);
        try {
            auto workspace = Workspace::open(damaged, store::Access::Read, sample::author(), sample::clock());
            readOutline(*workspace);
        } catch (const Error& error) {
            CHECK_FALSE(error.sentence().isEmpty());
        }
        CHECK(bytesOf(damaged) == bytes);
    }
}

TEST_CASE("A damaged file is not edited")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    QList<qint64> roots;
    {
        db::Connection connection(db::Target::sqlite(path));
        db::Query query(connection, QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0"));
        while (query.next())
            roots << query.number(0);
    }
    const QByteArray whole = bytesOf(path);
    for (const qint64 root : std::as_const(roots)) {
        QByteArray bytes = whole;
        bytes.replace((root - 1) * 4096, 4096, QByteArray(4096, 0));
        folder.write("a.agenda", bytes);
        INFO(root);
        try {
            const auto workspace = openToEdit(path);
            CHECK(workspace->isReadOnly());
            CHECK(workspace->readOnlyKind() == ErrorKind::Unreadable);
            CHECK(workspace->readOnlyReason().contains(QStringLiteral("«a.agenda» está dañado")));
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::Unreadable);
        }
        CHECK(bytesOf(path) == bytes);
    }
    CHECK(QDir(folder.dir.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("Damage that is met while a change is written takes the change back")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    const auto ids = [&] {
        auto workspace = Workspace::create(path, sample::author(), sample::clock());
        return sample::fill(*workspace);
    }();
    // Too large to be read whole at every opening.
    tamper(path, QStringLiteral("INSERT INTO content (id, sha256, size, kept) VALUES ('x', 'x', 1, 1);"
                                "INSERT INTO content_chunk (content, number, bytes) "
                                "VALUES ('x', 0, zeroblob(5000000))"));
    qint64 root = 0;
    {
        db::Connection connection(db::Target::sqlite(path));
        db::Query query(connection,
                        QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'state'"));
        REQUIRE(query.next());
        root = query.number(0);
    }
    QByteArray bytes = bytesOf(path);
    bytes.replace((root - 1) * 4096, 4096, QByteArray(4096, 0));
    folder.write("a.agenda", bytes);
    {
        const auto workspace = openToEdit(path);
        REQUIRE_FALSE(workspace->isReadOnly());
        const Error error = errorOf([&] {
            setState(*workspace, ids.s111, Answered::Partial, QDate(2021, 1, 1), QStringLiteral("X"));
        });
        CHECK(error.kind() == ErrorKind::Unreadable);
        CHECK(error.sentence().contains(QStringLiteral("«a.agenda» está dañado")));
    }
    CHECK(bytesOf(path) == bytes);
}

TEST_CASE("The second opener reads, and is told who has the file and since when")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    auto first = make(path);
    auto second = openToEdit(path);
    CHECK(second->isReadOnly());
    CHECK(second->readOnlyReason().contains(QStringLiteral("Ana")));
    CHECK(second->readOnlyReason().contains(QStringLiteral("12:00")));
    CHECK(kindOf([&] { startAgenda(*second, QStringLiteral("X"), 2020, 2022); }) == ErrorKind::ReadOnly);
    CHECK(sample::dump(*second) == sample::dump(*first));
    second.reset();
    first.reset();
    CHECK_FALSE(openToEdit(path)->isReadOnly());
}

TEST_CASE("A lock whose process has died is taken over without a question")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    // The largest process number there can be, on this computer, is nobody's.
    const QByteArray dead = "4194303\nagenda\n" + QSysInfo::machineHostName().toUtf8() + "\n";
    // So are those under which earlier ones were being taken over.
    for (const char* name : {"a.agenda.lock", "a.agenda.lock.rmlock", "a.agenda.lock.rmlock.rmlock"})
        folder.write(name, dead);
    CHECK_FALSE(openToEdit(path)->isReadOnly());
    CHECK(QDir(folder.dir.path()).entryList(QDir::Files) == QStringList{QStringLiteral("a.agenda")});
}

TEST_CASE("The lock of another computer holds until a person breaks it")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    folder.write("a.agenda.lock", "1\nagenda\notro-equipo\n");
    CHECK(openToEdit(path)->readOnlyReason().contains(QStringLiteral("otro-equipo")));
    auto workspace = Workspace::open(path, store::Access::EditAnyway, sample::author(), sample::clock());
    CHECK_FALSE(workspace->isReadOnly());
}

TEST_CASE("A file that was moved away while open takes no more changes")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    auto workspace = make(path);
    REQUIRE(QFile::rename(path, folder.path("b.agenda")));
    const QByteArray before = bytesOf(folder.path("b.agenda"));
    CHECK(kindOf([&] { addQuestion(*workspace, QStringLiteral("[EJEMPLO] ¿Y?")); }) == ErrorKind::Storage);
    CHECK(bytesOf(folder.path("b.agenda")) == before);
}

TEST_CASE("A copy of the workspace is whole, and never lands on a file that is there")
{
    Folder folder;
    auto workspace = make(folder.path("a.agenda"));
    saveWorkspaceCopy(*workspace, folder.path("copia.agenda"));
    CHECK(sample::dump(*openToEdit(folder.path("copia.agenda"))) == sample::dump(*workspace));
    CHECK(kindOf([&] { saveWorkspaceCopy(*workspace, folder.path("a.agenda")); }) == ErrorKind::Conflict);
    CHECK(kindOf([&] { saveWorkspaceCopy(*workspace, folder.path("no/x.agenda")); }) == ErrorKind::Storage);
}

TEST_CASE("Looking at a file that this process has open does not let go of its locks")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    auto first = make(path);
    const QString hardLink = folder.path("b.agenda");
    std::filesystem::create_hard_link(path.toStdString(), hardLink.toStdString());
    first->run({QStringLiteral("Escribir"), {}}, [&](Writer& writer) {
        // Somebody looks at the file while it is being written.
        Workspace::open(hardLink, store::Access::Read, sample::author(), sample::clock()).reset();
        QProcess other;
        other.start(QStringLiteral("sqlite3"), {path, QStringLiteral("UPDATE theme SET name = 'colado'")});
        if (other.waitForFinished())
            CHECK(other.exitCode() != 0);
        Theme theme = first->all<Theme>().first();
        theme.sentence = QStringLiteral("[EJEMPLO] Sigue");
        writer.put(theme);
    });
    CHECK(first->all<Theme>().first().sentence == QStringLiteral("[EJEMPLO] Sigue"));
    CHECK(first->all<Theme>().first().name != QStringLiteral("colado"));
}

TEST_CASE("A full disk is told, and what was saved before stays")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    auto workspace = make(path);
    const QString before = sample::dump(*workspace);
    {
        // The database may not grow by a single page, as on a disk without space.
        db::Query pages(workspace->connection(), QStringLiteral("PRAGMA page_count"));
        pages.next();
        workspace->connection().execute(QStringLiteral("PRAGMA max_page_count = ") + pages.text(0));
    }
    Agenda agenda = workspace->all<Agenda>().first();
    agenda.introduction = QString(90'000, u'x');
    const Error error = errorOf([&] { save(*workspace, QStringLiteral("Editar"), agenda); });
    CHECK(error.kind() == ErrorKind::Storage);
    CHECK(error.sentence().contains(QStringLiteral("espacio")));
    CHECK(sample::dump(*workspace) == before);
    workspace->connection().execute(QStringLiteral("PRAGMA max_page_count = 1000000"));
    CHECK_NOTHROW(save(*workspace, QStringLiteral("Editar"), agenda));
}

TEST_CASE("Writes until it is killed", "[.child]")
{
    auto workspace = openToEdit(qEnvironmentVariable("AGENDA_TEST_FILE"));
    QFile out;
    REQUIRE(out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered)); // stdout, without its buffer
    for (int i = 0; i < 100'000; ++i) {
        addQuestion(*workspace, QStringLiteral("[EJEMPLO] %1").arg(i));
        out.write("+");
    }
}

TEST_CASE("A killed program has lost nothing that it said was saved")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    int saved = 1;
    for (int round = 0; round < 4; ++round) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("AGENDA_TEST_FILE"), path);
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("Writes until it is killed")});
        QByteArray said;
        while (said.count('+') < 5 + round * 7 && child.waitForReadyRead(20'000))
            said += child.readAllStandardOutput();
        child.kill();
        REQUIRE(child.waitForFinished());
        said += child.readAllStandardOutput();
        saved += int(said.count('+'));
        auto workspace = openToEdit(path);
        CHECK_FALSE(workspace->isReadOnly());
        const int present = readCounts(*workspace).questions;
        // One more may have been saved without there having been time to say so.
        CHECK(present >= saved);
        CHECK(present <= saved + 1);
        saved = present;
        CHECK(readCounts(*workspace).revisions == present + 6);
        CHECK_FALSE(workspace->wasClosedCleanly());
        Progress progress;
        CHECK(quickCheck(path, progress).isEmpty());
        db::Query check(workspace->connection(), QStringLiteral("PRAGMA integrity_check"));
        CHECK(check.next());
        CHECK(check.text(0) == QStringLiteral("ok"));
    }
    CHECK(openToEdit(path)->wasClosedCleanly());
}

TEST_CASE("The short check finds damage and dangling keys, changes nothing and can be cancelled")
{
    Folder folder;
    const QString path = folder.path("a.agenda");
    make(path).reset();
    Progress progress;
    CHECK(quickCheck(path, progress).isEmpty());

    SECTION("a key that points nowhere")
    {
        tamper(path, QStringLiteral("PRAGMA foreign_keys = OFF; DELETE FROM question"));
        const QByteArray before = bytesOf(path);
        const QList<Problem> problems = quickCheck(path, progress);
        REQUIRE_FALSE(problems.isEmpty());
        CHECK(problems.first().cause.contains(QStringLiteral("«question»")));
        CHECK(bytesOf(path) == before);
    }
    SECTION("pages overwritten with noise")
    {
        QByteArray bytes = bytesOf(path);
        // From the second page on: with the first one gone it would be no database at all.
        for (qsizetype i = 4096; i < bytes.size(); i += 512)
            bytes[i] = char(0xa5);
        const QString damaged = folder.write("damaged.agenda", bytes);
        CHECK_FALSE(quickCheck(damaged, progress).isEmpty());
        CHECK(bytesOf(damaged) == bytes);
    }
    SECTION("cancelled")
    {
        progress.cancel();
        CHECK(kindOf([&] { quickCheck(path, progress); }) == ErrorKind::Cancelled);
    }
}

TEST_CASE("A long change is made in another thread, and undo and everybody hear of it here")
{
    Folder folder;
    const auto workspace = make(folder.path("a.agenda"));
    const QString before = sample::dump(*workspace);
    QStringList heard;
    QObject::connect(workspace.get(), &Workspace::changed,
                     [&](const Revision& revision) { heard << revision.label; });
    const auto inWorker = [&](const std::function<void(Workspace&)>& work) {
        const auto open = workspace->forWorker();
        std::optional<Revision> made;
        std::exception_ptr failure;
        std::thread([&] {
            try {
                const auto other = open();
                QObject::connect(other.get(), &Workspace::changed,
                                 [&](const Revision& revision) { made = revision; });
                work(*other);
            } catch (...) {
                failure = std::current_exception();
            }
        }).join();
        if (failure)
            std::rethrow_exception(failure);
        workspace->follow(*made);
    };
    Theme theme = workspace->all<Theme>().first();
    theme.name = QStringLiteral("[EJEMPLO] Aparte");
    inWorker([&](Workspace& other) { save(other, QStringLiteral("Cambiar aparte"), theme); });
    CHECK(heard == QStringList{QStringLiteral("Cambiar aparte")});
    CHECK(workspace->require(theme.id) == theme);
    CHECK(workspace->nextUndo()->label == QStringLiteral("Cambiar aparte"));
    const QString after = sample::dump(*workspace);
    inWorker([](Workspace& other) { other.undo(); });
    CHECK(sample::dump(*workspace) == before);
    CHECK(workspace->nextRedo()->label == QStringLiteral("Cambiar aparte"));
    workspace->redo();
    CHECK(sample::dump(*workspace) == after);

    Progress cancelled;
    cancelled.cancel();
    CHECK(kindOf([&] { inWorker([&](Workspace& other) { other.undo(cancelled); }); }) ==
          ErrorKind::Cancelled);
    CHECK(sample::dump(*workspace) == after);
    CHECK(heard.size() == 3);
    const QString path = workspace->path();
    const auto reading = Workspace::open(path, store::Access::Read, sample::author(), sample::clock());
    CHECK(kindOf([&] { reading->forWorker(); }) == ErrorKind::ReadOnly);
}

} // namespace test_workspacefile
