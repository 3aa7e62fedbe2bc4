// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "reports/editionexport.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace agenda::gui
{

/// For whom the report is, which edition it will be, what stays out of it, what changed since the last one,
/// and the editions so far. «Interno» is never remembered: a window that was left so must surprise nobody.
/// Part of «Informe»; window's thread.
class EditionPane : public QWidget
{
    Q_OBJECT

public:
    EditionPane(const Session& session, QWidget* parent);

    /// The options with what is chosen here.
    reports::ReportOptions with(reports::ReportOptions options) const;
    /// Shows what an export would be now.
    void show(const reports::EditionPlan& plan);
    using QWidget::show;

Q_SIGNALS:
    /// Something else was chosen.
    void changed();
    /// A file was saved; the sentence says which.
    void saved(const QString& sentence);

private:
    void showLeftOut();
    void showChanges();
    void showEditions();

    Session m_session;
    reports::EditionPlan m_plan;
    QRadioButton* m_membership;
    QRadioButton* m_internal;
    QCheckBox* m_tellsHidden;
    QLabel* m_sentence;
    QPushButton* m_leftOut;
    QPushButton* m_changes;
    QPushButton* m_editions;
};

} // namespace agenda::gui
