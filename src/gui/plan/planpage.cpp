// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planpage.h"

#include "gui/plan/activitiespane.h"
#include "gui/plan/recommendationspane.h"
#include "gui/plan/returnspane.h"
#include "gui/prompts.h"
#include "gui/settings.h"
#include "store/workspace.h"
#include "ui_planpage.h"

#include <QAction>

namespace agenda::gui
{

namespace
{

const QString planTabKey = QStringLiteral("plan/tab");

} // namespace

PlanPage::PlanPage(const Session& session, QWidget* parent)
    : SeenPage(session, 0, parent)
    , m_ui(std::make_unique<Ui::PlanPage>())
    , m_activities(new ActivitiesPane(session))
    , m_recommendations(new RecommendationsPane(session, RecommendationsPane::Scope::AllOpen))
    , m_returns(new ReturnsPane(session, ReturnsPane::Scope::All))
{
    m_ui->setupUi(this);
    m_ui->planTabs->addTab(m_activities, tr("Actividades"));
    m_ui->planTabs->addTab(m_recommendations, tr("Recomendaciones"));
    m_ui->planTabs->addTab(m_returns, tr("Devolución"));
    for (RecordPane* const each :
         {static_cast<RecordPane*>(m_activities), static_cast<RecordPane*>(m_recommendations),
          static_cast<RecordPane*>(m_returns)}) {
        each->setContentsMargins(0, 8, 0, 0);
        connect(each, &RecordPane::message, this, &Page::message);
        connect(each, &RecordPane::go, this, &Page::go);
    }
    connect(m_ui->planTabs, &QTabWidget::currentChanged, this, &PlanPage::showTab);
    showTab();
}

PlanPage::~PlanPage() = default;

QString PlanPage::key() const
{
    return QStringLiteral("plan");
}

bool PlanPage::reveal(const Place& place)
{
    if (place.type.isEmpty())
        return place.page == key();
    if (place.type != QLatin1StringView(Activity::type))
        return false;
    freshen();
    m_ui->planTabs->setCurrentWidget(m_activities);
    return m_activities->reveal(place.id, place.within == QLatin1StringView("late"));
}

Place PlanPage::place() const
{
    const QString id = m_activities->currentId();
    if (m_ui->planTabs->currentWidget() != m_activities || id.isEmpty())
        return {key(), {}, {}, {}};
    return {key(), QString::fromLatin1(Activity::type), id, {}};
}

void PlanPage::read()
{
    m_activities->refresh();
    m_recommendations->refresh();
    m_returns->refresh();
}

void PlanPage::showTab()
{
    for (QAction* const each : actions())
        removeAction(each);
    auto* const shown = qobject_cast<RecordPane*>(m_ui->planTabs->currentWidget());
    addActions(shown->menuActions());
    setFocusProxy(shown);
}

void PlanPage::saveState(Settings& settings) const
{
    settings.setValue(planTabKey, m_ui->planTabs->currentIndex());
}

void PlanPage::restoreState(const Settings& settings)
{
    m_ui->planTabs->setCurrentIndex(
        qBound(0, settings.value(planTabKey, 0).toInt(), m_ui->planTabs->count() - 1));
}

} // namespace agenda::gui
