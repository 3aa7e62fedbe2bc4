// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

#include <QLineEdit>

namespace agenda::gui
{

class SearchResults;

/// The search box at the top of the window, and the list of what it finds below it. Down goes into the list,
/// Enter to the first hit, Esc clears. Owned by its parent; the workspace outlives it.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    /// The list is laid over `area`, an ancestor of the box.
    SearchBox(const store::Workspace& workspace, QWidget* area, QWidget* parent);

Q_SIGNALS:
    void chosen(const agenda::gui::Place& place);
    /// Esc in the empty box: the person wants to be back where she was.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void showResults();
    void hideResults();

    const store::Workspace& m_workspace;
    QWidget* m_area;
    SearchResults* m_results;
};

} // namespace agenda::gui
