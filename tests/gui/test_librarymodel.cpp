// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/librarymodel.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>

using namespace agenda;
using namespace agenda::gui;

namespace
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

} // namespace

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
    tables.filter.setKind(EvidenceKind::Other);
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
    tables.model.setRows(rows);
    CHECK(tables.model.at(0).evidence.id == rows[0].evidence.id);
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
                  "2020, Investigación, sin vínculos, sin hallazgos, calidad sin valorar, Sin archivo")));
}
