// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/evidencekeys.h"

#include "db/query.h"
#include "store/sqlvalue.h"
#include "store/workspace.h"

namespace agenda::store
{

Origin EvidenceKeys::origin() const
{
    QList<Name> names;
    fromSql(authors, names);
    return originOf(issued, names);
}

namespace
{

QList<EvidenceKeys> readEvidenceKeys(const Workspace& workspace)
{
    QList<EvidenceKeys> all;
    db::Query query(workspace.connection(),
                    QStringLiteral("SELECT id, title, doi, issued, authors FROM evidence ORDER BY id"));
    while (query.next())
        all.append(
            {Id<Evidence>(query.text(0)), query.text(1), query.text(2), query.text(3), query.value(4)});
    return all;
}

QList<std::pair<QString, Id<Evidence>>> readFileHashes(const Workspace& workspace)
{
    QList<std::pair<QString, Id<Evidence>>> all;
    db::Query query(workspace.connection(),
                    QStringLiteral("SELECT sha256, evidence FROM attachment ORDER BY evidence"));
    while (query.next())
        all.append({query.text(0), Id<Evidence>(query.text(1))});
    return all;
}

} // namespace

EvidenceSnapshot readSnapshot(const Workspace& workspace)
{
    return {readEvidenceKeys(workspace), readFileHashes(workspace), workspace.all<DistinctPair>()};
}

} // namespace agenda::store
