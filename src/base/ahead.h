// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace agenda
{

/// Prepares `count` things one after another in a thread of its own while the caller uses those that are
/// ready. `prepare` and what it reads must outlive it.
class Ahead
{
public:
    Ahead(qsizetype count, std::function<void(qsizetype)> prepare);
    ~Ahead();
    Ahead(const Ahead&) = delete;
    Ahead& operator=(const Ahead&) = delete;

    /// Returns once that one is ready. Throws what its preparing threw.
    void waitFor(qsizetype at);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace agenda
