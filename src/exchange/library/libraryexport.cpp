// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/library/libraryexport.h"

#include "base/atomicfile.h"
#include "base/error.h"
#include "domain/appraisal.h"
#include "domain/labels.h"
#include "exchange/bibliography/bibliographyitems.h"
#include "exchange/bibliography/bibtexwriter.h"
#include "exchange/bibliography/csljson.h"
#include "exchange/bibliography/riswriter.h"
#include "exchange/library/evidencecolumns.h"
#include "exchange/tables/csvwriter.h"
#include "exchange/tables/workbookwriter.h"
#include "store/library.h"
#include "store/replacement.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace agenda
{

namespace
{

struct LibraryTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::LibraryExport)
};

using ItemsWriter = QByteArray (*)(const QList<nlohmann::json>& items);
struct FormatEnding {
    LibraryFormat format;
    const char* ending;
    store::FileKind kind;
    ItemsWriter write; ///< null: it is a table
};
constexpr std::array formatEndings{
    FormatEnding{LibraryFormat::Workbook, ".xlsx", store::FileKind::Workbook, nullptr},
    FormatEnding{LibraryFormat::Csv, ".csv", store::FileKind::Csv, nullptr},
    FormatEnding{LibraryFormat::Bibtex, ".bib", store::FileKind::Bibtex, writeBibtex},
    FormatEnding{LibraryFormat::Ris, ".ris", store::FileKind::Ris, writeRis},
    FormatEnding{LibraryFormat::CslJson, ".csl.json", store::FileKind::CslJson, writeCslJson}};

TableCell textCell(const QString& text)
{
    return text.isEmpty() ? TableCell() : TableCell(text);
}

TableCell textCell(const QStringList& texts)
{
    return textCell(texts.join(QStringLiteral("; ")));
}

/// A year as a number, a day as a date, a month as the text that it is.
TableCell dateCell(const QString& iso)
{
    if (iso.size() == 4)
        return iso.toDouble();
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return iso.size() == 10 && day.isValid() ? TableCell(day) : textCell(iso);
}

/// What an evidence says in one of its fields.
TableCell fieldCell(const Evidence& evidence, const QString& field)
{
    if (field == QLatin1StringView("unconfirmed")) {
        QStringList names;
        for (const QString& each : evidence.unconfirmed)
            names << fieldLabel(QStringLiteral("evidence"), each);
        return textCell(names);
    }
    TableCell cell;
    forEachField(evidence, [&]<class T>(const char* name, const T& value) {
        if (field != QLatin1StringView(name))
            return;
        if constexpr (std::is_enum_v<T>) {
            cell = label(value);
        } else if constexpr (std::is_same_v<T, QList<Name>>) {
            cell = textCell(namesToText(value).split(u'\n'));
        } else if constexpr (std::is_same_v<T, QStringList>) {
            cell = textCell(value);
        } else if constexpr (std::is_same_v<T, QString>) {
            const bool isDate =
                field == QLatin1StringView("issued") || field.endsWith(QLatin1StringView("_on"));
            cell = isDate ? dateCell(value) : textCell(value);
        }
    });
    return cell;
}

QString reasonsOf(const Appraisal& appraisal)
{
    QStringList lines;
    for (const Principle& principle : principles()) {
        if (const QString& reason = appraisal.*principle.reason; !reason.isEmpty())
            lines << principle.name() + QStringLiteral(": ") + reason;
    }
    return lines.join(u'\n');
}

/// The latest judgement in columns that can be filtered, the earlier ones in words.
void addJudgement(const store::Workspace& workspace, const QList<Appraisal>& appraisals,
                  QList<TableCell>& cells)
{
    const Appraisal latest = appraisals.value(0);
    for (const Principle& principle : principles()) {
        const std::optional<int> score = latest.*principle.score;
        cells << (score ? TableCell(double(*score)) : TableCell());
    }
    if (appraisals.isEmpty())
        return void(cells << TableCell() << TableCell() << TableCell() << TableCell());
    QStringList others;
    for (const Appraisal& each : appraisals.mid(1)) {
        const QString reasons = reasonsOf(each);
        others << LibraryTexts::tr("%1, %2: %3")
                          .arg(workspace.require(each.person).name, dateText(each.appraisedOn),
                               each.scores()) +
                      (reasons.isEmpty() ? QString() : u'\n' + reasons);
    }
    cells << textCell(workspace.require(latest.person).name) << TableCell(latest.appraisedOn)
          << textCell(reasonsOf(latest)) << textCell(others.join(u'\n'));
}

QList<TableColumn> libraryColumns()
{
    static const QHash<QString, double> widths{
        {QStringLiteral("title"), 60},    {QStringLiteral("authors"), 32}, {QStringLiteral("issued"), 12},
        {QStringLiteral("abstract"), 60}, {QStringLiteral("notes"), 40},   {QStringLiteral("url"), 32},
        {QStringLiteral("container"), 32}};
    QList<TableColumn> columns;
    for (const EvidenceColumn& column : evidenceColumns())
        columns.append({column.title, widths.value(column.field)});
    columns.append({numberTitle(), 0});
    for (const Principle& principle : principles())
        columns.append({principle.name(), 0});
    columns.append({LibraryTexts::tr("Calidad: quién valoró"), 0});
    columns.append({LibraryTexts::tr("Calidad: cuándo"), 0});
    columns.append({LibraryTexts::tr("Calidad: por qué"), 40});
    columns.append({LibraryTexts::tr("Calidad: otras valoraciones"), 40});
    columns.append({filesTitle(), 40});
    return columns;
}

/// The rows that are meant, by number.
QList<store::EvidenceRow> chosenRows(const store::Workspace& workspace, const EvidenceChoice& which)
{
    QList<store::EvidenceRow> rows = store::readNumberedLibrary(workspace);
    if (which)
        rows.removeIf([&](const store::EvidenceRow& row) { return !which->contains(row.evidence.id); });
    return rows;
}

} // namespace

std::optional<LibraryFormat> libraryFormatOf(const QString& path)
{
    for (const FormatEnding& each : formatEndings) {
        if (path.endsWith(QLatin1StringView(each.ending), Qt::CaseInsensitive))
            return each.format;
    }
    return std::nullopt;
}

QString endingOf(LibraryFormat format)
{
    return QString::fromLatin1(formatEndings.at(size_t(format)).ending);
}

Table libraryTable(const store::Workspace& workspace, const EvidenceChoice& which)
{
    QHash<Id<Evidence>, QStringList> files;
    for (const Attachment& file : workspace.all<Attachment>())
        files[file.evidence] << file.name;
    Table table{LibraryTexts::tr("Evidencias"), libraryColumns(), {}};
    for (const store::EvidenceRow& row : chosenRows(workspace, which)) {
        QList<TableCell> cells;
        for (const EvidenceColumn& column : evidenceColumns())
            cells << (column.field == linksColumn ? textCell(row.codes)
                                                  : fieldCell(row.evidence, column.field));
        cells << textCell(evidenceCode(row.evidence.number));
        addJudgement(workspace, row.appraisals, cells);
        cells << textCell(files.value(row.evidence.id));
        table.rows << cells;
    }
    return table;
}

std::function<LibraryExported(Progress&)> prepareLibraryExport(const store::Workspace& workspace,
                                                               const EvidenceChoice& which,
                                                               const QString& path, QChar separator)
{
    const std::optional<LibraryFormat> format = libraryFormatOf(path);
    if (!format) {
        throw Error(
            ErrorKind::Constraint,
            LibraryTexts::tr("«%1» no dice en qué formato se exporta. Termine el nombre en .xlsx, .csv, "
                             ".bib, .ris o .csl.json.")
                .arg(QFileInfo(path).fileName()));
    }
    store::refuseToReplace(path, formatEndings.at(size_t(*format)).kind);
    if (const ItemsWriter write = formatEndings.at(size_t(*format)).write) {
        return [=, items = bibliographyItems(workspace, chosenRows(workspace, which))](Progress& progress) {
            progress.report(0, 0, LibraryTexts::tr("Escribiendo las referencias"));
            AtomicFile::write(path, write(items));
            return LibraryExported{int(items.size()), {}};
        };
    }
    return [=, table = libraryTable(workspace, which)](Progress& progress) {
        LibraryExported exported{int(table.rows.size()), {}};
        if (*format == LibraryFormat::Workbook)
            exported.notes = writeWorkbook(table, path, progress);
        else
            writeCsv(table, path, csvForExcel(separator), progress);
        return exported;
    };
}

LibraryExported exportLibrary(const store::Workspace& workspace, const EvidenceChoice& which,
                              const QString& path, Progress& progress, QChar separator)
{
    return prepareLibraryExport(workspace, which, path, separator)(progress);
}

} // namespace agenda
