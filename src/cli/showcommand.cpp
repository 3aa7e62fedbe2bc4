// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/showcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "domain/quarter.h"
#include "store/library.h"
#include "store/recordjson.h"
#include "store/views.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

using store::Json;

QString sourcesText(int sources)
{
    return sources == 1 ? Cli::tr("1 fuente") : Cli::tr("%1 fuentes").arg(sources);
}

/// The numbers of the evidence linked to each sub-question, by its code.
QHash<QString, QStringList> linkedNumbers(const store::Workspace& workspace)
{
    QHash<QString, QStringList> numbers;
    for (const store::EvidenceRow& row : store::readNumberedLibrary(workspace)) {
        for (const QString& code : row.codes)
            numbers[code] << evidenceCode(row.evidence.number);
    }
    return numbers;
}

Json subQuestionJson(const store::SubQuestionRow& row, const QStringList& evidence)
{
    Json json = store::toJson(Record(row.subquestion));
    json["state"] = {{"value", utf8(codeOf(row.standing.value))},
                     {"since", row.standing.since.isNull()
                                   ? Json()
                                   : Json(utf8(row.standing.since.toString(Qt::ISODate)))},
                     {"reason", utf8(row.standing.reason)}};
    json["sources"] = row.sources;
    json["documents"] = row.documents;
    json["findings"] = row.ledger.total();
    json["ledger"] = {{"supports", row.ledger.supports},
                      {"nuances", row.ledger.nuances},
                      {"contradicts", row.ledger.contradicts},
                      {"context", row.ledger.context},
                      {"open_contradictions", row.ledger.openContradictions()}};
    json["evidence"] = store::toJson(evidence);
    return json;
}

Json outlineJson(const store::Outline& outline, const QHash<QString, QStringList>& numbers)
{
    Json questions = Json::array();
    for (const store::QuestionRow& question : outline.questions) {
        Json themes = Json::array();
        for (const store::ThemeRow& theme : question.themes) {
            Json subquestions = Json::array();
            for (const store::SubQuestionRow& row : theme.subquestions)
                subquestions.push_back(subQuestionJson(row, numbers.value(row.subquestion.code)));
            Json json = store::toJson(Record(theme.theme));
            json["place"] = theme.place;
            json["sources"] = theme.sources;
            json["subquestions"] = std::move(subquestions);
            themes.push_back(std::move(json));
        }
        Json json = store::toJson(Record(question.question));
        json["themes"] = std::move(themes);
        questions.push_back(std::move(json));
    }
    return {{"agenda", outline.agenda.id ? store::toJson(Record(outline.agenda)) : Json()},
            {"questions", std::move(questions)}};
}

Json countsJson(const store::Counts& counts)
{
    return {{"questions", counts.questions},       {"themes", counts.themes},
            {"subquestions", counts.subquestions}, {"evidence", counts.evidence},
            {"promised", counts.promised},         {"sources", counts.sources},
            {"attachments", counts.attachments},   {"revisions", counts.revisions}};
}

void printTheme(const Agenda& agenda, const store::QuestionRow& question, const store::ThemeRow& row,
                const QHash<QString, QStringList>& numbers)
{
    QString name = row.theme.name;
    if (row.theme.nameStatus == NameStatus::Proposed)
        name += u' ' + Cli::tr("(nombre propuesto)");
    print(QStringLiteral("\n  %1.%2  %3").arg(question.question.number).arg(row.theme.number).arg(name));
    for (const store::SubQuestionRow& sub : row.subquestions) {
        QString state = store::standingText(sub.standing, sub.sources);
        if (!sub.standing.since.isNull())
            state = Cli::tr("%1 desde el %2").arg(state, periodDateText(agenda, sub.standing.since));
        if (sub.subquestion.status != SubQuestionStatus::Active)
            state += QStringLiteral(", ") + label(sub.subquestion.status).toLower();
        QStringList facts{state, sourcesText(sub.sources)};
        if (const QStringList linked = numbers.value(sub.subquestion.code); !linked.isEmpty())
            facts << linked.join(QStringLiteral(", "));
        print(QStringLiteral("    %1  [%2] %3")
                  .arg(sub.subquestion.code, facts.join(QStringLiteral(" · ")), sub.subquestion.readable()));
    }
}

} // namespace

QString ShowCommand::summary()
{
    return Cli::tr("Muestra la agenda con el estado y las fuentes de cada subpregunta");
}

void ShowCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int ShowCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const store::Outline outline = store::readOutline(*workspace);
    const QHash<QString, QStringList> numbers = linkedNumbers(*workspace);
    const store::Counts counts = store::readCounts(*workspace);
    if (m_json) {
        Json document = outlineJson(outline, numbers);
        document["counts"] = countsJson(counts);
        printJson(document);
        return 0;
    }
    if (!outline.agenda.id) {
        print(Cli::tr("La agenda está vacía. Traiga una con «import»."));
        return 0;
    }
    print(outline.agenda.title);
    print(outline.agenda.organisation);
    print(Cli::tr("Preguntas amplias: %1 · Temas: %2 · Subpreguntas: %3 · Evidencias: %4 · Archivos: %5")
              .arg(counts.questions)
              .arg(counts.themes)
              .arg(counts.subquestions)
              .arg(counts.evidence)
              .arg(counts.attachments));
    for (const store::QuestionRow& question : outline.questions) {
        print(QStringLiteral("\n%1. %2").arg(question.question.number).arg(question.question.text));
        for (const store::ThemeRow& theme : question.themes)
            printTheme(outline.agenda, question, theme, numbers);
    }
    return 0;
}

} // namespace agenda::cli
