// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/principlerow.h"

#include "gui/library/textfield.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace agenda::gui
{

namespace
{

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* const label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PrincipleRow::PrincipleRow(const Principle& principle, bool isEditable, QWidget* parent)
    : QWidget(parent)
    , m_principle(principle)
    , m_isEditable(isEditable)
    , m_others(plainLabel({}, this))
    , m_hint(plainLabel(tr("Un 1 o un 4 necesitan un motivo: se guarda cuando lo escriba."), this))
    , m_reason(new TextField(TextField::Shape::Lines))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    auto* const heading = plainLabel(principle.name(), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    column->addWidget(heading);
    column->addWidget(plainLabel(principle.question(), this));

    auto* const grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (size_t level = 0; level < m_words.size(); ++level)
        addLevel(*grid, static_cast<int>(level));
    column->addLayout(grid);
    column->addWidget(m_others);
    m_reason->setObjectName(QString::fromLatin1(principle.code) + QStringLiteral("Reason"));
    m_reason->setAccessibleName(tr("%1: por qué").arg(principle.name()));
    m_reason->setPlaceholderText(tr("Por qué"));
    m_reason->setEditable(isEditable);
    connect(m_reason, &TextField::committed, this, &PrincipleRow::edited);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &PrincipleRow::showHint);
    column->addWidget(m_reason);
    column->addWidget(m_hint);
    m_hint->hide();
    m_others->hide();
}

void PrincipleRow::addLevel(QGridLayout& grid, int level)
{
    const QString words = level == 0 ? tr("Sin valorar") : m_principle.level(level);
    const QString mark = level == 0 ? QStringLiteral("–") : QString::number(level);
    auto* const label =
        plainLabel(m_isEditable || level == 0 ? words : mark + QStringLiteral(". ") + words, this);
    grid.addWidget(label, level, 1);
    m_words[static_cast<size_t>(level)] = label;
    if (!m_isEditable)
        return;
    label->installEventFilter(this);
    auto* const choice = new QRadioButton(mark, this);
    choice->setObjectName(QString::fromLatin1(m_principle.code) + QString::number(level));
    choice->setAccessibleName(m_principle.name() + QStringLiteral(", ") + mark);
    choice->setAccessibleDescription(words);
    connect(choice, &QRadioButton::clicked, this, [this] {
        showHint();
        if (lacksReason())
            m_reason->setFocus();
        Q_EMIT edited();
    });
    grid.addWidget(choice, level, 0, Qt::AlignTop);
    m_choices[static_cast<size_t>(level)] = choice;
}

void PrincipleRow::choose(std::optional<int> score)
{
    const size_t chosen = static_cast<size_t>(score.value_or(0));
    if (m_isEditable) {
        m_choices[chosen]->setChecked(true);
        return;
    }
    // Who only reads sees what was chosen, and not the scale.
    for (size_t level = 0; level < m_words.size(); ++level)
        m_words[level]->setVisible(level == chosen);
}

std::optional<int> PrincipleRow::chosen() const
{
    if (!m_isEditable)
        return m_stored;
    for (size_t level = 1; level < m_choices.size(); ++level) {
        if (m_choices[level]->isChecked())
            return static_cast<int>(level);
    }
    return std::nullopt;
}

void PrincipleRow::show(const Appraisal& appraisal)
{
    const bool isPending = lacksReason() && isModified();
    m_stored = appraisal.*m_principle.score;
    m_reason->setStored(appraisal.*m_principle.reason);
    if (!isPending)
        choose(m_stored);
    m_reason->setVisible(m_isEditable || !(appraisal.*m_principle.reason).isEmpty());
    showHint();
}

void PrincipleRow::showOthers(const QString& text)
{
    m_others->setText(text);
    m_others->setVisible(!text.isEmpty());
}

void PrincipleRow::restore(const Appraisal& appraisal)
{
    m_stored = appraisal.*m_principle.score;
    choose(m_stored);
    m_reason->restore();
    show(appraisal);
}

void PrincipleRow::writeInto(Appraisal& appraisal) const
{
    appraisal.*m_principle.score = chosen();
    appraisal.*m_principle.reason = m_reason->value();
}

bool PrincipleRow::isModified() const
{
    return chosen() != m_stored || m_reason->isModified();
}

bool PrincipleRow::lacksReason() const
{
    const std::optional<int> score = chosen();
    return score && Principle::needsReason(*score) && m_reason->value().trimmed().isEmpty();
}

void PrincipleRow::showHint()
{
    m_hint->setVisible(m_isEditable && lacksReason());
}

bool PrincipleRow::eventFilter(QObject* watched, QEvent* event)
{
    // The words of a level are as good to click on as its number.
    const auto found = std::find(m_words.begin(), m_words.end(), watched);
    if (m_isEditable && found != m_words.end() && event->type() == QEvent::MouseButtonRelease)
        m_choices[static_cast<size_t>(found - m_words.begin())]->click();
    return QWidget::eventFilter(watched, event);
}

} // namespace agenda::gui
