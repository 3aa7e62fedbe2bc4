// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/editionchanges.h"

#include "domain/labels.h"
#include "reports/membershipwords.h"
#include "store/past.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>

namespace agenda::reports
{

namespace
{

/// What a report says of a sub-question.
struct Stand {
    SubQuestion subquestion = {};
    std::optional<State> state = {};
    std::optional<Answer> answer = {};
    std::optional<ConfidenceLevel> level = {};

    Answered value() const { return state ? state->value : Answered::NoEvidence; }
};

/// What a report says at one moment, to be held against another one.
struct Standpoint {
    QHash<Id<SubQuestion>, Stand> subquestions = {}; ///< active ones
    QMap<int, Evidence> evidence = {};               ///< by number
    QHash<Id<Evidence>, QSet<Id<SubQuestion>>> links = {};
};

bool isLater(const State& a, const State& b)
{
    return std::pair(a.effectiveOn, a.recordedAt) > std::pair(b.effectiveOn, b.recordedAt);
}

/// `records` is the workspace or its past.
template <class Source>
Standpoint standpointOf(const Source& records, Audience audience, const QDate& day)
{
    const QList<Agenda> agendas = records.template all<Agenda>();
    const QList<Evidence> evidence = records.template all<Evidence>();
    const Disclosure disclosure(audience, agendas.isEmpty() ? QString() : agendas.first().organisation,
                                evidence, records.template all<Link>(), records.template all<Finding>());
    Standpoint made;
    for (const Link& each : records.template all<Link>())
        made.links[each.evidence].insert(each.subquestion);
    for (const Evidence& each : evidence) {
        if (counts(each.lifeCycle) && disclosure.refusal(each).isEmpty())
            made.evidence.insert(each.number, each);
    }
    for (const SubQuestion& each : records.template all<SubQuestion>()) {
        if (each.status == SubQuestionStatus::Active)
            made.subquestions[each.id].subquestion = each;
    }
    for (const State& each : records.template all<State>()) {
        const auto stand = made.subquestions.find(each.subquestion);
        if (stand != made.subquestions.end() && each.effectiveOn <= day &&
            (!stand->state || isLater(each, *stand->state)))
            stand->state = each;
    }
    for (const Answer& each : records.template all<Answer>()) {
        const auto stand = made.subquestions.find(each.subquestion);
        if (stand != made.subquestions.end() && each.answeredOn <= day &&
            (!stand->answer || each.version > stand->answer->version))
            stand->answer = each;
    }
    QHash<Id<Answer>, ConfidenceLevel> levels;
    for (const Confidence& each : records.template all<Confidence>()) {
        if (each.judgedOn <= day)
            levels.insert(each.answer, each.level);
    }
    for (Stand& stand : made.subquestions) {
        if (stand.answer && !disclosure.refusal(*stand.answer).isEmpty())
            stand.answer.reset();
        if (stand.answer && levels.contains(stand.answer->id))
            stand.level = levels.value(stand.answer->id);
    }
    return made;
}

QString levelText(const std::optional<ConfidenceLevel>& level)
{
    return level ? label(*level) : Words::tr("Sin juicio todavía");
}

/// Holds one against the other, sub-question by sub-question.
class Comparing
{
public:
    /// `isPart`: the report is about a part of the agenda.
    void compare(const Standpoint& then, const Standpoint& now, const MembershipData& data, bool isPart)
    {
        for (const PublicEvidence& each : data.evidence) {
            if (!then.evidence.contains(each.evidence.number))
                m_evidence.lines.append({each.code, each.evidence.title, {}, anchorOf(each)});
        }
        for (auto each = then.evidence.cbegin(); each != then.evidence.cend(); ++each) {
            // What it is called may be what is not to be told any more.
            if (!now.evidence.contains(each.key()) && (!isPart || isAbout(data, then.links.value(each->id))))
                m_gone.lines.append({evidenceCode(each.key()), Words::tr("Ya no está en la lista."), {}, {}});
        }
        for (const PublicQuestion& question : data.questions) {
            for (const PublicTheme& theme : question.themes) {
                for (const PublicSubQuestion& sub : theme.subquestions) {
                    m_code = sub.subquestion.code;
                    m_anchor = anchorOf(theme.theme);
                    const Id<SubQuestion> id = sub.subquestion.id;
                    compare(then.subquestions.contains(id) ? std::optional(then.subquestions.value(id))
                                                           : std::nullopt,
                            now.subquestions.value(id));
                }
            }
        }
    }

    QList<EditionChanges::Part> parts() const
    {
        QList<EditionChanges::Part> all{m_answers, m_confidence, m_states, m_evidence, m_gone, m_wording};
        all.removeIf([](const EditionChanges::Part& each) { return each.lines.isEmpty(); });
        return all;
    }

private:
    static bool isAbout(const MembershipData& data, const QSet<Id<SubQuestion>>& linked)
    {
        for (const PublicQuestion& question : data.questions) {
            for (const PublicTheme& theme : question.themes) {
                for (const PublicSubQuestion& sub : theme.subquestions) {
                    if (linked.contains(sub.subquestion.id))
                        return true;
                }
            }
        }
        return false;
    }

    void compare(const std::optional<Stand>& then, const Stand& now)
    {
        if (!then) {
            add(m_wording, Words::tr("Subpregunta nueva: %1").arg(now.subquestion.readable()));
        } else if (then->subquestion.readable() != now.subquestion.readable()) {
            add(m_wording, now.subquestion.readable(), then->subquestion.readable());
        }
        const Stand before = then.value_or(Stand{});
        if (before.value() != now.value())
            add(m_states, label(now.value()), label(before.value()));
        if (now.answer && !before.answer)
            add(m_answers, Words::tr("Respuesta nueva."));
        else if (!now.answer && before.answer)
            add(m_answers, Words::tr("La respuesta ya no está en el informe."));
        else if (now.answer &&
                 (now.answer->text != before.answer->text || now.answer->unknown != before.answer->unknown))
            add(m_answers, Words::tr("Respuesta cambiada."));
        if (now.answer && before.level != now.level && (before.answer || now.level))
            add(m_confidence, levelText(now.level), before.answer ? levelText(before.level) : QString());
    }

    void add(EditionChanges::Part& part, const QString& text, const QString& before = {})
    {
        part.lines.append({m_code, text, before, m_anchor});
    }

    QString m_code;
    QString m_anchor;
    EditionChanges::Part m_answers{Words::tr("Respuestas"), {}};
    EditionChanges::Part m_confidence{Words::tr("Confianza en las respuestas"), {}};
    EditionChanges::Part m_states{Words::tr("Estados de las subpreguntas"), {}};
    EditionChanges::Part m_evidence{Words::tr("Evidencia nueva"), {}};
    EditionChanges::Part m_gone{Words::tr("Evidencia que salió"), {}};
    EditionChanges::Part m_wording{Words::tr("Redacción de las subpreguntas"), {}};
};

} // namespace

QStringList EditionChanges::lines() const
{
    QStringList all;
    for (const Part& part : parts) {
        for (const Line& line : part.lines) {
            const QString was =
                line.before.isEmpty() ? QString() : Words::tr(" (antes: %1)").arg(line.before);
            all << part.title + QStringLiteral(": ") + line.code + u' ' + line.text + was;
        }
    }
    return all;
}

EditionChanges changesSince(const store::Workspace& workspace, const Edition& edition,
                            const MembershipData& data, const QDate& dataDate)
{
    const store::Past past(workspace, edition.revision);
    Comparing comparing;
    comparing.compare(standpointOf(past, data.audience, edition.dataDate),
                      standpointOf(workspace, data.audience, dataDate), data, !edition.selection.isEmpty());
    return {edition, comparing.parts()};
}

Section changesPage(const EditionChanges& changes)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(Heading{1, Words::tr("Qué cambió"), QStringLiteral("changes"), Display::Page});
    section.blocks.push_back(paragraph(Words::tr("Desde la edición %1, del %2.")
                                           .arg(changes.since.number)
                                           .arg(dateText(changes.since.madeOn)),
                                       Role::Lead));
    if (changes.parts.isEmpty())
        section.blocks.push_back(paragraph(
            Words::tr("Ni la evidencia ni las respuestas, los estados o las preguntas cambiaron; solo otros "
                      "textos del informe.")));
    for (const EditionChanges::Part& part : changes.parts) {
        Section own;
        own.blocks.push_back(Heading{2, part.title});
        List list;
        for (const EditionChanges::Line& line : part.lines) {
            const QString target = line.anchor.isEmpty() ? QString() : u'#' + line.anchor;
            Spans spans{{line.code, true, false, target}, {QStringLiteral("  ") + line.text}};
            if (!line.before.isEmpty())
                spans.push_back(
                    {QStringLiteral("  ") + Words::tr("Antes: %1").arg(line.before), false, true});
            list.items.push_back({0, {Paragraph{std::move(spans)}}});
        }
        own.blocks.push_back(std::move(list));
        section.blocks.push_back(std::move(own));
    }
    return section;
}

} // namespace agenda::reports
