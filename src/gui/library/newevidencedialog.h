// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDialog>
#include <QStringList>

#include <memory>

namespace agenda::store
{
class Workspace;
}

namespace agenda::gui
{

namespace Ui
{
class NewEvidenceDialog;
}

/// Asks what a new evidence needs at least, and to which sub-questions it answers. Writes nothing: the caller
/// adds it. Window's thread.
class NewEvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `links`: the ids of the sub-questions that it proposes.
    NewEvidenceDialog(const store::Workspace& workspace, const QStringList& links, QWidget* parent);
    ~NewEvidenceDialog() override;

    Evidence evidence() const;
    QList<Id<SubQuestion>> links() const;

    void accept() override;

private:
    void chooseLinks();
    void showLinks();
    void showDate();
    QString problem() const;

    const store::Workspace& m_workspace;
    std::unique_ptr<Ui::NewEvidenceDialog> m_ui;
    QStringList m_links;
};

} // namespace agenda::gui
