// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/searchcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/recordjson.h"
#include "store/search.h"

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

store::Json hitJson(const store::SearchHit& hit)
{
    const auto id = [](const auto& each) {
        return each.isNull() ? store::Json() : store::Json(utf8(each.text()));
    };
    return {{"type", utf8(hit.type)},       {"id", utf8(hit.id)},       {"title", utf8(hit.title)},
            {"snippet", utf8(hit.snippet)}, {"place", utf8(hit.place)}, {"subquestion", id(hit.subquestion)},
            {"evidence", id(hit.evidence)}};
}

} // namespace

QString SearchCommand::summary()
{
    return Cli::tr("Busca en preguntas, temas, hallazgos y evidencias, con o sin acentos");
}

void SearchCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("PALABRAS", m_words, utf8(Cli::tr("Lo que se busca; la última palabra puede ir a medias")))
        ->required()
        ->type_name("");
    addJson(app, m_json);
}

int SearchCommand::run(const Person& author) const
{
    QStringList words;
    for (const std::string& word : m_words)
        words << textFrom(word, Cli::tr("La búsqueda"));
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const QList<store::SearchHit> hits = store::Search::find(*workspace, words.join(u' '));
    if (m_json) {
        store::Json list = store::Json::array();
        for (const store::SearchHit& hit : hits)
            list.push_back(hitJson(hit));
        printJson(list);
        return 0;
    }
    if (hits.isEmpty())
        print(Cli::tr("No se encontró nada."));
    for (const store::SearchHit& hit : hits) {
        QString line = QStringLiteral("%1: %2").arg(typeLabel(hit.type), hit.title);
        if (!hit.place.isEmpty())
            line += QStringLiteral(" · ") + hit.place;
        print(line);
        if (hit.snippet != hit.title && !hit.snippet.isEmpty())
            print(QStringLiteral("    %1").arg(hit.snippet));
    }
    return 0;
}

} // namespace agenda::cli
