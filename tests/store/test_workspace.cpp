// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"

#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/library.h"
#include "store/trash.h"
#include "store/views.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::store;

namespace test_workspace
{

std::unique_ptr<Workspace> openEmpty(const Backend& backend)
{
    return Workspace::openDatabase(backend.target, sample::author(), sample::clock());
}

TEST_CASE("Every kind of record comes back as it was written")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    auto workspace = openEmpty(backend);
    const sample::Ids ids = sample::fill(*workspace);

    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Título con «ñ», ¿ y 日本");
    evidence.authors = {
        Name{QStringLiteral("Pérez"), QStringLiteral("Ana"), {}, QStringLiteral("de la"), {}, {}},
        Name{{}, {}, {}, {}, {}, QStringLiteral("CLAC")}};
    evidence.issued = QStringLiteral("2021-03");
    evidence.countries = {QStringLiteral("Perú"), QStringLiteral("El Salvador")};
    evidence.unconfirmed = {QStringLiteral("title")};
    evidence.access = agenda::Access::ClacOnly;
    evidence.lifeCycle = LifeCycle::Reviewed;
    evidence.number = 7; // as another workspace gave it
    evidence.id = addEvidence(*workspace, evidence, {ids.s111});
    CHECK(workspace->require(evidence.id) == evidence);

    Finding finding;
    finding.link = workspace->where(&Link::evidence, evidence.id).first().id;
    finding.statement = QStringLiteral("Dice algo");
    finding.pdfPage = 7;
    finding.direction = Direction::Contradicts;
    finding.id = addFinding(*workspace, finding);
    CHECK(workspace->require(finding.id) == finding);

    const Id<State> state =
        setState(*workspace, ids.s111, Answered::Partial, QDate(2021, 6, 1), QStringLiteral("Hay dos"));
    CHECK(workspace->require(state).effectiveOn == QDate(2021, 6, 1));
    CHECK(workspace->require(state).recordedAt > 0);
    CHECK(workspace->require(workspace->require(state).person).name == QStringLiteral("Ana"));
    CHECK(workspace->require(ids.s121).code == QStringLiteral("1.2.1"));
}

TEST_CASE("One run is one revision and one notice, and a run that throws leaves nothing")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    auto workspace = openEmpty(backend);
    const sample::Ids ids = sample::fill(*workspace);
    int notices = 0;
    QObject::connect(workspace.get(), &Workspace::changed, [&] { ++notices; });
    const QString before = sample::dump(*workspace);
    const int revisions = readCounts(*workspace).revisions;

    Theme theme = workspace->require(ids.first);
    theme.sentence = QStringLiteral("Una frase");
    save(*workspace, QStringLiteral("Editar frase"), theme);
    CHECK(notices == 1);
    CHECK(readCounts(*workspace).revisions == revisions + 1);
    const Revision latest = workspace->history().latest(1).first();
    CHECK(latest.author == QStringLiteral("Ana"));
    CHECK(latest.label == QStringLiteral("Editar frase"));
    REQUIRE(latest.changes.size() == 1);
    CHECK(std::get<Theme>(*latest.changes.first().before).sentence.isEmpty());
    CHECK(std::get<Theme>(*latest.changes.first().after) == theme);

    save(*workspace, QStringLiteral("Editar frase"), theme);
    CHECK(notices == 1); // what is already there changes nothing

    workspace->undo();
    CHECK(sample::dump(*workspace) == before);

    CHECK(kindOf([&] {
              workspace->run({QStringLiteral("Falla"), {}}, [&](Writer& writer) {
                  theme.sentence = QStringLiteral("Otra");
                  writer.put(theme);
                  writer.remove(ids.question);
              });
          }) == ErrorKind::Conflict);
    CHECK(sample::dump(*workspace) == before);
    CHECK(notices == 2);
    theme.sentence = QStringLiteral("Después de la falla");
    save(*workspace, QStringLiteral("Editar frase"), theme);
    CHECK(workspace->require(ids.first).sentence == theme.sentence);
}

TEST_CASE("Undo and redo go through the whole line, and the line survives a restart")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.agenda"));
    QStringList dumps;
    {
        auto workspace = Workspace::create(path, sample::author(), sample::clock());
        dumps << sample::dump(*workspace);
        QObject::connect(workspace.get(), &Workspace::changed, [&] { dumps << sample::dump(*workspace); });
        const sample::Ids ids = sample::fill(*workspace);
        moveSubQuestion(*workspace, ids.s112, ids.second, 0);
        removeTheme(*workspace, ids.second);
    }
    auto workspace = Workspace::open(path, store::Access::Edit, sample::author(), sample::clock());
    CHECK(sample::dump(*workspace) == dumps.last());
    CHECK(workspace->nextUndo()->label.startsWith(QStringLiteral("Quitar el tema")));
    for (qsizetype i = dumps.size() - 2; i >= 0; --i) {
        workspace->undo();
        CHECK(sample::dump(*workspace) == dumps[i]);
    }
    CHECK_FALSE(workspace->nextUndo());
    for (qsizetype i = 1; i < dumps.size(); ++i) {
        workspace->redo();
        CHECK(sample::dump(*workspace) == dumps[i]);
    }
    CHECK_FALSE(workspace->nextRedo());
    workspace->undo();
    CHECK(
        workspace->history().latest(1).first().label.startsWith(QStringLiteral("Deshacer: Quitar el tema")));
    workspace->redo();
    CHECK(workspace->history().latest(1).first().label.startsWith(QStringLiteral("Rehacer: Quitar el tema")));
    workspace->undo();
    CHECK(sample::dump(*workspace) == dumps[dumps.size() - 2]);
    CHECK(kindOf([&] { workspace->redo(), workspace->redo(); }) == ErrorKind::NotFound);
}

TEST_CASE("A new edit ends what could be redone")
{
    auto workspace = openEmpty(backends().first());
    const sample::Ids ids = sample::fill(*workspace);
    workspace->undo();
    CHECK(workspace->nextRedo());
    renameTheme(*workspace, ids.first, QStringLiteral("Otro"));
    CHECK_FALSE(workspace->nextRedo());
}

TEST_CASE("What is removed is in the trash with all that hung on it, and comes back in one step")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    auto workspace = openEmpty(backend);
    const sample::Ids ids = sample::fill(*workspace);
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Uno");
    evidence.id = addEvidence(*workspace, evidence, {ids.s111, ids.s121});
    setState(*workspace, ids.s111, Answered::InProgress, QDate(2020, 1, 1), QStringLiteral("Empieza"));
    const QString before = sample::dump(*workspace);

    removeSubQuestion(*workspace, ids.s111);
    const QList<TrashItem> trash = readTrash(*workspace);
    REQUIRE(trash.size() == 1);
    CHECK(trash.first().title.startsWith(QStringLiteral("Subpregunta: 1.1.1")));
    CHECK(trash.first().records == 3);

    removeTheme(*workspace, ids.first);
    CHECK(kindOf([&] { restore(*workspace, trash.first().removal.id); }) == ErrorKind::Conflict);
    const QList<TrashItem> both = readTrash(*workspace);
    REQUIRE(both.size() == 2);
    restore(*workspace, both.first().removal.id);
    restore(*workspace, trash.first().removal.id);
    CHECK(sample::dump(*workspace) == before);
    CHECK(readTrash(*workspace).isEmpty());
    CHECK(kindOf([&] { restore(*workspace, trash.first().removal.id); }) == ErrorKind::NotFound);
    workspace->undo();
    CHECK(readTrash(*workspace).size() == 1);
}

TEST_CASE("A code is never given twice, not even after its sub-question went to the trash")
{
    auto workspace = openEmpty(backends().first());
    const sample::Ids ids = sample::fill(*workspace);
    removeSubQuestion(*workspace, ids.s112);
    const Id<SubQuestion> added = addSubQuestion(*workspace, ids.first, QStringLiteral("[EJEMPLO] ¿Otra?"));
    CHECK(workspace->require(added).code == QStringLiteral("1.1.3"));
    moveSubQuestion(*workspace, ids.s111, ids.second, 5);
    CHECK(workspace->require(ids.s111).code == QStringLiteral("1.1.1"));
    CHECK(workspace->require(ids.s111).position == 1);
}

TEST_CASE("The agenda's rules refuse with a sentence and change nothing")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    auto workspace = openEmpty(backend);
    const sample::Ids ids = sample::fill(*workspace);
    const QString before = sample::dump(*workspace);
    const QDate tomorrow(2022, 11, 16);

    CHECK(kindOf([&] {
              setState(*workspace, ids.s111, Answered::Full, tomorrow, QStringLiteral("Porque sí"));
          }) == ErrorKind::Constraint);
    CHECK(kindOf([&] {
              setState(*workspace, ids.s111, Answered::Full, QDate(2022, 1, 1), QStringLiteral(" "));
          }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { rewordOfficial(*workspace, ids.s111, QStringLiteral("¿Otra?"), {}); }) ==
          ErrorKind::Constraint);
    SubQuestion sub = workspace->require(ids.s111);
    sub.official = QStringLiteral("¿Otra?");
    CHECK(kindOf([&] { save(*workspace, QStringLiteral("Editar"), sub); }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { renameTheme(*workspace, ids.first, QStringLiteral("  ")); }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { renameTheme(*workspace, ids.first, QString(5000, u'a')); }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { renameTheme(*workspace, ids.first, QStringLiteral("a\u202Eb")); }) ==
          ErrorKind::Constraint);
    CHECK(kindOf([&] { renameTheme(*workspace, ids.first, QStringLiteral("a") + QChar(0)); }) ==
          ErrorKind::Constraint);
    CHECK(kindOf([&] { addTheme(*workspace, Id<Question>::create(), QStringLiteral("Huérfano")); }) ==
          ErrorKind::NotFound);
    CHECK(sample::dump(*workspace) == before);

    rewordOfficial(*workspace, ids.s111, QStringLiteral("¿Otra?"), QStringLiteral("Se acordó en la reunión"));
    CHECK(workspace->history().latest(1).first().reason == QStringLiteral("Se acordó en la reunión"));
}

TEST_CASE("What is typed for a question, a theme or a sub-question is kept without blanks at its ends")
{
    auto workspace = openEmpty(backends().first());
    const sample::Ids ids = sample::fill(*workspace);
    const Id<SubQuestion> sub = addSubQuestion(*workspace, ids.first, QStringLiteral("  ¿Qué?\n"));
    CHECK(workspace->require(sub).official == QStringLiteral("¿Qué?"));
    rewordOfficial(*workspace, sub, QStringLiteral("¿Cómo?\n\n"), QStringLiteral("Más claro"));
    CHECK(workspace->require(sub).official == QStringLiteral("¿Cómo?"));
    const Id<Question> question = addQuestion(*workspace, QStringLiteral("¿Amplia?\n"));
    CHECK(workspace->require(question).text == QStringLiteral("¿Amplia?"));
    rewordQuestion(*workspace, question, QStringLiteral(" ¿Otra? "), QStringLiteral("Más claro"));
    CHECK(workspace->require(question).text == QStringLiteral("¿Otra?"));
    const Id<Theme> theme = addTheme(*workspace, question, QStringLiteral(" Tema "));
    renameTheme(*workspace, theme, QStringLiteral("Otro "));
    CHECK(workspace->require(theme).name == QStringLiteral("Otro"));
}

TEST_CASE("The state of a day is the last effective one, and of two for one day the one recorded later")
{
    auto workspace = openEmpty(backends().first());
    const sample::Ids ids = sample::fill(*workspace);
    setState(*workspace, ids.s111, Answered::Full, QDate(2022, 5, 1), QStringLiteral("c"));
    setState(*workspace, ids.s111, Answered::InProgress, QDate(2020, 3, 1), QStringLiteral("a"));
    setState(*workspace, ids.s111, Answered::Partial, QDate(2020, 3, 1), QStringLiteral("b"));
    const auto on = [&](const QDate& day) {
        return readOutline(*workspace, day).questions.first().themes.first().subquestions.first().standing;
    };
    CHECK(on({}).value == Answered::Full);
    CHECK(on(QDate(2021, 1, 1)).value == Answered::Partial);
    CHECK(on(QDate(2021, 1, 1)).reason == QStringLiteral("b"));
    CHECK(on(QDate(2020, 2, 29)).value == Answered::NoEvidence);
    CHECK(on(QDate(2020, 2, 29)).since.isNull());
}

TEST_CASE("A state is proposed for sources that no state knows, never for promises or a parked sub-question")
{
    auto workspace = openEmpty(backends().first());
    const sample::Ids ids = sample::fill(*workspace);
    const auto add = [&](LifeCycle lifeCycle) {
        Evidence evidence;
        evidence.title = QStringLiteral("[EJEMPLO] Una");
        evidence.lifeCycle = lifeCycle;
        addEvidence(*workspace, evidence, {ids.s111});
    };
    const auto judge = [&](Answered value) {
        setState(*workspace, ids.s111, value, QDate(2021, 3, 9), QStringLiteral("Se leyó"));
    };
    const auto words = [&] {
        return readOutline(*workspace).questions.first().themes.first().subquestions.first().stateWords();
    };
    add(LifeCycle::Planned);
    CHECK_FALSE(suggestedState(*workspace, ids.s111));
    CHECK(words() == QStringLiteral("Sin evidencia"));
    add(LifeCycle::Delivered);
    add(LifeCycle::Delivered);
    CHECK(suggestedState(*workspace, ids.s111) == StateSuggestion{2, Answered::InProgress});
    CHECK(words() == QStringLiteral("Sin estado registrado"));
    judge(Answered::InProgress);
    CHECK_FALSE(suggestedState(*workspace, ids.s111));
    add(LifeCycle::Delivered);
    CHECK(suggestedState(*workspace, ids.s111) == StateSuggestion{1, Answered::Partial});
    judge(Answered::Full);
    CHECK_FALSE(suggestedState(*workspace, ids.s111));
    add(LifeCycle::Delivered);
    CHECK(suggestedState(*workspace, ids.s111) == StateSuggestion{1, Answered::Full});
    setState(*workspace, ids.s111, Answered::NoEvidence, QDate(2022, 1, 1), QStringLiteral("Ninguna sirve"));
    CHECK(suggestedState(*workspace, ids.s111) == StateSuggestion{4, Answered::InProgress});
    CHECK(words() == QStringLiteral("Sin evidencia"));
    setStatus(*workspace, ids.s111, SubQuestionStatus::Parked);
    CHECK_FALSE(suggestedState(*workspace, ids.s111));
}

TEST_CASE("Promises and withdrawn documents are not evidence, and documents of one study are one source")
{
    auto workspace = openEmpty(backends().first());
    const sample::Ids ids = sample::fill(*workspace);
    const Study study{Id<Study>::create(), QStringLiteral("[EJEMPLO] Estudio"), {}};
    workspace->run({QStringLiteral("Estudio"), {}}, [&](Writer& writer) { writer.put(study); });
    int n = 0;
    const auto add = [&](LifeCycle lifeCycle, const Id<Study>& of) {
        Evidence evidence;
        evidence.title = QStringLiteral("[EJEMPLO] %1").arg(++n);
        evidence.lifeCycle = lifeCycle;
        evidence.study = of;
        addEvidence(*workspace, evidence, {ids.s111});
    };
    add(LifeCycle::Delivered, study.id);
    add(LifeCycle::Reviewed, study.id);
    add(LifeCycle::Delivered, {});
    add(LifeCycle::Planned, {});
    add(LifeCycle::Ongoing, {});
    add(LifeCycle::Withdrawn, {});
    const ThemeRow theme = readOutline(*workspace).questions.first().themes.first();
    CHECK(theme.sources == 2);
    CHECK(theme.subquestions.first().sources == 2);
    CHECK(theme.subquestions.first().documents == 6);
    const Counts counts = readCounts(*workspace);
    CHECK(counts.evidence == 3);
    CHECK(counts.promised == 2);
    CHECK(counts.sources == 2);
}

TEST_CASE("Linking to several sub-questions is one step, and those already linked stay")
{
    const Backend backend = GENERATE(from_range(backends()));
    auto workspace = openEmpty(backend);
    const sample::Ids ids = sample::fill(*workspace);
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Uno");
    evidence.id = addEvidence(*workspace, evidence);
    CHECK(store::link(*workspace, evidence.id, {ids.s111, ids.s121}).size() == 2);
    CHECK(store::link(*workspace, evidence.id, {ids.s111, ids.s112}).size() == 1);
    CHECK(readLibrary(*workspace).first().codes ==
          QStringList{QStringLiteral("1.1.1"), QStringLiteral("1.1.2"), QStringLiteral("1.2.1")});
    workspace->undo();
    workspace->undo();
    CHECK(subQuestionsOf(*workspace, evidence.id).isEmpty());
    store::link(*workspace, evidence.id, {ids.s111});
    const Id<Link> id = workspace->where(&Link::evidence, evidence.id).first().id;
    Finding finding;
    finding.link = id;
    finding.statement = QStringLiteral("Algo");
    addFinding(*workspace, finding);
    unlink(*workspace, id);
    CHECK(workspace->all<Finding>().isEmpty());
    workspace->undo();
    CHECK(evidenceOf(*workspace, ids.s111).first().findings.size() == 1);
}

TEST_CASE("The history tells what there was without reading the changes, and as many of them as are wanted")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = openEmpty(backend);
        const sample::Ids ids = sample::fill(*workspace);
        const Id<Evidence> evidence = Id<Evidence>::create();
        workspace->run({QStringLiteral("Dos a la vez"), {}}, [&](Writer& writer) {
            Evidence made;
            made.id = evidence;
            made.title = QStringLiteral("[EJEMPLO] Uno");
            writer.put(made);
            made.title = QStringLiteral("[EJEMPLO] Dos");
            writer.put(made);
            writer.remove(ids.s121);
        });
        const History& history = workspace->history();
        const Revision heading = history.headings(1).first();
        CHECK(heading.label == QStringLiteral("Dos a la vez"));
        CHECK(heading.changes.isEmpty());
        CHECK(history.headings(1, heading.number).first().number == heading.number - 1);
        CHECK(history.changeCount(heading.number) == 3);
        CHECK(history.changesOf(heading.number, 1).size() == 1);
        const QList<Change> changes = history.changesOf(heading.number);
        CHECK(changes == history.latest(1).first().changes);
        REQUIRE(history.of({evidence.text()}).size() == 1);
        CHECK(history.of({evidence.text()}).first().changes == changes.first(2));
        CHECK(history.of({ids.s121.text(), evidence.text()}).first().changes == changes);
    }
}

TEST_CASE("An undo and a redo that are cancelled change nothing")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = openEmpty(backend);
        sample::fill(*workspace);
        const auto cancelledAt = [&](qint64 step, const auto& work) {
            Progress progress([&](qint64 done, qint64, const QString&) {
                if (done >= step)
                    progress.cancel();
            });
            return kindOf([&] { work(progress); });
        };
        const QString whole = sample::dump(*workspace);
        const qint64 revision = workspace->history().headings(1).first().number;
        const auto undo = [&](Progress& progress) { workspace->undo(progress); };
        CHECK(cancelledAt(0, undo) == ErrorKind::Cancelled);
        CHECK(sample::dump(*workspace) == whole);
        CHECK(workspace->history().headings(1).first().number == revision);
        workspace->undo();
        const QString empty = sample::dump(*workspace);
        const auto redo = [&](Progress& progress) { workspace->redo(progress); };
        CHECK(cancelledAt(0, redo) == ErrorKind::Cancelled);
        CHECK(sample::dump(*workspace) == empty);
        workspace->redo();
        CHECK(sample::dump(*workspace) == whole);
    }
}

} // namespace test_workspace
