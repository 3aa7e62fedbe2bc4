// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/confidencecommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/answering.h"
#include "store/answers.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString ConfidenceCommand::summary()
{
    return Cli::tr("Anota la confianza en la respuesta vigente, con su motivo");
}

void ConfidenceCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addSubQuestion(app, m_code);
    app.add_option("--level", m_level, utf8(Cli::tr("alta, moderada, baja, muy-baja o sin-evidencia")))
        ->required()
        ->type_name(utf8(Cli::tr("NIVEL")));
    const std::string text = utf8(Cli::tr("TEXTO"));
    app.add_option("--reason", m_reason, utf8(Cli::tr("Por qué")))->required()->type_name(text);
    for (size_t at = 0; at < confidenceComponents().size(); ++at) {
        const ConfidenceComponent& component = confidenceComponents()[at];
        app.add_option(std::string("--") + component.code, m_sentences[at], utf8(component.question()))
            ->required()
            ->type_name(text);
    }
    addPastDate(app, m_date, Cli::tr("Cuándo la juzgó, como 2021-03-09 (si no, hoy)"));
    addJson(app, m_json);
}

int ConfidenceCommand::run(const Person& author) const
{
    constexpr Choice<ConfidenceLevel> levels[] = {{"alta", ConfidenceLevel::High},
                                                  {"moderada", ConfidenceLevel::Moderate},
                                                  {"baja", ConfidenceLevel::Low},
                                                  {"muy-baja", ConfidenceLevel::VeryLow},
                                                  {"sin-evidencia", ConfidenceLevel::NoEvidence}};
    Confidence confidence;
    confidence.level = choiceFrom(m_level, QStringLiteral("--level"), levels);
    confidence.reason = textFrom(m_reason, QStringLiteral("--reason"));
    for (size_t at = 0; at < confidenceComponents().size(); ++at) {
        const ConfidenceComponent& component = confidenceComponents()[at];
        confidence.*component.sentence =
            textFrom(m_sentences[at], QStringLiteral("--") + QString::fromLatin1(component.code));
    }
    if (!m_date.empty())
        confidence.judgedOn = dateFrom(m_date, QStringLiteral("--date"));

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const SubQuestion sub = subQuestionFrom(*workspace, m_code);
    if (const std::optional<Answer> answer = store::answerInForce(*workspace, sub.id))
        confidence.answer = answer->id;
    const Id<Confidence> id = store::judgeConfidence(*workspace, confidence);
    if (m_json) {
        printJson(store::toJson(Record(workspace->require(id))));
        return 0;
    }
    print(Cli::tr("La confianza en la respuesta a %1 es «%2».")
              .arg(sub.code, label(confidence.level).toLower()));
    for (const store::Caution& caution : store::cautionsOf(*workspace, sub.id))
        print(Cli::tr("Atención: %1").arg(caution.sentence));
    return 0;
}

} // namespace agenda::cli
