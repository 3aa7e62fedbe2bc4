// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

#include <functional>

namespace agenda
{

/// Where the present comes from, so that tests and scheduled jobs can say what day it is. Any thread.
class Clock
{
public:
    /// The computer's clock.
    Clock();
    /// A clock that answers what `now` answers (UTC).
    explicit Clock(std::function<QDateTime()> now);

    /// Milliseconds since 1970, UTC.
    qint64 now() const;
    /// The local calendar day.
    QDate today() const;

private:
    std::function<QDateTime()> m_now;
};

} // namespace agenda
