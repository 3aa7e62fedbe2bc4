// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/historyview.h"

#include "domain/labels.h"
#include "domain/quarter.h"
#include "gui/history/historydelegate.h"
#include "store/history.h"
#include "store/workspace.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

constexpr int portion = 100;
/// Of one revision (an import can have thousands).
constexpr int mostRecords = 60;

QString momentText(qint64 recordedAt)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(recordedAt);
    return dateText(moment.date()) + QStringLiteral(", ") + moment.time().toString(QStringLiteral("HH:mm"));
}

/// One field that differs; no `before` text: it was empty.
struct Difference {
    QString label;
    QString before;
    QString after;
};

/// As a person reads them; a state's date says on which side of the agenda's period it is.
QList<FieldText> textsOf(const Record& record, const Agenda& agenda)
{
    QList<FieldText> texts = fieldTexts(record);
    if (const auto* const state = std::get_if<State>(&record)) {
        for (FieldText& each : texts) {
            if (each.field == QLatin1StringView("effective_on"))
                each.text = periodDateText(agenda, state->effectiveOn);
        }
    }
    return texts;
}

QList<Difference> differences(const store::Change& change, const Agenda& agenda)
{
    QHash<QString, QString> before;
    if (change.before) {
        const QList<FieldText> texts = textsOf(*change.before, agenda);
        for (const FieldText& each : texts)
            before.insert(each.field, each.text);
    }
    QList<Difference> found;
    const QList<FieldText> texts = textsOf(change.record(), agenda);
    for (const FieldText& each : texts) {
        const QString was = before.value(each.field);
        const QString is = change.after ? each.text : QString();
        if (was != is)
            found << Difference{each.label, was, is};
    }
    return found;
}

QString verb(const store::Change& change)
{
    if (!change.before)
        return HistoryView::tr("Se agregó");
    return change.after ? HistoryView::tr("Cambió") : HistoryView::tr("Se quitó");
}

QStandardItem* makeItem(const QString& spoken)
{
    auto* item = new QStandardItem(spoken);
    item->setEditable(false);
    item->setData(spoken, Qt::AccessibleTextRole);
    return item;
}

QStandardItem* itemFor(const Difference& difference)
{
    const QString empty = HistoryView::tr("(vacío)");
    const QString before = difference.before.isEmpty() ? empty : difference.before;
    const QString after = difference.after.isEmpty() ? empty : difference.after;
    QStandardItem* item =
        makeItem(HistoryView::tr("%1: antes %2; después %3").arg(difference.label, before, after));
    item->setData(difference.label, HistoryDelegate::HeadRole);
    item->setData(before, HistoryDelegate::BeforeRole);
    item->setData(after, HistoryDelegate::AfterRole);
    return item;
}

/// `more`: changes that the revision has beside these.
QStandardItem* itemFor(const store::Revision& revision, qint64 more, const Agenda& agenda)
{
    const QString head = momentText(revision.recordedAt) + QStringLiteral(" · ") + revision.author;
    QString body = revision.label;
    if (!revision.reason.isEmpty())
        body += u'\n' + HistoryView::tr("Motivo: %1").arg(revision.reason);
    QStandardItem* item = makeItem(head + QStringLiteral(": ") + body);
    item->setData(head, HistoryDelegate::HeadRole);
    item->setData(body, HistoryDelegate::BodyRole);
    for (const store::Change& change : revision.changes) {
        const QList<Difference> fields = differences(change, agenda);
        if (fields.isEmpty())
            continue;
        QStandardItem* parent = item;
        // A line of its own for the record, unless the revision is about nothing else.
        if (revision.changes.size() > 1 || !change.before || !change.after) {
            const QString name = QStringLiteral("%1: %2 «%3»")
                                     .arg(verb(change), typeLabel(typeOf(change.record())).toLower(),
                                          titleOf(change.record()));
            parent = makeItem(name);
            parent->setData(name, HistoryDelegate::BodyRole);
            item->appendRow(parent);
        }
        for (const Difference& each : fields)
            parent->appendRow(itemFor(each));
    }
    if (more > 0) {
        const QString text =
            more == 1 ? HistoryView::tr("y 1 cambio más") : HistoryView::tr("y %1 cambios más").arg(more);
        QStandardItem* last = makeItem(text);
        last->setData(text, HistoryDelegate::BodyRole);
        item->appendRow(last);
    }
    return item;
}

} // namespace

HistoryView::HistoryView(const store::Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_empty(new QLabel(tr("Todavía no hay cambios."), this))
    , m_view(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
    , m_more(new QPushButton(tr("Mostrar más"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_view->setAccessibleName(tr("Historial"));
    m_view->setHeaderHidden(true);
    m_view->setWordWrap(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setItemDelegate(new HistoryDelegate(m_view));
    m_view->setModel(m_model);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &HistoryView::loadMore);
    // A wrapped line's height follows the width it gets, which the view asks for only once.
    const auto layOutAgain = [this] { Q_EMIT m_view->itemDelegate()->sizeHintChanged({}); };
    connect(m_view, &QTreeView::expanded, this, layOutAgain);
    connect(&m_workspace, &store::Workspace::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            reload();
    });
}

void HistoryView::show(const QStringList& recordIds)
{
    m_isAll = false;
    m_ids = recordIds;
    reload();
}

void HistoryView::showAll()
{
    m_isAll = true;
    m_ids.clear();
    reload();
}

void HistoryView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
}

void HistoryView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_view->doItemsLayout();
}

void HistoryView::reload()
{
    m_isStale = false;
    m_model->clear();
    m_more->hide();
    if (m_isAll)
        appendPortion(0);
    else if (!m_ids.isEmpty())
        append(m_workspace.history().of(m_ids));
    m_empty->setVisible(m_model->rowCount() == 0);
    m_view->setVisible(m_model->rowCount() > 0);
}

void HistoryView::append(const QList<store::Revision>& revisions)
{
    const Agenda agenda = m_workspace.all<Agenda>().value(0);
    for (store::Revision revision : revisions) {
        const qsizetype more = std::max<qsizetype>(0, revision.changes.size() - mostRecords);
        revision.changes.remove(revision.changes.size() - more, more);
        QStandardItem* const item = itemFor(revision, more, agenda);
        m_model->appendRow(item);
        // In a record's own history its fields are the point; the whole history is first of all a list.
        m_view->setExpanded(item->index(), true);
    }
}

void HistoryView::appendPortion(qint64 before)
{
    const store::History& history = m_workspace.history();
    const Agenda agenda = m_workspace.all<Agenda>().value(0);
    const QList<store::Revision> revisions = history.headings(portion, before);
    for (store::Revision revision : revisions) {
        // Of an import with its thousands only what is shown is read.
        revision.changes = history.changesOf(revision.number, mostRecords);
        const bool isCut = revision.changes.size() == mostRecords;
        QStandardItem* const item =
            itemFor(revision, isCut ? history.changeCount(revision.number) - mostRecords : 0, agenda);
        item->setData(revision.number, HistoryDelegate::NumberRole);
        m_model->appendRow(item);
    }
    m_more->setVisible(revisions.size() == portion);
}

void HistoryView::loadMore()
{
    const QModelIndex last = m_model->index(m_model->rowCount() - 1, 0);
    appendPortion(last.data(HistoryDelegate::NumberRole).toLongLong());
}

} // namespace agenda::gui
