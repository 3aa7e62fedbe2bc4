// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>

namespace agenda::gui
{

struct Session;
class Prompts;
class WorkArea;

/// Looks the open file over for damage, as a task in the background, if its last session never ended or a
/// week has passed since the last look on this computer. Damage is shown as an error; after a session that
/// never ended, that all is well is told too. Window's thread.
class FileCheck
{
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::FileCheck)

public:
    static void start(const Session& session, WorkArea& work);

private:
    static void showDamage(WorkArea& work, Prompts& prompts, const QList<Problem>& problems);
};

} // namespace agenda::gui
