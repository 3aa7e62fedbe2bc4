// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace agenda
{

Clock::Clock() : m_now([] { return QDateTime::currentDateTimeUtc(); }) {}

Clock::Clock(std::function<QDateTime()> now) : m_now(std::move(now)) {}

qint64 Clock::now() const
{
    return m_now().toMSecsSinceEpoch();
}

QDate Clock::today() const
{
    return m_now().toLocalTime().date();
}

} // namespace agenda
