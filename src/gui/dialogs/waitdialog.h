// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;

namespace agenda
{
class Progress;
}

namespace agenda::store
{
class Workspace;
}

namespace agenda::gui
{

struct Session;

/// Stands over the window while one long change is made aside: what is done, how far it is, and «Cancelar»,
/// which leaves everything as it was. Closes by itself.
class WaitDialog : public QDialog
{
    Q_OBJECT

public:
    /// `changeAside` behind such a dialog. Throws what the work threw.
    static void during(const Session& session, QWidget* parent, const QString& title,
                       const std::function<void(store::Workspace&, Progress&)>& work);

    void reject() override;

private:
    WaitDialog(const Session& session, const QString& title, QWidget* parent);
    void showProgress(qint64 done, qint64 total);

    const Session& m_session;
    QLabel* m_words;
    QProgressBar* m_progress;
};

} // namespace agenda::gui
