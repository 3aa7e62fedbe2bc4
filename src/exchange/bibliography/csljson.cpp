// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/csljson.h"

#include "exchange/bibliography/cslvalues.h"
#include "exchange/jsontext.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <vector>

namespace agenda
{

namespace
{

using nlohmann::json;

struct CslJson {
    Q_DECLARE_TR_FUNCTIONS(agenda::CslJson)
};

constexpr size_t deepestItem = 64;
constexpr qsizetype longestItem = 1'000'000;
constexpr qsizetype mostItems = 200'000;
constexpr qsizetype longestFile = 200'000'000;

/// Builds a value and stops at what JSON allows and no honest file has. Unlike the library's own reading it
/// keeps a number with decimals as it is written: 1.10 is no 1.1.
class ItemBuilder final : public json::json_sax_t
{
public:
    json value;
    QString cause;
    size_t byte = 0; ///< where it stopped

    bool null() override { return put(nullptr); }
    bool boolean(bool each) override { return put(each); }
    bool number_integer(json::number_integer_t each) override { return put(each); }
    bool number_unsigned(json::number_unsigned_t each) override { return put(each); }
    bool number_float(json::number_float_t, const std::string& written) override { return put(written); }
    bool string(std::string& each) override { return put(std::move(each)); }
    bool binary(json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return enter(json::object()); }
    bool start_array(std::size_t) override { return enter(json::array()); }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }
    bool key(std::string& name) override
    {
        if (m_open.back()->contains(name)) {
            cause = CslJson::tr("la clave «%1» está dos veces").arg(QString::fromStdString(name).left(80));
            return false;
        }
        m_key = name;
        return true;
    }
    bool parse_error(std::size_t at, const std::string&, const json::exception& error) override
    {
        cause = causeOf(error);
        byte = at;
        return false;
    }

private:
    bool put(json each)
    {
        place(std::move(each));
        return true;
    }

    json* place(json each)
    {
        if (m_open.empty()) {
            value = std::move(each);
            return &value;
        }
        json& parent = *m_open.back();
        if (parent.is_object())
            return &(parent[m_key] = std::move(each));
        parent.push_back(std::move(each));
        return &parent.back();
    }

    bool enter(json each)
    {
        if (m_open.size() >= deepestItem) {
            cause = CslJson::tr("hay más de %1 niveles, unos dentro de otros").arg(deepestItem);
            return false;
        }
        m_open.push_back(place(std::move(each)));
        return true;
    }

    bool leave()
    {
        m_open.pop_back();
        return true;
    }

    std::vector<json*> m_open; ///< a list only grows at the end while nothing inside it is open
    std::string m_key;
};

/// The byte after the value that begins at `from`: its brackets are closed, or a comma or the list's end
/// comes. The end of the text if it is not closed.
qsizetype endOfValue(const QByteArray& text, qsizetype from)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (inText) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at;
            if (--depth == 0)
                return at + 1;
        } else if (c == ',' && depth == 0) {
            return at;
        }
    }
    return text.size();
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype afterBlanks(const QByteArray& text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Where another item seems to begin inside one that cannot be read: a line indented as its first one that
/// begins with a brace.
qsizetype nextItemInside(const QByteArray& text, qsizetype from, qsizetype end)
{
    const qsizetype lineStart = text.lastIndexOf('\n', from - text.size() - 1) + 1;
    const QByteArray indent = text.mid(lineStart, from - lineStart);
    if (lineStart == 0 || afterBlanks(indent, 0) != indent.size())
        return -1;
    const qsizetype found = text.indexOf(QByteArray('\n' + indent + '{'), from);
    return found < 0 || found >= end ? -1 : found + 1 + indent.size();
}

/// Goes through a list item by item.
class ItemReader
{
public:
    explicit ItemReader(const QByteArray& text) : m_text(text) {}

    References read()
    {
        qsizetype at = afterBlanks(m_text, 0);
        const bool isList = at < m_text.size() && m_text[at] == '[';
        if (isList)
            at = afterBlanks(m_text, at + 1);
        while (at < m_text.size() && m_text[at] != ']') {
            if (m_references.records.size() >= mostItems) {
                complain(at, CslJson::tr("hay más de %1 referencias").arg(mostItems),
                         CslJson::tr("Divida el archivo. Lo que sigue no se leyó."));
                m_references.cutShort = true;
                return std::move(m_references);
            }
            at = readItem(at);
            at = afterBlanks(m_text, at);
            if (!isList)
                break;
            at = afterComma(at);
        }
        checkEnd(at, isList);
        return std::move(m_references);
    }

private:
    int lineAt(qsizetype at)
    {
        m_line += static_cast<int>(
            std::count(m_text.begin() + m_counted, m_text.begin() + std::max(at, m_counted), '\n'));
        m_counted = std::max(at, m_counted);
        return m_line;
    }

    void complain(qsizetype at, const QString& cause, const QString& remedy)
    {
        m_references.problems.append({CslJson::tr("línea %1").arg(lineAt(at)), cause, remedy});
    }

    qsizetype afterComma(qsizetype at)
    {
        if (at >= m_text.size() || m_text[at] == ']')
            return at;
        if (m_text[at] != ',') {
            if (m_text[at] != '{') {
                complain(at, CslJson::tr("falta una coma entre dos referencias"),
                         CslJson::tr("Se leyó lo que sigue; revise el archivo."));
            }
            return at;
        }
        const qsizetype next = afterBlanks(m_text, at + 1);
        if (next < m_text.size() && m_text[next] == ']') {
            complain(at, CslJson::tr("sobra una coma al final de la lista"),
                     CslJson::tr("No se perdió nada; bórrela."));
        }
        return next;
    }

    void checkEnd(qsizetype at, bool isList)
    {
        if (isList && at >= m_text.size()) {
            complain(at, CslJson::tr("el archivo termina antes de tiempo; quizá está incompleto"),
                     CslJson::tr("Expórtelo de nuevo desde el programa de donde viene."));
            m_references.cutShort = true;
        } else if (const qsizetype rest = afterBlanks(m_text, isList ? at + 1 : at); rest < m_text.size()) {
            complain(rest, CslJson::tr("hay algo más después del final de la lista"),
                     CslJson::tr("No se leyó. Si son referencias, póngalas dentro de la lista."));
            m_references.cutShort = true;
        }
    }

    /// Returns where the next one begins.
    qsizetype readItem(qsizetype at)
    {
        qsizetype end = endOfValue(m_text, at);
        Reference reference;
        reference.line = lineAt(at);
        ItemBuilder builder;
        bool isRead = end - at <= longestItem && parse(at, end, builder);
        // Looking again for the next item costs time; a file of nothing but broken ones has no next.
        m_scanned += end - at;
        if (!isRead && m_scanned < 8 * m_text.size() + longestItem) {
            if (const qsizetype next = nextItemInside(m_text, at, end); next > 0)
                end = next;
        }
        if (end == at) // a stray bracket: nothing moves on by itself
            ++end;
        reference.raw = QString::fromUtf8(m_text.mid(at, end - at).trimmed());
        if (isRead && !builder.value.is_object()) {
            builder.cause = CslJson::tr("no es una referencia: se esperaba un objeto entre llaves");
            isRead = false;
        }
        if (isRead) {
            reference.item = std::move(builder.value);
            finish(reference);
        } else {
            refuse(reference, at, builder);
        }
        m_references.records.append(std::move(reference));
        return end;
    }

    bool parse(qsizetype at, qsizetype end, ItemBuilder& builder) const
    {
        return json::sax_parse(m_text.begin() + at, m_text.begin() + end, &builder);
    }

    void refuse(Reference& reference, qsizetype at, const ItemBuilder& builder)
    {
        reference.item = json::object();
        reference.refused = true;
        // Where inside the item the parser stopped; what follows is counted from its first line.
        const QByteArray before = m_text.mid(at, static_cast<qsizetype>(builder.byte));
        const qsizetype line = reference.line + before.count('\n');
        reference.problems.append(
            {CslJson::tr("línea %1").arg(line),
             builder.cause.isEmpty()
                 ? CslJson::tr("la referencia tiene más de %1 caracteres").arg(longestItem)
                 : builder.cause,
             CslJson::tr("Corrija esta referencia y lea el archivo otra vez.")});
    }

    /// An id identifies by its characters: as a number two ids of twenty digits could become one.
    static void finish(Reference& reference)
    {
        const auto id = reference.item.find("id");
        if (id == reference.item.end())
            return;
        if (id->is_number())
            *id = id->dump();
        reference.key = textOf(*id);
    }

    const QByteArray& m_text;
    References m_references;
    int m_line = 1;
    qsizetype m_counted = 0;
    qsizetype m_scanned = 0;
};

/// The file as UTF-8 without a byte order mark; UTF-16 and UTF-32 are told by theirs.
QByteArray decodedJson(const QByteArray& bytes, QList<Problem>& problems)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return bytes.mid(3);
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding || *encoding == QStringConverter::Utf8)
        return bytes;
    QStringDecoder decoder(*encoding);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        problems.append({CslJson::tr("el archivo"), CslJson::tr("tiene caracteres que no se pueden leer"),
                         CslJson::tr("Guárdelo de nuevo en UTF-8.")});
    }
    return text.toUtf8();
}

} // namespace

References readCslJson(const QByteArray& bytes)
{
    References references;
    const QString file = CslJson::tr("el archivo");
    if (bytes.size() > longestFile) {
        references.problems.append({file, CslJson::tr("tiene más de %1 MB").arg(longestFile / 1'000'000),
                                    CslJson::tr("Divídalo en archivos más pequeños.")});
        return references;
    }
    QList<Problem> problems;
    const QByteArray text = decodedJson(bytes, problems);
    references = ItemReader(text).read();
    references.problems = problems + references.problems;
    if (references.records.isEmpty() && references.problems.isEmpty()) {
        references.problems.append({file, CslJson::tr("no tiene ninguna referencia"),
                                    CslJson::tr("Revise que sea el archivo que quería.")});
    }
    return references;
}

QByteArray writeCslJson(const QList<json>& items)
{
    json list = json::array();
    for (json item : items) {
        if (!item.contains("id"))
            item["id"] = "ref" + std::to_string(list.size() + 1);
        if (!item.contains("type"))
            item["type"] = "document";
        list.push_back(std::move(item));
    }
    return QByteArray::fromStdString(list.dump(2, ' ', false, json::error_handler_t::replace)) + '\n';
}

} // namespace agenda
