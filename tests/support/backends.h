// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/target.h"

#include <QList>
#include <QString>

#include <memory>

namespace agenda
{

/// The databases that a store test runs over: SQLite always, PostgreSQL where the test command has started a
/// server (AGENDA_TEST_POSTGRES=1 with PGHOST, PGUSER and PGDATABASE). Use: `auto backend =
/// GENERATE(from_range(backends()));`
struct Backend {
    QString name;
    db::Target target; ///< an empty database of its own
};
QList<Backend> backends();

} // namespace agenda
