// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDate>

#include <optional>

namespace agenda::store
{

class Workspace;

/// A moment of an agenda, on its two clocks: what held on a day (effective dates), as it was known at the end
/// of another day (recorded dates). Null: the present.
struct AsOf {
    QDate effective;
    QDate recorded;

    bool operator==(const AsOf&) const = default;
};

/// All records of a kind as they had been typed by the end of a day, local time; the present ones for a null
/// day. Unsorted. Reads only what changed since that day.
template <class R>
QList<R> recordedBy(const Workspace& workspace, const QDate& day);
/// The same for who has read the present ones already, perhaps only a part of their fields.
template <class R>
QList<R> recordedBy(const Workspace& workspace, const QDate& day, QList<R> present);

} // namespace agenda::store
