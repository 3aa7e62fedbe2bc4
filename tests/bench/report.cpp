// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the PDF for the membership costs, of the full agenda with 200 evidence records and a finding each.
//
//   bench_report FOLDER
//
// The floor is the same pages painted by Qt without marks and without the finishing pass. Exits 1 when a
// target is missed.
#include "bench/measure.h"
#include "bench/records.h"

#include "base/error.h"
#include "exchange/agendafile.h"
#include "reports/membershipreport.h"
#include "reports/pdfwriter.h"
#include "store/workspace.h"

#include <QFile>
#include <QGuiApplication>

using namespace agenda;
using namespace agenda::bench;

namespace
{

constexpr int evidenceCount = 200;
constexpr double largestFile = 1.5;   ///< MB
constexpr double memoryOfPages = 100; ///< KB of a page more, at most

void addFindings(store::Workspace& workspace)
{
    const QList<SubQuestion> subquestions = workspace.all<SubQuestion>();
    const QList<Evidence> all = someEvidence(evidenceCount);
    workspace.run({QStringLiteral("Importar"), {}}, [&](store::Writer& writer) {
        for (int n = 0; n < evidenceCount; ++n) {
            const Evidence& evidence = all[n];
            writer.put(evidence);
            Link link;
            link.id = Id<Link>::create();
            link.evidence = evidence.id;
            link.subquestion = subquestions[n % subquestions.size()].id;
            writer.put(link);
            Finding finding;
            finding.id = Id<Finding>::create();
            finding.link = link.id;
            finding.statement = QStringLiteral("[EJEMPLO] ") + evidence.title.repeated(4);
            finding.printedPage = QString::number(n + 1);
            writer.put(finding);
        }
    });
}

/// KB of memory that the process has taken at most until now; 0 where the system does not tell.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, 20).simplified().split(' ').first().toDouble();
}

QByteArray make(const reports::Pages& pages)
{
    Progress progress;
    reports::PdfResult result;
    QByteArray bytes = reports::makePdf(pages, QDate(2022, 12, 31), progress, result);
    if (!result.tagged)
        std::exit(2);
    return bytes;
}

/// What a page more costs: the same report, eight times as long.
double memoryOfPage(const reports::Report& report, const reports::Pages& pages)
{
    reports::Report longer = report;
    for (int n = 0; n < 7; ++n)
        longer.blocks.insert(longer.blocks.end(), report.blocks.begin(), report.blocks.end());
    const reports::Pages many = reports::layOut(longer, reports::Paper::Letter);
    make(pages);
    const double before = peakMemory();
    make(many);
    return (peakMemory() - before) / double(many.pages.size() - pages.pages.size());
}

bool benchReport(const QDir& folder)
{
    const auto workspace = store::Workspace::create(fresh(folder, "report.agenda"), author);
    importStarterAgenda(*workspace);
    addFindings(*workspace);
    const reports::Report report = reports::membershipReport(*workspace, {});
    const reports::Pages pages = reports::layOut(report, reports::Paper::Letter);
    bool met = compare(
        "report of 200 evidence records, tagged", 9, 5, [&] { return msOf([&] { make(pages); }); },
        [&] {
            return msOf([&] {
                Progress progress;
                reports::paintPdf(pages, nullptr, progress);
            });
        });
    const double size = double(make(pages).size()) / 1e6;
    met &= agenda::bench::report("the same: the file", "MB", size, largestFile, size / largestFile, 1);
    if (peakMemory() > 0) {
        const double page = memoryOfPage(report, pages);
        met &= agenda::bench::report("the same: memory of a page more", "KB", page, memoryOfPages,
                                     page / memoryOfPages, 1);
    }
    return met;
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    if (argc != 2)
        return 2;
    try {
        return benchReport(QDir(QString::fromLocal8Bit(argv[1]))) ? 0 : 1;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
