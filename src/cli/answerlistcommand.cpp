// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answerlistcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/answers.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

using store::Json;

QString nameOf(const store::Workspace& workspace, const Id<Person>& id)
{
    const std::optional<Person> person = workspace.find(id);
    return person ? person->name : QString();
}

Json versionJson(const store::Workspace& workspace, const store::AnswerVersion& version)
{
    Json json = store::toJson(Record(version.answer));
    json["confidence"] = version.confidence ? store::toJson(Record(*version.confidence)) : Json();
    Json uses = Json::array();
    for (const Use& use : version.uses) {
        Json each = store::toJson(Record(use));
        each["person_name"] = utf8(nameOf(workspace, use.person));
        uses.push_back(std::move(each));
    }
    json["uses"] = std::move(uses);
    Json supports = Json::array();
    for (const store::Support& support : version.supports) {
        supports.push_back({{"finding", support.finding ? store::toJson(Record(*support.finding)) : Json()},
                            {"evidence", support.evidence ? Json(utf8(support.evidence->id.text())) : Json()},
                            {"title", utf8(support.title)}});
    }
    json["supports"] = std::move(supports);
    return json;
}

void printVersion(const store::Workspace& workspace, const store::AnswerVersion& version)
{
    const Answer& answer = version.answer;
    print(Cli::tr("Versión %1 · %2 · %3")
              .arg(answer.version)
              .arg(dateText(answer.answeredOn), label(answer.audience).toLower()));
    print(QStringLiteral("  ") + answer.text);
    if (!answer.unknown.isEmpty())
        print(QStringLiteral("  ") + Cli::tr("Lo que aún no sabemos: %1").arg(answer.unknown));
    if (!answer.wouldChange.isEmpty())
        print(QStringLiteral("  ") + Cli::tr("Qué nos haría cambiar de idea: %1").arg(answer.wouldChange));
    print(
        QStringLiteral("  ") +
        (version.confidence
             ? Cli::tr("Confianza: %1. %2").arg(label(version.confidence->level), version.confidence->reason)
             : Cli::tr("Confianza: sin juzgar")));
    for (const store::Support& support : version.supports) {
        const QString text = support.finding ? support.title : Cli::tr("%1 (quitado)").arg(support.title);
        print(QStringLiteral("  - ") + text);
    }
    for (const Use& use : version.uses) {
        QStringList facts{dateText(use.usedOn)};
        if (const QString who = nameOf(workspace, use.person); !who.isEmpty())
            facts << who;
        facts << label(use.purpose);
        print(QStringLiteral("  ") +
              Cli::tr("Uso, %1: %2").arg(facts.join(QStringLiteral(" · ")), use.description));
    }
}

} // namespace

QString AnswerListCommand::summary()
{
    return Cli::tr("Muestra las versiones de una respuesta, la vigente primero");
}

void AnswerListCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addSubQuestion(app, m_code);
    addJson(app, m_json);
}

int AnswerListCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const SubQuestion sub = subQuestionFrom(*workspace, m_code);
    const QList<store::AnswerVersion> versions = store::answersOf(*workspace, sub.id);
    const QList<store::Caution> cautions = store::cautionsOf(*workspace, sub.id);
    if (m_json) {
        Json list = Json::array();
        for (const store::AnswerVersion& version : versions)
            list.push_back(versionJson(*workspace, version));
        QStringList sentences;
        for (const store::Caution& caution : cautions)
            sentences << caution.sentence;
        printJson({{"versions", std::move(list)}, {"cautions", store::toJson(sentences)}});
        return 0;
    }
    if (versions.isEmpty())
        print(Cli::tr("Todavía no hay respuesta a %1.").arg(sub.code));
    for (const store::AnswerVersion& version : versions)
        printVersion(*workspace, version);
    for (const store::Caution& caution : cautions)
        print(Cli::tr("Atención: %1").arg(caution.sentence));
    return 0;
}

} // namespace agenda::cli
