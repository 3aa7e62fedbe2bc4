// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library.h"

#include "db/connection.h"
#include "db/query.h"
#include "store/revision.h"
#include "store/table.h"
#include "store/workspace.h"

#include <algorithm>
#include <tuple>

namespace agenda::store
{

namespace
{

/// From the first to the last id.
using Range = std::optional<std::pair<QString, QString>>;

QString within(const char* column, const Range& range)
{
    return range
               ? QStringLiteral(" WHERE ") + QString::fromLatin1(column) + QStringLiteral(" BETWEEN ? AND ?")
               : QString();
}

void bindRange(db::Query& query, const Range& range)
{
    if (range)
        query.bind(range->first).bind(range->second);
}

void readLinks(db::Connection& connection, const Range& range, QHash<QString, EvidenceRow*>& rows)
{
    db::Query query(connection,
                    QStringLiteral("SELECT link.evidence, subquestion.code, "
                                   "(SELECT count(*) FROM finding WHERE finding.link = link.id) FROM link "
                                   "JOIN subquestion ON subquestion.id = link.subquestion "
                                   "JOIN theme ON theme.id = subquestion.theme "
                                   "JOIN question ON question.id = theme.question") +
                        within("link.evidence", range) +
                        QStringLiteral(" ORDER BY question.position, theme.position, subquestion.position"));
    bindRange(query, range);
    while (query.next()) {
        EvidenceRow* const row = rows.value(query.text(0));
        if (!row)
            continue;
        row->codes << query.text(1);
        row->findings += int(query.number(2));
    }
}

void readFiles(db::Connection& connection, const Range& range, QHash<QString, EvidenceRow*>& rows)
{
    db::Query query(connection, QStringLiteral("SELECT evidence, count(*) FROM attachment") +
                                    within("evidence", range) + QStringLiteral(" GROUP BY evidence"));
    bindRange(query, range);
    while (query.next()) {
        if (EvidenceRow* const row = rows.value(query.text(0)))
            row->attachments = int(query.number(1));
    }
}

void readAppraisals(db::Connection& connection, const Range& range, QHash<QString, EvidenceRow*>& rows)
{
    db::Query query(connection, QStringLiteral("SELECT ") + Table<Appraisal>::columns() +
                                    QStringLiteral(" FROM appraisal") + within("evidence", range));
    bindRange(query, range);
    while (query.next()) {
        const Appraisal appraisal = Table<Appraisal>::read(query);
        if (EvidenceRow* const row = rows.value(appraisal.evidence.text()))
            row->appraisals << appraisal;
    }
    for (EvidenceRow* const row : std::as_const(rows))
        std::sort(row->appraisals.begin(), row->appraisals.end(), isLater);
}

/// The lines of these, which are all between the ends of the range.
QList<EvidenceRow> rowsOf(const Workspace& workspace, QList<Evidence> evidence, const Range& range)
{
    QList<EvidenceRow> list(evidence.size());
    QHash<QString, EvidenceRow*> rows;
    rows.reserve(list.size());
    for (qsizetype at = 0; at < list.size(); ++at) {
        list[at].evidence = std::move(evidence[at]);
        rows.insert(list[at].evidence.id.text(), &list[at]);
    }
    db::Connection& connection = workspace.connection();
    readLinks(connection, range, rows);
    readFiles(connection, range, rows);
    readAppraisals(connection, range, rows);
    return list;
}

/// Whether something that orders the agenda, or names a sub-question, differs.
template <class R, class... Fields>
bool differs(const Change& change, Fields R::*... fields)
{
    if (!change.before || !change.after)
        return true;
    const R& before = std::get<R>(*change.before);
    const R& after = std::get<R>(*change.after);
    return ((before.*fields != after.*fields) || ...);
}

/// Whether the change may be in any line.
bool isEverywhere(const Change& change)
{
    const Record& record = change.record();
    if (std::holds_alternative<SubQuestion>(record)) {
        return differs(change, &SubQuestion::code, &SubQuestion::theme, &SubQuestion::position);
    }
    if (std::holds_alternative<Theme>(record))
        return differs(change, &Theme::question, &Theme::position);
    if (std::holds_alternative<Question>(record))
        return differs(change, &Question::position);
    return std::holds_alternative<Term>(record);
}

Id<Evidence> rowOf(const Workspace& workspace, const Record& record)
{
    return std::visit(
        [&]<class R>(const R& each) -> Id<Evidence> {
            if constexpr (std::is_same_v<R, Evidence>) {
                return each.id;
            } else if constexpr (std::is_same_v<R, Finding>) {
                // If the link is gone too, it is among the changes itself.
                const std::optional<Link> link = workspace.find(each.link);
                return link ? link->evidence : Id<Evidence>();
            } else if constexpr (std::is_same_v<R, Link> || std::is_same_v<R, Attachment> ||
                                 std::is_same_v<R, Appraisal>) {
                return each.evidence;
            } else {
                return {};
            }
        },
        record);
}

} // namespace

QList<EvidenceRow> readLibrary(const Workspace& workspace)
{
    return rowsOf(workspace, workspace.all<Evidence>(), {});
}

QList<EvidenceRow> readLibraryPart(const Workspace& workspace, const Id<Evidence>& after, int most)
{
    QList<Evidence> evidence;
    {
        db::Query query(workspace.connection(),
                        QStringLiteral("SELECT ") + Table<Evidence>::columns() +
                            QStringLiteral(" FROM evidence WHERE id > ? ORDER BY id LIMIT ") +
                            QString::number(most));
        query.bind(after.isNull() ? QStringLiteral("") : after.text());
        while (query.next())
            evidence << Table<Evidence>::read(query);
    }
    if (evidence.isEmpty())
        return {};
    const Range range(std::in_place, evidence.first().id.text(), evidence.last().id.text());
    return rowsOf(workspace, std::move(evidence), range);
}

std::optional<EvidenceRow> readLibraryRow(const Workspace& workspace, const Id<Evidence>& id)
{
    const std::optional<Evidence> evidence = workspace.find(id);
    if (!evidence)
        return {};
    return rowsOf(workspace, {*evidence}, Range(std::in_place, id.text(), id.text())).first();
}

std::optional<QSet<Id<Evidence>>> changedRows(const Workspace& workspace, const Revision& revision)
{
    QSet<Id<Evidence>> ids;
    for (const Change& change : revision.changes) {
        if (isEverywhere(change))
            return {};
        for (const std::optional<Record>* side : {&change.before, &change.after}) {
            if (const Id<Evidence> id = *side ? rowOf(workspace, **side) : Id<Evidence>())
                ids << id;
        }
    }
    return ids;
}

bool isLater(const Appraisal& one, const Appraisal& other)
{
    return std::tie(other.appraisedOn, other.id) < std::tie(one.appraisedOn, one.id);
}

QList<EvidenceRow> readNumberedLibrary(const Workspace& workspace)
{
    QList<EvidenceRow> rows = readLibrary(workspace);
    std::sort(rows.begin(), rows.end(), [](const EvidenceRow& one, const EvidenceRow& other) {
        return one.evidence.number < other.evidence.number;
    });
    return rows;
}

QList<Evidence> readForPicking(const Workspace& workspace)
{
    db::Query query(workspace.connection(),
                    QStringLiteral("SELECT id, number, kind, title, authors, issued, institution, life_cycle "
                                   "FROM evidence ORDER BY title, id"));
    QList<Evidence> list;
    while (query.next()) {
        Evidence& each = list.emplaceBack();
        each.id = Id<Evidence>(query.text(0));
        each.number = int(query.number(1));
        fromSql(query.value(2), each.kind);
        each.title = query.text(3);
        fromSql(query.value(4), each.authors);
        each.issued = query.text(5);
        each.institution = query.text(6);
        fromSql(query.value(7), each.lifeCycle);
    }
    return list;
}

} // namespace agenda::store
