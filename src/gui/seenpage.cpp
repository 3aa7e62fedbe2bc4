// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/seenpage.h"

#include "gui/prompts.h"
#include "store/workspace.h"

namespace agenda::gui
{

SeenPage::SeenPage(const Session& session, int patienceMs, QWidget* parent)
    : Page(parent), m_session(session), m_patience(patienceMs)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SeenPage::freshen);
    connect(&m_session.workspace, &store::Workspace::changed, this, &SeenPage::noteChange);
}

void SeenPage::noteChange()
{
    m_isStale = true;
    if (!isVisible())
        return;
    if (m_patience > 0)
        m_wait.start(m_patience);
    else
        freshen();
}

bool SeenPage::freshen()
{
    m_wait.stop();
    if (m_isStale) {
        guarded(this, m_session.prompts, [this] {
            read();
            m_isStale = false;
        });
    }
    return !m_isStale;
}

void SeenPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_patience > 0)
        m_wait.start(0);
    else
        freshen();
}

} // namespace agenda::gui
