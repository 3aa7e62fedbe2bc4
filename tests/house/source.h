// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace agenda::house
{

/// A string literal of a C++ file and where it stands.
struct Literal {
    QString text; ///< between the quotes, escapes as written
    int line = 0; ///< from 1
    /// The innermost call or braces it is an argument of: «tr», «setText», «Error»; wrappers that only make a
    /// string of it (QStringLiteral...) are looked through. Empty: none.
    QString call;
    int argument = 0; ///< its place among the arguments of that call, from 0
};

/// A C++ file as the house tests read it: enough of a lexer to tell code, comments and strings apart.
struct Source {
    QString path; ///< from the project's root: «src/gui/main.cpp»
    QString text;
    QString code; ///< `text` with comments blanked and literals emptied; lines stay where they are
    QList<Literal> literals;

    Source(QString path, QString text);

    /// «gui» for src/gui/..., empty outside src.
    QString layer() const;
    bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    /// «path:line: what», for what a test complains about.
    QString at(int line, const QString& what) const;
    int lineOf(qsizetype offset) const;
    /// What the #include lines name, with quotes or angle brackets: «"store/views.h"», «<QList>».
    QList<std::pair<int, QString>> includes() const;
};

/// The project's root folder.
QString root();
/// The text of a file under the root. Fails the test if it cannot be read.
QString readText(const QString& path);
/// The files under a folder of the project whose name matches one of the patterns, sorted, paths from the
/// root.
QStringList filesUnder(const QString& folder, const QStringList& patterns);
/// The C++ files under a folder.
QList<Source> sourcesUnder(const QString& folder);

} // namespace agenda::house
