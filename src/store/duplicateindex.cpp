// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/duplicateindex.h"

#include "store/evidencekeys.h"

namespace agenda::store
{

DuplicateIndex::DuplicateIndex(const Workspace& workspace)
{
    for (const auto& [hash, id] : readFileHashes(workspace)) {
        if (!m_files.contains(hash))
            m_files.insert(hash, id);
    }
    for (const EvidenceKeys& each : readEvidenceKeys(workspace))
        add(each.id, each.title, each.doi, each.origin());
}

void DuplicateIndex::add(const Evidence& evidence)
{
    add(evidence.id, evidence.title, evidence.doi, originOf(evidence.issued, evidence.authors));
}

void DuplicateIndex::add(const Id<Evidence>& id, const QString& title, const QString& doi,
                         const Origin& origin)
{
    if (const QString key = doiKey(doi); !key.isEmpty() && !m_dois.contains(key))
        m_dois.insert(key, id);
    const QString key = titleKey(title);
    if (key.isEmpty())
        return;
    QList<Titled>& same = m_titles[key];
    if (same.size() < mostOfOneTitle)
        same.append({id, origin});
}

std::optional<Match> DuplicateIndex::matchFor(const Evidence& evidence, const QString& sha256) const
{
    if (const auto file = m_files.constFind(sha256); !sha256.isEmpty() && file != m_files.constEnd())
        return Match{*file, Likeness::File};
    const QString doi = doiKey(evidence.doi);
    if (const auto found = m_dois.constFind(doi); !doi.isEmpty() && found != m_dois.constEnd())
        return Match{*found, Likeness::Doi};
    const auto same = m_titles.constFind(titleKey(evidence.title));
    if (same == m_titles.constEnd())
        return std::nullopt;
    const Origin origin = originOf(evidence.issued, evidence.authors);
    std::optional<Match> best;
    for (const Titled& each : *same) {
        const std::optional<Likeness> likeness = likenessOf(origin, each.origin);
        if (likeness && (!best || *likeness < best->likeness))
            best = Match{each.evidence, *likeness};
    }
    return best;
}

} // namespace agenda::store
