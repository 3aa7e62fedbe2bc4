// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/views.h"

#include <QWidget>

#include <array>

class QLabel;

namespace agenda::gui
{

/// How many sub-questions are in each state: a line for each with glyph, word and number. Window's thread.
class StateSummary : public QWidget
{
    Q_OBJECT

public:
    explicit StateSummary(QWidget* parent = nullptr);

    using QWidget::show;
    /// Counts the active ones.
    void show(const QList<store::SubQuestionRow>& subquestions);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QLabel* glyph;
        QLabel* words;
    };
    void paintGlyphs();

    std::array<Line, EnumCodes<Answered>::all.size()> m_lines;
};

/// Puts the glyph of a state on a label, at the label's text height.
void showGlyph(QLabel& label, Answered value);

} // namespace agenda::gui
