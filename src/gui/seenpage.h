// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

#include <QTimer>

namespace agenda::gui
{

/// A page that reads the workspace only when it is seen: as it comes into sight, and after a change while it
/// is in sight. What could not be read is said, and tried again the next time. Window's thread.
class SeenPage : public Page
{
    Q_OBJECT

public:
    /// With `patienceMs`, it is shown before it is read, and several changes that follow one another are
    /// read once, that long after the last of them; without, everything is read at once.
    SeenPage(const Session& session, int patienceMs, QWidget* parent);

protected:
    /// Reads the workspace and shows it. May throw Error; then it stays stale.
    virtual void read() = 0;
    /// What is shown is out of date: another change, or another choice of the person.
    void noteChange();
    /// Reads now if what is shown is out of date. Returns whether it is up to date.
    bool freshen();
    void showEvent(QShowEvent* event) override;

    Session m_session;

private:
    const int m_patience;
    QTimer m_wait;
    bool m_isStale = true;
};

} // namespace agenda::gui
