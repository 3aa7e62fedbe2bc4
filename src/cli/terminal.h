// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <string>

class QDateTime;

namespace agenda::cli
{

/// The context of the command line's Spanish: `Cli::tr("…")`.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(agenda::Cli)
};

inline std::string utf8(const QString& text)
{
    return text.toStdString();
}

/// Writes lines to stdout. What could steer a terminal is shown as U+FFFD. Throws Error(Storage) if it cannot
/// be written.
void print(const QString& text);
void printJson(const nlohmann::ordered_json& document);
/// Writes a line to stderr.
void complain(const QString& text);
/// «9 mar 2021 14:02», in the computer's time: the one form of a moment for people.
QString timeText(const QDateTime& when);
/// The text without what could steer a terminal.
QString harmless(QString text);

} // namespace agenda::cli
