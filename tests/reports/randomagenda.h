// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"

#include <memory>

namespace agenda::sample
{

/// A workspace in memory of any content: themes without evidence, findings of 4,000 characters, titles in
/// Chinese, Japanese, Arabic and Hebrew, words of 80 letters; `documents` of them. The same seed gives the
/// same texts.
std::unique_ptr<store::Workspace> randomAgenda(unsigned seed, int documents);

} // namespace agenda::sample
