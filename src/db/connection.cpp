// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "base/error.h"
#include "db/connection_p.h"
#include "db/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

namespace agenda::db
{

namespace
{

sqlite3* nativeHandle(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    Q_ASSERT(qstrcmp(handle.typeName(), "sqlite3*") == 0);
    return *static_cast<sqlite3* const*>(handle.constData());
}

QString fileOf(sqlite3* handle)
{
    return QString::fromUtf8(sqlite3_db_filename(handle, "main"));
}

void check(int code, sqlite3* handle)
{
    if (code != SQLITE_OK)
        throw translatedSqlite(code, QString::fromUtf8(sqlite3_errmsg(handle)), fileOf(handle));
}

/// A file can come from anywhere: nothing in its schema may run code, and sizes have an end.
void harden(sqlite3* handle)
{
    struct Option {
        int name;
        int value;
    };
    for (const Option option :
         {Option{SQLITE_DBCONFIG_DEFENSIVE, 1}, Option{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          Option{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, Option{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
          Option{SQLITE_DBCONFIG_DQS_DML, 0}, Option{SQLITE_DBCONFIG_DQS_DDL, 0},
          Option{SQLITE_DBCONFIG_ENABLE_FKEY, 1}})
        check(sqlite3_db_config(handle, option.name, option.value, nullptr), handle);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 50'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    sqlite3_limit(handle, SQLITE_LIMIT_VARIABLE_NUMBER, 999);
    // For the whole process, and far above what a chunk of a file needs.
    sqlite3_soft_heap_limit64(256LL * 1024 * 1024);
    sqlite3_hard_heap_limit64(512LL * 1024 * 1024);
}

} // namespace

void Connection::Private::openSqlite()
{
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(target.file);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (target.readOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open())
        throw translated(database.lastError(), target, QStringLiteral("open ") + target.file);
    sqlite = nativeHandle(database);
    harden(sqlite);
    pragma("cell_size_check", "ON", "1");
    if (!target.isMemory())
        pragma("mmap_size", "0", "0");
    // What a long import changes fits (62 MB), so that its pages are written once: without room they are
    // written, and read again. What is only read, and a file that comes in by pieces, needs no more than
    // usual. (SQLite takes a multiple of 256 for «off».)
    pragma("cache_spill", "16000", "16000");
    pragma("secure_delete", "ON", "1");
    pragma("temp_store", "MEMORY", "2");
    pragma("synchronous", "EXTRA", "3");
    if (!target.isMemory() && !target.readOnly)
        pragma("journal_mode", "TRUNCATE", "truncate");
}

void Connection::Private::pragma(const char* pragmaName, const char* value, const char* expected) const
{
    const QByteArray set = QByteArray("PRAGMA ") + pragmaName + '=' + value;
    const QByteArray ask = QByteArray("PRAGMA ") + pragmaName;
    check(sqlite3_exec(sqlite, set.constData(), nullptr, nullptr, nullptr), sqlite);
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(sqlite, ask.constData(), -1, &statement, nullptr), sqlite);
    const int code = sqlite3_step(statement);
    const QByteArray answer(
        code == SQLITE_ROW ? reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)) : "");
    sqlite3_finalize(statement);
    if (code != SQLITE_ROW)
        throw translatedSqlite(code, QString::fromUtf8(sqlite3_errmsg(sqlite)), target.file);
    if (answer != expected)
        throw Error(ErrorKind::Storage,
                    QCoreApplication::translate("agenda::db",
                                                "No se pudo abrir la agenda de forma segura en este "
                                                "disco. Cópiela a otra carpeta y ábrala allí."),
                    QString::fromLatin1(ask + " answered " + answer));
}

void Connection::Private::openPostgres()
{
    database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    database.setHostName(target.host);
    database.setDatabaseName(target.database);
    database.setUserName(target.user);
    if (!database.open()) {
        throw Error(ErrorKind::Storage,
                    QCoreApplication::translate("agenda::db",
                                                "No se pudo conectar con el servidor de la agenda. "
                                                "Revise la red y vuelva a intentarlo."),
                    database.lastError().text());
    }
}

Connection::Connection(const Target& target) : d(std::make_unique<Private>())
{
    d->target = target;
    d->name = QUuid::createUuid().toString(QUuid::Id128);
    if (target.dialect == Dialect::Sqlite) {
        d->openSqlite();
        return;
    }
    d->openPostgres();
    const QString schema = d->database.driver()->escapeIdentifier(target.schema, QSqlDriver::TableName);
    execute(QStringLiteral("SET client_min_messages TO warning"));
    execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS ") + schema);
    execute(QStringLiteral("SET search_path TO ") + schema);
}

Connection::~Connection() = default;

Connection::Private::~Private()
{
    statements.clear();
    failed.clear();
    // An emptied journal would stay beside the file; leaving TRUNCATE removes it, unless somebody else is at
    // work.
    if (sqlite && !target.isMemory() && !target.readOnly)
        sqlite3_exec(sqlite, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
}

std::shared_ptr<Statement> Connection::Private::prepare(const QString& sql) const
{
    if (sqlite)
        return std::make_shared<SqliteStatement>(sqlite, target, sql);
    return std::make_shared<QtStatement>(database, target, sql);
}

Dialect Connection::dialect() const
{
    return d->target.dialect;
}

const Target& Connection::target() const
{
    return d->target;
}

void Connection::execute(const QString& sql)
{
    QSqlQuery query(d->database);
    if (!query.exec(sql)) {
        d->broken = true;
        throw translated(query.lastError(), target(), sql);
    }
}

void Connection::runScript(const QString& sql)
{
    // Compiled statements would outlive the tables that the script changes.
    d->statements.clear();
    if (d->sqlite) {
        check(sqlite3_exec(d->sqlite, sql.toUtf8().constData(), nullptr, nullptr, nullptr), d->sqlite);
        return;
    }
    execute(sql);
}

void Connection::giveBackRoom()
{
    // Not by a query, which would take one step and so give back one page.
    if (d->sqlite)
        check(sqlite3_exec(d->sqlite, "PRAGMA incremental_vacuum", nullptr, nullptr, nullptr), d->sqlite);
}

void Connection::limitStatements(int milliseconds)
{
    if (!d->sqlite)
        return;
    d->statementLimit = milliseconds;
    d->sinceStatement.start();
    const auto isTooLong = [](void* data) {
        const auto* const self = static_cast<const Private*>(data);
        return self->sinceStatement.hasExpired(self->statementLimit) ? 1 : 0;
    };
    sqlite3_progress_handler(d->sqlite, milliseconds > 0 ? 10'000 : 0, isTooLong, d.get());
}

bool Connection::inTransaction() const
{
    return d->inTransaction;
}

bool Connection::fileHasMoved() const
{
    if (!d->sqlite || d->target.isMemory())
        return false;
    int moved = 0;
    return sqlite3_file_control(d->sqlite, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Connection::copyTo(const QString& path) const
{
    Q_ASSERT(d->sqlite);
    sqlite3* copy = nullptr;
    const QByteArray name = QDir::toNativeSeparators(path).toUtf8();
    int code = sqlite3_open_v2(name.constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    QString message = copy ? QString::fromUtf8(sqlite3_errmsg(copy)) : QString();
    if (code == SQLITE_OK) {
        sqlite3_backup* const backup = sqlite3_backup_init(copy, "main", d->sqlite, "main");
        if (backup) {
            do {
                code = sqlite3_backup_step(backup, 256);
                if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
                    sqlite3_sleep(20);
            } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
            sqlite3_backup_finish(backup);
        }
        if (!backup || code != SQLITE_DONE) {
            code = sqlite3_extended_errcode(copy);
            message = QString::fromUtf8(sqlite3_errmsg(copy));
        } else {
            code = SQLITE_OK;
        }
    }
    const int closed = sqlite3_close(copy);
    if (code == SQLITE_OK)
        code = closed;
    if (code != SQLITE_OK)
        throw translatedSqlite(code, message, path);
}

} // namespace agenda::db
