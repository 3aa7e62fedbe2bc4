// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidencelistcommand.h"

#include "cli/arguments.h"
#include "cli/evidencetext.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/library.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString EvidenceListCommand::summary()
{
    return Cli::tr("Lista las evidencias con sus vínculos, archivos y hallazgos");
}

void EvidenceListCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int EvidenceListCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const QList<store::EvidenceRow> library = store::readNumberedLibrary(*workspace);
    if (m_json) {
        store::Json list = store::Json::array();
        for (const store::EvidenceRow& row : library) {
            store::Json json = evidenceJson(row.evidence);
            json["codes"] = store::toJson(row.codes);
            json["files"] = row.attachments;
            json["findings"] = row.findings;
            json["appraisals"] = row.appraisals.size();
            list.push_back(std::move(json));
        }
        printJson(list);
        return 0;
    }
    if (library.isEmpty())
        print(Cli::tr("No hay evidencias. Agregue una con «%1».").arg(QStringLiteral("evidence add")));
    for (const store::EvidenceRow& row : library) {
        print(QStringLiteral("%1  %2 [%3]")
                  .arg(evidenceCode(row.evidence.number), evidenceText(row.evidence),
                       label(row.evidence.kind)));
        print(Cli::tr("    Vínculos: %1 · Archivos: %2 · Hallazgos: %3")
                  .arg(row.codes.isEmpty() ? Cli::tr("ninguno") : row.codes.join(QStringLiteral(", ")))
                  .arg(row.attachments)
                  .arg(row.findings));
    }
    return 0;
}

} // namespace agenda::cli
