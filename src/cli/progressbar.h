// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "cli/interrupt.h"

namespace agenda::cli
{

/// A bar on stderr while long work goes on, if a person is looking; Ctrl+C cancels that work. Owned by the
/// command that works.
class ProgressBar
{
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    Progress& progress() { return m_progress; }

private:
    void show(qint64 done, qint64 total, const QString& what);

    Progress m_progress;
    Interrupt m_interrupt;
    bool m_shown = false;
};

} // namespace agenda::cli
