// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/activitylist.h"

#include "domain/labels.h"
#include "gui/icons.h"
#include "gui/models/wrapdelegate.h"
#include "gui/plan/activitydialog.h"
#include "gui/plan/planwords.h"
#include "store/workspace.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

constexpr int plannedHeight = 160;

} // namespace

ActivityList::ActivityList(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new QTreeWidget(this))
    , m_plan(new QPushButton(tr("Planear una actividad…"), this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const heading = new QLabel(tr("Actividades planeadas"), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setTextFormat(Qt::PlainText);
    column->addWidget(heading);
    column->addWidget(m_list);
    column->addWidget(m_plan, 0, Qt::AlignLeft);
    m_list->setObjectName(QStringLiteral("plannedFor"));
    m_list->setAccessibleName(heading->text());
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new WrapDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->installEventFilter(this);
    m_plan->setObjectName(QStringLiteral("planActivity"));
    m_plan->setAutoDefault(false);
    m_plan->setVisible(!session.workspace.isReadOnly());
    connect(m_list, &QTreeWidget::itemClicked, this, &ActivityList::open);
    connect(m_list, &QTreeWidget::itemActivated, this, &ActivityList::open);
    connect(m_plan, &QPushButton::clicked, this, &ActivityList::plan);
}

void ActivityList::show(const Id<SubQuestion>& id)
{
    m_subquestion = id;
    m_list->clear();
    for (const store::PlannedActivity& each : store::readPlan(m_session.workspace)) {
        if (!each.activity.isAbout(id))
            continue;
        QStringList facts{label(each.activity.kind), quartersText(each.activity), statusText(each)};
        if (!each.responsible.isEmpty())
            facts << each.responsible.left(60);
        auto* const item = new QTreeWidgetItem(m_list);
        // How it stands comes first: a long title has no room for what follows it.
        item->setText(0,
                      facts.join(QStringLiteral(" · ")) + u'\n' + each.activity.title.left(300).simplified());
        item->setData(0, Qt::UserRole, each.activity.id.text());
        if (each.isLate)
            item->setIcon(0, icon(QStringLiteral("warning")));
    }
    const bool hasAny = m_list->topLevelItemCount() > 0;
    m_list->setVisible(hasAny);
    setVisible(hasAny || !m_session.workspace.isReadOnly());
    fitToRows(*m_list, plannedHeight);
}

QStringList ActivityList::recordIds() const
{
    QStringList ids;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        ids << m_list->topLevelItem(row)->data(0, Qt::UserRole).toString();
    return ids;
}

void ActivityList::open()
{
    // Where one click activates, both signals come; the first one has led away from here.
    if (const QTreeWidgetItem* const item = m_list->currentItem(); item && isVisible()) {
        Q_EMIT go({QStringLiteral("plan"),
                   QString::fromLatin1(Activity::type),
                   item->data(0, Qt::UserRole).toString(),
                   {}});
    }
}

void ActivityList::plan()
{
    const Activity initial = activityToPlan(m_session.workspace, {m_subquestion.text()});
    if (const Id<Activity> id = askForActivity(m_session, initial, window()))
        Q_EMIT message(tr("Se planeó «%1».").arg(titleOf(m_session.workspace.require(id))), true);
}

bool ActivityList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this, [this] { fitToRows(*m_list, plannedHeight); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace agenda::gui
