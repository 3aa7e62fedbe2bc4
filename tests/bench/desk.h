// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/records.h"

#include "gui/page.h"
#include "gui/prompts.h"
#include "gui/settings.h"
#include "gui/task.h"

namespace agenda::bench
{

/// What a page needs around it, over a workspace that outlives it. Settings of its own in the folder.
class Desk
{
public:
    Desk(store::Workspace& workspace, const QDir& folder)
        : m_settings(fresh(folder, "settings.ini")), session{workspace, m_prompts, m_tasks, m_settings}
    {
    }

private:
    gui::Settings m_settings;
    gui::DialogPrompts m_prompts;
    gui::TaskRunner m_tasks;

public:
    const gui::Session session;
};

} // namespace agenda::bench
