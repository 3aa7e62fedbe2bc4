// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidenceshowcommand.h"

#include "cli/arguments.h"
#include "cli/evidencetext.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/recordjson.h"
#include "store/views.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

template <class R>
store::Json jsonList(const QList<R>& records)
{
    store::Json list = store::Json::array();
    for (const R& record : records)
        list.push_back(store::toJson(Record(record)));
    return list;
}

store::Json linkJson(const store::LinkedSubQuestion& linked)
{
    store::Json json = store::toJson(Record(linked.link));
    json["code"] = utf8(linked.subquestion.code);
    json["findings"] = jsonList(linked.findings);
    return json;
}

void printLinks(const QList<store::LinkedSubQuestion>& links)
{
    for (const store::LinkedSubQuestion& linked : links) {
        print(Cli::tr("Responde a %1. %2").arg(linked.subquestion.code, linked.subquestion.readable()));
        for (const Finding& finding : linked.findings) {
            print(QStringLiteral("    %1: %2").arg(label(finding.direction), titleOf(Record(finding))));
        }
    }
}

void printAppraisals(const store::Workspace& workspace, const QList<Appraisal>& appraisals)
{
    if (appraisals.isEmpty())
        print(Cli::tr("Calidad de la fuente: sin valorar"));
    for (const Appraisal& appraisal : appraisals) {
        print(Cli::tr("Calidad de la fuente según %1, %2:")
                  .arg(workspace.require(appraisal.person).name, dateText(appraisal.appraisedOn)));
        for (const Principle& principle : principles()) {
            const std::optional<int> score = appraisal.*principle.score;
            const QString reason = appraisal.*principle.reason;
            QString line =
                QStringLiteral("    %1: %2")
                    .arg(principle.name(), score ? QString::number(*score) : Cli::tr("sin valorar"));
            if (!reason.isEmpty())
                line += QStringLiteral(". ") + reason;
            print(line);
        }
    }
}

} // namespace

QString EvidenceShowCommand::summary()
{
    return Cli::tr("Muestra una evidencia con sus vínculos, hallazgos, archivos y valoraciones");
}

void EvidenceShowCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addEvidence(app, m_evidence);
    addJson(app, m_json);
}

int EvidenceShowCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const Evidence evidence = evidenceFrom(*workspace, m_evidence);
    const QList<store::LinkedSubQuestion> links = store::subQuestionsOf(*workspace, evidence.id);
    const QList<Attachment> files = workspace->where(&Attachment::evidence, evidence.id);
    const QList<Appraisal> appraisals = store::appraisalsOf(*workspace, evidence.id);
    if (m_json) {
        store::Json json = evidenceJson(evidence);
        json["links"] = store::Json::array();
        for (const store::LinkedSubQuestion& linked : links)
            json["links"].push_back(linkJson(linked));
        json["files"] = jsonList(files);
        json["appraisals"] = jsonList(appraisals);
        printJson(json);
        return 0;
    }
    print(Cli::tr("Número: %1").arg(evidenceCode(evidence.number)));
    for (const FieldText& field : fieldTexts(Record(evidence))) {
        if (!field.text.isEmpty() && field.field != QLatin1StringView("csl"))
            print(field.label + QStringLiteral(": ") + field.text);
    }
    for (const Attachment& file : files)
        print(Cli::tr("Archivo: %1").arg(file.name));
    printLinks(links);
    printAppraisals(*workspace, appraisals);
    return 0;
}

} // namespace agenda::cli
