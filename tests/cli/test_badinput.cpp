// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input: a clear sentence, an exit code by its kind, and nothing lost.
#include "cli/process.h"
#include "db/connection.h"
#include "db/query.h"
#include "store/workspace.h"
#include "support/sample.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <catch2/catch.hpp>

#include <unistd.h>

using namespace agenda;
using agenda::test::Outcome;
using agenda::test::Process;
using nlohmann::json;

namespace test_badinput
{

QStringList words(const char* line, const QStringList& rest = {})
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts) + rest;
}

/// Fails with that code and a sentence on stderr that says this; stdout stays empty.
void refused(const Outcome& outcome, int code, const char* says)
{
    INFO(outcome.error.toStdString());
    CHECK(outcome.code == code);
    CHECK(outcome.error.contains(QString::fromUtf8(says)));
    CHECK(outcome.error.endsWith(u'\n'));
    CHECK(outcome.out.isEmpty());
}

TEST_CASE("What is no agenda file is refused and left as it is")
{
    const Process process;
    process.makeAgenda();
    const QByteArray good = process.content(QStringLiteral("a.agenda"));
    QByteArray newer = good;
    newer[63] = char(99); // user_version, big-endian at byte 60
    {
        db::Connection other(db::Target::sqlite(process.path(QStringLiteral("other.agenda"))));
        other.execute(QStringLiteral("CREATE TABLE things (id INTEGER)"));
    }
    struct Case {
        const char* name;
        QByteArray content;
        int code;
        const char* says;
    };
    const Case cases[] = {
        {"empty.agenda", "", 8, "aunque su nombre termine en «.agenda»"},
        {"text.txt", "Hola", 8, "Elija un archivo que termine en «.agenda»."},
        {"text.agenda", "Hola", 8, "no es una agenda de aprendizaje"},
        {"pdf.agenda", "%PDF-1.7 " + QByteArray(5000, 'x'), 8, "no es una agenda de aprendizaje"},
        {"stub.agenda", good.left(100), 8, ""},
        {"newer.agenda", newer, 9, "versión más nueva"},
        {"other.agenda", process.content(QStringLiteral("other.agenda")), 8,
         "no es una agenda de aprendizaje"},
    };
    for (const Case& each : cases) {
        const QString name = QString::fromUtf8(each.name);
        process.write(name, each.content);
        INFO(each.name);
        for (const char* command : {"show", "undo", "check", "trash", "history"})
            refused(process.run(words(command, {name})), each.code, each.says);
        CHECK(process.content(name) == each.content);
    }
    refused(process.run(words("show missing.agenda")), 3, "No se encontró");
    refused(process.run(words("undo missing.agenda")), 3, "No se encontró");
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("missing.agenda"))));
    refused(process.run(words("show .")), 8, "no es un archivo común");
    REQUIRE(QFile::link(QStringLiteral("a.agenda"), process.path(QStringLiteral("link.agenda"))));
    refused(process.run(words("show link.agenda")), 8, "no es un archivo común");
    CHECK(process.content(QStringLiteral("a.agenda")) == good);
}

TEST_CASE("A page of zeros in the middle is told as damage")
{
    const Process process;
    process.makeAgenda();
    QByteArray bytes = process.content(QStringLiteral("a.agenda"));
    for (qsizetype at = 4096; at < bytes.size(); ++at)
        bytes[at] = 0;
    process.write(QStringLiteral("a.agenda"), bytes);
    const Outcome outcome = process.run(words("show a.agenda"));
    CHECK(outcome.code == 8);
    CHECK_FALSE(outcome.error.isEmpty());
    CHECK(process.content(QStringLiteral("a.agenda")) == bytes);
}

TEST_CASE("A damaged file is not edited, and is named")
{
    const Process process;
    process.makeAgenda();
    qint64 root = 0;
    {
        db::Connection connection(db::Target::sqlite(process.path(QStringLiteral("a.agenda"))));
        db::Query query(connection,
                        QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'theme'"));
        REQUIRE(query.next());
        root = query.number(0);
    }
    QByteArray bytes = process.content(QStringLiteral("a.agenda"));
    bytes.replace((root - 1) * 4096, 4096, QByteArray(4096, 0));
    process.write(QStringLiteral("a.agenda"), bytes);
    for (const char* command : {"state a.agenda 1.1.1 en-curso --date 2021-01-01 --reason X", "undo a.agenda",
                                "evidence add a.agenda --kind otra --title A", "show a.agenda"})
        refused(process.run(words(command)), 8, "«a.agenda» está dañado");
    CHECK(process.content(QStringLiteral("a.agenda")) == bytes);
}

TEST_CASE("An existing file is never made anew, and an agenda never written over")
{
    const Process process;
    process.makeAgenda();
    const QByteArray good = process.content(QStringLiteral("a.agenda"));
    refused(process.run(words("new a.agenda")), 4, "Ya existe");
    refused(process.run(words("new no/hay/a.agenda")), 3, "No existe la carpeta");
    process.done(words("new b.agenda"));
    for (const char* target : {"a.agenda", "b.agenda"}) {
        refused(process.run(words("export a.agenda", {QString::fromUtf8(target)})), 4,
                "no se escribe encima");
        refused(process.run(words("report a.agenda", {QString::fromUtf8(target)})), 4,
                "no se escribe encima");
    }
    refused(process.run(words("export a.agenda no/hay/x.json")), 3, "No existe la carpeta");
    refused(process.run(words("report a.agenda no/hay/x.pdf")), 3, "No existe la carpeta");
    CHECK(process.content(QStringLiteral("a.agenda")) == good);
    process.done(words("evidence add a.agenda --kind otra --title A"));
    process.write(QStringLiteral("x.txt"), "x");
    process.done(words("attach a.agenda --to E1 x.txt"));
    refused(process.run(words("export a.agenda no/hay/x.json")), 3, "No existe la carpeta");
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("no"))));
}

TEST_CASE("A file is replaced by one of its own kind only")
{
    const Process process;
    process.makeAgenda();
    process.done(words("report a.agenda a.pdf"));
    process.done(words("export a.agenda a.agenda.json"));
    process.write(QStringLiteral("notes.txt"), "apuntes");
    process.write(QStringLiteral("other.json"), "{\"name\": \"x\"}");
    for (const char* target : {"a.pdf", "notes.txt", "other.json"}) {
        const QByteArray before = process.content(QString::fromLatin1(target));
        refused(process.run(words("export a.agenda", {QString::fromLatin1(target)})), 4,
                "no es una agenda exportada; no se escribe encima");
        CHECK(process.content(QString::fromLatin1(target)) == before);
    }
    for (const char* target : {"a.agenda.json", "notes.txt", "other.json"}) {
        const QByteArray before = process.content(QString::fromLatin1(target));
        refused(process.run(words("report a.agenda", {QString::fromLatin1(target)})), 4,
                "no es un PDF; no se escribe encima");
        CHECK(process.content(QString::fromLatin1(target)) == before);
    }
    process.done(words("evidence add a.agenda --kind otra --title A"));
    for (const char* target : {"a.bib", "a.ris", "a.csl.json"}) {
        const QString name = QString::fromLatin1(target);
        process.write(name, "apuntes");
        refused(process.run(words("export a.agenda", {name})), 4, "no se escribe encima");
        REQUIRE(QFile::remove(process.path(name)));
        process.done(words("export a.agenda", {name}));
        process.done(words("export a.agenda", {name}));
    }
    process.write(QStringLiteral("empty.pdf"), "");
    process.done(words("report a.agenda empty.pdf"));
    process.done(words("report a.agenda a.pdf --paper a4"));
    process.done(words("export a.agenda a.agenda.json"));
}

TEST_CASE("Whoever comes second is told who holds the file, and may still read")
{
    const Process process;
    process.makeAgenda();
    const auto held = store::Workspace::open(process.path(QStringLiteral("a.agenda")), store::Access::Edit,
                                             {Id<Person>(), QStringLiteral("Asha")});
    const Outcome second = process.run(words("state a.agenda 1.1.1 parcial --date 2021-01-01 --reason X"));
    refused(second, 6, "Asha");
    CHECK(second.error.contains(QStringLiteral("desde")));
    CHECK(second.error.contains(QStringLiteral("No se cambió nada.")));
    process.done(words("show a.agenda"));
    process.done(words("search a.agenda genero"));
    process.done(words("export a.agenda a.agenda.json"));
}

TEST_CASE("In a folder that can only be read one reads, and is told why one cannot write")
{
    const Process process;
    process.makeAgenda();
    // Permissions do not bind root, so that the commands run as nobody there.
    const QString as =
        geteuid() == 0 ? QStringLiteral("setpriv --reuid=65534 --regid=65534 --clear-groups ") : QString();
    const QFile::Permissions readOnly = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                        QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    REQUIRE(QFile::setPermissions(process.path(QStringLiteral(".")), readOnly));
    const Outcome read = process.shell(as + QStringLiteral("\"$CLI\" show a.agenda"));
    CHECK(read.code == 0);
    refused(process.shell(as + QStringLiteral("\"$CLI\" undo a.agenda")), 7, "No se cambió nada.");
    const Outcome made = process.shell(as + QStringLiteral("\"$CLI\" new b.agenda"));
    refused(made, 7, "No se puede crear un archivo");
    CHECK(process.shell(as + QStringLiteral("\"$CLI\" export a.agenda x.json")).code == 11);
    REQUIRE(QFile::setPermissions(process.path(QStringLiteral(".")), readOnly | QFile::WriteOwner));
    CHECK(QDir(process.path(QStringLiteral("."))).entryList(QDir::Files).size() == 1);
}

TEST_CASE("On a full disk the sentence says so and the agenda is as it was")
{
    const Process process;
    process.makeAgenda();
    process.write(QStringLiteral("large.txt"), QByteArray(3'000'000, 'x'));
    process.done(words("evidence add a.agenda --kind otra --title A"));
    const int kilobytes = int(process.content(QStringLiteral("a.agenda")).size() / 1024) + 200;
    const QString limit = QStringLiteral("ulimit -f %1; ").arg(kilobytes * 2);
    const Outcome full = process.shell(limit + QStringLiteral("\"$CLI\" attach a.agenda --to E1 large.txt"));
    CHECK(full.code == 11);
    CHECK_FALSE(full.error.isEmpty());
    CHECK(process.done(words("check a.agenda --json")).json()["sound"] == true);
    CHECK(process.done(words("show a.agenda --json")).json()["counts"]["attachments"] == 0);
    for (const char* command :
         {"undo a.agenda", "state a.agenda 1.1.1 parcial --date 2021-01-01 --reason X", "new c.agenda"}) {
        refused(process.shell(QStringLiteral("ulimit -f 0; \"$CLI\" ") + QString::fromLatin1(command)), 11,
                "lleno");
    }
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("c.agenda"))));
    for (const char* command : {"report a.agenda x.pdf", "export a.agenda x.json"}) {
        refused(process.shell(QStringLiteral("ulimit -f 1; \"$CLI\" ") + QString::fromLatin1(command)), 11,
                "No hay espacio para escribir «x.");
    }
    const Outcome fresh = process.shell(QStringLiteral("ulimit -f 20; \"$CLI\" new b.agenda"));
    CHECK(fresh.code == 11);
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("b.agenda"))));
    refused(process.shell(QStringLiteral("\"$CLI\" show a.agenda > /dev/full")), 11, "No se pudo escribir");
}

TEST_CASE("Arguments that make no sense are usage errors, in Spanish")
{
    const Process process;
    refused(process.run({}), 2, "Falta decir qué hacer.");
    refused(process.run(words("fly a.agenda")), 2, "No existe la orden «fly».");
    refused(process.run(words("evidence fly")), 2, "No existe la orden «fly».");
    refused(process.run(words("new")), 2, "Falta ARCHIVO. Vea la ayuda: agenda-cli new --help");
    refused(process.run(words("show a.agenda --colour")), 2, "No se entiende este argumento: --colour.");
    refused(process.run(words("report a.agenda x.pdf --paper")), 2, "--paper lleva un valor.");
    refused(process.run(words("evidence add a.agenda --kind otra")), 2, "Falta --title.");
    refused(process.run(words("state a.agenda 1.1.1 parcial --reason X")), 2, "Falta --date.");
}

TEST_CASE("Values that are not allowed are named, and change nothing")
{
    const Process process;
    process.makeAgenda();
    process.done(words("evidence add a.agenda --kind otra --title A"));
    const QByteArray before = process.content(QStringLiteral("a.agenda"));
    const QStringList add = words("evidence add a.agenda --kind otra --title");
    const QStringList state = words("state a.agenda 1.1.1 parcial --reason X --date");
    refused(
        process.run(words("evidence add a.agenda --kind libro --title A")), 5,
        "--kind: «libro» no es una de las palabras posibles. Use una de estas: investigacion, evaluacion, "
        "otra, estudio.");
    refused(process.run(add + QStringList{QString()}), 5, "Falta");
    refused(process.run(add + QStringList{QStringLiteral("  ")}), 5, "Falta");
    refused(process.run(add + QStringList{QString(3000, u'x')}), 5, "demasiado largo");
    refused(process.run(add + QStringList{QStringLiteral("a\u202Efdp.exe")}), 5, "U+202E");
    refused(process.run(add + QStringList{QStringLiteral("a\u001B[2J")}), 5, "U+001B");
    refused(process.run(add + QStringList{QStringLiteral("Cos\u200Btos")}), 5, "U+200B");
    refused(process.run(add + words("B --year 2021-13")), 5, "no es una fecha");
    refused(process.run(add + words("B --year 3021")), 5, "el año 3021");
    refused(process.run(add + words("B --doi 10.1/x")), 5, "no es un DOI");
    refused(process.run(add + words("B --url javascript:alert(1)")), 5, "no es una dirección de la web");
    refused(process.run(add + words("B --link 9.9.9")), 3, "«9.9.9»");
    refused(process.run(state + words("09/03/2021")), 5, "no es una fecha");
    refused(process.run(state + words("2021-02-30")), 5, "no es una fecha");
    refused(process.run(state + words("2999-01-01")), 5, "futuro");
    for (const char* date : {"0001-02-03", "1899-12-31"})
        refused(process.run(state + words(date)), 5, "antes del año 1900");
    refused(process.run(words("state a.agenda 1.1.1 mucho --date 2021-01-01 --reason X")), 5, "en-curso");
    refused(process.run(words("state a.agenda 7 parcial --date 2021-01-01 --reason X")), 3, "«7»");
    refused(process.run(words("state a.agenda 1.1.1 parcial --date 2021-01-01 --reason", {QString()})), 5,
            "motivo");
    refused(process.run(
                words("state a.agenda 1.1.1 parcial --date 2021-01-01 --reason", {QString(101'000, u'x')})),
            5, "demasiado largo");
    refused(process.run(words("evidence link a.agenda nada 1.1.1")), 3, "«nada»");
    refused(process.run(words("evidence link a.agenda E9 1.1.1")), 3, "«E9»");
    refused(process.run(words("finding add a.agenda --evidence E1 --subquestion 1.1.1 --statement X")), 3,
            "no está vinculada");
    refused(process.run(words("report a.agenda x.pdf --paper oficio")), 5, "carta, a4");
    refused(process.run(words("report a.agenda x.pdf --date 2999-01-01")), 5, "está en el futuro");
    for (const char* number : {"cero", "0", "99999999999", "1000001"})
        refused(process.run(words("history a.agenda --limit", {QString::fromLatin1(number)})), 5,
                "no es un número de 1 a 1000000.");
    refused(process.run(words("restore a.agenda 1")), 3, "papelera");
    CHECK(process.content(QStringLiteral("a.agenda")) == before);
    CHECK_FALSE(QFile::exists(process.path(QStringLiteral("x.pdf"))));
}

TEST_CASE("What contradicts what is known already is refused with a sentence, and changes nothing")
{
    const Process process;
    process.makeAgenda();
    process.done(words("answer add a.agenda 1.1.1 --date 2022-03-01 --text A"));
    const QByteArray before = process.content(QStringLiteral("a.agenda"));
    const QStringList use = words("use a.agenda 1.1.1 --for decision --text A");
    refused(process.run(use + words("--date 2022-02-28")), 5,
            "El uso es del 28 feb 2022, y la versión 1 de la respuesta vale desde el 1 mar 2022");
    refused(
        process.run(words("confidence a.agenda 1.1.1 --level baja --reason A --soundness A --sufficiency A "
                          "--coherence A --relevance A --date 2022-02-28")),
        5, "La confianza es del 28 feb 2022, y la versión 1 de la respuesta vale desde el 1 mar 2022");
    refused(process.run(words("answer add a.agenda 1.1.1 --text A --finding 7")), 3,
            "un hallazgo que ya no existe");
    const QStringList activity = words("activity add a.agenda --kind estudio --title A");
    refused(process.run(activity + words("--from 2022-03-09 --to 2022-02-01")), 5,
            "termina, el 1 feb 2022, antes de empezar, el 9 mar 2022");
    refused(process.run(activity + words("--from 2022-01-01 --to 2022-02-01 --cost 5 --currency ZZZ")), 5,
            "«ZZZ», no es ninguna");
    // An option with nothing behind it is not one that was left out.
    refused(process.run(use + QStringList{QStringLiteral("--by"), QString()}), 5, "--by está vacía");
    refused(process.run(words("progress a.agenda --as-of", {QString()})), 5, "--as-of está vacía");
    refused(process.run(words("progress a.agenda --recorded-as-of", {QString()})), 5,
            "--recorded-as-of está vacía");
    refused(process.run(words("--author", {QString()}) + use), 5, "--author está vacía");
    CHECK(process.content(QStringLiteral("a.agenda")) == before);
}

TEST_CASE("What is not UTF-8 is refused, and the shell's locale does not matter")
{
    const Process process;
    process.makeAgenda();
    refused(process.shell(
                QStringLiteral("\"$CLI\" evidence add a.agenda --kind otra --title \"$(printf 'a\\377')\"")),
            5, "no está escrito en UTF-8");
    refused(process.shell(QStringLiteral("\"$CLI\" show \"$(printf 'a\\300\\257.agenda')\"")), 5, "UTF-8");
    refused(process.shell(QStringLiteral("\"$CLI\" search a.agenda \"$(printf '\\355\\240\\200')\"")), 5,
            "UTF-8");
    const Outcome plain = process.shell(
        QStringLiteral("LC_ALL=C \"$CLI\" evidence add a.agenda --kind otra --title 'Evaluación ñandú'"));
    CHECK(plain.code == 0);
    CHECK(plain.error.isEmpty());
    CHECK(plain.out.startsWith(QStringLiteral("Se agregó «Evaluación ñandú».")));
}

TEST_CASE("A title that several evidences have is refused with what tells them apart")
{
    const Process process;
    process.makeAgenda();
    QStringList ids;
    for (const char* year : {"2019", "2021"}) {
        const auto added =
            process.done(words("evidence add a.agenda --kind otra --json --title Costos --link 1.4.1 "
                               "--year",
                               {QString::fromLatin1(year)}));
        ids << QString::fromStdString(added.json()["id"].get<std::string>());
    }
    process.done(words("evidence add a.agenda --kind otra --title", {QStringLiteral("Costos y precios")}));
    process.write(QStringLiteral("x.txt"), "x");
    const QByteArray before = process.content(QStringLiteral("a.agenda"));
    for (const char* command : {"evidence link a.agenda costos 1.1.1", "attach a.agenda --to costos x.txt",
                                "finding add a.agenda --evidence costos --subquestion 1.4.1 --statement X"}) {
        INFO(command);
        const Outcome outcome = process.run(words(command));
        refused(outcome, 4, "Hay 2 evidencias con el título «costos».");
        for (const QString& id : std::as_const(ids))
            CHECK(outcome.error.contains(id));
        CHECK(outcome.error.contains(QStringLiteral("E-01 · Costos · ")));
        CHECK(outcome.error.contains(QStringLiteral(" · 2019 · 1.4.1 · ")));
        CHECK(outcome.error.contains(QStringLiteral(" · 2021 · 1.4.1 · ")));
        CHECK_FALSE(outcome.error.contains(QStringLiteral("precios")));
    }
    refused(process.run(words("evidence link a.agenda cost 1.1.1")), 4,
            "Hay 3 evidencias que empiezan con «cost».");
    CHECK(process.content(QStringLiteral("a.agenda")) == before);
    process.done(words("evidence link a.agenda") + QStringList{ids.first()} + words("1.1.1"));
    // The whole title of one is the start of another's.
    process.done(words("evidence add a.agenda --kind otra --title", {QStringLiteral("Costos y")}));
    process.done(words("evidence link a.agenda", {QStringLiteral("costos y")}) + words("1.1.1"));
}

TEST_CASE("A file is attached once, and only an ordinary one")
{
    const Process process;
    process.makeAgenda();
    process.done(words("evidence add a.agenda --kind otra --title A"));
    process.write(QStringLiteral("x.txt"), "x");
    process.write(QStringLiteral("same.txt"), "x");
    process.write(QStringLiteral("y.txt"), "y");
    const auto files = [&] {
        return process.done(words("show a.agenda --json")).json()["counts"]["attachments"];
    };
    refused(process.run(words("attach a.agenda --to E1 x.txt same.txt")), 4, "ya está adjunto");
    CHECK(files() == 0);
    process.done(words("attach a.agenda --to E1 x.txt"));
    refused(process.run(words("attach a.agenda --to E1 same.txt")), 4, "ya está adjunto");
    refused(process.run(words("attach a.agenda --to E1 y.txt missing.txt")), 3, "«missing.txt»");
    refused(process.run(words("attach a.agenda --to E1 .")), 5, "no es un archivo común");
    refused(process.run(words("attach a.agenda --to E1 /dev/zero")), 5, "no es un archivo común");
    refused(process.run(words("attach a.agenda --to E1 a.agenda.lock")), 5, "es un archivo de trabajo");
    refused(process.run(words("attach a.agenda --to E1 a.agenda.editor")), 5, "es un archivo de trabajo");
    REQUIRE(QFile::link(QStringLiteral("y.txt"), process.path(QStringLiteral("link.txt"))));
    refused(process.run(words("attach a.agenda --to E1 link.txt")), 5, "no es un archivo común");
    CHECK(files() == 1);

    process.write(QStringLiteral("empty.txt"), "");
    CHECK(process.done(words("attach a.agenda --to E1 empty.txt"))
              .out.contains(QStringLiteral("«empty.txt» está vacío")));
    process.done(words("evidence add a.agenda --kind otra --title B"));
    const Outcome other = process.done(words("attach a.agenda --to B x.txt"));
    CHECK(other.out.contains(QStringLiteral("El mismo archivo está también en «A».")));
}

TEST_CASE("An import says where the file is wrong, and changes nothing")
{
    const Process process;
    process.makeAgenda();
    process.done(words("evidence add a.agenda --kind otra --title A"));
    process.done(words("export a.agenda good.json"));
    const QByteArray before = process.content(QStringLiteral("a.agenda"));
    const QByteArray good = process.content(QStringLiteral("good.json"));
    const auto with = [&](const QByteArray& what, const QByteArray& other) {
        REQUIRE(good.contains(what));
        QByteArray text = good;
        return text.replace(text.indexOf(what), what.size(), other);
    };
    struct Case {
        QByteArray content;
        int code;
        const char* says;
    };
    const Case cases[] = {
        {"{\n \"format\": ,", 8, "línea 2, columna 12"},
        {with("\"number\": 2", "\"number\": \"2\""), 8, "en /questions/1/number"},
        {with("\"code\": \"1.1.2\"", "\"code\": \"uno\""), 8, "en /subquestions/1/code"},
        {with("\"issued\": \"\"", "\"issued\": \"3021\""), 5,
         "en /evidence/0. «Publicación» tiene el año 3021"},
        {with("\"doi\": \"\"", "\"doi\": \"x\""), 5, "en /evidence/0. «x» no es un DOI"},
        {with("\"url\": \"\"", "\"url\": \"javascript:alert(1)\""), 5,
         "en /evidence/0. El enlace «javascript:"},
        {with("\"version\": 1", "\"version\": 2"), 9, "versión más nueva"},
        {with("\"title\": \"", "\"title\": \"\xff"), 8, "UTF-8"},
        {with("\"title\": \"", "\"title\": \"\\u0000"), 8, "en /agendas/0/title"},
        {with("\"title\": \"", "\"title\": \"\\u2066"), 8, "U+2066"},
        {with("\"title\": ", "\"title\": \"x\", \"title\": "), 8, "está dos veces"},
        {QByteArray(5000, '['), 8, "/0/0…, hay más de 64 niveles"},
        {"%PDF-1.7", 8, "es un archivo PDF"},
        {"", 8, "está vacío"},
    };
    for (const Case& each : cases) {
        process.write(QStringLiteral("bad.json"), each.content);
        refused(process.run(words("import a.agenda bad.json")), each.code, each.says);
    }
    process.write(QStringLiteral("b.agenda.copy"), before);
    refused(process.run(words("import a.agenda b.agenda.copy")), 8, "base de datos");
    refused(process.run(words("import a.agenda missing.json")), 3, "No se encontró");
    CHECK(process.content(QStringLiteral("a.agenda")) == before);
}

TEST_CASE("Ctrl+C stops a long attach or import, says so and leaves nothing behind")
{
    const Process process;
    process.makeAgenda();
    process.done(words("evidence add a.agenda --kind otra --title A"));
    process.done(words("new b.agenda --empty"));
    process.write(QStringLiteral("small.txt"), "x");
    // Sparse, so that it takes time and no room.
    REQUIRE(process.shell(QStringLiteral("truncate -s 450M large.bin")).code == 0);
    const auto grows = [&](const char* name) {
        QFileInfo file(process.path(QString::fromLatin1(name)));
        const qint64 before = file.size();
        return [file, before]() mutable {
            file.refresh();
            return file.size() > before + 5'000'000;
        };
    };
    const Outcome attached =
        process.interrupted(words("attach a.agenda --to E1 small.txt large.bin"), grows("a.agenda"));
    refused(attached, 10, "Se interrumpió; no cambió nada.");
    const json shown = process.done(words("show a.agenda --json")).json();
    CHECK(shown["counts"]["attachments"] == 0);
    CHECK(shown["counts"]["revisions"] == 2);
    {
        const auto workspace = store::Workspace::open(process.path(QStringLiteral("a.agenda")),
                                                      store::Access::Read, sample::author());
        db::Query left(workspace->connection(), QStringLiteral("SELECT count(*) FROM content_chunk"));
        REQUIRE(left.next());
        CHECK(left.number(0) == 0);
    }
    CHECK(process.done(words("check a.agenda --json")).json()["sound"] == true);

    process.done(words("attach a.agenda --to E1 small.txt"));
    process.done(words("export a.agenda a.agenda.json"));
    // The file that the agenda names, grown long: the import has much to read before it finds out.
    const QDir files(process.path(QStringLiteral("a.agenda.files")));
    REQUIRE(
        process
            .shell(QStringLiteral("truncate -s 450M a.agenda.files/") + files.entryList(QDir::Files).first())
            .code == 0);
    refused(process.interrupted(words("import b.agenda a.agenda.json"), grows("b.agenda")), 10,
            "Se interrumpió; no cambió nada.");
    CHECK(process.done(words("show b.agenda --json")).json()["agenda"].is_null());
}

TEST_CASE("An import that had to leave attached files out says so by its exit code")
{
    const Process process;
    process.makeAgenda();
    process.done(words("evidence add a.agenda --kind otra --title A"));
    process.write(QStringLiteral("x.txt"), "x");
    process.done(words("attach a.agenda --to E1 x.txt"));
    process.done(words("export a.agenda a.agenda.json"));
    const QDir files(process.path(QStringLiteral("a.agenda.files")));
    const QString file = files.entryList(QDir::Files).first();
    process.write(QStringLiteral("a.agenda.files/") + file, "y");
    process.done(words("new b.agenda --empty"));
    const Outcome damaged = process.run(words("import b.agenda a.agenda.json --json"));
    CHECK(damaged.code == 12);
    CHECK(damaged.json()["files_left_out"] == 1);
    CHECK(damaged.json()["revisions"] > 0);
    REQUIRE(QFile::remove(files.filePath(file)));
    CHECK(process.run(words("import b.agenda a.agenda.json")).code == 12);
    process.write(QStringLiteral("a.agenda.files/") + file, "x");
    CHECK(process.done(words("import b.agenda a.agenda.json --json")).json()["files_left_out"] == 0);
}

} // namespace test_badinput
