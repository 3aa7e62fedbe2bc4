// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the files of other programs that a folder outside the project holds (docs/testing.md).
#include "base/error.h"
#include "db/target.h"
#include "exchange/library/referencefile.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace agenda;

namespace test_samples
{

/// Files whose number of records is another than the list of the folder says, and why.
struct Exception {
    const char* name;
    int records;
    const char* why;
};
constexpr Exception exceptions[] = {
    {"ModsExportFormatTestAllFields.xml", 1, "its records have a prefix, mods:mods, and were not counted"},
    {"ModsExportFormatTestBook.xml", 1, "the same"},
    {"ModsExportFormatTestMultipleEntries.xml", 2, "the same"},
    {"ModsExportFormatTestOnlyRequiredFields.xml", 1, "the same"},
    {"ModsExportFormatTestTotalPages.xml", 1, "the same"},
    {"Endnote.entries.enw", 1, "thirteen types, but one record: no empty line between them"},
    {"Endnote.pattern.no_enw", 0, "an empty type and nothing else"},
    {"MarcXmlParserTestArticle.xml", 0, "MARC, a format that is not read, counted as EndNote"},
    {"MarcXmlParserTestBook.xml", 0, "the same"},
    {"MarcXmlParserTestBookSeries.xml", 0, "the same"},
    {"MarcXmlParserTestNotes.xml", 0, "the same"},
    {"MarcXmlParserTestSummaryAndKeywords.xml", 0, "the same"},
    {"MarcXmlParserTestThesis.xml", 0, "the same"},
    {"MedlinePlainImporterTestCompleteEntry.txt", 1, "PubMed, counted as BibTeX"},
    {"MedlinePlainImporterTestMultiAbstract.txt", 0, "no PMID, by which PubMed is known; counted as ISI"},
    {"MedlinePlainImporterTestMultiTitle.txt", 0, "the same"},
    {"MedlinePlainImporterTestMultipleEntries.txt", 5, "PubMed, counted as BibTeX"},
    {"example_wos.ris", 2, "ISI, counted as RIS"},
};

struct Listed {
    QString format;
    int records = 0;
};

/// What the list of the folder says of each file, by its path in the folder.
QHash<QString, Listed> listIn(const QDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("MANIFEST.tsv")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QHash<QString, Listed> list;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n').mid(1)) {
        const QStringList cells = line.split(u'\t');
        if (cells.size() >= 5)
            list.insert(cells[0] + u'/' + cells[2], {cells[3], cells[4].toInt()});
    }
    return list;
}

/// What comes of one file in a workspace of its own: how many records; what it says where there are none.
store::ImportSummary taken(const QString& path, QString& said)
{
    const auto workspace =
        store::Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    Progress unwatched;
    try {
        const ReferenceFile file = ReferenceFile::open(path, unwatched);
        ReferenceReading reading = file.read({}, readingContext(*workspace), unwatched);
        for (const Problem& each : std::as_const(reading.problems))
            said += sentenceOf(each) + u'\n';
        for (const store::Candidate& each : std::as_const(reading.candidates)) {
            if (each.outcome == ImportOutcome::Refused)
                CHECK_FALSE(each.note.isEmpty());
        }
        store::matchCandidates(*workspace, file.sha256(), reading.candidates, unwatched);
        const store::ImportSummary summary =
            store::importReferences(*workspace, file.batch(reading), reading.candidates, unwatched);
        CHECK(workspace->all<Evidence>().size() == summary.stored);
        return summary;
    } catch (const Error& error) {
        said = error.sentence();
        return {};
    }
}

TEST_CASE("Every file of the folder of samples has a stated result and the records that its list says")
{
    const QString named = qEnvironmentVariable("AGENDA_SAMPLES");
    if (named.isEmpty()) {
        WARN("Not run: AGENDA_SAMPLES names no folder of samples.");
        return;
    }
    const QDir folder(named);
    const QHash<QString, Listed> list = listIn(folder);
    int files = 0;
    QDirIterator each(named, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString name = folder.relativeFilePath(path);
        if (!list.contains(name))
            continue;
        ++files;
        CAPTURE(name.toStdString());
        QString said;
        const store::ImportSummary summary = taken(path, said);
        CAPTURE(said.toStdString());
        CHECK(summary.records == summary.stored + summary.duplicates + summary.refused);
        CHECK((summary.records > 0 || !said.isEmpty()));
        const auto* const exception =
            std::find_if(std::begin(exceptions), std::end(exceptions),
                         [&](const Exception& one) { return each.fileName() == QLatin1String(one.name); });
        if (exception != std::end(exceptions))
            CHECK(summary.records == exception->records);
        else if (list[name].format != QStringLiteral("?"))
            CHECK(summary.records == list[name].records);
    }
    CHECK(files == list.size());
    CHECK(files > 0);
}

} // namespace test_samples
