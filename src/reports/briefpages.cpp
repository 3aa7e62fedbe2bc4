// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/briefpages.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "reports/chartfigures.h"
#include "reports/closingpages.h"
#include "reports/fittedpage.h"
#include "reports/membershipfigures.h"
#include "reports/membershipwords.h"
#include "reports/themepages.h"

namespace agenda::reports
{

namespace
{

constexpr int tightestSheet = 4;
constexpr int tightestPage = 3;

Section onePage(const QString& title, const QString& anchor)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(Heading{1, title, anchor, Display::Page});
    return section;
}

/// A theme in a cell: its number, its name, and how its sub-questions stand.
Cell themeCell(const PublicTheme& theme, bool isShort)
{
    Spans spans{{QStringLiteral("%1  ").arg(theme.place), true},
                {shortened(theme.theme.name, isShort ? 60 : 200)}};
    Cell made = cell(std::move(spans));
    made.blocks.push_back(paragraph(statesText(theme), Role::Note));
    // One glyph stands for all only where all are alike.
    const auto differs = [&](const PublicSubQuestion& each) {
        return each.isUnrecorded() || each.standing.value != theme.subquestions.first().standing.value;
    };
    if (!theme.subquestions.isEmpty() &&
        std::none_of(theme.subquestions.begin(), theme.subquestions.end(), differs))
        made.glyph = theme.subquestions.first().standing.value;
    return made;
}

/// The themes of two questions side by side.
Table themesTable(const MembershipData& data, int tightness)
{
    const qsizetype most = tightness >= tightestSheet ? 8 : tightness >= 2 ? 14 : 40;
    Table table;
    table.widths = {0.5, 0.5};
    table.textSize = tightness == 0 ? 9.5 : 8.5;
    for (qsizetype first = 0; first < data.questions.size() && table.rows.size() < size_t(most); first += 2) {
        Row heads{0, {}, true};
        qsizetype longest = 0;
        for (qsizetype n = first; n < first + 2; ++n) {
            if (n >= data.questions.size()) {
                heads.cells.push_back(Cell{});
                continue;
            }
            const PublicQuestion& question = data.questions[n];
            heads.cells.push_back(cell(Spans{{Words::tr("Pregunta %1. ").arg(question.question.number), true},
                                             {shortened(question.question.text, tightness == 0   ? 220
                                                                                : tightness == 1 ? 120
                                                                                                 : 60)}}));
            longest = std::max(longest, question.themes.size());
        }
        table.rows.push_back(std::move(heads));
        for (qsizetype at = 0; at < longest && table.rows.size() < size_t(most); ++at) {
            Row row;
            for (qsizetype n = first; n < first + 2; ++n) {
                const bool isThere = n < data.questions.size() && at < data.questions[n].themes.size();
                row.cells.push_back(isThere ? themeCell(data.questions[n].themes[at], tightness > 1)
                                            : Cell{});
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

qsizetype themesIn(const Table& table)
{
    qsizetype count = 0;
    for (const Row& row : table.rows) {
        for (const Cell& each : row.cells)
            count += row.shaded || each.blocks.empty() ? 0 : 1;
    }
    return count;
}

Section sheet(const MembershipData& data, const ReportDays& days, int tightness)
{
    Section section;
    section.blocks.push_back(eyebrow(data, days));
    section.blocks.push_back(Heading{1, shortened(titleOf(data), 120), {}, Display::Page});
    const int longest = tightness == 0 ? 400 : tightness < tightestSheet ? 160 : 100;
    for (Block& message : messageBlocks(data.agenda, longest))
        section.blocks.push_back(std::move(message));
    Section where;
    where.blocks.push_back(Heading{2, Words::tr("Dónde estamos")});
    where.blocks.push_back(paragraph(answeredSentence(data)));
    if (data.subQuestionCount() > 0)
        where.blocks.push_back(stateBar(data));
    if (data.themeCount() > 0) {
        Table table = themesTable(data, tightness);
        const qsizetype shown = themesIn(table);
        where.blocks.push_back(std::move(table));
        if (shown < data.themeCount())
            where.blocks.push_back(paragraph(
                Words::tr("Y %1 temas más, que están en el informe.").arg(data.themeCount() - shown),
                Role::Note));
    }
    section.blocks.push_back(std::move(where));
    Section open;
    open.blocks.push_back(Heading{2, Words::tr("Lo que aún no sabemos")});
    open.blocks.push_back(paragraph(shortened(gapSentence(data), 300)));
    section.blocks.push_back(std::move(open));
    Section what;
    what.blocks.push_back(Heading{2, Words::tr("Qué puede hacer su organización")});
    what.blocks.push_back(contribution(
        data, Words::tr("Compartir un estudio o una evaluación que ayude a responder estas preguntas.")));
    section.blocks.push_back(std::move(what));
    return section;
}

Table topicsTable(const MembershipData& data, int tightness)
{
    const qsizetype most = tightness >= tightestPage ? 14 : 40;
    const qsizetype longest = tightness == 0 ? 400 : tightness == 1 ? 160 : 90;
    Table table;
    table.widths = {0.29, 0.28, 0.43};
    table.namedRows = true;
    table.textSize = tightness == 0 ? 10 : tightness == 1 ? 9.5 : 8.5;
    table.header.push_back(
        {0, {cell(Words::tr("Tema")), cell(Words::tr("Estado")), cell(Words::tr("En una frase"))}});
    for (const PublicQuestion& question : data.questions) {
        for (const PublicTheme& theme : question.themes) {
            if (table.rows.size() >= size_t(most))
                return table;
            const QString sentence =
                !theme.theme.sentence.trimmed().isEmpty() ? theme.theme.sentence.simplified()
                : theme.evidence.isEmpty()
                    ? Words::tr("Todavía no hay evidencia disponible.")
                    : Words::tr("Hay %1; falta decirlo en una frase.").arg(sourcesText(theme.sources));
            table.rows.push_back({0,
                                  {cell(Spans{{QStringLiteral("%1  ").arg(theme.place), true},
                                              {shortened(theme.theme.name, 90)}}),
                                   cell(statesText(theme)), cell(shortened(sentence, longest))}});
        }
    }
    return table;
}

} // namespace

Section sheetPage(const MembershipData& data, const ReportDays& days, Paper paper)
{
    return onOnePage(paper, tightestSheet, [&](int tightness) { return sheet(data, days, tightness); });
}

Section briefMapPage(const MembershipData& data, Paper paper)
{
    return onOnePage(paper, 2, [&](int tightness) {
        Section section =
            onePage(Words::tr("El mapa: dónde hay evidencia y dónde no"), QStringLiteral("map"));
        // A map of very many themes has no room on a page: then only what it says.
        if (tightness < 2)
            section.blocks.push_back(gapFigure(store::gapMapOf(data.gaps, {})));
        else
            section.blocks.push_back(paragraph(shortened(gapSentence(data), 600)));
        if (tightness == 0) {
            Section signs;
            signs.blocks.push_back(Heading{2, Words::tr("Cómo leer los estados")});
            signs.blocks.push_back(stateTable());
            section.blocks.push_back(std::move(signs));
        }
        return section;
    });
}

Section topicsPage(const MembershipData& data, Paper paper)
{
    return onOnePage(paper, tightestPage, [&](int tightness) {
        Section section = onePage(Words::tr("Lo más importante por tema"), QStringLiteral("topics"));
        Table table = topicsTable(data, tightness);
        const qsizetype rest = data.themeCount() - qsizetype(table.rows.size());
        if (!table.rows.empty())
            section.blocks.push_back(std::move(table));
        if (rest > 0)
            section.blocks.push_back(
                paragraph(Words::tr("Y %1 temas más, que están en el informe.").arg(rest), Role::Note));
        if (hasProposedName(data))
            section.blocks.push_back(
                paragraph(Words::tr("Hay nombres de temas propuestos, todavía sin confirmar."), Role::Note));
        return section;
    });
}

Section closingPage(const MembershipData& data, const ReportDays& days, Paper paper)
{
    return onOnePage(paper, tightestPage, [&](int tightness) {
        Section section = onePage(Words::tr("Lo que viene"), QStringLiteral("coming"));
        const int most = tightness == 0 ? 8 : tightness == 1 ? 4 : tightness == 2 ? 2 : 0;
        for (Block& block : comingBlocks(data, most))
            section.blocks.push_back(std::move(block));
        Section words;
        words.blocks.push_back(Heading{2, Words::tr("Palabras que usamos")});
        words.blocks.push_back(shortGlossary());
        if (tightness < tightestPage)
            section.blocks.push_back(std::move(words));
        section.blocks.push_back(contactPart(data, days));
        return section;
    });
}

} // namespace agenda::reports
