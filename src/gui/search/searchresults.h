// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "store/search.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace agenda::gui
{

/// The list of hits below the search box. Owned by the widget it is laid over.
class SearchResults : public QFrame
{
    Q_OBJECT

public:
    static constexpr int limit = 50;
    enum Role { TitleRole = Qt::UserRole, SnippetRole, KindRole, WordsRole, HitRole };

    explicit SearchResults(QWidget* parent);

    void show(const QList<store::SearchHit>& hits, const QString& words);
    void showProblem(const QString& sentence);
    int preferredHeight() const;
    bool hasFocusInside() const;
    /// Gives the list the focus, if there is a hit.
    void enter();
    /// Chooses the current hit, the first one unless the keys moved.
    void activateCurrent();

Q_SIGNALS:
    void chosen(const agenda::gui::Place& place);
    /// Back to the box; `isDone`: and no list any more.
    void left(bool isDone);
    /// A letter typed while the list had the focus.
    void typed(const QString& text);
    void lostFocus();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleKey(int key, const QString& text);

    QLabel* m_summary;
    QListView* m_view;
    QStandardItemModel* m_model;
};

/// Where a hit leads.
Place placeOf(const store::SearchHit& hit);

} // namespace agenda::gui
