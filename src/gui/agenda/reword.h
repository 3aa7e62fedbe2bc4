// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

namespace agenda::gui
{

/// Changes the wording of a question or of a sub-question («question», «subquestion») to `text` after asking
/// for the reason. False when the person changed their mind or it could not be done (they were told why).
bool reword(QWidget* parent, const Session& session, const QString& type, const QString& id,
            const QString& text);
/// Asks for the new wording too.
bool askAndReword(QWidget* parent, const Session& session, const QString& type, const QString& id);

} // namespace agenda::gui
