// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "store/revision.h"

class QAction;
class QSplitter;
class QStackedWidget;

namespace agenda::gui
{

class AgendaDetail;
class Arrivals;
class Detail;
class OutlinePanel;
class QuestionDetail;
class SubQuestionDetail;
class ThemeDetail;

/// The agenda: the tree of questions, themes and sub-questions, and beside it the selected one. Owned by the
/// window; window's thread. Throws Error where it is made; later it is said through the prompts.
class AgendaPage : public Page
{
    Q_OBJECT

public:
    explicit AgendaPage(const Session& session, QWidget* parent = nullptr);
    ~AgendaPage() override;

    bool reveal(const Place& place) override;
    QString key() const override { return QStringLiteral("agenda"); }
    Place place() const override;
    void commitPending() override;
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;
    /// A sub-question, its row or what is shown of it, takes evidence; rows of questions and themes say so.
    bool takeDrop(const Brought& brought, const QPoint& at) override;

    /// What can be done here, for the window's menu «Agenda»; the same as `QWidget::actions()`.
    QList<QAction*> agendaActions() const { return actions(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeActions();
    /// The largest of the details, with its actions: made when it is needed, or once the page has been seen.
    SubQuestionDetail& subQuestionDetail();
    void addDetail(Detail* detail);
    void follow(const store::Revision& revision);
    void showSelected();
    void showDetail(Detail* detail, const QString& id);
    bool guard(const std::function<void()>& work);
    void paste();
    /// Goes to the editor or button of that name in the detail of the sub-question.
    void begin(const QString& within);
    /// Takes evidence for that record. Whether it could be one's: of the agenda itself it is not.
    bool takeFor(const QString& type, const QString& id, const Brought& brought);

    const Session m_session;
    OutlinePanel* m_outline;
    Arrivals* m_arrivals;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    AgendaDetail* m_agenda;
    QuestionDetail* m_question;
    ThemeDetail* m_theme;
    SubQuestionDetail* m_subquestion = nullptr;
    QAction* m_evidenceEnd = nullptr; ///< stands after what is done with evidence
    Detail* m_shown = nullptr;
    bool m_goingBack = false;
};

} // namespace agenda::gui
