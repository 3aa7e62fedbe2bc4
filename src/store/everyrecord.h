// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

/// Instantiates a template for every kind of record, where its definition is not in the header: `INSTANTIATE`
/// takes the kind. A kind of `Record` that is missing here does not link.
#define AGENDA_FOR_EVERY_RECORD(INSTANTIATE)                                                                 \
    INSTANTIATE(Agenda)                                                                                      \
    INSTANTIATE(Question)                                                                                    \
    INSTANTIATE(Theme)                                                                                       \
    INSTANTIATE(Person)                                                                                      \
    INSTANTIATE(SubQuestion)                                                                                 \
    INSTANTIATE(State)                                                                                       \
    INSTANTIATE(Study)                                                                                       \
    INSTANTIATE(Evidence)                                                                                    \
    INSTANTIATE(Attachment)                                                                                  \
    INSTANTIATE(Link)                                                                                        \
    INSTANTIATE(Finding)                                                                                     \
    INSTANTIATE(Appraisal)                                                                                   \
    INSTANTIATE(Contradiction)                                                                               \
    INSTANTIATE(Term)                                                                                        \
    INSTANTIATE(ImportBatch)                                                                                 \
    INSTANTIATE(ImportRecord)                                                                                \
    INSTANTIATE(DistinctPair)                                                                                \
    INSTANTIATE(Answer)                                                                                      \
    INSTANTIATE(Confidence)                                                                                  \
    INSTANTIATE(Use)                                                                                         \
    INSTANTIATE(SearchDone)                                                                                  \
    INSTANTIATE(Activity)                                                                                    \
    INSTANTIATE(Recommendation)                                                                              \
    INSTANTIATE(Organisation)                                                                                \
    INSTANTIATE(Return)                                                                                      \
    INSTANTIATE(Edition)
