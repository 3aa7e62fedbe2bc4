// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "domain/text.h"
#include "store/workspace.h"

#include <QDate>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace CLI
{
class App;
} // namespace CLI

namespace agenda::cli
{

/// What a person typed, made into values of the program. All throw Error, mostly Constraint or NotFound, with
/// a sentence that names the argument as typed.

/// `what` is the argument's name for the sentence. Refuses what is not UTF-8 and what is a control or
/// text-direction character.
QString textFrom(const std::string& typed, const QString& what);
/// ISO 8601 only: 2021-03-09.
QDate dateFrom(const std::string& typed, const QString& what);
/// A number from 1 to a million.
int numberFrom(const std::string& typed, const QString& what);
/// An amount of money in whole units, from 0.
int amountFrom(const std::string& typed, const QString& what);
/// One of several words, with or without accents and capitals.
template <class Value>
struct Choice {
    const char* word;
    Value value;
};
[[noreturn]] void refuseWord(const QString& word, const QString& what, const QStringList& words);
template <class Value, size_t N>
Value choiceFrom(const std::string& typed, const QString& what, const Choice<Value> (&choices)[N])
{
    const QString word = textFrom(typed, what);
    const QString plain = folded(word);
    QStringList words;
    for (const Choice<Value>& choice : choices) {
        if (plain == QLatin1StringView(choice.word))
            return choice.value;
        words << QString::fromLatin1(choice.word);
    }
    refuseWord(word, what, words);
}

/// What parts the columns of a CSV.
inline constexpr Choice<char16_t> separators[] = {{";", u';'}, {",", u','}, {"tab", u'\t'}};

/// The option --author, else $AGENDA_AUTHOR, else the name of the system's user.
Person authorFrom(const std::string& option);

/// Declares the first argument of every command, the agenda file.
void addFile(CLI::App& command, std::string& file);
/// Declares the argument that `subQuestionFrom` reads.
void addSubQuestion(CLI::App& command, std::string& code);
/// Declares --date, a day that is not in the future.
void addPastDate(CLI::App& command, std::string& date, const QString& help);
/// Declares the argument that `evidenceFrom` reads.
void addEvidence(CLI::App& command, std::string& evidence);
/// Declares --json.
void addJson(CLI::App& command, bool& json);

std::unique_ptr<store::Workspace> openToRead(const std::string& file, const Person& author);
/// Throws Busy or ReadOnly where the file can only be read.
std::unique_ptr<store::Workspace> openToEdit(const std::string& file, const Person& author);

SubQuestion subQuestionFrom(const store::Workspace& workspace, const std::string& code);
QList<Id<SubQuestion>> subQuestionsFrom(const store::Workspace& workspace,
                                        const std::vector<std::string>& codes);
/// An activity by its id, by its title, or by the start of its title. Throws NotFound, or Conflict where that
/// is of several.
Activity activityFrom(const store::Workspace& workspace, const QString& wanted);
/// An evidence by its id, by its number in `evidence list` (E-03; E3 is read too), by its title, or by the
/// start of its title. Throws Conflict, with a line for each, where that is of several.
Evidence evidenceFrom(const store::Workspace& workspace, const std::string& typed);

} // namespace agenda::cli
