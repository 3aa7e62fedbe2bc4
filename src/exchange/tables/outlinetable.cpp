// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/outlinetable.h"

#include "domain/labels.h"

#include <QCoreApplication>

namespace agenda
{

namespace
{

struct OutlineTableTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::OutlineTable)
};

QList<TableCell> outlineLine(const store::QuestionRow& question, const store::ThemeRow& theme,
                             const store::SubQuestionRow& row)
{
    const bool isActive = row.subquestion.status == SubQuestionStatus::Active;
    const QDate& since = row.standing.since;
    return {question.question.text,
            QStringLiteral("%1 %2").arg(theme.place).arg(theme.theme.name),
            row.subquestion.code,
            row.subquestion.official,
            isActive ? row.stateWords() : label(row.subquestion.status),
            since.isValid() ? TableCell(since) : TableCell(),
            double(row.sources),
            double(row.documents),
            row.subquestion.family};
}

} // namespace

Table outlineTable(const store::Outline& outline)
{
    Table table{OutlineTableTexts::tr("Agenda"),
                {{OutlineTableTexts::tr("Pregunta"), 40},
                 {OutlineTableTexts::tr("Tema"), 30},
                 {OutlineTableTexts::tr("Código"), 0},
                 {OutlineTableTexts::tr("Subpregunta"), 60},
                 {OutlineTableTexts::tr("Estado"), 0},
                 {OutlineTableTexts::tr("Desde"), 0},
                 {OutlineTableTexts::tr("Fuentes"), 0},
                 {OutlineTableTexts::tr("Documentos"), 0},
                 {OutlineTableTexts::tr("Familia"), 0}},
                {}};
    for (const store::QuestionRow& question : outline.questions) {
        for (const store::ThemeRow& theme : question.themes) {
            for (const store::SubQuestionRow& row : theme.subquestions)
                table.rows << outlineLine(question, theme, row);
        }
    }
    return table;
}

} // namespace agenda
