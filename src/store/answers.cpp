// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/answers.h"

#include "domain/labels.h"
#include "store/history.h"
#include "store/library.h"
#include "store/tr.h"
#include "store/views.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>

namespace agenda::store
{

namespace
{

template <class R, class Key>
void sortLatestFirst(QList<R>& records, Key R::*date)
{
    std::stable_sort(records.begin(), records.end(),
                     [&](const R& a, const R& b) { return b.*date < a.*date; });
}

QString titleOfRemoved(const Workspace& workspace, const QString& finding)
{
    for (const Record& removed : workspace.history().removed(QString::fromLatin1(Finding::type))) {
        if (idOf(removed) == finding)
            return titleOf(removed);
    }
    return {};
}

QList<Support> supportsOf(const Workspace& workspace, const Answer& answer)
{
    QList<Support> supports;
    for (const QString& id : answer.findings) {
        Support support;
        support.finding = workspace.find(Id<Finding>(id));
        if (support.finding) {
            support.title = titleOf(*support.finding);
            if (const std::optional<Link> link = workspace.find(support.finding->link))
                support.evidence = workspace.find(link->evidence);
        } else {
            support.title = titleOfRemoved(workspace, id);
        }
        supports << support;
    }
    return supports;
}

struct Sources {
    QSet<QString> sources;
    int documents = 0;
    qint64 latestLink = 0;
};

Sources sourcesOf(const QList<LinkedEvidence>& linked)
{
    Sources found;
    for (const LinkedEvidence& each : linked) {
        if (!counts(each.evidence.lifeCycle))
            continue;
        ++found.documents;
        found.sources.insert(each.evidence.study ? each.evidence.study.text() : each.evidence.id.text());
        found.latestLink = std::max(found.latestLink, each.link.linkedAt);
    }
    return found;
}

bool hasOpenContradiction(const QList<LinkedEvidence>& linked)
{
    for (const LinkedEvidence& each : linked) {
        for (const Finding& finding : each.findings) {
            const bool explained =
                std::any_of(each.explained.begin(), each.explained.end(),
                            [&](const Contradiction& why) { return why.finding == finding.id; });
            if (finding.direction == Direction::Contradicts && !explained)
                return true;
        }
    }
    return false;
}

} // namespace

std::optional<Answer> answerInForce(const Workspace& workspace, const Id<SubQuestion>& subquestion)
{
    const QList<Answer> all = workspace.where(&Answer::subquestion, subquestion);
    const auto latest = std::max_element(
        all.begin(), all.end(), [](const Answer& a, const Answer& b) { return a.version < b.version; });
    return latest == all.end() ? std::nullopt : std::optional(*latest);
}

std::optional<Confidence> confidenceOf(const Workspace& workspace, const Id<Answer>& answer)
{
    const QList<Confidence> found = workspace.where(&Confidence::answer, answer);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<AnswerVersion> answersOf(const Workspace& workspace, const Id<SubQuestion>& subquestion)
{
    QList<Answer> answers = workspace.where(&Answer::subquestion, subquestion);
    sortLatestFirst(answers, &Answer::version);
    QList<AnswerVersion> versions;
    for (const Answer& answer : std::as_const(answers)) {
        QList<Use> uses = workspace.where(&Use::answer, answer.id);
        sortLatestFirst(uses, &Use::usedOn);
        versions.append({answer, confidenceOf(workspace, answer.id), uses, supportsOf(workspace, answer)});
    }
    return versions;
}

QList<Caution> cautionsOf(const Workspace& workspace, const Id<SubQuestion>& subquestion,
                          std::optional<ConfidenceLevel> level)
{
    const std::optional<Answer> answer = answerInForce(workspace, subquestion);
    if (!answer)
        return {};
    const std::optional<Confidence> confidence = confidenceOf(workspace, answer->id);
    const bool beingJudged = level.has_value();
    if (!level && confidence)
        level = confidence->level;
    const QList<LinkedEvidence> linked = evidenceOf(workspace, subquestion);
    const Sources found = sourcesOf(linked);
    QList<Caution> cautions;
    const auto add = [&](Caution::Kind kind, const QString& sentence) { cautions.append({kind, sentence}); };
    if (level == ConfidenceLevel::High && found.sources.size() <= 1) {
        add(Caution::Kind::OneSource, found.sources.isEmpty()
                                          ? tr("La confianza es alta y no hay ninguna fuente vinculada.")
                                          : tr("La confianza es alta y hay una sola fuente."));
    }
    if (found.documents > 1 && found.sources.size() == 1) {
        add(Caution::Kind::OneStudy,
            tr("Los %1 documentos vienen de un mismo estudio: cuentan como una sola fuente.")
                .arg(found.documents));
    }
    if (hasOpenContradiction(linked))
        add(Caution::Kind::OpenContradiction, tr("Hay una contradicción sin explicar."));
    if (confidence && !beingJudged && found.latestLink > confidence->recordedAt)
        add(Caution::Kind::NewerEvidence, tr("Juicio anterior a nueva evidencia: revise la confianza."));
    else if (!confidence && found.latestLink > answer->recordedAt)
        add(Caution::Kind::NewerEvidence, tr("Hay evidencia más nueva que la respuesta: revísela."));
    const auto missing = std::count_if(answer->findings.begin(), answer->findings.end(),
                                       [&](const QString& id) { return !workspace.find(Id<Finding>(id)); });
    if (missing > 0) {
        add(Caution::Kind::MissingFinding,
            missing == 1 ? tr("Se apoya en un hallazgo que fue quitado.")
                         : tr("Se apoya en %1 hallazgos que fueron quitados.").arg(missing));
    }
    if (answer->findings.isEmpty())
        add(Caution::Kind::NoFinding, tr("La respuesta no se apoya en ningún hallazgo."));
    return cautions;
}

QList<SearchDone> searchesOf(const Workspace& workspace, const Id<SubQuestion>& subquestion)
{
    QList<SearchDone> searches = workspace.where(&SearchDone::subquestion, subquestion);
    sortLatestFirst(searches, &SearchDone::searchedOn);
    return searches;
}

Emptiness emptinessOf(const Workspace& workspace, const Id<SubQuestion>& subquestion)
{
    const QList<LinkedEvidence> linked = evidenceOf(workspace, subquestion);
    if (!sourcesOf(linked).sources.isEmpty())
        return {};
    for (const Activity& activity : workspace.all<Activity>()) {
        if (activity.isOpen() && activity.isAbout(subquestion)) {
            return {Emptiness::Kind::Coming, tr("Viene en camino (%1)").arg(dateText(activity.endsOn))};
        }
    }
    for (const LinkedEvidence& each : linked) {
        if (each.evidence.lifeCycle == LifeCycle::Planned || each.evidence.lifeCycle == LifeCycle::Ongoing) {
            const QString when = partialDateText(each.evidence.issued);
            return {Emptiness::Kind::Coming,
                    when.isEmpty() ? tr("Viene en camino") : tr("Viene en camino (%1)").arg(when)};
        }
    }
    for (const SearchDone& search : searchesOf(workspace, subquestion)) {
        if (search.outcome == SearchOutcome::Nothing) {
            return {Emptiness::Kind::NothingFound,
                    tr("Buscamos y no hay (%1, %2)").arg(dateText(search.searchedOn), search.place)};
        }
    }
    return {Emptiness::Kind::NotSearched, tr("No hemos buscado")};
}

} // namespace agenda::store
