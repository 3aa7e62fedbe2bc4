// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/editionexport.h"

#include "base/atomicfile.h"
#include "domain/labels.h"
#include "reports/htmlwriter.h"
#include "reports/membershipwords.h"
#include "store/content.h"
#include "store/editions.h"
#include "store/replacement.h"
#include "store/workspace.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace agenda::reports
{

namespace
{

QString codeOfFormat(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::Html:
        return QStringLiteral("html");
    case ReportFormat::Odt:
        return QStringLiteral("odt");
    case ReportFormat::Png:
        return QStringLiteral("png");
    }
    Q_UNREACHABLE();
}

QString codeOfProduct(Product product)
{
    switch (product) {
    case Product::Sheet:
        return QStringLiteral("sheet");
    case Product::Summary:
        return QStringLiteral("summary");
    case Product::Full:
        return QStringLiteral("report");
    case Product::Pages:
        return QStringLiteral("pages");
    }
    Q_UNREACHABLE();
}

/// What it is called in a list; the code itself where a later program made it.
QString productText(const QString& code)
{
    for (const Product each : {Product::Sheet, Product::Summary, Product::Full, Product::Pages}) {
        if (codeOfProduct(each) == code)
            return labelOf(each);
    }
    return code;
}

QStringList idsOf(const Selection& selection)
{
    QStringList ids;
    for (const Id<Theme>& each : selection.themes)
        ids << each.text();
    for (const Id<SubQuestion>& each : selection.subquestions)
        ids << each.text();
    ids.sort();
    ids.removeDuplicates();
    return ids;
}

/// What the report says, but for its number, its days and what changed.
QString fingerprintOf(const store::Workspace& workspace, ReportOptions options)
{
    options.edition = 0;
    options.since.reset();
    // A day that was chosen is part of what it says; that of the making is not.
    options.isUndated = options.dataDate == options.today;
    const Report report = membershipReport(workspace, options);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& text : {report.title, report.author, report.subject, report.footer})
        hash.addData(QByteArray(text.toUtf8() + '\0'));
    // As HTML, which has the links and the drawings too: the tone of a circle in the map is said by no word.
    hash.addData(QByteArray(htmlOf(report) + '\0'));
    for (const Attachment& each : report.attachments)
        hash.addData(QByteArray(each.bytes + '\0'));
    return QString::fromLatin1(hash.result().toHex());
}

/// Whether two were made of the same choices, but for their form.
bool isOfOneLine(const Edition& a, const Edition& b)
{
    return a.product == b.product && a.audience == b.audience && a.selection == b.selection;
}

bool isOfOneForm(const Edition& a, const Edition& b)
{
    return a.format == b.format && a.paper == b.paper;
}

/// Whether its file can be read again: one that was damaged, or did not come along with an import, is no
/// reason to have no report.
bool isWhole(const store::Workspace& workspace, const Edition& edition)
{
    try {
        Progress unwatched;
        store::checkContent(workspace, edition.sha256, unwatched);
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

QString EditionPlan::sentence() const
{
    if (isReprint)
        return Words::tr("Nada cambió desde la edición %1, del %2: se guardará esa misma.")
            .arg(edition.number)
            .arg(dateText(edition.madeOn));
    if (edition.number == 0)
        return Words::tr("La agenda está en modo lectura: el archivo no quedará registrado como edición.");
    return Words::tr("Será la edición %1.").arg(edition.number);
}

EditionPlan planEdition(const store::Workspace& workspace, const ReportOptions& options, ReportFormat format)
{
    EditionPlan plan;
    plan.options = options;
    ReportOptions& chosen = plan.options;
    if (format == ReportFormat::Png)
        chosen.product = Product::Sheet; // an image is of one page
    if (chosen.today.isNull())
        chosen.today = workspace.clock().today();
    if (chosen.dataDate.isNull())
        chosen.dataDate = chosen.today;
    Edition& edition = plan.edition;
    edition.fingerprint = fingerprintOf(workspace, chosen);
    edition.madeOn = chosen.today;
    edition.dataDate = chosen.dataDate;
    edition.product = codeOfProduct(chosen.product);
    edition.selection = idsOf(chosen.selection);
    edition.format = codeOfFormat(format);
    if (format == ReportFormat::Pdf || format == ReportFormat::Png)
        edition.paper = chosen.paper == Paper::A4 ? QStringLiteral("a4") : QStringLiteral("letter");
    edition.audience = chosen.audience;
    const MembershipData data =
        readMembershipData(workspace, chosen.dataDate, chosen.selection, chosen.audience);
    plan.leftOut = data.leftOut;
    for (const LeftOut& each : data.leftOut)
        edition.leftOut << each.text();

    QList<Edition> line = store::editions(workspace);
    line.removeIf([&](const Edition& each) { return !isOfOneLine(each, edition); });
    // Only the last thing said can be said again: what came back to an earlier state is news.
    for (const Edition& each : std::as_const(line)) {
        if (each.fingerprint != edition.fingerprint)
            break;
        if (isOfOneForm(each, edition) && isWhole(workspace, each)) {
            edition = each;
            plan.isReprint = true;
            chosen.today = each.madeOn;
            chosen.dataDate = each.dataDate;
            break;
        }
    }
    if (!plan.isReprint && !workspace.isReadOnly())
        edition.number = store::nextEditionNumber(workspace);
    chosen.edition = edition.number;
    const auto since = std::find_if(line.cbegin(), line.cend(), [&](const Edition& each) {
        return each.fingerprint != edition.fingerprint;
    });
    if (since != line.cend()) {
        chosen.since = *since;
        plan.changes = changesSince(workspace, *since, data, chosen.dataDate);
    }
    return plan;
}

EditionExport::EditionExport(const store::Workspace& workspace, EditionPlan plan, QString path,
                             std::shared_ptr<const Pages> pages)
    : m_plan(std::move(plan)), m_path(std::move(path)), m_pages(std::move(pages))
{
    store::refuseToReplace(m_path, kindOfFile(formatOf(m_path)));
    if (m_plan.isReprint)
        m_bytes = store::editionBytes(workspace, m_plan.edition);
    else if (!m_pages)
        m_report = membershipReport(workspace, m_plan.options);
}

EditionExport::~EditionExport() = default;

void EditionExport::make(Progress& progress)
{
    m_file = std::make_unique<AtomicFile>(m_path);
    if (m_pages && !m_plan.isReprint)
        m_bytes = makePdf(*m_pages, m_plan.options.today, progress, m_result.pdf);
    else if (!m_plan.isReprint)
        m_bytes = reportBytes(std::move(m_report), formatOf(m_path), m_plan.options, progress, m_result.pdf);
    m_file->write(m_bytes);
}

ExportResult EditionExport::finish(store::Workspace& workspace)
{
    const QString name = QFileInfo(m_path).fileName();
    Edition edition = m_plan.edition;
    const bool isNew = !m_plan.isReprint && edition.number > 0;
    if (isNew) {
        edition.name = name;
        edition = store::recordEdition(workspace, edition, m_bytes);
    }
    try {
        m_file->commit();
    } catch (const Error& error) {
        if (!isNew)
            throw;
        throw Error(error.kind(),
                    error.sentence() + u' ' +
                        Words::tr("La edición %1 quedó registrada: guárdela de nuevo desde las ediciones.")
                            .arg(edition.number),
                    error.detail());
    }
    if (m_plan.isReprint)
        m_result.notice = Words::tr("Nada cambió desde la edición %1, del %2: es una reimpresión, igual byte "
                                    "por byte.")
                              .arg(edition.number)
                              .arg(dateText(edition.madeOn));
    else if (isNew)
        m_result.notice = Words::tr("Es la edición %1.").arg(edition.number);
    else
        m_result.notice =
            Words::tr("La agenda está en modo lectura: el archivo no quedó registrado como edición.");
    return m_result;
}

ExportResult exportEdition(store::Workspace& workspace, const EditionPlan& plan, const QString& path,
                           Progress& progress)
{
    progress.report(0, 0, Words::tr("Leyendo la agenda"));
    EditionExport made(workspace, plan, path);
    made.make(progress);
    return made.finish(workspace);
}

void saveEdition(const store::Workspace& workspace, const Edition& edition, const QString& path)
{
    const ReportFormat format = formatOf(QStringLiteral(".") + edition.format);
    if (formatOf(path) != format) {
        throw Error(
            ErrorKind::Constraint,
            Words::tr("La edición %1 es un archivo «.%2», y «%3» termina de otro modo. Elija un nombre "
                      "que termine en «.%2». No se guardó.")
                .arg(edition.number)
                .arg(edition.format, QFileInfo(path).fileName()));
    }
    store::refuseToReplace(path, kindOfFile(format));
    AtomicFile::write(path, store::editionBytes(workspace, edition));
}

QString editionTitle(const Edition& edition)
{
    QString form = edition.format.toUpper();
    if (!edition.paper.isEmpty())
        form += QStringLiteral(", ") +
                (edition.paper == QStringLiteral("a4") ? Words::tr("A4") : Words::tr("carta"));
    return QStringList{
        Words::tr("Edición %1").arg(edition.number), productText(edition.product), dateText(edition.madeOn),
        edition.audience == Audience::Internal ? Words::tr("interno") : Words::tr("membresía"), form}
        .join(QStringLiteral(" · "));
}

} // namespace agenda::reports
