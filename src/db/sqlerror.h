// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "db/target.h"

class QSqlError;

namespace agenda::db
{

/// The one place where database codes become kinds of error and Spanish sentences.
Error translated(const QSqlError& error, const Target& target, const QString& sql);
/// `file` as SQLite knows it.
Error translatedSqlite(int code, const QString& message, const QString& file);

} // namespace agenda::db
