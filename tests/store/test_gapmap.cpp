// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gapmap.h"

#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_gapmap
{

/// A small agenda with documents that the test adds.
struct Mapped {
    std::unique_ptr<Workspace> workspace;
    sample::Ids ids;

    explicit Mapped(const Backend& backend)
        : workspace(Workspace::openDatabase(backend.target, sample::author(), sample::clock()))
        , ids(sample::fill(*workspace))
    {
    }

    Id<Evidence> add(Evidence evidence, const QList<Id<SubQuestion>>& links) const
    {
        evidence.title = QStringLiteral("[EJEMPLO] Documento");
        return addEvidence(*workspace, evidence, links);
    }
    Id<Evidence> add(EvidenceKind kind, const QList<Id<SubQuestion>>& links,
                     LifeCycle lifeCycle = LifeCycle::Delivered) const
    {
        Evidence evidence;
        evidence.kind = kind;
        evidence.lifeCycle = lifeCycle;
        return add(evidence, links);
    }
    void judge(const Id<Evidence>& evidence, int lowest) const
    {
        Appraisal appraisal;
        appraisal.evidence = evidence;
        appraisal.person = sample::author().id;
        appraisal.appraisedOn = QDate(2022, 1, 10);
        appraisal.voice = lowest;
        appraisal.voiceReason = QStringLiteral("[EJEMPLO] Porque sí");
        appraisal.transparency = 4;
        appraisal.transparencyReason = appraisal.voiceReason;
        workspace->run({QStringLiteral("Valorar"), {}}, [&](Writer& writer) {
            appraisal.id = Id<Appraisal>::create();
            writer.put(appraisal);
        });
    }
    void find(const Id<Evidence>& evidence, Direction direction) const
    {
        Finding finding;
        finding.link = workspace->where(&Link::evidence, evidence).first().id;
        finding.statement = QStringLiteral("[EJEMPLO] Dice algo");
        finding.direction = direction;
        addFinding(*workspace, finding);
    }
    GapMap map(const GapWish& wish = {}) const { return gapMapOf(readGaps(*workspace), wish); }
};

/// «2/1+1» for each cell of a row: documents / sources + promises; then the total after «=».
QString rowText(const GapMap& map, qsizetype row)
{
    const auto text = [](const GapCell& cell) {
        return QStringLiteral("%1/%2+%3")
            .arg(cell.documents.size())
            .arg(cell.sources)
            .arg(cell.promises.size());
    };
    QStringList cells;
    for (const GapCell& cell : map.rows[row].cells)
        cells << text(cell);
    return cells.join(u' ') + QStringLiteral(" = ") + text(map.rows[row].total);
}

GapWish by(GapColumns columns, GapRows rows = GapRows::Themes)
{
    GapWish wish;
    wish.columns = columns;
    wish.rows = rows;
    return wish;
}

TEST_CASE("The map counts a document once in each cell, and documents of one study as one source")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    Study study{Id<Study>::create(), QStringLiteral("[EJEMPLO] Estudio"), {}};
    mapped.workspace->run({QStringLiteral("Estudio"), {}}, [&](Writer& writer) { writer.put(study); });
    Evidence one;
    one.kind = EvidenceKind::Evaluation;
    one.study = study.id;
    mapped.add(one, {mapped.ids.s111, mapped.ids.s112}); // one document, two sub-questions of one theme
    mapped.add(one, {mapped.ids.s111});
    mapped.add(EvidenceKind::Evaluation, {mapped.ids.s112});
    mapped.add(EvidenceKind::Research, {mapped.ids.s121});

    const GapMap themes = mapped.map();
    REQUIRE(themes.rows.size() == 3);
    CHECK(themes.rows[0].isHeading);
    CHECK(themes.rows[0].number == QStringLiteral("P1"));
    CHECK(themes.columns == QStringList{QStringLiteral("Investigación"), QStringLiteral("Evaluación"),
                                        QStringLiteral("Otra fuente de información")});
    CHECK(rowText(themes, 1) == QStringLiteral("0/0+0 3/2+0 0/0+0 = 3/2+0"));
    CHECK(rowText(themes, 2) == QStringLiteral("1/1+0 0/0+0 0/0+0 = 1/1+0"));
    CHECK(themes.total.documents.size() == 4);
    CHECK(themes.total.sources == 3);
    CHECK(themes.most == 3);
    CHECK(themes.title() == QStringLiteral("2 de 2 temas tienen alguna evidencia."));
    CHECK(themes.countsText() == QStringLiteral("4 documentos de 3 fuentes."));

    const GapMap subs = mapped.map(by(GapColumns::Kind, GapRows::SubQuestions));
    REQUIRE(subs.rows.size() == 4);
    CHECK(rowText(subs, 1) == QStringLiteral("0/0+0 2/1+0 0/0+0 = 2/1+0"));
    CHECK(rowText(subs, 2) == QStringLiteral("0/0+0 2/2+0 0/0+0 = 2/2+0"));
}

TEST_CASE("Promises are counted apart, and what was withdrawn is not there")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    mapped.add(EvidenceKind::Research, {mapped.ids.s111}, LifeCycle::Planned);
    mapped.add(EvidenceKind::Research, {mapped.ids.s112}, LifeCycle::Ongoing);
    mapped.add(EvidenceKind::Research, {mapped.ids.s112}, LifeCycle::Withdrawn);
    mapped.add(EvidenceKind::Other, {mapped.ids.s112}, LifeCycle::Reviewed);
    const GapMap map = mapped.map();
    CHECK(rowText(map, 1) == QStringLiteral("0/0+2 0/0+0 1/1+0 = 1/1+2"));
    CHECK(map.rows[1].cells[0].text() == QStringLiteral("vacío; 2 en curso o planeado"));
    CHECK(map.rows[1].cells[1].text() == QStringLiteral("vacío"));
    CHECK(map.rows[1].cells[2].text() == QStringLiteral("1 documento, calidad: sin valorar"));
    CHECK(map.title() == QStringLiteral("1 de 2 temas tienen alguna evidencia. Sin ninguna: 2."));
    GapWish without;
    without.withPromises = false;
    CHECK(rowText(mapped.map(without), 1) == QStringLiteral("0/0+0 0/0+0 1/1+0 = 1/1+0"));
}

TEST_CASE("A document with several countries counts in each, once in the total, and the map says so")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    Evidence both;
    both.countries = {QStringLiteral("Perú"), QStringLiteral("peru"), QStringLiteral("Honduras")};
    mapped.add(both, {mapped.ids.s111});
    mapped.add(EvidenceKind::Other, {mapped.ids.s111});
    const GapMap map = mapped.map(by(GapColumns::Country));
    CHECK(map.columns ==
          QStringList{QStringLiteral("Honduras"), QStringLiteral("Perú"), QStringLiteral("Sin dato")});
    CHECK(rowText(map, 1) == QStringLiteral("1/1+0 1/1+0 1/1+0 = 2/2+0"));
    CHECK(map.notes().join(u' ').contains(QStringLiteral("varios países cuenta en cada uno")));
    CHECK(map.notes().first() ==
          QStringLiteral("Este mapa muestra cuánta evidencia hay, no si una intervención funciona."));
}

TEST_CASE("Years of the period are columns even when empty, and types of organisation are parted")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    Evidence old;
    old.issued = QStringLiteral("2014-03");
    old.organisationType = QStringLiteral("OPP; OT");
    mapped.add(old, {mapped.ids.s111});
    const GapMap years = mapped.map(by(GapColumns::Year));
    CHECK(years.columns == QStringList{QStringLiteral("2014"), QStringLiteral("2020"), QStringLiteral("2021"),
                                       QStringLiteral("2022")});
    CHECK(rowText(years, 1) == QStringLiteral("1/1+0 0/0+0 0/0+0 0/0+0 = 1/1+0"));
    CHECK(mapped.map(by(GapColumns::Organisation)).columns ==
          QStringList{QStringLiteral("OPP"), QStringLiteral("OT")});
}

TEST_CASE("Quality is the lowest score of the latest judgement, and «sin valorar» a column of its own")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    const Id<Evidence> good = mapped.add(EvidenceKind::Research, {mapped.ids.s111});
    const Id<Evidence> poor = mapped.add(EvidenceKind::Research, {mapped.ids.s111});
    mapped.add(EvidenceKind::Research, {mapped.ids.s111});
    mapped.judge(good, 3);
    mapped.judge(poor, 1);
    const GapMap map = mapped.map(by(GapColumns::Quality));
    CHECK(rowText(map, 1) == QStringLiteral("0/0+0 1/1+0 0/0+0 1/1+0 1/1+0 = 3/3+0"));
    const GapCell& total = map.rows[1].total;
    CHECK(total.best() == 3);
    CHECK(total.text() == QStringLiteral("3 documentos de 3 fuentes, calidad: lo más bajo 3 (1), lo más bajo "
                                         "1 (1), sin valorar (1)"));
}

TEST_CASE("A document counts in each direction of its findings there")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    const Id<Evidence> both = mapped.add(EvidenceKind::Research, {mapped.ids.s111});
    mapped.find(both, Direction::Supports);
    mapped.find(both, Direction::Supports);
    mapped.find(both, Direction::Contradicts);
    mapped.add(EvidenceKind::Research, {mapped.ids.s111});
    const GapMap map = mapped.map(by(GapColumns::Direction));
    CHECK(map.columns.last() == QStringLiteral("Sin hallazgos"));
    CHECK(rowText(map, 1) == QStringLiteral("1/1+0 0/0+0 1/1+0 0/0+0 1/1+0 = 2/2+0"));
}

TEST_CASE("The map obeys a filter and says so, and tells of documents that are linked to nothing")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    const Id<Evidence> kept = mapped.add(EvidenceKind::Research, {mapped.ids.s111});
    mapped.add(EvidenceKind::Research, {mapped.ids.s111});
    mapped.add(EvidenceKind::Research, {});
    const GapMap all = mapped.map();
    CHECK(rowText(all, 1) == QStringLiteral("2/2+0 0/0+0 0/0+0 = 2/2+0"));
    CHECK(all.filterNote().isEmpty());
    CHECK(all.notes().join(u' ').contains(QStringLiteral("1 documento no está en el mapa")));
    GapWish wish;
    wish.only = QSet<Id<Evidence>>{kept};
    wish.filter = QStringLiteral("Investigación");
    const GapMap some = mapped.map(wish);
    CHECK(rowText(some, 1) == QStringLiteral("1/1+0 0/0+0 0/0+0 = 1/1+0"));
    CHECK(some.rows[1].total.documents == QList<Id<Evidence>>{kept});
    CHECK(some.filterNote() ==
          QStringLiteral("Solo cuenta lo que deja pasar el filtro de Evidencias: Investigación."));
    CHECK_FALSE(some.notes().join(u' ').contains(QStringLiteral("no está en el mapa")));
}

TEST_CASE("Families are rows, parked sub-questions are none, and rare values share a column")
{
    const Mapped mapped{Backend(GENERATE(from_range(backends())))};
    mapped.workspace->run({QStringLiteral("Familia"), {}}, [&](Writer& writer) {
        SubQuestion sub = mapped.workspace->require(mapped.ids.s111);
        sub.family = QStringLiteral("Cómo optimizar");
        writer.put(sub);
        sub = mapped.workspace->require(mapped.ids.s112);
        sub.status = SubQuestionStatus::Parked;
        writer.put(sub);
    });
    Evidence evidence;
    for (int n = 0; n < 30; ++n)
        evidence.products << QStringLiteral("Producto %1").arg(n, 2, 10, QLatin1Char('0'));
    mapped.add(evidence, {mapped.ids.s111, mapped.ids.s112});
    const GapMap map = mapped.map(by(GapColumns::Product, GapRows::Families));
    REQUIRE(map.rows.size() == 2);
    CHECK(map.rows[0].title == QStringLiteral("Cómo optimizar"));
    CHECK(map.rows[1].title == QStringLiteral("Sin familia"));
    CHECK(map.rows[0].total.documents.size() == 1);
    CHECK(map.rows[1].total.documents.isEmpty());
    CHECK(map.columns.size() == mostGapColumns + 1);
    CHECK(map.columns.last() == QStringLiteral("Otros (6)"));
    CHECK(map.rows[0].cells.last().documents.size() == 1);
}

} // namespace test_gapmap
