// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidenceappraisecommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/judgement.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString EvidenceAppraiseCommand::summary()
{
    return Cli::tr("Valora la calidad de una fuente por los cinco principios");
}

void EvidenceAppraiseCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addEvidence(app, m_evidence);
    for (size_t at = 0; at < principles().size(); ++at) {
        const Principle& principle = principles()[at];
        const std::string option = std::string("--") + principle.code;
        app.add_option(option, m_scores[at], utf8(Cli::tr("%1: de 1 a 4").arg(principle.name())))
            ->type_name("N");
        app.add_option(option + "-reason", m_reasons[at], utf8(Cli::tr("Por qué (un 1 o un 4 lo necesitan)")))
            ->type_name(utf8(Cli::tr("TEXTO")));
    }
    app.add_option("--by", m_by, utf8(Cli::tr("Quién la valoró (si no, usted)")))
        ->type_name(utf8(Cli::tr("NOMBRE")));
    app.add_option("--date", m_date, utf8(Cli::tr("Cuándo la valoró, como 2021-03-09 (si no, hoy)")))
        ->type_name(utf8(Cli::tr("FECHA")));
    addJson(app, m_json);
}

int EvidenceAppraiseCommand::run(const Person& author) const
{
    Appraisal appraisal;
    for (size_t at = 0; at < principles().size(); ++at) {
        const Principle& principle = principles()[at];
        const QString option = QStringLiteral("--") + QString::fromLatin1(principle.code);
        if (!m_scores[at].empty())
            appraisal.*principle.score = numberFrom(m_scores[at], option);
        appraisal.*principle.reason = textFrom(m_reasons[at], option + QStringLiteral("-reason"));
    }
    if (!m_date.empty())
        appraisal.appraisedOn = dateFrom(m_date, QStringLiteral("--date"));
    const QString by = textFrom(m_by, QStringLiteral("--by"));

    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    const Evidence evidence = evidenceFrom(*workspace, m_evidence);
    appraisal.evidence = evidence.id;
    const Id<Appraisal> id = store::appraiseAs(*workspace, by.isEmpty() ? author.name : by, appraisal);
    const Appraisal stored = workspace->require(id);
    if (m_json) {
        printJson(store::toJson(Record(stored)));
    } else {
        print(Cli::tr("Se guardó la valoración de «%1» hecha por %2: %3.")
                  .arg(evidence.title, workspace->require(stored.person).name, stored.scores()));
    }
    return 0;
}

} // namespace agenda::cli
