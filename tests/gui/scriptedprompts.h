// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/prompts.h"

#include <deque>

namespace agenda::gui
{

/// Prompts whose answers a test has written down before. A question that was not expected fails the test (and
/// gets the answer «cancelled»); so does an answer that was never asked for. Errors and what would be opened
/// outside are recorded; an error that the test has not announced with `expectError` fails it.
class ScriptedPrompts : public Prompts
{
public:
    ScriptedPrompts() = default;
    ~ScriptedPrompts() override;

    /// The next answers, each to the next question of its kind. Null stands for «cancelled».
    void answerFiles(const QStringList& files) { m_files.push_back(files); }
    void answerSave(const QString& path) { m_saves.push_back(path); }
    void answerText(const std::optional<QString>& text) { m_texts.push_back(text); }
    void answerChoice(std::optional<int> index) { m_choices.push_back(index); }
    void expectError(int count = 1) { m_expectedErrors += count; }

    QStringList questions;          ///< titles and explanations of what was asked, one a question
    QStringList errors;             ///< sentences shown
    QStringList opened;             ///< paths and addresses that would have been opened
    QString printedPath;            ///< the printer of the next print
    QString suggestedPath;          ///< what the last fileToSave suggested
    std::optional<int> preselected; ///< the button of the last choice that Enter would have pressed

    QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter,
                            bool several) override;
    QString fileToSave(QWidget* parent, const QString& title, const QString& suggested,
                       const QString& filter) override;
    std::optional<QString> text(QWidget* parent, const QString& title, const QString& explanation,
                                const QString& initial, bool multiline) override;
    std::optional<int> choice(QWidget* parent, const QString& title, const QString& text,
                              const QStringList& buttons, std::optional<int> preselected = {}) override;
    void error(QWidget* parent, const QString& sentence, const QString& detail) override;
    /// Prints into `printedPath` as a PDF; without one the person changed their mind.
    std::unique_ptr<QPrinter> printer(QWidget* parent, const QSizeF& points) override;
    void openOutside(QWidget* parent, const QString& pathOrAddress) override;

private:
    template <class Answer>
    Answer next(std::deque<Answer>& answers, const QString& question);

    std::deque<QStringList> m_files;
    std::deque<QString> m_saves;
    std::deque<std::optional<QString>> m_texts;
    std::deque<std::optional<int>> m_choices;
    int m_expectedErrors = 0;
};

} // namespace agenda::gui
