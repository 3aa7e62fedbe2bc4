// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/themedetail.h"

#include "gui/agenda/statesummary.h"
#include "store/views.h"
#include "ui_themedetail.h"

namespace agenda::gui
{

ThemeDetail::ThemeDetail(const Session& session, QWidget* parent)
    : Detail(session, parent), m_ui(std::make_unique<Ui::ThemeDetail>()), m_states(new StateSummary)
{
    m_ui->setupUi(this);
    m_ui->statesColumn->addWidget(m_states);
    bindField(m_ui->name, &Theme::name, tr("el nombre"));
    bindField(m_ui->sentence, &Theme::sentence, tr("«En una frase»"));
    bindField(m_ui->meaning, &Theme::meaning, tr("«Qué significa»"));
    m_ui->confirmName->setVisible(!isReadOnly());
    m_ui->counter->setVisible(!isReadOnly());
    connect(m_ui->confirmName, &QPushButton::clicked, this, &ThemeDetail::toggleNameStatus);
    connect(m_ui->sentence, &QPlainTextEdit::textChanged, this, &ThemeDetail::showCounter);
    setHistory(m_ui->history, m_ui->historyBox);
    tameWidgets();
}

ThemeDetail::~ThemeDetail() = default;

QString ThemeDetail::name() const
{
    const auto theme = m_session.workspace.find(Id<Theme>(shownId()));
    return theme ? tr("el tema «%1»").arg(titleOf(*theme)) : QString();
}

void ThemeDetail::fill(bool)
{
    const Theme theme = m_session.workspace.require(Id<Theme>(shownId()));
    const store::Outline outline = store::readOutline(m_session.workspace);
    for (const store::QuestionRow& question : outline.questions) {
        for (const store::ThemeRow& row : question.themes) {
            if (row.theme.id != theme.id)
                continue;
            m_ui->path->setText(
                tr("Pregunta %1: %2").arg(question.question.number).arg(question.question.text));
            m_ui->heading->setText(tr("Tema %1 de %2").arg(row.place).arg(outline.themeCount()));
            const qsizetype count = row.subquestions.size();
            m_ui->summary->setVisible(count == 0);
            m_ui->summary->setText(tr("Este tema todavía no tiene subpreguntas."));
            m_states->show(row.subquestions);
        }
    }
    m_ui->nameStatus->setText(label(theme.nameStatus));
    m_ui->confirmName->setText(theme.nameStatus == NameStatus::Proposed ? tr("Confirmar nombre")
                                                                        : tr("Volver a «propuesto»"));
    showFields(theme);
    showCounter();
}

void ThemeDetail::showCounter()
{
    const qsizetype length = m_ui->sentence->text().size();
    m_ui->counter->setText(
        length <= sentenceLimit
            ? tr("%1 de %2 caracteres").arg(length).arg(sentenceLimit)
            : tr("%1 de %2 caracteres: no cabrá en la hoja de una página").arg(length).arg(sentenceLimit));
    QFont font = m_ui->sentenceLabel->font();
    font.setBold(length > sentenceLimit);
    m_ui->counter->setFont(font);
}

void ThemeDetail::toggleNameStatus()
{
    if (!commit())
        return;
    const bool done = guard([this] {
        const Theme theme = m_session.workspace.require(Id<Theme>(shownId()));
        const bool isProposed = theme.nameStatus == NameStatus::Proposed;
        store::setNameStatus(m_session.workspace, theme.id,
                             isProposed ? NameStatus::Confirmed : NameStatus::Proposed);
    });
    if (done)
        Q_EMIT message(tr("Cambió el estado del nombre de %1.").arg(name()), true);
}

} // namespace agenda::gui
