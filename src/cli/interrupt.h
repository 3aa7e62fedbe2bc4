// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

namespace agenda::cli
{

/// While it lives, the first Ctrl+C cancels this work, so that it can put away what it has begun; the second
/// one ends the program at once. Elsewhere Ctrl+C ends the program, and the database takes its last step
/// back. One at a time; `progress` outlives it.
class Interrupt
{
public:
    explicit Interrupt(Progress& progress);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

private:
    void (*m_before)(int);
};

} // namespace agenda::cli
