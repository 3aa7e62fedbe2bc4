// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every reader of bibliographies, whatever it reads.
#include "exchange/bibliographysamples.h"

#include <catch2/catch.hpp>

#include <functional>
#include <random>

using namespace agenda;
using namespace agenda::samples;
using nlohmann::json;

namespace test_bibliography
{

using Reader = std::function<References(const QString&)>;

References bibtexOf(const QString& text)
{
    Progress progress;
    return readBibtex(text, progress);
}

References risOf(const QString& text)
{
    Progress progress;
    return readRis(text, progress);
}

References nbibOf(const QString& text)
{
    Progress progress;
    return readNbib(text, progress);
}

/// Numbers that are the same everywhere.
class Dice
{
public:
    int below(int limit) { return int(m_engine() % unsigned(limit)); }
    template <class List>
    auto oneOf(const List& list)
    {
        return list[below(int(std::size(list)))];
    }

private:
    std::mt19937 m_engine{20221125};
};

/// LaTeX and what it means.
struct Word {
    const char16_t* latex;
    const char16_t* text;
};
const Word words[] = {{u"caf{\\'e}", u"café"},
                      {u"ni\\~no", u"niño"},
                      {u"{F}airtrade", u"Fairtrade"},
                      {u"A \\& B", u"A & B"},
                      {u"\\emph{impacto}", u"impacto"},
                      {u"C{\\\"o}ln", u"Cöln"},
                      {u"comercio", u"comercio"},
                      {u"\\raro{x}", u"\\raro{x}"},
                      {u"50\\%", u"50%"}};

struct Made {
    QString text;
    QStringList values; ///< what has to be found again
};

Made bibtexRecord(Dice& dice, int number)
{
    static const char16_t* const names[] = {
        u"title",   u"note",      u"publisher", u"institution",  u"subtitle",
        u"series",  u"booktitle", u"journal",   u"language",     u"langid",
        u"number",  u"issue",     u"type",      u"organization", u"maintitle",
        u"school",  u"volume",    u"edition",   u"keywords",     u"howpublished",
        u"mi dato", u"addendum",  u"abstract",  u"address",      u"eventtitle"};
    static const char16_t* const types[] = {u"article", u"BOOK",   u"incollection",
                                            u"report",  u"thesis", u"rara"};
    Made made;
    made.text = QStringLiteral("@%1{k%2").arg(QString::fromUtf16(dice.oneOf(types))).arg(number);
    for (int i = dice.below(9); i >= 0; --i) {
        const Word first = dice.oneOf(words);
        const Word second = dice.oneOf(words);
        const QString mark = QString::number(number * 100 + i);
        made.text += QStringLiteral(",\n %1 = {%2 x%3 %4}")
                         .arg(QString::fromUtf16(dice.oneOf(names)), QString::fromUtf16(first.latex), mark,
                              QString::fromUtf16(second.latex));
        made.values += QStringLiteral("%1 x%2 %3")
                           .arg(QString::fromUtf16(first.text), mark, QString::fromUtf16(second.text));
    }
    const QString year = QString::number(1900 + dice.below(120));
    const QString family = QStringLiteral("Apellido%1").arg(number);
    made.text +=
        QStringLiteral(
            ",\n author = {%1, Ana and {Grupo %2}}, year = %3, pages = {%4--%5},\n file = {a:%2.pdf}\n}\n")
            .arg(family)
            .arg(number)
            .arg(year)
            .arg(number)
            .arg(number + 9);
    made.values << family << QStringLiteral("Grupo %1").arg(number) << year
                << QStringLiteral("%1-%2").arg(number).arg(number + 9)
                << QStringLiteral("a:%1.pdf").arg(number);
    return made;
}

Made taggedRecord(Dice& dice, int number, bool isRis)
{
    static const char16_t* const risTags[] = {u"TI", u"T1", u"T2", u"JO", u"JF", u"AB", u"N1", u"N2", u"KW",
                                              u"PB", u"CY", u"VL", u"IS", u"SN", u"UR", u"L1", u"M1", u"M3",
                                              u"C1", u"AD", u"ST", u"BT", u"AU", u"A2", u"DA", u"PY", u"Y2",
                                              u"SP", u"EP", u"ID", u"ET", u"DO", u"TY"};
    static const char16_t* const nbibTags[] = {u"TI", u"AB", u"JT",  u"TA", u"VI",  u"IP",  u"PG",   u"LA",
                                               u"MH", u"OT", u"PT",  u"IS", u"LID", u"AID", u"DP",   u"CN",
                                               u"SO", u"GR", u"FAU", u"AU", u"AD",  u"BTI", u"EDAT", u"PL"};
    Made made;
    made.text = isRis ? QStringLiteral("TY  - JOUR\n") : QStringLiteral("PMID- %1\n").arg(number + 7000000);
    for (int i = 0, count = 1 + dice.below(12); i < count; ++i) {
        const QString tag = QString::fromUtf16(isRis ? dice.oneOf(risTags) : dice.oneOf(nbibTags));
        if (isRis && tag == QStringLiteral("TY"))
            continue;
        const QString value =
            QStringLiteral("%1 x%2").arg(QString::fromUtf16(dice.oneOf(words).text)).arg(number * 100 + i);
        made.text += tag.leftJustified(4) + QStringLiteral("- ") + value + u'\n';
        made.values += value;
    }
    made.text += isRis ? QStringLiteral("ER  - \n\n") : QStringLiteral("\n");
    return made;
}

void checkNothingIsLost(const Reader& read, const std::function<Made(Dice&, int)>& make)
{
    Dice dice;
    constexpr int count = 300;
    QString text;
    QList<Made> made;
    for (int i = 0; i < count; ++i) {
        made.append(make(dice, i));
        text += made.last().text;
    }
    const References found = read(text);
    REQUIRE(found.records.size() == count);
    for (int i = 0; i < count; ++i) {
        CHECK_FALSE(found.records[i].refused);
        CHECK(made[i].text.trimmed() == found.records[i].raw.trimmed());
        const QString all = allText(found.records[i].item);
        for (const QString& value : std::as_const(made[i].values)) {
            INFO(made[i].text.toStdString() << found.records[i].item.dump(1));
            INFO(value.toStdString());
            CHECK(all.contains(value));
        }
    }
}

/// Damage as files and hands do it.
QString damaged(QString text, Dice& dice)
{
    static const QString pieces[] = {
        QStringLiteral("{"),        QStringLiteral("}"),      QStringLiteral("\""), QStringLiteral("\\"),
        QStringLiteral("@"),        QStringLiteral(","),      QStringLiteral("#"),  QStringLiteral("="),
        QStringLiteral("\n@misc{"), QStringLiteral("\n"),     QStringLiteral("\r"), QStringLiteral("TY  - "),
        QStringLiteral("$"),        QStringLiteral(" and "),  QString(QChar(0)),    QString(QChar(0xd800)),
        QStringLiteral("\\'"),      QStringLiteral("\nER  -")};
    for (int i = dice.below(4); i >= 0 && !text.isEmpty(); --i) {
        const int at = dice.below(int(text.size()));
        switch (dice.below(4)) {
        case 0:
            text.remove(at, 1 + dice.below(40));
            break;
        case 1:
            text.insert(at, pieces[dice.below(int(std::size(pieces)))]);
            break;
        case 2:
            text.insert(at, text.mid(dice.below(int(text.size())), 1 + dice.below(60)));
            break;
        default:
            text.truncate(at);
        }
    }
    return text;
}

void checkSurvives(const Reader& read, const QString& text)
{
    Dice dice;
    for (int i = 0; i < 1500; ++i) {
        const QString hurt = damaged(text, dice);
        const References found = read(hurt);
        qsizetype from = 0;
        bool inPlace = true;
        bool isText = true;
        for (const Reference& record : found.records) {
            // Each record is a piece of the file, behind the one before.
            const qsizetype at = hurt.indexOf(record.raw, from);
            inPlace = inPlace && at >= from && !record.raw.isEmpty();
            from = at + record.raw.size();
            isText = isText && (!record.refused || (record.item.empty() && !record.problems.isEmpty()));
            static_cast<void>(record.item.dump()); // throws if anything in it is not UTF-8
        }
        if (!inPlace || !isText) {
            INFO(i << ": " << hurt.toStdString());
            CHECK(inPlace);
            CHECK(isText);
        }
    }
    SUCCEED();
}

TEST_CASE("Nothing of a BibTeX record is lost: each value is in the item or in custom")
{
    checkNothingIsLost(bibtexOf, bibtexRecord);
}

TEST_CASE("Nothing of a RIS record is lost: each value is in the item or in custom")
{
    checkNothingIsLost(risOf, [](Dice& dice, int number) { return taggedRecord(dice, number, true); });
}

TEST_CASE("Nothing of a PubMed record is lost: each value is in the item or in custom")
{
    checkNothingIsLost(nbibOf, [](Dice& dice, int number) { return taggedRecord(dice, number, false); });
}

TEST_CASE("No damage to a bibliography makes a reader crash, hang or lose its place")
{
    checkSurvives(bibtexOf, bibtex());
    checkSurvives(risOf, ris());
    checkSurvives(nbibOf, nbib());
    // A file under the wrong name is no reason either.
    CHECK(bibtexOf(ris()).records.isEmpty());
    CHECK(risOf(bibtex()).records.isEmpty());
    CHECK(nbibOf(bibtex()).records.isEmpty());
}

TEST_CASE("Text made to take long is read in a moment")
{
    const QString hostile[] = {
        QStringLiteral("@a{\n").repeated(20'000),
        QStringLiteral("% @a{ ").repeated(20'000),
        QStringLiteral("@misc{k, a=b, ") + QStringLiteral("a=b,").repeated(20'000),
        QStringLiteral("{\n@a").repeated(20'000),
        QStringLiteral("@misc{k, author = {") + QStringLiteral("a and ").repeated(15'000) + u'}' + u'}',
        QStringLiteral("@misc{k, title = {") + QStringLiteral("\\'").repeated(20'000) + u'}' + u'}',
        QStringLiteral("@misc{k, title = {") + QStringLiteral("$\\url{").repeated(60) +
            QStringLiteral("}").repeated(60),
    };
    for (const QString& text : hostile)
        CHECK(bibtexOf(text).records.size() <= 20'000);
    CHECK(risOf(QStringLiteral("TY  - \n").repeated(20'000)).records.size() == 20'000);
    CHECK(nbibOf(QStringLiteral("PMID- \n").repeated(20'000)).records.size() == 20'000);
    CHECK(nbibOf(QStringLiteral("TI  - \n").repeated(20'000)).records.size() == 1);
}

TEST_CASE("A bibliography is known by what it says")
{
    const std::pair<QString, std::optional<BibliographyFormat>> cases[] = {
        {bibtex(), BibliographyFormat::Bibtex},
        {QStringLiteral("\ufeff\n@Article (k, title = {A})"), BibliographyFormat::Bibtex},
        {ris(), BibliographyFormat::Ris},
        {QStringLiteral("ty - book\n"), BibliographyFormat::Ris},
        {nbib(), BibliographyFormat::Nbib},
        {QStringLiteral(" [{\"id\": \"a\", \"type\": \"book\"}]"), BibliographyFormat::CslJson},
        {QStringLiteral("<?xml version=\"1.0\"?><modsCollection>"), BibliographyFormat::Mods},
        {QStringLiteral("<?xml version=\"1.0\"?><xml><records><record>"), BibliographyFormat::EndnoteXml},
        {QStringLiteral("<PubmedArticleSet><PubmedArticle>"), BibliographyFormat::PubmedXml},
        {QStringLiteral("%0 Journal Article\n%A Ruben, R\n"), BibliographyFormat::Refer},
        {QStringLiteral("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n"), BibliographyFormat::Isi},
        {QStringLiteral("titulo;anio\nA;2001\n"), std::nullopt},
        {QStringLiteral("{\"agenda\": 1}"), std::nullopt},
        {QStringLiteral("<html></html>"), std::nullopt},
        {QStringLiteral("ana@example.org escribió"), std::nullopt},
        {QString(), std::nullopt},
    };
    for (const auto& [text, format] : cases) {
        INFO(text.left(60).toStdString());
        CHECK(bibliographyFormat(text) == format);
    }
}

} // namespace test_bibliography
