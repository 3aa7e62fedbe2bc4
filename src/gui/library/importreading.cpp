// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/importreading.h"

#include <QSet>

namespace agenda::gui
{

void ImportReading::read(Progress& progress)
{
    if (!file)
        file = std::make_shared<const ReferenceFile>(open(progress));
    result = file->readAsBefore(choices, context, before, progress);
}

void ImportReading::match(Progress& progress)
{
    store::matchCandidates(basis, result.candidates, progress);
    QSet<Id<Evidence>> matched;
    for (const store::Candidate& each : std::as_const(result.candidates)) {
        if (each.match)
            matched.insert(each.match->evidence);
    }
    for (const store::EvidenceKeys& each : std::as_const(basis.there.evidence)) {
        if (matched.contains(each.id))
            titles.insert(each.id, each.title);
    }
}

} // namespace agenda::gui
