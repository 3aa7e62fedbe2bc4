// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace agenda::store
{

class Workspace;

/// Throws Error(Constraint) with a sentence if the record may not stand beside those that are stored
/// (domain/consistency.h). For the Writer, which asks of every record that it puts.
void checkAgainstOthers(const Workspace& workspace, const Record& record);

} // namespace agenda::store
