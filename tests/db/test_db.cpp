// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/migrator.h"
#include "db/query.h"
#include "db/transaction.h"

#include "support/backends.h"
#include "support/errors.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::db;

namespace test_db
{

int countOf(Connection& connection)
{
    Query query(connection, QStringLiteral("SELECT count(*) FROM t"));
    query.next();
    return int(query.number(0));
}

void insert(Connection& connection, const QVariant& value)
{
    Query query(connection, QStringLiteral("INSERT INTO t (a) VALUES (?)"));
    query.bind(value);
    query.run();
}

TEST_CASE("A transaction that is not committed leaves nothing, also after a failed statement")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    Connection connection(backend.target);
    connection.runScript(QStringLiteral("CREATE TABLE t (a TEXT NOT NULL UNIQUE); CREATE TABLE u (b TEXT);"));
    {
        Transaction transaction(connection);
        insert(connection, QStringLiteral("1"));
    }
    CHECK(countOf(connection) == 0);
    {
        Transaction transaction(connection);
        insert(connection, QStringLiteral("1"));
        CHECK(kindOf([&] { insert(connection, QStringLiteral("1")); }) == ErrorKind::Conflict);
    }
    CHECK(countOf(connection) == 0);
    {
        Transaction transaction(connection);
        insert(connection, QStringLiteral("1"));
        transaction.commit();
    }
    CHECK(countOf(connection) == 1);
    CHECK(kindOf([&] { insert(connection, {}); }) == ErrorKind::Constraint);
}

TEST_CASE("PostgreSQL does not pretend to commit what it has thrown away")
{
    for (const Backend& backend : backends()) {
        if (backend.target.dialect != Dialect::Postgres)
            continue;
        Connection connection(backend.target);
        connection.runScript(QStringLiteral("CREATE TABLE t (a TEXT NOT NULL UNIQUE)"));
        Transaction transaction(connection);
        insert(connection, QStringLiteral("1"));
        CHECK(kindOf([&] { insert(connection, {}); }) == ErrorKind::Constraint);
        CHECK(kindOf([&] { transaction.commit(); }) == ErrorKind::Storage);
    }
}

TEST_CASE("A query that was left in the middle does not block the commit")
{
    const Backend backend = GENERATE(from_range(backends()));
    Connection connection(backend.target);
    connection.runScript(QStringLiteral("CREATE TABLE t (a TEXT)"));
    for (int i = 0; i < 10; ++i)
        insert(connection, QString::number(i));
    Transaction transaction(connection);
    {
        Query query(connection, QStringLiteral("INSERT INTO t (a) VALUES ('x') RETURNING a"));
        CHECK(query.next());
        Query same(connection, QStringLiteral("SELECT a FROM t"));
        Query again(connection, QStringLiteral("SELECT a FROM t"));
        CHECK(same.next());
        CHECK(again.next());
    }
    CHECK_NOTHROW(transaction.commit());
    CHECK(countOf(connection) == 11);
}

TEST_CASE("Values come back as they were bound, and a statement is used again with others")
{
    const Backend backend = GENERATE(from_range(backends()));
    Connection connection(backend.target);
    const bool sqlite = backend.target.dialect == Dialect::Sqlite;
    connection.runScript(sqlite ? QStringLiteral("CREATE TABLE t (n INTEGER, a TEXT, b BLOB) STRICT")
                                : QStringLiteral("CREATE TABLE t (n BIGINT, a TEXT, b BYTEA)"));
    const QString text = QStringLiteral("«ñ» 日本 😀 'x'");
    const QByteArray bytes("\0\xff\x01", 3);
    const QList<QVariantList> rows{{qint64(1) << 40, text, bytes},
                                   {2, QStringLiteral(""), QByteArray("")},
                                   {3, QVariant(), QVariant()},
                                   {4, QString(), bytes}};
    for (const QVariantList& row : rows)
        Query(connection, QStringLiteral("INSERT INTO t (n, a, b) VALUES (?, ?, ?)")).bindAll(row).run();
    {
        Query query(connection, QStringLiteral("UPDATE t SET a = ? WHERE n > ?"));
        CHECK(query.bind(text).bind(3).run() == 2);
        query.reset();
        CHECK(query.bind(text).bind(100).run() == 1);
    }
    Query query(connection, QStringLiteral("SELECT n, a, b FROM t ORDER BY n"));
    REQUIRE(query.next());
    CHECK(query.number(0) == 2);
    CHECK(query.text(1).isEmpty());
    CHECK_FALSE(query.value(1).isNull());
    CHECK(query.value(2).toByteArray().isEmpty());
    REQUIRE(query.next());
    CHECK(query.value(2).isNull());
    REQUIRE(query.next());
    CHECK(query.text(1) == text);
    REQUIRE(query.next());
    CHECK(query.number(0) == qint64(1) << 40);
    CHECK(query.text(1) == text);
    CHECK(query.value(2).toByteArray() == bytes);
    CHECK_FALSE(query.next());
    CHECK_FALSE(query.next());
    Query nulls(connection, QStringLiteral("SELECT count(*) FROM t WHERE b IS NULL"));
    REQUIRE(nulls.next());
    CHECK(nulls.number(0) == 1);
}

TEST_CASE("Wrong SQL throws where it is written")
{
    const Backend backend = GENERATE(from_range(backends()));
    Connection connection(backend.target);
    CHECK_THROWS_AS(Query(connection, QStringLiteral("SELEC 1")).run(), Error);
    CHECK_THROWS_AS(connection.runScript(QStringLiteral("CREATE TABLE t (a TEXT); SELEC 1;")), Error);
}

TEST_CASE("A second writer waits its turn and is then told that somebody else is writing")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    Connection first(Target::sqlite(file));
    first.runScript(QStringLiteral("CREATE TABLE t (a TEXT)"));
    Connection second(Target::sqlite(file));
    second.execute(QStringLiteral("PRAGMA busy_timeout = 10"));
    Transaction transaction(first);
    CHECK(kindOf([&] { Transaction refused(second); }) == ErrorKind::Busy);
    transaction.commit();
    CHECK_NOTHROW(Transaction(second).commit());
}

TEST_CASE("A full disk and a damaged file are told as such")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("agenda de prueba.db"));
    {
        Connection connection(Target::sqlite(file));
        connection.runScript(QStringLiteral("CREATE TABLE t (a TEXT)"));
        connection.execute(QStringLiteral("PRAGMA max_page_count = 3"));
        const Error full = errorOf([&] { insert(connection, QString(20'000, u'x')); });
        CHECK(full.kind() == ErrorKind::Storage);
        CHECK(full.sentence().startsWith(QStringLiteral("El disco está lleno")));
        insert(connection, QStringLiteral("x"));
    }
    QFile bytes(file);
    REQUIRE(bytes.open(QIODevice::ReadWrite));
    REQUIRE(bytes.seek(4096));
    bytes.write(QByteArray(4096, 0));
    bytes.close();
    Connection connection(Target::sqlite(file));
    const Error damaged = errorOf([&] { countOf(connection); });
    CHECK(damaged.kind() == ErrorKind::Unreadable);
    CHECK(damaged.sentence().startsWith(QStringLiteral("El archivo «agenda de prueba.db» está dañado")));
}

TEST_CASE("The ladder is walked from any rung, once, and a failure leaves the old version")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    Connection connection(backend.target);
    const QList<Migration> ladder{{1, QStringLiteral("CREATE TABLE t (a TEXT)")},
                                  {2, QStringLiteral("CREATE TABLE u (b TEXT)")},
                                  {3, QStringLiteral("CREATE TABLE v (c TEXT)")}};
    Migrator first(connection, ladder.first(1));
    CHECK(first.version() == 0);
    first.migrate();
    CHECK(first.version() == 1);
    insert(connection, QStringLiteral("kept"));

    QList<Migration> broken = ladder;
    broken[2].script = QStringLiteral("CREATE TABLE v (c TEXT); CREATE TABLE t (a TEXT)");
    CHECK_THROWS_AS(Migrator(connection, broken).migrate(), Error);
    CHECK(Migrator(connection, ladder).version() == 1);
    CHECK_THROWS_AS(Query(connection, QStringLiteral("SELECT b FROM u")).next(), Error);

    Migrator all(connection, ladder);
    all.migrate();
    all.migrate();
    CHECK(all.version() == 3);
    CHECK(countOf(connection) == 1);
    CHECK(kindOf([&] { first.migrate(); }) == ErrorKind::NewerFile);
}

TEST_CASE("A connection to read cannot write")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.db"));
    Connection(Target::sqlite(file)).runScript(QStringLiteral("CREATE TABLE t (a TEXT)"));
    Connection reader(Target::sqlite(file, true));
    CHECK(countOf(reader) == 0);
    CHECK(kindOf([&] { insert(reader, QStringLiteral("x")); }) == ErrorKind::ReadOnly);
    CHECK_THROWS_AS(Connection(Target::sqlite(folder.filePath(QStringLiteral("no.db")), true)), Error);
}

} // namespace test_db
