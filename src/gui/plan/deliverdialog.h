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
class DeliverDialog;
}

/// What a delivered activity becomes: the title, kind and date of its document; for the date it proposes the
/// month in which the activity was to end, or today's. Writes nothing: the caller
/// saves. Window's thread; throws nothing.
class DeliverDialog : public EditDialog
{
    Q_OBJECT

public:
    DeliverDialog(const Activity& activity, const QList<SubQuestion>& subquestions, const QDate& today,
                  QWidget* parent = nullptr);
    ~DeliverDialog() override;

    Evidence evidence() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    void showDate();

    std::unique_ptr<Ui::DeliverDialog> m_ui;
    Evidence m_initial;
};

} // namespace agenda::gui
