// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/libraryentry.h"

#include "domain/completeness.h"
#include "domain/labels.h"
#include "domain/text.h"
#include "gui/models/librarymodel.h"

#include <algorithm>
#include <tuple>

namespace agenda::gui
{

namespace
{

/// «2021-03» as 20210300.
int numberOf(const QString& iso)
{
    int number = 0;
    int digits = 0;
    for (const QChar c : iso.left(10)) {
        if (c.isDigit() && digits++ < 8)
            number = number * 10 + c.digitValue();
    }
    for (; digits > 0 && digits < 8; ++digits)
        number *= 10;
    return number;
}

/// In the order of their words: «Evaluación», «Investigación», «Otra…».
int placeOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Evaluation:
        return 0;
    case EvidenceKind::Research:
        return 1;
    case EvidenceKind::Other:
        return 2;
    }
    Q_UNREACHABLE();
}

/// What an order looks at first: a number, or a text.
struct SortKey {
    int number = 0;
    QString text;
};

SortKey sortKey(const LibraryEntry& entry, int order)
{
    const store::EvidenceRow& row = entry.row;
    switch (order) {
    case LibraryModel::Authors:
        return {0, entry.authorsKey};
    case LibraryModel::Codes:
        return {0, entry.codesKey};
    case LibraryModel::Missing:
        return {0, entry.missing};
    case LibraryModel::Year:
        return {numberOf(row.evidence.issued), {}};
    case LibraryModel::Kind:
        return {placeOf(row.evidence.kind) * 10 + int(row.evidence.lifeCycle), {}};
    case LibraryModel::Findings:
        return {row.findings, {}};
    case LibraryModel::Files:
        return {row.attachments, {}};
    case LibraryModel::Quality: // the lowest decides, and «sin valorar» is not low
        return {row.appraisals.isEmpty() ? 5 : row.appraisals.first().lowest().value_or(5), {}};
    default:
        return {0, entry.titleKey};
    }
}

QString foldable(const store::EvidenceRow& row)
{
    const Evidence& e = row.evidence;
    const QStringList parts{e.title,
                            authorsText(e),
                            e.issued,
                            e.container,
                            e.institution,
                            e.doi,
                            e.url,
                            e.project,
                            e.donor,
                            kindText(e),
                            e.notes,
                            e.abstract,
                            e.organisationType,
                            e.methods,
                            row.codes.join(u' '),
                            e.countries.join(u' '),
                            e.products.join(u' ')};
    return parts.join(u'\n');
}

} // namespace

LibraryEntry::LibraryEntry(store::EvidenceRow line, const Lexicon& lexicon)
    : row(std::move(line))
    , folded(foldable(row))
    , titleKey(alphabeticKey(row.evidence.title))
    , authorsKey(row.evidence.authors.isEmpty() ? QString()
                                                : alphabeticKey(row.evidence.authors.first().display()))
    , codesKey(row.codes.isEmpty() ? QString() : alphabeticKey(row.codes.first()))
    , countries(lexicon.countries.namesFor(row.evidence.countries))
    , products(lexicon.products.namesFor(row.evidence.products))
    , missing(completenessOf(row.evidence, row.attachments > 0).text())
{
}

bool isBefore(const LibraryEntry& one, const LibraryEntry& other, int order)
{
    const SortKey a = sortKey(one, order);
    const SortKey b = sortKey(other, order);
    return std::tie(a.number, a.text, one.titleKey, one.row.evidence.id) <
           std::tie(b.number, b.text, other.titleKey, other.row.evidence.id);
}

QList<int> orderOf(const LibraryEntries& entries, int order)
{
    // What decides most comparisons, side by side in memory: the number, or the first letters.
    struct Start {
        quint64 key;
        int at;
    };
    QList<Start> places;
    places.reserve(entries.size());
    for (int at = 0; at < entries.size(); ++at) {
        const SortKey key = sortKey(*entries[at], order);
        auto start = quint64(key.number);
        for (qsizetype letter = 0; letter < 4 && !key.text.isNull(); ++letter)
            start = start << 16 | (letter < key.text.size() ? key.text[letter].unicode() : 0U);
        places.append({start, at});
    }
    std::sort(places.begin(), places.end(), [&](const Start& a, const Start& b) {
        return a.key != b.key ? a.key < b.key : isBefore(*entries[a.at], *entries[b.at], order);
    });
    QList<int> sorted;
    sorted.reserve(places.size());
    for (const Start& place : std::as_const(places))
        sorted << place.at;
    return sorted;
}

QString authorsText(const Evidence& evidence)
{
    return namesToText(evidence.authors).replace(u'\n', QStringLiteral("; "));
}

QString kindText(const Evidence& evidence)
{
    QString text = label(evidence.kind);
    if (!counts(evidence.lifeCycle))
        text += QStringLiteral(" · ") + label(evidence.lifeCycle).toLower();
    if (const QString promise = promiseText(evidence); !promise.isEmpty())
        text += QStringLiteral(", ") + promise;
    return text;
}

} // namespace agenda::gui
