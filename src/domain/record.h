// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/agenda.h"
#include "domain/answer.h"
#include "domain/appraisal.h"
#include "domain/edition.h"
#include "domain/evidence.h"
#include "domain/followup.h"
#include "domain/import.h"
#include "domain/link.h"
#include "domain/person.h"
#include "domain/term.h"

#include <optional>
#include <variant>

namespace agenda
{

/// Everything a workspace stores with a history. The order is the order in which records can be written
/// without one pointing at another that is not there yet. A new kind is added here, gets its `fields()`, a
/// migration and a label.
using Record =
    std::variant<Agenda, Question, Theme, Person, SubQuestion, State, Study, Evidence, Attachment, Link,
                 Finding, Appraisal, Contradiction, Term, ImportBatch, ImportRecord, DistinctPair, Answer,
                 Confidence, Use, SearchDone, Activity, Recommendation, Organisation, Return, Edition>;

/// Calls `visit.template operator()<R>()` for each kind of record, in the order of `Record`.
template <class Visitor>
void forEachRecordType(Visitor&& visit)
{
    [&]<class... R>(std::type_identity<std::variant<R...>>) {
        (visit.template operator()<R>(), ...);
    }(std::type_identity<Record>{});
}

/// «theme», «evidence»...: the table's name and the JSON key.
QString typeOf(const Record& record);
/// The id, whatever the kind.
QString idOf(const Record& record);

/// The file of a record that has one; its content lies in the workspace under that hash.
struct StoredFile {
    QString name;
    QString sha256;
};
std::optional<StoredFile> fileOf(const Record& record);

} // namespace agenda
