// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/duplicates.h"

#include "base/error.h"
#include "domain/labels.h"
#include "store/evidencekeys.h"
#include "store/mergeparts.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>

namespace agenda::store
{

namespace
{

/// The pairs as they are found.
class PairFinder
{
public:
    explicit PairFinder(const QList<DistinctPair>& distinct)
    {
        for (const DistinctPair& pair : distinct)
            m_distinct.insert(keyOf(pair.first, pair.second));
    }

    /// Pairs each of the group with the first before it that `like` says it is like.
    template <class Like>
    void pairUp(const QList<Id<Evidence>>& group, Like&& like)
    {
        QList<qsizetype> firsts;
        for (qsizetype i = 0; i < group.size(); ++i) {
            const auto found = std::find_if(firsts.cbegin(), firsts.cend(), [&](qsizetype j) {
                const std::optional<Likeness> likeness =
                    isDistinct(group[j], group[i]) ? std::nullopt : like(j, i);
                if (likeness)
                    note(group[j], group[i], *likeness);
                return likeness.has_value();
            });
            if (found == firsts.cend() && firsts.size() < mostOfOneTitle)
                firsts << i;
        }
    }

    QList<DuplicatePair> take() { return std::move(m_pairs); }

private:
    static QString keyOf(const Id<Evidence>& one, const Id<Evidence>& other)
    {
        return one < other ? one.text() + u' ' + other.text() : other.text() + u' ' + one.text();
    }
    bool isDistinct(const Id<Evidence>& one, const Id<Evidence>& other) const
    {
        return one == other || (!m_distinct.isEmpty() && m_distinct.contains(keyOf(one, other)));
    }
    void note(const Id<Evidence>& one, const Id<Evidence>& other, Likeness likeness)
    {
        const QString key = keyOf(one, other);
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            m_places.insert(key, m_pairs.size());
            m_pairs.append({one, other, {likeness}});
        } else if (!m_pairs[*known].reasons.contains(likeness)) {
            m_pairs[*known].reasons << likeness;
        }
    }

    QSet<QString> m_distinct;
    QHash<QString, qsizetype> m_places;
    QList<DuplicatePair> m_pairs;
};

} // namespace

QList<DuplicatePair> findDuplicates(const Workspace& workspace)
{
    Progress unwatched;
    return findDuplicates(readSnapshot(workspace), unwatched);
}

QList<DuplicatePair> findDuplicates(const EvidenceSnapshot& snapshot, Progress& progress)
{
    const QString what = tr("Buscando duplicados");
    const qsizetype all = snapshot.evidence.size();
    qsizetype done = 0;
    QHash<QString, QList<Id<Evidence>>> files;
    QHash<QString, QList<Id<Evidence>>> dois;
    QHash<QString, QList<EvidenceKeys>> titles;
    for (const auto& [hash, id] : snapshot.hashes)
        files[hash] << id;
    QHash<Id<Evidence>, QString> order; // where the pair stands: by its title
    for (const EvidenceKeys& source : snapshot.evidence) {
        progress.report(done++, 2 * all, what);
        if (!source.doi.isEmpty())
            dois[doiKey(source.doi)] << source.id;
        if (const QString key = titleKey(source.title); !key.isEmpty()) {
            titles[key] << source;
            order.insert(source.id, key);
        }
    }
    PairFinder finder(snapshot.distinct);
    for (const QList<Id<Evidence>>& group : std::as_const(files))
        finder.pairUp(group, [](qsizetype, qsizetype) { return std::optional(Likeness::File); });
    for (const QList<Id<Evidence>>& group : std::as_const(dois))
        finder.pairUp(group, [](qsizetype, qsizetype) { return std::optional(Likeness::Doi); });
    for (const QList<EvidenceKeys>& group : std::as_const(titles)) {
        progress.report(done, 2 * all, what);
        done += group.size();
        if (group.size() < 2)
            continue;
        QList<Id<Evidence>> ids;
        QList<Origin> origins;
        for (const EvidenceKeys& source : group) {
            ids << source.id;
            origins << source.origin();
        }
        finder.pairUp(ids, [&](qsizetype j, qsizetype i) { return likenessOf(origins[j], origins[i]); });
    }
    QList<DuplicatePair> pairs = finder.take();
    for (DuplicatePair& pair : pairs)
        std::sort(pair.reasons.begin(), pair.reasons.end());
    const auto rank = [&](const DuplicatePair& pair) {
        return std::tuple(pair.reasons.first(), order.value(pair.first), pair.first.text(),
                          pair.second.text());
    };
    std::sort(pairs.begin(), pairs.end(),
              [&](const DuplicatePair& a, const DuplicatePair& b) { return rank(a) < rank(b); });
    return pairs;
}

void sayDistinct(Workspace& workspace, const Id<Evidence>& one, const Id<Evidence>& other)
{
    if (one == other)
        throw Error(ErrorKind::Constraint, tr("Es la misma evidencia. Elija dos distintas."));
    const Evidence a = workspace.require(one);
    const Evidence b = workspace.require(other);
    if (areDistinct(workspace, one, other))
        return;
    workspace.run({tr("Anotar que «%1» y «%2» no son duplicados").arg(titleOf(a), titleOf(b)), {}},
                  [&](Writer& writer) { putDistinct(writer, one, other); });
}

} // namespace agenda::store
