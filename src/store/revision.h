// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace agenda::store
{

/// One record before and after. No `before`: it was added; no `after`: it was removed.
struct Change {
    std::optional<Record> before;
    std::optional<Record> after;

    Change(std::optional<Record>&& was, std::optional<Record>&& is);
    // Written out once, in the .cpp: a Record is one of some twenty kinds, and to copy and to compare them
    // would be compiled anew in every file that hears of a revision, which took a fifth of all compile time.
    Change(const Change& other);
    Change(Change&& other) noexcept;
    Change& operator=(const Change& other);
    Change& operator=(Change&& other) noexcept;
    ~Change();
    bool operator==(const Change& other) const;

    /// The record, whichever side there is (the later one where there are both).
    const Record& record() const { return after ? *after : *before; }
};

/// One change of the workspace, for good: who, when, what it was called, why, and each record before and
/// after.
struct Revision {
    qint64 number = 0; ///< order in this workspace, from 1
    QString id;
    qint64 recordedAt = 0; ///< ms since 1970 UTC; the recorded clock
    QString author;        ///< the name as it was then
    QString label;         ///< Spanish, as in «Deshacer: {label}»
    QString reason;        ///< why, where the operation asks for it
    QString undoes;        ///< id of the revision whose changes it takes back; empty for an ordinary one
    QList<Change> changes;

    bool operator==(const Revision&) const = default;
};

} // namespace agenda::store

// Records hold Qt's values and numbers alone: their bytes may be moved, and a long list grows without
// touching each.
Q_DECLARE_TYPEINFO(agenda::store::Change, Q_RELOCATABLE_TYPE);
Q_DECLARE_METATYPE(agenda::store::Revision)
