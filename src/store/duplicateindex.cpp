// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/duplicateindex.h"

#include "store/evidencekeys.h"

namespace agenda::store
{

DuplicateIndex::DuplicateIndex(const Workspace& workspace) : DuplicateIndex(readSnapshot(workspace)) {}

DuplicateIndex::DuplicateIndex(const EvidenceSnapshot& snapshot)
{
    for (const auto& [hash, id] : snapshot.hashes) {
        if (!m_files.contains(hash))
            m_files.insert(hash, id);
    }
    for (const EvidenceKeys& each : snapshot.evidence)
        add(each.id, titleKey(each.title), doiKey(each.doi), each.origin());
}

void DuplicateIndex::add(const Id<Evidence>& id, const QString& title, const QString& doi,
                         const Origin& origin)
{
    if (!doi.isEmpty() && !m_dois.contains(doi))
        m_dois.insert(doi, id);
    if (title.isEmpty())
        return;
    QList<Titled>& same = m_titles[title];
    if (same.size() < mostOfOneTitle)
        same.append({id, origin});
}

std::optional<Match> DuplicateIndex::find(const QString& title, const QString& doi,
                                          const Origin& origin) const
{
    if (const auto found = m_dois.constFind(doi); !doi.isEmpty() && found != m_dois.constEnd())
        return Match{*found, Likeness::Doi};
    const auto same = m_titles.constFind(title);
    if (same == m_titles.constEnd())
        return std::nullopt;
    std::optional<Match> best;
    for (const Titled& each : *same) {
        const std::optional<Likeness> likeness = likenessOf(origin, each.origin);
        if (likeness && (!best || *likeness < best->likeness))
            best = Match{each.evidence, *likeness};
    }
    return best;
}

std::optional<Match> DuplicateIndex::matchFor(const Evidence& evidence, const QString& sha256) const
{
    if (const auto file = m_files.constFind(sha256); !sha256.isEmpty() && file != m_files.constEnd())
        return Match{*file, Likeness::File};
    return find(titleKey(evidence.title), doiKey(evidence.doi), originOf(evidence.issued, evidence.authors));
}

std::optional<Match> DuplicateIndex::takeIn(const Evidence& evidence)
{
    const QString title = titleKey(evidence.title);
    const QString doi = doiKey(evidence.doi);
    const Origin origin = originOf(evidence.issued, evidence.authors);
    const std::optional<Match> match = find(title, doi, origin);
    if (!match || !isSure(match->likeness))
        add(evidence.id, title, doi, origin);
    return match;
}

} // namespace agenda::store
