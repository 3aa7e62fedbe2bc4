// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/bibliography/latex.h"
#include "exchange/bibliographysamples.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::samples;
using nlohmann::json;

namespace test_bibtex
{

References read(const QString& text, const BibliographyLimits& limits = {})
{
    Progress progress;
    return readBibtex(text, progress, limits);
}

References read(const char* text)
{
    return read(QString::fromUtf8(text));
}

/// The only record of a text.
Reference one(const char* text)
{
    const References found = read(text);
    INFO(text);
    REQUIRE(found.records.size() == 1);
    return found.records[0];
}

json field(const char* text)
{
    const Reference record = one(QByteArray(QByteArray("@misc{k, ") + text + "}").constData());
    CHECK_FALSE(record.refused);
    return record.item;
}

json namesOf(const char* names)
{
    return field(QByteArray(QByteArray("author = {") + names + "}").constData())["author"];
}

json issuedOf(const char* fields)
{
    return field(fields)["issued"];
}

QString latex(const char* text)
{
    return bibliography::latexText(QString::fromUtf8(text));
}

TEST_CASE("A BibTeX article becomes a CSL item and what CSL has no place for lies in custom")
{
    const References found = read(bibtex());
    REQUIRE(found.records.size() == 7);
    CHECK(refused(found) == 1);
    const Reference& first = found.records[0];
    CHECK(first.key == QStringLiteral("uno2011"));
    CHECK(first.line == 7);
    CHECK(first.raw.startsWith(QStringLiteral("@article{uno2011,")));
    CHECK(first.raw.endsWith(u'}'));
    CHECK(first.problems.isEmpty());
    CHECK(first.item == json::parse(R"({
        "type": "article-journal", "id": "uno2011", "title": "[EJEMPLO] Ingresos del café en Perú",
        "author": [{"family": "Pérez", "given": "Ana"},
                   {"non-dropping-particle": "van den", "family": "Berg", "given": "Marrit"},
                   {"literal": "CLAC"}, {"literal": "et al."}],
        "container-title": "World Development", "publisher": "Elsevier B.V.", "volume": "39", "issue": "7",
        "page": "1-20", "issued": {"date-parts": [[2011, 3]]}, "DOI": "10.1000/182",
        "custom": {"file": ":C\\:/Users/x/../../secret.pdf:PDF", "Early Access Date": "JAN 2011"}})"));
}

TEST_CASE("Entries in parentheses, in any case and with crossref are read")
{
    const References found = read(bibtex());
    const Reference& chapter = found.records[1];
    CHECK(chapter.item["title"] == "[EJEMPLO] Über Sostenibilidad");
    CHECK(chapter.item["container-title"] == "[EJEMPLO] Actas");
    CHECK(chapter.item["editor"] ==
          json::parse(
              R"([{"non-dropping-particle": "de la", "family": "Cruz", "given": "Juan", "suffix": "Jr."}])"));
    CHECK(chapter.item["issued"]["date-parts"] == json::parse("[[2015, 3], [2015, 4, 2]]"));
    CHECK(chapter.item["custom"]["crossref"] == "actas");
    CHECK(found.records[2].item["type"] == "book");
    CHECK(one("@ARTICLE { K , TITLE = {x} }").item["title"] == "x");
}

TEST_CASE("A record without its closing brace is refused whole and the others are read")
{
    QString text;
    for (int i = 1; i <= 300; ++i)
        text += QStringLiteral("@book{k%1,\n  title = {T%1%2,\n  year = 2001\n}\n")
                    .arg(i)
                    .arg(i == 12 ? QString() : QStringLiteral("}"));
    const References found = read(text);
    REQUIRE(found.records.size() == 300);
    CHECK(refused(found) == 1);
    const Reference& broken = found.records[11];
    CHECK(broken.refused);
    CHECK(broken.line == 45);
    CHECK(broken.raw == QStringLiteral("@book{k12,\n  title = {T12,\n  year = 2001\n}"));
    CHECK(says(broken.problems, "línea 45: al registro le falta una llave"));
    CHECK(broken.item.empty());
    CHECK(found.records[12].item["title"] == "T13");
    CHECK(found.records[299].line == 1197);
}

TEST_CASE("A missing comma or equals sign is mended and said")
{
    const Reference comma = one("@misc{k,\n title = {A}\n author = {B, C}\n}");
    CHECK(comma.item["title"] == "A");
    CHECK(comma.item["author"][0]["family"] == "B");
    CHECK(says(comma.problems, "línea 2: falta la coma después del campo «title»"));
    const Reference key = one("@misc{k\n title = {A}}");
    CHECK(key.key == QStringLiteral("k"));
    CHECK(key.item["title"] == "A");
    CHECK(says(key.problems, "falta la coma después de la clave «k»"));
    const Reference equals = one("@misc{k, title {A}, year = 2001}");
    CHECK(equals.item["title"] == "A");
    CHECK(says(equals.problems, "falta el signo ="));
    CHECK(one("@misc{title = {A}}").item["title"] == "A");
}

TEST_CASE("Fields with spaces in their names, stray words and fields given twice are kept")
{
    const Reference record =
        one("@misc{k, Early Access Date = {JAN}, suelto, note = {a}, NOTE = {b}, x = {1}, x = {2}}");
    CHECK(record.item["custom"]["Early Access Date"] == "JAN");
    CHECK(record.item["custom"]["unparsed"] == "suelto");
    CHECK(record.item["note"] == "a");
    CHECK(record.item["custom"]["NOTE"] == "b");
    CHECK(record.item["custom"]["x"] == json::parse(R"(["1", "2"])"));
    CHECK(says(record.problems, "el campo «NOTE» está dos veces"));
    CHECK(says(record.problems, "«suelto» no pertenece a ningún campo"));
}

TEST_CASE("A backslash before the closing brace is part of the value")
{
    const Reference record = one("@misc{k, title = {Tagungen\\2013\\}, year = 2013}");
    CHECK(record.item["title"] == "Tagungen\\2013\\");
    CHECK(record.item["issued"]["date-parts"][0][0] == 2013);
}

TEST_CASE("Macros that grow without measure are refused at once")
{
    QString text = QStringLiteral("@string{a0 = \"1234567890\"}\n");
    for (int i = 1; i <= 40; ++i)
        text += QStringLiteral("@string{a%1 = a%2 # a%2}\n").arg(i).arg(i - 1);
    text += QStringLiteral("@misc{k, title = a40}\n@misc{bien, title = a3}");
    const References found = read(text);
    CHECK(found.records.size() == 2);
    CHECK(says(found.problems, "dan un texto demasiado largo"));
    REQUIRE_FALSE(found.records[1].refused);
    CHECK(found.records[1].item["title"].get<std::string>().size() == 80);

    QString chain = QStringLiteral("@string{a0 = \"x\"}\n");
    for (int i = 1; i <= 40; ++i)
        chain += QStringLiteral("@string{a%1 = a%2}\n").arg(i).arg(i - 1);
    CHECK(says(read(chain).problems, "se basan unas en otras en más de 16 niveles"));

    BibliographyLimits small;
    small.expansion = 1000;
    const References little = read(text, small);
    CHECK(says(little.problems, "dan un texto demasiado largo"));
    QString many = QStringLiteral("@string{a = {%1}}").arg(QString(500, u'x'));
    for (int i = 0; i < 200; ++i)
        many += QStringLiteral("\n@misc{k, title = a}");
    const References spent = read(many, small);
    CHECK(spent.records.size() == 200);
    CHECK(refused(spent) > 100);
}

TEST_CASE("Macros, crossref and xdata in a circle are said and end")
{
    const References macros = read("@string{a = b}\n@string{b = a}\n@misc{k, title = b}");
    CHECK(says(macros.problems, "línea 1: la abreviatura «b» no está definida antes"));
    CHECK(macros.records[0].item["title"] == "b");
    const References cross =
        read("@book{a, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}\n@book{c, crossref={c}}");
    CHECK(cross.records[0].item["title"] == "B");
    CHECK(says(cross.records[0].problems, "«a» se hereda a sí mismo"));
    CHECK(says(cross.records[2].problems, "«c» se hereda a sí mismo"));
    const References data = read("@xdata{x, publisher = {P}, xdata = {y}}\n@xdata{y, xdata = {x}}\n"
                                 "@book{k, title = {T}, xdata = {x, z}}");
    CHECK(data.records[2].item["publisher"] == "P");
    CHECK(says(data.records[2].problems, "se hereda a sí mismo"));
    CHECK(says(data.records[2].problems, "«z», de donde hereda datos, no está"));
    CHECK(refused(data) == 2);
}

TEST_CASE("A chapter inherits from its book what is the book's, but not its DOI")
{
    const References found = read(
        "@incollection{c, title = {C}, author = {A, B}, crossref = {L}}\n"
        "@book{l, title = {L}, subtitle = {S}, author = {X, Y}, year = 2001, doi = {10.1/l}, pages = {1-9}}");
    const json& chapter = found.records[0].item;
    CHECK(chapter["container-title"] == "L: S");
    CHECK(chapter["container-author"][0]["family"] == "X");
    CHECK(chapter["issued"]["date-parts"][0][0] == 2001);
    CHECK_FALSE(chapter.contains("DOI"));
    CHECK_FALSE(chapter.contains("page"));
}

TEST_CASE("Nesting without end is refused and read past")
{
    QString text = QStringLiteral("@misc{a, title = ") + QString(100'000, u'{') +
                   QStringLiteral("\n@misc{b, title = {B}}");
    const References found = read(text);
    REQUIRE(found.records.size() == 2);
    CHECK(says(found.records[0].problems, "más de 64 llaves, una dentro de otra"));
    CHECK(found.records[1].item["title"] == "B");
}

TEST_CASE("Two records with the same key are both kept")
{
    const References found = read("@misc{k, title = {A}}\n@misc{k, title = {B}}");
    REQUIRE(found.records.size() == 2);
    CHECK(found.records[0].problems.isEmpty());
    CHECK(says(found.records[1].problems, "la clave «k» ya está en la línea 1"));
}

TEST_CASE("Unknown types are kept, empty records and blocks that are no records are counted")
{
    const References found =
        read("@comment{x {y} z}@preamble{\"p\"}\n@rareza{k, title = {A}}\n@misc{}\n@misc{vacio}\n"
             "Texto = suelto\n% @misc{no, title = {Comentado}}\nana@correo{x}");
    REQUIRE(found.records.size() == 3);
    CHECK(found.records[0].item["type"] == "document");
    CHECK(found.records[0].item["custom"]["entrytype"] == "rareza");
    CHECK(says(found.records[0].problems, "el tipo «@rareza» no se conoce"));
    CHECK(says(found.records[1].problems, "no tiene ningún campo"));
    CHECK(found.records[2].key == QStringLiteral("vacio"));
    CHECK(says(found.problems, "hay 1 bloque @comment y 1 bloque @preamble"));
    CHECK(says(found.problems, "hay texto fuera de los registros"));
}

TEST_CASE("The path in a file field is text and nothing else")
{
    const json item = field("file = {:C\\:/Users/x/../../secret.pdf:PDF}, url = {file:///etc/passwd}");
    CHECK(item["custom"]["file"] == ":C\\:/Users/x/../../secret.pdf:PDF");
    CHECK(item["URL"] == "file:///etc/passwd");
}

TEST_CASE("What is beyond a limit is refused with the limit named")
{
    BibliographyLimits limits;
    limits.record = 200;
    limits.field = 50;
    limits.records = 3;
    const QString text =
        QStringLiteral("@misc{a, title = {%1}}\n@misc{b,\n note = {%2}}\n@misc{c}\n@misc{d}\n@misc{e}")
            .arg(QString(300, u'x'), QString(60, u'y'));
    const References found = read(text, limits);
    REQUIRE(found.records.size() == 3);
    CHECK(says(found.records[0].problems, "línea 1: el registro tiene más de 200 caracteres"));
    CHECK(says(found.records[1].problems, "línea 3: el campo «note» tiene más de 50 caracteres"));
    CHECK(found.records[1].raw.contains(QString(60, u'y')));
    CHECK(says(found.problems, "línea 5: hay más de 3 registros"));
    limits.text = 100;
    const References tooLong = read(text, limits);
    CHECK(tooLong.records.isEmpty());
    CHECK(says(tooLong.problems, "el archivo tiene más de 100 caracteres y no se leyó"));
    const References usual = read(QStringLiteral("@misc{a, abstract = {%1}}").arg(QString(100'001, u'x')));
    CHECK(says(usual.records[0].problems, "más de 100.000 caracteres"));
}

TEST_CASE("A file cut in the middle has its last record listed as incomplete")
{
    for (const char* text :
         {"@misc{a, title = {A}}\n@misc{b, title = {B", "@misc{a, title = {A}}\n@misc{b, title = \"B",
          "@misc{a, title = {A}}\n@misc{b, title", "@misc{a, title = {A}}\n@misc{b"}) {
        const References found = read(text);
        INFO(text);
        REQUIRE(found.records.size() == 2);
        CHECK_FALSE(found.records[0].refused);
        CHECK(says(found.records[1].problems, "línea 2: el registro está incompleto"));
    }
    CHECK(read("").records.isEmpty());
    CHECK(read("@").records.isEmpty());
}

TEST_CASE("LaTeX becomes Unicode")
{
    const std::pair<const char*, const char*> cases[] = {
        {"caf\\'e {\\~n} \\ss \\\"{u} \\c{c} \\v s", "café ñ ßü ç š"},
        {"\\'{\\i} Mar\\'\\i a \\^{\\j} {\\'E}", "í María ĵ É"},
        {"{\\AA}ngstr\\\"om, \\o re, \\L{}od", "Ångström, øre, Łod"},
        {"1--2---3 \\textendash{} 4~5", "1–2—3 – 4\u00a05"},
        {"``hola'' d'Orsay", "“hola” d'Orsay"},
        {"A \\& B 5\\% \\$3 \\#1 a\\_b", "A & B 5% $3 #1 a_b"},
        {"\\emph{a} {\\it b} \\textbf{\\textit{c}}", "a b c"},
        {"\\url{https://x.org/~a_b--c}", "https://x.org/~a_b--c"},
        {"\\href{https://x.org}{Sitio}", "Sitio (https://x.org)"},
        {"\\enquote{a}", "“a”"},
        {"a\n   b\t c", "a b c"},
        {"\\raro{x {y}} \\otro", "\\raro{x y} \\otro"},
        {"$e=mc^{2}$, $\\alpha$ y US$ 5", "$e=mc^{2}$, α y US$ 5"},
        {"\\input{/etc/passwd} \\write18{rm}", "\\input{/etc/passwd} \\write18rm"},
        {"C:\\Users\\2013", "C:\\Users\\2013"},
        {"\\'", "\\'"},
        {"\\", "\\"},
        {"Cote d\\textquoteright Ivoire", "Cote d’Ivoire"},
    };
    for (const auto& [from, to] : cases) {
        INFO(from);
        CHECK(latex(from).toStdString() == to);
    }
}

TEST_CASE("Names are taken apart as BibTeX does")
{
    CHECK(namesOf("Donald E. Knuth") == json::parse(R"([{"family": "Knuth", "given": "Donald E."}])"));
    CHECK(namesOf("Ludwig van Beethoven AND Beethoven, Ludwig van") ==
          json::parse(R"([{"non-dropping-particle": "van", "family": "Beethoven", "given": "Ludwig"},
                          {"family": "Beethoven", "given": "Ludwig van"}])"));
    CHECK(
        namesOf("de la Vallée Poussin, Jean") ==
        json::parse(R"([{"non-dropping-particle": "de la", "family": "Vallée Poussin", "given": "Jean"}])"));
    CHECK(namesOf("King, Jr, Martin Luther") ==
          json::parse(R"([{"family": "King", "suffix": "Jr", "given": "Martin Luther"}])"));
    CHECK(namesOf("{Fairtrade International and CLAC} and others") ==
          json::parse(R"([{"literal": "Fairtrade International and CLAC"}, {"literal": "et al."}])"));
    CHECK(namesOf("family=Ackooij, given={W. X.}, prefix=van, useprefix=true and Danti Lopez, I.") ==
          json::parse(R"([{"non-dropping-particle": "van", "family": "Ackooij", "given": "W. X."},
                          {"family": "Danti Lopez", "given": "I."}])"));
    CHECK(namesOf("family=Silva, given=Rafael, prefix=da, useprefix=false") ==
          json::parse(R"([{"dropping-particle": "da", "family": "Silva", "given": "Rafael"}])"));
    CHECK(namesOf("{\\'E}mile Zola and UNESCO") ==
          json::parse(R"([{"family": "Zola", "given": "Émile"}, {"family": "UNESCO"}])"));
    CHECK(namesOf("Smith, J., and , and Doe, A.,") ==
          json::parse(R"([{"family": "Smith", "given": "J."}, {"family": "Doe", "given": "A."}])"));
    CHECK(namesOf("Doe, A. and ~ and ~, ~ and {}") == json::parse(R"([{"family": "Doe", "given": "A."}])"));
    CHECK(namesOf("Anderson, Sandy") == json::parse(R"([{"family": "Anderson", "given": "Sandy"}])"));
}

TEST_CASE("Dates of BibTeX and biblatex are dates of CSL, and what is none stays as text")
{
    CHECK(issuedOf("year = 2016, month = may") == json::parse(R"({"date-parts": [[2016, 5]]})"));
    CHECK(issuedOf("year = {2016}, month = {8~} # dec") == json::parse(R"({"date-parts": [[2016, 12, 8]]})"));
    CHECK(issuedOf("year = 2016, month = {Setiembre}") == json::parse(R"({"date-parts": [[2016, 9]]})"));
    CHECK(issuedOf("date = {2016-02-29}") == json::parse(R"({"date-parts": [[2016, 2, 29]]})"));
    CHECK(issuedOf("date = {2014/2015-03}") == json::parse(R"({"date-parts": [[2014], [2015, 3]]})"));
    CHECK(issuedOf("date = {1723~}") == json::parse(R"({"date-parts": [[1723]], "circa": true})"));
    CHECK(issuedOf("date = {2010-21}") == json::parse(R"({"date-parts": [[2010]], "season": 1})"));
    CHECK(issuedOf("date = {-0044-03}") == json::parse(R"({"date-parts": [[-44, 3]]})"));
    CHECK(issuedOf("year = {en prensa}") == json::parse(R"({"literal": "en prensa"})"));
    CHECK(field("date = {2016?}")["custom"]["date"] == "2016?");
    CHECK(field("date = {2016/}")["custom"]["date"] == "2016/");
    CHECK(field("year = 2016, month = {verano tardío}")["custom"]["month"] == "verano tardío");
    const Reference wrong = one("@misc{k, date = {2015-02-29}}");
    CHECK(wrong.item["issued"]["literal"] == "2015-02-29");
    CHECK(says(wrong.problems, "«2015-02-29» no es una fecha del calendario"));
}

TEST_CASE("Characters that no field may hold are taken out and said")
{
    const Reference record = one("@misc{k, title = {Ventas\u202Efdp.exe}}");
    CHECK(record.item["title"] == "Ventasfdp.exe");
    CHECK(says(record.problems, "caracteres de control"));
    QString text = QStringLiteral("@misc{k, author = {Pe{x}, A}}");
    text.replace(QStringLiteral("{x}"), QString(QChar(0)));
    const References nul = read(text);
    CHECK(nul.records[0].item["author"][0]["family"] == "Pe");
    CHECK(says(nul.records[0].problems, "caracteres de control"));
}

TEST_CASE("Reading a bibliography can be cancelled")
{
    Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(readBibtex(bibtex(), progress), Error);
    CHECK_THROWS_AS(readRis(ris(), progress), Error);
    CHECK_THROWS_AS(readNbib(nbib(), progress), Error);
}

} // namespace test_bibtex
