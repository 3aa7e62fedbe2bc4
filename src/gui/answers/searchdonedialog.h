// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "gui/dialogs/editdialog.h"

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class SearchDoneDialog;
}

/// A search that was done for a sub-question: where, with what words, when, and whether it found anything.
/// Writes nothing: the caller saves. Window's thread; throws nothing.
class SearchDoneDialog : public EditDialog
{
    Q_OBJECT

public:
    SearchDoneDialog(const SubQuestion& sub, const QDate& today, QWidget* parent = nullptr);
    ~SearchDoneDialog() override;

    SearchDone search() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    std::unique_ptr<Ui::SearchDoneDialog> m_ui;
    const Id<SubQuestion> m_subquestion;
};

} // namespace agenda::gui
