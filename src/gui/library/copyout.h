// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "gui/page.h"

namespace agenda::gui
{

/// «Guardar una copia…» of an attached file: asks where, and shows what goes wrong. The path as people read
/// it; empty if there is no copy. Window's thread.
QString saveCopyAs(QWidget* parent, const Session& session, const Attachment& attachment);

} // namespace agenda::gui
