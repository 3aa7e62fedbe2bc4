// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library leaves as BibTeX, RIS and CSL-JSON, with who judged each source, when and why.
#include <catch2/catch.hpp>

#include "exchange/bibliography/bibliographyitems.h"
#include "exchange/bibliography/bibtexwriter.h"
#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/csljson.h"
#include "exchange/bibliography/cslvalues.h"
#include "exchange/bibliography/riswriter.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "support/sample.h"

#include <QTemporaryDir>

using namespace agenda;
using nlohmann::json;

namespace test_bibliographywriters
{

json article()
{
    return json::parse(R"({
        "id": "baca2014", "type": "article-journal", "title": "Coffee & climate: 100% _sure_ {x} #1 $5 ~^\\",
        "author": [{"family": "Baca", "given": "María"},
                   {"family": "Rijn", "given": "Fedes", "non-dropping-particle": "van", "suffix": "Jr."},
                   {"literal": "IICA and CLAC, San José"}],
        "issued": {"date-parts": [[2014, 2, 27]]}, "container-title": "PLOS ONE", "volume": "9", "issue": 2,
        "page": "1-12", "DOI": "10.1371/journal.pone_0088463", "URL": "https://example.org/a_b?c=%20&d={e}",
        "abstract": "Uno.\nDos.", "note": "Nota", "keyword": "café; cacao", "language": "en", "ISSN": "1932-6203",
        "publisher": "Public Library of Science", "custom": {"oclc": "77", "agenda": {"countries": ["Perú", "México"]}}})");
}

/// A workspace on disk with two documents, one of them judged.
struct Library {
    Library()
    {
        workspace = store::Workspace::create(folder.filePath(QStringLiteral("a.agenda")), sample::author(),
                                             sample::clock());
        sample::fill(*workspace);
        Evidence first;
        first.kind = EvidenceKind::Research;
        first.title = QStringLiteral("An Integrated Framework");
        first.authors = namesFromText(QStringLiteral("Läderach, Peter"));
        first.issued = QStringLiteral("2014");
        first.countries = {QStringLiteral("Nicaragua")};
        judged = store::addEvidence(*workspace, first);
        first.access = Access::ClacOnly;
        first.csl = QStringLiteral("{\"volume\": \"9\", \"type\": \"book\"}");
        other = store::addEvidence(*workspace, first);
    }

    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace;
    Id<Evidence> judged;
    Id<Evidence> other;
};

TEST_CASE("BibTeX has the classic fields, escaped as TeX wants it, and the rest under its own name")
{
    const std::string text = writeBibtex({article()}).toStdString();
    CHECK(text == R"(@article{baca2014,
  author = {Baca, María and van Rijn, Jr., Fedes and {IICA and CLAC, San José}},
  title = {Coffee \& climate: 100\% \_sure\_ {\textbraceleft}x{\textbraceright} \#1 \$5 {\textasciitilde}{\textasciicircum}{\textbackslash}},
  journal = {PLOS ONE},
  year = {2014},
  month = {2},
  date = {2014-02-27},
  doi = {10.1371/journal.pone_0088463},
  issn = {1932-6203},
  url = {https://example.org/a_b?c=%20&d=%7Be%7D},
  abstract = {Uno.
Dos.},
  number = {2},
  keywords = {café; cacao},
  language = {en},
  note = {Nota},
  pages = {1--12},
  publisher = {Public Library of Science},
  volume = {9},
  agenda-countries = {Perú; México},
  oclc = {77}
}
)");
}

TEST_CASE("The type of an entry decides where BibTeX has the institution and the container")
{
    const auto written = [](const char* item) { return writeBibtex({json::parse(item)}).toStdString(); };
    using Catch::Contains;
    CHECK_THAT(written(R"({"type": "thesis", "genre": "PhD thesis", "publisher": "MIT"})"),
               Contains("@phdthesis{") && Contains("school = {MIT}") && Contains("type = {PhD thesis}"));
    CHECK_THAT(written(R"({"type": "thesis", "publisher": "MIT"})"), Contains("@mastersthesis{"));
    CHECK_THAT(written(R"({"type": "report", "publisher": "KIT", "number": 4})"),
               Contains("@techreport{") && Contains("institution = {KIT}") && Contains("number = {4}"));
    CHECK_THAT(
        written(
            R"({"type": "chapter", "container-title": "Libro", "editor": [{"family": "Dine", "given": "J."}]})"),
        Contains("@incollection{") && Contains("booktitle = {Libro}") && Contains("editor = {Dine, J.}"));
    CHECK_THAT(
        written(R"({"type": "book", "collection-number": "3", "number": "5", "container-title": "C"})"),
        Contains("  number = {3}") && Contains("csl-number = {5}") && Contains("booktitle = {C}"));
    CHECK_THAT(written(R"({"type": "book", "issued": {"raw": "primavera de 2021"}})"),
               Contains("year = {primavera de 2021}"));
    CHECK_THAT(written(R"({"type": "book", "issued": {"date-parts": [[2019], [2021]]}})"),
               Contains("year = {2019}") && Contains("date = {2019/2021}"));
    CHECK_THAT(
        written(
            R"({"type": "x", "accessed": {"date-parts": [[2020, 1, 2]]}, "event": {"a": [1]}, "nada": null})"),
        Contains("@misc{ref,") && Contains("urldate = {2020-01-02}") && Contains("event = {") &&
            !Contains("nada"));
}

TEST_CASE("Keys of BibTeX are plain and each its own, and no field stands twice")
{
    const std::string text =
        writeBibtex(
            {json::parse(
                 R"({"id": "a, b}{c", "type": "book", "note": "x", "custom": {"note": "y", "NOTE": "z"}})"),
             json::parse(R"({"id": "a, b}{c", "type": "book"})")})
            .toStdString();
    using Catch::Contains;
    CHECK_THAT(text, Contains("@book{a-b-c,\n") && Contains("@book{a-b-c-2,\n"));
    CHECK_THAT(text, Contains("  note = {x}") && Contains("  note-2 = {z}") && Contains("  note-2-2 = {y}"));
}

TEST_CASE("RIS has one line a value, and notes for what has no tag")
{
    const std::string text = writeRis({article()}).replace("\r\n", "\n").toStdString();
    CHECK(text == R"(TY  - JOUR
DO  - 10.1371/journal.pone_0088463
SN  - 1932-6203
UR  - https://example.org/a_b?c=%20&d={e}
AB  - Uno. Dos.
AU  - Baca, María
AU  - van Rijn, Fedes, Jr.
AU  - IICA and CLAC, San José
T2  - PLOS ONE
ID  - baca2014
IS  - 2
PY  - 2014
DA  - 2014/02/27
KW  - café
KW  - cacao
LA  - en
N1  - Nota
SP  - 1
EP  - 12
PB  - Public Library of Science
TI  - Coffee & climate: 100% _sure_ {x} #1 $5 ~^\
VL  - 9
N1  - agenda-countries: Perú; México
N1  - oclc: 77
ER  - 

)");
    const std::string odd = writeRis({json::parse(R"({"type": "map", "issued": {"raw": "primavera de 2021"},
                                                  "title": "a\u0000b\nER  - c", "page": "e5", "x": {"y": 1}})")})
                                .toStdString();
    using Catch::Contains;
    const std::string report =
        writeRis({json::parse(R"({"type": "report", "container-title": "C", "number": "5"})")}).toStdString();
    CHECK_THAT(report, Contains("JF  - C\r\n") && Contains("M1  - 5\r\n"));
    CHECK_THAT(odd, Contains("TY  - MAP") && Contains("PY  - 2021") &&
                        Contains("N1  - issued: {\"raw\":\"primavera de 2021\"}"));
    CHECK_THAT(odd,
               Contains("TI  - ab ER - c\r\n") && Contains("SP  - e5\r\n") && Contains("N1  - x: {\"y\":1}"));
}

TEST_CASE("The library leaves with keys, types and who judged, in each format")
{
    Library library;
    store::Workspace& workspace = *library.workspace;
    Appraisal appraisal;
    appraisal.evidence = library.judged;
    appraisal.voice = 4;
    appraisal.voiceReason = QStringLiteral("Entrevista a 40 socias & socios");
    appraisal.transparency = 2;
    appraisal.appraisedOn = QDate(2022, 11, 14);
    store::appraiseAs(workspace, QStringLiteral("Ana Pérez"), appraisal);

    const QList<json> items = bibliographyItems(workspace);
    REQUIRE(items.size() == 2);
    CHECK(items[0]["id"] == "laderach2014");
    CHECK(items[1]["id"] == "laderach2014-2");
    CHECK(items[0]["type"] == "report");
    CHECK(items[1]["type"] == "book");
    CHECK(items[1]["custom"]["agenda"]["access"] == "clac_only");
    CHECK_FALSE(items[1]["custom"]["agenda"].contains("appraisals"));
    CHECK(items[0]["custom"]["agenda"]["appraisals"] ==
          json::parse(R"([{"person": "Ana Pérez", "appraised_on": "2022-11-14", "voice": 4,
                           "voice_reason": "Entrevista a 40 socias & socios", "transparency": 2}])"));
    CHECK(judgementText(items[0]) == u"Calidad de la fuente según Ana Pérez, 14 nov 2022: Voz e inclusión 4 "
                                     u"(Entrevista a 40 socias & socios); "
                                     u"Transparencia 2");
    CHECK(judgementText(items[1]).isEmpty());
    CHECK(writeBibtex(items).contains(
        "  annote = {Calidad de la fuente según Ana Pérez, 14 nov 2022: Voz e inclusión 4 "
        "(Entrevista a 40 socias \\& socios); Transparencia 2}"));
    CHECK(writeRis(items).contains("RN  - Calidad de la fuente según Ana Pérez, 14 nov 2022: "));

    // And back: what CSL-JSON can hold is all of it.
    const References read = readCslJson(writeCslJson(items));
    REQUIRE(read.records.size() == 2);
    for (qsizetype at = 0; at < 2; ++at) {
        CHECK(read.records[at].item == items[at]);
        const CslReading reading = evidenceFrom(read.records[at].item, QDate(2022, 11, 15));
        CHECK(reading.problems.isEmpty());
        Evidence again = reading.evidence;
        const Evidence before = workspace.require(at == 0 ? library.judged : library.other);
        again.id = before.id;
        again.number = before.number;
        again.csl = before.csl;
        CHECK(again == before);
    }
}

TEST_CASE("A judgement of another workspace travels on with its evidence")
{
    Library library;
    Evidence evidence = library.workspace->require(library.other);
    evidence.csl =
        QStringLiteral(R"({"custom": {"agenda": {"appraisals": [{"person": "Eva", "voice": 3}]}, "x": 1}})");
    evidence.id = {};
    evidence.number = 0;
    evidence.title = QStringLiteral("Z");
    store::addEvidence(*library.workspace, evidence);
    const json item = bibliographyItems(*library.workspace).last();
    CHECK(item["custom"]["x"] == 1);
    CHECK(item["custom"]["agenda"]["appraisals"][0]["person"] == "Eva");
    CHECK(item["custom"]["agenda"]["access"] == "clac_only");
}

} // namespace test_bibliographywriters
