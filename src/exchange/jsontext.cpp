// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsontext.h"

#include "base/error.h"
#include "domain/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace agenda
{

namespace
{

using nlohmann::json;

constexpr int deepest = 64;
constexpr int longestPath = 60;

struct JsonText {
    Q_DECLARE_TR_FUNCTIONS(agenda::JsonText)
};

[[noreturn]] void refuse(const QString& source, const QString& where, const QString& cause,
                         const QString& detail = {})
{
    throw Error(ErrorKind::Unreadable,
                JsonText::tr("No se pudo leer «%1»: %2, %3. Corrija el archivo y vuelva a intentarlo; no se "
                             "cambió nada.")
                    .arg(source, where, cause),
                detail);
}

/// «línea 3, columna 12» of a byte, counting characters.
QString placeOf(const QByteArray& text, qsizetype byte)
{
    const QByteArray before = text.left(std::clamp<qsizetype>(byte, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QString line = QString::fromUtf8(before.mid(lineStart));
    return JsonText::tr("línea %1, columna %2").arg(before.count('\n') + 1).arg(line.size() + 1);
}

/// Walks through the document and stops at what JSON allows but no honest file has. It looks and builds
/// nothing: the library's own callback, which does both, takes time by the square of a list's length.
class Watch final : public json::json_sax_t
{
public:
    explicit Watch(QString source) : m_source(std::move(source)) {}

    bool null() override { return enterValue(); }
    bool boolean(bool) override { return enterValue(); }
    bool number_integer(json::number_integer_t) override { return enterValue(); }
    bool number_unsigned(json::number_unsigned_t) override { return enterValue(); }
    bool number_float(json::number_float_t, const std::string&) override { return enterValue(); }
    bool binary(json::binary_t&) override { return enterValue(); }
    bool string(std::string& text) override
    {
        enterValue();
        check(QString::fromStdString(text));
        return true;
    }
    bool start_object(std::size_t) override { return enterLevel(false); }
    bool start_array(std::size_t) override { return enterLevel(true); }
    bool end_object() override { return leaveLevel(); }
    bool end_array() override { return leaveLevel(); }
    bool key(std::string& name) override
    {
        enterKey(QString::fromStdString(name));
        return true;
    }
    /// What is no JSON at all is told by the reading that follows.
    bool parse_error(std::size_t, const std::string&, const json::exception&) override { return false; }

private:
    struct Level {
        bool isArray;
        int index; ///< of the current element
        QString key;
        QSet<QString> keys;
    };

    bool enterValue()
    {
        if (!m_levels.isEmpty())
            ++m_levels.last().index;
        return true;
    }

    bool enterLevel(bool isArray)
    {
        if (m_levels.size() >= deepest) {
            refuse(m_source, where(),
                   JsonText::tr("hay más de %1 niveles, unos dentro de otros").arg(deepest));
        }
        enterValue();
        m_levels.append(Level{isArray, -1, {}, {}});
        return true;
    }

    bool leaveLevel()
    {
        m_levels.removeLast();
        return true;
    }

    void enterKey(const QString& key)
    {
        check(key);
        Level& level = m_levels.last();
        if (level.keys.contains(key))
            refuse(m_source, where(false), JsonText::tr("la clave «%1» está dos veces").arg(key.left(80)));
        level.keys.insert(key);
        level.key = key;
    }

    void check(const QString& text) const
    {
        const qsizetype at = forbiddenCharacter(text);
        if (at < 0)
            return;
        refuse(
            m_source, where(),
            JsonText::tr(
                "hay un carácter no permitido (U+%1: nulo, de control, de ancho cero o de dirección del "
                "texto)")
                .arg(QString::number(text[at].unicode(), 16).toUpper().rightJustified(4, QLatin1Char('0'))));
    }

    QString where(bool withLast = true) const
    {
        QString path;
        for (qsizetype at = 0; at < m_levels.size() - (withLast ? 0 : 1); ++at)
            path += u'/' + (m_levels[at].isArray ? QString::number(m_levels[at].index) : m_levels[at].key);
        // A place deep inside is told by its beginning.
        if (path.size() > longestPath)
            path = path.left(longestPath) + u'…';
        return JsonText::tr("en %1").arg(path.isEmpty() ? QStringLiteral("/") : path);
    }

    QString m_source;
    QList<Level> m_levels;
};

} // namespace

QString causeOf(const json::exception& error)
{
    const std::string_view what = error.what();
    const auto says = [&](std::string_view part) { return what.find(part) != std::string_view::npos; };
    if (says("ill-formed UTF-8"))
        return JsonText::tr("hay un carácter que no está en UTF-8");
    if (says("surrogate"))
        return JsonText::tr("hay medio carácter Unicode (un sustituto suelto)");
    if (says("control character"))
        return JsonText::tr("hay un carácter de control dentro de un texto");
    if (says("number overflow"))
        return JsonText::tr("hay un número demasiado grande");
    if (says("missing closing quote") || says("unexpected end of input"))
        return JsonText::tr("el archivo termina antes de tiempo; quizá está incompleto");
    return JsonText::tr("lo escrito no es JSON válido");
}

json parseJson(const QByteArray& text, const QString& source)
{
    if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff")) {
        refuse(source, JsonText::tr("línea 1, columna 1"),
               JsonText::tr("está escrito en UTF-16 y debe estar en UTF-8"));
    }
    try {
        Watch watch(source);
        json::sax_parse(text.begin(), text.end(), &watch);
        return json::parse(text.begin(), text.end());
    } catch (const json::parse_error& error) {
        refuse(source, placeOf(text, static_cast<qsizetype>(error.byte) - 1), causeOf(error),
               QString::fromUtf8(error.what()));
    } catch (const json::exception& error) {
        refuse(source, JsonText::tr("en el texto"), causeOf(error), QString::fromUtf8(error.what()));
    }
}

} // namespace agenda
