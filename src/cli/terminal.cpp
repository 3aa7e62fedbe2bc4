// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "base/error.h"
#include "domain/labels.h"
#include "domain/text.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdio>

namespace agenda::cli
{

namespace
{

void write(FILE* stream, const std::string& line)
{
    const bool written = std::fwrite(line.data(), 1, line.size(), stream) == line.size() &&
                         std::fputc('\n', stream) != EOF && std::fflush(stream) == 0;
    // Whoever closed the pipe, as `head` does, has read enough.
    if (!written && stream == stdout && errno != EPIPE) {
        throw Error(ErrorKind::Storage,
                    Cli::tr("No se pudo escribir el resultado en la salida; quizá el disco está lleno."));
    }
}

} // namespace

QString harmless(QString text)
{
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control && character != u'\n')
            character = QChar::ReplacementCharacter;
    }
    return text;
}

QString timeText(const QDateTime& when)
{
    return dateText(when.date()) + when.toString(QStringLiteral(" HH:mm"));
}

void print(const QString& text)
{
    write(stdout, utf8(harmless(withInnerQuotes(text))));
}

void printJson(const nlohmann::ordered_json& document)
{
    write(stdout, document.dump(2));
}

void complain(const QString& text)
{
    write(stderr, utf8(harmless(withInnerQuotes(text))));
}

} // namespace agenda::cli
