// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/consistency.h"

#include "domain/consistency.h"
#include "store/workspace.h"

#include <QSet>

namespace agenda::store
{

namespace
{

struct OtherRecords {
    const Workspace& workspace;

    void operator()(const Use& use) const
    {
        if (const std::optional<Answer> answer = workspace.find(use.answer))
            checkDates(use, *answer);
    }
    void operator()(const Confidence& confidence) const
    {
        if (const std::optional<Answer> answer = workspace.find(confidence.answer))
            checkDates(confidence, *answer);
    }
    void operator()(const Answer& answer) const
    {
        for (const Use& each : workspace.where(&Use::answer, answer.id))
            checkDates(each, answer);
        for (const Confidence& each : workspace.where(&Confidence::answer, answer.id))
            checkDates(each, answer);
    }
    void operator()(const Evidence& evidence) const
    {
        follow(evidence, &Evidence::versionOf);
        follow(evidence, &Evidence::translationOf);
    }
    void operator()(const auto&) const {}

private:
    void follow(const Evidence& evidence, Id<Evidence> Evidence::*original) const
    {
        // Whoever made the chain, it has an end: ids seen are not followed twice.
        QSet<QString> seen;
        for (Id<Evidence> at = evidence.*original; at && !seen.contains(at.text());) {
            const std::optional<Evidence> each = workspace.find(at);
            if (at == evidence.id)
                refuseCircle(evidence, workspace.require(evidence.*original));
            seen.insert(at.text());
            at = each ? (*each).*original : Id<Evidence>();
        }
    }
};

} // namespace

void checkAgainstOthers(const Workspace& workspace, const Record& record)
{
    std::visit(OtherRecords{workspace}, record);
}

} // namespace agenda::store
