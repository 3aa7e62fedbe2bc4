// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/documentguess.h"

#include <functional>

namespace agenda::gui
{

/// What the file can tell of itself (domain/documentguess.h): of a PDF its own data and the text of its first
/// pages, of anything else, or one that cannot be read, only its name. `goOn` is called now and then and may
/// throw, which ends the reading. Any thread.
DocumentClues readClues(const QString& path, const std::function<void()>& goOn);

} // namespace agenda::gui
