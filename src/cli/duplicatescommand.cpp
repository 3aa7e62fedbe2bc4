// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/duplicatescommand.h"

#include "cli/arguments.h"
#include "cli/evidencetext.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/duplicates.h"
#include "store/recordjson.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

const char* codeOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Import:
        return "import";
    case Likeness::File:
        return "file";
    case Likeness::Doi:
        return "doi";
    case Likeness::Title:
        return "title";
    case Likeness::PartOfTitle:
        return "part_of_title";
    }
    Q_UNREACHABLE();
}

} // namespace

QString DuplicatesCommand::summary()
{
    return Cli::tr("Lista las evidencias que pueden ser el mismo documento");
}

void DuplicatesCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int DuplicatesCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const QList<store::DuplicatePair> pairs = store::findDuplicates(*workspace);
    // The lesser number first, as a person reads them.
    const auto bothOf = [&](const store::DuplicatePair& pair) {
        QList<Evidence> both{workspace->require(pair.first), workspace->require(pair.second)};
        if (both[1].number < both[0].number)
            both.swapItemsAt(0, 1);
        return both;
    };
    if (m_json) {
        store::Json list = store::Json::array();
        for (const store::DuplicatePair& pair : pairs) {
            store::Json evidence = store::Json::array();
            for (const Evidence& each : bothOf(pair)) {
                evidence.push_back({{"id", utf8(each.id.text())},
                                    {"number", utf8(evidenceCode(each.number))},
                                    {"title", utf8(each.title)}});
            }
            store::Json reasons = store::Json::array();
            for (const Likeness each : pair.reasons)
                reasons.push_back(codeOf(each));
            list.push_back({{"exact", pair.isExact()},
                            {"reasons", std::move(reasons)},
                            {"evidence", std::move(evidence)}});
        }
        printJson(list);
        return 0;
    }
    if (pairs.isEmpty())
        print(Cli::tr("No hay evidencias que parezcan duplicadas."));
    for (const store::DuplicatePair& pair : pairs) {
        const QList<Evidence> both = bothOf(pair);
        print(
            Cli::tr("%1 y %2: %3")
                .arg(evidenceCode(both[0].number), evidenceCode(both[1].number), likenessText(pair.reasons)));
        for (const Evidence& each : both)
            print(QStringLiteral("    %1  %2").arg(evidenceCode(each.number), evidenceText(each)));
    }
    return 0;
}

} // namespace agenda::cli
