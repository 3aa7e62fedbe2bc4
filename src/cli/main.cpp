// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

int main(int argc, char** argv)
{
    return agenda::cli::runCommandLine(argc, argv);
}
