// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import.h"
#include "domain/similarity.h"

#include <QVariant>

namespace agenda::store
{

class Workspace;

/// More documents of one title than this are not compared with each other: «Informe» says nothing.
constexpr qsizetype mostOfOneTitle = 500;

/// What is compared of an evidence; the authors still as they are stored, since few are looked at.
struct EvidenceKeys {
    Id<Evidence> id;
    QString title;
    QString doi;
    QString issued;
    QVariant authors;

    Origin origin() const;
};

/// All that evidence is compared by, as one value: read in the workspace's thread, searched in any.
struct EvidenceSnapshot {
    QList<EvidenceKeys> evidence;                   ///< by id
    QList<std::pair<QString, Id<Evidence>>> hashes; ///< of each attached file and whose it is, by evidence
    QList<DistinctPair> distinct;
};
EvidenceSnapshot readSnapshot(const Workspace& workspace);

} // namespace agenda::store
