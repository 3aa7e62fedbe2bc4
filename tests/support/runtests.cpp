// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#define CATCH_CONFIG_EXTERNAL_INTERFACES // for the listener of tests/gui/main.cpp
#include "support/runtests.h"

#include <catch2/catch.hpp>

namespace agenda
{

int runTests(int argc, char** argv)
{
    return Catch::Session().run(argc, argv);
}

} // namespace agenda
