// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/disclosure.h"

#include "domain/text.h"
#include "filledagenda.h"
#include "pdftools.h"
#include "reports/membershipdata.h"
#include "reports/membershipreport.h"
#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/evidenceedit.h"
#include "store/planning.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

using namespace agenda;
using namespace agenda::reports;

namespace test_disclosure
{

/// Stands in all that must not leave the house.
const QString mark = QStringLiteral("ZZSECRETO");
/// The organisation that has to stay unnamed.
const QString cooperative = QStringLiteral("Cooperativa Zafíro Azul");

QString example(const char* words)
{
    return QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(words);
}

/// An agenda with all the ways in which something internal meets something public.
struct Mix {
    Mix() : workspace(sample::starter()) {}

    Id<Evidence> document(const QString& title, const char* code,
                          const std::function<void(Evidence&)>& edit = {})
    {
        Evidence evidence;
        evidence.kind = EvidenceKind::Research;
        evidence.title = title;
        evidence.issued = QStringLiteral("2021");
        if (edit)
            edit(evidence);
        return store::addEvidence(*workspace, evidence,
                                  {sample::subQuestion(*workspace, QString::fromLatin1(code)).id});
    }

    Id<Finding> finding(const Id<Evidence>& evidence, Confidentiality confidentiality,
                        const QString& statement, const QString& publicWording = {},
                        const QString& organisation = {})
    {
        Finding made;
        made.link = workspace->where(&Link::evidence, evidence).first().id;
        made.statement = statement;
        made.confidentiality = confidentiality;
        made.publicWording = publicWording;
        made.organisation = organisation;
        return store::addFinding(*workspace, made);
    }

    void answer(const char* code, const QString& text, const QList<Id<Finding>>& findings,
                Audience audience = Audience::Membership)
    {
        Answer made;
        made.subquestion = sample::subQuestion(*workspace, QString::fromLatin1(code)).id;
        made.text = text;
        made.unknown = audience == Audience::Internal ? mark + QStringLiteral(" falta") : QString();
        for (const Id<Finding>& each : findings)
            made.findings << each.text();
        made.audience = audience;
        const Id<Answer> id = store::writeAnswer(*workspace, made, store::Confirmed::Yes);
        store::judgeConfidence(*workspace, sample::confidenceIn(id, ConfidenceLevel::Low));
    }

    void fill()
    {
        sample::addEvidence(*workspace);
        open = document(example("Documento abierto"), "1.4.1");
        shut = document(mark + QStringLiteral(" documento de la casa"), "1.1.1", [](Evidence& evidence) {
            evidence.access = Access::ClacOnly;
            evidence.url = QStringLiteral("https://example.org/ZZSECRETO");
            evidence.institution = mark;
        });
        document(example("Estudio con la cooperativa zafiro azul"), "1.1.2");
        document(example("Otro"), "1.1.3",
                 [](Evidence& evidence) { evidence.institution = cooperative.toUpper(); });
        const auto publicOne = finding(open, Confidentiality::Public, example("Se puede contar"));
        const auto internal = finding(open, Confidentiality::Internal, mark + QStringLiteral(" interno"));
        const auto worded = finding(open, Confidentiality::Anonymise, mark,
                                    example("Una cooperativa lo confirma"), cooperative);
        finding(open, Confidentiality::Anonymise, mark, example("La cooperativa zafiro azul lo dice"));
        finding(open, Confidentiality::Public, example("Lo dijo la COOPERATIVA ZAFÍRO AZUL en mayo"));
        finding(open, Confidentiality::Public, example("Vale aquí"), {}, cooperative);
        const auto inShut = finding(shut, Confidentiality::Public, mark + QStringLiteral(" del documento"));
        answer("1.4.1", example("Sabemos esto"), {publicOne, worded});
        answer("1.4.2", mark + QStringLiteral(" respuesta interna"), {}, Audience::Internal);
        answer("1.1.1", mark + QStringLiteral(" sobre un documento de la casa"), {inShut});
        answer("1.2.1", example("Nos lo contó la Cooperativa Zafiro Azul"), {});
        answer("1.2.2", example("Según «ZZSECRETO documento de la casa»"), {});
        Q_UNUSED(internal);
        Theme theme = workspace->require(sample::subQuestion(*workspace, QStringLiteral("1.4.1")).theme);
        theme.sentence = example("La cooperativa zafiro azul es un ejemplo");
        theme.meaning = example("Aprenda de la Cooperativa Zafíro Azul");
        store::save(*workspace, QStringLiteral("Tema"), theme);
        store::setState(*workspace, sample::subQuestion(*workspace, QStringLiteral("1.4.2")).id,
                        Answered::Partial, QDate(2022, 1, 10),
                        example("La cooperativa Zafíro Azul respondió"));
        Activity activity;
        activity.title = example("Visita a la Cooperativa Zafíro Azul");
        activity.startsOn = QDate(2022, 10, 1);
        activity.endsOn = QDate(2022, 12, 31);
        store::saveActivity(*workspace, activity, {});
        Agenda agenda = workspace->all<Agenda>().first();
        agenda.messageKnown = example("Gracias a la Cooperativa Zafíro Azul");
        store::save(*workspace, QStringLiteral("Agenda"), agenda);
    }

    QByteArray written(const char* ending, const ReportOptions& options = {})
    {
        const QString path = folder.filePath(QStringLiteral("informe.") + QLatin1String(ending));
        Progress progress;
        writeMembershipReport(*workspace, options, path, progress);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir folder;
    std::unique_ptr<store::Workspace> workspace;
    Id<Evidence> open;
    Id<Evidence> shut;
};

/// All files of a ZIP file, one after the other.
QByteArray unzipped(const QString& path)
{
    zip_t* const zip = zip_open(path.toUtf8().constData(), ZIP_RDONLY, nullptr);
    REQUIRE(zip);
    QByteArray all;
    for (zip_int64_t at = 0; at < zip_get_num_entries(zip, 0); ++at) {
        zip_file_t* const file = zip_fopen_index(zip, zip_uint64_t(at), 0);
        REQUIRE(file);
        QByteArray bytes(5'000'000, '\0');
        bytes.resize(std::max<zip_int64_t>(0, zip_fread(file, bytes.data(), zip_uint64_t(bytes.size()))));
        all += bytes;
        zip_fclose(file);
    }
    zip_discard(zip);
    return all;
}

/// What of the secrets is in the text or the bytes, however it is written.
QStringList leaks(const QString& text, const QByteArray& bytes = {})
{
    QStringList found;
    const QString bare = sample::squeezed(folded(text));
    for (const QString& secret : {mark, QStringLiteral("zafiro"), QStringLiteral("respuesta interna")}) {
        const QString wanted = sample::squeezed(folded(secret));
        if (bare.contains(wanted))
            found << secret;
        QByteArray wide; // as the strings of a PDF have it
        for (const QChar each : secret)
            wide += QByteArray(1, '\0') + each.toLatin1();
        if (bytes.contains(secret.toUtf8()) || bytes.contains(wide) || bytes.toLower().contains(wide.toHex()))
            found << secret + QStringLiteral(" (bytes)");
    }
    return found;
}

TEST_CASE("In a hostile mix nothing internal is in the PDF for the membership, in none of its bytes")
{
    Mix mix;
    mix.fill();
    ReportOptions options;
    options.tellsHidden = GENERATE(false, true);
    mix.written("pdf", options);
    const QString path = mix.folder.filePath(QStringLiteral("informe.pdf"));
    const QString text = sample::textOf(path);
    const QByteArray raw = sample::unpacked(path);
    REQUIRE(raw.size() > 100'000);
    CHECK(leaks(text, raw).join(u'|').toStdString().empty());
    CHECK(leaks(QString::fromUtf8(raw)).join(u'|').toStdString().empty());
    const QString all = sample::squeezed(text);
    CHECK(all.contains(sample::squeezed(QStringLiteral("Una cooperativa lo confirma"))));
    CHECK(all.contains(sample::squeezed(QStringLiteral("1.4.1 [EJEMPLO] Sabemos esto"))));
    CHECK(all.contains(sample::squeezed(QStringLiteral("[EJEMPLO] Vale aquí"))));
    CHECK(all.contains(sample::squeezed(QStringLiteral("Y 1 documento interno, que no se lista."))) ==
          options.tellsHidden);
    // The attached tables are in the unpacked bytes as they are.
    CHECK(raw.contains("subpreguntas.csv"));
}

TEST_CASE("In a hostile mix nothing internal is in the HTML, the text to edit and the tables")
{
    Mix mix;
    mix.fill();
    for (const Product product : {Product::Sheet, Product::Summary, Product::Pages}) {
        ReportOptions options;
        options.product = product;
        const QByteArray page = mix.written("html", options);
        CHECK(leaks(QString::fromUtf8(page), page).join(u'|').toStdString().empty());
    }
    const QByteArray html = mix.written("html");
    CHECK(leaks(QString::fromUtf8(html), html).join(u'|').toStdString().empty());
    mix.written("odt");
    const QByteArray odt = unzipped(mix.folder.filePath(QStringLiteral("informe.odt")));
    REQUIRE(odt.contains("Sabemos esto"));
    CHECK(leaks(QString::fromUtf8(odt), odt).join(u'|').toStdString().empty());
    const Report report = membershipReport(*mix.workspace, {});
    REQUIRE(report.attachments.size() >= 2);
    for (const agenda::reports::Attachment& each : report.attachments)
        CHECK(leaks(QString::fromUtf8(each.bytes), each.bytes).join(u'|').toStdString().empty());
}

TEST_CASE("Who makes the report is told what was left out, and why")
{
    Mix mix;
    mix.fill();
    const MembershipData data = readMembershipData(*mix.workspace, QDate(2022, 11, 15));
    QStringList lines;
    for (const LeftOut& each : data.leftOut)
        lines << each.text();
    const QString all = lines.join(u'\n');
    INFO(all.toStdString());
    const auto says = [&](const char* words) { return all.contains(QString::fromUtf8(words)); };
    CHECK(says("E-08 «ZZSECRETO documento de la casa»: es solo para CLAC"));
    CHECK(says("Un hallazgo de E-07 sobre 1.4.1: es interno"));
    CHECK(says("Un hallazgo de E-07 sobre 1.4.1: nombra a una organización que debe quedar anónima"));
    CHECK(says("La respuesta a 1.4.2: es interna"));
    CHECK(says("La respuesta a 1.1.1: se apoya en un hallazgo que no puede salir: su documento es solo para "
               "CLAC"));
    CHECK(says("La respuesta a 1.2.1: nombra a una organización que debe quedar anónima"));
    CHECK(says("La respuesta a 1.2.2: nombra un documento que es solo para CLAC"));
    CHECK(says("El motivo del estado de 1.4.2: nombra a una organización"));
    CHECK(says("«En una frase» del tema 4: nombra a una organización"));
    CHECK(says("«Qué significa para su organización» del tema 4: nombra a una organización"));
    CHECK(says("Un texto de la agenda: nombra a una organización"));
    CHECK(data.hidden == 1);
}

TEST_CASE(
    "The internal report has all of it, marked as internal, on each page too, but no withdrawn document")
{
    Mix mix;
    mix.fill();
    mix.document(QStringLiteral("RETIRADO"), "1.1.1",
                 [](Evidence& evidence) { evidence.lifeCycle = LifeCycle::Withdrawn; });
    ReportOptions options;
    options.audience = Audience::Internal;
    const Report report = membershipReport(*mix.workspace, options);
    const QString text = plainText(report);
    for (const char* words :
         {"ZZSECRETO respuesta interna", "ZZSECRETO documento de la casa", "Interna: solo para CLAC.",
          "Interno: solo para CLAC.", "Solo para CLAC", "no lo comparta", "Cooperativa Zafíro Azul"}) {
        INFO(words);
        CHECK(text.contains(QString::fromUtf8(words)));
    }
    CHECK(report.footer.contains(QStringLiteral("Interno: no lo comparta")));
    CHECK_FALSE(text.contains(QStringLiteral("RETIRADO")));
}

TEST_CASE("An answer stands on the page of its theme with its documents, what is not known, and how sure")
{
    Mix mix;
    mix.fill();
    Answer answer;
    answer.subquestion = sample::subQuestion(*mix.workspace, QStringLiteral("1.6.1")).id;
    answer.text = example("Los ingresos ayudan.");
    answer.unknown = example("Si dura.");
    for (const Link& link : mix.workspace->where(&Link::subquestion, answer.subquestion)) {
        for (const Finding& each : mix.workspace->where(&Finding::link, link.id))
            answer.findings << each.id.text();
    }
    REQUIRE(answer.findings.size() == 1);
    const Id<Answer> id = store::writeAnswer(*mix.workspace, answer);
    const QString unjudged = plainText(membershipReport(*mix.workspace, {}));
    CHECK(unjudged.contains(
        QStringLiteral("1.6.1  [EJEMPLO] Los ingresos ayudan.\nSe apoya en (E-01, p. 12).\n"
                       "Respuesta del 15 nov 2022.\n[EJEMPLO] Si dura.\nSin juicio todavía")));
    store::judgeConfidence(*mix.workspace, sample::confidenceIn(id, ConfidenceLevel::Moderate));
    const QString judged = plainText(membershipReport(*mix.workspace, {}));
    CHECK(judged.contains(QStringLiteral("[EJEMPLO] Si dura.\nModerada")));
    CHECK(judged.contains(QStringLiteral("La confianza en una respuesta")));
    // On a day before it was given there was none.
    ReportOptions earlier;
    earlier.dataDate = QDate(2022, 11, 14);
    CHECK_FALSE(
        plainText(membershipReport(*mix.workspace, earlier)).contains(QStringLiteral("Los ingresos")));
}

TEST_CASE("An internal version of an answer does not bring the public one before it back")
{
    Mix mix;
    mix.fill();
    mix.answer("1.4.1", mark + QStringLiteral(" ahora es interna"), {}, Audience::Internal);
    CHECK_FALSE(plainText(membershipReport(*mix.workspace, {})).contains(QStringLiteral("Sabemos esto")));
}

TEST_CASE("The publisher of the agenda is never an organisation to hide, nor is a name of two letters")
{
    Mix mix;
    const auto id = mix.document(example("Uno"), "1.4.1");
    mix.finding(id, Confidentiality::Anonymise, mark, example("Algo"), QStringLiteral("CLAC"));
    mix.finding(id, Confidentiality::Anonymise, mark, example("Algo"), QStringLiteral("de"));
    mix.finding(id, Confidentiality::Public, example("Dice de CLAC"));
    const MembershipData data = readMembershipData(*mix.workspace, QDate(2022, 11, 15));
    CHECK(data.leftOut.isEmpty());
    CHECK(data.evidence.size() == 1);
}

} // namespace test_disclosure
