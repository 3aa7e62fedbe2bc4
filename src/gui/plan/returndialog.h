// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"
#include "gui/page.h"
#include "store/planning.h"

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class ReturnDialog;
}

/// An organisation that took part or gave data: who it is, how it took part, and when and how the results
/// went back to it; without that date they are pending. Writes nothing: the caller saves. Window's thread;
/// throws nothing.
class ReturnDialog : public EditDialog
{
    Q_OBJECT

public:
    /// A return without an id is a new one: the name is then completed with those that are known.
    ReturnDialog(const store::Workspace& workspace, const Evidence& evidence, const Return& initial,
                 const Organisation& organisation, QWidget* parent = nullptr);
    ~ReturnDialog() override;

    Return back() const;
    Organisation organisation() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    void showKnown();

    std::unique_ptr<Ui::ReturnDialog> m_ui;
    const Return m_initial;
    const Organisation m_initialOrganisation;
    const QDate m_today;
    QList<Organisation> m_known;
};

} // namespace agenda::gui
