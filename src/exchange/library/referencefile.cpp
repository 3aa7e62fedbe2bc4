// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/library/referencefile.h"

#include "base/defuse.h"
#include "base/parallel.h"
#include "domain/text.h"
#include "domain/validation.h"
#include "exchange/bibliography/bibliography.h"
#include "exchange/bibliography/bibutils.h"
#include "exchange/bibliography/csl.h"
#include "exchange/bibliography/csljson.h"
#include "exchange/bibliography/modsreader.h"
#include "exchange/bibliography/referencedraft.h"
#include "exchange/library/evidencecolumns.h"
#include "exchange/sourcebytes.h"
#include "exchange/tables/csvreader.h"
#include "exchange/tables/workbookreader.h"
#include "store/vocabulary.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <array>
#include <iterator>
#include <vector>

namespace agenda
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(agenda::ReferenceFile)
};

struct FormatName {
    ReferenceFormat format;
    const char* code;
    const char* label;
    const char* suffix;
};
constexpr std::array formatNames{
    FormatName{ReferenceFormat::Bibtex, "bibtex", QT_TRANSLATE_NOOP("agenda::ReferenceFile", "BibTeX"),
               "bib"},
    FormatName{ReferenceFormat::Ris, "ris", QT_TRANSLATE_NOOP("agenda::ReferenceFile", "RIS"), "ris"},
    FormatName{ReferenceFormat::Nbib, "nbib", QT_TRANSLATE_NOOP("agenda::ReferenceFile", "PubMed (nbib)"),
               "nbib"},
    FormatName{ReferenceFormat::CslJson, "csl-json", QT_TRANSLATE_NOOP("agenda::ReferenceFile", "CSL-JSON"),
               "json"},
    FormatName{ReferenceFormat::Mods, "mods", QT_TRANSLATE_NOOP("agenda::ReferenceFile", "MODS"), "xml"},
    FormatName{ReferenceFormat::EndnoteXml, "endnote-xml",
               QT_TRANSLATE_NOOP("agenda::ReferenceFile", "EndNote (XML)"), "xml"},
    FormatName{ReferenceFormat::PubmedXml, "pubmed-xml",
               QT_TRANSLATE_NOOP("agenda::ReferenceFile", "PubMed (XML)"), "xml"},
    FormatName{ReferenceFormat::Refer, "refer", QT_TRANSLATE_NOOP("agenda::ReferenceFile", "EndNote (Refer)"),
               "enw"},
    FormatName{ReferenceFormat::Isi, "isi", QT_TRANSLATE_NOOP("agenda::ReferenceFile", "ISI (WoS)"), "txt"},
    FormatName{ReferenceFormat::Table, "table",
               QT_TRANSLATE_NOOP("agenda::ReferenceFile", "tabla (CSV o TSV)"), "csv"},
    FormatName{ReferenceFormat::Workbook, "workbook",
               QT_TRANSLATE_NOOP("agenda::ReferenceFile", "libro de Excel (XLSX)"), "csv"},
};

const FormatName& nameOf(ReferenceFormat format)
{
    return formatNames.at(size_t(format));
}

ReferenceFormat formatOf(BibliographyFormat format)
{
    switch (format) {
    case BibliographyFormat::Bibtex:
        return ReferenceFormat::Bibtex;
    case BibliographyFormat::Ris:
        return ReferenceFormat::Ris;
    case BibliographyFormat::Nbib:
        return ReferenceFormat::Nbib;
    case BibliographyFormat::CslJson:
        return ReferenceFormat::CslJson;
    case BibliographyFormat::Mods:
        return ReferenceFormat::Mods;
    case BibliographyFormat::EndnoteXml:
        return ReferenceFormat::EndnoteXml;
    case BibliographyFormat::PubmedXml:
        return ReferenceFormat::PubmedXml;
    case BibliographyFormat::Refer:
        return ReferenceFormat::Refer;
    case BibliographyFormat::Isi:
        return ReferenceFormat::Isi;
    }
    Q_UNREACHABLE();
}

References referencesIn(ReferenceFormat format, const QString& text, Progress& progress)
{
    switch (format) {
    case ReferenceFormat::Bibtex:
        return readBibtex(text, progress);
    case ReferenceFormat::Ris:
        return readRis(text, progress);
    case ReferenceFormat::Nbib:
        return readNbib(text, progress);
    case ReferenceFormat::CslJson:
        return readCslJson(text.toUtf8());
    case ReferenceFormat::Mods:
        return readMods(text);
    case ReferenceFormat::EndnoteXml:
        return readWithBibutils(ForeignFormat::EndNoteXml, text, progress);
    case ReferenceFormat::PubmedXml:
        return readWithBibutils(ForeignFormat::PubMedXml, text, progress);
    case ReferenceFormat::Refer:
        return readWithBibutils(ForeignFormat::Refer, text, progress);
    case ReferenceFormat::Isi:
        return readWithBibutils(ForeignFormat::Isi, text, progress);
    case ReferenceFormat::Table:
    case ReferenceFormat::Workbook:
        break;
    }
    Q_UNREACHABLE();
}

/// What is wrong with a record, one problem a line.
QString noteOf(const QList<Problem>& problems, int line)
{
    QStringList lines;
    for (const Problem& each : problems)
        lines << sentenceOf(each, bibliography::lineName(line));
    return lines.join(u'\n');
}

void refuse(store::Candidate& candidate, const QString& why)
{
    candidate.outcome = ImportOutcome::Refused;
    // Said once, whoever else noticed it.
    const QString cause = why.section(u'.', 0, 0);
    QStringList lines{why};
    for (const QString& line : candidate.note.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.contains(cause))
            lines << line;
    }
    candidate.note = lines.join(u'\n');
}

/// A record is refused where its evidence could not be stored whatever happens, so that what is shown before
/// an import is what becomes of it.
void settle(store::Candidate& candidate, const QDate& today)
{
    if (candidate.outcome == ImportOutcome::Refused)
        return;
    if (candidate.evidence.title.trimmed().isEmpty())
        return refuse(candidate,
                      Texts::tr("Falta el título. Escríbalo en el archivo y vuelva a importarlo."));
    if (candidate.evidence.id.isNull())
        candidate.evidence.id = Id<Evidence>::create();
    try {
        validate(candidate.evidence, today);
    } catch (const Error& error) {
        refuse(candidate, error.sentence());
    }
}

store::Candidate candidateOf(const Reference& reference, const ReadingContext& context,
                             const Id<Evidence>& id)
{
    store::Candidate candidate;
    candidate.line = reference.line;
    candidate.raw = reference.raw;
    candidate.note = noteOf(reference.problems, reference.line);
    if (reference.refused) {
        candidate.outcome = ImportOutcome::Refused;
        return candidate;
    }
    CslReading reading = evidenceFrom(reference.item, context.today);
    candidate.evidence = std::move(reading.evidence);
    candidate.evidence.id = id;
    context.lexicon.unify(candidate.evidence);
    if (!reading.problems.isEmpty())
        candidate.note = noteOf(reference.problems + reading.problems, reference.line);
    settle(candidate, context.today);
    return candidate;
}

QList<store::Candidate> candidatesOf(const References& references, const ReadingContext& context,
                                     Progress& progress)
{
    const qsizetype count = references.records.size();
    QList<Id<Evidence>> ids; // in the order of the file, whichever is ready first
    ids.reserve(count);
    for (qsizetype at = 0; at < count; ++at)
        ids << Id<Evidence>::create();
    std::vector<store::Candidate> made(static_cast<size_t>(count));
    const QString what = Texts::tr("Preparando las referencias");
    inParallel(
        count,
        [&](qsizetype at) { made[size_t(at)] = candidateOf(references.records[at], context, ids[at]); },
        [&](qsizetype done) { progress.report(done, count, what); });
    return QList<store::Candidate>(std::make_move_iterator(made.begin()),
                                   std::make_move_iterator(made.end()));
}

/// The row as separated text: what is kept of it, and what a mended file is made of.
QString rawOf(const SheetRow& row)
{
    QStringList cells;
    for (const SheetCell& cell : row.cells)
        cells << u'"' + QString(cell.text).replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cells.join(u';');
}

QList<Id<SubQuestion>> linksOf(const QStringList& codes, const ReadingContext& context,
                               store::Candidate& candidate)
{
    QList<Id<SubQuestion>> links;
    for (const QString& code : codes) {
        if (const auto found = context.codes.constFind(code); found != context.codes.cend())
            links << *found;
        else
            candidate.note +=
                (candidate.note.isEmpty() ? QString() : QStringLiteral("\n")) +
                Texts::tr("No hay ninguna subpregunta «%1»; no se vinculó a ella.").arg(code.left(40));
    }
    return links;
}

void readRows(const Sheet& sheet, const ReadingChoices& choices, const ReadingContext& context,
              ReferenceReading& reading, Progress& progress)
{
    reading.header = sheet.header;
    reading.columns =
        choices.columns.size() == sheet.header.size() ? choices.columns : fieldsOfTitles(sheet.header);
    reading.dates = proposeConventions(sheet).dates;
    if (!reading.columns.contains(QStringLiteral("title"))) {
        reading.problems.append({Texts::tr("encabezado"), Texts::tr("Ninguna columna es el título."),
                                 Texts::tr("Elija cuál es: sin título no se guarda ninguna evidencia.")});
    }
    if (!sheet.rows.isEmpty()) {
        for (const SheetCell& cell : sheet.rows.first().cells)
            reading.firstRow << cell.text;
    }
    const std::optional<DateOrder> order = choices.dates ? choices.dates : reading.dates.value;
    for (const SheetRow& row : sheet.rows) {
        progress.report(reading.candidates.size(), sheet.rows.size(), Texts::tr("Preparando las filas"));
        store::Candidate candidate;
        candidate.line = row.line;
        candidate.raw = rawOf(row);
        if (row.uneven) {
            candidate.outcome = ImportOutcome::Refused;
            candidate.note =
                Texts::tr("La fila tiene %1 celdas y el encabezado %2.")
                    .arg(row.cells.size())
                    .arg(sheet.header.size()) +
                u' ' +
                (row.cells.size() > sheet.header.size()
                     ? Texts::tr("Si un texto tiene el separador dentro, póngalo entre comillas y vuelva a "
                                 "importarla.")
                     : Texts::tr("Complete las celdas que faltan y vuelva a importarla."));
        } else {
            RowReading read = evidenceFromRow(sheet, row, reading.columns, order, context.today);
            candidate.note = noteOf(read.problems, row.line);
            candidate.links = linksOf(read.codes, context, candidate);
            candidate.evidence = std::move(read.evidence);
            context.lexicon.unify(candidate.evidence);
        }
        settle(candidate, context.today);
        reading.candidates << std::move(candidate);
    }
    reading.problems += sheet.problems;
    reading.cutShort = sheet.cutShort;
}

[[noreturn]] void refuseUnknown(const QString& name)
{
    throw Error(
        ErrorKind::Unreadable,
        Texts::tr("«%1» no es una lista de referencias que el programa conozca. Puede leer BibTeX, RIS, "
                  "CSL-JSON, EndNote, PubMed, MODS, CSV y Excel (XLSX). No se cambió nada.")
            .arg(name));
}

} // namespace

QString labelOf(ReferenceFormat format)
{
    return Texts::tr(nameOf(format).label);
}

QString codeOf(ReferenceFormat format)
{
    return QString::fromLatin1(nameOf(format).code);
}

QString suffixOf(ReferenceFormat format)
{
    return QString::fromLatin1(nameOf(format).suffix);
}

QString sentenceOf(const Problem& problem, const QString& knownPlace)
{
    const bool hasPlace = !problem.where.isEmpty() && problem.where != knownPlace;
    QString sentence = (hasPlace ? problem.where + QStringLiteral(": ") : QString()) +
                       withFullStop(problem.cause) + u' ' + problem.remedy;
    sentence[0] = sentence[0].toUpper();
    return sentence.trimmed();
}

ReadingContext readingContext(const store::Workspace& workspace)
{
    ReadingContext context{workspace.clock().today(), store::readLexicon(workspace), {}};
    for (const SubQuestion& each : workspace.all<SubQuestion>())
        context.codes.insert(each.code, each.id);
    return context;
}

QString ReferenceReading::mapping() const
{
    if (!isTable())
        return {};
    nlohmann::json columns_ = nlohmann::json::array();
    nlohmann::json titles = nlohmann::json::array();
    for (qsizetype at = 0; at < header.size(); ++at) {
        titles.push_back(header[at].toStdString());
        columns_.push_back(columns.value(at).toStdString());
    }
    return QString::fromStdString(nlohmann::json{{"titles", titles}, {"columns", columns_}}.dump());
}

ReferenceFile::ReferenceFile(QString name, QByteArray bytes)
    : m_name(std::move(name))
    , m_bytes(std::move(bytes))
    , m_sha256(QString::fromLatin1(QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex()))
{
}

ReferenceFile ReferenceFile::open(const QString& path, Progress& progress)
{
    return ReferenceFile(QFileInfo(path).fileName(), sourceBytes(path, progress));
}

ReferenceFile ReferenceFile::pasted(const QString& text)
{
    return ReferenceFile(Texts::tr("Lo que se pegó"), text.toUtf8());
}

ReferenceReading ReferenceFile::readWorkbook(const ReadingChoices& choices, const ReadingContext& context,
                                             Progress& progress) const
{
    ReferenceReading reading;
    reading.format = ReferenceFormat::Workbook;
    const WorkbookReader workbook(m_bytes, m_name);
    for (const WorkbookReader::SheetName& each : workbook.sheets())
        reading.sheets << each.name;
    if (reading.sheets.isEmpty())
        refuseUnknown(m_name);
    const Sheet sheet =
        workbook.read(qBound<qsizetype>(0, choices.sheet, reading.sheets.size() - 1), true, progress);
    readRows(sheet, choices, context, reading, progress);
    return reading;
}

ReferenceReading ReferenceFile::read(const ReadingChoices& choices, const ReadingContext& context,
                                     Progress& progress) const
{
    if (WorkbookReader::takes(m_bytes))
        return readWorkbook(choices, context, progress);
    requireText(m_bytes, m_name);
    const TextDecoding decoding =
        choices.encoding ? decodeText(m_bytes, *choices.encoding) : decodeText(m_bytes);
    ReferenceReading reading;
    reading.encoding = decoding.encoding;
    reading.encodingIsCertain = decoding.isCertain;
    reading.problems = decoding.problems;
    if (const std::optional<BibliographyFormat> format = bibliographyFormat(decoding.text)) {
        reading.format = formatOf(*format);
        const References references = referencesIn(reading.format, decoding.text, progress);
        reading.problems += references.problems;
        reading.cutShort = references.cutShort;
        if (references.records.isEmpty() && references.problems.isEmpty())
            reading.problems.append({Texts::tr("el archivo"), Texts::tr("no tiene ninguna referencia"),
                                     Texts::tr("Revise que sea el archivo que quería.")});
        reading.candidates = candidatesOf(references, context, progress);
        return reading;
    }
    CsvOptions options;
    const QList<SeparatorGuess> guesses = guessSeparators(decoding.text);
    reading.separatorIsCertain = isCertain(guesses);
    reading.separator =
        choices.separator.value_or(guesses.isEmpty() ? QChar(u';') : guesses.first().separator);
    options.separator = reading.separator;
    const Sheet sheet = readCsv(decoding.text, m_name, options, progress);
    // One column whose title says nothing is a text, not a table.
    if (sheet.header.size() < 2 && fieldsOfTitles(sheet.header).join(QString()).isEmpty())
        refuseUnknown(m_name);
    readRows(sheet, choices, context, reading, progress);
    return reading;
}

ReferenceReading ReferenceFile::readAsBefore(ReadingChoices& choices, const ReadingContext& context,
                                             const QList<ImportBatch>& before, Progress& progress) const
{
    ReferenceReading reading = read(choices, context, progress);
    if (!reading.isTable() || !choices.columns.isEmpty())
        return reading;
    const QStringList columns = rememberedColumns(before, reading.header);
    if (columns.isEmpty() || columns == reading.columns)
        return reading;
    choices.columns = columns;
    return read(choices, context, progress);
}

ImportBatch ReferenceFile::batch(const ReferenceReading& reading) const
{
    ImportBatch batch;
    batch.name = m_name;
    batch.sha256 = m_sha256;
    batch.format = codeOf(reading.format);
    if (reading.format != ReferenceFormat::Workbook)
        batch.encoding = labelOf(reading.encoding);
    batch.mapping = reading.mapping();
    return batch;
}

QStringList ReferenceFile::rememberedColumns(const QList<ImportBatch>& batches, const QStringList& header)
{
    // Refused rows that were saved and mended come back with their reason beside them.
    const bool hasReason = !header.isEmpty() && fieldOfTitle(header.last()) == leftOutColumn;
    const QStringList titles = hasReason ? header.first(header.size() - 1) : header;
    QStringList columns;
    QDate latest;
    for (const ImportBatch& batch : batches) {
        const nlohmann::json mapping = nlohmann::json::parse(batch.mapping.toStdString(), nullptr, false);
        if (!mapping.is_object() || !mapping.contains("titles") || !mapping.contains("columns"))
            continue;
        const auto texts = [&](const char* key) {
            QStringList list;
            for (const nlohmann::json& each : mapping[key])
                list << (each.is_string() ? QString::fromStdString(each.get<std::string>()) : QString());
            return list;
        };
        const QStringList known = texts("titles");
        if ((known != header && known != titles) || (latest.isValid() && batch.importedOn < latest))
            continue;
        columns = texts("columns");
        if (known.size() < header.size())
            columns << leftOutColumn;
        latest = batch.importedOn;
    }
    return columns;
}

namespace
{

SheetRow rowOf(const QString& raw)
{
    CsvOptions options;
    options.separator = u';';
    options.hasHeader = false;
    options.takesOffApostrophes = false;
    Progress unwatched;
    return readCsv(raw, {}, options, unwatched).rows.value(0);
}

/// The rows as a spreadsheet opens them: none of their cells is a formula.
QByteArray refusedRows(const ReferenceReading& reading, const QList<store::Candidate>& refused)
{
    const qsizetype titles = reading.header.size();
    // What was mended and is refused again has its new reason in the column of the old one.
    const bool hasReason = titles > 0 && fieldOfTitle(reading.header.last()) == leftOutColumn;
    QList<SheetRow> rows(1);
    for (const QString& title : reading.header)
        rows[0].cells << SheetCell{CellType::Text, title};
    if (!hasReason)
        rows[0].cells << SheetCell{CellType::Text, refusalTitle()};
    for (const store::Candidate& each : refused) {
        SheetRow row = rowOf(each.raw);
        if (hasReason && row.cells.size() == titles)
            row.cells.removeLast();
        // A workbook leaves out the empty cells at the end of a row. In a text a row with cells too few or
        // too many stays so, for what is missing is not known.
        while (reading.format == ReferenceFormat::Workbook && row.cells.size() < titles - (hasReason ? 1 : 0))
            row.cells << SheetCell{CellType::Empty, {}};
        row.cells << SheetCell{CellType::Text, QString(each.note).replace(u'\n', u' ')};
        rows << row;
    }
    QString text;
    for (SheetRow& row : rows) {
        for (SheetCell& cell : row.cells)
            cell.text = defused(cell.text);
        text += rawOf(row) + QStringLiteral("\r\n");
    }
    return QByteArray("\xef\xbb\xbf") + text.toUtf8();
}

/// What stands around and between the records of a format, so that some of them are a file again.
struct Frame {
    const char* before = "";
    const char* between = "\n\n";
    const char* after = "\n";
};
Frame frameOf(ReferenceFormat format)
{
    switch (format) {
    case ReferenceFormat::CslJson:
        return {"[\n", ",\n", "\n]\n"};
    case ReferenceFormat::Mods:
        return {"<modsCollection xmlns=\"http://www.loc.gov/mods/v3\" "
                "xmlns:mods=\"http://www.loc.gov/mods/v3\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n",
                "\n", "\n</modsCollection>\n"};
    case ReferenceFormat::EndnoteXml:
        return {"<xml><records>\n", "\n", "\n</records></xml>\n"};
    case ReferenceFormat::PubmedXml:
        return {"<PubmedArticleSet>\n", "\n", "\n</PubmedArticleSet>\n"};
    default:
        return {};
    }
}

} // namespace

QByteArray refusedRecords(const ReferenceReading& reading)
{
    QList<store::Candidate> refused = reading.candidates;
    refused.removeIf([](const store::Candidate& each) { return each.outcome != ImportOutcome::Refused; });
    if (refused.isEmpty())
        return {};
    if (reading.isTable())
        return refusedRows(reading, refused);
    const Frame frame = frameOf(reading.format);
    QByteArray text = frame.before;
    for (qsizetype at = 0; at < refused.size(); ++at)
        text += (at > 0 ? frame.between : "") + refused[at].raw.trimmed().toUtf8();
    return text + frame.after;
}

} // namespace agenda
