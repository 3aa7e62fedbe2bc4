// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/similarity.h"

#include <QHash>

namespace agenda::store
{

struct EvidenceSnapshot;
class Workspace;

/// What a record that is coming in is like.
struct Match {
    Id<Evidence> evidence;
    Likeness likeness = Likeness::Title;

    bool operator==(const Match&) const = default;
};

/// The evidence of a workspace by what duplicates have in common, so that many records can be looked up
/// without comparing each with all. A snapshot: built once, and told of what comes in since. Of one title
/// that hundreds share, only the first hundreds are compared. Of a snapshot, in any thread.
class DuplicateIndex
{
public:
    explicit DuplicateIndex(const Workspace& workspace);
    explicit DuplicateIndex(const EvidenceSnapshot& snapshot);

    /// The surest match of a record, by the hash of its file if it has one; nothing: it is new.
    std::optional<Match> matchFor(const Evidence& evidence, const QString& sha256 = {}) const;
    /// The same for one that comes in: where the match is not sure, it is one of those looked up from now on.
    std::optional<Match> takeIn(const Evidence& evidence);

private:
    struct Titled {
        Id<Evidence> evidence;
        Origin origin;
    };
    // Title and DOI by their keys.
    void add(const Id<Evidence>& id, const QString& title, const QString& doi, const Origin& origin);
    std::optional<Match> find(const QString& title, const QString& doi, const Origin& origin) const;

    QHash<QString, Id<Evidence>> m_files;
    QHash<QString, Id<Evidence>> m_dois;
    QHash<QString, QList<Titled>> m_titles;
};

} // namespace agenda::store
