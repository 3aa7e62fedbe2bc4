// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipcharts.h"

#include "domain/labels.h"
#include "reports/chartfigures.h"
#include "reports/membershipwords.h"
#include "reports/progressstrip.h"

namespace agenda::reports
{

namespace
{

Cell numberCell(int number)
{
    Cell made = cell(QString::number(number));
    made.right = true;
    return made;
}

Cell numberHead(const QString& text)
{
    Cell made = cell(text);
    made.right = true;
    return made;
}

Table gapTable(const store::GapMap& map)
{
    Table table;
    table.widths.assign(size_t(map.columns.size()) + 2, 0.16);
    table.widths.front() = 0.4;
    table.namedRows = true;
    table.textSize = 9.5;
    Row header{0, {cell(Words::tr("Tema"))}};
    for (const QString& column : map.columns)
        header.cells.push_back(numberHead(column));
    header.cells.push_back(numberHead(Words::tr("Total")));
    table.header.push_back(header);
    for (const store::GapRow& row : map.rows) {
        if (row.isHeading)
            continue;
        Row numbers{0, {cell(row.name())}};
        for (const store::GapCell& each : row.cells)
            numbers.cells.push_back(numberCell(int(each.documents.size())));
        numbers.cells.push_back(numberCell(int(row.total.documents.size())));
        table.rows.push_back(std::move(numbers));
    }
    return table;
}

Table growthTable(const Growth& growth)
{
    Table table;
    table.widths = {0.25, 0.19, 0.19, 0.19, 0.18};
    table.namedRows = true;
    table.textSize = 9.5;
    Row header{0, {cell(Words::tr("Hasta"))}};
    for (const auto& [kind, code] : EnumCodes<EvidenceKind>::all)
        header.cells.push_back(numberHead(label(kind)));
    header.cells.push_back(numberHead(Words::tr("Total")));
    table.header.push_back(header);
    for (const Growth::Step& step : growth.steps) {
        Row row{0, {cell(step.name)}};
        for (const int count : step.kinds)
            row.cells.push_back(numberCell(count));
        row.cells.push_back(numberCell(step.total()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// How each theme stood at the end of each year.
Table yearsTable(const ProgressStrip& strip)
{
    Table table;
    QList<qsizetype> ends;
    for (qsizetype n = 0; n < strip.quarters.size(); ++n) {
        if (n + 1 == strip.quarters.size() || strip.quarters[n + 1].year != strip.quarters[n].year)
            ends << n;
    }
    table.widths.assign(size_t(ends.size()) + 1, 0.6 / double(std::max<qsizetype>(1, ends.size())));
    table.widths.front() = 0.4;
    table.namedRows = true;
    table.textSize = 8.5; // so that it stays on the page of the strip
    Row header{0, {cell(Words::tr("Tema"))}};
    for (const qsizetype end : ends)
        header.cells.push_back(cell(Words::tr("Fin de %1").arg(strip.quarters[end].year)));
    table.header.push_back(header);
    for (const StripRow& row : strip.rows) {
        Row line{0, {cell(row.number + u' ' + row.title)}};
        for (const qsizetype end : ends) {
            StripCell at = row.cells.value(end);
            at.documents = at.promises = 0; // only the states
            line.cells.push_back(cell(at.isReached ? at.text() : Words::tr("Todavía no llega")));
        }
        table.rows.push_back(std::move(line));
    }
    return table;
}

Table confidenceTable(const MembershipData& data)
{
    Table table;
    table.widths = {0.7, 0.3};
    table.namedRows = true;
    table.textSize = 9.5;
    table.header.push_back({0, {cell(Words::tr("Confianza")), numberHead(Words::tr("Respuestas"))}});
    for (const auto& [level, code] : EnumCodes<ConfidenceLevel>::all)
        table.rows.push_back({0, {cell(label(level)), numberCell(data.confidence.value(level))}});
    table.rows.push_back({0, {cell(Words::tr("Sin juicio todavía")), numberCell(data.unjudged)}});
    return table;
}

void add(Section& section, Block block)
{
    section.blocks.push_back(std::move(block));
}

} // namespace

Section mapPages(const MembershipData& data)
{
    Section section;
    const store::GapMap map = store::gapMapOf(data.gaps, {});
    add(section, PageBreak{});
    add(section, Heading{1, Words::tr("El mapa: dónde hay evidencia y dónde no"), QStringLiteral("map"),
                         Display::Page});
    add(section, gapFigure(map));
    Section numbers;
    add(numbers, PageBreak{});
    add(numbers, Heading{2, Words::tr("Los números del mapa")});
    add(numbers,
        paragraph(
            Words::tr("Documentos por tema y por tipo. Un documento de varios temas cuenta en cada uno."),
            Role::Note));
    add(numbers, gapTable(map));
    add(section, std::move(numbers));
    if (const Growth growth = growthOf(data); !growth.steps.empty()) {
        Section years;
        add(years, Heading{2, growth.title});
        add(years, growthFigure(growth));
        add(years, growthTable(growth));
        add(section, std::move(years));
    }
    return section;
}

Section progressPages(const MembershipData& data)
{
    Section section;
    const ProgressStrip strip = stripOf(data.progress, StripRows::Themes);
    add(section, PageBreak{});
    add(section, Heading{1, Words::tr("Avance"), QStringLiteral("progress"), Display::Page});
    add(section, paragraph(strip.title, Role::Lead));
    add(section, stripFigure(strip));
    Section numbers;
    add(numbers, Heading{2, Words::tr("Cómo estaba cada tema al final de cada año")});
    add(numbers, yearsTable(strip));
    add(section, std::move(numbers));
    if (!hasAnswers(data)) {
        add(section,
            paragraph(
                Words::tr("Todavía no hay respuestas para la membresía, así que nadie ha dicho con cuánta "
                          "confianza se puede contar con ellas."),
                Role::Note));
        return section;
    }
    Section sure;
    add(sure, Heading{2, confidenceTitle(data)});
    add(sure, confidenceFigure(data));
    add(sure, confidenceTable(data));
    add(section, std::move(sure));
    return section;
}

} // namespace agenda::reports
