// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/attentionmodel.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "domain/quarter.h"
#include "gui/models/stateglyph.h"

#include <QFont>

namespace agenda::gui
{

namespace
{

using Row = AttentionModel::Row;
using Group = AttentionModel::Group;

QString nameOf(const SubQuestion& sub)
{
    return sub.code + QStringLiteral("  ") + sub.readable().left(300).simplified();
}

/// `within`: what one acts with.
Row rowOf(const SubQuestion& sub, const char* within, const QString& note = {})
{
    return {note.isEmpty() ? nameOf(sub) : nameOf(sub) + QStringLiteral(" · ") + note,
            {QStringLiteral("agenda"), QString::fromLatin1(SubQuestion::type), sub.id.text(),
             QString::fromLatin1(within)}};
}

/// «confianza baja · Una decisión · Berta · 3 mar 2022»
QString usedText(const store::WeighedAnswer& each)
{
    const Use& use = each.uses.first();
    QStringList facts{AttentionModel::tr("confianza %1").arg(label(each.confidence->level).toLower()),
                      label(use.purpose)};
    if (!each.latestUser.isEmpty())
        facts << each.latestUser;
    if (use.usedOn.isValid())
        facts << dateText(use.usedOn);
    if (each.uses.size() > 1)
        facts << AttentionModel::tr("y %1 más").arg(each.uses.size() - 1);
    return facts.join(QStringLiteral(" · "));
}

QList<Row> rowsOf(const QList<store::NamedEvidence>& list, const char* within)
{
    QList<Row> rows;
    for (const store::NamedEvidence& each : list) {
        rows.append({evidenceCode(each.number) + QStringLiteral("  ") + each.title,
                     {QStringLiteral("evidence"), QString::fromLatin1(Evidence::type), each.id.text(),
                      QString::fromLatin1(within)}});
    }
    return rows;
}

} // namespace

QSet<Id<Evidence>> AttentionModel::Group::evidence() const
{
    QSet<Id<Evidence>> all;
    for (const Row& row : rows) {
        if (row.place.type == QLatin1StringView(Evidence::type))
            all.insert(Id<Evidence>(row.place.id));
    }
    return all;
}

void AttentionModel::setAttention(const store::Attention& attention)
{
    QList<Row> expired, due, contradictions, unowned, neverUsed, lowUsed, late, recommendations;
    for (const store::DueReview& each : attention.reviews) {
        const QString day = dateText(each.subquestion.reviewBy);
        (each.isExpired ? expired : due)
            << rowOf(each.subquestion, "writeAnswer",
                     each.isExpired ? tr("venció el %1").arg(day) : tr("antes del %1").arg(day));
    }
    for (const store::OpenContradiction& each : attention.contradictions) {
        contradictions.append(
            {each.subquestion.code + QStringLiteral("  ") + directionGlyph(each.finding.direction) +
                 QStringLiteral(" %1 (%2)").arg(titleOf(each.finding), each.evidence.shortCitation()),
             {QStringLiteral("agenda"), QString::fromLatin1(Finding::type), each.finding.id.text(),
              each.subquestion.id.text()}});
    }
    for (const SubQuestion& each : attention.unowned)
        unowned << rowOf(each, "responsible");
    for (const store::WeighedAnswer& each : attention.neverUsed)
        neverUsed << rowOf(each.subquestion, each.answer ? "useAnswer" : "writeAnswer",
                           each.answer ? QString() : tr("sin respuesta escrita"));
    for (const store::WeighedAnswer& each : attention.usedWithLowConfidence)
        lowUsed << rowOf(each.subquestion, "judgeAnswer", usedText(each));
    for (const store::PlannedActivity& each : attention.lateActivities) {
        late.append(
            {tr("%1 · hasta %2").arg(each.activity.title, Quarter::of(each.activity.endsOn).text()),
             {QStringLiteral("plan"), QString::fromLatin1(Activity::type), each.activity.id.text(), {}}});
    }
    for (const store::FollowedRecommendation& each : attention.recommendations) {
        recommendations.append(
            {tr("%1 · para el %2").arg(each.recommendation.text, dateText(each.recommendation.dueOn)),
             {QStringLiteral("evidence"),
              QString::fromLatin1(Recommendation::type),
              each.recommendation.id.text(),
              {}}});
    }
    beginResetModel();
    m_groups.clear();
    const auto add = [this](const char* key, const QList<Row>& rows, const QString& one,
                            const QString& many) {
        if (!rows.isEmpty())
            m_groups.append({QString::fromLatin1(key), counted(rows.size(), one, many), rows});
    };
    add("expired", expired, tr("1 respuesta vencida"), tr("%1 respuestas vencidas"));
    add("contradictions", contradictions, tr("1 contradicción abierta"), tr("%1 contradicciones abiertas"));
    add("late", late, tr("1 actividad atrasada"), tr("%1 actividades atrasadas"));
    add("recommendations", recommendations, tr("1 recomendación por atender este trimestre"),
        tr("%1 recomendaciones por atender este trimestre"));
    add("lowUsed", lowUsed, tr("1 respuesta usada con confianza baja"),
        tr("%1 respuestas usadas con confianza baja"));
    add("neverUsed", neverUsed, tr("1 respondida y nunca usada"), tr("%1 respondidas y nunca usadas"));
    add("due", due, tr("1 respuesta por revisar este trimestre"),
        tr("%1 respuestas por revisar este trimestre"));
    add("unappraised", rowsOf(attention.unappraised, Appraisal::type), tr("1 evidencia sin valorar"),
        tr("%1 evidencias sin valorar"));
    add("unlinked", rowsOf(attention.unlinked, Link::type), tr("1 evidencia sin vincular"),
        tr("%1 evidencias sin vincular"));
    add("unowned", unowned, tr("1 subpregunta sin responsable"), tr("%1 subpreguntas sin responsable"));
    endResetModel();
}

const AttentionModel::Group* AttentionModel::groupAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_groups[index.parent().isValid() ? index.parent().row() : index.row()];
}

const Place* AttentionModel::placeAt(const QModelIndex& index) const
{
    return index.isValid() && index.parent().isValid()
               ? &m_groups[index.parent().row()].rows[index.row()].place
               : nullptr;
}

// A heading has the internal id 0, a record that of its heading plus one.
QModelIndex AttentionModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex AttentionModel::parent(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0
               ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
               : QModelIndex();
}

int AttentionModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_groups[parent.row()].rows.size()) : 0;
}

int AttentionModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QVariant AttentionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isHeading = index.internalId() == 0;
    if (role == Qt::DisplayRole)
        return isHeading ? m_groups[index.row()].title
                         : m_groups[index.parent().row()].rows[index.row()].text;
    if (role == Qt::FontRole && isHeading) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

} // namespace agenda::gui
