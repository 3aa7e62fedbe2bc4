// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "store/content.h"
#include "store/duplicateindex.h"

namespace agenda::store
{

class Workspace;

/// A document on its way in: what it seems to be, and its file if there is one.
struct Arrival {
    Evidence evidence; ///< its id is given if null
    std::optional<StagedFile> file;
};

/// What became of documents that came in.
struct Arrived {
    struct Present {
        Id<Evidence> evidence;
        int links = 0; ///< to how many sub-questions it was linked before
        bool isNewlyLinked = false;
    };
    QList<Id<Evidence>> added;
    QList<Present> present;    ///< was there already, by its file, its DOI or its address
    std::optional<Match> like; ///< what the only new one may be a duplicate of
};

/// Takes the documents in, each as an evidence with its file, and links them to the sub-question if it is not
/// null, in one step. One whose file is there already (or, without a file, whose DOI or address) is not
/// stored again: the evidence that has it is linked. With nothing new, nothing is written. Throws Error, and
/// then has changed nothing.
Arrived takeIn(Workspace& workspace, QList<Arrival> arrivals, const Id<SubQuestion>& subquestion = {});

} // namespace agenda::store
