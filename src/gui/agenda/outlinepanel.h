// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/outlinemodel.h"
#include "gui/page.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace agenda::gui
{

/// The left side of the agenda page: the tree with its filters, and everything that can be done in it, each
/// as one step of the workspace. Owned by the page; window's thread. What cannot be done is said through the
/// prompts.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(const Session& session, QWidget* parent = nullptr);

    /// Reads the agenda again. Selection, expansion and scroll position stay with their records. Throws
    /// Error.
    void refresh();
    const OutlineModel& model() const { return *m_model; }
    /// The selected record; empty: the agenda itself.
    QString currentId() const;
    QString currentType() const;
    /// Selects that record, taking the filter away if it hides it; empty: the agenda itself. Whether it is
    /// there.
    bool select(const QString& id);
    /// The row at that point of the screen, in the first column; invalid: none.
    QModelIndex rowAt(const QPoint& global) const;
    /// Ends the editing in a row, and does it.
    void commitPending();
    /// The actions for the menu; null stands for a separator.
    const QList<QAction*>& actions() const { return m_actions; }

    QStringList expandedIds() const;
    void expand(const QStringList& ids);

Q_SIGNALS:
    void selected();
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Edit {
        QString type;
        QString id;
        QString text;
    };

    void makeTree();
    QWidget* makeFilters();
    QWidget* makeButtons();
    QWidget* makeLegend();
    QWidget* makeNotice(const QString& picture, const QString& text, const QString& button, QAction* action);
    void makeActions();
    QAction* makeAction(const QString& name, const QString& text, void (OutlinePanel::*slot)(),
                        const QString& keys = {}, Qt::ShortcutContext context = Qt::WidgetShortcut);
    bool guard(const std::function<void()>& work);
    QModelIndex currentIndex() const;

    bool askAndAdd(const QString& title, const QString& explanation, bool multiline,
                   const std::function<QString(const QString&)>& add);
    void addSubQuestion();
    void addTheme();
    void addQuestion();
    void editInPlace();
    void stepUp();
    void stepDown();
    void moveTo();
    void toggleName();
    void activate();
    void park();
    void retire();
    void remove();
    void showAgenda();
    void showContradictions();
    void setStatus(SubQuestionStatus status);
    void applyEdit();
    void applyMove(const OutlineMove& move);
    void filter();
    void clearFilter();
    void showActions();
    void showWhatFits();
    void fitColumns();
    void showTitle();
    void countContradictions();

    const Session m_session;
    OutlineModel* m_model;
    QTreeView* m_view;
    QToolButton* m_title;
    QComboBox* m_state = nullptr;
    QCheckBox* m_inactive = nullptr;
    QStackedWidget* m_stack;
    QString m_titleText;
    std::optional<Edit> m_edit;
    QList<QAction*> m_actions;
    QAction* m_addSubQuestion = nullptr;
    QAction* m_addTheme = nullptr;
    QAction* m_addQuestion = nullptr;
    QAction* m_editInPlace = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_moveTo = nullptr;
    QAction* m_toggleName = nullptr;
    QAction* m_activate = nullptr;
    QAction* m_park = nullptr;
    QAction* m_retire = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_agenda = nullptr;
    QAction* m_contradictions = nullptr;
    QToolButton* m_contradictionsButton = nullptr; ///< there only while some are open
    QAction* m_clearFilter = nullptr;
    bool m_refreshing = false;
    bool m_isFirst = true;
};

} // namespace agenda::gui
