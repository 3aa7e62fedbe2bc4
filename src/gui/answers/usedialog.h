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
class UseDialog;
}

/// «Lo usé para…»: who used an answer for what, and when. Writes nothing: the caller saves. Window's thread;
/// throws nothing.
class UseDialog : public EditDialog
{
    Q_OBJECT

public:
    UseDialog(const Answer& answer, const QString& person, const QDate& today, QWidget* parent = nullptr);
    ~UseDialog() override;

    Use use() const;
    QString person() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    std::unique_ptr<Ui::UseDialog> m_ui;
    const Id<Answer> m_answer;
};

} // namespace agenda::gui
