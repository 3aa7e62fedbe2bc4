// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/seenpage.h"

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class PlanPage;
}
class ActivitiesPane;
class RecommendationsPane;
class RecordPane;
class ReturnsPane;

/// «Plan»: what we do to learn, what evaluations recommend, and what goes back to those who took part.
class PlanPage : public SeenPage
{
    Q_OBJECT

public:
    PlanPage(const Session& session, QWidget* parent);
    ~PlanPage() override;

    bool reveal(const Place& place) override;
    QString key() const override;
    Place place() const override;
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;

protected:
    void read() override;

private:
    /// The menu of the page and the focus go to what is before one.
    void showTab();

    std::unique_ptr<Ui::PlanPage> m_ui;
    ActivitiesPane* m_activities;
    RecommendationsPane* m_recommendations;
    ReturnsPane* m_returns;
};

} // namespace agenda::gui
