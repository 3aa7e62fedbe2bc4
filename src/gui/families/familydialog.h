// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"
#include "store/families.h"

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class FamilyDialog;
}

/// A family: its name and its sub-questions. For a new one it proposes those whose wording begins alike, for
/// a person to confirm or to change. Writes nothing: the caller saves. Window's thread; throws Error only
/// when it is made.
class FamilyDialog : public EditDialog
{
    Q_OBJECT

public:
    /// `before` is the family to change; empty: a new one.
    FamilyDialog(const store::Workspace& workspace, const QString& before, QWidget* parent = nullptr);
    ~FamilyDialog() override;

    QString name() const;
    const QList<Id<SubQuestion>>& members() const { return m_members; }

    void accept() override;

protected:
    bool isModified() const override;

private:
    void propose(int place);
    void choose();
    void showMembers();

    const store::Workspace& m_workspace;
    std::unique_ptr<Ui::FamilyDialog> m_ui;
    const QList<store::WordedAlike> m_proposals;
    QString m_firstName;
    QList<Id<SubQuestion>> m_firstMembers;
    QList<Id<SubQuestion>> m_members;
};

} // namespace agenda::gui
