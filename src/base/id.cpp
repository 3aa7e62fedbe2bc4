// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>

namespace agenda
{

namespace
{

constexpr int sequenceBits = 12;

/// Milliseconds and, below them, the place among those made in the same one; no two are the same, and each is
/// larger than the one before, also where the clock is set back.
quint64 nextMoment()
{
    static std::atomic<quint64> last = 0;
    const auto now = quint64(QDateTime::currentMSecsSinceEpoch()) << sequenceBits;
    quint64 before = last;
    quint64 moment = 0;
    do {
        moment = std::max(now, before + 1);
    } while (!last.compare_exchange_weak(before, moment));
    return moment;
}

} // namespace

QString newIdText()
{
    // Seeded by the system once: to ask it for every id takes long on some machines.
    thread_local QRandomGenerator64 random = QRandomGenerator64::securelySeeded();
    const quint64 moment = nextMoment();
    const quint64 chance = random.generate();
    QUuid id;
    id.data1 = uint(moment >> 28);
    id.data2 = ushort(moment >> 12);
    id.data3 = ushort(0x7000 | (moment & 0xfff));
    id.data4[0] = uchar(0x80 | (chance >> 58));
    for (int i = 1; i < 8; ++i)
        id.data4[i] = uchar(chance >> (8 * (7 - i)));
    return id.toString(QUuid::WithoutBraces);
}

} // namespace agenda
