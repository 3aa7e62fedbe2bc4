// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace agenda::cli
{

constexpr int exitDone = 0;
constexpr int exitProblemsFound = 1; ///< `check` found something
constexpr int exitUsage = 2;
constexpr int exitLeftOut = 12; ///< `import` took what it could, and had to leave something out
constexpr int exitInternal = 70;

/// The process's exit code for an error, as docs/cli.md lists them.
int exitCodeFor(ErrorKind kind);

} // namespace agenda::cli
