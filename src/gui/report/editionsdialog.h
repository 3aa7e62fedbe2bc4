// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edition.h"
#include "gui/page.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;

namespace agenda::gui
{

/// The editions of the report, the latest first, with what stayed out of each; any of them can be saved again
/// as it was. Window's thread.
class EditionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EditionsDialog(const Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The sentence that says so.
    void saved(const QString& sentence);

private:
    void showCurrent();
    void saveCurrent();

    Session m_session;
    QList<Edition> m_editions;
    QListWidget* m_list;
    QPlainTextEdit* m_about;
};

} // namespace agenda::gui
