// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/recordpane.h"
#include "store/planning.h"

class QCheckBox;

namespace agenda::gui
{

/// The plan: what we do ourselves to learn, by quarter. An activity that is delivered becomes its evidence
/// here.
class ActivitiesPane : public RecordPane
{
    Q_OBJECT

public:
    explicit ActivitiesPane(const Session& session, QWidget* parent = nullptr);

    void refresh() override;
    QList<QAction*> menuActions() const override;
    /// Shows this one among all, or among the late ones.
    bool reveal(const QString& id, bool isAmongLate = false);

protected:
    void add() override;
    void edit(const QString& id) override;
    void remove(const QString& id) override;
    Place placeOf(const QString& id) const override;
    void showActions() override;

private:
    void deliver();
    const store::PlannedActivity* planned(const QString& id) const;

    QAction* m_deliver;
    QCheckBox* m_lateOnly;
    QPushButton* m_goButton;
    QList<store::PlannedActivity> m_plan;
};

} // namespace agenda::gui
