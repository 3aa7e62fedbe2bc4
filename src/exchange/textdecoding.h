// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace agenda
{

/// How the bytes of a text file stand for letters.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };
/// All, in the order in which they are offered.
QList<TextEncoding> textEncodings();
/// The name that a person knows: «UTF-8», «Windows-1252».
QString labelOf(TextEncoding encoding);

/// A file's bytes as text. Each place that is no text in the encoding is one U+FFFD and one problem with its
/// line and its byte, counted from 0; a U+FFFD that the file brought along is told too. A plain value.
struct TextDecoding {
    QString text; ///< without the byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
    bool hasMark = false;  ///< it began with a byte order mark
    bool isCertain = true; ///< false: guessed from how the bytes look; show it and let the person choose
    QList<Problem> problems;
};

/// Decodes in the encoding that the bytes speak for: a byte order mark, UTF-16 by its zeros, valid UTF-8, or
/// UTF-8 with a few bad places; else Windows-1252. Any thread, throws nothing.
TextDecoding decodeText(const QByteArray& bytes);
/// Decodes in the encoding that a person chose.
TextDecoding decodeText(const QByteArray& bytes, TextEncoding chosen);

} // namespace agenda
