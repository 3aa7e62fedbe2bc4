// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/query.h"
#include "store/gapmap.h"
#include "store/sqlvalue.h"
#include "store/vocabulary.h"
#include "store/workspace.h"

#include <QRegularExpression>

namespace agenda::store
{

namespace
{

/// The lowest score of the latest appraisal of each document that has one.
QHash<QString, std::optional<int>> lowestScores(db::Connection& connection)
{
    db::Query query(connection, QStringLiteral("SELECT evidence, id, appraised_on, voice, appropriateness, "
                                               "triangulation, contribution, transparency FROM appraisal"));
    struct Latest {
        QString on, id;
        std::optional<int> lowest;
    };
    QHash<QString, Latest> latest;
    while (query.next()) {
        Appraisal scores;
        int column = 3;
        for (const Principle& principle : principles())
            fromSql(query.value(column++), scores.*principle.score);
        const Latest now{query.text(2), query.text(1), scores.lowest()};
        Latest& known = latest[query.text(0)];
        if (std::tie(known.on, known.id) < std::tie(now.on, now.id))
            known = now;
    }
    QHash<QString, std::optional<int>> lowest;
    for (auto each = latest.cbegin(); each != latest.cend(); ++each)
        lowest.insert(each.key(), each->lowest);
    return lowest;
}

/// «OPP; OT» is two.
QStringList organisationsOf(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[;,/]"));
    QStringList each;
    for (const QString& part : text.split(separators)) {
        if (!part.simplified().isEmpty())
            each << part.simplified();
    }
    return each;
}

/// All but withdrawn ones; returns where each is, by id.
QHash<QString, qsizetype> readGapDocuments(const Workspace& workspace, GapReading& reading)
{
    const Lexicon lexicon = readLexicon(workspace);
    const QHash<QString, std::optional<int>> lowest = lowestScores(workspace.connection());
    db::Query query(workspace.connection(),
                    QStringLiteral("SELECT id, title, kind, issued, countries, products, organisation_type, "
                                   "life_cycle, study FROM evidence WHERE life_cycle <> 'withdrawn' "
                                   "ORDER BY id"));
    QHash<QString, qsizetype> places;
    QHash<QString, int> sources;
    while (query.next()) {
        GapDocument document;
        document.id = Id<Evidence>(query.text(0));
        document.title = query.text(1);
        fromSql(query.value(2), document.kind);
        document.year = query.text(3).left(4);
        QStringList words;
        fromSql(query.value(4), words);
        document.countries = lexicon.countries.namesFor(words);
        fromSql(query.value(5), words);
        document.products = lexicon.products.namesFor(words);
        document.organisations = organisationsOf(query.text(6));
        LifeCycle lifeCycle{};
        fromSql(query.value(7), lifeCycle);
        document.isPromise = !counts(lifeCycle);
        const QString study = query.text(8);
        const QString source = study.isEmpty() ? document.id.text() : study;
        document.source = sources.value(source, int(sources.size()));
        sources.insert(source, document.source);
        document.lowest = lowest.value(document.id.text());
        places.insert(document.id.text(), reading.documents.size());
        reading.documents << document;
    }
    return places;
}

void readGapLinks(const Workspace& workspace, const QHash<QString, qsizetype>& places, GapReading& reading)
{
    QHash<QString, unsigned> directions;
    {
        db::Query query(workspace.connection(), QStringLiteral("SELECT link, direction FROM finding"));
        while (query.next()) {
            Direction direction{};
            fromSql(query.value(1), direction);
            directions[query.text(0)] |= 1U << unsigned(direction);
        }
    }
    db::Query query(workspace.connection(), QStringLiteral("SELECT id, evidence, subquestion FROM link"));
    while (query.next()) {
        const auto found = places.constFind(query.text(1));
        if (found != places.cend())
            reading.links[Id<SubQuestion>(query.text(2))].append({*found, directions.value(query.text(0))});
    }
}

} // namespace

GapReading readGaps(const Workspace& workspace)
{
    GapReading reading;
    const QList<Agenda> agendas = workspace.all<Agenda>();
    if (!agendas.isEmpty())
        reading.agenda = agendas.first();
    reading.questions = workspace.all<Question>();
    reading.themes = workspace.all<Theme>();
    reading.subquestions = workspace.all<SubQuestion>();
    reading.subquestions.removeIf(
        [](const SubQuestion& sub) { return sub.status != SubQuestionStatus::Active; });
    readGapLinks(workspace, readGapDocuments(workspace, reading), reading);
    return reading;
}

} // namespace agenda::store
