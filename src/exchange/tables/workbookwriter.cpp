// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/workbookwriter.h"

#include "base/atomicfile.h"
#include "base/error.h"
#include "domain/text.h"
#include "exchange/tables/words.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace agenda
{

namespace
{

// Excel's own limits.
constexpr qsizetype maxExcelText = 32'767;
constexpr qsizetype maxExcelRows = 1'048'576;
constexpr qsizetype maxExcelColumns = 16'384;
constexpr qsizetype maxSheetName = 31;

constexpr qsizetype maxShownNotes = 50;

struct FreeWorkbook {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

[[noreturn]] void failWorkbook(const QString& detail)
{
    throw Error(
        ErrorKind::Storage,
        Tables::tr("No se pudo hacer el libro de Excel. Revise que haya espacio en el disco, también en la "
                   "carpeta temporal. No se escribió nada."),
        detail);
}

void checkWorkbook(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        failWorkbook(QString::fromUtf8(lxw_strerror(error)));
}

/// A text as the XML of a workbook holds it: what reads as an escape («_x0041_») is escaped itself.
QString escapedForExcel(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    return text.contains(QLatin1String("_x")) ? text.replace(escape, QStringLiteral("_x005F_")) : text;
}

/// A name that Excel allows for a sheet: without []:*?/\ and ' at its ends, at most 31 characters, `suffix`
/// among them.
QString sheetNameFor(const QString& name, const QString& suffix)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\]"));
    QString allowed = cleaned(name).replace(forbidden, QStringLiteral(" ")).simplified();
    while (allowed.startsWith(u'\''))
        allowed.remove(0, 1);
    allowed.truncate(maxSheetName - suffix.size());
    while (allowed.endsWith(u'\'') || (!allowed.isEmpty() && allowed.back().isHighSurrogate()))
        allowed.chop(1);
    if (allowed.trimmed().isEmpty())
        allowed = Tables::tr("Hoja");
    return allowed + suffix;
}

/// Writes one table with libxlsxwriter, which builds the file in a folder of its own; it knows nothing of the
/// target.
class WorkbookWriting
{
public:
    WorkbookWriting(const Table& table, const QString& folder, const QString& file)
        : m_table(table), m_folder(QFile::encodeName(folder))
    {
        lxw_workbook_options options{};
        options.tmpdir = m_folder.data();
        m_workbook.reset(workbook_new_opt(QFile::encodeName(file).constData(), &options));
        if (!m_workbook)
            failWorkbook(QStringLiteral("workbook_new"));
        m_headerFormat = workbook_add_format(m_workbook.get());
        format_set_bold(m_headerFormat);
        format_set_text_wrap(m_headerFormat);
        format_set_align(m_headerFormat, LXW_ALIGN_VERTICAL_TOP);
        m_dayFormat = workbook_add_format(m_workbook.get());
        format_set_num_format(m_dayFormat, "dd/mm/yyyy");
    }

    void run(Progress& progress)
    {
        constexpr qsizetype rowsOfSheet = maxExcelRows - 1; // below the header
        qsizetype first = 0;
        int number = 1;
        do {
            const qsizetype end = std::min(first + rowsOfSheet, m_table.rows.size());
            writeSheet(number++, first, end, progress);
            first = end;
        } while (first < m_table.rows.size());
        if (number > 2) {
            m_notes << Tables::tr("Excel admite %1 filas por hoja: las %2 filas se repartieron en %3 hojas.")
                           .arg(maxExcelRows)
                           .arg(m_table.rows.size())
                           .arg(number - 1);
        }
        // Closing frees the workbook whatever comes of it.
        checkWorkbook(workbook_close(m_workbook.release()));
    }

    QStringList notes() const
    {
        QStringList notes = m_notes;
        if (m_otherNotes > 0)
            notes << Tables::tr("Hay %1 celdas más que se acortaron o limpiaron.").arg(m_otherNotes);
        return notes;
    }

private:
    void writeSheet(int number, qsizetype first, qsizetype end, Progress& progress)
    {
        const QString suffix = number > 1 ? QStringLiteral(" (%1)").arg(number) : QString();
        m_sheet =
            workbook_add_worksheet(m_workbook.get(), sheetNameFor(m_table.name, suffix).toUtf8().constData());
        if (m_sheet == nullptr)
            failWorkbook(QStringLiteral("workbook_add_worksheet"));
        const auto columns = static_cast<lxw_col_t>(m_table.columns.size());
        for (lxw_col_t column = 0; column < columns; ++column) {
            checkWorkbook(worksheet_set_column(m_sheet, column, column, widthOf(column), nullptr));
            writeText(0, column, m_table.columns[column].title, m_headerFormat, 1);
        }
        const QString what = Tables::tr("Escribiendo el libro de Excel");
        for (qsizetype row = first; row < end; ++row) {
            progress.report(row, m_table.rows.size(), what);
            for (qsizetype column = 0; column < m_table.rows[row].size(); ++column) {
                writeCell(static_cast<lxw_row_t>(row - first + 1), static_cast<lxw_col_t>(column),
                          m_table.rows[row][column], row + 2);
            }
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        if (columns > 0) {
            checkWorkbook(worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(end - first),
                                               static_cast<lxw_col_t>(columns - 1)));
        }
    }

    /// `tableRow` counts the header as the first, whatever sheet the row goes to.
    void writeCell(lxw_row_t row, lxw_col_t column, const TableCell& cell, qsizetype tableRow)
    {
        if (const auto* text = std::get_if<QString>(&cell)) {
            writeText(row, column, *text, nullptr, tableRow);
        } else if (const auto* number = std::get_if<double>(&cell)) {
            if (std::isfinite(*number))
                checkWorkbook(worksheet_write_number(m_sheet, row, column, *number, nullptr));
        } else if (const auto* day = std::get_if<QDate>(&cell); day != nullptr && day->isValid()) {
            // Excel counts days from 1900, wrongly at first, and to 9999.
            if (day->year() < 1901 || day->year() > 9999) {
                writeText(row, column, day->toString(Qt::ISODate), nullptr, tableRow);
                return;
            }
            lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
            checkWorkbook(worksheet_write_datetime(m_sheet, row, column, &date, m_dayFormat));
        }
    }

    void writeText(lxw_row_t row, lxw_col_t column, const QString& text, lxw_format* format,
                   qsizetype tableRow)
    {
        QString plain = text;
        if (forbiddenCharacter(plain) >= 0) {
            plain = cleaned(text);
            QString lines = text;
            lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
            if (plain.size() != lines.size()) {
                note(column, tableRow, Tables::tr("se quitaron caracteres de control que Excel no admite"));
            }
        }
        QString escaped = escapedForExcel(plain);
        if (escaped.size() > maxExcelText) {
            plain.truncate(std::max<qsizetype>(0, plain.size() - (escaped.size() - maxExcelText)));
            if (!plain.isEmpty() && plain.back().isHighSurrogate())
                plain.chop(1);
            escaped = escapedForExcel(plain);
            note(column, tableRow,
                 Tables::tr("el texto tiene %1 caracteres y Excel admite %2: se cortó")
                     .arg(text.size())
                     .arg(maxExcelText));
        }
        if (!escaped.isEmpty())
            checkWorkbook(worksheet_write_string(m_sheet, row, column, escaped.toUtf8().constData(), format));
    }

    void note(lxw_col_t column, qsizetype tableRow, const QString& what)
    {
        if (m_notes.size() >= maxShownNotes) {
            ++m_otherNotes;
            return;
        }
        m_notes << Tables::tr("Fila %1, columna «%2»: %3.")
                       .arg(QString::number(tableRow), m_table.columns.value(column).title.left(80), what);
    }

    double widthOf(lxw_col_t column) const
    {
        constexpr qsizetype looked = 200;
        constexpr double narrowest = 8;
        constexpr double widest = 60;
        if (m_table.columns[column].width > 0)
            return std::min(m_table.columns[column].width, 255.0);
        // Room for the button of the filter.
        qsizetype letters = m_table.columns[column].title.size() + 3;
        for (qsizetype row = 0; row < std::min(looked, m_table.rows.size()); ++row) {
            const TableCell cell = m_table.rows[row].value(column);
            if (const auto* text = std::get_if<QString>(&cell))
                letters = std::max(letters, text->size() + 1);
            else if (!std::holds_alternative<std::monostate>(cell))
                letters = std::max<qsizetype>(letters, 11);
        }
        return std::clamp(double(letters), narrowest, widest);
    }

    const Table& m_table;
    QByteArray m_folder;
    std::unique_ptr<lxw_workbook, FreeWorkbook> m_workbook;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_headerFormat = nullptr;
    lxw_format* m_dayFormat = nullptr;
    QStringList m_notes;
    qsizetype m_otherNotes = 0;
};

} // namespace

QStringList writeWorkbook(const Table& table, const QString& path, Progress& progress)
{
    if (table.columns.size() > maxExcelColumns) {
        throw Error(
            ErrorKind::Constraint,
            Tables::tr("La tabla tiene %1 columnas y Excel admite %2. Elija menos columnas. No se escribió "
                       "nada.")
                .arg(table.columns.size())
                .arg(maxExcelColumns));
    }
    AtomicFile target(path);
    const QTemporaryDir folder;
    if (!folder.isValid())
        failWorkbook(folder.errorString());
    const QString made = folder.filePath(QStringLiteral("book.xlsx"));
    WorkbookWriting writing(table, folder.path(), made);
    writing.run(progress);
    QFile file(made);
    if (!file.open(QIODevice::ReadOnly))
        failWorkbook(file.errorString());
    while (!file.atEnd()) {
        constexpr qint64 piece = 1024 * 1024;
        target.write(file.read(piece));
        if (file.error() != QFile::NoError)
            failWorkbook(file.errorString());
    }
    target.commit();
    return writing.notes();
}

} // namespace agenda
