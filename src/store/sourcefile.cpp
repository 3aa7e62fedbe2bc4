// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sourcefile.h"

#include "store/openfile.h"

namespace agenda::store
{

SourceFault sourceFault(const QFileInfo& file, qint64 largest)
{
    if (!file.exists() && !file.isSymLink())
        return SourceFault::Missing;
    if (file.isSymLink() || !file.isFile())
        return SourceFault::NotOrdinary;
    if (OpenFile::isOpen(file.absoluteFilePath()))
        return SourceFault::OpenAgenda;
    return file.size() > largest ? SourceFault::TooLarge : SourceFault::None;
}

} // namespace agenda::store
