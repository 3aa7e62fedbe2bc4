// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agenda/detail.h"
#include "store/views.h"

#include <memory>

class QAction;

namespace agenda::gui
{

class ActivityList;
class AnswerPane;
class EvidenceList;

namespace Ui
{
class SubQuestionDetail;
}

/// A sub-question: its wordings, what we know today, its state with date and reason, its evidence, who
/// answers for it and what comes next.
class SubQuestionDetail : public Detail
{
    Q_OBJECT

public:
    explicit SubQuestionDetail(const Session& session, QWidget* parent = nullptr);
    ~SubQuestionDetail() override;

    /// Whether it is the one on the page.
    void setActive(bool active);
    /// Selects that finding in the evidence.
    void revealFinding(const QString& id);
    /// What can be done with the evidence, for the menu.
    const QList<QAction*>& evidenceActions() const;

protected:
    void fill(bool isOther) override;
    QStringList historyIds() const override;
    QString name() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A state that somebody is about to register: kept for each sub-question while one looks at others.
    struct Draft {
        Answered value = Answered::NoEvidence;
        QDate effectiveOn;
        QString reason;
    };

    void prepareStates();
    void bindFields();
    void fillHeading(const SubQuestion& sub);
    void fillStates(const SubQuestion& sub, bool isOther);
    void fillSuggestion(const SubQuestion& sub, bool hasStates);
    void fillChoices(const SubQuestion& sub);
    void hideEmptyParts(const SubQuestion& sub);
    void showDraft(const Draft& draft);
    void keepDraft();
    void registerState();
    void removeState();
    void prepareState(Answered value);

    std::unique_ptr<Ui::SubQuestionDetail> m_ui;
    AnswerPane* m_answer;
    ActivityList* m_activities;
    EvidenceList* m_evidence;
    QWidget* m_responsible = nullptr;
    QHash<QString, Draft> m_drafts; ///< by id
    Answered m_current = Answered::NoEvidence;
    QString m_stateWords;
    std::optional<store::StateSuggestion> m_suggestion;
    bool m_filling = false;
};

} // namespace agenda::gui
