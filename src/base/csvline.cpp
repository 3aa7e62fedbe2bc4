// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csvline.h"

namespace agenda
{

QByteArray csvLine(const QStringList& fields, QChar separator)
{
    QString line;
    for (QString field : fields) {
        if (!line.isEmpty())
            line += separator;
        line += u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return (line + QStringLiteral("\r\n")).toUtf8();
}

} // namespace agenda
