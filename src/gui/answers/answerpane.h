// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "store/answers.h"

#include <memory>

class QPushButton;

namespace agenda::gui
{

class EditDialog;

namespace Ui
{
class AnswerPane;
}

/// «Lo que sabemos hoy» of a sub-question, first of all that is told of it: the version in force with its
/// confidence, what it rests on, what a person should weigh and who used it; or why there is nothing yet.
/// Owned by the detail.
class AnswerPane : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPane(const Session& session, QWidget* parent = nullptr);
    ~AnswerPane() override;

    /// Shows the answer of that sub-question as it is now. Throws Error.
    void show(const Id<SubQuestion>& id);
    /// Ids of all versions and of what hangs on them, for the history.
    QStringList recordIds() const;

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* offer(const char* name, const QString& text, void (AnswerPane::*act)());
    void fillAnswer();
    void fillSupports();
    void fillConfidence();
    void fillUses();
    void showActions();
    const store::AnswerVersion* inForce() const
    {
        return m_versions.isEmpty() ? nullptr : &m_versions.first();
    }
    /// Runs the dialog, whose «Guardar» does `work`; an Error is shown over it, and it stays with what was
    /// typed.
    bool save(EditDialog& dialog, const std::function<void()>& work);

    void write();
    void correct();
    void judge();
    void use();
    void compare();
    void search();
    void remove();

    const Session m_session;
    std::unique_ptr<Ui::AnswerPane> m_ui;
    Id<SubQuestion> m_subquestion;
    QString m_code;
    QList<store::AnswerVersion> m_versions;
    QPushButton* m_write;
    QPushButton* m_judge;
    QPushButton* m_use;
    QPushButton* m_compare;
    QPushButton* m_correct;
    QPushButton* m_search;
    QPushButton* m_remove;
};

} // namespace agenda::gui
