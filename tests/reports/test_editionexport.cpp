// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/editionexport.h"

#include "filledagenda.h"
#include "pdftools.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/editions.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::reports;

namespace test_editionexport
{

struct Room {
    Room() : workspace(sample::starter()) { sample::addEvidence(*workspace); }

    EditionPlan plan(const ReportOptions& options = {}, ReportFormat format = ReportFormat::Pdf) const
    {
        return planEdition(*workspace, options, format);
    }
    ExportResult write(const char* name, const ReportOptions& options = {})
    {
        const QString path = folder.filePath(QLatin1String(name));
        Progress progress;
        return exportEdition(*workspace, plan(options, formatOf(path)), path, progress);
    }
    QByteArray bytes(const char* name) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace;
};

TEST_CASE("An export is the next edition, with its number on the cover and its bytes in the agenda")
{
    Room room;
    const ExportResult first = room.write("uno.pdf");
    CHECK(first.notice == QStringLiteral("Es la edición 1."));
    const Edition edition = store::editionOf(*room.workspace, 1);
    CHECK(edition.name == QStringLiteral("uno.pdf"));
    CHECK(edition.paper == QStringLiteral("letter"));
    CHECK((store::editionBytes(*room.workspace, edition) == room.bytes("uno.pdf")));
    const QString cover = sample::textOf(room.folder.filePath(QStringLiteral("uno.pdf")), 1);
    CHECK(cover.contains(QStringLiteral("Edición 1")));
    room.workspace->undo();
    CHECK(store::editions(*room.workspace).isEmpty());
}

TEST_CASE("Where nothing has changed an export is a reprint of the same edition, also on another day")
{
    Room room;
    ReportOptions yesterday;
    yesterday.today = yesterday.dataDate = QDate(2022, 11, 14);
    room.write("uno.pdf", yesterday);
    const EditionPlan plan = room.plan();
    CHECK(plan.isReprint);
    CHECK(plan.sentence() ==
          QStringLiteral("Nada cambió desde la edición 1, del 14 nov 2022: se guardará esa misma."));
    const ExportResult again = room.write("dos.pdf");
    CHECK(again.notice ==
          QStringLiteral(
              "Nada cambió desde la edición 1, del 14 nov 2022: es una reimpresión, igual byte por byte."));
    CHECK((room.bytes("uno.pdf") == room.bytes("dos.pdf")));
    CHECK(store::editions(*room.workspace).size() == 1);
    // Another paper, form or audience is another file.
    ReportOptions other;
    other.paper = Paper::A4;
    CHECK_FALSE(room.plan(other).isReprint);
    CHECK_FALSE(room.plan({}, ReportFormat::Html).isReprint);
    other = {};
    other.audience = Audience::Internal;
    CHECK_FALSE(room.plan(other).isReprint);
    // A day that was chosen is part of what it says.
    other = {};
    other.dataDate = QDate(2022, 11, 1);
    CHECK_FALSE(room.plan(other).isReprint);
}

TEST_CASE("What only a drawing or a link says is a change too, never a reprint of what was")
{
    Room room;
    Evidence linked = room.workspace->all<Evidence>().first();
    linked.doi.clear();
    linked.url = QStringLiteral("https://www.fairtrade.net/uno");
    store::save(*room.workspace, QStringLiteral("Cambiar el enlace"), linked);
    room.write("uno.pdf");
    REQUIRE(room.plan().isReprint);

    SECTION("the page of a link")
    {
        linked.url = QStringLiteral("https://www.fairtrade.net/dos");
        store::save(*room.workspace, QStringLiteral("Cambiar el enlace"), linked);
    }
    SECTION("the quality in the map")
    {
        Appraisal appraisal;
        appraisal.evidence = linked.id;
        appraisal.voice = appraisal.appropriateness = appraisal.triangulation = appraisal.contribution =
            appraisal.transparency = 2;
        appraisal.appraisedOn = QDate(2022, 11, 1);
        store::appraise(*room.workspace, appraisal);
    }
    CHECK_FALSE(room.plan().isReprint);
    CHECK(room.plan().edition.number == 2);
}

TEST_CASE("What came back to an earlier state is a new edition, for the last one said something else")
{
    Room room;
    room.write("uno.pdf");
    const SubQuestion sub = sample::subQuestion(*room.workspace, QStringLiteral("1.1.1"));
    SubQuestion other = sub;
    other.standalone = QStringLiteral("[EJEMPLO] ¿Otra cosa?");
    store::save(*room.workspace, QStringLiteral("Redactar"), other);
    room.write("dos.pdf");
    store::save(*room.workspace, QStringLiteral("Redactar"), sub);
    CHECK_FALSE(room.plan().isReprint);
    CHECK(room.plan().edition.number == 3);
}

TEST_CASE("What changed since the last edition is its first inside page, part by part")
{
    Room room;
    CHECK_FALSE(room.plan().changes);
    room.write("uno.pdf");
    store::Workspace& workspace = *room.workspace;
    SubQuestion worded = sample::subQuestion(workspace, QStringLiteral("1.1.1"));
    const QString before = worded.official;
    worded.standalone = QStringLiteral("[EJEMPLO] ¿Otra redacción?");
    store::save(workspace, QStringLiteral("Redactar"), worded);
    const SubQuestion asked = sample::subQuestion(workspace, QStringLiteral("1.4.1"));
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Documento nuevo");
    store::addEvidence(workspace, evidence, {asked.id});
    evidence.title = QStringLiteral("ZZSECRETO nuevo");
    evidence.access = Access::ClacOnly;
    store::addEvidence(workspace, evidence, {asked.id});
    Answer answer = sample::answerTo(asked.id);
    answer.answeredOn = QDate(2022, 11, 15);
    const Id<Answer> id = store::writeAnswer(workspace, answer);
    store::judgeConfidence(workspace, sample::confidenceIn(id, ConfidenceLevel::Low));
    Answer internal = sample::answerTo(sample::subQuestion(workspace, QStringLiteral("1.4.2")).id);
    internal.audience = Audience::Internal;
    store::writeAnswer(workspace, internal);
    store::setState(workspace, asked.id, Answered::Partial, QDate(2022, 11, 15),
                    QStringLiteral("[EJEMPLO] Ya"));

    const EditionPlan plan = room.plan();
    REQUIRE(plan.changes);
    const QStringList lines = plan.changes->lines();
    INFO(lines.join(u'\n').toStdString());
    CHECK(lines ==
          QStringList{
              QStringLiteral("Respuestas: 1.4.1 Respuesta nueva."),
              QStringLiteral("Confianza en las respuestas: 1.4.1 Baja"),
              QStringLiteral("Estados de las subpreguntas: 1.4.1 Respuesta parcial (antes: Sin evidencia)"),
              QStringLiteral("Evidencia nueva: E-07 [EJEMPLO] Documento nuevo"),
              QStringLiteral("Redacción de las subpreguntas: 1.1.1 [EJEMPLO] ¿Otra redacción? (antes: %1)")
                  .arg(before)});
    room.write("dos.pdf");
    const QString page = sample::textOf(room.folder.filePath(QStringLiteral("dos.pdf")), 2);
    CHECK(page.contains(QStringLiteral("Qué cambió")));
    CHECK(page.contains(QStringLiteral("Desde la edición 1, del 15 nov 2022.")));
    CHECK(page.contains(QStringLiteral("E-07")));

    // A judgement alone, and what the membership may not see any more.
    store::judgeConfidence(workspace, sample::confidenceIn(id, ConfidenceLevel::Moderate));
    Evidence hidden = workspace.all<Evidence>().first();
    for (const Evidence& each : workspace.all<Evidence>()) {
        if (each.number == 7)
            hidden = each;
    }
    hidden.access = Access::ClacOnly;
    store::save(workspace, QStringLiteral("Acceso"), hidden);
    CHECK(room.plan().changes->lines() ==
          QStringList{QStringLiteral("Confianza en las respuestas: 1.4.1 Moderada (antes: Baja)"),
                      QStringLiteral("Evidencia que salió: E-07 Ya no está en la lista.")});
    // The internal report has its own line of editions.
    ReportOptions forUs;
    forUs.audience = Audience::Internal;
    CHECK_FALSE(room.plan(forUs).changes);
}

TEST_CASE("An edition is saved again as it was, whatever has changed since")
{
    Room room;
    room.write("uno.pdf");
    const QByteArray was = room.bytes("uno.pdf");
    Agenda agenda = room.workspace->all<Agenda>().first();
    agenda.title = QStringLiteral("[EJEMPLO] Otro título");
    store::save(*room.workspace, QStringLiteral("Título"), agenda);
    const Edition edition = store::editionOf(*room.workspace, 1);
    saveEdition(*room.workspace, edition, room.folder.filePath(QStringLiteral("otra.pdf")));
    CHECK((room.bytes("otra.pdf") == was));
    CHECK(kindOf([&] {
              saveEdition(*room.workspace, edition, room.folder.filePath(QStringLiteral("otra.html")));
          }) == ErrorKind::Constraint);
}

TEST_CASE("Where an export fails the old file stays whole and no edition is recorded")
{
    Room room;
    room.write("uno.pdf");
    const QByteArray was = room.bytes("uno.pdf");
    Agenda agenda = room.workspace->all<Agenda>().first();
    agenda.title = QStringLiteral("[EJEMPLO] Otro título");
    store::save(*room.workspace, QStringLiteral("Título"), agenda);
    const QString before = sample::dump(*room.workspace);

    const auto failure = [&](const QString& path) {
        Progress progress;
        return kindOf([&] { exportEdition(*room.workspace, room.plan(), path, progress); });
    };
    CHECK(failure(room.folder.filePath(QStringLiteral("no/hay/x.pdf"))) == ErrorKind::NotFound);
    QFile text(room.folder.filePath(QStringLiteral("texto.pdf")));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("otra cosa");
    text.close();
    CHECK(failure(text.fileName()) == ErrorKind::Conflict);
    CHECK(room.bytes("texto.pdf") == QByteArray("otra cosa"));
    Progress stopped;
    stopped.cancel();
    CHECK(kindOf([&] {
              exportEdition(*room.workspace, room.plan(), room.folder.filePath(QStringLiteral("uno.pdf")),
                            stopped);
          }) == ErrorKind::Cancelled);
    CHECK((room.bytes("uno.pdf") == was));
    CHECK(sample::dump(*room.workspace) == before);

    // Somebody took the number between the plan and the end.
    const EditionPlan late = room.plan();
    room.write("dos.pdf");
    const QByteArray second = room.bytes("dos.pdf");
    Progress progress;
    CHECK(kindOf([&] {
              exportEdition(*room.workspace, late, room.folder.filePath(QStringLiteral("dos.pdf")), progress);
          }) == ErrorKind::Conflict);
    CHECK((room.bytes("dos.pdf") == second));
}

TEST_CASE("In a workspace that can only be read the report is made without a number, and says so")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.agenda"));
    {
        const auto made = store::Workspace::create(path, sample::author(), sample::clock());
        sample::fill(*made);
    }
    const auto workspace =
        store::Workspace::open(path, store::Access::Read, sample::author(), sample::clock());
    const EditionPlan plan = planEdition(*workspace, {}, ReportFormat::Html);
    CHECK(plan.edition.number == 0);
    CHECK(plan.sentence().contains(QStringLiteral("modo lectura")));
    Progress progress;
    const QString out = folder.filePath(QStringLiteral("a.html"));
    const ExportResult result = exportEdition(*workspace, plan, out, progress);
    CHECK(result.notice.contains(QStringLiteral("modo lectura")));
    QFile file(out);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(QString::fromUtf8(file.readAll()).contains(QStringLiteral("Edición")));
    CHECK(store::editions(*workspace).isEmpty());
}

} // namespace test_editionexport
