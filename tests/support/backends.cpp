// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/backends.h"

#include <QUuid>

namespace agenda
{

QList<Backend> backends()
{
    QList<Backend> list{{QStringLiteral("SQLite"), db::Target::memory()}};
    if (qEnvironmentVariable("AGENDA_TEST_POSTGRES") == QLatin1String("1")) {
        db::Target target;
        target.dialect = db::Dialect::Postgres;
        target.host = qEnvironmentVariable("PGHOST");
        target.user = qEnvironmentVariable("PGUSER");
        target.database = qEnvironmentVariable("PGDATABASE");
        target.schema = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        list.append({QStringLiteral("PostgreSQL"), target});
    }
    return list;
}

} // namespace agenda
