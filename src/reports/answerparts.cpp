// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/answerparts.h"

#include "domain/labels.h"
#include "reports/membershipwords.h"

namespace agenda::reports
{

namespace
{

Paragraph sourcesLine(const MembershipData& data, const PublicAnswer& answer)
{
    if (answer.sources.isEmpty())
        return paragraph(Words::tr("No cita ningún documento."), Role::Note);
    Spans spans{{Words::tr("Se apoya en ")}};
    for (const AnswerSource& source : answer.sources) {
        if (spans.size() > 1)
            spans.push_back({QStringLiteral(", ")});
        spans.push_back(citation(data.byId.value(source.evidence), source.page));
    }
    spans.push_back({QStringLiteral(".")});
    return {std::move(spans), Role::Small};
}

Cell confidenceCell(const PublicAnswer& answer)
{
    if (!answer.confidence)
        return cell(Words::tr("Sin juicio todavía"));
    Cell made = cell(label(*answer.confidence));
    made.glyph = *answer.confidence;
    return made;
}

} // namespace

Span citation(const PublicEvidence& evidence, const QString& page)
{
    const QString where = page.isEmpty() ? QString() : QStringLiteral(", ") + page;
    return {u'(' + evidence.code + where + u')', false, false, u'#' + anchorOf(evidence)};
}

Table answersTable(const MembershipData& data, const PublicTheme& theme)
{
    Table table;
    table.widths = {0.5, 0.32, 0.18};
    table.namedRows = true;
    table.textSize = 10;
    table.header.push_back({0,
                            {cell(Words::tr("Lo que sabemos hoy")), cell(Words::tr("Lo que no sabemos")),
                             cell(Words::tr("Confianza"))}});
    for (const PublicSubQuestion& sub : theme.subquestions) {
        if (!sub.answer)
            continue;
        const PublicAnswer& answer = *sub.answer;
        Cell known = cell(Spans{{sub.subquestion.code + QStringLiteral("  "), true}, {answer.text}});
        known.blocks.push_back(sourcesLine(data, answer));
        const QString day = Words::tr("Respuesta del %1.").arg(dateText(answer.answeredOn));
        known.blocks.push_back(paragraph(
            answer.isInternal ? day + u' ' + Words::tr("Interna: solo para CLAC.") : day, Role::Note));
        const bool isSilent = answer.unknown.trimmed().isEmpty();
        table.rows.push_back(
            {0,
             {std::move(known), cell(isSilent ? Words::tr("Nadie lo ha anotado todavía.") : answer.unknown),
              confidenceCell(answer)}});
    }
    return table;
}

Group confidenceReading()
{
    Table table;
    table.widths = {0.3, 0.7};
    table.namedRows = true;
    table.header.push_back({0, {cell(Words::tr("Confianza")), cell(Words::tr("Qué quiere decir"))}});
    const std::array meanings{
        std::pair{ConfidenceLevel::High, Words::tr("Es muy probable que la respuesta sea así.")},
        std::pair{ConfidenceLevel::Moderate, Words::tr("Es probable que la respuesta sea así.")},
        std::pair{ConfidenceLevel::Low, Words::tr("Es posible que la respuesta sea así.")},
        std::pair{ConfidenceLevel::VeryLow, Words::tr("No está claro que la respuesta sea así.")},
        std::pair{ConfidenceLevel::NoEvidence, Words::tr("No hay evidencia en la que apoyarla.")}};
    for (const auto& [level, meaning] : meanings) {
        Cell name = cell(Spans{{label(level), true}});
        name.glyph = level;
        table.rows.push_back({0, {std::move(name), cell(meaning)}});
    }
    Group group;
    group.blocks = {
        Heading{2, Words::tr("La confianza en una respuesta")},
        paragraph(Words::tr("Una persona dice cuánto se puede contar con la respuesta, por todo lo que la "
                            "apoya. No es la calidad de un documento: uno bueno puede no bastar.")),
        std::move(table)};
    return group;
}

} // namespace agenda::reports
