// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include "base/error.h"

#include <QCoreApplication>

namespace agenda
{

void Progress::report(qint64 done, qint64 total, const QString& what)
{
    if (m_cancelled) {
        throw Error(ErrorKind::Cancelled,
                    QCoreApplication::translate("agenda", "Se canceló la operación. No se cambió nada."));
    }
    if (!m_listener)
        return;
    const bool isLast = total > 0 && done >= total;
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() < 50 && !isLast)
        return;
    m_sinceLast.start();
    m_listener(done, total, what);
}

} // namespace agenda
