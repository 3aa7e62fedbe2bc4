// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/themepages.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "reports/answerparts.h"
#include "reports/membershipwords.h"

namespace agenda::reports
{

namespace
{

QString subQuestionsText(qsizetype count)
{
    return count == 1 ? Words::tr("1 subpregunta") : Words::tr("%1 subpreguntas").arg(count);
}

/// What is asked: each sub-question with its state, since when and why, and how many sources it has.
Table askedTable(const PublicTheme& theme)
{
    Table table;
    table.widths = {0.66, 0.23, 0.11};
    table.namedRows = true;
    Cell sources = cell(Words::tr("Fuentes"));
    sources.right = true;
    table.header.push_back({0, {cell(Words::tr("Subpregunta")), cell(Words::tr("Estado")), sources}});
    for (const PublicSubQuestion& sub : theme.subquestions) {
        Cell asked =
            cell(Spans{{sub.subquestion.code + QStringLiteral("  "), true}, {sub.subquestion.readable()}});
        if (!sub.subquestion.plain.isEmpty())
            asked.blocks.push_back(Paragraph{
                {{Words::tr("En palabras sencillas: "), true}, {sub.subquestion.plain}}, Role::Small});
        if (!sub.standing.since.isNull()) {
            QString since = Words::tr("Desde el %1").arg(dateText(sub.standing.since));
            if (!sub.standing.reason.isEmpty())
                since += QStringLiteral(": ") + sub.standing.reason;
            asked.blocks.push_back(paragraph(since, Role::Note));
        }
        Cell state = cell(store::standingText(sub.standing, sub.sources));
        state.glyph = sub.standing.value;
        Cell count = cell(QString::number(sub.sources));
        count.right = true;
        table.rows.push_back({0, {asked, state, count}});
    }
    return table;
}

ListItem findingItem(const PublicSubQuestion& sub, const PublicEvidence& evidence,
                     const PublicFinding& finding)
{
    ListItem item;
    Spans spans{
        {sub.subquestion.code + QStringLiteral(" · ") + label(finding.direction) + QStringLiteral(". "),
         true}};
    if (!finding.statement.isEmpty())
        spans.push_back({finding.statement + u' '});
    const bool isQuoteAlone = finding.statement.isEmpty();
    if (isQuoteAlone)
        spans.push_back({withInnerQuotes(u'«' + finding.quotation + u'»') + u' '});
    spans.push_back(citation(evidence, finding.page));
    if (!finding.where.isEmpty())
        spans.push_back({QStringLiteral("  ") + finding.where, false, true});
    if (finding.isInternal)
        spans.push_back({QStringLiteral("  ") + Words::tr("Interno: solo para CLAC."), true});
    item.blocks.push_back(Paragraph{spans});
    if (!isQuoteAlone && !finding.quotation.isEmpty())
        item.blocks.push_back(paragraph(withInnerQuotes(u'«' + finding.quotation + u'»'), Role::Quote));
    return item;
}

List findingsList(const MembershipData& data, const PublicTheme& theme)
{
    List list;
    for (const PublicSubQuestion& sub : theme.subquestions) {
        for (const PublicLink& link : sub.links) {
            for (const PublicFinding& finding : link.findings)
                list.items.push_back(findingItem(sub, data.byId.value(link.evidence), finding));
        }
    }
    return list;
}

/// The sub-questions without evidence, or that the whole theme has none.
std::vector<Block> missing(const MembershipData& data, const PublicTheme& theme)
{
    if (theme.evidence.isEmpty()) {
        Group group;
        group.framed = true;
        group.blocks.push_back(
            Paragraph{{{Words::tr("Este tema todavía no tiene evidencia disponible."), true}}});
        group.blocks.push_back(paragraph(
            Words::tr("Eso también es información: es un vacío de la agenda. Mientras no haya evidencia, "
                      "estas preguntas siguen abiertas.")));
        group.blocks.push_back(contribution(
            data,
            Words::tr("¿Conoce una investigación, una evaluación u otra fuente que ayude a responderlas?")));
        return {group};
    }
    QStringList open;
    for (const PublicSubQuestion& sub : theme.subquestions) {
        if (sub.links.isEmpty())
            open << sub.subquestion.code;
    }
    if (open.isEmpty())
        return {};
    // Their wording stands in the table above; the page has no room to say it twice.
    const QString sentence =
        open.size() == 1
            ? Words::tr("Para la subpregunta %1 todavía no hay evidencia disponible.").arg(open.first())
            : Words::tr("Para las subpreguntas %1 todavía no hay evidencia disponible.")
                  .arg(enumeration(open));
    return {contribution(data, sentence + Words::tr(" ¿Conoce alguna?"))};
}

Spans evidenceLine(const PublicEvidence& each)
{
    const Evidence& evidence = each.evidence;
    Spans spans;
    if (!each.code.isEmpty()) {
        spans.push_back({each.code, true, false, u'#' + anchorOf(each)});
        spans.push_back({QStringLiteral("  ")});
    }
    // What ends in a stop already («¿Cuánto cuesta?», «s. f.», «Pérez, A.») gets no second one.
    spans.push_back({withFullStop(evidence.title), true});
    QStringList about{authorsText(evidence), each.code.isEmpty() ? evidence.institution : QString(),
                      partialDateText(evidence.issued), label(evidence.kind)};
    if (!mayBeNamed(evidence))
        about << Words::tr("Solo para CLAC");
    about.removeAll(QString());
    for (QString& part : about)
        part = withFullStop(part);
    spans.push_back({u' ' + about.join(u' ') + u' '});
    const Spans link = documentLink(evidence);
    if (!link.empty()) {
        spans.insert(spans.end(), link.begin(), link.end());
    } else if (!each.code.isEmpty()) {
        spans.push_back({Words::tr("Solicitar una copia"), false, false, QStringLiteral("#contact")});
    }
    return spans;
}

void addPart(Section& section, int level, const QString& title, std::vector<Block> blocks)
{
    Section part;
    part.blocks.push_back(Heading{level, title});
    std::move(blocks.begin(), blocks.end(), std::back_inserter(part.blocks));
    section.blocks.push_back(std::move(part));
}

} // namespace

Paragraph contribution(const MembershipData& data, const QString& question)
{
    Spans spans{{question + QStringLiteral(" ")}, {Words::tr("Escriba a ")}};
    for (Span& span : contactSpans(data.agenda))
        spans.push_back(std::move(span));
    spans.push_back({QStringLiteral(".")});
    return {spans};
}

List evidenceList(const MembershipData& data, const QList<Id<Evidence>>& ids)
{
    List list;
    for (const Id<Evidence>& id : ids)
        list.items.push_back({0, {Paragraph{evidenceLine(data.byId.value(id))}}});
    return list;
}

Section questionPage(const PublicQuestion& question)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(
        paragraph(Words::tr("Pregunta %1").arg(question.question.number), Role::Eyebrow));
    section.blocks.push_back(Heading{
        1, question.question.text, QStringLiteral("question-") + question.question.id.text(), Display::Page});
    qsizetype subquestions = 0;
    for (const PublicTheme& theme : question.themes)
        subquestions += theme.subquestions.size();
    const QString themes =
        question.themes.size() == 1 ? Words::tr("1 tema") : Words::tr("%1 temas").arg(question.themes.size());
    section.blocks.push_back(
        paragraph(Words::tr("%1 y %2.").arg(themes, subQuestionsText(subquestions)), Role::Lead));
    Table table;
    table.widths = {0.07, 0.5, 0.19, 0.13, 0.11};
    table.namedRows = true;
    Row header{0,
               {cell(Words::tr("N.º")), cell(Words::tr("Tema")), cell(Words::tr("Subpreguntas")),
                cell(Words::tr("Fuentes")), cell(Words::tr("Página"))}};
    for (size_t n = 2; n < header.cells.size(); ++n)
        header.cells[n].right = true;
    table.header.push_back(header);
    bool hasProposed = false;
    for (const PublicTheme& theme : question.themes) {
        const bool isProposed = theme.theme.nameStatus == NameStatus::Proposed;
        hasProposed = hasProposed || isProposed;
        const QString target = u'#' + anchorOf(theme.theme);
        Row row{0,
                {cell(QString::number(theme.place)),
                 cell(Spans{{theme.theme.name, false, false, target},
                            {isProposed ? QStringLiteral("*") : QString()}}),
                 cell(QString::number(theme.subquestions.size())), cell(QString::number(theme.sources)),
                 cell(Spans{{QString(), false, false, target, anchorOf(theme.theme)}})}};
        for (size_t n = 2; n < row.cells.size(); ++n)
            row.cells[n].right = true;
        table.rows.push_back(row);
    }
    if (!table.rows.empty())
        section.blocks.push_back(table);
    if (hasProposed)
        section.blocks.push_back(
            paragraph(Words::tr("* Nombre propuesto, todavía no confirmado."), Role::Note));
    return section;
}

Section themePage(const MembershipData& data, const PublicQuestion& question, const PublicTheme& theme,
                  int level)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(paragraph(Words::tr("Pregunta %1 · Tema %2 de %3")
                                           .arg(question.question.number)
                                           .arg(theme.place)
                                           .arg(data.themeCount()),
                                       Role::Eyebrow));
    section.blocks.push_back(Heading{level, theme.theme.name, anchorOf(theme.theme), Display::Page});
    if (theme.theme.nameStatus == NameStatus::Proposed)
        section.blocks.push_back(
            paragraph(Words::tr("Nombre propuesto, todavía no confirmado."), Role::Note));
    if (!theme.theme.sentence.trimmed().isEmpty()) {
        Group group;
        group.framed = true;
        group.blocks = {paragraph(Words::tr("En una frase"), Role::Eyebrow),
                        paragraph(theme.theme.sentence, Role::Lead)};
        section.blocks.push_back(group);
    }
    if (!theme.subquestions.isEmpty())
        addPart(section, level + 1, Words::tr("¿Qué queremos aprender?"), {askedTable(theme)});
    if (Table answers = answersTable(data, theme); !answers.rows.empty())
        addPart(section, level + 1, Words::tr("Lo que sabemos hoy"), {std::move(answers)});
    if (List findings = findingsList(data, theme); !findings.items.empty())
        addPart(section, level + 1, Words::tr("Lo que dice la evidencia"), {std::move(findings)});
    if (auto blocks = missing(data, theme); !blocks.empty())
        addPart(section, level + 1, Words::tr("Lo que aún no sabemos"), std::move(blocks));
    if (!theme.theme.meaning.trimmed().isEmpty())
        addPart(section, level + 1, Words::tr("¿Qué significa para su organización?"),
                {paragraph(theme.theme.meaning)});
    if (!theme.evidence.isEmpty())
        addPart(section, level + 1, Words::tr("Evidencia disponible"), {evidenceList(data, theme.evidence)});
    if (!theme.promised.isEmpty())
        addPart(
            section, level + 1, Words::tr("En camino"),
            {paragraph(Words::tr("Anunciado por otras organizaciones; todavía no cuenta como evidencia.")),
             evidenceList(data, theme.promised)});
    return section;
}

} // namespace agenda::reports
