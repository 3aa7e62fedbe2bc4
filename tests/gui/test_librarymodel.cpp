// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/libraryfilter.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QTest>

using namespace agenda;
using namespace agenda::gui;

namespace test_librarymodel
{

store::EvidenceRow row(const QString& id, const QString& title, const QString& issued = {},
                       EvidenceKind kind = EvidenceKind::Research)
{
    store::EvidenceRow made;
    made.evidence.id = Id<Evidence>(id);
    made.evidence.title = title;
    made.evidence.issued = issued;
    made.evidence.kind = kind;
    return made;
}

struct Tables {
    LibraryModel model;
    LibraryFilter filter;
    QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester filterTester{&filter, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Tables() { filter.setLibrary(&model); }
    QStringList shown(int column = LibraryModel::Title) const
    {
        QStringList texts;
        for (int i = 0; i < filter.rowCount(); ++i)
            texts << filter.index(i, column).data().toString();
        return texts;
    }
};

QList<store::EvidenceRow> some()
{
    store::EvidenceRow first =
        row(QStringLiteral("a"), QStringLiteral("Ñame y café"), QStringLiteral("2013"));
    first.codes = QStringList{QStringLiteral("1.10.1")};
    first.findings = 10;
    store::EvidenceRow second = row(QStringLiteral("b"), QStringLiteral("Nutrición"),
                                    QStringLiteral("2021-03"), EvidenceKind::Evaluation);
    second.codes = QStringList{QStringLiteral("1.2.1")};
    second.findings = 9;
    second.evidence.authors = namesFromText(QStringLiteral("Cárcamo Toalá, Naima"));
    store::EvidenceRow third = row(QStringLiteral("c"), QStringLiteral("Oro"), {}, EvidenceKind::Other);
    return {first, second, third};
}

TEST_CASE("A title is sorted under its first letter, whatever mark stands before it")
{
    Tables tables;
    tables.model.setRows({row(QStringLiteral("a"), QStringLiteral("Zafra"), {}, EvidenceKind::Other),
                          row(QStringLiteral("b"), QStringLiteral("¿Qué cambió?"), {}, EvidenceKind::Other),
                          row(QStringLiteral("c"), QStringLiteral("«Café»"), {}, EvidenceKind::Other)});
    tables.filter.sort(LibraryModel::Title);
    CHECK(tables.shown() ==
          QStringList{QStringLiteral("«Café»"), QStringLiteral("¿Qué cambió?"), QStringLiteral("Zafra")});
}

TEST_CASE("The library sorts as the country does, numbers by their value")
{
    Tables tables;
    tables.model.setRows(some());
    tables.filter.sort(LibraryModel::Title);
    CHECK(tables.shown() ==
          QStringList{QStringLiteral("Nutrición"), QStringLiteral("Ñame y café"), QStringLiteral("Oro")});
    tables.filter.sort(LibraryModel::Findings, Qt::DescendingOrder);
    CHECK(tables.shown().first() == QStringLiteral("Ñame y café"));
    tables.filter.sort(LibraryModel::Codes);
    CHECK(tables.shown(LibraryModel::Codes) ==
          QStringList{QString(), QStringLiteral("1.2.1"), QStringLiteral("1.10.1")});
    tables.filter.sort(LibraryModel::Year);
    CHECK(tables.shown(LibraryModel::Year) ==
          QStringList{QStringLiteral("s. f."), QStringLiteral("2013"), QStringLiteral("2021")});
}

TEST_CASE("The library filters by words without accents and by kind")
{
    Tables tables;
    tables.model.setRows(some());
    tables.filter.setWords(QStringLiteral("carcamo nutricion"));
    CHECK(tables.shown() == QStringList{QStringLiteral("Nutrición")});
    tables.filter.setWords(QStringLiteral("ñame"));
    CHECK(tables.shown() == QStringList{QStringLiteral("Ñame y café")});
    tables.filter.setWords(QStringLiteral("1.2.1"));
    CHECK(tables.shown() == QStringList{QStringLiteral("Nutrición")});
    tables.filter.setWords(QStringLiteral("%_'; DROP TABLE \\"));
    CHECK(tables.shown().isEmpty());
    tables.filter.setWords({});
    LibraryCriteria criteria;
    criteria.kind = EvidenceKind::Other;
    tables.filter.setCriteria(criteria);
    CHECK(tables.shown() == QStringList{QStringLiteral("Oro")});
}

TEST_CASE("What stays in the library keeps its row when the rest changes")
{
    Tables tables;
    QList<store::EvidenceRow> rows = some();
    tables.model.setRows(rows);
    const QPersistentModelIndex kept = tables.model.index(2, 0);
    rows.removeAt(0);
    rows.prepend(row(QStringLiteral("d"), QStringLiteral("Nueva")));
    rows[1].evidence.title = QStringLiteral("Otro título");
    tables.model.setRows(rows);
    REQUIRE(kept.isValid());
    CHECK(kept.data(LibraryModel::IdRole).toString() == QStringLiteral("c"));
    CHECK(tables.shown().contains(QStringLiteral("Otro título")));
    std::reverse(rows.begin(), rows.end());
    tables.model.setRows(rows); // another order is no change
    CHECK(kept.data(LibraryModel::IdRole).toString() == QStringLiteral("c"));
    CHECK(tables.model.rowCount() == 3);
    tables.model.setRows({});
    CHECK(tables.model.rowCount() == 0);
}

TEST_CASE("Titles are text in every view, however odd, and a row is read aloud as one")
{
    Tables tables;
    const QString markup = QStringLiteral("<img src='/dev/zero'>").repeated(1000);
    tables.model.setRows({row(QStringLiteral("a"), markup, QStringLiteral("2020"))});
    const QModelIndex index = tables.model.index(0, LibraryModel::Title);
    CHECK(index.data().toString().size() <= 300);
    CHECK_FALSE(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    CHECK(index.data(Qt::AccessibleTextRole)
              .toString()
              .endsWith(QStringLiteral(
                  "2020, Investigación, sin vínculos, sin hallazgos, calidad sin valorar, Sin archivo, "
                  "falta autoría, archivo o enlace")));
}

TEST_CASE("The library filters by each of its choices, and by several at once")
{
    Tables tables;
    Term peru;
    peru.name = QStringLiteral("Perú");
    peru.aliases = QStringList{QStringLiteral("Peru")};
    Lexicon lexicon;
    lexicon.countries = TermIndex({peru});
    QList<store::EvidenceRow> rows = some();
    rows[0].evidence.countries = QStringList{QStringLiteral("Peru")};
    rows[1].evidence.countries = QStringList{QStringLiteral("Perú"), QStringLiteral("Chile")};
    rows[1].evidence.products = QStringList{QStringLiteral("miel")};
    rows[1].evidence.access = Access::ClacOnly;
    rows[1].attachments = 1;
    rows[2].evidence.lifeCycle = LifeCycle::Planned;
    rows[2].evidence.institution = QStringLiteral("CLAC");
    Appraisal judged;
    judged.voice = 2;
    judged.transparency = 4;
    rows[0].appraisals << judged;
    tables.model.setRows(rows, lexicon);
    const auto shown = [&](const auto& set) {
        LibraryCriteria criteria;
        set(criteria);
        tables.filter.setCriteria(criteria);
        CHECK(tables.filter.isFiltering());
        QString letters;
        for (int i = 0; i < tables.filter.rowCount(); ++i)
            letters += tables.filter.index(i, 0).data(LibraryModel::IdRole).toString();
        return letters.toStdString();
    };
    // In the order of their titles: b «Nutrición», a «Ñame», c «Oro».
    CHECK(shown([](LibraryCriteria& c) { c.country = QStringLiteral("Perú"); }) == "ba");
    CHECK(shown([](LibraryCriteria& c) { c.country = QStringLiteral("Chile"); }) == "b");
    CHECK(shown([](LibraryCriteria& c) { c.product = QStringLiteral("miel"); }) == "b");
    CHECK(shown([](LibraryCriteria& c) { c.year = QStringLiteral("2021"); }) == "b");
    CHECK(shown([](LibraryCriteria& c) { c.year = QString(); }) == "c");
    CHECK(shown([](LibraryCriteria& c) { c.quality = 2; }) == "a");
    CHECK(shown([](LibraryCriteria& c) { c.quality = 0; }) == "bc");
    CHECK(shown([](LibraryCriteria& c) { c.access = Access::ClacOnly; }) == "b");
    CHECK(shown([](LibraryCriteria& c) { c.lifeCycle = LifeCycle::Planned; }) == "c");
    CHECK(shown([](LibraryCriteria& c) { c.hasFile = true; }) == "b");
    CHECK(shown([](LibraryCriteria& c) { c.hasFile = false; }) == "ac");
    CHECK(shown([](LibraryCriteria& c) { c.incomplete = true; }) == "a");
    CHECK(shown([](LibraryCriteria& c) {
              c.country = QStringLiteral("Perú");
              c.hasFile = false;
          }) == "a");
    CHECK(tables.model.totals().incomplete() == 1);
    CHECK(tables.filter.index(0, LibraryModel::Missing).data().toString() ==
          QStringLiteral("falta autoría, archivo o enlace"));
    tables.filter.setCriteria({});
    CHECK(tables.shown(LibraryModel::Kind).last() ==
          QStringLiteral("Otra fuente de información · planeada, promesa de CLAC"));
}

TEST_CASE("Every order of the library follows each edit, as if it were made anew")
{
    Tables tables;
    QRandomGenerator random(2022);
    const auto any = [&](const QStringList& texts) { return texts[random.bounded(int(texts.size()))]; };
    const auto some = [&](int number) {
        store::EvidenceRow made = row(
            QString::number(number), any({QStringLiteral("Ñame"), QStringLiteral("café"), QString()}),
            any({QStringLiteral("2020"), QStringLiteral("2021-03"), QString()}),
            any({QString(), QStringLiteral("x")}).isEmpty() ? EvidenceKind::Other : EvidenceKind::Evaluation);
        made.evidence.authors =
            namesFromText(any({QString(), QStringLiteral("Paz, Ana"), QStringLiteral("CLAC")}));
        made.evidence.countries = QStringList{any({QStringLiteral("PE"), QStringLiteral("DO")})};
        made.codes = any({QString(), QStringLiteral("1.2.1"), QStringLiteral("1.10.1")})
                         .split(u' ', Qt::SkipEmptyParts);
        made.findings = int(random.bounded(3));
        made.attachments = int(random.bounded(2));
        return made;
    };
    const Lexicon lexicon;
    for (int order = 0; order < LibraryModel::ColumnCount; ++order)
        tables.model.sorted(order);
    tables.filter.sort(LibraryModel::Authors);
    QMap<QString, store::EvidenceRow> now;
    for (int step = 0; step < 200; ++step) {
        const store::EvidenceRow made = some(int(random.bounded(40)));
        const Id<Evidence> id = made.evidence.id;
        if (random.bounded(3) == 0) {
            now.remove(id.text());
            tables.model.remove(id);
        } else {
            now.insert(id.text(), made);
            tables.model.put(std::make_shared<const LibraryEntry>(made, lexicon));
        }
    }
    LibraryModel anew;
    anew.setRows(now.values());
    REQUIRE(tables.model.rowCount() == anew.rowCount());
    REQUIRE(anew.rowCount() > 10);
    for (int order = 0; order < LibraryModel::ColumnCount; ++order) {
        INFO(order);
        CHECK(tables.model.sorted(order) == anew.sorted(order));
    }
    CHECK(tables.model.totals().years() == anew.totals().years());
    CHECK(tables.model.totals().countries() == anew.totals().countries());
    CHECK(tables.model.totals().incomplete() == anew.totals().incomplete());
    CHECK(tables.model.totals().evidence() == anew.totals().evidence());
    CHECK(tables.filter.rowCount() == anew.rowCount());
}

TEST_CASE("A large library is sorted aside, and stays as it was until it is")
{
    Tables tables;
    QList<store::EvidenceRow> rows;
    for (int i = 0; i < 6'000; ++i) {
        const QString id = QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0'));
        rows << row(id, QStringLiteral("Título ") + id, QString::number(2000 + (i * 7) % 23));
    }
    tables.model.setRows(rows);
    tables.filter.sort(LibraryModel::Title);
    REQUIRE(QTest::qWaitFor([&] { return tables.model.isSorted(LibraryModel::Title); }, 30'000));
    const QPersistentModelIndex kept = tables.filter.index(5, 0);
    const QString keptId = kept.data(LibraryModel::IdRole).toString();
    tables.filter.sort(LibraryModel::Year, Qt::DescendingOrder);
    CHECK(tables.filter.wish().column == LibraryModel::Year);
    CHECK(kept.row() == 5);
    // An edit meanwhile is in the order too.
    rows[17].evidence.issued = QStringLiteral("2030");
    tables.model.put(std::make_shared<const LibraryEntry>(rows[17], Lexicon()));
    REQUIRE(QTest::qWaitFor([&] { return kept.row() != 5; }, 30'000));
    CHECK(tables.filter.index(0, LibraryModel::Year).data().toString() == QStringLiteral("2030"));
    CHECK(tables.filter.index(1, LibraryModel::Year).data().toString() == QStringLiteral("2022"));
    CHECK(tables.filter.index(5'999, LibraryModel::Year).data().toString() == QStringLiteral("2000"));
    CHECK(kept.data(LibraryModel::IdRole).toString() == keptId);
}

TEST_CASE("Views stay where they are when the library is filtered, sorted and edited")
{
    Tables tables;
    QList<store::EvidenceRow> rows = some();
    tables.model.setRows(rows);
    tables.filter.sort(LibraryModel::Title);
    const QPersistentModelIndex kept = tables.filter.index(2, 0);
    REQUIRE(kept.data().toString() == QStringLiteral("Oro"));
    tables.filter.sort(LibraryModel::Title, Qt::DescendingOrder);
    CHECK(kept.row() == 0);
    tables.filter.setWords(QStringLiteral("oro"));
    CHECK(kept.row() == 0);
    rows[0].evidence.title = QStringLiteral("Oro y plata");
    rows.append(row(QStringLiteral("d"), QStringLiteral("Oro puro")));
    tables.model.setRows(rows);
    CHECK(tables.shown() ==
          QStringList{QStringLiteral("Oro y plata"), QStringLiteral("Oro puro"), QStringLiteral("Oro")});
    CHECK(kept.row() == 2);
    tables.filter.setWords(QStringLiteral("plata"));
    CHECK_FALSE(kept.isValid());
}

} // namespace test_librarymodel
