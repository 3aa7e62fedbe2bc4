// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages.h"
#include "gui/trail.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace agenda::gui
{

class Arrivals;
class NoticeBar;
enum class Step;
class Rail;
class SearchBox;

/// What the window shows while a workspace is open: rail, search box, pages and notices. Pages are made when
/// they are first shown, the rest once the first one has been painted. Owned by the window; destroyed before
/// its workspace.
class WorkArea : public QWidget
{
    Q_OBJECT

public:
    /// `notice` shows what was done last; it outlives the work area.
    WorkArea(const Session& session, const QList<PageKind>& kinds, NoticeBar& notice, QWidget* parent);

    Page* page(const QString& key);
    Page* currentPage() const;
    void showPage(const QString& key);
    /// Goes to a place and remembers where it came from; the reader opens beside it, in a window of its own.
    void go(const Place& place);
    void goBack();
    void goForward();
    const Trail& trail() const { return m_trail; }

    void focusSearch();
    /// Gives the next (1) or previous (-1) pane the focus.
    void focusPane(int step);
    void focusPage();
    void undo();
    void redo();
    void commitPending();
    void saveState() const;
    /// A line that stays: why the file can only be read.
    void explainReadOnly(const QString& reason, bool canTryAgain);
    void tell(const QString& text, bool undoable);

Q_SIGNALS:
    void pageMade(agenda::gui::Page* page);
    void trailChanged();
    void editRequested();
    /// An agenda file was dropped: to be opened in place of this one.
    void openWanted(const QString& path);
    /// Once, after the first paint.
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void replay(Step step);
    void makeNextPage();
    void fitRail();
    Place placeNow() const;
    bool reveal(const Place& place);
    void read(const Place& place);
    void takeDrop(const Brought& brought, const QPoint& at);
    QWidgetList panes() const;

    Session m_session;
    QList<PageKind> m_kinds;
    Rail* m_rail;
    SearchBox* m_search;
    QStackedWidget* m_stack;
    NoticeBar* m_message;
    NoticeBar* m_readOnly;
    QHash<QString, Page*> m_pages;
    Trail m_trail;
    Arrivals* m_arrivals;
    bool m_isPainted = false;
};

} // namespace agenda::gui
