// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace CLI
{
class App;
class ParseError;
} // namespace CLI

namespace agenda::cli
{

/// Gives the help its Spanish words. Called before commands are added, which inherit it.
void speakSpanish(CLI::App& app);
CLI::App* addCommand(CLI::App& app, const char* name, const QString& summary);
/// A command that only holds others: `evidence add`.
CLI::App* addGroup(CLI::App& app, const char* name, const QString& summary);
/// Throws Error(Constraint) for an option that may be left out and was given with nothing behind it:
/// `--as-of ""` is no day, and what the person meant is not known.
void refuseEmptyOptions(const CLI::App& app);
/// Prints the help if that is what was asked for; else says on stderr what is wrong with the arguments.
/// Returns the exit code.
int reportUsage(const CLI::App& app, const CLI::ParseError& error);

} // namespace agenda::cli
