// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/statesummary.h"

#include "gui/icons.h"
#include "gui/models/stateglyph.h"

#include <QGridLayout>
#include <QLabel>

namespace agenda::gui
{

void showGlyph(QLabel& label, Answered value)
{
    showIcon(label, stateIcon(value));
}

StateSummary::StateSummary(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
}

void StateSummary::show(const QList<store::SubQuestionRow>& subquestions)
{
    qDeleteAll(findChildren<QLabel*>(Qt::FindDirectChildrenOnly));
    int row = 0;
    for (const store::StateCount& each : store::countStates(subquestions)) {
        auto* const glyph = new QLabel(this);
        showGlyph(*glyph, each.value);
        auto* const words =
            new QLabel(each.count == 1 ? tr("%1: 1 subpregunta").arg(each.words)
                                       : tr("%1: %2 subpreguntas").arg(each.words).arg(each.count),
                       this);
        words->setTextFormat(Qt::PlainText);
        m_grid->addWidget(glyph, row, 0);
        m_grid->addWidget(words, row, 1);
        ++row;
    }
}

} // namespace agenda::gui
