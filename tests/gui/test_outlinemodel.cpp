// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/outlinemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <catch2/catch.hpp>

#include <memory>

using namespace agenda;
using namespace agenda::gui;

namespace test_outlinemodel
{

store::SubQuestionRow subQuestion(const QString& code, Answered value = Answered::NoEvidence)
{
    store::SubQuestionRow row;
    row.subquestion.id = Id<SubQuestion>(code);
    row.subquestion.code = code;
    row.subquestion.official = QStringLiteral("¿Qué dice %1?").arg(code);
    row.standing.value = value;
    if (value != Answered::NoEvidence)
        row.standing.since = QDate(2021, 1, 1);
    return row;
}

/// Questions 1 and 2; themes 1.1 (a, b, c), 1.2 (empty), 2.1 (d).
store::Outline sample()
{
    store::Outline outline;
    int place = 0;
    for (int q = 1; q <= 2; ++q) {
        store::QuestionRow question;
        question.question.id = Id<Question>(QStringLiteral("q%1").arg(q));
        question.question.number = q;
        question.question.text = QStringLiteral("¿Pregunta %1?").arg(q);
        for (int t = 1; t <= (q == 1 ? 2 : 1); ++t) {
            store::ThemeRow theme;
            theme.theme.id = Id<Theme>(QStringLiteral("t%1.%2").arg(q).arg(t));
            theme.theme.name = QStringLiteral("Género");
            theme.place = ++place;
            question.themes << theme;
        }
        outline.questions << question;
    }
    outline.questions[0].themes[0].subquestions = {subQuestion(QStringLiteral("a")),
                                                   subQuestion(QStringLiteral("b"), Answered::Partial),
                                                   subQuestion(QStringLiteral("c"))};
    outline.questions[1].themes[0].subquestions = {subQuestion(QStringLiteral("d"))};
    return outline;
}

QStringList shownIds(const OutlineModel& model, const QModelIndex& parent = {})
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        ids << index.data(OutlineModel::IdRole).toString();
        ids << shownIds(model, index);
    }
    return ids;
}

QModelIndex at(const OutlineModel& model, const char* id)
{
    return model.indexOf(QString::fromLatin1(id));
}

std::optional<OutlineMove> drop(OutlineModel& model, const char* what, int row, const QModelIndex& parent)
{
    const std::unique_ptr<QMimeData> data(model.mimeData({at(model, what)}));
    QSignalSpy moved(&model, &OutlineModel::moved);
    if (!model.canDropMimeData(data.get(), Qt::MoveAction, row, 0, parent))
        return std::nullopt;
    REQUIRE(model.dropMimeData(data.get(), Qt::MoveAction, row, 0, parent));
    REQUIRE(moved.size() == 1);
    return moved.first().first().value<OutlineMove>();
}

OutlineMove expected(const char* type, const char* id, const char* parent, int index)
{
    return {QString::fromLatin1(type), QString::fromLatin1(id), QString::fromLatin1(parent), index};
}

TEST_CASE("a row of the outline is spoken with code, question, state and evidence")
{
    store::Outline outline = sample();
    store::SubQuestionRow& row = outline.questions[0].themes[0].subquestions[1];
    row.sources = 3;
    row.documents = 4;
    OutlineModel model;
    model.setOutline(outline);
    const QModelIndex index = at(model, "b");
    CHECK(index.data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("b, ¿Qué dice b?, respuesta parcial, 3 fuentes"));
    CHECK(index.siblingAtColumn(OutlineModel::StateColumn).data().toString() ==
          QStringLiteral("Respuesta parcial"));
    CHECK(index.siblingAtColumn(OutlineModel::EvidenceColumn).data().toInt() == 3);
    CHECK(evidenceText(1) == QStringLiteral("1 fuente"));

    row.subquestion.status = SubQuestionStatus::Parked;
    model.setOutline(outline);
    CHECK(index.data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("b, ¿Qué dice b?, respuesta parcial, en pausa, 3 fuentes"));
    CHECK(at(model, "t1.1").data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Tema 1, Género, nombre propuesto, 2 sin evidencia, sin evidencia"));
}

TEST_CASE("a tooltip shows markup in a text as it was typed")
{
    store::Outline outline = sample();
    outline.questions[0].question.text = QStringLiteral("<b>uno</b> & <img src=x>");
    OutlineModel model;
    model.setOutline(outline);
    CHECK(at(model, "q1")
              .data(Qt::ToolTipRole)
              .toString()
              .contains(QStringLiteral("&lt;b&gt;uno&lt;/b&gt; &amp; &lt;img")));
}

TEST_CASE("the outline takes in a new snapshot row by row, so that indexes stay with their records")
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    store::Outline outline = sample();
    model.setOutline(outline);
    const QPersistentModelIndex b(at(model, "b"));
    const QPersistentModelIndex c(at(model, "c"));
    const QPersistentModelIndex theme(at(model, "t1.1"));

    SECTION("when a sub-question moves to another theme")
    {
        auto& from = outline.questions[0].themes[0].subquestions;
        outline.questions[1].themes[0].subquestions.prepend(from.takeAt(1));
        model.setOutline(outline);
        CHECK(b == at(model, "b"));
        CHECK(b.parent() == at(model, "t2.1"));
        CHECK(b.row() == 0);
    }
    SECTION("when a theme goes under another question, and its questions change order")
    {
        store::ThemeRow moved = outline.questions[0].themes.takeFirst();
        std::swap(moved.subquestions[0], moved.subquestions[2]);
        outline.questions[1].themes.append(moved);
        model.setOutline(outline);
        CHECK(theme.parent() == at(model, "q2"));
        CHECK(c.row() == 0);
    }
    SECTION("when rows come and go")
    {
        outline.questions[0].themes[0].subquestions.removeAt(1);
        outline.questions[0].themes[1].subquestions.append(subQuestion(QStringLiteral("e")));
        outline.questions.removeLast();
        model.setOutline(outline);
        CHECK_FALSE(b.isValid());
        CHECK(c.row() == 1);
    }
    SECTION("when a theme goes and its questions stay elsewhere")
    {
        outline.questions[0].themes[1].subquestions = outline.questions[0].themes[0].subquestions;
        outline.questions[0].themes.removeFirst();
        model.setOutline(outline);
        CHECK(at(model, "b").parent() == at(model, "t1.2"));
    }
    SECTION("when all goes")
    {
        outline.questions.clear();
        model.setOutline(outline);
        CHECK(model.rowCount() == 0);
    }
    QStringList wanted;
    for (const store::QuestionRow& q : outline.questions) {
        wanted << q.question.id.text();
        for (const store::ThemeRow& t : q.themes) {
            wanted << t.theme.id.text();
            for (const store::SubQuestionRow& s : t.subquestions)
                wanted << s.subquestion.id.text();
        }
    }
    CHECK(shownIds(model) == wanted);
    CHECK(reset.isEmpty());
}

TEST_CASE("the filter hides what does not fit, and the tree above it only while a state is asked for")
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    store::Outline outline = sample();
    outline.questions[0].themes[0].subquestions[2].subquestion.status = SubQuestionStatus::Parked;
    model.setOutline(outline, {Answered::Partial, true});
    CHECK(shownIds(model) == QStringList{QStringLiteral("q1"), QStringLiteral("t1.1"), QStringLiteral("b")});
    model.setOutline(outline, {std::nullopt, false});
    CHECK_FALSE(at(model, "c").isValid());
    CHECK(at(model, "t1.2").isValid());
}

TEST_CASE("typing in a row is announced, not done")
{
    OutlineModel model;
    model.setOutline(sample());
    const QModelIndex index = at(model, "t1.1");
    CHECK_FALSE(index.flags() & Qt::ItemIsEditable);
    CHECK_FALSE(model.setData(index, QStringLiteral("Otro")));
    model.setEditable(true);
    QSignalSpy edited(&model, &OutlineModel::edited);
    CHECK_FALSE(model.setData(index, QStringLiteral("Género")));
    CHECK(edited.isEmpty());
    CHECK(model.setData(index, QStringLiteral("Otro")));
    REQUIRE(edited.size() == 1);
    CHECK(edited.first() ==
          QVariantList{QStringLiteral("theme"), QStringLiteral("t1.1"), QStringLiteral("Otro")});
    CHECK(index.data(Qt::EditRole).toString() == QStringLiteral("Género"));
}

TEST_CASE("a row is dropped only where it may hang, at the place among its siblings without it")
{
    OutlineModel model;
    model.setOutline(sample());
    CHECK_FALSE(drop(model, "a", -1, at(model, "t2.1")));
    model.setEditable(true);
    CHECK(drop(model, "a", -1, at(model, "t2.1")) == expected("subquestion", "a", "t2.1", 1));
    CHECK(drop(model, "a", 0, at(model, "t2.1")) == expected("subquestion", "a", "t2.1", 0));
    CHECK(drop(model, "a", 2, at(model, "t1.1")) == expected("subquestion", "a", "t1.1", 1));
    CHECK(drop(model, "c", 0, at(model, "t1.1")) == expected("subquestion", "c", "t1.1", 0));
    CHECK(drop(model, "t1.1", -1, at(model, "q2")) == expected("theme", "t1.1", "q2", 1));
    CHECK(drop(model, "q2", 0, {}) == expected("question", "q2", "", 0));
    CHECK_FALSE(drop(model, "a", 0, at(model, "t1.1")));
    CHECK_FALSE(drop(model, "a", 1, at(model, "t1.1")));
    CHECK_FALSE(drop(model, "a", -1, at(model, "q2")));
    CHECK_FALSE(drop(model, "t1.1", -1, at(model, "t2.1")));
}

TEST_CASE("a step goes over the edge into the neighbouring theme or question, and stops at the end")
{
    OutlineModel model;
    model.setOutline(sample());
    CHECK(model.step(at(model, "a"), 1) == expected("subquestion", "a", "t1.1", 1));
    CHECK(model.step(at(model, "b"), 1) == expected("subquestion", "b", "t1.1", 2));
    CHECK(model.step(at(model, "b"), -1) == expected("subquestion", "b", "t1.1", 0));
    CHECK(model.step(at(model, "c"), 1) == expected("subquestion", "c", "t1.2", 0));
    CHECK(model.step(at(model, "d"), -1) == expected("subquestion", "d", "t1.2", 0));
    CHECK(model.step(at(model, "t1.2"), 1) == expected("theme", "t1.2", "q2", 0));
    CHECK(model.step(at(model, "t2.1"), -1) == expected("theme", "t2.1", "q1", 2));
    CHECK_FALSE(model.step(at(model, "a"), -1));
    CHECK_FALSE(model.step(at(model, "d"), 1));
    CHECK_FALSE(model.step(at(model, "q1"), -1));
    CHECK(model.step(at(model, "q1"), 1) == expected("question", "q1", "", 1));
}

} // namespace test_outlinemodel
