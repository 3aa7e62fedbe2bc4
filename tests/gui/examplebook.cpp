// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/examplebook.h"

#include <QtEndian>

namespace agenda::gui
{

namespace
{

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0);
    }
    return ~crc;
}

template <class T>
void put(QByteArray& bytes, T number)
{
    const T little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// A ZIP file of stored entries (APPNOTE 4.3).
class StoredZip
{
public:
    void add(const QByteArray& name, const QByteArray& content)
    {
        QByteArray head;
        put<quint16>(head, 20); // version needed
        put<quint16>(head, 0);  // flags
        put<quint16>(head, 0);  // stored
        put<quint16>(head, 0);  // time
        put<quint16>(head, 33); // 1980-01-01
        put(head, crc32(content));
        put(head, quint32(content.size()));
        put(head, quint32(content.size()));
        put(head, quint16(name.size()));
        put<quint16>(head, 0); // extra
        m_directory += QByteArray("PK\x01\x02", 4);
        put<quint16>(m_directory, 20);
        m_directory += head;
        m_directory += QByteArray(10, '\0'); // comment, disk, attributes
        put(m_directory, quint32(m_entries.size()));
        m_directory += name;
        m_entries += QByteArray("PK\x03\x04", 4) + head + name + content;
        ++m_count;
    }
    QByteArray bytes() const
    {
        QByteArray end("PK\x05\x06", 4);
        put<quint32>(end, 0); // disks
        put(end, m_count);
        put(end, m_count);
        put(end, quint32(m_directory.size()));
        put(end, quint32(m_entries.size()));
        put<quint16>(end, 0);
        return m_entries + m_directory + end;
    }

private:
    QByteArray m_entries;
    QByteArray m_directory;
    quint16 m_count = 0;
};

QByteArray sheetOf(const QList<QStringList>& rows)
{
    QByteArray data;
    for (const QStringList& row : rows) {
        data += "<row>";
        for (const QString& cell : row)
            data += "<c t=\"inlineStr\"><is><t>" + cell.toHtmlEscaped().toUtf8() + "</t></is></c>";
        data += "</row>";
    }
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" +
           data + "</sheetData></worksheet>";
}

} // namespace

QByteArray exampleBook(const QList<ExampleSheet>& sheets)
{
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray begin =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    QByteArray relations = begin;
    QByteArray names;
    StoredZip zip;
    for (qsizetype at = 0; at < sheets.size(); ++at) {
        const QByteArray number = QByteArray::number(at + 1);
        relations += "<Relationship Id=\"r" + number + "\" Type=\"" + office +
                     "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        names += "<sheet name=\"" + sheets[at].name.toHtmlEscaped().toUtf8() + "\" sheetId=\"" + number +
                 "\" r:id=\"r" + number + "\"/>";
        zip.add("xl/worksheets/sheet" + number + ".xml", sheetOf(sheets[at].rows));
    }
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("_rels/.rels", begin + "<Relationship Id=\"r1\" Type=\"" + office +
                               "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    zip.add("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
    zip.add("xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" +
                office + "\"><sheets>" + names + "</sheets></workbook>");
    return zip.bytes();
}

} // namespace agenda::gui
