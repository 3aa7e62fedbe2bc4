// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/scriptedprompts.h"

#include <QPrinter>

#include <catch2/catch.hpp>

namespace agenda::gui
{

ScriptedPrompts::~ScriptedPrompts()
{
    // CHECK, not REQUIRE: a destructor must not throw.
    CHECK(m_files.empty());
    CHECK(m_saves.empty());
    CHECK(m_texts.empty());
    CHECK(m_choices.empty());
    CHECK(m_expectedErrors == 0);
}

template <class Answer>
Answer ScriptedPrompts::next(std::deque<Answer>& answers, const QString& question)
{
    questions << question;
    if (answers.empty()) {
        UNSCOPED_INFO("unexpected question: " << question.toStdString());
        CHECK(false);
        return {};
    }
    Answer answer = answers.front();
    answers.pop_front();
    return answer;
}

QStringList ScriptedPrompts::filesToOpen(QWidget*, const QString& title, const QString&, bool)
{
    return next(m_files, title);
}

QString ScriptedPrompts::fileToSave(QWidget*, const QString& title, const QString& suggested, const QString&)
{
    suggestedPath = suggested;
    return next(m_saves, title);
}

std::optional<QString> ScriptedPrompts::text(QWidget*, const QString& title, const QString& explanation,
                                             const QString&, bool)
{
    return next(m_texts, title + u'\n' + explanation);
}

std::optional<int> ScriptedPrompts::choice(QWidget*, const QString& title, const QString& text,
                                           const QStringList& buttons, std::optional<int> enter)
{
    preselected = enter;
    return next(m_choices, title + u'\n' + text + u'\n' + buttons.join(u'|'));
}

void ScriptedPrompts::error(QWidget*, const QString& sentence, const QString& detail)
{
    errors << sentence;
    UNSCOPED_INFO("error shown: " << sentence.toStdString() << " [" << detail.toStdString() << "]");
    CHECK(--m_expectedErrors >= 0);
    m_expectedErrors = std::max(m_expectedErrors, 0);
}

std::unique_ptr<QPrinter> ScriptedPrompts::printer(QWidget* /*parent*/, const QSizeF& points)
{
    questions << QStringLiteral("Imprimir");
    if (printedPath.isEmpty())
        return nullptr;
    auto made = std::make_unique<QPrinter>();
    made->setOutputFormat(QPrinter::PdfFormat);
    made->setOutputFileName(printedPath);
    made->setPageSize(QPageSize(points, QPageSize::Point));
    made->setPageMargins({});
    made->setFullPage(true);
    return made;
}

void ScriptedPrompts::openOutside(QWidget* parent, const QString& pathOrAddress)
{
    const QString refusal = refusalToOpen(pathOrAddress);
    if (refusal.isEmpty())
        opened << pathOrAddress;
    else
        error(parent, refusal, pathOrAddress);
}

} // namespace agenda::gui
