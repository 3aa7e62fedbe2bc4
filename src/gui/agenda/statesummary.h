// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/views.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace agenda::gui
{

/// How many sub-questions are in each state: a line for each with glyph, word and number, for the states that
/// occur. Window's thread.
class StateSummary : public QWidget
{
    Q_OBJECT

public:
    explicit StateSummary(QWidget* parent = nullptr);

    using QWidget::show;
    /// Counts the active ones.
    void show(const QList<store::SubQuestionRow>& subquestions);

private:
    QGridLayout* m_grid;
};

/// Puts the glyph of a state on a label, at the label's text height, in the colours of the moment.
void showGlyph(QLabel& label, Answered value);

} // namespace agenda::gui
