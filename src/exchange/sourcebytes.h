// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <QByteArray>
#include <QString>

namespace agenda
{

/// The largest file that is read to be imported.
constexpr qint64 maxSourceSize = 200LL * 1024 * 1024;

/// The whole of a file that a person chose to import; only an ordinary file of at most `maxSourceSize`. Any
/// thread. Throws Error: NotFound, Constraint (not an ordinary file, the open agenda, too large), Storage,
/// Cancelled.
QByteArray sourceBytes(const QString& path, Progress& progress);

/// What bytes that are no text are in truth, by their beginning: «un archivo PDF», «una imagen PNG», «un
/// libro de Excel (XLSX)», whatever the file's name says. Empty if they may be text.
QString foreignKind(const QByteArray& bytes);
/// Throws Error(Unreadable) that names the kind if the bytes of the file `name` are no text.
void requireText(const QByteArray& bytes, const QString& name);

} // namespace agenda
