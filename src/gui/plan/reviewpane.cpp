// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/reviewpane.h"

#include "domain/labels.h"
#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/models/currentrow.h"
#include "gui/models/stateglyph.h"
#include "gui/models/wrapdelegate.h"
#include "store/attention.h"
#include "store/workspace.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

enum ReviewRole { ReviewIdRole = Qt::UserRole, ReviewTypeRole, ReviewWithinRole };

QString nameOf(const SubQuestion& sub)
{
    return sub.code + QStringLiteral("  ") + sub.readable().left(300).simplified();
}

QTreeWidgetItem* addGroup(QTreeWidget& lists, const QString& name, qsizetype count, const QString& none)
{
    auto* const group = new QTreeWidgetItem(&lists);
    QFont bold = lists.font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setText(0, QStringLiteral("%1 (%2)").arg(name).arg(count));
    if (count == 0) {
        auto* const item = new QTreeWidgetItem(group);
        item->setText(0, none);
        item->setFlags(Qt::NoItemFlags);
    }
    return group;
}

QTreeWidgetItem* addLine(QTreeWidgetItem* group, const SubQuestion& sub, const QString& detail)
{
    auto* const item = new QTreeWidgetItem(group);
    item->setText(0, detail.isEmpty() ? nameOf(sub) : nameOf(sub) + u'\n' + detail);
    item->setData(0, ReviewTypeRole, QString::fromLatin1(SubQuestion::type));
    item->setData(0, ReviewIdRole, sub.id.text());
    return item;
}

QString answerText(const store::WeighedAnswer& each)
{
    return each.answer ? ReviewPane::tr("Versión %1, %2")
                             .arg(each.answer->version)
                             .arg(dateText(each.answer->answeredOn))
                       : ReviewPane::tr("Respondida, y sin respuesta escrita");
}

QString usesText(const store::Workspace& workspace, const store::WeighedAnswer& each)
{
    const Use& use = each.uses.first();
    QStringList facts{label(use.purpose)};
    if (const auto person = workspace.find(use.person))
        facts << person->name.left(60);
    facts << dateText(use.usedOn);
    QString text = facts.join(QStringLiteral(" · "));
    if (each.uses.size() > 1)
        text += ReviewPane::tr(" y %1 más").arg(each.uses.size() - 1);
    return text;
}

} // namespace

ReviewPane::ReviewPane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_lists(new QTreeWidget(this))
    , m_go(new QPushButton(icon(QStringLiteral("link")), tr("I&r a la subpregunta"), this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const tools = new QWidget(this);
    (new FlowLayout(tools))->addWidget(m_go);
    column->addWidget(tools);
    column->addWidget(m_lists, 1);
    m_lists->setObjectName(QStringLiteral("reviewLists"));
    m_lists->setAccessibleName(tr("Por atender"));
    m_lists->setHeaderHidden(true);
    m_lists->setItemDelegate(new WrapDelegate(m_lists));
    m_lists->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lists->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_lists->header()->setSectionResizeMode(QHeaderView::Stretch);
    keepCurrentInView(*m_lists);
    m_go->setObjectName(QStringLiteral("goToReviewed"));
    m_go->setAutoDefault(false);
    connect(m_go, &QPushButton::clicked, this, &ReviewPane::goToCurrent);
    connect(m_lists, &QTreeWidget::itemActivated, this, &ReviewPane::goToCurrent);
    connect(m_lists, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* item) { m_go->setEnabled(item && item->parent()); });
    setFocusProxy(m_lists);
}

void ReviewPane::goToCurrent()
{
    const QTreeWidgetItem* const item = m_lists->currentItem();
    if (!item || !item->parent())
        return;
    Q_EMIT go({QStringLiteral("agenda"), item->data(0, ReviewTypeRole).toString(),
               item->data(0, ReviewIdRole).toString(), item->data(0, ReviewWithinRole).toString()});
}

void ReviewPane::refresh()
{
    const store::Attention attention = store::readAttention(m_session.workspace);
    const QTreeWidgetItem* const before = m_lists->currentItem();
    const QString kept = before && before->parent() ? before->data(0, ReviewIdRole).toString() : QString();
    const int group = before && before->parent() ? m_lists->indexOfTopLevelItem(before->parent()) : -1;
    m_lists->clear();
    fill(attention);
    m_lists->expandAll();
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_lists->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const each = m_lists->topLevelItem(i);
        for (int line = 0; line < each->childCount(); ++line) {
            if (each->child(line)->flags() == Qt::NoItemFlags)
                continue;
            if (!first)
                first = each->child(line);
            if (i == group && each->child(line)->data(0, ReviewIdRole).toString() == kept)
                first = each->child(line);
        }
    }
    m_lists->setCurrentItem(first ? first : m_lists->topLevelItem(0));
    m_go->setEnabled(first);
}

void ReviewPane::fill(const store::Attention& attention)
{
    QTreeWidgetItem* const reviews =
        addGroup(*m_lists, tr("Por revisar este trimestre"), attention.reviews.size(),
                 tr("Ninguna respuesta vence este trimestre."));
    for (const store::DueReview& each : attention.reviews) {
        const QString day = dateText(each.subquestion.reviewBy);
        QTreeWidgetItem* const item =
            addLine(reviews, each.subquestion,
                    each.isExpired ? tr("Vencida: había que revisarla antes del %1").arg(day)
                                   : tr("Revisar antes del %1").arg(day));
        if (each.isExpired)
            item->setIcon(0, icon(QStringLiteral("warning")));
    }
    QTreeWidgetItem* const open =
        addGroup(*m_lists, tr("Contradicciones sin explicar"), attention.contradictions.size(),
                 tr("No hay contradicciones sin explicar."));
    for (const store::OpenContradiction& each : attention.contradictions) {
        QTreeWidgetItem* const item = addLine(open, each.subquestion,
                                              tr("%1 %2 (%3)")
                                                  .arg(directionGlyph(each.finding.direction),
                                                       titleOf(each.finding), each.evidence.shortCitation()));
        item->setData(0, ReviewTypeRole, QString::fromLatin1(Finding::type));
        item->setData(0, ReviewIdRole, each.finding.id.text());
        item->setData(0, ReviewWithinRole, each.subquestion.id.text());
    }
    QTreeWidgetItem* const unused =
        addGroup(*m_lists, tr("Respondidas y nunca usadas"), attention.neverUsed.size(),
                 tr("Todas las respuestas escritas se usaron para algo."));
    for (const store::WeighedAnswer& each : attention.neverUsed)
        addLine(unused, each.subquestion, answerText(each));
    QTreeWidgetItem* const low =
        addGroup(*m_lists, tr("Usadas con confianza baja"), attention.usedWithLowConfidence.size(),
                 tr("Ninguna respuesta se usó con confianza baja."));
    for (const store::WeighedAnswer& each : attention.usedWithLowConfidence) {
        QTreeWidgetItem* const item =
            addLine(low, each.subquestion,
                    tr("%1 · confianza %2 · %3")
                        .arg(answerText(each), label(each.confidence->level).toLower(),
                             usesText(m_session.workspace, each)));
        item->setIcon(0, confidenceIcon(each.confidence->level));
    }
    QTreeWidgetItem* const unowned =
        addGroup(*m_lists, tr("Sin persona responsable"), attention.unowned.size(),
                 tr("Todas las subpreguntas activas tienen responsable."));
    for (const SubQuestion& each : attention.unowned)
        addLine(unowned, each, {});
}

} // namespace agenda::gui
