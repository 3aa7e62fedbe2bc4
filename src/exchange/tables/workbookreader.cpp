// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/workbookreader.h"

#include "base/error.h"
#include "exchange/sourcebytes.h"
#include "exchange/tables/conventions.h"
#include "exchange/tables/sheetbuilder.h"
#include "exchange/tables/words.h"
#include "exchange/tables/workbookparts.h"
#include "exchange/tables/zipentries.h"

#include <QXmlStreamReader>

#include <utility>

namespace agenda
{

namespace
{

constexpr int maxExcelRow = 1'048'576;

/// The row and column that «BC12» means, counted from 1; 0 where it says none.
struct CellPlace {
    int row = 0;
    int column = 0;
};

CellPlace cellPlace(QStringView reference)
{
    CellPlace place;
    for (const QChar c : reference) {
        if (c >= u'A' && c <= u'Z' && place.row == 0 && place.column < 100'000)
            place.column = place.column * 26 + (c.unicode() - u'A' + 1);
        else if (c >= u'0' && c <= u'9' && place.row <= maxExcelRow)
            place.row = place.row * 10 + (c.unicode() - u'0');
    }
    return place;
}

} // namespace

struct WorkbookReader::Content {
    Content(const QByteArray& bytes, const QString& file)
        : name(file), zip(bytes, file), parts(workbookParts(zip))
    {
        if (!parts.stylesEntry.isEmpty() && zip.contains(parts.stylesEntry))
            styles = dateStyles(zip, parts.stylesEntry);
        if (!parts.stringsEntry.isEmpty() && zip.contains(parts.stringsEntry))
            strings = sharedStrings(zip, parts.stringsEntry);
    }

    QString name;
    ZipEntries zip;
    WorkbookParts parts;
    QSet<int> styles;
    QStringList strings;
};

namespace
{

/// A cell as it stands in the XML.
struct RawCell {
    QString type;
    int style = 0;
    QString value;
    QString inlined;
};

/// Reads the rows of one sheet.
class WorkbookRows
{
public:
    struct Shared {
        const QStringList& strings;
        const QSet<int>& styles;
        bool epoch1904;
    };
    WorkbookRows(Shared shared, SheetBuilder& builder, std::function<void()> report)
        : m_shared(shared), m_builder(builder), m_report(std::move(report))
    {
    }

    /// From the beginning of <sheetData> to its end, or to where no more is wanted.
    void run(QXmlStreamReader& xml)
    {
        while (!xml.atEnd() && m_goesOn) {
            const QXmlStreamReader::TokenType token = xml.readNext();
            const auto name = xml.name();
            if (token == QXmlStreamReader::EndElement && name == QLatin1String("sheetData"))
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (name == QLatin1String("row"))
                beginRow(xml.attributes().value(QLatin1String("r")).toInt());
            else if (name == QLatin1String("c"))
                takeCell(xml);
        }
        if (m_goesOn)
            finishRow();
    }

private:
    void beginRow(int stated)
    {
        finishRow();
        m_row = stated > 0 && stated <= maxExcelRow ? stated : m_row + 1;
        m_column = 0;
        m_report();
    }

    void finishRow()
    {
        if (!m_cells.isEmpty())
            m_goesOn = m_builder.add(m_row, std::exchange(m_cells, {}));
    }

    void takeCell(QXmlStreamReader& xml)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const CellPlace place = cellPlace(attributes.value(QLatin1String("r")));
        m_column = place.column > 0 ? place.column : m_column + 1;
        RawCell raw{attributes.value(QLatin1String("t")).toString(),
                    attributes.value(QLatin1String("s")).toInt(),
                    {},
                    {}};
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("v"))
                raw.value = xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (xml.name() == QLatin1String("is"))
                raw.inlined = richText(xml);
            else
                xml.skipCurrentElement();
        }
        SheetCell cell = cellOf(raw);
        if (cell.type == CellType::Empty)
            return;
        // The builder refuses such a row; here it only must not take room.
        const qsizetype size = std::min<qsizetype>(m_column, maxTableColumns + 1);
        if (m_cells.size() < size)
            m_cells.resize(size);
        m_cells[size - 1] = std::move(cell);
    }

    SheetCell cellOf(const RawCell& raw)
    {
        if (raw.type == QLatin1String("s"))
            return sharedCell(raw.value);
        if (raw.type == QLatin1String("inlineStr"))
            return textCell(raw.inlined);
        if (raw.type == QLatin1String("str"))
            return textCell(withoutEscapes(raw.value));
        if (raw.type == QLatin1String("b"))
            return textCell(raw.value == QLatin1String("1") ? Tables::tr("verdadero") : Tables::tr("falso"));
        if (raw.type == QLatin1String("e")) {
            m_builder.addProblem(
                m_builder.placeOf(m_row),
                Tables::tr("la columna %1 tiene un error de Excel: %2")
                    .arg(QString::number(m_column), raw.value.left(20)),
                Tables::tr("Corrija la fórmula en Excel, o escriba el valor después de importar."));
            return {};
        }
        if (raw.type == QLatin1String("d")) {
            QString date = raw.value;
            return date.isEmpty() ? SheetCell{} : SheetCell{CellType::Date, date.replace(u'T', u' ')};
        }
        return numberCell(raw);
    }

    static SheetCell textCell(const QString& text)
    {
        return text.isEmpty() ? SheetCell{} : SheetCell{CellType::Text, text};
    }

    SheetCell sharedCell(const QString& value)
    {
        bool isNumber = false;
        const int index = value.toInt(&isNumber);
        if (isNumber && index >= 0 && index < m_shared.strings.size())
            return textCell(m_shared.strings[index]);
        m_builder.addProblem(m_builder.placeOf(m_row),
                             Tables::tr("la columna %1 nombra un texto que el libro no tiene").arg(m_column),
                             Tables::tr("Abra el libro en Excel, guárdelo de nuevo y vuelva a leerlo."));
        return {};
    }

    SheetCell numberCell(const RawCell& raw) const
    {
        bool isNumber = false;
        const double number = raw.value.toDouble(&isNumber);
        if (!isNumber)
            return textCell(raw.value);
        if (m_shared.styles.contains(raw.style)) {
            if (const std::optional<QString> date = excelDate(number, m_shared.epoch1904))
                return {date->contains(u'-') ? CellType::Date : CellType::Text, *date};
        }
        return {CellType::Number, numberText(number)};
    }

    Shared m_shared;
    SheetBuilder& m_builder;
    std::function<void()> m_report;
    QList<SheetCell> m_cells;
    int m_row = 0;
    int m_column = 0;
    bool m_goesOn = true;
};

[[noreturn]] void refuseWorkbook(const QByteArray& bytes, const QString& name)
{
    const QString kind = foreignKind(bytes);
    throw Error(
        ErrorKind::Unreadable,
        kind.isEmpty()
            ? Tables::tr("«%1» no es un libro de Excel (XLSX). Elija el archivo correcto. No se cambió nada.")
                  .arg(name)
            : Tables::tr("«%1» no es un libro de Excel (XLSX): esto es %2. Ábralo con el programa que lo "
                         "hizo y guárdelo como XLSX o CSV, sin contraseña. No se cambió nada.")
                  .arg(name, kind));
}

} // namespace

bool WorkbookReader::takes(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04") && bytes.contains("[Content_Types].xml") && bytes.contains("xl/") &&
           !bytes.contains("xl/workbook.bin");
}

WorkbookReader::WorkbookReader(const QByteArray& bytes, const QString& name)
{
    if (!takes(bytes))
        refuseWorkbook(bytes, name);
    m_content = std::make_unique<Content>(bytes, name);
    if (m_content->parts.sheets.isEmpty())
        m_content->zip.refuse(Tables::tr("no tiene hojas de cálculo"));
}

WorkbookReader::~WorkbookReader() = default;

QList<WorkbookReader::SheetName> WorkbookReader::sheets() const
{
    QList<SheetName> names;
    for (const WorkbookSheet& each : m_content->parts.sheets)
        names.append({each.name, each.isHidden});
    return names;
}

Sheet WorkbookReader::read(qsizetype sheet, bool hasHeader, Progress& progress) const
{
    const WorkbookSheet& part = m_content->parts.sheets[sheet];
    SheetBuilder builder(part.name, SheetBuilder::Kind::Grid, hasHeader);
    const QString what = Tables::tr("Leyendo «%1»").arg(m_content->name);
    const qint64 size = m_content->zip.statedSize(part.entry);
    readXmlEntry(m_content->zip, part.entry, [&](QXmlStreamReader& xml) {
        if (xml.name() != QLatin1String("sheetData"))
            return;
        WorkbookRows rows({m_content->strings, m_content->styles, m_content->parts.epoch1904}, builder,
                          [&] { progress.report(xml.characterOffset(), size, what); });
        rows.run(xml);
    });
    return builder.finish();
}

} // namespace agenda
