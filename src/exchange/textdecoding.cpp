// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textdecoding.h"

#include "domain/counted.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace agenda
{

namespace
{

struct Decoding {
    Q_DECLARE_TR_FUNCTIONS(agenda::TextDecoding)
};

constexpr QChar replacement = QChar::ReplacementCharacter;

/// How many bytes the UTF-8 character at `at` has, by the table of well-formed sequences of the Unicode
/// standard; 0 if it is none.
int utf8Length(const QByteArray& bytes, qsizetype at)
{
    const auto byteAt = [&](qsizetype i) {
        return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0);
    };
    const uchar first = byteAt(at);
    if (first < 0x80)
        return 1;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    uchar low = 0x80;
    uchar high = 0xbf;
    if (first == 0xe0)
        low = 0xa0;
    else if (first == 0xed)
        high = 0x9f;
    else if (first == 0xf0)
        low = 0x90;
    else if (first == 0xf4)
        high = 0x8f;
    const int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (byteAt(at + 1) < low || byteAt(at + 1) > high)
        return 0;
    for (int i = 2; i < length; ++i) {
        if ((byteAt(at + i) & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

/// What bytes that are not all UTF-8 look like.
struct Utf8Look {
    int good = 0;      ///< characters of several bytes
    int bad = 0;       ///< runs of bytes that are none
    int misshapen = 0; ///< of those, runs in which no lead byte is followed by what continues it
};

Utf8Look lookAtUtf8(const QByteArray& bytes)
{
    Utf8Look look;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (const int length = utf8Length(bytes, at); length > 0) {
            look.good += length > 1 ? 1 : 0;
            at += length;
            continue;
        }
        const qsizetype begin = at;
        while (at < bytes.size() && utf8Length(bytes, at) == 0)
            ++at;
        ++look.bad;
        const bool hasShape = static_cast<uchar>(bytes[begin]) >= 0xc0 && at - begin > 1 &&
                              (static_cast<uchar>(bytes[begin + 1]) & 0xc0) == 0x80;
        look.misshapen += hasShape ? 0 : 1;
    }
    return look;
}

/// Notes bad places while a text is decoded, the first ones each, the others by their number.
class BadPlaces
{
public:
    BadPlaces(const QByteArray& bytes, TextDecoding& result) : m_bytes(bytes), m_result(result) {}

    /// Puts one replacement for the bytes.
    void add(qsizetype offset, qsizetype length)
    {
        m_result.text += replacement;
        if (++m_count > maxShown)
            return;
        const QString shown =
            QString::fromLatin1(m_bytes.mid(offset, std::min<qsizetype>(length, 8)).toHex(' '));
        const qsizetype line = m_result.text.count(u'\n') + 1;
        m_result.problems << Problem{
            Decoding::tr("línea %1, byte %2").arg(line).arg(offset),
            Decoding::tr("hay bytes que no son texto en %1: %2")
                .arg(labelOf(m_result.encoding), shown.toUpper()),
            Decoding::tr("Elija otra codificación, o corrija ese carácter en el archivo.")};
    }

    void finish()
    {
        if (m_count > maxShown) {
            m_result.problems << Problem{
                Decoding::tr("el resto del archivo"),
                counted(m_count - maxShown, Decoding::tr("hay 1 lugar más que no es texto en %2"),
                        Decoding::tr("hay %1 lugares más que no son texto en %2"))
                    .arg(labelOf(m_result.encoding)),
                Decoding::tr("Elija otra codificación: probablemente el archivo está en otra.")};
        }
        // With bad places of its own the text has replacements anyway.
        const qsizetype at = m_count > 0 ? -1 : m_result.text.indexOf(replacement);
        if (at < 0)
            return;
        m_result.problems << Problem{
            Decoding::tr("línea %1").arg(QStringView(m_result.text).left(at).count(u'\n') + 1),
            Decoding::tr(
                "el archivo ya trae letras perdidas (%1): se dañó antes, al guardarlo con otro programa")
                .arg(replacement),
            Decoding::tr(
                "Busque una copia anterior del archivo, o corrija esas letras después de importar.")};
    }

private:
    static constexpr int maxShown = 100;
    const QByteArray& m_bytes;
    TextDecoding& m_result;
    int m_count = 0;
};

void decodeUtf8(const QByteArray& bytes, qsizetype from, TextDecoding& result, BadPlaces& bad)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    result.text = decoder(QByteArrayView(bytes).sliced(from));
    if (!decoder.hasError())
        return;
    result.text.clear();
    qsizetype at = from;
    while (at < bytes.size()) {
        const qsizetype begin = at;
        for (int length = 1; at < bytes.size() && (length = utf8Length(bytes, at)) > 0;)
            at += length;
        result.text += QString::fromUtf8(bytes.constData() + begin, at - begin);
        const qsizetype badBegin = at;
        while (at < bytes.size() && utf8Length(bytes, at) == 0)
            ++at;
        if (at > badBegin)
            bad.add(badBegin, at - badBegin);
    }
}

void decodeUtf16(const QByteArray& bytes, qsizetype from, bool bigEndian, TextDecoding& result,
                 BadPlaces& bad)
{
    const auto unitAt = [&](qsizetype at) {
        const char* where = bytes.constData() + at;
        return QChar(bigEndian ? qFromBigEndian<quint16>(where) : qFromLittleEndian<quint16>(where));
    };
    result.text.reserve((bytes.size() - from) / 2);
    qsizetype at = from;
    for (; at + 1 < bytes.size(); at += 2) {
        const QChar unit = unitAt(at);
        if (!unit.isSurrogate()) {
            result.text += unit;
        } else if (unit.isHighSurrogate() && at + 3 < bytes.size() && unitAt(at + 2).isLowSurrogate()) {
            result.text.append(unit).append(unitAt(at + 2));
            at += 2;
        } else {
            bad.add(at, 2);
        }
    }
    if (at < bytes.size())
        bad.add(at, 1);
}

void decodeWindows1252(const QByteArray& bytes, TextDecoding& result, BadPlaces& bad)
{
    // 0x80 to 0x9F; 0: nothing there. All else is Latin-1.
    static constexpr std::array<char16_t, 32> letters{
        0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
    result.text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const uchar byte = static_cast<uchar>(bytes[at]);
        const char16_t letter = byte >= 0x80 && byte < 0xa0 ? letters[byte - 0x80U] : char16_t(byte);
        if (letter == 0 && byte != 0)
            bad.add(at, 1);
        else
            result.text += QChar(letter);
    }
}

qsizetype markLength(const QByteArray& bytes, TextEncoding encoding)
{
    const bool marked = (encoding == TextEncoding::Utf8 && bytes.startsWith("\xef\xbb\xbf")) ||
                        (encoding == TextEncoding::Utf16Le && bytes.startsWith("\xff\xfe")) ||
                        (encoding == TextEncoding::Utf16Be && bytes.startsWith("\xfe\xff"));
    return !marked ? 0 : encoding == TextEncoding::Utf8 ? 3 : 2;
}

/// UTF-16 without a mark: every second byte of a text in Latin letters is zero, and the others are not.
std::optional<TextEncoding> utf16ByZeros(const QByteArray& bytes)
{
    const qsizetype units = std::min<qsizetype>(bytes.size(), 4096) / 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < units; ++i) {
        even += bytes[2 * i] == '\0' ? 1 : 0;
        odd += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (odd * 10 > units * 7 && even * 10 <= units)
        return TextEncoding::Utf16Le;
    if (even * 10 > units * 7 && odd * 10 <= units)
        return TextEncoding::Utf16Be;
    return {};
}

} // namespace

QList<TextEncoding> textEncodings()
{
    return {TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Utf16Le, TextEncoding::Utf16Be};
}

QString labelOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

TextDecoding decodeText(const QByteArray& bytes, TextEncoding chosen)
{
    TextDecoding result;
    result.encoding = chosen;
    const qsizetype from = markLength(bytes, chosen);
    result.hasMark = from > 0;
    BadPlaces bad(bytes, result);
    switch (chosen) {
    case TextEncoding::Utf8:
        decodeUtf8(bytes, from, result, bad);
        break;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        decodeUtf16(bytes, from, chosen == TextEncoding::Utf16Be, result, bad);
        break;
    case TextEncoding::Windows1252:
        decodeWindows1252(bytes, result, bad);
        break;
    }
    bad.finish();
    return result;
}

TextDecoding decodeText(const QByteArray& bytes)
{
    for (const TextEncoding encoding : textEncodings()) {
        if (markLength(bytes, encoding) > 0)
            return decodeText(bytes, encoding);
    }
    const auto guessed = [&](TextEncoding encoding) {
        TextDecoding result = decodeText(bytes, encoding);
        result.isCertain = false;
        return result;
    };
    if (const std::optional<TextEncoding> wide = utf16ByZeros(bytes))
        return guessed(*wide);
    const Utf8Look look = lookAtUtf8(bytes);
    if (look.bad == 0)
        return decodeText(bytes, TextEncoding::Utf8);
    if (look.misshapen == 0 || look.good > look.bad)
        return guessed(TextEncoding::Utf8);
    return guessed(TextEncoding::Windows1252);
}

} // namespace agenda
