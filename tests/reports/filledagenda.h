// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"

#include <memory>

namespace agenda::sample
{

/// A workspace in memory without anything.
std::unique_ptr<store::Workspace> empty();
/// One with the agenda 2020-2022 as it comes with the program, and no evidence.
std::unique_ptr<store::Workspace> starter();
/// Adds real public documents to sub-questions of six themes, with findings marked [EJEMPLO], and states.
void addEvidence(store::Workspace& workspace);

/// By code.
SubQuestion subQuestion(const store::Workspace& workspace, const QString& code);

} // namespace agenda::sample
