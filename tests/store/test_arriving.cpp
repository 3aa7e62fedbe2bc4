// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/arriving.h"

#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/workspace.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::store;

namespace test_arriving
{

/// A workspace in a file, and documents that come to it.
struct Fixture {
    QTemporaryDir dir;
    std::unique_ptr<Workspace> workspace =
        Workspace::create(dir.filePath(QStringLiteral("a.agenda")), sample::author(), sample::clock());
    sample::Ids ids = sample::fill(*workspace);

    Arrival document(const char* title, const QByteArray& bytes)
    {
        QFile file(dir.filePath(QStringLiteral("informe.pdf")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Progress unwatched;
        Arrival arrival;
        arrival.evidence.title = QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(title);
        arrival.evidence.unconfirmed << QStringLiteral("title");
        arrival.file = ContentIntake(*workspace).stage(file.fileName(), unwatched);
        return arrival;
    }
    static Arrival link(const char* doi, const char* url)
    {
        Arrival arrival;
        arrival.evidence.title = QStringLiteral("[EJEMPLO] por su dirección");
        arrival.evidence.doi = QString::fromLatin1(doi);
        arrival.evidence.url = QString::fromLatin1(url);
        return arrival;
    }
    qint64 steps() { return workspace->history().latest(1).first().number; }
};

TEST_CASE("Documents come in with their files and their link in one step, which goes back and forth")
{
    Fixture fixture;
    Workspace& workspace = *fixture.workspace;
    const QList<Arrival> arrivals{fixture.document("Uno", "uno"), fixture.document("Dos", "dos")};
    const QString before = sample::dump(workspace);
    const qint64 steps = fixture.steps();
    const Arrived arrived = takeIn(workspace, arrivals, fixture.ids.s111);
    CHECK(arrived.added.size() == 2);
    CHECK(arrived.present.isEmpty());
    CHECK(fixture.steps() == steps + 1);
    CHECK(workspace.nextUndo()->label == QStringLiteral("Agregar 2 evidencias a 1.1.1"));
    for (const Id<Evidence>& each : arrived.added) {
        CHECK(workspace.where(&Attachment::evidence, each).size() == 1);
        CHECK(workspace.where(&Link::evidence, each).first().subquestion == fixture.ids.s111);
        CHECK(workspace.require(each).unconfirmed == QStringList{QStringLiteral("title")});
    }
    const QString after = sample::dump(workspace);
    workspace.undo();
    CHECK(sample::dump(workspace) == before);
    workspace.redo();
    CHECK(sample::dump(workspace) == after);
}

TEST_CASE("A file that is there already is not stored again, and its evidence is linked")
{
    Fixture fixture;
    Workspace& workspace = *fixture.workspace;
    const Id<Evidence> there = takeIn(workspace, {fixture.document("Uno", "uno")}).added.first();
    store::link(workspace, there, {fixture.ids.s111, fixture.ids.s112});
    const Arrived again = takeIn(workspace, {fixture.document("Otro título", "uno")}, fixture.ids.s121);
    CHECK(again.added.isEmpty());
    REQUIRE(again.present.size() == 1);
    CHECK(again.present[0].evidence == there);
    CHECK(again.present[0].links == 2);
    CHECK(again.present[0].isNewlyLinked);
    CHECK(workspace.all<Attachment>().size() == 1);
    CHECK(workspace.where(&Link::evidence, there).size() == 3);
    CHECK(workspace.nextUndo()->label == QStringLiteral("Vincular «[EJEMPLO] Uno» a 1.2.1"));

    const qint64 steps = fixture.steps();
    CHECK_FALSE(
        takeIn(workspace, {fixture.document("Uno", "uno")}, fixture.ids.s121).present[0].isNewlyLinked);
    CHECK(takeIn(workspace, {fixture.document("Uno", "uno")}).present[0].links == 3);
    CHECK(fixture.steps() == steps);
}

TEST_CASE("The same file twice in one drop is one evidence")
{
    Fixture fixture;
    const Arrived arrived =
        takeIn(*fixture.workspace, {fixture.document("Uno", "uno"), fixture.document("Copia", "uno")});
    CHECK(arrived.added.size() == 1);
    CHECK(arrived.present.isEmpty());
    CHECK(fixture.workspace->all<Attachment>().size() == 1);
}

TEST_CASE("A DOI or a link is known again, capitals of the DOI apart")
{
    Fixture fixture;
    Workspace& workspace = *fixture.workspace;
    const Id<Evidence> doi = takeIn(workspace, {Fixture::link("10.1000/Ab", "")}).added.first();
    const Id<Evidence> url = takeIn(workspace, {Fixture::link("", "https://example.org/a")}).added.first();
    CHECK(takeIn(workspace, {Fixture::link("10.1000/aB", "")}).present[0].evidence == doi);
    CHECK(takeIn(workspace, {Fixture::link("", "https://example.org/a")}).present[0].evidence == url);
    CHECK(takeIn(workspace, {Fixture::link("", "https://example.org/b")}).added.size() == 1);
}

TEST_CASE("What a new document may be a duplicate of is said, and it is stored all the same")
{
    Fixture fixture;
    Evidence there;
    there.title = QStringLiteral("[EJEMPLO] Café y género");
    const Id<Evidence> id = addEvidence(*fixture.workspace, there);
    const Arrived arrived = takeIn(*fixture.workspace, {fixture.document("CAFE Y GENERO", "uno")});
    CHECK(arrived.added.size() == 1);
    REQUIRE(arrived.like);
    CHECK(arrived.like->evidence == id);
}

TEST_CASE("When one of the documents cannot be stored none is")
{
    Fixture fixture;
    Workspace& workspace = *fixture.workspace;
    QList<Arrival> arrivals{fixture.document("Uno", "uno"), fixture.document("Dos", "dos")};
    arrivals[1].evidence.issued = QStringLiteral("nunca");
    const QString before = sample::dump(workspace);
    CHECK(kindOf([&] { takeIn(workspace, arrivals, fixture.ids.s111); }) == ErrorKind::Constraint);
    CHECK(kindOf([&] { takeIn(workspace, {arrivals[0]}, Id<SubQuestion>::create()); }) ==
          ErrorKind::NotFound);
    CHECK(sample::dump(workspace) == before);
}

} // namespace test_arriving
