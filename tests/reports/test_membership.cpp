// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labels.h"
#include "filledagenda.h"
#include "pdftools.h"
#include "reports/membershipdata.h"
#include "reports/membershipfigures.h"
#include "reports/membershipreport.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/library.h"
#include "support/errors.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace agenda;
using namespace agenda::reports;
using agenda::sample::squeezed;

namespace test_membership
{

ReportOptions options()
{
    return {Paper::Letter, QDate(2022, 12, 31), QDate(2023, 1, 16)};
}

QString textOf(const store::Workspace& workspace)
{
    return plainText(membershipReport(workspace, options()));
}

struct Written {
    explicit Written(const store::Workspace& workspace, const ReportOptions& chosen = options())
        : path(folder.filePath(QStringLiteral("informe.pdf")))
    {
        Progress progress;
        result = writeMembershipPdf(workspace, chosen, path, progress);
    }
    QTemporaryDir folder;
    QString path;
    PdfResult result;
};

Id<Evidence> addDocument(store::Workspace& workspace, const QString& title, const QStringList& codes,
                         const std::function<void(Evidence&)>& edit = {})
{
    Evidence evidence;
    evidence.kind = EvidenceKind::Research;
    evidence.title = title;
    evidence.issued = QStringLiteral("2021");
    if (edit)
        edit(evidence);
    QList<Id<SubQuestion>> links;
    for (const QString& code : codes)
        links << sample::subQuestion(workspace, code).id;
    return store::addEvidence(workspace, evidence, links);
}

Id<Link> linkOf(const store::Workspace& workspace, const Id<Evidence>& evidence)
{
    return workspace.where(&Link::evidence, evidence).first().id;
}

const QString gap = QStringLiteral("Este tema todavía no tiene evidencia disponible.");

TEST_CASE(
    "The report of the agenda as it comes has a page for each of its twelve themes, and says they are empty")
{
    const auto workspace = sample::starter();
    const Written pdf(*workspace);
    CHECK(pdf.result.repaired);
    CHECK(pdf.result.pages >= 17);
    const QString all = squeezed(sample::textOf(pdf.path));
    for (const SubQuestion& sub : workspace->all<SubQuestion>())
        CHECK(all.contains(squeezed(sub.official)));
    for (const Theme& theme : workspace->all<Theme>())
        CHECK(all.contains(squeezed(theme.name)));
    CHECK(all.count(squeezed(gap)) == 12);
    CHECK(all.contains(
        squeezed(QStringLiteral("Ninguna de las 32 subpreguntas tiene todavía una respuesta."))));
    CHECK(all.contains(squeezed(QStringLiteral("Nombre propuesto, todavía no confirmado."))));
    CHECK(all.contains(
        squeezed(QStringLiteral("Escriba a Ileana Resendez (ileana.r@clac-comerciojusto.org)"))));
    CHECK(all.contains(squeezed(QStringLiteral("Estados al 31 dic 2022, evidencia al 16 ene 2023"))));
    int place = 0;
    for (int page = 1; page <= pdf.result.pages; ++page) {
        const QString text = sample::textOf(pdf.path, page);
        if (text.contains(QStringLiteral("Tema %1 de 12").arg(place + 1)))
            ++place;
    }
    CHECK(place == 12);
}

TEST_CASE("Evidence, findings and states stand in the report, each finding with its source and page")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    const Written pdf(*workspace);
    const QString all = squeezed(sample::textOf(pdf.path));
    const auto has = [&](const QString& text) { return all.contains(squeezed(text)); };
    CHECK(has(QStringLiteral("4 de 32 subpreguntas tienen una respuesta parcial o completa.")));
    CHECK(has(QStringLiteral(
        "Hay 6 evidencias disponibles: 4 investigaciones, 1 evaluación y 1 de otra fuente de información.")));
    CHECK(has(QStringLiteral("5 temas siguen sin evidencia disponible: 1, 3, 4, 11 y 12.")));
    CHECK(all.count(squeezed(gap)) == 5);
    CHECK(has(QStringLiteral("1.6.1 · Respalda. [EJEMPLO] Aquí va")));
    CHECK(has(QStringLiteral("(E-01, p. 12)")));
    CHECK(has(QStringLiteral("DOI 10.1371/journal.pone.0088463")));
    CHECK(has(QStringLiteral("Desde el 4 oct 2021: [EJEMPLO] Motivo del cambio, en una línea.")));
    CHECK(has(QStringLiteral("Para las subpreguntas 2.2.2 y 2.2.3 todavía no hay evidencia disponible.")));
    const QByteArray raw = sample::unpacked(pdf.path);
    CHECK(raw.contains("(https://doi.org/10.1371/journal.pone.0088463)"));
}

TEST_CASE("The states are those of the day of the data")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    ReportOptions early = options();
    early.dataDate = QDate(2021, 12, 31);
    const QString text = plainText(membershipReport(*workspace, early));
    CHECK(text.contains(QStringLiteral("1 de 32 subpreguntas tiene una respuesta parcial o completa.")));
    CHECK(text.contains(QStringLiteral("Estados al 31 dic 2021, evidencia al 16 ene 2023")));
    CHECK(
        text.contains(QStringLiteral("Hecho con los estados que tenían las subpreguntas el 31 dic 2021 y con "
                                     "la evidencia que tenía la agenda el 16 ene 2023.")));
    CHECK_FALSE(text.contains(QStringLiteral("30 jun 2022")));
    early.dataDate = early.today;
    const QString current = plainText(membershipReport(*workspace, early));
    CHECK(current.contains(QStringLiteral("Datos al 16 ene 2023")));
    CHECK_FALSE(current.contains(QStringLiteral("Estados al")));
}

TEST_CASE(
    "In the lists of evidence nothing ends with two stops, and a quotation in a quotation has other marks")
{
    const auto workspace = sample::starter();
    const Id<Evidence> id = addDocument(
        *workspace, QStringLiteral("[EJEMPLO] ¿Cuánto cuesta?"), {QStringLiteral("1.4.1")},
        [](Evidence& evidence) { evidence.authors = {Name::parse(QStringLiteral("Pérez, A."))}; });
    Finding finding;
    finding.link = linkOf(*workspace, id);
    finding.quotation = QStringLiteral("[EJEMPLO] Dijo «mucho»");
    store::addFinding(*workspace, finding);
    const QString text = textOf(*workspace);
    CHECK(text.contains(QStringLiteral("[EJEMPLO] ¿Cuánto cuesta? Pérez, A. 2021. Investigación. ")));
    CHECK(text.contains(QStringLiteral("«[EJEMPLO] Dijo “mucho”» ")));
}

TEST_CASE("A report of a day to come is refused")
{
    const auto workspace = sample::starter();
    ReportOptions future = options();
    future.dataDate = future.today.addDays(1);
    const Error error = errorOf([&] { membershipReport(*workspace, future); });
    CHECK(error.kind() == ErrorKind::Constraint);
    CHECK(error.sentence().contains(QStringLiteral("17 ene 2023")));
    CHECK(error.sentence().contains(QStringLiteral("16 ene 2023")));
}

TEST_CASE("The list of evidence goes by number, and every number cited is in it")
{
    const auto workspace = sample::starter();
    addDocument(*workspace, QStringLiteral("[EJEMPLO] Tercero"), {QStringLiteral("2.1.1")});
    addDocument(*workspace, QStringLiteral("[EJEMPLO] Segundo"), {QStringLiteral("1.2.1")});
    addDocument(*workspace, QStringLiteral("[EJEMPLO] Primero"),
                {QStringLiteral("1.2.2"), QStringLiteral("2.5.1")},
                [](Evidence& evidence) { evidence.issued = QStringLiteral("2019-05"); });
    addDocument(*workspace, QStringLiteral("[EJEMPLO] Suelto"), {});
    const QString text = textOf(*workspace);
    const QString list = text.mid(text.indexOf(QStringLiteral("Lista de evidencias")));
    for (const auto& [code, title] : {std::pair{"E-01", "Tercero"}, std::pair{"E-02", "Segundo"},
                                      std::pair{"E-03", "Primero"}, std::pair{"E-04", "Suelto"}}) {
        const qsizetype at = list.indexOf(QLatin1String(code));
        REQUIRE(at > 0);
        CHECK(list.mid(at, 40).contains(QLatin1String(title)));
    }
    CHECK(list.contains(QStringLiteral("2, 12")));
}

TEST_CASE("The number of an evidence is the same in every report, whatever is added, removed or hidden since")
{
    const auto workspace = sample::starter();
    const auto add = [&](const char* title, const std::function<void(Evidence&)>& edit = {}) {
        return addDocument(*workspace, QString::fromUtf8(title), {QStringLiteral("1.1.1")}, edit);
    };
    const Id<Evidence> gone = add("[EJEMPLO] Z");
    add("[EJEMPLO] Interno", [](Evidence& evidence) { evidence.access = Access::ClacOnly; });
    add("[EJEMPLO] Prometido", [](Evidence& evidence) { evidence.lifeCycle = LifeCycle::Planned; });
    add("[EJEMPLO] M");
    const auto codes = [&] {
        QStringList list;
        for (const PublicEvidence& each : readMembershipData(*workspace, QDate(2022, 12, 31)).evidence)
            list << each.code + u' ' + each.evidence.title.mid(10);
        return list.join(u'|');
    };
    CHECK(codes() == QStringLiteral("E-01 Z|E-04 M"));
    store::removeEvidence(*workspace, gone);
    add("[EJEMPLO] A");
    CHECK(codes() == QStringLiteral("E-04 M|E-05 A"));
}

TEST_CASE("Where nobody has set a state and there are sources, no one claims that there is no evidence")
{
    const auto workspace = sample::starter();
    addDocument(*workspace, QStringLiteral("[EJEMPLO] A"),
                {QStringLiteral("1.4.1"), QStringLiteral("1.4.2")});
    store::setState(*workspace, sample::subQuestion(*workspace, QStringLiteral("1.4.2")).id,
                    Answered::NoEvidence, QDate(2021, 1, 1), QStringLiteral("[EJEMPLO] No ayuda"));
    const MembershipData data = readMembershipData(*workspace, QDate(2022, 12, 31));
    CHECK(data.unrecorded() == 1);
    CHECK(data.states().value(Answered::NoEvidence) == 31);
    const QString text = textOf(*workspace);
    CHECK(text.contains(QStringLiteral("1.4.1\nSin estado\n")));
    CHECK(text.contains(QStringLiteral("1.4.2\nSin evidencia\n")));
    CHECK(text.contains(QStringLiteral("Sin estado registrado\n1\n")));
    CHECK(text.contains(QStringLiteral("Sin evidencia\n1\n")));
    CHECK(statesText(data).endsWith(QStringLiteral("Sin evidencia: 31; Sin estado registrado: 1")));
    CHECK(text.contains(QStringLiteral("Hay fuentes, pero nadie ha asignado todavía un estado.")));
}

TEST_CASE("The list of evidence leaves no cell blank")
{
    const auto workspace = sample::starter();
    addDocument(*workspace, QStringLiteral("[EJEMPLO] Sin nada"), {QStringLiteral("1.4.1")},
                [](Evidence& evidence) { evidence.issued.clear(); });
    CHECK(textOf(*workspace)
              .contains(QStringLiteral("E-01\nSin autoría\n[EJEMPLO] Sin nada\ns. f.\nInvestigación\n")));
}

TEST_CASE("Documents of one study count as one source, promised ones not at all")
{
    const auto workspace = sample::starter();
    Study study{Id<Study>::create(), QStringLiteral("[EJEMPLO] Estudio"), {}};
    store::save(*workspace, QStringLiteral("Estudio"), study);
    for (const char* title : {"[EJEMPLO] Informe", "[EJEMPLO] Resumen"})
        addDocument(*workspace, QString::fromLatin1(title), {QStringLiteral("1.6.1")},
                    [&](Evidence& evidence) { evidence.study = study.id; });
    addDocument(*workspace, QStringLiteral("[EJEMPLO] Prometido"),
                {QStringLiteral("1.6.1"), QStringLiteral("1.5.1")},
                [](Evidence& evidence) { evidence.lifeCycle = LifeCycle::Planned; });
    const QString text = textOf(*workspace);
    CHECK(text.contains(
        QStringLiteral("¿Qué intervenciones contribuyen a lograr la soberanía alimentaria de la "
                       "membresía?\nSin estado registrado\n1\n")));
    CHECK(text.contains(QStringLiteral("Hay 2 evidencias disponibles: 2 investigaciones.")));
    CHECK(text.contains(QStringLiteral("1 documento viene en camino y todavía no cuenta como evidencia.")));
    CHECK(text.count(QStringLiteral("En camino\n")) == 2);
    CHECK(text.count(QStringLiteral("[EJEMPLO] Prometido")) == 3);
    // The theme with nothing but a promise still has no evidence.
    CHECK(text.count(gap) == 11);
    CHECK_FALSE(text.contains(QStringLiteral("E-03  [EJEMPLO]")));
}

TEST_CASE("What is only for CLAC is nowhere in the file")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    const auto secret = [](const char* what) {
        return QStringLiteral("ZZSECRETO%1ZZ").arg(QLatin1String(what));
    };
    const auto hide = [&](Evidence& evidence, const char* what) {
        evidence.authors = {Name::parse(secret(what) + QStringLiteral("autor, Ana"))};
        evidence.doi = QStringLiteral("10.1234/") + secret(what) + QStringLiteral("doi");
        evidence.url = QStringLiteral("https://example.org/") + secret(what);
        evidence.container = secret(what) + QStringLiteral("revista");
        evidence.institution = secret(what) + QStringLiteral("casa");
    };
    const auto addFinding = [&](const Id<Evidence>& id, const QString& what, Confidentiality level,
                                const QString& publicWording) {
        Finding finding;
        finding.link = linkOf(*workspace, id);
        finding.statement = QStringLiteral("ZZSECRETO") + what;
        finding.quotation = QStringLiteral("ZZSECRETO cita ") + what;
        finding.organisation = QStringLiteral("ZZSECRETO cooperativa ") + what;
        finding.country = QStringLiteral("ZZSECRETO país ") + what;
        finding.printedPage = QStringLiteral("ZZSECRETO77");
        finding.pdfPage = 98765;
        finding.confidentiality = level;
        finding.publicWording = publicWording;
        store::addFinding(*workspace, finding);
    };
    const auto clacOnly =
        addDocument(*workspace, secret("clac"), {QStringLiteral("1.1.1")}, [&](Evidence& evidence) {
            evidence.access = Access::ClacOnly;
            hide(evidence, "clac");
        });
    addFinding(clacOnly, QStringLiteral("de acceso"), Confidentiality::Public, {});
    addDocument(*workspace, secret("plan"), {QStringLiteral("1.1.1")}, [&](Evidence& evidence) {
        evidence.access = Access::ClacOnly;
        evidence.lifeCycle = LifeCycle::Ongoing;
        hide(evidence, "plan");
    });
    const auto withdrawn =
        addDocument(*workspace, secret("retirado"), {QStringLiteral("1.1.1")}, [&](Evidence& evidence) {
            evidence.lifeCycle = LifeCycle::Withdrawn;
            hide(evidence, "retirado");
        });
    addFinding(withdrawn, QStringLiteral("retirado"), Confidentiality::Public, {});
    const auto open = addDocument(*workspace, QStringLiteral("[EJEMPLO] Abierto"), {QStringLiteral("1.4.1")},
                                  [](Evidence& evidence) {
                                      evidence.notes = QStringLiteral("ZZSECRETO nota");
                                      evidence.donor = QStringLiteral("ZZSECRETO donante");
                                  });
    // As an older file may have it: today it would be refused.
    Evidence local = workspace->require(open);
    local.url = QStringLiteral("file:///ZZSECRETO/ruta");
    workspace->run({QStringLiteral("Enlace"), {}}, [&](store::Writer& writer) { writer.putAsItWas(local); });
    addFinding(open, QStringLiteral("interno"), Confidentiality::Internal, QStringLiteral("ZZSECRETO no"));
    addFinding(open, QStringLiteral("sin redacción"), Confidentiality::Anonymise, {});
    addFinding(open, QStringLiteral("con redacción"), Confidentiality::Anonymise,
               QStringLiteral("[EJEMPLO] Una cooperativa de la región lo confirma."));

    const Written pdf(*workspace);
    const QString text = sample::textOf(pdf.path);
    CHECK(squeezed(text).contains(squeezed(QStringLiteral("Una cooperativa de la región lo confirma. (%1)")
                                               .arg(evidenceCode(workspace->require(open).number)))));
    CHECK(
        squeezed(text).contains(squeezed(QStringLiteral("Hay 7 evidencias disponibles: 5 investigaciones"))));
    CHECK_FALSE(squeezed(text).contains(QStringLiteral("ZZSECRETO")));
    CHECK_FALSE(text.contains(QStringLiteral("98765")));
    CHECK_FALSE(text.contains(QStringLiteral("camino y todavía no cuenta")));
    const QByteArray raw = sample::unpacked(pdf.path);
    CHECK_FALSE(raw.contains("ZZSECRETO"));
    CHECK_FALSE(raw.contains("file:"));
    // As the strings of a PDF would have it in UTF-16.
    CHECK_FALSE(raw.toLower().contains(QByteArray("005a005a00530045")));
    CHECK_FALSE(raw.contains(QByteArray("\0Z\0Z\0S\0E", 8)));
    // The theme whose only evidence is hidden looks like one that has none.
    CHECK(squeezed(text).count(squeezed(gap)) == 4);
}

TEST_CASE("A long finding and strange characters change nothing of the rest")
{
    const auto workspace = sample::starter();
    const Id<Evidence> id =
        addDocument(*workspace, QStringLiteral("[EJEMPLO] ") + QString(80, u'W'), {QStringLiteral("1.3.2")});
    Finding finding;
    finding.link = linkOf(*workspace, id);
    finding.statement = QStringLiteral("[EJEMPLO] ") + QStringLiteral("palabra ").repeated(500);
    finding.printedPage = QStringLiteral("xii");
    store::addFinding(*workspace, finding);
    const Written pdf(*workspace);
    CHECK(pdf.result.repaired);
    CHECK(sample::run(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf.path}).code == 0);
    const QString text = squeezed(sample::textOf(pdf.path));
    CHECK(text.count(QStringLiteral("palabra")) == 500);
    CHECK(text.contains(QString(80, u'W')));
    CHECK(text.contains(QStringLiteral("(E-01,p.xii)")));
}

TEST_CASE("Without a printed page a finding says that its page is the file's, and a range is a range")
{
    const auto workspace = sample::starter();
    const Id<Evidence> id =
        addDocument(*workspace, QStringLiteral("[EJEMPLO] Uno"), {QStringLiteral("1.3.2")});
    Finding finding;
    finding.link = linkOf(*workspace, id);
    finding.statement = QStringLiteral("[EJEMPLO] Dice");
    finding.pdfPage = 41;
    store::addFinding(*workspace, finding);
    finding.printedPage = QStringLiteral("34-35");
    store::addFinding(*workspace, finding);
    const QString text = textOf(*workspace);
    CHECK(text.contains(QStringLiteral("(E-01, pág. PDF 41)")));
    CHECK(text.contains(QStringLiteral("(E-01, pp. 34-35)")));
}

TEST_CASE("The plain and the stand-alone wording, the sentence and the meaning of a theme are printed where "
          "there are any")
{
    const auto workspace = sample::starter();
    SubQuestion sub = sample::subQuestion(*workspace, QStringLiteral("1.4.2"));
    sub.standalone = QStringLiteral("[EJEMPLO] ¿Cuál es el retorno de las mejoras productivas?");
    sub.plain = QStringLiteral("[EJEMPLO] ¿Vale la pena el gasto?");
    store::save(*workspace, QStringLiteral("Redacción"), sub);
    Theme theme = workspace->require(sub.theme);
    theme.sentence = QStringLiteral("[EJEMPLO] Una frase.");
    theme.meaning = QStringLiteral("[EJEMPLO] Lo que significa.");
    store::save(*workspace, QStringLiteral("Tema"), theme);
    const QString text = textOf(*workspace);
    CHECK(text.contains(sub.standalone));
    CHECK_FALSE(text.contains(QStringLiteral("¿Cuál es el retorno de la inversión?")));
    CHECK(text.contains(QStringLiteral("En palabras sencillas: [EJEMPLO] ¿Vale la pena el gasto?")));
    CHECK(text.contains(QStringLiteral("En una frase\n[EJEMPLO] Una frase.")));
    CHECK(text.contains(QStringLiteral("¿Qué significa para su organización?\n[EJEMPLO] Lo que significa.")));
}

TEST_CASE("Parked sub-questions and confirmed names are printed as such")
{
    const auto workspace = sample::starter();
    const SubQuestion sub = sample::subQuestion(*workspace, QStringLiteral("1.1.3"));
    store::setStatus(*workspace, sub.id, SubQuestionStatus::Parked);
    for (const Theme& theme : workspace->all<Theme>())
        store::setNameStatus(*workspace, theme.id, NameStatus::Confirmed);
    const QString text = textOf(*workspace);
    CHECK_FALSE(text.contains(sub.official));
    CHECK(text.contains(QStringLiteral("Ninguna de las 31 subpreguntas")));
    CHECK_FALSE(text.contains(QStringLiteral("propuesto")));
}

TEST_CASE("The same workspace gives the same bytes on the same day")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    const auto read = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const Written one(*workspace);
    const Written two(*workspace);
    CHECK((read(one.path) == read(two.path)));
}

TEST_CASE("An empty workspace gives a report too")
{
    const auto workspace = sample::empty();
    const Written pdf(*workspace);
    CHECK(pdf.result.repaired);
    CHECK(sample::textOf(pdf.path).contains(QStringLiteral("Agenda de Aprendizaje")));
}

TEST_CASE("The suggested file name says what, of when and in which language")
{
    CHECK(suggestedFileName(Product::Full, QDate(2022, 12, 31)) ==
          QStringLiteral("CLAC_Agenda-Aprendizaje_Informe_2022-12-31_es.pdf"));
    CHECK(suggestedFileName(Product::Sheet, QDate(2022, 12, 31)) ==
          QStringLiteral("CLAC_Agenda-Aprendizaje_Hoja_2022-12-31_es.pdf"));
}

} // namespace test_membership
