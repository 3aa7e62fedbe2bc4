// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"
#include "store/views.h"

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class AnswerDialog;
}

/// Edits «Lo que sabemos hoy» of a sub-question as a value: the text, what it rests on, what is not known,
/// for whom. Writes nothing: the caller saves. Window's thread; throws nothing.
class AnswerDialog : public EditDialog
{
    Q_OBJECT

public:
    /// `linked` offers the findings; those of `initial` that are gone stay with it.
    AnswerDialog(const SubQuestion& sub, const Answer& initial, const QList<store::LinkedEvidence>& linked,
                 const QDate& today, QWidget* parent = nullptr);
    ~AnswerDialog() override;

    Answer answer() const;
    /// The person has seen that it rests on findings that are not public.
    bool isConfirmed() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    void fillFindings(const QList<store::LinkedEvidence>& linked);
    void showConfirmation();
    bool needsConfirmation() const;

    std::unique_ptr<Ui::AnswerDialog> m_ui;
    const Answer m_initial;
    QStringList m_gone; ///< findings that it rests on and that were removed
};

} // namespace agenda::gui
