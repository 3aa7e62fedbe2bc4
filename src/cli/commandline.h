// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agenda::cli
{

/// The whole program `agenda-cli`: reads the arguments, runs the one command they name, and says what went
/// wrong in Spanish on stderr. Returns the exit code (cli/exitcode.h). Called once, from main.
int runCommandLine(int argc, char** argv);

} // namespace agenda::cli
