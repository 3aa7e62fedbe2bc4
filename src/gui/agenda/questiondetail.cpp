// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/questiondetail.h"

#include "gui/agenda/reword.h"
#include "gui/agenda/statesummary.h"
#include "store/views.h"
#include "ui_questiondetail.h"

namespace agenda::gui
{

QuestionDetail::QuestionDetail(const Session& session, QWidget* parent)
    : Detail(session, parent), m_ui(std::make_unique<Ui::QuestionDetail>()), m_states(new StateSummary)
{
    m_ui->setupUi(this);
    m_ui->statesColumn->addWidget(m_states);
    m_ui->reword->setVisible(!isReadOnly());
    connect(m_ui->reword, &QPushButton::clicked, this, &QuestionDetail::reword);
    setHistory(m_ui->history, m_ui->historyBox);
    tameWidgets();
}

QuestionDetail::~QuestionDetail() = default;

QString QuestionDetail::name() const
{
    const auto question = m_session.workspace.find(Id<Question>(shownId()));
    return question ? tr("la pregunta amplia %1").arg(question->number) : QString();
}

void QuestionDetail::fill(bool)
{
    const Question question = m_session.workspace.require(Id<Question>(shownId()));
    m_ui->heading->setText(tr("Pregunta amplia %1").arg(question.number));
    m_ui->text->setText(question.text);
    const store::Outline outline = store::readOutline(m_session.workspace);
    for (const store::QuestionRow& row : outline.questions) {
        if (row.question.id != question.id)
            continue;
        QList<store::SubQuestionRow> subquestions;
        for (const store::ThemeRow& theme : row.themes)
            subquestions << theme.subquestions;
        const QString themes = row.themes.size() == 1 ? tr("1 tema") : tr("%1 temas").arg(row.themes.size());
        m_ui->summary->setText(row.themes.isEmpty() ? tr("Esta pregunta todavía no tiene temas.") : themes);
        m_states->show(subquestions);
    }
}

void QuestionDetail::reword()
{
    if (askAndReword(this, m_session, QString::fromLatin1(Question::type), shownId()))
        Q_EMIT message(tr("Se cambió %1.").arg(name()), true);
}

} // namespace agenda::gui
