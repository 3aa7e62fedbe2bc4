// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"

#include <QListWidget>

namespace agenda::gui
{

/// The themes with a tick each: what a report is about. All of them at first, and those that come later.
class ThemeChoice : public QListWidget
{
    Q_OBJECT

public:
    explicit ThemeChoice(QWidget* parent = nullptr);

    /// Keeps what was chosen.
    void setThemes(const store::Outline& outline);
    /// All themes: everything.
    reports::Selection selection() const;
    bool isNothingChosen() const;
    /// Ticks these alone; none: all.
    void choose(const QList<Id<Theme>>& themes);

Q_SIGNALS:
    void chosenChanged();

private:
    bool m_isFilling = false;
};

} // namespace agenda::gui
