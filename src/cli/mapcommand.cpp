// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mapcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "exchange/tables/csvwriter.h"
#include "exchange/tables/gaptable.h"
#include "reports/gapmappicture.h"
#include "store/recordjson.h"
#include "store/replacement.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

using store::Json;

Json cellJson(const store::GapCell& cell)
{
    return {{"documents", cell.documents.size()},
            {"sources", cell.sources},
            {"promised", cell.promises.size()},
            {"best_quality", cell.best() ? Json(*cell.best()) : Json()}};
}

Json mapJson(const QString& path, const store::GapMap& map)
{
    Json columns = Json::array();
    for (const QString& column : map.columns)
        columns.push_back(utf8(column));
    Json rows = Json::array();
    for (const store::GapRow& row : map.rows) {
        if (row.isHeading)
            continue;
        Json cells = Json::array();
        for (const store::GapCell& cell : row.cells)
            cells.push_back(cellJson(cell));
        rows.push_back({{"number", utf8(row.number)},
                        {"title", utf8(row.title)},
                        {"cells", std::move(cells)},
                        {"total", cellJson(row.total)}});
    }
    return {{"path", utf8(path)}, {"columns", columns}, {"rows", rows}, {"total", cellJson(map.total)}};
}

store::FileKind mapFileKind(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1StringView("svg"))
        return store::FileKind::Svg;
    if (ending == QLatin1StringView("png"))
        return store::FileKind::Png;
    if (ending == QLatin1StringView("csv"))
        return store::FileKind::Csv;
    throw Error(
        ErrorKind::Constraint,
        Cli::tr("«%1» no termina en .svg, .png o .csv, y no se sabe qué escribir. No se escribió nada.")
            .arg(path));
}

} // namespace

QString MapCommand::summary()
{
    return Cli::tr("Guarda el mapa de evidencia como dibujo o como tabla");
}

void MapCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("SALIDA", m_out, utf8(Cli::tr("Dónde se guarda: .svg, .png o .csv")))
        ->required()
        ->type_name("");
    app.add_option("--columns", m_columns,
                   utf8(Cli::tr("tipo (si no se dice otra cosa), ano, pais, producto, organizacion, calidad "
                                "o direccion")))
        ->type_name(utf8(Cli::tr("COLUMNAS")));
    app.add_option("--rows", m_rows,
                   utf8(Cli::tr("temas (si no se dice otra cosa), subpreguntas o familias")))
        ->type_name(utf8(Cli::tr("FILAS")));
    app.add_flag("--without-promises", m_withoutPromises,
                 utf8(Cli::tr("Sin lo que está en curso o planeado")));
    addJson(app, m_json);
}

int MapCommand::run(const Person& author) const
{
    constexpr Choice<store::GapColumns> columns[] = {{"tipo", store::GapColumns::Kind},
                                                     {"ano", store::GapColumns::Year},
                                                     {"pais", store::GapColumns::Country},
                                                     {"producto", store::GapColumns::Product},
                                                     {"organizacion", store::GapColumns::Organisation},
                                                     {"calidad", store::GapColumns::Quality},
                                                     {"direccion", store::GapColumns::Direction}};
    constexpr Choice<store::GapRows> rows[] = {{"temas", store::GapRows::Themes},
                                               {"subpreguntas", store::GapRows::SubQuestions},
                                               {"familias", store::GapRows::Families}};
    store::GapWish wish;
    if (!m_columns.empty())
        wish.columns = choiceFrom(m_columns, QStringLiteral("--columns"), columns);
    if (!m_rows.empty())
        wish.rows = choiceFrom(m_rows, QStringLiteral("--rows"), rows);
    wish.withPromises = !m_withoutPromises;
    const QString out = textFrom(m_out, Cli::tr("El nombre de la salida"));
    const store::FileKind kind = mapFileKind(out);
    store::refuseToReplace(out, kind);
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const store::GapMap map = store::gapMapOf(store::readGaps(*workspace), wish);
    Progress unseen;
    if (kind == store::FileKind::Csv)
        writeCsv(gapTable(map), out, csvForExcel(u';'), unseen);
    else
        reports::writePicture(reports::pictureOf(map), out);
    if (m_json)
        printJson(mapJson(out, map));
    else
        print(Cli::tr("Se guardó «%1». %2 %3 %4")
                  .arg(out, map.title(), map.countsText(), store::gapMapCaution()));
    return 0;
}

} // namespace agenda::cli
