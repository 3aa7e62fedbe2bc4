// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/similarity.h"

#include <QHash>

namespace agenda::store
{

class Workspace;

/// What a record that is coming in is like.
struct Match {
    Id<Evidence> evidence;
    Likeness likeness = Likeness::Title;

    bool operator==(const Match&) const = default;
};

/// The evidence of a workspace by what duplicates have in common, so that many records can be looked up
/// without comparing each with all. A snapshot: built once, and told of what comes in since. Of one title
/// that hundreds share, only the first hundreds are compared. Workspace's thread.
class DuplicateIndex
{
public:
    explicit DuplicateIndex(const Workspace& workspace);

    void add(const Evidence& evidence);
    /// The surest match of a record, by the hash of its file if it has one; nothing: it is new.
    std::optional<Match> matchFor(const Evidence& evidence, const QString& sha256 = {}) const;

private:
    struct Titled {
        Id<Evidence> evidence;
        Origin origin;
    };
    void add(const Id<Evidence>& id, const QString& title, const QString& doi, const Origin& origin);

    QHash<QString, Id<Evidence>> m_files;
    QHash<QString, Id<Evidence>> m_dois;
    QHash<QString, QList<Titled>> m_titles;
};

} // namespace agenda::store
