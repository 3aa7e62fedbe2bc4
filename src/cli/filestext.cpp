// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/filestext.h"

#include "cli/terminal.h"

namespace agenda::cli
{

QString filesText(int attachments, int contents)
{
    const QString files = Cli::tr("Archivos: %1").arg(attachments);
    return attachments == contents
               ? files
               : files + QStringLiteral(" · ") +
                     Cli::tr("Contenidos guardados, sin repetir y con los de la papelera: %1").arg(contents);
}

} // namespace agenda::cli
