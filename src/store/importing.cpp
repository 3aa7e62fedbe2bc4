// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importing.h"

#include "base/error.h"
#include "domain/text.h"
#include "domain/validation.h"
#include "store/evidenceedit.h"
#include "store/mergeparts.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

namespace agenda::store
{

namespace
{

/// The text with line ends as \n; a character that no field may hold (domain/text.h) becomes U+FFFD, so that
/// it is seen that there was one.
QString storable(const QString& raw)
{
    if (forbiddenCharacter(raw) < 0)
        return raw;
    QString text = raw;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (forbiddenCharacter(text) < 0)
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (forbiddenCharacter(QString(text[i])) >= 0)
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

void addNote(QString& note, const QString& sentence)
{
    note += (note.isEmpty() ? QString() : QStringLiteral("\n")) + sentence;
}

QString keyOf(int line, const QString& raw)
{
    return QString::number(line) + u'\n' + raw;
}

/// What came from this very file before, and is still there.
QHash<QString, Id<Evidence>> importedFrom(const Workspace& workspace, const QString& sha256)
{
    QHash<QString, Id<Evidence>> known;
    for (const ImportBatch& batch : workspace.where(&ImportBatch::sha256, sha256)) {
        for (const ImportRecord& record : workspace.where(&ImportRecord::batch, batch.id)) {
            if (record.evidence)
                known.insert(keyOf(record.line, record.raw), record.evidence);
        }
    }
    return known;
}

bool isLinked(const Workspace& workspace, const Id<Evidence>& evidence, const Id<SubQuestion>& subquestion)
{
    const QList<Link> links = workspace.where(&Link::evidence, evidence);
    return std::any_of(links.begin(), links.end(),
                       [&](const Link& link) { return link.subquestion == subquestion; });
}

/// Whether the file was here before and brings neither records nor links.
bool addsNothing(const Workspace& workspace, const ImportBatch& batch, const QList<Candidate>& candidates)
{
    if (candidates.isEmpty())
        return true;
    if (batch.sha256.isEmpty() || workspace.where(&ImportBatch::sha256, batch.sha256).isEmpty())
        return false;
    return std::none_of(candidates.begin(), candidates.end(), [&](const Candidate& each) {
        return each.outcome == ImportOutcome::Stored ||
               (each.outcome == ImportOutcome::Duplicate &&
                std::any_of(each.links.begin(), each.links.end(), [&](const Id<SubQuestion>& sub) {
                    return !isLinked(workspace, each.match->evidence, sub);
                }));
    });
}

ImportRecord recordOf(const Candidate& candidate, const Id<ImportBatch>& batch)
{
    ImportRecord record;
    record.id = Id<ImportRecord>::create();
    record.batch = batch;
    record.line = candidate.line;
    record.raw = candidate.raw;
    record.outcome = candidate.outcome;
    record.note = candidate.note;
    if (candidate.outcome == ImportOutcome::Stored)
        record.evidence = candidate.evidence.id;
    else if (candidate.outcome == ImportOutcome::Duplicate)
        record.evidence = candidate.match->evidence;
    return record;
}

/// Those from `from` to before `to`, each with its record of the import; then what hangs on them.
void putCandidates(Writer& writer, const Id<ImportBatch>& batch, const QList<Candidate>& candidates,
                   qsizetype from, qsizetype to)
{
    QList<Record> records;
    QList<Id<Evidence>> evidence;
    for (qsizetype at = from; at < to; ++at) {
        const Candidate& candidate = candidates[at];
        if (candidate.outcome == ImportOutcome::Stored)
            records << candidate.evidence; // `settleCandidates` has asked the rules
        const ImportRecord record = recordOf(candidate, batch);
        records << record;
        evidence << record.evidence;
    }
    writer.addNew(std::move(records));
    for (qsizetype at = from; at < to; ++at) {
        const Candidate& candidate = candidates[at];
        const Id<Evidence>& id = evidence[at - from];
        if (candidate.isDistinct && candidate.outcome == ImportOutcome::Stored && candidate.match)
            putDistinct(writer, id, candidate.match->evidence);
        if (id && !candidate.links.isEmpty())
            putLinks(writer, id, candidate.links);
    }
}

} // namespace

MatchBasis matchBasis(const Workspace& workspace, const QString& sha256)
{
    return {readSnapshot(workspace), importedFrom(workspace, sha256)};
}

void matchCandidates(const Workspace& workspace, const QString& sha256, QList<Candidate>& candidates,
                     Progress& progress)
{
    matchCandidates(matchBasis(workspace, sha256), candidates, progress);
}

void matchCandidates(const MatchBasis& basis, QList<Candidate>& candidates, Progress& progress)
{
    const QString what = tr("Buscando duplicados");
    progress.report(0, candidates.size(), what);
    DuplicateIndex index(basis.there);
    qint64 done = 0;
    for (Candidate& each : candidates) {
        progress.report(done++, candidates.size(), what);
        if (each.outcome == ImportOutcome::Refused)
            continue;
        if (each.evidence.id.isNull())
            each.evidence.id = Id<Evidence>::create();
        const Id<Evidence> before = basis.imported.isEmpty()
                                        ? Id<Evidence>()
                                        : basis.imported.value(keyOf(each.line, storable(each.raw)));
        each.match = before ? Match{before, Likeness::Import} : index.takeIn(each.evidence);
        if (each.match && isSure(each.match->likeness))
            each.outcome = ImportOutcome::Duplicate;
    }
}

ImportSummary countsOf(const QList<Candidate>& candidates)
{
    ImportSummary summary;
    for (const Candidate& each : candidates) {
        ++summary.records;
        summary.stored += each.outcome == ImportOutcome::Stored;
        summary.duplicates += each.outcome == ImportOutcome::Duplicate;
        summary.refused += each.outcome == ImportOutcome::Refused;
    }
    return summary;
}

void settleCandidates(const Workspace& workspace, QList<Candidate>& candidates, Progress& progress)
{
    const QString what = tr("Comprobando las referencias");
    const QDate today = workspace.clock().today();
    qint64 done = 0;
    QSet<Id<Evidence>> stored;
    QHash<Id<Evidence>, Id<Evidence>> instead; // an earlier candidate that was left out for another
    for (Candidate& each : candidates) {
        progress.report(done++, candidates.size(), what);
        each.raw = storable(each.raw);
        if (each.raw.size() > maxRaw) {
            each.raw.truncate(maxRaw);
            addNote(each.note, tr("El registro era demasiado largo; se guardó su comienzo."));
        }
        if (each.evidence.id.isNull())
            each.evidence.id = Id<Evidence>::create();
        if (each.match)
            each.match->evidence = instead.value(each.match->evidence, each.match->evidence);
        const bool isThere =
            each.match && (stored.contains(each.match->evidence) || workspace.find(each.match->evidence));
        if (each.outcome == ImportOutcome::Duplicate) {
            if (isThere)
                instead.insert(each.evidence.id, each.match->evidence);
            else
                each.outcome = ImportOutcome::Stored;
        }
        each.isDistinct = each.isDistinct && isThere;
        if (each.outcome == ImportOutcome::Stored) {
            try {
                validate(each.evidence, today);
                stored.insert(each.evidence.id);
            } catch (const Error& error) {
                each.outcome = ImportOutcome::Refused;
                addNote(each.note, error.sentence());
            }
        }
        each.note = cleaned(each.note).left(maxText);
    }
}

ImportSummary importReferences(Workspace& workspace, const ImportBatch& batch, QList<Candidate> candidates,
                               Progress& progress)
{
    settleCandidates(workspace, candidates, progress);
    return importSettled(workspace, batch, candidates, progress);
}

ImportSummary importSettled(Workspace& workspace, ImportBatch batch, const QList<Candidate>& candidates,
                            Progress& progress)
{
    ImportSummary summary = countsOf(candidates);
    if (addsNothing(workspace, batch, candidates))
        return summary;
    batch.name = cleaned(batch.name).simplified().left(maxLine);
    const QString what = tr("Importar «%1»").arg(batch.name);
    batch.id = summary.batch = Id<ImportBatch>::create();
    batch.importedOn = workspace.clock().today();
    batch.records = summary.records;
    batch.stored = summary.stored;
    batch.duplicates = summary.duplicates;
    batch.refused = summary.refused;
    workspace.run({what, {}}, [&](Writer& writer) {
        batch.person = signer(writer);
        writer.put(batch);
        // A block is short enough for «Cancelar».
        constexpr qsizetype block = 250;
        for (qsizetype at = 0; at < candidates.size(); at += block) {
            progress.report(at, candidates.size(), what);
            putCandidates(writer, batch.id, candidates, at, std::min(at + block, candidates.size()));
        }
        progress.report(candidates.size(), candidates.size(), what);
    });
    return summary;
}

} // namespace agenda::store
