// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>

namespace agenda::store
{

/// Why a path that a person chose is not read: asked before it is opened, for opening a pipe waits for ever
/// and closing the open agenda drops its locks (store/openfile.h). Each reader makes its own sentence of it.
enum class SourceFault {
    None,
    Missing,
    NotOrdinary, ///< a folder, a link or a device
    OpenAgenda,  ///< the database that this program has open
    TooLarge,
};
SourceFault sourceFault(const QFileInfo& file, qint64 largest);

} // namespace agenda::store
