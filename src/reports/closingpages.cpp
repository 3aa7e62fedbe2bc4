// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/closingpages.h"

#include "domain/labels.h"
#include "domain/quarter.h"
#include "reports/glossary.h"
#include "reports/membershipwords.h"
#include "reports/themepages.h"

namespace agenda::reports
{

namespace
{

ListItem activityItem(const PublicActivity& each)
{
    const Activity& activity = each.activity;
    Spans spans{{withFullStop(activity.title), true},
                {u' ' + label(activity.kind) + QStringLiteral(", ") + quartersText(activity)}};
    if (!each.codes.isEmpty())
        spans.push_back({Words::tr(". Para %1").arg(enumeration(each.codes))});
    spans.push_back({QStringLiteral(".")});
    return {0, {Paragraph{std::move(spans)}}};
}

/// Says how many more there are than were listed.
void addRest(std::vector<Block>& blocks, qsizetype all, int most)
{
    if (all > most)
        blocks.push_back(paragraph(Words::tr("Y %1 más.").arg(all - most), Role::Note));
}

Table glossaryTable(const std::vector<GlossaryTerm>& terms)
{
    Table table;
    table.widths = {0.28, 0.72};
    table.namedRows = true;
    table.header.push_back({0, {cell(Words::tr("Término")), cell(Words::tr("Qué quiere decir aquí"))}});
    for (const GlossaryTerm& term : terms) {
        Spans meaning{{term.meaning}};
        if (term.isDraft)
            meaning.push_back({Words::tr(" (borrador)"), false, true});
        table.rows.push_back({0, {cell(Spans{{term.term, true}}), cell(std::move(meaning))}});
    }
    return table;
}

Table evidenceTable(const MembershipData& data)
{
    Table table;
    table.widths = {0.08, 0.2, 0.425, 0.07, 0.145, 0.08};
    table.namedRows = true;
    table.textSize = 10;
    table.header.push_back({0,
                            {cell(Words::tr("N.º")), cell(Words::tr("Autoría")), cell(Words::tr("Título")),
                             cell(Words::tr("Año")), cell(Words::tr("Tipo")), cell(Words::tr("Temas"))}});
    for (const PublicEvidence& each : data.evidence) {
        const Evidence& evidence = each.evidence;
        Cell title = cell(evidence.title);
        QStringList within{evidence.container, evidence.institution};
        within.removeAll(QString());
        if (!within.isEmpty())
            title.blocks.push_back(Paragraph{{{within.join(QStringLiteral(". ")), false, true}}});
        if (!mayBeNamed(evidence))
            title.blocks.push_back(paragraph(Words::tr("Solo para CLAC"), Role::Note));
        if (Spans link = documentLink(evidence); !link.empty())
            title.blocks.push_back(Paragraph{std::move(link)});
        QStringList themes;
        for (const int place : each.themes)
            themes << QString::number(place);
        table.rows.push_back(
            {0,
             {cell(Spans{{each.code, true}}),
              cell(evidence.authors.isEmpty() ? Words::tr("Sin autoría") : authorsText(evidence)), title,
              cell(evidence.issued.isEmpty() ? Words::tr("s. f.") : evidence.year()),
              cell(label(evidence.kind)), cell(themes.join(QStringLiteral(", ")))},
             false,
             anchorOf(each)});
    }
    return table;
}

} // namespace

std::vector<Block> comingBlocks(const MembershipData& data, int most)
{
    std::vector<Block> blocks;
    if (!data.plan.isEmpty()) {
        List list;
        for (const PublicActivity& each : data.plan.first(std::min<qsizetype>(most, data.plan.size())))
            list.items.push_back(activityItem(each));
        blocks.push_back(Paragraph{{{Words::tr("Lo que planeamos hacer"), true}}});
        blocks.push_back(std::move(list));
        addRest(blocks, data.plan.size(), most);
    }
    if (const QList<Id<Evidence>> promised = data.promisedIds(); !promised.isEmpty()) {
        blocks.push_back(Paragraph{{{Words::tr("Lo que otras organizaciones anunciaron"), true}}});
        blocks.push_back(evidenceList(data, promised.first(std::min<qsizetype>(most, promised.size()))));
        addRest(blocks, promised.size(), most);
    }
    if (blocks.empty())
        blocks.push_back(paragraph(Words::tr("Todavía no hay estudios ni evaluaciones anunciados.")));
    return blocks;
}

Section comingPages(const MembershipData& data)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(Heading{1, Words::tr("Lo que viene"), QStringLiteral("coming"), Display::Page});
    if (!data.agenda.messageNext.trimmed().isEmpty())
        section.blocks.push_back(paragraph(data.agenda.messageNext, Role::Lead));
    section.blocks.push_back(
        paragraph(Words::tr("Lo que está en camino se anuncia aquí y todavía no cuenta como evidencia.")));
    constexpr int all = std::numeric_limits<int>::max();
    for (Block& block : comingBlocks(data, all))
        section.blocks.push_back(std::move(block));
    Section how;
    how.blocks.push_back(Heading{2, Words::tr("Cómo puede participar su organización")});
    how.blocks.push_back(contribution(
        data, Words::tr("Puede compartir un estudio o una evaluación, ofrecer datos o recibir una visita.")));
    section.blocks.push_back(std::move(how));
    return section;
}

Section evidencePages(const MembershipData& data)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(
        Heading{1, Words::tr("Lista de evidencias"), QStringLiteral("list"), Display::Page});
    section.blocks.push_back(paragraph(evidenceSentence(data)));
    if (!data.evidence.isEmpty())
        section.blocks.push_back(evidenceTable(data));
    return section;
}

Section glossaryPages()
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(Heading{1, Words::tr("Glosario"), QStringLiteral("glossary"), Display::Page});
    section.blocks.push_back(glossaryTable(glossary()));
    section.blocks.push_back(paragraph(
        Words::tr("Lo marcado como borrador todavía no lo ha confirmado el área de Monitoreo, Evaluación y "
                  "Aprendizaje."),
        Role::Note));
    return section;
}

Table shortGlossary()
{
    std::vector<GlossaryTerm> terms;
    for (const GlossaryTerm& term : glossary()) {
        if (term.isBasic)
            terms.push_back(term);
    }
    Table table = glossaryTable(terms);
    table.textSize = 9.5;
    return table;
}

Section contactPart(const MembershipData& data, const ReportDays& days)
{
    const Agenda& agenda = data.agenda;
    Group group;
    group.blocks.push_back(Heading{1, Words::tr("Contacto"), QStringLiteral("contact")});
    Spans who{{Words::tr("Si tiene nuevas ideas o dudas, puede contactar a ")}};
    for (Span& span : contactSpans(agenda))
        who.push_back(std::move(span));
    who.push_back({agenda.contactRole.isEmpty() || agenda.contactName.isEmpty()
                       ? QStringLiteral(".")
                       : QStringLiteral(", ") + agenda.contactRole + u'.'});
    group.blocks.push_back(Paragraph{std::move(who)});
    const auto line = [&](const QString& name, const QString& value, const QString& link) {
        if (!value.trimmed().isEmpty())
            group.blocks.push_back(
                Paragraph{{{name + QStringLiteral(": "), true}, {value, false, false, link}}});
    };
    line(Words::tr("Dirección"), agenda.address, {});
    line(Words::tr("Teléfono"), agenda.phone, {});
    line(Words::tr("Sitio web"), agenda.web,
         agenda.web.contains(u"://") ? agenda.web : QStringLiteral("https://") + agenda.web);
    line(Words::tr("Correo general"), agenda.generalEmail, QStringLiteral("mailto:") + agenda.generalEmail);
    const QString made =
        days.data == days.today
            ? Words::tr("Hecho con los datos de la agenda al %1.").arg(days.text(days.data))
            : Words::tr("Hecho con los estados que tenían las subpreguntas el %1 y con la evidencia que "
                        "tenía la agenda el %2.")
                  .arg(dateText(days.data), dateText(days.today));
    group.blocks.push_back(
        paragraph(made + u' ' +
                      (data.audience == Audience::Internal
                           ? internalWarning()
                           : Words::tr("Incluye solo lo que puede compartirse con la membresía.")),
                  Role::Note));
    return {{std::move(group)}};
}

} // namespace agenda::reports
