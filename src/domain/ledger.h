// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda
{

/// How the findings of a sub-question bear on it, counted: no majority decides anything, it only shows where
/// to look.
struct Ledger {
    int supports = 0;
    int nuances = 0;
    int contradicts = 0;
    int context = 0;
    int explained = 0; ///< of those that contradict

    bool operator==(const Ledger&) const = default;

    int total() const { return supports + nuances + contradicts + context; }
    int openContradictions() const { return contradicts - explained; }
    /// «+3 ~1 −1»; empty without findings of a direction.
    QString signs() const;
    /// «3 respaldan, 1 matiza, 1 contradice (sin explicar)».
    QString words() const;
};

} // namespace agenda
