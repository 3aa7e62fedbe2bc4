// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mergeparts.h"

#include "domain/labels.h"
#include "domain/pagenumbers.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <algorithm>

namespace agenda::store
{

namespace
{

void moveFiles(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from)
{
    const Workspace& workspace = writer.workspace();
    QList<Attachment> kept = workspace.where(&Attachment::evidence, to);
    for (Attachment file : workspace.where(&Attachment::evidence, from)) {
        const auto same = std::find_if(kept.begin(), kept.end(),
                                       [&](const Attachment& each) { return each.sha256 == file.sha256; });
        if (same == kept.end()) {
            file.evidence = to;
            file.position = kept.isEmpty() ? 0 : kept.last().position + 1;
            writer.putAsItWas(file);
            kept << file;
            continue;
        }
        for (Finding finding : workspace.where(&Finding::attachment, file.id)) {
            finding.attachment = same->id;
            writer.putAsItWas(finding);
        }
        // Which printed page is which was found out once.
        if (!isNumbered(*same)) {
            same->pageOffset = file.pageOffset;
            same->pageLabels = file.pageLabels;
            same->pageNumbers = file.pageNumbers;
            writer.putAsItWas(*same);
        }
        writer.remove(file.id);
    }
}

void joinLinks(Writer& writer, Link to, const Link& from)
{
    const Workspace& workspace = writer.workspace();
    int position = 0;
    for (const Finding& each : workspace.where(&Finding::link, to.id))
        position = std::max(position, each.position + 1);
    for (Finding finding : workspace.where(&Finding::link, from.id)) {
        finding.link = to.id;
        finding.position = position++;
        writer.putAsItWas(finding);
    }
    if (!from.part.isEmpty() && !to.part.contains(from.part)) {
        to.part += (to.part.isEmpty() ? QString() : QStringLiteral("\n")) + from.part;
        writer.putAsItWas(to);
    }
    writer.remove(from.id);
}

void moveLinks(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from)
{
    const Workspace& workspace = writer.workspace();
    const QList<Link> kept = workspace.where(&Link::evidence, to);
    for (Link link : workspace.where(&Link::evidence, from)) {
        const auto same = std::find_if(
            kept.begin(), kept.end(), [&](const Link& each) { return each.subquestion == link.subquestion; });
        if (same != kept.end()) {
            joinLinks(writer, *same, link);
        } else {
            link.evidence = to;
            writer.putAsItWas(link);
        }
    }
}

void moveAppraisals(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from)
{
    const Workspace& workspace = writer.workspace();
    const QList<Appraisal> kept = workspace.where(&Appraisal::evidence, to);
    for (Appraisal appraisal : workspace.where(&Appraisal::evidence, from)) {
        const auto same = std::find_if(
            kept.begin(), kept.end(), [&](const Appraisal& each) { return each.person == appraisal.person; });
        if (same != kept.end() && same->appraisedOn >= appraisal.appraisedOn) {
            writer.remove(appraisal.id);
            continue;
        }
        if (same != kept.end())
            writer.remove(same->id);
        appraisal.evidence = to;
        writer.putAsItWas(appraisal);
    }
}

/// What was a version or a translation of the one is so of the other; of itself nothing is.
void moveOriginals(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from)
{
    for (const auto original : {&Evidence::versionOf, &Evidence::translationOf}) {
        for (Evidence each : writer.workspace().where(original, from)) {
            each.*original = each.id == to ? Id<Evidence>() : to;
            writer.putAsItWas(each);
        }
    }
}

void moveDistinct(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from)
{
    const Workspace& workspace = writer.workspace();
    for (const auto side : {&DistinctPair::first, &DistinctPair::second}) {
        for (DistinctPair pair : workspace.where(side, from)) {
            const Id<Evidence> third = pair.first == from ? pair.second : pair.first;
            if (third == to || areDistinct(workspace, to, third)) {
                writer.remove(pair.id);
                continue;
            }
            pair.first = std::min(to, third);
            pair.second = std::max(to, third);
            writer.putAsItWas(pair);
        }
    }
}

/// The records that belong to one evidence now belong to the other.
template <class R>
void moveAll(Writer& writer, Id<Evidence> R::*owner, const Id<Evidence>& to, const Id<Evidence>& from)
{
    for (R record : writer.workspace().where(owner, from)) {
        record.*owner = to;
        writer.putAsItWas(record);
    }
}

void moveReturns(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from)
{
    const Workspace& workspace = writer.workspace();
    const QList<Return> kept = workspace.where(&Return::evidence, to);
    for (Return back : workspace.where(&Return::evidence, from)) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const Return& each) {
            return each.organisation == back.organisation;
        });
        if (same != kept.end() && (!same->returnedOn.isNull() || back.returnedOn.isNull())) {
            writer.remove(back.id);
            continue;
        }
        if (same != kept.end())
            writer.remove(same->id);
        back.evidence = to;
        writer.putAsItWas(back);
    }
}

} // namespace

void moveParts(Writer& writer, const Id<Evidence>& to, const Id<Evidence>& from)
{
    moveFiles(writer, to, from);
    moveLinks(writer, to, from);
    moveAppraisals(writer, to, from);
    moveOriginals(writer, to, from);
    moveDistinct(writer, to, from);
    moveAll(writer, &ImportRecord::evidence, to, from);
    moveAll(writer, &Recommendation::evidence, to, from);
    moveAll(writer, &Activity::evidence, to, from);
    moveReturns(writer, to, from);
}

void finishMerge(Writer& writer, Evidence merged, const QList<Id<Evidence>>& gone)
{
    for (const auto original : {&Evidence::versionOf, &Evidence::translationOf}) {
        if (merged.*original == merged.id || gone.contains(merged.*original))
            merged.*original = {};
        // Two that name each other as the original would go round in a circle.
        const std::optional<Evidence> named = writer.workspace().find(merged.*original);
        if (named && (*named).*original == merged.id)
            merged.*original = {};
    }
    writer.put(merged);
    for (const Id<Evidence>& id : gone)
        writer.remove(id);
}

QString appraisalsReplaced(const Workspace& workspace, const Id<Evidence>& keep,
                           const QList<Id<Evidence>>& others)
{
    QList<Appraisal> all = workspace.where(&Appraisal::evidence, keep);
    for (const Id<Evidence>& id : others)
        all += workspace.where(&Appraisal::evidence, id);
    QStringList sentences;
    QHash<Id<Person>, Appraisal> latest;
    for (const Appraisal& each : all) {
        const auto known = latest.constFind(each.person);
        if (known == latest.constEnd()) {
            latest.insert(each.person, each);
            continue;
        }
        const Appraisal earlier = known->appraisedOn >= each.appraisedOn ? each : *known;
        if (known->appraisedOn < each.appraisedOn)
            latest.insert(each.person, each);
        sentences << tr("La valoración de %1 del %2 (%3) queda en el historial; vale la posterior.")
                         .arg(titleOf(workspace.require(earlier.person)), dateText(earlier.appraisedOn),
                              earlier.scores());
    }
    return sentences.join(u' ');
}

void putDistinct(Writer& writer, const Id<Evidence>& one, const Id<Evidence>& other)
{
    DistinctPair pair;
    pair.id = Id<DistinctPair>::create();
    pair.first = std::min(one, other);
    pair.second = std::max(one, other);
    pair.person = signer(writer);
    pair.saidOn = writer.workspace().clock().today();
    writer.put(pair);
}

bool areDistinct(const Workspace& workspace, const Id<Evidence>& one, const Id<Evidence>& other)
{
    const QList<DistinctPair> pairs = workspace.where(&DistinctPair::first, std::min(one, other));
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const DistinctPair& each) { return each.second == std::max(one, other); });
}

} // namespace agenda::store
