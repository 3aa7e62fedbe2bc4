// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "db/connection.h"
#include "db/query.h"
#include "domain/labels.h"
#include "domain/text.h"
#include "store/table.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace agenda::store
{

namespace
{

/// What of a record is searched.
struct Entry {
    QString title;
    QString body;
};

struct EntryOf {
    std::optional<Entry> operator()(const Question& question) const { return Entry{question.text, {}}; }
    std::optional<Entry> operator()(const Theme& theme) const
    {
        return Entry{theme.name, theme.sentence + u'\n' + theme.meaning};
    }
    std::optional<Entry> operator()(const SubQuestion& sub) const
    {
        return Entry{sub.code + u' ' + sub.readable(),
                     sub.official + u'\n' + sub.plain + u'\n' + sub.family + u'\n' + sub.nextStep};
    }
    std::optional<Entry> operator()(const Evidence& evidence) const
    {
        const QStringList body{namesToText(evidence.authors),
                               evidence.issued,
                               evidence.container,
                               evidence.institution,
                               evidence.doi,
                               evidence.abstract,
                               evidence.countries.join(u' '),
                               evidence.products.join(u' '),
                               evidence.methods,
                               evidence.project,
                               evidence.donor,
                               evidence.notes};
        return Entry{evidence.title, body.join(u'\n')};
    }
    std::optional<Entry> operator()(const Finding& finding) const
    {
        return Entry{finding.statement, finding.quotation + u'\n' + finding.country + u'\n' +
                                            finding.product + u'\n' + finding.organisation};
    }
    std::optional<Entry> operator()(const Answer& answer) const
    {
        return Entry{answer.text, answer.unknown + u'\n' + answer.wouldChange};
    }
    /// Of the others nothing is searched.
    std::optional<Entry> operator()(const auto&) const { return std::nullopt; }
};

std::optional<Entry> entryOf(const Record& record)
{
    return std::visit(EntryOf{}, record);
}

/// Nobody types more of a word, and PostgreSQL refuses words of over 2 KB.
constexpr int maxWordLength = 100;

void appendWord(QString& words, QStringView bare, QStringView plain)
{
    words += bare.left(maxWordLength);
    words += u' ';
    if (plain == bare)
        return;
    words += u'=';
    words += plain.left(maxWordLength);
    words += u' ';
}

/// The words as they are indexed: folded, and those with accents also as they are behind «=», so that a word
/// typed with its accent can ask for it. Blanks between them.
QString indexText(const QString& text)
{
    QString words;
    words.reserve(text.size() + text.size() / 2);
    if (const std::optional<FoldedInPlace> folds = foldedInPlace(text)) {
        for (const auto& [at, length] : wordPlaces(text))
            appendWord(words, QStringView(folds->bare).mid(at, length),
                       QStringView(folds->plain).mid(at, length));
    } else {
        for (const QString& word : wordsOf(text))
            appendWord(words, folded(word), caseFolded(word));
    }
    return words.trimmed();
}

/// One word of the query: the term to look for in the index.
QString queryTerm(const QString& word)
{
    const QString plain = caseFolded(word).left(maxWordLength);
    const QString bare = folded(word).left(maxWordLength);
    return plain == bare ? bare : QString(u'=' + plain);
}

constexpr int maxQueryWords = 64;

QString sqliteMatch(const QStringList& terms)
{
    QStringList parts;
    for (QString term : terms)
        parts << u'"' + term.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return parts.join(QStringLiteral(" AND ")) + QStringLiteral(" *");
}

QString postgresMatch(const QStringList& terms)
{
    QStringList parts;
    for (QString term : terms) {
        term.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("''"));
        parts << u'\'' + term + u'\'';
    }
    return parts.join(QStringLiteral(" & ")) + QStringLiteral(":*");
}

struct Found {
    QString type;
    QString id;
};

/// What is found, in the order in which it is told: the answers with the agenda that they belong to, then
/// what documents say, then the documents.
const std::array<QString, 3>& kindsInOrder()
{
    // Earlier versions of an answer are history.
    static const std::array kinds{
        QStringLiteral("(search_entry.record_type IN ('question', 'theme', 'subquestion') OR "
                       "search_entry.record_id IN (SELECT id FROM answer WHERE NOT EXISTS (SELECT 1 FROM "
                       "answer AS later WHERE later.subquestion = answer.subquestion AND later.version > "
                       "answer.version)))"),
        QStringLiteral("search_entry.record_type = 'finding'"),
        QStringLiteral("search_entry.record_type = 'evidence'")};
    return kinds;
}

QList<Found> candidates(db::Connection& connection, const QString& kind, const QStringList& terms, int limit)
{
    const bool sqlite = connection.dialect() == db::Dialect::Sqlite;
    const QString sql =
        sqlite ? QStringLiteral("SELECT search_entry.record_type, search_entry.record_id FROM search_word "
                                "JOIN search_entry ON search_entry.number = search_word.rowid "
                                "WHERE search_word MATCH ? AND %1 ORDER BY bm25(search_word, 10.0, 1.0), "
                                "search_entry.number LIMIT ?")
               : QStringLiteral("SELECT record_type, record_id FROM search_entry "
                                "WHERE words @@ CAST(? AS tsquery) AND %1 ORDER BY record_id LIMIT ?");
    db::Query query(connection, sql.arg(kind));
    query.bind(sqlite ? sqliteMatch(terms) : postgresMatch(terms)).bind(limit);
    QList<Found> found;
    while (query.next())
        found.append({query.text(0), query.text(1)});
    return found;
}

/// How well a text spells the query: -1 as a phrase, 0 all words whole and exact, 1 all exact but the last a
/// beginning, 2 otherwise.
int spelling(const QString& text, const QStringList& words, const QString& phrase)
{
    if (words.size() > 1 && caseFolded(text).contains(phrase))
        return -1;
    const QStringList plain = wordsOf(caseFolded(text));
    const QSet<QString> present(plain.begin(), plain.end());
    int worst = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = caseFolded(words[i]);
        if (present.contains(word))
            continue;
        const bool begins =
            i == words.size() - 1 && std::any_of(plain.begin(), plain.end(),
                                                 [&](const QString& each) { return each.startsWith(word); });
        worst = std::max(worst, begins ? 1 : 2);
    }
    return worst;
}

QString snippetOf(const QString& text, const QString& words)
{
    const QString line = text.simplified();
    const auto matches = matchesIn(line, words);
    const qsizetype start = matches.isEmpty() ? 0 : std::max<qsizetype>(0, matches.first().first - 50);
    QString snippet = line.mid(start, 160);
    if (start > 0)
        snippet.prepend(u'…');
    if (start + 160 < line.size())
        snippet += u'…';
    return snippet;
}

/// The number under which SQLite's index knows a record. Never RETURNING from the insertion: SQLite puts a
/// savepoint around such a statement, and at each savepoint the full-text table writes out all that it has
/// gathered.
std::optional<qint64> entryNumber(db::Connection& connection, const QString& id)
{
    db::Query query(connection, QStringLiteral("SELECT number FROM search_entry WHERE record_id = ?"));
    query.bind(id);
    return query.next() ? std::optional(query.number(0)) : std::nullopt;
}

void removeWords(db::Connection& connection, qint64 number)
{
    db::Query query(connection, QStringLiteral("DELETE FROM search_word WHERE rowid = ?"));
    query.bind(number);
    query.run();
}

QString placeOf(const Workspace& workspace, const Record& record, const SearchHit& hit)
{
    const auto title = [&]<class R>(const Id<R>& id) {
        const std::optional<R> owner = workspace.find(id);
        return owner ? titleOf(Record(*owner)) : QString();
    };
    if (const auto* sub = std::get_if<SubQuestion>(&record))
        return title(sub->theme);
    if (const auto* theme = std::get_if<Theme>(&record))
        return title(theme->question);
    if (const auto* evidence = std::get_if<Evidence>(&record))
        return evidence->authors.isEmpty() ? evidence->year() : evidence->shortCitation();
    const std::optional<SubQuestion> asked = workspace.find(hit.subquestion);
    if (std::holds_alternative<Answer>(record))
        return asked ? titleOf(Record(*asked)) : QString();
    const std::optional<Evidence> source = workspace.find(hit.evidence);
    if (!asked || !source)
        return {};
    QStringList place{asked->code, source->shortCitation()};
    if (const auto* finding = std::get_if<Finding>(&record))
        place << citedPage(*finding);
    place.removeAll(QString());
    return place.join(QStringLiteral(", "));
}

/// What a person typed, as it is looked for.
struct Asked {
    QString typed;
    QStringList words;
    QStringList terms; ///< of the index
    QString phrase;

    explicit Asked(const QString& text)
        : typed(text.left(10'000)), words(wordsOf(typed)), phrase(caseFolded(typed.simplified()))
    {
        words = words.first(std::min<qsizetype>(words.size(), maxQueryWords));
        for (const QString& word : std::as_const(words))
            terms << queryTerm(word);
    }
};

SearchHit hitOf(const Workspace& workspace, const Record& record)
{
    SearchHit hit;
    hit.type = typeOf(record);
    hit.id = idOf(record);
    hit.title = titleOf(record);
    if (const auto* finding = std::get_if<Finding>(&record)) {
        if (const std::optional<Link> link = workspace.find(finding->link)) {
            hit.subquestion = link->subquestion;
            hit.evidence = link->evidence;
        }
    }
    if (const auto* answer = std::get_if<Answer>(&record))
        hit.subquestion = answer->subquestion;
    hit.place = placeOf(workspace, record, hit);
    return hit;
}

/// Those of a kind, best first.
QList<SearchHit> findKind(const Workspace& workspace, const QString& kind, const Asked& asked, int limit)
{
    struct Ranked {
        int spelling;
        bool inTitle;
        SearchHit hit;
    };
    QList<Ranked> ranked;
    // More candidates than asked for, since the spelling decides the order after the index has.
    for (const Found& each :
         candidates(workspace.connection(), kind, asked.terms, std::max(limit * 4, 200))) {
        const std::optional<Record> record = workspace.find(each.type, each.id);
        if (!record)
            continue;
        const std::optional<Entry> entry = entryOf(*record);
        if (!entry)
            continue;
        SearchHit hit = hitOf(workspace, *record);
        const bool inTitle = !matchesIn(entry->title, asked.typed).isEmpty();
        hit.snippet = snippetOf(inTitle ? entry->title : entry->body, asked.typed);
        ranked.append(
            {spelling(entry->title + u'\n' + entry->body, asked.words, asked.phrase), inTitle, hit});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        return std::tuple(a.hit.type != u"answer", a.spelling, !a.inTitle) <
               std::tuple(b.hit.type != u"answer", b.spelling, !b.inTitle);
    });
    QList<SearchHit> hits;
    for (const Ranked& each : ranked.first(std::min<qsizetype>(ranked.size(), limit)))
        hits << each.hit;
    return hits;
}

} // namespace

QList<SearchHit> Search::find(const Workspace& workspace, const QString& words, int limit)
{
    const Asked asked(words);
    if (asked.words.isEmpty())
        return {};
    std::array<QList<SearchHit>, 3> found;
    for (size_t kind = 0; kind < found.size(); ++kind)
        found[kind] = findKind(workspace, kindsInOrder()[kind], asked, limit);
    // However much is found of one kind, a quarter of the places waits for each of the others.
    qsizetype taken = 0;
    for (const QList<SearchHit>& each : found)
        taken += std::min<qsizetype>(each.size(), limit / 4);
    QList<SearchHit> hits;
    for (const QList<SearchHit>& each : found) {
        const qsizetype sure = std::min<qsizetype>(each.size(), limit / 4);
        const qsizetype more = std::min(each.size() - sure, limit - taken);
        hits += each.first(sure + more);
        taken += more;
    }
    return hits;
}

std::optional<SearchText> Search::textOf(const Record& record)
{
    const std::optional<Entry> entry = entryOf(record);
    return entry ? std::optional(SearchText{indexText(entry->title), indexText(entry->body)}) : std::nullopt;
}

void Search::index(db::Connection& connection, const Record& record, bool isNew,
                   const std::optional<SearchText>& text)
{
    if (!text)
        return;
    const auto& [title, body] = *text;
    if (connection.dialect() == db::Dialect::Postgres) {
        db::Query put(
            connection,
            QStringLiteral("INSERT INTO search_entry (record_id, record_type, words) "
                           "VALUES (?, ?, array_to_tsvector(array_remove(string_to_array(?, ' '), ''))) "
                           "ON CONFLICT (record_id) DO UPDATE SET words = excluded.words"));
        put.bind(idOf(record)).bind(typeOf(record)).bind(QString(title + u' ' + body));
        put.run();
        return;
    }
    // To look for what cannot be there would be a third of the work of a long import.
    std::optional<qint64> number = isNew ? std::nullopt : entryNumber(connection, idOf(record));
    if (number) {
        removeWords(connection, *number);
    } else {
        db::Query put(connection,
                      QStringLiteral("INSERT INTO search_entry (record_id, record_type) VALUES (?, ?)"));
        put.bind(idOf(record)).bind(typeOf(record));
        number = put.insert();
    }
    db::Query put(connection,
                  QStringLiteral("INSERT INTO search_word (rowid, title, body) VALUES (?, ?, ?)"));
    put.bind(*number).bind(title).bind(body);
    put.run();
}

void Search::unindex(db::Connection& connection, const QString&, const QString& id)
{
    if (connection.dialect() == db::Dialect::Postgres) {
        db::Query drop(connection, QStringLiteral("DELETE FROM search_entry WHERE record_id = ?"));
        drop.bind(id);
        drop.run();
        return;
    }
    const std::optional<qint64> number = entryNumber(connection, id);
    if (!number)
        return;
    removeWords(connection, *number);
    db::Query drop(connection, QStringLiteral("DELETE FROM search_entry WHERE number = ?"));
    drop.bind(*number);
    drop.run();
}

QList<std::pair<qsizetype, qsizetype>> matchesIn(const QString& text, const QString& words)
{
    QStringList asked = wordsOf(words.left(10'000));
    if (asked.isEmpty())
        return {};
    QList<std::pair<qsizetype, qsizetype>> matches;
    qsizetype at = 0;
    for (const QString& word : wordsOf(text)) {
        const qsizetype start = text.indexOf(word, at);
        if (start < 0)
            break;
        at = start + word.size();
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const bool last = i == asked.size() - 1;
            const QString plain = caseFolded(asked[i]);
            const bool accented = plain != folded(asked[i]);
            const QString candidate = accented ? caseFolded(word) : folded(word);
            const QString term = accented ? plain : folded(asked[i]);
            if (last ? candidate.startsWith(term) : candidate == term) {
                matches.append({start, word.size()});
                break;
            }
        }
    }
    return matches;
}

} // namespace agenda::store
