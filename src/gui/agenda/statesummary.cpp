// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/statesummary.h"

#include "domain/labels.h"
#include "gui/models/stateglyph.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace agenda::gui
{

void showGlyph(QLabel& label, Answered value)
{
    const int side = label.fontMetrics().height();
    label.setPixmap(stateIcon(value).pixmap(QSize(side, side), label.devicePixelRatioF()));
}

StateSummary::StateSummary(QWidget* parent) : QWidget(parent)
{
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (Line& line : m_lines) {
        line = {new QLabel(this), new QLabel(this)};
        line.words->setTextFormat(Qt::PlainText);
        grid->addWidget(line.glyph, row, 0);
        grid->addWidget(line.words, row, 1);
        ++row;
    }
    paintGlyphs();
}

void StateSummary::show(const QList<store::SubQuestionRow>& subquestions)
{
    std::array<int, EnumCodes<Answered>::all.size()> counts{};
    for (const store::SubQuestionRow& row : subquestions)
        counts[size_t(row.standing.value)] += row.subquestion.status == SubQuestionStatus::Active;
    for (const auto& [value, code] : EnumCodes<Answered>::all) {
        const int count = counts[size_t(value)];
        const Line& line = m_lines[size_t(value)];
        line.words->setText(count == 1 ? tr("%1: 1 subpregunta").arg(label(value))
                                       : tr("%1: %2 subpreguntas").arg(label(value)).arg(count));
        line.glyph->setVisible(count > 0);
        line.words->setVisible(count > 0);
    }
}

void StateSummary::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintGlyphs();
    QWidget::changeEvent(event);
}

void StateSummary::paintGlyphs()
{
    for (const auto& [value, code] : EnumCodes<Answered>::all) {
        if (m_lines[size_t(value)].glyph)
            showGlyph(*m_lines[size_t(value)].glyph, value);
    }
}

} // namespace agenda::gui
