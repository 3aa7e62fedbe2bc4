// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "store/views.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace agenda::gui
{

class PrincipleRow;

/// The quality of one source: the five principles with every level in words, as one person judged them, saved
/// as they are chosen; and where others judged it otherwise. Owned by the page.
class QualityPane : public QWidget
{
    Q_OBJECT

public:
    explicit QualityPane(const Session& session, QWidget* parent = nullptr);

    void showEvidence(const Id<Evidence>& id);
    void refresh();
    void commitPending();
    int count() const { return static_cast<int>(m_appraisals.size()); }
    /// Ids of the appraisals, for the history.
    QStringList recordIds() const;

Q_SIGNALS:
    void message(const QString& text, bool undoable);

private:
    void fillRaters();
    void showAppraisal();
    void save();
    void addRater();
    void removeShown();
    /// What is stored of that person, or an empty appraisal.
    Appraisal stored() const;
    QString nameOf(const Appraisal& appraisal) const;
    QString othersText(const Principle& principle) const;

    Session m_session;
    Id<Evidence> m_evidence;
    QList<Appraisal> m_appraisals;
    QString m_rater; ///< by name: whose appraisal is shown
    QComboBox* m_raters;
    QPushButton* m_add;
    QPushButton* m_remove;
    QLabel* m_when;
    QList<PrincipleRow*> m_rows;
};

} // namespace agenda::gui
