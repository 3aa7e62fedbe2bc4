// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressbar.h"

#include "cli/terminal.h"

#include <cstdio>
#include <unistd.h>

namespace agenda::cli
{

ProgressBar::ProgressBar()
    : m_progress([this](qint64 done, qint64 total, const QString& what) { show(done, total, what); })
    , m_interrupt(m_progress)
{
}

ProgressBar::~ProgressBar()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
}

void ProgressBar::show(qint64 done, qint64 total, const QString& what)
{
    if (!isatty(STDERR_FILENO))
        return;
    constexpr int width = 24;
    const double part = total > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(total)) : 0;
    const int full = static_cast<int>(part * width);
    const QString bar = QString(full, u'█') + QString(width - full, u'░');
    const QString line = bar + QStringLiteral(" %1 %  ").arg(static_cast<int>(part * 100), 3) + what;
    std::fputs(("\r\033[K" + utf8(harmless(line.left(78)))).c_str(), stderr);
    m_shown = true;
}

} // namespace agenda::cli
