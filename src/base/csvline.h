// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace agenda
{

/// What Excel needs to see at the start of a CSV file, or it takes UTF-8 for Windows-1252.
constexpr const char* csvMark = "\xef\xbb\xbf";

/// A line of a CSV file as UTF-8: every field in quotation marks, ended by CR LF. The fields hold no null
/// character. Any thread.
QByteArray csvLine(const QStringList& fields, QChar separator);

} // namespace agenda
