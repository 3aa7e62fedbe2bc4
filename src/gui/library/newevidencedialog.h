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
    /// `guessedTitle` (from a file's name) is offered and stays «sin confirmar» unless somebody changes it.
    /// `links`: the ids of the sub-questions that it proposes.
    NewEvidenceDialog(const store::Workspace& workspace, const QString& guessedTitle,
                      const QStringList& links, QWidget* parent);
    ~NewEvidenceDialog() override;

    /// Where it can be found, as somebody pasted it: shown, and taken with the rest.
    void setAddress(const QString& doi, const QString& url);
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
    QString m_guessedTitle;
    QString m_doi;
    QString m_url;
    QStringList m_links;
};

} // namespace agenda::gui
