// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/qualitypane.h"

#include "gui/scriptedprompts.h"
#include "gui/settings.h"
#include "gui/task.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace agenda;
using namespace agenda::gui;

namespace test_qualitypane
{

/// The pane over one evidence.
struct Judging {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("a.agenda"));
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::create(path, sample::author(), sample::clock());
    ScriptedPrompts prompts;
    TaskRunner tasks;
    Settings settings{dir.filePath(QStringLiteral("s.ini"))};
    Id<Evidence> evidence;
    std::unique_ptr<QualityPane> pane;
    QStringList messages;

    Judging()
    {
        sample::fill(*workspace);
        Evidence record;
        record.title = QStringLiteral("[EJEMPLO] Evaluación");
        evidence = store::addEvidence(*workspace, record);
        show();
    }
    void show()
    {
        pane = std::make_unique<QualityPane>(Session{*workspace, prompts, tasks, settings});
        QObject::connect(workspace.get(), &store::Workspace::changed, pane.get(),
                         [this] { pane->refresh(); });
        QObject::connect(pane.get(), &QualityPane::message, pane.get(),
                         [this](const QString& text, bool) { messages << text; });
        pane->resize(420, 600);
        pane->show();
        QApplication::setActiveWindow(pane.get());
        pane->showEvidence(evidence);
    }
    template <class W>
    W* find(const char* name)
    {
        auto* const found = pane->findChild<W*>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    void choose(const char* level) { find<QRadioButton>(level)->click(); }
    std::optional<Appraisal> stored() const
    {
        const QList<Appraisal> all = store::appraisalsOf(*workspace, evidence);
        return all.isEmpty() ? std::nullopt : std::optional(all.first());
    }
    bool says(const char* text) const
    {
        for (const QLabel* const label : pane->findChildren<QLabel*>()) {
            if (label->isVisibleTo(pane.get()) && label->text().contains(QString::fromUtf8(text)))
                return true;
        }
        return false;
    }
};

TEST_CASE("a level is stored as it is chosen, with who and when, and one undo takes it back")
{
    Judging judging;
    CHECK(judging.says("Sin valorar. Eso no quiere decir que su calidad sea baja."));
    judging.choose("voice3");
    REQUIRE(judging.stored());
    CHECK(judging.stored()->voice == 3);
    CHECK(judging.workspace->require(judging.stored()->person).name == QStringLiteral("Ana"));
    CHECK(judging.says("3·–·–·–·–"));
    judging.choose("triangulation2");
    CHECK(judging.stored()->triangulation == 2);
    judging.workspace->undo();
    CHECK_FALSE(judging.stored()->triangulation);
    CHECK(judging.find<QRadioButton>("triangulation0")->isChecked());
    judging.choose("voice0");
    CHECK_FALSE(judging.stored());
}

TEST_CASE("every level has its words beside it, and a click on them chooses it")
{
    Judging judging;
    for (const Principle& principle : principles()) {
        for (int level = 1; level <= 4; ++level)
            CHECK(judging.says(principle.level(level).toUtf8().constData()));
    }
    for (QLabel* const label : judging.pane->findChildren<QLabel*>()) {
        if (label->text() == principles()[0].level(2))
            QTest::mouseClick(label, Qt::LeftButton);
    }
    REQUIRE(judging.stored());
    CHECK(judging.stored()->voice == 2);
}

TEST_CASE("a 4 waits for its reason, with the reason's field in focus, and says so")
{
    Judging judging;
    judging.choose("voice4");
    CHECK_FALSE(judging.stored());
    CHECK(judging.says("necesitan un motivo"));
    CHECK(QApplication::focusWidget() == judging.find<QWidget>("voiceReason"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("[EJEMPLO] Se oye a las socias"));
    CHECK_FALSE(judging.says("necesitan un motivo"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(judging.stored());
    CHECK(judging.stored()->voice == 4);
    CHECK(judging.stored()->voiceReason == QStringLiteral("[EJEMPLO] Se oye a las socias"));

    judging.choose("contribution1");
    CHECK_FALSE(judging.stored()->contribution);
    judging.pane->commitPending();
    CHECK(judging.messages.last() ==
          QStringLiteral("«Contribución» no se guardó: un 1 o un 4 necesitan un motivo."));
    CHECK(judging.find<QRadioButton>("contribution0")->isChecked());
}

TEST_CASE("a second person's appraisal stands beside the first, and where they differ is said")
{
    Judging judging;
    judging.choose("voice3");
    judging.prompts.answerText(QStringLiteral("Berta"));
    judging.find<QPushButton>("addRater")->click();
    CHECK(judging.says("Ana: 3"));
    judging.choose("voice2");
    CHECK(store::appraisalsOf(*judging.workspace, judging.evidence).size() == 2);
    CHECK(judging.says("Valoraciones distintas. Ana: 3"));
    auto* const raters = judging.find<QComboBox>("raters");
    CHECK(raters->count() == 2);
    CHECK(raters->currentText() == QStringLiteral("Valoración de Berta"));
    judging.find<QPushButton>("removeAppraisal")->click();
    CHECK(judging.messages.last() == QStringLiteral("Se quitó la valoración de Berta."));
    CHECK(store::appraisalsOf(*judging.workspace, judging.evidence).size() == 1);
}

TEST_CASE("who only reads sees what was chosen and why, without the scale")
{
    Judging judging;
    judging.choose("voice3");
    judging.pane.reset();
    judging.workspace.reset();
    judging.workspace = store::Workspace::open(judging.path, store::Access::Read, sample::author());
    judging.show();
    CHECK(judging.says(principles()[0].level(3).toUtf8().constData()));
    CHECK_FALSE(judging.says(principles()[0].level(2).toUtf8().constData()));
    CHECK_FALSE(judging.find<QPushButton>("addRater")->isVisible());
    CHECK_FALSE(judging.find<QPushButton>("removeAppraisal")->isVisible());
    CHECK(judging.pane->findChildren<QRadioButton*>().isEmpty());
}

TEST_CASE("the name of who judged is read whole in a narrow pane")
{
    Judging judging;
    judging.prompts.answerText(QStringLiteral("María de los Ángeles Hernández"));
    QTest::mouseClick(judging.find<QPushButton>("addRater"), Qt::LeftButton);
    auto* const raters = judging.find<QComboBox>("raters");
    const QString shown = raters->currentText();
    CHECK(shown == QStringLiteral("Valoración de María de los Ángeles Hernández"));
    CHECK(QTest::qWaitFor([&] { return raters->width() >= raters->sizeHint().width(); }));
    CHECK(raters->width() > raters->fontMetrics().horizontalAdvance(shown) + 20);
    CHECK(judging.pane->rect().contains(raters->geometry()));
}

} // namespace test_qualitypane
