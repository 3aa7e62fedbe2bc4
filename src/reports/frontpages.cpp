// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/frontpages.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "reports/answerparts.h"
#include "reports/fittedpage.h"
#include "reports/membershipfigures.h"
#include "reports/membershipwords.h"

namespace agenda::reports
{

namespace
{

constexpr int slots = 4; ///< sub-questions a line in the overview

/// There is room for two words; the bar above has the whole ones.
QString shortState(const PublicSubQuestion& sub)
{
    if (sub.isUnrecorded())
        return Words::tr("Sin estado");
    return sub.standing.value == Answered::Partial ? Words::tr("Parcial") : label(sub.standing.value);
}

/// In two lines, or in one with the last figure of the code: the theme says the others.
Cell stateCell(const PublicSubQuestion& sub, bool inOneLine)
{
    const QString& code = sub.subquestion.code;
    Cell state = inOneLine ? cell(Spans{{code.section(u'.', -1) + u' ', true}, {shortState(sub)}})
                           : cell(Spans{{code, true}});
    if (!inOneLine)
        state.blocks.push_back(paragraph(shortState(sub)));
    state.glyph = sub.standing.value;
    return state;
}

/// The lines of a theme in the overview: its name, then its sub-questions, `slots` a line.
void addOverviewRows(Table& table, const PublicTheme& theme, bool inOneLine)
{
    const bool isProposed = theme.theme.nameStatus == NameStatus::Proposed;
    const qsizetype lines = std::max<qsizetype>(1, (theme.subquestions.size() + slots - 1) / slots);
    for (qsizetype line = 0; line < lines; ++line) {
        Row row;
        if (line == 0)
            row.cells.push_back(cell(Spans{{QStringLiteral("%1  ").arg(theme.place), true},
                                           {theme.theme.name, false, false, u'#' + anchorOf(theme.theme)},
                                           {isProposed ? QStringLiteral("*") : QString()}}));
        else
            row.cells.push_back(Cell{});
        for (qsizetype n = line * slots; n < (line + 1) * slots; ++n)
            row.cells.push_back(n < theme.subquestions.size() ? stateCell(theme.subquestions[n], inOneLine)
                                                              : Cell{});
        table.rows.push_back(std::move(row));
    }
}

/// A theme in one line: its name and how many of its sub-questions are in which state.
Row themeRow(const PublicTheme& theme)
{
    Cell states = cell(statesText(theme));
    states.columns = slots;
    return {0,
            {cell(Spans{{QStringLiteral("%1  ").arg(theme.place), true},
                        {theme.theme.name, false, false, u'#' + anchorOf(theme.theme)}}),
             states}};
}

/// How the overview gives way, step by step, until it fits its page.
enum Tightness { Roomy, Small, OneLine, ThemesAlone, SomeThemes };

Table overview(const MembershipData& data, int tightness)
{
    constexpr qsizetype someThemes = 20;
    Table table;
    table.widths = {2, 1.15, 1.15, 1.15, 1.15};
    if (tightness >= ThemesAlone)
        table.widths = {3, 0.9, 0.9, 0.9, 0.9}; // a name in one line
    table.namedRows = true;
    table.textSize = tightness == Roomy ? 9 : 8.5;
    Cell states = cell(Words::tr("Subpreguntas y su estado"));
    states.columns = slots;
    table.header.push_back({0, {cell(Words::tr("Tema")), states}});
    qsizetype left = tightness >= SomeThemes ? someThemes : data.themeCount();
    for (const PublicQuestion& question : data.questions) {
        if (left <= 0)
            break;
        Cell title = cell(Spans{
            {Words::tr("Pregunta %1. ").arg(question.question.number), true},
            {tightness >= ThemesAlone ? shortened(question.question.text, 120) : question.question.text}});
        title.columns = slots + 1;
        table.rows.push_back({0, {title}, true});
        for (const PublicTheme& theme : question.themes) {
            if (--left < 0)
                break;
            if (tightness >= ThemesAlone)
                table.rows.push_back(themeRow(theme));
            else
                addOverviewRows(table, theme, tightness >= OneLine);
        }
    }
    if (tightness >= SomeThemes && data.themeCount() > someThemes) {
        Cell more =
            cell(Words::tr("Y %1 temas más, cada uno en su página.").arg(data.themeCount() - someThemes));
        more.columns = slots + 1;
        table.rows.push_back({0, {more}});
    }
    return table;
}

Section glance(const MembershipData& data, const ReportDays* asFirst, int tightness)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    if (asFirst)
        section.blocks.push_back(eyebrow(data, *asFirst));
    section.blocks.push_back(
        Heading{1,
                asFirst ? shortened(titleOf(data), 120) : Words::tr("La agenda en una página"),
                {},
                Display::Page});
    section.blocks.push_back(paragraph(answeredSentence(data), Role::Lead));
    if (data.subQuestionCount() > 0)
        section.blocks.push_back(stateBar(data));
    QStringList sentences{evidenceSentence(data), promisedSentence(data), gapSentence(data)};
    sentences.removeAll(QString());
    section.blocks.push_back(
        paragraph(shortened(sentences.join(u' '), tightness >= SomeThemes ? 400 : 2000)));
    const int longest = tightness >= SomeThemes    ? 90
                        : tightness >= ThemesAlone ? 160
                        : tightness >= Small       ? 400
                                                   : 4000;
    for (Block& message : messageBlocks(data.agenda, longest))
        section.blocks.push_back(std::move(message));
    if (data.themeCount() > 0)
        section.blocks.push_back(overview(data, tightness));
    if (hasProposedName(data))
        section.blocks.push_back(
            paragraph(Words::tr("* Nombre propuesto, todavía no confirmado."), Role::Note));
    return section;
}

Table directionTable()
{
    Table table;
    table.widths = {0.3, 0.7};
    table.namedRows = true;
    table.header.push_back({0, {cell(Words::tr("Hallazgo")), cell(Words::tr("Qué quiere decir"))}});
    const std::array meanings{
        std::pair{Direction::Supports, Words::tr("El documento apoya una respuesta afirmativa.")},
        std::pair{Direction::Nuances, Words::tr("Vale solo en parte o con condiciones.")},
        std::pair{Direction::Contradicts, Words::tr("El documento dice lo contrario.")},
        std::pair{Direction::Context, Words::tr("Ayuda a entender, sin inclinar la respuesta.")}};
    for (const auto& [value, meaning] : meanings)
        table.rows.push_back({0, {cell(Spans{{label(value), true}}), cell(meaning)}});
    return table;
}

} // namespace

QString ReportDays::text(const QDate& day) const
{
    return isUndated ? QString() : dateText(day);
}

QString ReportDays::text() const
{
    if (isUndated)
        return {};
    return data == today ? Words::tr("Datos al %1").arg(dateText(data))
                         : Words::tr("Estados al %1, evidencia al %2").arg(dateText(data), dateText(today));
}

QString titleOf(const MembershipData& data)
{
    return data.agenda.title.trimmed().isEmpty() ? Words::tr("Agenda de Aprendizaje") : data.agenda.title;
}

QString periodText(const Agenda& agenda)
{
    if (agenda.firstYear <= 0)
        return {};
    if (agenda.lastYear <= agenda.firstYear)
        return QString::number(agenda.firstYear);
    return QStringLiteral("%1–%2").arg(agenda.firstYear).arg(agenda.lastYear);
}

QString internalWarning()
{
    return Words::tr("Tiene documentos, hallazgos y respuestas que no pueden salir de CLAC: no lo comparta.");
}

Section coverPage(const MembershipData& data, const ReportDays& days)
{
    Section section;
    QStringList eyebrow{data.agenda.organisation, periodText(data.agenda)};
    eyebrow.removeAll(QString());
    section.blocks.push_back(paragraph(eyebrow.join(QStringLiteral(" · ")), Role::Eyebrow));
    section.blocks.push_back(Space{96});
    section.blocks.push_back(Heading{1, titleOf(data), {}, Display::Cover});
    section.blocks.push_back(paragraph(Words::tr("¿Qué hemos aprendido?"), Role::Lead));
    section.blocks.push_back(Space{4});
    section.blocks.push_back(paragraph(
        Words::tr(
            "Lo que queremos aprender, lo que ya dice la evidencia y lo que todavía falta, tema por tema."),
        Role::Lead));
    section.blocks.push_back(Space{36});
    section.blocks.push_back(agendaGrid(data));
    section.blocks.push_back(Space{30});
    section.blocks.push_back(Paragraph{{{days.text(), true}}, Role::Lead});
    if (days.edition > 0)
        section.blocks.push_back(Paragraph{{{Words::tr("Edición %1").arg(days.edition), true}}, Role::Lead});
    const bool isInternal = data.audience == Audience::Internal;
    section.blocks.push_back(paragraph((isInternal ? Words::tr("Informe interno, preparado el %1.")
                                                   : Words::tr("Informe para la membresía, preparado el %1."))
                                           .arg(days.text(days.today))));
    if (isInternal)
        section.blocks.push_back(Paragraph{{{internalWarning(), true}}});
    return section;
}

bool hasProposedName(const MembershipData& data)
{
    for (const PublicQuestion& question : data.questions) {
        for (const PublicTheme& theme : question.themes) {
            if (theme.theme.nameStatus == NameStatus::Proposed)
                return true;
        }
    }
    return false;
}

Paragraph eyebrow(const MembershipData& data, const ReportDays& days)
{
    QStringList parts{shortened(data.agenda.organisation, 140), periodText(data.agenda), days.text()};
    parts.removeAll(QString());
    return paragraph(parts.join(QStringLiteral(" · ")), Role::Eyebrow);
}

Section glancePage(const MembershipData& data, const ReportDays& days, Paper paper, bool isFirst)
{
    return onOnePage(paper, SomeThemes,
                     [&](int tightness) { return glance(data, isFirst ? &days : nullptr, tightness); });
}

Table stateTable()
{
    Table table;
    table.widths = {0.3, 0.7};
    table.namedRows = true;
    table.header.push_back({0, {cell(Words::tr("Estado")), cell(Words::tr("Qué quiere decir"))}});
    const auto add = [&](Answered glyph, const QString& name, const QString& meaning) {
        Cell state = cell(Spans{{name, true}});
        state.glyph = glyph;
        table.rows.push_back({0, {state, cell(meaning)}});
    };
    const std::array meanings{
        std::pair{Answered::NoEvidence, Words::tr("Todavía no hay evidencia que ayude a responder.")},
        std::pair{Answered::InProgress, Words::tr("Se está reuniendo o revisando evidencia.")},
        std::pair{Answered::Partial, Words::tr("La evidencia responde una parte de la pregunta.")},
        std::pair{Answered::Full, Words::tr("La evidencia alcanza para responder la pregunta.")}};
    for (const auto& [value, meaning] : meanings)
        add(value, label(value), meaning);
    add(Answered::NoEvidence, Words::tr("Sin estado registrado"),
        Words::tr("Hay fuentes, pero nadie ha asignado todavía un estado."));
    return table;
}

Section readingPage(const MembershipData& data)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(Heading{1, Words::tr("Cómo leer este informe"), {}, Display::Page});
    if (!data.agenda.introduction.trimmed().isEmpty())
        section.blocks.push_back(paragraph(data.agenda.introduction));
    section.blocks.push_back(paragraph(Words::tr(
        "La agenda se ordena en preguntas amplias, temas y subpreguntas. Cada tema tiene su página, también "
        "los que todavía no tienen evidencia.")));
    section.blocks.push_back(Heading{2, Words::tr("El estado de cada subpregunta")});
    section.blocks.push_back(paragraph(Words::tr(
        "Una persona asigna el estado, con su fecha y su motivo. No depende de cuántos documentos haya.")));
    section.blocks.push_back(stateTable());
    section.blocks.push_back(Heading{2, Words::tr("Lo que dice la evidencia")});
    section.blocks.push_back(directionTable());
    section.blocks.push_back(paragraph(Words::tr(
        "Al final de cada hallazgo está su origen: (E-03, p. 34) es la página 34 del documento E-03 de la "
        "lista de evidencias. Cada documento conserva su número de una edición a otra; por eso puede faltar "
        "alguno.")));
    section.blocks.push_back(confidenceReading());
    section.blocks.push_back(Heading{2, Words::tr("Qué cuenta como evidencia")});
    section.blocks.push_back(paragraph(Words::tr(
        "Hay tres tipos: investigaciones, evaluaciones y otras fuentes de información. Varios documentos de "
        "un mismo estudio cuentan como una sola fuente. Lo que está en camino se anuncia, pero no se "
        "cuenta.")));
    return section;
}

} // namespace agenda::reports
