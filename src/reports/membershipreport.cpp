// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipreport.h"

#include "base/atomicfile.h"
#include "base/error.h"
#include "domain/labels.h"
#include "domain/text.h"
#include "reports/briefpages.h"
#include "reports/closingpages.h"
#include "reports/editionchanges.h"
#include "reports/frontpages.h"
#include "reports/htmlwriter.h"
#include "reports/membershipcharts.h"
#include "reports/membershipcsv.h"
#include "reports/membershipdata.h"
#include "reports/membershipwords.h"
#include "reports/painter.h"
#include "reports/picture.h"
#include "reports/themepages.h"
#include "store/replacement.h"
#include "store/workspace.h"

#include <QPainter>

namespace agenda::reports
{

namespace
{

void addThemes(Report& report, const MembershipData& data, bool withQuestions)
{
    for (const PublicQuestion& question : data.questions) {
        if (withQuestions)
            report.blocks.push_back(questionPage(question));
        for (const PublicTheme& theme : question.themes)
            report.blocks.push_back(themePage(data, question, theme, withQuestions ? 2 : 1));
    }
}

QString footerOf(const MembershipData& data, const ReportDays& days)
{
    QStringList parts{titleOf(data)};
    if (days.edition > 0)
        parts << Words::tr("Edición %1").arg(days.edition);
    parts << days.text();
    if (data.audience == Audience::Internal)
        parts << Words::tr("Interno: no lo comparta");
    return parts.join(QStringLiteral(" · "));
}

/// The first page, large enough to be read on a telephone.
QByteArray imageBytes(const Pages& pages)
{
    Picture picture;
    picture.size = pages.size;
    picture.paint = [&](QPainter& painter, const Palette&) { paintPage(painter, pages.pages.front()); };
    return pngOf(picture);
}

} // namespace

Report membershipReport(const store::Workspace& workspace, const ReportOptions& options)
{
    const QDate today = options.today.isNull() ? workspace.clock().today() : options.today;
    const ReportDays days{options.dataDate.isNull() ? today : options.dataDate, today, options.edition,
                          options.isUndated};
    if (days.data > today) {
        throw Error(ErrorKind::Constraint,
                    Words::tr("La fecha del informe, %1, está en el futuro. Elija hoy (%2) o una fecha "
                              "anterior. No se hizo el informe.")
                        .arg(dateText(days.data), dateText(today)));
    }
    MembershipData data = readMembershipData(workspace, days.data, options.selection, options.audience);
    if (!options.tellsHidden)
        data.hidden = 0;
    if (!options.selection.isAll() && data.themeCount() == 0) {
        throw Error(ErrorKind::Constraint,
                    Words::tr("De lo elegido no queda ningún tema en la agenda. Elija al menos un tema o una "
                              "subpregunta. No se hizo el informe."));
    }
    Report report;
    report.title = titleOf(data);
    report.author = data.agenda.organisation;
    const bool isInternal = options.audience == Audience::Internal;
    report.subject = (isInternal ? Words::tr("%1 de uso interno. %2") : Words::tr("%1 para la membresía. %2"))
                         .arg(labelOf(options.product), days.text());
    report.footer = footerOf(data, days);
    std::vector<Block> changes;
    if (options.since)
        changes.push_back(changesPage(changesSince(workspace, *options.since, data, days.data)));
    switch (options.product) {
    case Product::Sheet:
        report.blocks = {sheetPage(data, days, options.paper)};
        break;
    case Product::Summary:
        report.blocks = {glancePage(data, days, options.paper, true), briefMapPage(data, options.paper),
                         topicsPage(data, options.paper), closingPage(data, days, options.paper)};
        break;
    case Product::Pages:
        report.blocks = std::move(changes);
        addThemes(report, data, false);
        report.blocks.push_back(contactPart(data, days));
        break;
    case Product::Full:
        report.blocks = {coverPage(data, days)};
        std::move(changes.begin(), changes.end(), std::back_inserter(report.blocks));
        for (Section& section : std::array{glancePage(data, days, options.paper, false), readingPage(data),
                                           mapPages(data), progressPages(data)})
            report.blocks.push_back(std::move(section));
        addThemes(report, data, true);
        for (Section& section :
             std::array{comingPages(data), evidencePages(data), glossaryPages(), contactPart(data, days)})
            report.blocks.push_back(std::move(section));
        break;
    }
    report.attachments = membershipCsv(data);
    return report;
}

QByteArray reportBytes(Report report, ReportFormat format, const ReportOptions& options, Progress& progress,
                       PdfResult& result)
{
    switch (format) {
    case ReportFormat::Pdf:
        return makePdf(layOut(std::move(report), options.paper), options.today, progress, result);
    case ReportFormat::Html:
        return htmlOf(std::move(report));
    case ReportFormat::Odt:
        return odtOf(std::move(report));
    case ReportFormat::Png:
        return imageBytes(layOut(std::move(report), options.paper));
    }
    Q_UNREACHABLE();
}

store::FileKind kindOfFile(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return store::FileKind::Pdf;
    case ReportFormat::Html:
        return store::FileKind::Html;
    case ReportFormat::Odt:
        return store::FileKind::Odt;
    case ReportFormat::Png:
        return store::FileKind::Png;
    }
    Q_UNREACHABLE();
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
    if (ending == QStringLiteral("png"))
        return ReportFormat::Png;
    return ending == QStringLiteral("odt") ? ReportFormat::Odt : ReportFormat::Pdf;
}

QString messageText(const MembershipData& data)
{
    QStringList lines{u'*' + titleOf(data) + u'*', answeredSentence(data), gapSentence(data)};
    for (const QString& message : {data.agenda.messageKnown, data.agenda.messageNext}) {
        if (!message.trimmed().isEmpty())
            lines << shortened(message.simplified(), 200);
    }
    QString contact = Words::tr("Dudas e ideas: ");
    for (const Span& span : contactSpans(data.agenda))
        contact += span.text;
    lines << contact + u'.';
    return lines.join(u'\n');
}

PdfResult writeMembershipReport(const store::Workspace& workspace, const ReportOptions& options,
                                const QString& path, Progress& progress)
{
    const ReportFormat format = formatOf(path);
    if (format == ReportFormat::Pdf)
        return writeMembershipPdf(workspace, options, path, progress);
    store::refuseToReplace(path, kindOfFile(format));
    progress.report(0, 0, Words::tr("Leyendo la agenda"));
    PdfResult result;
    AtomicFile::write(path,
                      reportBytes(membershipReport(workspace, options), format, options, progress, result));
    return result;
}

QString labelOf(Product product)
{
    switch (product) {
    case Product::Sheet:
        return Words::tr("Hoja");
    case Product::Summary:
        return Words::tr("Resumen");
    case Product::Full:
        return Words::tr("Informe");
    case Product::Pages:
        return Words::tr("Páginas elegidas");
    }
    Q_UNREACHABLE();
}

QString suggestedFileName(Product product, const QDate& dataDate)
{
    QString name = labelOf(product);
    if (product == Product::Pages)
        name = QStringLiteral("Paginas");
    return QStringLiteral("CLAC_Agenda-Aprendizaje_%1_%2_es.pdf").arg(name, dataDate.toString(Qt::ISODate));
}

} // namespace agenda::reports
