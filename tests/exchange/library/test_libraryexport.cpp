// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library leaves as a table and as a bibliography, and what came out comes in again.
#include "exchange/library/libraryexport.h"

#include "base/atomicfile.h"
#include "domain/appraisal.h"
#include "domain/labels.h"
#include "exchange/library/evidencecolumns.h"
#include "exchange/library/publiclibrary.h"
#include "exchange/library/referencefile.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "store/library.h"
#include "store/recordjson.h"
#include "store/views.h"
#include "support/errors.h"
#include "support/sample.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_libraryexport
{

/// A document with something in each field that a table can hold.
Evidence fullEvidence()
{
    Evidence evidence;
    evidence.kind = EvidenceKind::Evaluation;
    evidence.title = QStringLiteral("[EJEMPLO] =Café; «orgánico», \"justo\"");
    evidence.authors = {Name::parse(QStringLiteral("Pérez Díaz, Ana")), Name::parse(QStringLiteral("CLAC"))};
    evidence.issued = QStringLiteral("2021");
    evidence.receivedOn = QStringLiteral("2021-03");
    evidence.reviewedOn = QStringLiteral("2021-03-09");
    evidence.container = QStringLiteral("Revista");
    evidence.institution = QStringLiteral("CLAC");
    evidence.language = QStringLiteral("es");
    evidence.doi = QStringLiteral("10.1234/ejemplo");
    evidence.url = QStringLiteral("https://example.org/a?b=c");
    evidence.abstract = QStringLiteral("Primera línea.\nSegunda línea.");
    evidence.design = QStringLiteral("Cuasiexperimental");
    evidence.methods = QStringLiteral("Encuesta");
    evidence.sample = QStringLiteral("120 personas");
    evidence.countries = {QStringLiteral("México"), QStringLiteral("Perú")};
    evidence.products = {QStringLiteral("café"), QStringLiteral("cacao")};
    evidence.organisationType = QStringLiteral("Cooperativa");
    evidence.project = QStringLiteral("Proyecto");
    evidence.donor = QStringLiteral("Donante");
    evidence.access = Access::ClacOnly;
    evidence.lifeCycle = LifeCycle::Reviewed;
    evidence.notes = QStringLiteral("-1 nota\notra nota");
    evidence.unconfirmed = {QStringLiteral("title"), QStringLiteral("issued")};
    return evidence;
}

std::unique_ptr<store::Workspace> emptyWorkspace(const QTemporaryDir& dir, const char* name)
{
    return store::Workspace::create(dir.filePath(QString::fromLatin1(name)), sample::author(),
                                    sample::clock());
}

store::ImportSummary importFile(store::Workspace& workspace, const QString& path)
{
    Progress progress;
    const ReferenceFile file = ReferenceFile::open(path, progress);
    ReferenceReading reading = file.read({}, readingContext(workspace), progress);
    store::matchCandidates(workspace, file.sha256(), reading.candidates, progress);
    return store::importReferences(workspace, file.batch(reading), reading.candidates, progress);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The cell of the only row under that title.
TableCell cellUnder(const Table& table, const QString& title)
{
    REQUIRE(table.rows.size() == 1);
    for (qsizetype at = 0; at < table.columns.size(); ++at) {
        if (table.columns[at].title == title)
            return table.rows[0].value(at);
    }
    FAIL(title.toStdString());
    return {};
}

TEST_CASE("A library exported as CSV or XLSX and imported elsewhere keeps what a table can hold")
{
    const QTemporaryDir dir;
    const auto source = emptyWorkspace(dir, "a.agenda");
    const sample::Ids ids = sample::fill(*source);
    const Evidence original = fullEvidence();
    const Id<Evidence> id = store::addEvidence(*source, original, {ids.s111, ids.s121});
    const auto target = emptyWorkspace(dir, "b.agenda");
    sample::fill(*target);
    const QString name = GENERATE(QStringLiteral("l.csv"), QStringLiteral("l.xlsx"), QStringLiteral("l.CSV"));
    const QChar separator = GENERATE(QChar(u';'), QChar(u','), QChar(u'\t'));
    Progress progress;
    const LibraryExported exported = exportLibrary(*source, {}, dir.filePath(name), progress, separator);
    CHECK(exported.references == 1);
    CHECK(exported.notes.isEmpty());

    const store::ImportSummary summary = importFile(*target, dir.filePath(name));
    CHECK(summary.stored == 1);
    const QList<Evidence> all = target->all<Evidence>();
    REQUIRE(all.size() == 1);
    Evidence expected = source->require(id);
    expected.id = all[0].id;
    expected.csl = all[0].csl;
    CHECK(store::toJson(Record(all[0])).dump() == store::toJson(Record(expected)).dump());
    QStringList codes;
    for (const store::LinkedSubQuestion& each : store::subQuestionsOf(*target, all[0].id))
        codes << each.subquestion.code;
    CHECK(codes == QStringList{QStringLiteral("1.1.1"), QStringLiteral("1.2.1")});

    CHECK(importFile(*target, dir.filePath(name)).stored == 0);
    CHECK(target->all<Evidence>().size() == 1);
}

TEST_CASE("The table of a library has years as numbers, days as dates and several values in one cell")
{
    const QTemporaryDir dir;
    const auto workspace = emptyWorkspace(dir, "a.agenda");
    sample::fill(*workspace);
    store::addEvidence(*workspace, fullEvidence());
    const Table table = libraryTable(*workspace);
    CHECK(cellUnder(table, QStringLiteral("Publicación")) == TableCell(2021.0));
    CHECK(cellUnder(table, QStringLiteral("Recepción")) == TableCell(QStringLiteral("2021-03")));
    CHECK(cellUnder(table, QStringLiteral("Revisión")) == TableCell(QDate(2021, 3, 9)));
    CHECK(cellUnder(table, QStringLiteral("Autoría")) == TableCell(QStringLiteral("Pérez Díaz, Ana; CLAC")));
    CHECK(cellUnder(table, QStringLiteral("Países")) == TableCell(QStringLiteral("México; Perú")));
    CHECK(cellUnder(table, numberTitle()) == TableCell(QStringLiteral("E-01")));
    CHECK(cellUnder(table, QStringLiteral("Sin confirmar")) ==
          TableCell(QStringLiteral("Título; Publicación")));
    CHECK(cellUnder(table, QStringLiteral("Calidad: quién valoró")) == TableCell());
    // Each column that an import knows finds its field by its title alone.
    for (qsizetype at = 0; at < evidenceColumns().size(); ++at)
        CHECK(fieldOfTitle(table.columns[at].title) == evidenceColumns()[at].field);
}

TEST_CASE("A table says who judged the quality, when and why, and the earlier judgements too")
{
    const QTemporaryDir dir;
    const auto workspace = emptyWorkspace(dir, "a.agenda");
    sample::fill(*workspace);
    const Id<Evidence> id = store::addEvidence(*workspace, fullEvidence());
    const auto judge = [&](const QString& person, const QDate& day, int voice, const QString& reason) {
        Appraisal appraisal;
        appraisal.evidence = id;
        appraisal.appraisedOn = day;
        appraisal.voice = voice;
        appraisal.voiceReason = reason;
        store::appraiseAs(*workspace, person, appraisal);
    };
    judge(QStringLiteral("Ana Pérez"), {2022, 1, 2}, 3, {});
    judge(QStringLiteral("Luis Díaz"), {2022, 5, 6}, 4, QStringLiteral("Se oye a las mujeres"));
    const Table table = libraryTable(*workspace);
    CHECK(cellUnder(table, principles()[0].name()) == TableCell(4.0));
    CHECK(cellUnder(table, principles()[1].name()) == TableCell());
    CHECK(cellUnder(table, QStringLiteral("Calidad: quién valoró")) ==
          TableCell(QStringLiteral("Luis Díaz")));
    CHECK(cellUnder(table, QStringLiteral("Calidad: cuándo")) == TableCell(QDate(2022, 5, 6)));
    CHECK(cellUnder(table, QStringLiteral("Calidad: por qué")) ==
          TableCell(principles()[0].name() + QStringLiteral(": Se oye a las mujeres")));
    CHECK(cellUnder(table, QStringLiteral("Calidad: otras valoraciones")) ==
          TableCell(QStringLiteral("Ana Pérez, 2 ene 2022: 3·–·–·–·–")));
}

TEST_CASE("An export takes only the evidence that was chosen, under the numbers of the whole library")
{
    const QTemporaryDir dir;
    const auto workspace = emptyWorkspace(dir, "a.agenda");
    sample::fill(*workspace);
    Evidence other;
    other.title = QStringLiteral("[EJEMPLO] Antes");
    other.issued = QStringLiteral("2019");
    store::addEvidence(*workspace, other);
    const Id<Evidence> id = store::addEvidence(*workspace, fullEvidence());
    const EvidenceChoice which{{id}};
    CHECK(cellUnder(libraryTable(*workspace, which), numberTitle()) == TableCell(QStringLiteral("E-02")));
    Progress progress;
    for (const char* name : {"x.bib", "x.ris", "x.csl.json", "x.csv", "x.xlsx"}) {
        const QString path = dir.filePath(QString::fromLatin1(name));
        INFO(name);
        CHECK(exportLibrary(*workspace, which, path, progress).references == 1);
        CHECK_FALSE(contentOf(path).contains("Antes"));
        CHECK(exportLibrary(*workspace, EvidenceChoice(QSet<Id<Evidence>>()), path, progress).references ==
              0);
        CHECK(exportLibrary(*workspace, {}, path, progress).references == 2);
    }
    CHECK(kindOf([&] { exportLibrary(*workspace, {}, dir.filePath(QStringLiteral("x.doc")), progress); }) ==
          ErrorKind::Constraint);
    CHECK_FALSE(QFile::exists(dir.filePath(QStringLiteral("x.doc"))));
}

TEST_CASE("An export is written over an earlier one, never over a file of another kind")
{
    const QTemporaryDir dir;
    const auto workspace = emptyWorkspace(dir, "a.agenda");
    Progress progress;
    for (const char* name : {"x.csv", "x.xlsx", "x.bib"}) {
        const QString path = dir.filePath(QString::fromLatin1(name));
        INFO(name);
        const QByteArray other("SQLite format 3\0;,", 18);
        AtomicFile::write(path, other);
        CHECK(kindOf([&] { exportLibrary(*workspace, {}, path, progress); }) == ErrorKind::Conflict);
        CHECK(contentOf(path) == other);
        REQUIRE(QFile::remove(path));
        exportLibrary(*workspace, {}, path, progress);
        CHECK_NOTHROW(exportLibrary(*workspace, {}, path, progress));
    }
}

TEST_CASE("A CSV has the separator that was asked for, and opens in Excel by a double click")
{
    const QTemporaryDir dir;
    const auto workspace = emptyWorkspace(dir, "a.agenda");
    sample::fill(*workspace);
    store::addEvidence(*workspace, fullEvidence());
    Progress progress;
    const QString path = dir.filePath(QStringLiteral("x.csv"));
    exportLibrary(*workspace, {}, path, progress);
    CHECK(contentOf(path).startsWith("\xef\xbb\xbf\"Título\";\"Autoría\";"));
    CHECK(contentOf(path).contains("\"[EJEMPLO] =Café; «orgánico», \"\"justo\"\"\";"));
    CHECK(contentOf(path).contains("\"'-1 nota"));
    exportLibrary(*workspace, {}, path, progress, u',');
    CHECK(contentOf(path).startsWith("\xef\xbb\xbf\"Título\",\"Autoría\","));
}

TEST_CASE("The public library brings 81 records, none refused, and twice adds nothing")
{
    const QTemporaryDir dir;
    const auto workspace = emptyWorkspace(dir, "a.agenda");
    Progress progress;
    const store::ImportSummary first = importPublicLibrary(*workspace, progress);
    CHECK(first.records == 81);
    CHECK(first.stored == 81);
    CHECK(first.refused == 0);
    const QList<Evidence> all = workspace->all<Evidence>();
    REQUIRE(all.size() == 81);
    const auto found = std::find_if(all.begin(), all.end(), [](const Evidence& each) {
        return each.doi == QStringLiteral("10.48611/isbn.978-2-406-09829-4.p.0093");
    });
    REQUIRE(found != all.end());
    CHECK(found->kind == EvidenceKind::Research);
    CHECK(found->issued == QStringLiteral("2019"));
    CHECK(found->authors.value(0).family == QStringLiteral("Sirdey"));
    CHECK(found->notes.startsWith(QStringLiteral("Puede servir para el tema 6: ")));
    CHECK(found->notes.contains(QStringLiteral("\nVisto en https://classiques-garnier.com/")));
    CHECK(std::count_if(all.begin(), all.end(), [](const Evidence& each) {
              return each.countries.contains(QStringLiteral("México"));
          }) == 18);
    // Two were seen without their title: what they are stands in brackets, for somebody to confirm.
    CHECK(std::count_if(all.begin(), all.end(), [](const Evidence& each) {
              return each.title.startsWith(u'[') && each.unconfirmed == QStringList{QStringLiteral("title")};
          }) == 2);
    const QString before = sample::dump(*workspace);
    CHECK(importPublicLibrary(*workspace, progress).stored == 0);
    CHECK(sample::dump(*workspace) == before);
    workspace->undo();
    CHECK(workspace->all<Evidence>().isEmpty());
}

TEST_CASE("In the public library 52 records name their authors without a comma, and all are read as persons")
{
    const QTemporaryDir dir;
    const auto workspace = emptyWorkspace(dir, "a.agenda");
    Progress progress;
    importPublicLibrary(*workspace, progress);
    // In the order of the file: the order of the numbers.
    QStringList guessed;
    int withComma = 0;
    for (const store::EvidenceRow& row : store::readNumberedLibrary(*workspace)) {
        const QList<Name>& authors = row.evidence.authors;
        for (const Name& name : authors)
            CHECK(name.literal.toStdString() == std::string());
        if (row.evidence.unconfirmed.contains(QStringLiteral("authors")))
            guessed << namesToText(authors).replace(u'\n', QStringLiteral("; "));
        else
            withComma += !authors.isEmpty();
    }
    CHECK(withComma == 8);
    CHECK(guessed.size() == 52);
    static const char* const expected =
        "Ferro-Soto, Carlos; Mili, Samira\n"
        "Cárcamo Toalá, Naima Jazíbi; Vázquez García, Verónica; Zapata Martelo, Emma; Nazar Beute"
        "lspacher, Austreberta\n"
        "Lyon, Sarah\n"
        "Bacon, Christopher M.; Sundstrom, William A.; Flores Gomez, María Eugenia; Méndez, V. Er"
        "nesto; Santos, Rica; Goldoftas, Barbara; Dougherty, Ian\n"
        "Baca, María; Läderach, Peter; Haggar, Jeremy; Schroth, Götz; Ovalle, Oriana\n"
        "Harvey, Celia A.; Saborio-Rodríguez, Milagro; Martinez-Rodríguez, M. Ruth; Viguera, Barb"
        "ara; Chain-Guadarrama, Adina; Vignola, Raffaele; Alpizar, Francisco\n"
        "van Rijn, Fedes; Judge, Lucas; Fort, Ricardo; Koster, Tinka; Waarts, Yuca; Ruben, Ruerd\n"
        "Díaz, Ruy; Zepeda, German\n"
        "Akahoshi, Wesley Batista; Binotto, Erlaine\n"
        "Burke, Brian J.; Piekielek, Jessica\n"
        "Araújo, Guilherme José Ferreira de; Magalhães, Daniel; Gomes, Edvânia Tôrres Aguiar\n"
        "Soroldoni, Weriton Azevedo; Mendonça, Jane Correa Alves\n"
        "Marques, Mayara Carla; Abreu, Tatiana Losano de\n"
        "Barbosa, Andreza Aparecida; Pereira, Paulo Roberto Alves; Oliveira, Luciel Henrique de\n"
        "Mendes, Luciano; Santos, Fabiano Santana dos\n"
        "Pacheco Almaraz, Victoria; Palacios Rangel, María Isabel; Cervantes Escoto, Fernando; Oc"
        "ampo Ledesma, Jorge; Aguilar Ávila, Jorge\n"
        "Chávez-Becker, Carlos; Natal, Alejandro\n"
        "Olguín Pérez, Alfredo Martín\n"
        "Jan, Danko; Tiziana, Gaito; Stefania, Marasco\n"
        "Vilar Pablos, Filomena\n"
        "Servera Francés, David; Fayos Gardó, Teresa; Arteaga Moreno, Francisco Javier; Gallarza "
        "Granizo, Martina\n"
        "Tepox Vivar, Ángeles; Martínez Quezada, Álvaro\n"
        "Mata Anchundia, Deyanira Digna\n"
        "Cruz Carrasco, Cynthia; Osorio Vásquez, Guadalupe Eleonora; Hernández Cuacua, Pablo\n"
        "López López, Édgar Carlos; Caamal Cauich, Ignacio\n"
        "Calivá E., Juan\n"
        "López Heredia, Dick\n"
        "Rodríguez Ramírez, Audenago\n"
        "McDonald-Baertl, Alyssa Jade; Martin, Carla D.\n"
        "Sánchez Álvarez, César\n"
        "Coscione, Marco\n"
        "Lyall, Angus\n"
        "Raynolds, Laura\n"
        "Raynolds, Laura T.\n"
        "Capa Benítez, Lenny Beatriz; Alaña Castillo, Tania Patricia; Benítez Narváez, Robinson M"
        "iguel\n"
        "Walsh, Jean Marie\n"
        "van Wassenaer, Justine\n"
        "Moberg, Mark\n"
        "Moberg, Mark\n"
        "Nigh, Ronald\n"
        "Millard, Edward\n"
        "Bennett, Elizabeth Anne\n"
        "Furgiuele, Joanna\n"
        "Mendoza Vargas, Emma Yolanda; Boza Valle, Jhon Alejandro; Manjarrez Fuentes, Nelly Narci"
        "sa\n"
        "Alcazar-Sánchez, Jesús Geovani; Gómez-Martínez, Emanuel\n"
        "Córdoba Vargas, Cindy Alexandra\n"
        "Ruben, Ruerd; Zuniga, Guillermo\n"
        "Méndez, V. Ernesto; Bacon, Christopher M.; Olson, Meryl; Petchers, Seth; Herrador, Dorib"
        "el; Carranza, Cecilia; Trujillo, Laura; Guadarrama-Zugasti, Carlos; Cordón, Antonio; Men"
        "doza, Angel\n"
        "Barham, Bradford L.; Callenes, Mercedez; Gitter, Seth; Lewis, Jessa; Weber, Jeremy\n"
        "Eberhart, Nicolas\n"
        "Pedregal, Virginie Diaz\n"
        "Aldana Martínez, Clemencia; Cañón Rodríguez, Dora\n";
    CHECK(guessed.join(u'\n').toStdString() + '\n' == expected);
    // What this program wrote says of an institution that it is one.
    const store::EvidenceRow first = store::readNumberedLibrary(*workspace).first();
    Evidence body = first.evidence;
    body.authors = {Name{{}, {}, {}, {}, {}, QStringLiteral("Laura Raynolds")}};
    body.unconfirmed.clear();
    workspace->run({QStringLiteral("x"), {}}, [&](store::Writer& writer) { writer.put(body); });
    const QString path = dir.filePath(QStringLiteral("x.csv"));
    exportLibrary(*workspace, EvidenceChoice{{body.id}}, path, progress);
    const ReferenceReading reading =
        ReferenceFile::open(path, progress).read({}, readingContext(*workspace), progress);
    REQUIRE(reading.candidates.size() == 1);
    CHECK(reading.candidates[0].evidence.authors == body.authors);
}

TEST_CASE("Kind, countries and life cycle come back from every format, and the notes stay notes")
{
    const QTemporaryDir dir;
    const auto source = emptyWorkspace(dir, "a.agenda");
    Evidence evidence;
    evidence.title = QStringLiteral("[EJEMPLO] Café");
    evidence.kind = EvidenceKind::Evaluation;
    evidence.countries = {QStringLiteral("México"), QStringLiteral("Perú")};
    evidence.products = {QStringLiteral("café")};
    evidence.lifeCycle = LifeCycle::Reviewed;
    evidence.access = Access::ClacOnly;
    evidence.notes = QStringLiteral("Una nota");
    store::addEvidence(*source, evidence);
    Progress progress;
    for (const char* name : {"x.bib", "x.ris", "x.csl.json", "x.csv", "x.xlsx"}) {
        INFO(name);
        const QString path = dir.filePath(QString::fromLatin1(name));
        exportLibrary(*source, {}, path, progress);
        const auto target = emptyWorkspace(dir, QByteArray(QByteArray(name) + ".agenda").constData());
        CHECK(importFile(*target, path).stored == 1);
        const Evidence back = target->all<Evidence>()[0];
        CHECK(back.kind == evidence.kind);
        CHECK(back.countries == evidence.countries);
        CHECK(back.products == evidence.products);
        CHECK(back.lifeCycle == evidence.lifeCycle);
        CHECK(back.access == evidence.access);
        CHECK(back.notes == evidence.notes);
        CHECK(back.unconfirmed.isEmpty());
        // What goes out again says it once, as it is then.
        exportLibrary(*target, {}, path, progress);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (!path.endsWith(QStringLiteral("xlsx")))
            CHECK(file.readAll().count("Perú") == 1);
    }
}

TEST_CASE("The public library survives a way through CSV and XLSX")
{
    const QTemporaryDir dir;
    const auto source = emptyWorkspace(dir, "a.agenda");
    Progress progress;
    importPublicLibrary(*source, progress);
    const auto facts = [](const store::Workspace& workspace) {
        QStringList texts;
        for (Evidence each : workspace.all<Evidence>()) {
            each.id = Id<Evidence>(QStringLiteral("00000000-0000-4000-8000-000000000000"));
            each.csl.clear();
            texts << QString::fromStdString(store::toJson(Record(each)).dump());
        }
        texts.sort();
        return texts.join(u'\n');
    };
    for (const char* name : {"x.csv", "x.xlsx"}) {
        INFO(name);
        const QString path = dir.filePath(QString::fromLatin1(name));
        exportLibrary(*source, {}, path, progress);
        const auto target = emptyWorkspace(dir, QByteArray(QByteArray(name) + ".agenda").constData());
        CHECK(importFile(*target, path).stored == 81);
        CHECK(facts(*target).toStdString() == facts(*source).toStdString());
    }
}

} // namespace test_libraryexport
