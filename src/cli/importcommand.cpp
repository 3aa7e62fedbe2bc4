// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include "base/atomicfile.h"
#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "cli/progressbar.h"
#include "cli/terminal.h"
#include "domain/counted.h"
#include "exchange/agendafile.h"
#include "exchange/library/evidencecolumns.h"
#include "exchange/library/referencefile.h"
#include "store/recordjson.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

constexpr Choice<TextEncoding> encodings[] = {{"utf-8", TextEncoding::Utf8},
                                              {"utf-16le", TextEncoding::Utf16Le},
                                              {"utf-16be", TextEncoding::Utf16Be},
                                              {"windows-1252", TextEncoding::Windows1252}};

constexpr Choice<DateOrder> dateOrders[] = {{"dia-mes", DateOrder::DayFirst},
                                            {"mes-dia", DateOrder::MonthFirst}};

/// Stored, but like something that is there: a person should look.
int doubtfulIn(const QList<store::Candidate>& candidates)
{
    return int(std::count_if(candidates.begin(), candidates.end(), [](const store::Candidate& each) {
        return each.outcome == ImportOutcome::Stored && each.match;
    }));
}

/// The titles of what some candidate is like.
QHash<Id<Evidence>, QString> titlesOf(const store::Workspace& workspace,
                                      const QList<store::Candidate>& candidates)
{
    QHash<Id<Evidence>, QString> titles;
    for (const store::Candidate& each : candidates) {
        if (each.outcome != ImportOutcome::Refused)
            titles.insert(each.evidence.id, each.evidence.title);
    }
    for (const store::Candidate& each : candidates) {
        if (!each.match || titles.contains(each.match->evidence))
            continue;
        if (const std::optional<Evidence> there = workspace.find(each.match->evidence))
            titles.insert(there->id, there->title);
    }
    return titles;
}

QString titleOf(const store::Candidate& candidate)
{
    return candidate.evidence.title.isEmpty() ? candidate.raw.simplified() : candidate.evidence.title;
}

/// What was taken for granted about a text, so that a wrong guess is seen.
void printReading(const ReferenceReading& reading)
{
    QStringList parts{labelOf(reading.format)};
    if (reading.format != ReferenceFormat::Workbook)
        parts << Cli::tr("codificación %1").arg(labelOf(reading.encoding));
    if (reading.format == ReferenceFormat::Table)
        parts << (reading.separator == u'\t' ? Cli::tr("separador: tabulador")
                                             : Cli::tr("separador «%1»").arg(reading.separator));
    print(Cli::tr("Se leyó como: %1").arg(parts.join(QStringLiteral(", "))));
}

/// What would become of each reference, and of each column of a table.
void printPreview(const ReferenceReading& reading, const QHash<Id<Evidence>, QString>& titles)
{
    printReading(reading);
    for (qsizetype at = 0; at < reading.columns.size(); ++at)
        print(Cli::tr("Columna «%1»: %2").arg(reading.header.value(at), titleOfColumn(reading.columns[at])));
    for (const store::Candidate& each : reading.candidates) {
        if (each.outcome == ImportOutcome::Refused)
            continue; // said below, with its cause
        const QString like = each.match ? titles.value(each.match->evidence) : QString();
        // Nobody can be asked here: what is left out for its title alone says for which one.
        const bool isAlike = each.match && each.match->likeness == Likeness::Title;
        const QString said =
            each.outcome == ImportOutcome::Duplicate
                ? (isAlike ? Cli::tr("se omite, tiene título, año y autoría de «%1»").arg(like)
                           : Cli::tr("ya está"))
            : each.match ? Cli::tr("nueva, se parece a «%1»").arg(like)
                         : Cli::tr("nueva");
        const QString year = each.evidence.year();
        print(Cli::tr("Línea %1: %2: %3%4")
                  .arg(each.line)
                  .arg(said, titleOf(each), year.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(year)));
    }
}

void printSummary(const store::ImportSummary& summary, const ReferenceReading& reading,
                  const QHash<Id<Evidence>, QString>& titles, bool hasDates, bool isDryRun)
{
    if (isDryRun)
        printPreview(reading, titles);
    print(Cli::tr("%1: %2, %3, %4 con error")
              .arg(counted(summary.records, Cli::tr("1 referencia"), Cli::tr("%1 referencias")),
                   counted(summary.stored, Cli::tr("1 nueva"), Cli::tr("%1 nuevas")),
                   counted(summary.duplicates, Cli::tr("1 ya está"), Cli::tr("%1 ya están")))
              .arg(summary.refused));
    for (const Problem& problem : reading.problems)
        print(sentenceOf(problem));
    for (const store::Candidate& each : reading.candidates) {
        if (each.outcome == ImportOutcome::Refused)
            print(Cli::tr("Línea %1: %2").arg(each.line).arg(QString(each.note).replace(u'\n', u' ')));
    }
    if (reading.dates.matters && !hasDates) {
        print(reading.dates.value
                  ? withFullStop(Cli::tr("Fechas: %1").arg(reading.dates.evidence))
                  : Cli::tr("No se sabe si las fechas empiezan por el día o por el mes, y quedaron en las "
                            "notas. Dígalo con --dates dia-mes o --dates mes-dia."));
    }
    if (const int doubtful = doubtfulIn(reading.candidates)) {
        print(Cli::tr("Nuevas que se parecen a otra: %1. Revíselas con «agenda-cli duplicates».")
                  .arg(doubtful));
    }
    if (isDryRun)
        print(Cli::tr("No se cambió nada: fue solo una prueba."));
}

void printJsonSummary(const store::ImportSummary& summary, const ReferenceReading& reading,
                      const QHash<Id<Evidence>, QString>& titles, bool isDryRun)
{
    nlohmann::ordered_json problems = nlohmann::ordered_json::array();
    for (const Problem& each : reading.problems)
        problems.push_back(
            {{"where", utf8(each.where)}, {"cause", utf8(each.cause)}, {"remedy", utf8(each.remedy)}});
    nlohmann::ordered_json columns = nlohmann::ordered_json::array();
    for (qsizetype at = 0; at < reading.columns.size(); ++at)
        columns.push_back({{"title", utf8(reading.header.value(at))}, {"field", utf8(reading.columns[at])}});
    nlohmann::ordered_json references = nlohmann::ordered_json::array();
    for (const store::Candidate& each : reading.candidates) {
        references.push_back({{"line", each.line},
                              {"outcome", utf8(agenda::codeOf(each.outcome))},
                              {"title", utf8(titleOf(each))},
                              {"like", utf8(each.match ? titles.value(each.match->evidence) : QString())}});
    }
    nlohmann::ordered_json remarks = nlohmann::ordered_json::array();
    for (const store::Candidate& each : reading.candidates) {
        if (!each.note.isEmpty())
            remarks.push_back({{"line", each.line},
                               {"outcome", utf8(agenda::codeOf(each.outcome))},
                               {"note", utf8(each.note)}});
    }
    printJson({{"format", utf8(agenda::codeOf(reading.format))},
               {"records", summary.records},
               {"stored", summary.stored},
               {"duplicates", summary.duplicates},
               {"refused", summary.refused},
               {"cut_short", reading.cutShort},
               {"doubtful", doubtfulIn(reading.candidates)},
               {"dry_run", isDryRun},
               {"columns", columns},
               {"references", references},
               {"remarks", remarks},
               {"problems", problems}});
}

} // namespace

QString ImportCommand::summary()
{
    return Cli::tr(
        "Trae lo que falta de un archivo, que se reconoce por su contenido: una agenda exportada o "
        "una lista de referencias");
}

void ImportCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("ENTRADA", m_in,
                   utf8(Cli::tr("El archivo que se trae: lo que escribió «export», o una lista de "
                                "referencias (BibTeX, RIS, CSL-JSON, EndNote, PubMed, MODS, CSV, Excel)")))
        ->required()
        ->type_name("");
    app.add_flag("--dry-run", m_dryRun,
                 utf8(Cli::tr("Dice qué pasaría con cada referencia, y no cambia nada")));
    app.add_option("--rejected", m_rejected,
                   utf8(Cli::tr("Dónde se escriben las referencias con error, para corregirlas y traerlas "
                                "de nuevo")))
        ->type_name("");
    app.add_option("--encoding", m_encoding,
                   utf8(Cli::tr("utf-8, utf-16le, utf-16be o windows-1252; sin esto, la que parece")))
        ->type_name("");
    app.add_option("--separator", m_separator,
                   utf8(Cli::tr("Lo que separa las columnas de un texto: «;», «,» o «tab»; sin esto, lo que "
                                "parece")))
        ->type_name("");
    app.add_option("--dates", m_dates,
                   utf8(Cli::tr("Cómo empiezan las fechas como 03/04/2021: dia-mes o mes-dia; sin esto, "
                                "lo que digan las demás fechas de la tabla")))
        ->type_name("");
    app.add_option(
           "--map", m_map,
           utf8(Cli::tr("COLUMNA=CAMPO: qué campo es una columna de una tabla; «-» la deja fuera. Se puede "
                        "repetir; lo que no se diga se reconoce por su título, o como la última vez")))
        ->type_name("")
        ->allow_extra_args(false);
    app.add_option("--link", m_codes,
                   utf8(Cli::tr("Código de una subpregunta a la que se vincula cada referencia; se puede "
                                "repetir")))
        ->type_name("")
        ->allow_extra_args(false);
    addJson(app, m_json);
}

int ImportCommand::run(const Person& author) const
{
    const QString in = textFrom(m_in, Cli::tr("El nombre del archivo"));
    return mayBeAgendaFile(in) ? importAgenda(in, author) : importList(in, author);
}

int ImportCommand::importAgenda(const QString& in, const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToEdit(m_file, author);
    if (QFileInfo(in).isFile() &&
        (m_dryRun || !m_rejected.empty() || !m_encoding.empty() || !m_codes.empty() || !m_map.empty() ||
         !m_separator.empty() || !m_dates.empty())) {
        throw Error(ErrorKind::Constraint,
                    Cli::tr("«%1» no es una lista de referencias, y --dry-run, --rejected, --encoding, "
                            "--separator, --dates, --map y --link son solo para ellas. No se cambió nada.")
                        .arg(in));
    }
    ImportResult result;
    {
        ProgressBar bar;
        result = importAgendaFile(*workspace, in, bar.progress());
    }
    const int code = result.filesLeftOut > 0 ? exitLeftOut : exitDone;
    if (m_json) {
        printJson({{"added", result.added},
                   {"unchanged", result.unchanged},
                   {"kept", result.kept},
                   {"revisions", result.revisions},
                   {"files", result.filesAdded},
                   {"files_left_out", result.filesLeftOut},
                   {"notes", store::toJson(result.notes)}});
        return code;
    }
    if (result.changedNothing())
        print(Cli::tr("Todo estaba ya en la agenda. No se cambió nada."));
    print(Cli::tr("Agregados: %1 · Iguales: %2 · Distintos, se dejó lo de la agenda: %3 · Archivos: %4 · "
                  "Cambios del historial: %5")
              .arg(result.added)
              .arg(result.unchanged)
              .arg(result.kept)
              .arg(result.filesAdded)
              .arg(result.revisions));
    for (const QString& note : result.notes)
        print(note);
    return code;
}

QString ImportCommand::rejectedPath() const
{
    if (m_rejected.empty())
        return {};
    const QString path = textFrom(m_rejected, Cli::tr("El nombre del archivo"));
    // Not even an earlier one: it may have been mended since.
    if (QFileInfo::exists(path)) {
        throw Error(
            ErrorKind::Conflict,
            Cli::tr("Ya existe «%1»; no se escribe encima. Elija otro nombre. No se cambió nada.").arg(path));
    }
    return path;
}

QStringList ImportCommand::mapped(const QStringList& header, QStringList columns) const
{
    for (const std::string& each : m_map) {
        const QString pair = textFrom(each, QStringLiteral("--map"));
        const qsizetype at = pair.lastIndexOf(u'=');
        const QString title = pair.left(at).trimmed();
        const QString wanted = pair.mid(at + 1).trimmed();
        if (at < 1 || title.isEmpty())
            throw Error(ErrorKind::Constraint,
                        Cli::tr("«%1» no dice de qué columna es. Escriba --map \"COLUMNA=CAMPO\", como "
                                "--map \"Nombre del estudio=Título\". No se cambió nada.")
                            .arg(pair));
        qsizetype column = 0;
        while (column < header.size() && folded(header[column].simplified()) != folded(title.simplified()))
            ++column;
        if (column == header.size())
            throw Error(ErrorKind::NotFound,
                        Cli::tr("El archivo no tiene una columna «%1». Tiene: %2. No se cambió nada.")
                            .arg(title, header.join(QStringLiteral(", "))));
        const bool isLeftOut = wanted == leftOutColumn;
        const QString field = isLeftOut ? leftOutColumn : fieldOfTitle(wanted);
        if (!isLeftOut && (field.isEmpty() || field == leftOutColumn)) {
            QStringList fields;
            for (const EvidenceColumn& known : evidenceColumns())
                fields << known.title;
            throw Error(
                ErrorKind::NotFound,
                Cli::tr("No hay un campo «%1». Los campos son: %2; y «-» deja la columna fuera. No se "
                        "cambió nada.")
                    .arg(wanted, fields.join(QStringLiteral(", "))));
        }
        // A field comes from one column: the one that is named here.
        if (!isLeftOut)
            columns.replace(columns.indexOf(field) < 0 ? column : columns.indexOf(field), QString());
        columns.replace(column, field);
    }
    return columns;
}

ReferenceReading ImportCommand::readList(const ReferenceFile& file, const store::Workspace& workspace,
                                         Progress& progress) const
{
    ReadingChoices choices;
    if (!m_encoding.empty())
        choices.encoding = choiceFrom(m_encoding, Cli::tr("La codificación"), encodings);
    if (!m_separator.empty())
        choices.separator = choiceFrom(m_separator, Cli::tr("El separador"), separators);
    if (!m_dates.empty())
        choices.dates = choiceFrom(m_dates, Cli::tr("El orden de las fechas"), dateOrders);
    const ReadingContext context = readingContext(workspace);
    ReferenceReading reading = file.readAsBefore(choices, context, workspace.all<ImportBatch>(), progress);
    if (!reading.isTable() && (!m_map.empty() || !m_separator.empty() || !m_dates.empty()))
        throw Error(ErrorKind::Constraint,
                    Cli::tr("«%1» no es una tabla (es %2), y --map, --separator y --dates son solo para "
                            "tablas. No se cambió nada.")
                        .arg(file.name(), labelOf(reading.format)));
    if (m_map.empty())
        return reading;
    choices.columns = mapped(reading.header, reading.columns);
    return file.read(choices, context, progress);
}

int ImportCommand::importList(const QString& in, const Person& author) const
{
    const QString rejected = rejectedPath();
    const std::unique_ptr<store::Workspace> workspace =
        m_dryRun ? openToRead(m_file, author) : openToEdit(m_file, author);
    const QList<Id<SubQuestion>> links = subQuestionsFrom(*workspace, m_codes);
    ReferenceReading reading;
    QHash<Id<Evidence>, QString> titles;
    store::ImportSummary summary;
    {
        ProgressBar bar;
        const ReferenceFile file = ReferenceFile::open(in, bar.progress());
        reading = readList(file, *workspace, bar.progress());
        for (store::Candidate& each : reading.candidates)
            each.links += links;
        store::matchCandidates(*workspace, file.sha256(), reading.candidates, bar.progress());
        store::settleCandidates(*workspace, reading.candidates, bar.progress());
        summary = store::countsOf(reading.candidates);
        if (m_dryRun || m_json) // nobody reads them otherwise
            titles = titlesOf(*workspace, reading.candidates);
        // Before the import: if it cannot be written, nothing has changed yet.
        if (!rejected.isEmpty() && summary.refused > 0)
            AtomicFile::write(rejected, refusedRecords(reading));
        if (!m_dryRun)
            store::importSettled(*workspace, file.batch(reading), reading.candidates, bar.progress());
    }
    if (m_json)
        printJsonSummary(summary, reading, titles, m_dryRun);
    else
        printSummary(summary, reading, titles, !m_dates.empty(), m_dryRun);
    return summary.refused > 0 || reading.cutShort ? exitLeftOut : exitDone;
}

} // namespace agenda::cli
