// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QLabel;

namespace agenda::gui
{

/// What dialogs that edit a value have in common: «Guardar» and «Cancelar», Ctrl+Enter saves from any field,
/// a problem is said in the dialog until something is changed and the focus goes where it is, and what was
/// typed is not lost to one Esc.
/// Window's thread; throws nothing.
class EditDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

    void reject() override;

    /// What «Guardar» does once the dialog has found nothing wrong; false: it could not be done, which has
    /// been said, and the dialog stays with what was typed.
    void setSave(std::function<bool()> save) { m_save = std::move(save); }

protected:
    /// Once, in the constructor, after the form is set up.
    void prepare(QDialogButtonBox& buttons, QLabel& problem);
    /// Whether a person changed anything.
    virtual bool isModified() const = 0;
    void refuse(const QString& problem, QWidget* where);
    /// The next attempt to drop what was typed says so again.
    void warnAgain() { m_isWarned = false; }
    /// Saves and closes; for the end of `accept`.
    void finish();
    void keyPressEvent(QKeyEvent* event) override;

private Q_SLOTS:
    /// Something was changed: what was said is old.
    void forgetProblem();

private:
    std::function<bool()> m_save;
    QLabel* m_problem = nullptr;
    bool m_isWarned = false;
};

} // namespace agenda::gui
