// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agenda
{

/// Runs the cases that the command line selects; what main() returns. Here and not in each main(), because
/// Catch2's implementation takes longer to compile than most tests.
int runTests(int argc, char** argv);

} // namespace agenda
