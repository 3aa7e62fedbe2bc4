// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reader/documentsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace agenda::gui
{

class PageView;

/// The search in a document: a field, «3 de 12», next and previous. Shows its hits in the view. Owned by the
/// reader; window's thread.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    FindBar(PageView& view, QWidget* parent);

    /// Null: nothing to search in.
    void setFile(PdfFile* file);
    /// Shows itself and takes the focus.
    void open();
    /// Goes away; the hit that was shown stays marked, to go on from there.
    void leave();
    /// 1: the next hit, -1: the previous one; round the ends.
    void go(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void showHits();
    void showCurrent();

    PageView& m_view;
    DocumentSearch m_search;
    QLineEdit* m_field;
    QLabel* m_count;
    QWidget* m_buttons;
    int m_current = -1; ///< among the hits
    int m_startPage = 0;
};

} // namespace agenda::gui
