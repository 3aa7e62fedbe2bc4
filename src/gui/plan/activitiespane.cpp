// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/activitiespane.h"

#include "domain/labels.h"
#include "domain/quarter.h"
#include "gui/icons.h"
#include "gui/plan/activitydialog.h"
#include "gui/plan/deliverdialog.h"
#include "gui/plan/planwords.h"
#include "gui/prompts.h"
#include "store/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>

namespace agenda::gui
{

ActivitiesPane::ActivitiesPane(const Session& session, QWidget* parent)
    : RecordPane(session,
                 {{tr("Actividad"), 0},
                  {tr("Tipo"), 16},
                  {tr("Trimestres"), 16},
                  {tr("Responsable"), 16},
                  {tr("Estado"), 18},
                  {tr("Subpreguntas"), 15},
                  {tr("Costo"), 13}},
                 parent)
    , m_deliver(new QAction(icon(QStringLiteral("check")), tr("En&tregar…"), this))
    , m_lateOnly(new QCheckBox(this))
{
    table()->setAccessibleName(tr("Actividades"));
    table()->setObjectName(QStringLiteral("activities"));
    table()->sortByColumn(2, Qt::AscendingOrder);
    setTexts(tr("P&lanear una actividad…"), tr("&Cambiar…"), tr("&Quitar"), tr("I&r a la evidencia"));
    m_goButton = findChild<QPushButton*>(QStringLiteral("goToRecord"));
    m_deliver->setVisible(!isReadOnly());
    table()->addAction(m_deliver);
    offer(m_deliver, "deliver");
    m_lateOnly->setObjectName(QStringLiteral("lateOnly"));
    addTool(m_lateOnly);
    letOut(tr("actividades"));
    connect(m_deliver, &QAction::triggered, this, &ActivitiesPane::deliver);
    connect(m_lateOnly, &QCheckBox::toggled, this,
            [this] { guarded(this, m_session.prompts, [this] { refresh(); }); });
}

QList<QAction*> ActivitiesPane::menuActions() const
{
    QList<QAction*> actions = RecordPane::menuActions();
    actions.insert(2, m_deliver);
    return actions;
}

const store::PlannedActivity* ActivitiesPane::planned(const QString& id) const
{
    for (const store::PlannedActivity& each : m_plan) {
        if (each.activity.id.text() == id)
            return &each;
    }
    return nullptr;
}

void ActivitiesPane::refresh()
{
    m_plan = store::readPlan(m_session.workspace);
    int late = 0;
    QList<RecordTable::Row> rows;
    for (const store::PlannedActivity& each : std::as_const(m_plan)) {
        late += each.isLate ? 1 : 0;
        if (m_lateOnly->isChecked() && !each.isLate)
            continue;
        const Activity& activity = each.activity;
        const qlonglong quarters =
            activity.startsOn.toJulianDay() * 100'000 + activity.startsOn.daysTo(activity.endsOn);
        rows.append(
            {activity.id.text(),
             {{activity.title.left(300).simplified()},
              {label(activity.kind)},
              {quartersText(activity), quarters},
              {each.responsible.left(60)},
              lateCell(statusText(each), each.isLate, int(activity.status) * 2 + (each.isLate ? 0 : 1)),
              {codesText(each.subquestions)},
              {costText(activity), qlonglong(activity.cost.value_or(-1))}}});
    }
    m_lateOnly->setText(tr("&Solo atrasadas (%1)").arg(late));
    const bool hasAny = !m_plan.isEmpty();
    showRows(
        rows,
        hasAny ? tr("No hay ninguna actividad atrasada.")
               : tr("Todavía no hay actividades en el plan. Un estudio, una evaluación o un taller que se "
                    "planea aquí es una promesa: se ve en el avance y no cuenta como evidencia hasta que se "
                    "entrega."),
        !hasAny);
}

bool ActivitiesPane::reveal(const QString& id, bool isAmongLate)
{
    if (!planned(id))
        return false;
    if (isAmongLate)
        m_lateOnly->setChecked(true);
    if (!select(id))
        m_lateOnly->setChecked(false);
    return select(id);
}

Place ActivitiesPane::placeOf(const QString& id) const
{
    const store::PlannedActivity* const each = planned(id);
    return each && each->activity.evidence ? evidencePlace(each->activity.evidence) : Place();
}

void ActivitiesPane::showActions()
{
    RecordPane::showActions();
    const store::PlannedActivity* const each = planned(currentId());
    m_deliver->setEnabled(each && each->activity.evidence.isNull());
}

void ActivitiesPane::add()
{
    const Id<Activity> id = askForActivity(m_session, activityToPlan(m_session.workspace, {}), window());
    if (!id)
        return;
    reveal(id.text());
    Q_EMIT message(tr("Se planeó «%1».").arg(titleOf(m_session.workspace.require(id))), true);
    table()->setFocus();
}

void ActivitiesPane::edit(const QString& id)
{
    const store::PlannedActivity* const each = planned(id);
    if (!each)
        return;
    if (askForActivity(m_session, each->activity, window()))
        Q_EMIT message(tr("Se cambió «%1».").arg(titleOf(m_session.workspace.require(Id<Activity>(id)))),
                       true);
}

void ActivitiesPane::remove(const QString& id)
{
    if (const store::PlannedActivity* const each = planned(id)) {
        tell(this, tr("Se quitó «%1».").arg(titleOf(each->activity)),
             [&] { store::removeActivity(m_session.workspace, Id<Activity>(id)); });
    }
}

void ActivitiesPane::deliver()
{
    const store::PlannedActivity* const each = planned(currentId());
    if (!each)
        return;
    const Id<Activity> id = each->activity.id;
    DeliverDialog dialog(each->activity, each->subquestions, m_session.workspace.clock().today(), window());
    Id<Evidence> born;
    dialog.setSave([&] {
        return guarded(&dialog, m_session.prompts,
                       [&] { born = store::deliverActivity(m_session.workspace, id, dialog.evidence()); });
    });
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Evidence evidence = m_session.workspace.require(born);
    Q_EMIT message(
        tr("Se entregó: «%1» es la evidencia %2.").arg(titleOf(evidence), evidenceCode(evidence.number)),
        true);
    // The next thing to do is one key away.
    reveal(id.text());
    m_goButton->setFocus();
}

} // namespace agenda::gui
