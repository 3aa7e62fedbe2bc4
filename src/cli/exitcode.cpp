// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcode.h"

namespace agenda::cli
{

int exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return 3;
    case ErrorKind::Conflict:
        return 4;
    case ErrorKind::Constraint:
        return 5;
    case ErrorKind::Busy:
        return 6;
    case ErrorKind::ReadOnly:
        return 7;
    case ErrorKind::Unreadable:
        return 8;
    case ErrorKind::NewerFile:
        return 9;
    case ErrorKind::Cancelled:
        return 10;
    case ErrorKind::Storage:
        return 11;
    }
    return exitInternal;
}

} // namespace agenda::cli
