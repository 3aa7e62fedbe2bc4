// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipreport.h"

#include "base/atomicfile.h"
#include "base/error.h"
#include "domain/labels.h"
#include "reports/htmlwriter.h"
#include "reports/membershipcharts.h"
#include "reports/membershipcsv.h"
#include "reports/membershipdata.h"
#include "reports/membershipfigures.h"
#include "reports/membershipwords.h"
#include "reports/themepages.h"
#include "store/replacement.h"
#include "store/workspace.h"

namespace agenda::reports
{

namespace
{

constexpr int slots = 4; ///< sub-questions a line in the overview

QString titleOf(const MembershipData& data)
{
    return data.agenda.title.trimmed().isEmpty() ? Words::tr("Agenda de Aprendizaje") : data.agenda.title;
}

QString period(const Agenda& agenda)
{
    if (agenda.firstYear <= 0)
        return {};
    if (agenda.lastYear <= agenda.firstYear)
        return QString::number(agenda.firstYear);
    return QStringLiteral("%1–%2").arg(agenda.firstYear).arg(agenda.lastYear);
}

/// The states are those of a day, the evidence is what there is today: what is printed says which is which.
QString datesText(const QDate& dataDate, const QDate& today)
{
    return dataDate == today
               ? Words::tr("Datos al %1").arg(dateText(dataDate))
               : Words::tr("Estados al %1, evidencia al %2").arg(dateText(dataDate), dateText(today));
}

Section coverPage(const MembershipData& data, const QDate& dataDate, const QDate& today)
{
    Section section;
    QStringList eyebrow{data.agenda.organisation, period(data.agenda)};
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
    section.blocks.push_back(Paragraph{{{datesText(dataDate, today), true}}, Role::Lead});
    section.blocks.push_back(
        paragraph(Words::tr("Informe para la membresía, preparado el %1.").arg(dateText(today))));
    return section;
}

/// There is room for two words; the bar above has the whole ones.
QString shortState(const PublicSubQuestion& sub)
{
    if (sub.isUnrecorded())
        return Words::tr("Sin estado");
    return sub.standing.value == Answered::Partial ? Words::tr("Parcial") : label(sub.standing.value);
}

Cell stateCell(const PublicSubQuestion& sub)
{
    Cell state = cell(Spans{{sub.subquestion.code, true}});
    state.blocks.push_back(paragraph(shortState(sub)));
    state.glyph = sub.standing.value;
    return state;
}

/// The lines of a theme in the overview: its name, then its sub-questions, `slots` a line.
void addOverviewRows(Table& table, const PublicTheme& theme)
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
            row.cells.push_back(n < theme.subquestions.size() ? stateCell(theme.subquestions[n]) : Cell{});
        table.rows.push_back(std::move(row));
    }
}

Table overview(const MembershipData& data)
{
    Table table;
    table.widths = {2, 1.15, 1.15, 1.15, 1.15};
    table.namedRows = true;
    // As large as one page allows: the messages take room of their own.
    const Agenda& agenda = data.agenda;
    const QString messages = agenda.messageKnown + agenda.messageMissing + agenda.messageNext;
    table.textSize = messages.trimmed().isEmpty() ? 9 : 8.5;
    Cell states = cell(Words::tr("Subpreguntas y su estado"));
    states.columns = slots;
    table.header.push_back({0, {cell(Words::tr("Tema")), states}});
    for (const PublicQuestion& question : data.questions) {
        Cell title = cell(Spans{{Words::tr("Pregunta %1. ").arg(question.question.number), true},
                                {question.question.text}});
        title.columns = slots + 1;
        table.rows.push_back({0, {title}, true});
        for (const PublicTheme& theme : question.themes)
            addOverviewRows(table, theme);
    }
    return table;
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

Section glancePage(const MembershipData& data)
{
    Section section;
    section.blocks.push_back(PageBreak{});
    section.blocks.push_back(Heading{1, Words::tr("La agenda en una página"), {}, Display::Page});
    section.blocks.push_back(paragraph(answeredSentence(data), Role::Lead));
    if (data.subQuestionCount() > 0)
        section.blocks.push_back(stateBar(data));
    QStringList sentences{evidenceSentence(data), promisedSentence(data), gapSentence(data)};
    sentences.removeAll(QString());
    section.blocks.push_back(paragraph(sentences.join(u' ')));
    const std::array messages{std::pair{Words::tr("Lo que ya sabemos"), data.agenda.messageKnown},
                              std::pair{Words::tr("Lo que falta"), data.agenda.messageMissing},
                              std::pair{Words::tr("Lo que viene"), data.agenda.messageNext}};
    for (const auto& [name, text] : messages) {
        if (!text.trimmed().isEmpty())
            section.blocks.push_back(Paragraph{{{name + QStringLiteral(". "), true}, {text}}});
    }
    if (data.themeCount() > 0)
        section.blocks.push_back(overview(data));
    if (hasProposedName(data))
        section.blocks.push_back(
            paragraph(Words::tr("* Nombre propuesto, todavía no confirmado."), Role::Note));
    return section;
}

Table glyphTable()
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
    section.blocks.push_back(glyphTable());
    section.blocks.push_back(Heading{2, Words::tr("Lo que dice la evidencia")});
    section.blocks.push_back(directionTable());
    section.blocks.push_back(paragraph(Words::tr(
        "Al final de cada hallazgo está su origen: (E-03, p. 34) es la página 34 del documento E-03 de la "
        "lista de evidencias. Cada documento conserva su número de una edición a otra; por eso puede faltar "
        "alguno.")));
    section.blocks.push_back(Heading{2, Words::tr("Qué cuenta como evidencia")});
    section.blocks.push_back(paragraph(Words::tr(
        "Hay tres tipos: investigaciones, evaluaciones y otras fuentes de información. Varios documentos de "
        "un mismo estudio cuentan como una sola fuente. Lo que está en camino se anuncia, pero no se "
        "cuenta.")));
    return section;
}

Table evidenceTable(const MembershipData& data)
{
    Table table;
    table.widths = {0.085, 0.22, 0.36, 0.08, 0.165, 0.09};
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

Section contactPart(const MembershipData& data, const QDate& dataDate, const QDate& today)
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
        dataDate == today
            ? Words::tr("Hecho con los datos de la agenda al %1.").arg(dateText(dataDate))
            : Words::tr("Hecho con los estados que tenían las subpreguntas el %1 y con la evidencia que "
                        "tenía la agenda el %2.")
                  .arg(dateText(dataDate), dateText(today));
    group.blocks.push_back(paragraph(
        made + u' ' + Words::tr("Incluye solo lo que puede compartirse con la membresía."), Role::Note));
    return {{std::move(group)}};
}

} // namespace

Report membershipReport(const store::Workspace& workspace, const ReportOptions& options)
{
    const QDate today = options.today.isNull() ? workspace.clock().today() : options.today;
    const QDate dataDate = options.dataDate.isNull() ? today : options.dataDate;
    if (dataDate > today) {
        throw Error(ErrorKind::Constraint,
                    Words::tr("La fecha del informe, %1, está en el futuro. Elija hoy (%2) o una fecha "
                              "anterior. No se hizo el informe.")
                        .arg(dateText(dataDate), dateText(today)));
    }
    const MembershipData data = readMembershipData(workspace, dataDate);
    Report report;
    report.title = titleOf(data);
    report.author = data.agenda.organisation;
    report.subject = Words::tr("Informe para la membresía. %1").arg(datesText(dataDate, today));
    report.footer = titleOf(data) + QStringLiteral(" · ") + datesText(dataDate, today);
    report.blocks = {coverPage(data, dataDate, today), glancePage(data), readingPage(data), mapPages(data),
                     progressPages(data)};
    for (const PublicQuestion& question : data.questions) {
        report.blocks.push_back(questionPage(question));
        for (const PublicTheme& theme : question.themes)
            report.blocks.push_back(themePage(data, question, theme));
    }
    report.blocks.push_back(evidencePages(data));
    report.blocks.push_back(contactPart(data, dataDate, today));
    report.attachments = membershipCsv(data);
    return report;
}

PdfResult writeMembershipPdf(const store::Workspace& workspace, const ReportOptions& options,
                             const QString& path, Progress& progress)
{
    progress.report(0, 0, Words::tr("Leyendo la agenda"));
    const QDate today = options.today.isNull() ? workspace.clock().today() : options.today;
    return writePdf(layOut(membershipReport(workspace, options), options.paper), today, path, progress);
}

ReportFormat formatOf(const QString& path)
{
    const QString ending = path.section(u'.', -1).toLower();
    if (ending == QStringLiteral("html") || ending == QStringLiteral("htm"))
        return ReportFormat::Html;
    return ending == QStringLiteral("odt") ? ReportFormat::Odt : ReportFormat::Pdf;
}

PdfResult writeMembershipReport(const store::Workspace& workspace, const ReportOptions& options,
                                const QString& path, Progress& progress)
{
    const ReportFormat format = formatOf(path);
    if (format == ReportFormat::Pdf)
        return writeMembershipPdf(workspace, options, path, progress);
    const bool isHtml = format == ReportFormat::Html;
    store::refuseToReplace(path, isHtml ? store::FileKind::Html : store::FileKind::Odt);
    progress.report(0, 0, Words::tr("Leyendo la agenda"));
    Report report = membershipReport(workspace, options);
    AtomicFile::write(path, isHtml ? htmlOf(std::move(report)) : odtOf(std::move(report)));
    return {};
}

QString suggestedFileName(const QDate& dataDate)
{
    return QStringLiteral("CLAC_Agenda-Aprendizaje_%1_es.pdf").arg(dataDate.toString(Qt::ISODate));
}

} // namespace agenda::reports
