// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace agenda
{

/// Does `work(0)` to `work(count - 1)`, in no order, on all processors, and returns when all is done. `each`
/// is called between them, in the calling thread only, with how many were begun; it may throw to stop
/// (Progress). What the work throws first is thrown here.
void inParallel(qsizetype count, const std::function<void(qsizetype)>& work,
                const std::function<void(qsizetype)>& each);

} // namespace agenda
