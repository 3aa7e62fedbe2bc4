// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/schema.md is what the migrations make.
#include "house/source.h"

#include "db/connection.h"
#include "db/query.h"
#include "store/workspace.h"

#include <QHash>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::house;

namespace test_schema
{

/// The tables but SQLite's own and those inside the full-text index.
QStringList tables(db::Connection& connection)
{
    db::Query query(connection, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                               "AND name NOT LIKE 'sqlite_%' "
                                               "AND name NOT LIKE 'search_word_%' ORDER BY name"));
    QStringList names;
    while (query.next())
        names += query.text(0);
    return names;
}

/// «`id` · `agenda` → `agenda` · `number` integer»
QString columns(db::Connection& connection, const QString& table)
{
    QHash<QString, QString> references;
    {
        db::Query query(connection,
                        QStringLiteral("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)"));
        query.bind(table);
        while (query.next())
            references.insert(query.text(0), query.text(1));
    }
    QStringList list;
    db::Query query(connection, QStringLiteral("SELECT name, type, \"notnull\" FROM pragma_table_info(?)"));
    query.bind(table);
    while (query.next()) {
        const QString type = query.text(1);
        QString column = u'`' + query.text(0) + u'`';
        if (!type.isEmpty() && type != QLatin1String("TEXT"))
            column += u' ' + type.toLower();
        if (!type.isEmpty() && query.number(2) == 0)
            column += QStringLiteral(" or null");
        if (references.contains(query.text(0)))
            column += QStringLiteral(" → `") + references.value(query.text(0)) + u'`';
        list += column;
    }
    return list.join(QStringLiteral(" · "));
}

/// The tables of the page and the line with their columns.
QHash<QString, QString> documented(const QString& markdown)
{
    static const QRegularExpression section(QStringLiteral("^### `(\\w+)`\\n\\n(?:.+\\n)+\\n(`.*)$"),
                                            QRegularExpression::MultilineOption);
    QHash<QString, QString> found;
    auto matches = section.globalMatch(markdown);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.insert(match.captured(1), match.captured(2));
    }
    return found;
}

TEST_CASE("The page about the tables is what the migrations make")
{
    const auto workspace = store::Workspace::openDatabase(db::Target::memory(), Person());
    db::Connection& connection = workspace->connection();
    QHash<QString, QString> pages = documented(readText(QStringLiteral("docs/schema.md")));
    for (const QString& table : tables(connection)) {
        INFO("table " << table.toStdString());
        CHECK(pages.take(table).toStdString() == columns(connection, table).toStdString());
    }
    INFO("no such tables: " << pages.keys().join(u' ').toStdString());
    CHECK(pages.isEmpty());
}

} // namespace test_schema
