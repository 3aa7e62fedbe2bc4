// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

class QPushButton;
class QTreeWidget;

namespace agenda::store
{
struct Attention;
}

namespace agenda::gui
{

/// The lists of the quarterly review: what is to be looked at again, what contradicts, what was answered and
/// never used, what was used with low confidence, and what nobody is responsible for. Each line leads to its
/// sub-question. Reads only. Owned by its parent; window's thread.
class ReviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPane(const Session& session, QWidget* parent = nullptr);

    /// Throws Error.
    void refresh();

Q_SIGNALS:
    void go(const agenda::gui::Place& place);

private:
    void fill(const store::Attention& attention);
    void goToCurrent();

    const Session m_session;
    QTreeWidget* m_lists;
    QPushButton* m_go;
};

} // namespace agenda::gui
