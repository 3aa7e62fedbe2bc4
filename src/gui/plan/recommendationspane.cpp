// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/recommendationspane.h"

#include "domain/labels.h"
#include "gui/plan/planwords.h"
#include "gui/plan/recommendationdialog.h"
#include "gui/prompts.h"
#include "store/workspace.h"

namespace agenda::gui
{

namespace
{

QList<RecordTable::Column> columnsOf(RecommendationsPane::Scope scope)
{
    const QString what = RecommendationsPane::tr("Recomendación");
    if (scope == RecommendationsPane::Scope::OneEvidence)
        return {{what, 0}};
    return {{what, 0},
            {RecommendationsPane::tr("Evidencia"), 28},
            {RecommendationsPane::tr("Respuesta de CLAC"), 20},
            {RecommendationsPane::tr("Responsable"), 16},
            {RecommendationsPane::tr("Fecha límite"), 20}};
}

RecordTable::Row lineOf(const store::FollowedRecommendation& each)
{
    // How it stands comes first: a long text has no room for what follows it.
    QString text = followText(each) + u'\n' + each.recommendation.text.left(600).simplified();
    if (!each.recommendation.reason.isEmpty())
        text += u'\n' +
                RecommendationsPane::tr("Por qué: %1").arg(each.recommendation.reason.left(300).simplified());
    return {each.recommendation.id.text(), {lateCell(text, each.isLate)}};
}

RecordTable::Row rowOf(const store::FollowedRecommendation& each)
{
    const Recommendation& recommendation = each.recommendation;
    const QString due = recommendation.dueOn.isNull() ? RecommendationsPane::tr("Sin fecha")
                        : each.isLate
                            ? RecommendationsPane::tr("%1, atrasada").arg(dateText(recommendation.dueOn))
                            : dateText(recommendation.dueOn);
    return {recommendation.id.text(),
            {{recommendation.text.left(600).simplified()},
             {evidenceCode(each.evidence.number) + QStringLiteral(" · ") + titleOf(each.evidence)},
             {label(recommendation.response)},
             {each.owner.left(60)},
             lateCell(due, each.isLate, orderOf(recommendation.dueOn))}};
}

} // namespace

RecommendationsPane::RecommendationsPane(const Session& session, Scope scope, QWidget* parent)
    : RecordPane(session, columnsOf(scope), parent), m_scope(scope)
{
    const bool isAll = scope == Scope::AllOpen;
    table()->setAccessibleName(isAll ? tr("Recomendaciones por cumplir") : tr("Recomendaciones"));
    table()->setObjectName(QStringLiteral("recommendations"));
    if (isAll)
        table()->sortByColumn(4, Qt::AscendingOrder);
    if (isAll) {
        setTexts({}, tr("&Cambiar…"), tr("&Quitar"), tr("I&r a la evidencia"));
        letOut(tr("recomendaciones"));
    } else {
        setTexts(tr("Agregar una recomendación…"), tr("Cambiar…"), tr("Quitar"), {});
    }
}

void RecommendationsPane::showEvidence(const Id<Evidence>& id)
{
    m_evidence = id;
    refresh();
}

void RecommendationsPane::refresh()
{
    const bool isAll = m_scope == Scope::AllOpen;
    m_shown = isAll        ? store::openRecommendations(m_session.workspace)
              : m_evidence ? store::recommendationsOf(m_session.workspace, m_evidence)
                           : QList<store::FollowedRecommendation>();
    QList<RecordTable::Row> rows;
    for (const store::FollowedRecommendation& each : std::as_const(m_shown))
        rows << (isAll ? rowOf(each) : lineOf(each));
    showRows(rows,
             isAll ? tr("No hay recomendaciones por cumplir. Se anotan en la ficha de cada evaluación.")
                   : tr("Sin recomendaciones anotadas."),
             false);
}

QStringList RecommendationsPane::recordIds() const
{
    QStringList ids;
    for (const store::FollowedRecommendation& each : m_shown)
        ids << each.recommendation.id.text();
    return ids;
}

const store::FollowedRecommendation* RecommendationsPane::shown(const QString& id) const
{
    for (const store::FollowedRecommendation& each : m_shown) {
        if (each.recommendation.id.text() == id)
            return &each;
    }
    return nullptr;
}

Place RecommendationsPane::placeOf(const QString& id) const
{
    const store::FollowedRecommendation* const each = shown(id);
    if (!each)
        return {};
    return {QStringLiteral("evidence"), QString::fromLatin1(Recommendation::type), id, {}};
}

bool RecommendationsPane::ask(const Recommendation& initial)
{
    RecommendationDialog dialog(m_session.workspace, m_session.workspace.require(initial.evidence), initial,
                                window());
    QString id;
    dialog.setSave([&] {
        return guarded(&dialog, m_session.prompts, [&] {
            id = store::saveRecommendation(m_session.workspace, dialog.recommendation(), dialog.owner())
                     .text();
        });
    });
    const bool isSaved = dialog.exec() == QDialog::Accepted;
    if (isSaved)
        select(id);
    return isSaved;
}

void RecommendationsPane::add()
{
    Recommendation initial;
    initial.evidence = m_evidence;
    if (ask(initial))
        Q_EMIT message(tr("Se agregó la recomendación."), true);
}

void RecommendationsPane::edit(const QString& id)
{
    const store::FollowedRecommendation* const each = shown(id);
    if (each && ask(each->recommendation))
        Q_EMIT message(tr("Se cambió la recomendación."), true);
}

void RecommendationsPane::remove(const QString& id)
{
    if (const store::FollowedRecommendation* const each = shown(id)) {
        tell(this, tr("Se quitó la recomendación «%1».").arg(titleOf(each->recommendation)),
             [&] { store::removeRecommendation(m_session.workspace, Id<Recommendation>(id)); });
    }
}

} // namespace agenda::gui
