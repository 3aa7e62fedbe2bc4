// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/removal.h"

#include "store/workspace.h"

namespace agenda::store
{

void removeWithChildren(Writer& writer, const Id<Question>& id)
{
    for (const Theme& theme : writer.workspace().where(&Theme::question, id))
        removeWithChildren(writer, theme.id);
    writer.remove(id);
}

void removeWithChildren(Writer& writer, const Id<Theme>& id)
{
    for (const SubQuestion& sub : writer.workspace().where(&SubQuestion::theme, id))
        removeWithChildren(writer, sub.id);
    writer.remove(id);
}

void removeWithChildren(Writer& writer, const Id<SubQuestion>& id)
{
    for (const Link& link : writer.workspace().where(&Link::subquestion, id))
        removeWithChildren(writer, link.id);
    for (const State& state : writer.workspace().where(&State::subquestion, id))
        writer.remove(state.id);
    for (const Answer& answer : writer.workspace().where(&Answer::subquestion, id))
        removeWithChildren(writer, answer.id);
    for (const SearchDone& search : writer.workspace().where(&SearchDone::subquestion, id))
        writer.remove(search.id);
    writer.remove(id);
}

void removeWithChildren(Writer& writer, const Id<Evidence>& id)
{
    const Workspace& workspace = writer.workspace();
    for (const Link& link : workspace.where(&Link::evidence, id))
        removeWithChildren(writer, link.id);
    for (const Attachment& attachment : workspace.where(&Attachment::evidence, id))
        removeWithChildren(writer, attachment.id);
    for (const Appraisal& appraisal : workspace.where(&Appraisal::evidence, id))
        writer.remove(appraisal.id);
    for (const auto side : {&DistinctPair::first, &DistinctPair::second}) {
        for (const DistinctPair& pair : workspace.where(side, id))
            writer.remove(pair.id);
    }
    for (const Recommendation& each : workspace.where(&Recommendation::evidence, id))
        writer.remove(each.id);
    for (const Return& each : workspace.where(&Return::evidence, id))
        writer.remove(each.id);
    for (Activity activity : workspace.where(&Activity::evidence, id)) {
        activity.evidence = {};
        writer.putAsItWas(activity);
    }
    // What came in stays known, with what it said; only the evidence is no more.
    for (ImportRecord record : workspace.where(&ImportRecord::evidence, id)) {
        record.evidence = {};
        writer.putAsItWas(record);
    }
    for (Evidence other : workspace.where(&Evidence::versionOf, id)) {
        other.versionOf = {};
        writer.put(other);
    }
    for (Evidence other : workspace.where(&Evidence::translationOf, id)) {
        other.translationOf = {};
        writer.put(other);
    }
    writer.remove(id);
}

void removeWithChildren(Writer& writer, const Id<Link>& id)
{
    for (const Finding& finding : writer.workspace().where(&Finding::link, id))
        removeWithChildren(writer, finding.id);
    writer.remove(id);
}

void removeWithChildren(Writer& writer, const Id<Finding>& id)
{
    for (const Contradiction& explained : writer.workspace().where(&Contradiction::finding, id))
        writer.remove(explained.id);
    writer.remove(id);
}

void removeWithChildren(Writer& writer, const Id<Answer>& id)
{
    for (const Confidence& confidence : writer.workspace().where(&Confidence::answer, id))
        writer.remove(confidence.id);
    for (const Use& use : writer.workspace().where(&Use::answer, id))
        writer.remove(use.id);
    writer.remove(id);
}

void removeWithChildren(Writer& writer, const Id<Attachment>& id)
{
    for (Finding finding : writer.workspace().where(&Finding::attachment, id)) {
        finding.attachment = {};
        writer.put(finding);
    }
    writer.remove(id);
}

} // namespace agenda::store
