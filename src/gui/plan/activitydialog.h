// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"
#include "gui/page.h"

#include <memory>
#include <optional>

namespace agenda::gui
{

namespace Ui
{
class ActivityDialog;
}

/// An activity as a value: what, when, who, how much, for which sub-questions. Writes nothing: the caller
/// saves. Window's thread; throws nothing.
class ActivityDialog : public EditDialog
{
    Q_OBJECT

public:
    ActivityDialog(const store::Workspace& workspace, const Activity& initial, QWidget* parent = nullptr);
    ~ActivityDialog() override;

    Activity activity() const;
    QString responsible() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    void chooseSubQuestions();
    void showSubQuestions();

    const store::Workspace& m_workspace;
    std::unique_ptr<Ui::ActivityDialog> m_ui;
    const Activity m_initial;
    QString m_initialResponsible;
    QStringList m_subquestions;
};

/// The whole number that somebody typed for money: «12 500», «12.500» and «12,500» are one; nothing if it is
/// none, like «12,5».
std::optional<int> readCost(const QString& typed);

/// Asks for an activity and stores it: a new one if it has no id. Its id, null if the person changed her
/// mind.
Id<Activity> askForActivity(const Session& session, const Activity& initial, QWidget* parent);
/// One to begin with: this quarter, for these sub-questions.
Activity activityToPlan(const store::Workspace& workspace, const QStringList& subquestions);

} // namespace agenda::gui
