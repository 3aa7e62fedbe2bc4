// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/answering.h"

#include "base/error.h"
#include "domain/labels.h"
#include "store/agendaedit.h"
#include "store/answers.h"
#include "store/history.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <algorithm>

namespace agenda::store
{

namespace
{

void trim(Answer& answer)
{
    for (QString* text : {&answer.text, &answer.unknown, &answer.wouldChange})
        *text = text->trimmed();
}

/// Numbers are never given twice: an edition may have printed a version that was removed since.
int nextVersion(const Workspace& workspace, const Id<SubQuestion>& subquestion)
{
    int highest = 0;
    for (const Answer& each : workspace.where(&Answer::subquestion, subquestion))
        highest = std::max(highest, each.version);
    for (const Record& removed : workspace.history().removed(QString::fromLatin1(Answer::type))) {
        const Answer& each = std::get<Answer>(removed);
        if (each.subquestion == subquestion)
            highest = std::max(highest, each.version);
    }
    return highest + 1;
}

void checkFindings(const Workspace& workspace, const Answer& answer, const QStringList& knownBefore,
                   Confirmed confirmed)
{
    int hidden = 0;
    for (const QString& id : answer.findings) {
        const std::optional<Finding> finding = workspace.find(Id<Finding>(id));
        if (!finding) {
            // What an earlier text rested on may have gone since; nothing new can rest on it.
            if (knownBefore.contains(id))
                continue;
            throw Error(ErrorKind::NotFound,
                        tr("La respuesta se apoya en un hallazgo que ya no existe. Quítelo de la lista, o "
                           "recupérelo de la papelera."));
        }
        if (workspace.require(finding->link).subquestion != answer.subquestion) {
            throw Error(ErrorKind::Constraint,
                        tr("El hallazgo «%1» es de otra subpregunta. Vincule antes su evidencia a esta.")
                            .arg(titleOf(*finding)));
        }
        hidden += finding->confidentiality == Confidentiality::Public ? 0 : 1;
    }
    if (hidden > 0 && answer.audience == Audience::Membership && confirmed == Confirmed::No) {
        throw Error(
            ErrorKind::Constraint,
            tr("La respuesta es para la membresía y se apoya en %1 que no es público. Confirme que su texto "
               "no revela lo que debe quedar en casa, o márquela como interna.")
                .arg(hidden == 1 ? tr("un hallazgo") : tr("%1 hallazgos").arg(hidden)));
    }
}

Answer requireInForce(const Workspace& workspace, const Id<Answer>& id)
{
    const Answer answer = workspace.require(id);
    const std::optional<Answer> latest = answerInForce(workspace, answer.subquestion);
    if (latest && latest->id != id) {
        throw Error(ErrorKind::Conflict,
                    tr("La versión %1 ya es historia: la respuesta vigente es la versión %2.")
                        .arg(answer.version)
                        .arg(latest->version));
    }
    return answer;
}

} // namespace

Id<Answer> writeAnswer(Workspace& workspace, Answer answer, Confirmed confirmed)
{
    const SubQuestion sub = workspace.require(answer.subquestion);
    const std::optional<Answer> before = answerInForce(workspace, sub.id);
    checkFindings(workspace, answer, before ? before->findings : QStringList(), confirmed);
    trim(answer);
    answer.id = Id<Answer>::create();
    answer.version = nextVersion(workspace, sub.id);
    answer.recordedAt = workspace.clock().now();
    if (answer.answeredOn.isNull())
        answer.answeredOn = workspace.clock().today();
    const QString label = tr("Respuesta de %1, versión %2").arg(sub.code).arg(answer.version);
    workspace.run({label, {}}, [&](Writer& writer) {
        answer.person = signer(writer);
        writer.put(answer);
    });
    return answer.id;
}

void correctAnswer(Workspace& workspace, const Answer& corrected, Confirmed confirmed)
{
    const Answer before = requireInForce(workspace, corrected.id);
    Answer answer = corrected;
    trim(answer);
    answer.subquestion = before.subquestion;
    answer.version = before.version;
    answer.recordedAt = before.recordedAt;
    answer.person = before.person;
    checkFindings(workspace, answer, before.findings, confirmed);
    const QString code = workspace.require(answer.subquestion).code;
    workspace.run({tr("Corregir la respuesta de %1").arg(code), {}},
                  [&](Writer& writer) { writer.put(answer); });
}

void removeAnswer(Workspace& workspace, const Id<Answer>& id)
{
    const Answer answer = workspace.require(id);
    const QString code = workspace.require(answer.subquestion).code;
    workspace.run({tr("Quitar la versión %1 de la respuesta de %2").arg(answer.version).arg(code), {}},
                  [&](Writer& writer) { removeWithChildren(writer, id); });
}

Id<Confidence> judgeConfidence(Workspace& workspace, Confidence confidence)
{
    if (confidence.answer.isNull()) {
        throw Error(ErrorKind::Constraint,
                    tr("Todavía no hay una respuesta que juzgar. Escriba primero lo que sabemos hoy."));
    }
    const Answer answer = requireInForce(workspace, confidence.answer);
    const QString code = workspace.require(answer.subquestion).code;
    const std::optional<Confidence> before = confidenceOf(workspace, answer.id);
    confidence.id = before ? before->id : Id<Confidence>::create();
    confidence.recordedAt = workspace.clock().now();
    if (confidence.judgedOn.isNull())
        confidence.judgedOn = workspace.clock().today();
    for (const ConfidenceComponent& component : confidenceComponents())
        confidence.*component.sentence = (confidence.*component.sentence).trimmed();
    confidence.reason = confidence.reason.trimmed();
    workspace.run({tr("Confianza en la respuesta de %1: %2").arg(code, label(confidence.level)), {}},
                  [&](Writer& writer) {
                      confidence.person = signer(writer);
                      writer.put(confidence);
                  });
    return confidence.id;
}

void removeConfidence(Workspace& workspace, const Id<Confidence>& id)
{
    const Answer answer = workspace.require(workspace.require(id).answer);
    const QString code = workspace.require(answer.subquestion).code;
    workspace.run({tr("Quitar la confianza en la respuesta de %1").arg(code), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

Id<Use> recordUse(Workspace& workspace, Use use, const QString& person)
{
    const Answer answer = workspace.require(use.answer);
    const QString code = workspace.require(answer.subquestion).code;
    use.id = Id<Use>::create();
    use.description = use.description.trimmed();
    if (use.usedOn.isNull())
        use.usedOn = workspace.clock().today();
    workspace.run({tr("Uso de la respuesta de %1").arg(code), {}}, [&](Writer& writer) {
        use.person = person.simplified().isEmpty() ? signer(writer) : personNamed(writer, person);
        writer.put(use);
    });
    return use.id;
}

void removeUse(Workspace& workspace, const Id<Use>& id)
{
    const Use use = workspace.require(id);
    workspace.run({tr("Quitar el uso «%1»").arg(titleOf(use)), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

Id<SearchDone> recordSearch(Workspace& workspace, SearchDone search)
{
    const SubQuestion sub = workspace.require(search.subquestion);
    search.id = Id<SearchDone>::create();
    if (search.searchedOn.isNull())
        search.searchedOn = workspace.clock().today();
    workspace.run({tr("Búsqueda para %1").arg(sub.code), {}}, [&](Writer& writer) {
        search.person = signer(writer);
        writer.put(search);
    });
    return search.id;
}

void removeSearch(Workspace& workspace, const Id<SearchDone>& id)
{
    const SearchDone search = workspace.require(id);
    workspace.run({tr("Quitar la búsqueda «%1»").arg(titleOf(search)), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

} // namespace agenda::store
