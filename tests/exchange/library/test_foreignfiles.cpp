// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "base/error.h"
#include "exchange/library/referencefile.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace agenda;

namespace test_foreignfiles
{

/// Two records in a format of another program, with a third that was cut off.
struct Foreign {
    const char* name;
    ReferenceFormat format;
    QByteArray before;
    QByteArray record; ///< «%1» stands for its title
    QByteArray after;
};

QByteArray fileOf(const Foreign& foreign, int records)
{
    QByteArray bytes = foreign.before;
    for (int at = 0; at < records; ++at)
        bytes += QByteArray(foreign.record)
                     .replace("%1", QByteArray("[EJEMPLO] Título " + QByteArray::number(at + 1)));
    return bytes + foreign.after;
}

const QList<Foreign>& foreigners()
{
    static const QList<Foreign> all{
        {"EndNote XML", ReferenceFormat::EndnoteXml, "<?xml version=\"1.0\"?>\n<xml><records>\n",
         "<record><ref-type name=\"Journal Article\">17</ref-type><titles><title>%1</title>"
         "<secondary-title>Revista</secondary-title></titles><dates><year>2010</year></dates></record>\n",
         "</records></xml>\n"},
        {"Refer", ReferenceFormat::Refer, "", "%0 Journal Article\n%A Lyon, Sarah\n%T %1\n%D 2007\n\n", ""},
        {"PubMed XML", ReferenceFormat::PubmedXml, "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n",
         "<PubmedArticle><MedlineCitation><PMID>12345</PMID><Article><Journal><JournalIssue><PubDate>"
         "<Year>2014</Year></PubDate></JournalIssue><Title>Revista</Title></Journal>"
         "<ArticleTitle>%1</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n",
         "</PubmedArticleSet>\n"},
        {"MODS", ReferenceFormat::Mods, "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">\n",
         "<mods><titleInfo><title>%1</title></titleInfo><originInfo><dateIssued>2012</dateIssued></"
         "originInfo>"
         "</mods>\n",
         "</modsCollection>\n"},
        {"ISI", ReferenceFormat::Isi, "FN ISI Export Format\nVR 1.0\n",
         "PT J\nAU Lyon, S\nTI %1\nPY 2007\nER\n\n", "EF\n"}};
    return all;
}

ReferenceReading readingOf(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("lista"));
    AtomicFile::write(path, bytes);
    Progress unwatched;
    return ReferenceFile::open(path, unwatched).read({}, {QDate(2022, 6, 1), {}, {}}, unwatched);
}

TEST_CASE("A file of each format that another program wrote is known by what it says and read whole")
{
    for (const Foreign& foreign : foreigners()) {
        CAPTURE(foreign.name);
        const ReferenceReading reading = readingOf(fileOf(foreign, 2));
        CHECK(reading.format == foreign.format);
        CHECK(reading.problems.isEmpty());
        REQUIRE(reading.candidates.size() == 2);
        for (qsizetype at = 0; at < 2; ++at) {
            const store::Candidate& each = reading.candidates[at];
            CHECK(each.outcome == ImportOutcome::Stored);
            CHECK(each.evidence.title == QStringLiteral("[EJEMPLO] Título %1").arg(at + 1));
            CHECK(each.evidence.year().size() == 4);
            CHECK(each.line > 0);
            CHECK(each.raw.contains(each.evidence.title));
        }
    }
}

TEST_CASE("A file of another program that was cut off keeps what is whole and says what is wrong, and where")
{
    for (const Foreign& foreign : foreigners()) {
        CAPTURE(foreign.name);
        const QByteArray whole = fileOf(foreign, 3);
        const ReferenceReading reading = readingOf(whole.left(whole.lastIndexOf("[EJEMPLO] Título 3")));
        CHECK(reading.format == foreign.format);
        REQUIRE(reading.candidates.size() >= 2);
        CHECK(reading.candidates[1].evidence.title == QStringLiteral("[EJEMPLO] Título 2"));
        QStringList said;
        for (const Problem& each : reading.problems) {
            CHECK_FALSE(each.where.isEmpty());
            CHECK_FALSE(each.cause.isEmpty());
            CHECK_FALSE(each.remedy.isEmpty());
            said << each.cause;
        }
        for (const store::Candidate& each : reading.candidates.mid(2))
            said << each.note;
        CAPTURE(said.join(u'\n').toStdString());
        CHECK_FALSE(said.join(QString()).isEmpty());
    }
}

TEST_CASE("A record of another program without a title is refused with its line and its text to mend")
{
    for (const Foreign& foreign : foreigners()) {
        CAPTURE(foreign.name);
        QByteArray bytes = fileOf(foreign, 2);
        const QByteArray title("[EJEMPLO] Título 1");
        bytes.replace(bytes.indexOf(title), title.size(), "");
        const ReferenceReading reading = readingOf(bytes);
        REQUIRE(reading.candidates.size() == 2);
        const store::Candidate& refused = reading.candidates[0];
        CHECK(refused.outcome == ImportOutcome::Refused);
        CHECK(refused.line > 0);
        CHECK(refused.note.contains(QStringLiteral("título")));
        CHECK(reading.candidates[1].outcome == ImportOutcome::Stored);
        const ReferenceReading again = readingOf(refusedRecords(reading));
        CHECK(again.format == foreign.format);
        CHECK(again.candidates.size() == 1);
    }
}

} // namespace test_foreignfiles
