// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace agenda::gui
{

/// Which attached files the program hands to the system, and under what name: documents of the office, whose
/// content is what their name says. Everything else is only saved as a copy. Any thread.

/// The name without folders and without what a system or a reader could be fooled by (control and
/// bidirectional characters, «CON», a trailing dot), at most 120 characters, with its ending.
QString safeFileName(const QString& name);
/// Whether files of that name may be opened at all.
bool mayOpen(const QString& name);
/// How much of a file `contentAgrees` wants to see.
constexpr qint64 sniffedBytes = 16 * 1024;
/// Whether a file that begins so is what its name says.
bool contentAgrees(const QString& name, const QByteArray& beginning);

} // namespace agenda::gui
