// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast lists of references come in.
//
//   bench_exchange readers|csljson|csv|bibtex FOLDER AGENDA-CLI
//
// `readers`: each reader alone, from decoded text (CSL-JSON: bytes) to values, in MB of the file a second.
// `csljson`, `csv`: a file of 10,000 records, from the file to records that are stored and can be searched,
// to `sqlite3` writing the same rows. `bibtex`: the same with BibTeX, by the command line, to JabRef's
// command line, which reads the same file and saves it as one library; each from the start of the process to
// its end. Exits 1 when a target is missed.
#include "bench/measure.h"
#include "bench/records.h"

#include "exchange/bibliography/bibliography.h"
#include "exchange/bibliography/csljson.h"
#include "exchange/library/referencefile.h"
#include "exchange/tables/csvreader.h"
#include "store/importing.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstring>

using namespace agenda;
using namespace agenda::bench;

namespace
{

QString joined(const char* before, const QString& text, const char* after)
{
    return QString::fromUtf8(before) + text + QString::fromUtf8(after);
}

QString bibtexOf(const Evidence& each, int number)
{
    return QStringLiteral("@article{ejemplo%1,\n").arg(number) + joined("  title = {", each.title, "},\n") +
           QStringLiteral("  author = {Ejemplo, Ana and {Instituto de Ejemplo} and P{\\'e}rez, Jos\\'e},\n") +
           joined("  journal = {", each.container, "},\n") + joined("  year = {", each.issued, "},\n") +
           QStringLiteral("  volume = {%1},\n  pages = {%2--%3},\n")
               .arg(number % 40)
               .arg(number)
               .arg(number + 9) +
           joined("  abstract = {", each.abstract, "},\n  language = {spanish}\n}\n\n");
}

QString risOf(const Evidence& each, int number)
{
    return joined("TY  - JOUR\nTI  - ", each.title, "\nAU  - Ejemplo, Ana\nAU  - Instituto de Ejemplo\n") +
           joined("PY  - ", each.issued, "\n") + joined("T2  - ", each.container, "\n") +
           QStringLiteral("VL  - %1\nSP  - %2\nEP  - %3\n").arg(number % 40).arg(number).arg(number + 9) +
           joined("AB  - ", each.abstract, "\nLA  - es\nER  - \n\n");
}

QString cslOf(const Evidence& each, int number)
{
    return QStringLiteral("{\"id\": \"ejemplo%1\", \"type\": \"article-journal\", ").arg(number) +
           joined("\"title\": \"", each.title, "\", ") +
           QStringLiteral("\"author\": [{\"family\": \"Ejemplo\", \"given\": \"Ana\"}, {\"literal\": "
                          "\"Instituto\"}], ") +
           joined("\"issued\": {\"date-parts\": [[", each.issued, "]]}, ") +
           joined("\"container-title\": \"", each.container, "\", ") +
           joined("\"abstract\": \"", each.abstract, "\", \"language\": \"es\"}");
}

QString csvOf(const Evidence& each)
{
    return joined("\"", each.title, "\";\"Ejemplo, Ana; Instituto de Ejemplo\";") +
           joined("\"", each.issued, "\";") + joined("\"", each.container, "\";\"es\";\"Perú; Chile\";") +
           joined("\"", each.abstract, "\"\r\n");
}

enum class Form { Bibtex, Ris, CslJson, Csv };

QString listOf(Form form, int count)
{
    QString text;
    if (form == Form::Csv)
        text =
            QStringLiteral("Título;Autoría;Publicación;\"Revista, libro o serie\";Idioma;Países;Resumen\r\n");
    int number = 0;
    for (const Evidence& each : someEvidence(count)) {
        ++number;
        switch (form) {
        case Form::Bibtex:
            text += bibtexOf(each, number);
            break;
        case Form::Ris:
            text += risOf(each, number);
            break;
        case Form::CslJson:
            text += QLatin1String(number == 1 ? "[" : ",\n") + cslOf(each, number);
            break;
        case Form::Csv:
            text += csvOf(each);
            break;
        }
    }
    return form == Form::CslJson ? text + u']' : text;
}

/// `read` returns how many records it found.
bool benchReader(const char* name, Form form, const std::function<qsizetype(const QString&)>& read)
{
    const QString text = listOf(form, recordCount);
    const double megabytes = double(text.toUtf8().size()) / 1e6;
    std::vector<double> speeds;
    for (int round = 0; round < 7; ++round) {
        const double ms = msOf([&] {
            if (read(text) != recordCount)
                std::exit(2);
        });
        speeds.push_back(megabytes / ms * 1000);
    }
    const double speed = medianOf(speeds);
    return report(name, "MB/s", speed, 20, 20 / speed, 1);
}

bool benchReaders()
{
    Progress progress;
    bool met = benchReader("reading BibTeX, to 20 MB/s", Form::Bibtex,
                           [&](const QString& text) { return readBibtex(text, progress).records.size(); });
    met &= benchReader("reading RIS, to 20 MB/s", Form::Ris,
                       [&](const QString& text) { return readRis(text, progress).records.size(); });
    met &= benchReader("reading CSV, to 20 MB/s", Form::Csv, [&](const QString& text) {
        return readCsv(text, QStringLiteral("a.csv"), {}, progress).rows.size();
    });
    met &= benchReader("reading CSL-JSON, to 20 MB/s", Form::CslJson,
                       [&](const QString& text) { return readCslJson(text.toUtf8()).records.size(); });
    return met;
}

QString listFile(const QDir& folder, const char* name, Form form)
{
    QFile file(fresh(folder, name));
    if (!file.open(QIODevice::WriteOnly) || file.write(listOf(form, recordCount).toUtf8()) <= 0)
        std::exit(2);
    return file.fileName();
}

bool benchImport(const char* name, const QDir& folder, Form form)
{
    const QString list = listFile(folder, form == Form::Csv ? "list.csv" : "list.json", form);
    const QString path = fresh(folder, "listed.agenda");
    const auto ours = [&] {
        QFile::remove(path);
        const auto workspace = store::Workspace::create(path, author);
        return msOf([&] {
            Progress progress;
            const ReferenceFile file = ReferenceFile::open(list, progress);
            ReferenceReading reading = file.read({}, readingContext(*workspace), progress);
            matchCandidates(*workspace, file.sha256(), reading.candidates, progress);
            if (importReferences(*workspace, file.batch(reading), reading.candidates, progress).records !=
                recordCount)
                std::exit(2);
        });
    };
    const auto floor = [&] { return floorOf(folder, path, importedTables); };
    return compare(name, 5, 3, ours, floor);
}

double msOfProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return msOf([&] {
        process.start(program, arguments);
        if (!process.waitForFinished(300'000) || process.exitCode() != 0)
            std::exit(2);
    });
}

bool benchBibtex(const QDir& folder, const QString& cli)
{
    const QString list = listFile(folder, "list.bib", Form::Bibtex);
    const auto ours = [&] {
        const QString path = fresh(folder, "listed.agenda");
        store::Workspace::create(path, author).reset();
        return msOfProgram(cli, {QStringLiteral("import"), path, list});
    };
    const auto theirs = [&] {
        const QString saved = fresh(folder, "saved.bib");
        const double ms = msOfProgram(QStringLiteral("jabref"),
                                      {QStringLiteral("--nogui"), QStringLiteral("--import"),
                                       list + QStringLiteral(",bibtex"), QStringLiteral("--output"), saved});
        QFile file(saved);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().count("@article{") != recordCount)
            std::exit(2);
        return ms;
    };
    return compare("10,000 BibTeX records by command line, to JabRef", 3, 1.0 / 3, ours, theirs);
}

bool run(const QString& name, const QDir& folder, const QString& cli)
{
    if (name == u"readers")
        return benchReaders();
    if (name == u"csljson")
        return benchImport("10,000 CSL-JSON records from a file, to raw", folder, Form::CslJson);
    if (name == u"csv")
        return benchImport("10,000 CSV records from a file, to raw", folder, Form::Csv);
    if (name == u"bibtex")
        return benchBibtex(folder, cli);
    std::exit(2);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 4)
        return 2;
    try {
        return run(QString::fromLocal8Bit(argv[1]), QDir(QString::fromLocal8Bit(argv[2])),
                   QString::fromLocal8Bit(argv[3]))
                   ? 0
                   : 1;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
