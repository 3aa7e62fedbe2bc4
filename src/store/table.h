// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/query.h"
#include "domain/record.h"
#include "store/sqlvalue.h"

#include <QStringList>

namespace agenda::store
{

/// The table of one kind of record: reads and writes rows as values, with the SQL made from `R::fields()`.
/// The one place where records meet SQL; inside `store`. Throws Error.
template <class R>
class Table
{
public:
    explicit Table(db::Connection& connection) : m_connection(connection) {}

    std::optional<R> find(const QString& id) const
    {
        static const QString sql = QStringLiteral("SELECT ") + columns() + QStringLiteral(" FROM ") + name() +
                                   QStringLiteral(" WHERE id = ?");
        db::Query query(m_connection, sql);
        query.bind(id);
        if (!query.next())
            return std::nullopt;
        return read(query);
    }

    /// The rows whose `column` is `value`; all of them without a column.
    QList<R> select(const char* column, const QVariant& value) const
    {
        QString sql = QStringLiteral("SELECT ") + columns() + QStringLiteral(" FROM ") + name();
        if (column)
            sql += QStringLiteral(" WHERE ") + QString::fromLatin1(column) +
                   (value.isNull() ? QStringLiteral(" IS NULL") : QStringLiteral(" = ?"));
        sql += QStringLiteral(" ORDER BY ") + order();
        db::Query query(m_connection, sql);
        if (column && !value.isNull())
            query.bind(value);
        QList<R> rows;
        while (query.next())
            rows << read(query);
        return rows;
    }

    void insert(const R& record)
    {
        static const QString sql = [] {
            QStringList marks(names().size(), QStringLiteral("?"));
            const QString values = marks.join(QStringLiteral(", "));
            return QString(QStringLiteral("INSERT INTO ") + name() + QStringLiteral(" (") + columns() +
                           QStringLiteral(") VALUES (") + values + u')');
        }();
        db::Query query(m_connection, sql);
        bindFields(query, record);
        query.run();
    }

    void update(const R& record)
    {
        static const QString sql = QStringLiteral("UPDATE ") + name() + QStringLiteral(" SET ") +
                                   names().join(QStringLiteral(" = ?, ")) +
                                   QStringLiteral(" = ? WHERE id = ?");
        db::Query query(m_connection, sql);
        bindFields(query, record);
        query.bind(record.id.text());
        query.run();
    }

    void erase(const QString& id)
    {
        static const QString sql = QStringLiteral("DELETE FROM ") + name() + QStringLiteral(" WHERE id = ?");
        db::Query query(m_connection, sql);
        query.bind(id);
        query.run();
    }

    /// The columns in order, for a join: «link.id, link.evidence, ...».
    static QString columns(const QString& prefix = {})
    {
        QStringList list;
        for (const QString& each : names())
            list << prefix + each;
        return list.join(QStringLiteral(", "));
    }
    static int width() { return int(names().size()); }

    /// Reads a row whose columns of this record start at `first`.
    static R read(const db::Query& query, int first = 0)
    {
        R record;
        int column = first;
        forEachField(record, [&](const char*, auto& value) { fromSql(query.value(column++), value); });
        return record;
    }

private:
    static QString name() { return QString::fromLatin1(R::type); }

    static const QStringList& names()
    {
        static const QStringList list = [] {
            QStringList all;
            std::apply([&](const auto&... field) { (all.append(QString::fromLatin1(field.name)), ...); },
                       R::fields());
            return all;
        }();
        return list;
    }

    static QString order()
    {
        for (const char* column : {"position", "line", "recorded_at", "linked_at", "name", "title"}) {
            if (names().contains(QLatin1String(column)))
                return QString::fromLatin1(column) + QStringLiteral(", id");
        }
        return QStringLiteral("id");
    }

    static void bindFields(db::Query& query, const R& record)
    {
        forEachField(record, [&](const char*, const auto& value) { query.bind(toSql(value)); });
    }

    db::Connection& m_connection;
};

} // namespace agenda::store
