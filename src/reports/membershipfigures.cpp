// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipfigures.h"

#include "domain/labels.h"
#include "reports/membershipwords.h"
#include "reports/painter.h"
#include "reports/palette.h"

#include <QPainter>

namespace agenda::reports
{

namespace
{

constexpr std::array worstFirst{Answered::NoEvidence, Answered::InProgress, Answered::Partial,
                                Answered::Full};

} // namespace

QString statesText(const MembershipData& data)
{
    const QHash<Answered, int> states = data.states();
    QStringList parts;
    for (const Answered value : bestFirst)
        parts << QStringLiteral("%1: %2").arg(label(value)).arg(states.value(value));
    if (const int unrecorded = data.unrecorded(); unrecorded > 0)
        parts << QStringLiteral("%1: %2").arg(Words::tr("Sin estado registrado")).arg(unrecorded);
    return parts.join(QStringLiteral("; "));
}

Figure stateBar(const MembershipData& data)
{
    const QHash<Answered, int> states = data.states();
    const int all = std::max(1, data.subQuestionCount());
    Figure figure;
    const int unrecorded = data.unrecorded();
    figure.size = QSizeF(0, unrecorded > 0 ? 72 : 50);
    figure.alternative = Words::tr("Barra con un cuadro por subpregunta, %1 en total. %2.")
                             .arg(data.subQuestionCount())
                             .arg(statesText(data));
    figure.paint = [states, all, unrecorded](QPainter& painter, const QRectF& box) {
        const Palette& palette = Palette::light();
        const qreal gap = std::min(3.0, box.width() / all / 4);
        const qreal step = (box.width() + gap) / all;
        const qreal side = std::min(40.0, step - gap);
        qreal x = box.left();
        painter.setPen(QPen(palette.outline, 0.75));
        for (const Answered value : bestFirst) {
            painter.setBrush(palette.fill(value));
            for (int n = 0; n < states.value(value); ++n, x += step)
                painter.drawRect(QRectF(x + 0.4, box.top() + 0.4, std::max(0.5, side - 0.8), 15.2));
        }
        painter.setBrush(palette.fill(Answered::NoEvidence));
        for (int n = 0; n < unrecorded; ++n, x += step)
            painter.drawRect(QRectF(x + 0.4, box.top() + 0.4, std::max(0.5, side - 0.8), 15.2));
        // Returns where it ends.
        const auto paintCount = [&](const QPointF& at, Answered value, int count, const QString& name) {
            paintStateGlyph(painter, QRectF(at.x(), at.y(), 13, 13), value, palette);
            const qreal wide =
                paintText(painter, at + QPointF(19, 12), QString::number(count), {16, 700, palette.ink});
            return at.x() + 24 + wide +
                   paintText(painter, at + QPointF(24 + wide, 12), name, {10, 400, palette.ink});
        };
        // A quarter each, and more for long ones, so that none touches the next.
        QPointF at = box.topLeft() + QPointF(0, 30);
        for (const Answered value : bestFirst) {
            const qreal end = paintCount(at, value, states.value(value), label(value));
            at.setX(std::max(at.x() + box.width() / bestFirst.size() - 12, end + 14));
        }
        if (unrecorded > 0) {
            paintCount(box.topLeft() + QPointF(0, 52), Answered::NoEvidence, unrecorded,
                       Words::tr("Sin estado registrado: hay fuentes, pero nadie ha asignado un estado"));
        }
    };
    return figure;
}

Figure agendaGrid(const MembershipData& data)
{
    struct Column {
        int place;
        QList<Answered> states;
        bool beginsQuestion;
    };
    constexpr qreal foot = 56; // the themes' numbers and the meaning of the glyphs
    std::vector<Column> columns;
    qsizetype tallest = 1;
    qreal across = 0; // in columns
    for (const PublicQuestion& question : data.questions) {
        bool beginsQuestion = !columns.empty();
        for (const PublicTheme& theme : question.themes) {
            Column column{theme.place, {}, beginsQuestion};
            for (const PublicSubQuestion& sub : theme.subquestions)
                column.states.append(sub.standing.value);
            tallest = std::max(tallest, column.states.size());
            columns.push_back(column);
            across += beginsQuestion ? 1.6 : 1;
            beginsQuestion = false;
        }
    }
    constexpr qreal narrowest = 487; // of the papers' columns
    const qreal pitch = std::min({38.0, narrowest / std::max(1.0, across), 260.0 / qreal(tallest)});
    Figure figure;
    figure.size = QSizeF(0, pitch * qreal(tallest) + foot);
    figure.alternative =
        Words::tr("Una columna por tema y un círculo por subpregunta. %1.").arg(statesText(data));
    const QString open = data.unrecorded() > 0 ? Words::tr("Sin evidencia o sin estado registrado")
                                               : label(Answered::NoEvidence);
    figure.paint = [columns, pitch, open](QPainter& painter, const QRectF& box) {
        const Palette& palette = Palette::light();
        const qreal glyph = pitch * 0.66;
        qreal x = box.left();
        for (const Column& column : columns) {
            x += column.beginsQuestion ? pitch * 0.6 : 0;
            qreal y = box.bottom() - foot - (pitch + glyph) / 2;
            for (const Answered value : column.states) {
                paintStateGlyph(painter, QRectF(x, y, glyph, glyph), value, palette);
                y -= pitch;
            }
            const QString number = QString::number(column.place);
            paintText(painter, {x + glyph / 2 - 2.7 * qreal(number.size()), box.bottom() - foot + 12}, number,
                      {9.5, 600, palette.muted});
            x += pitch;
        }
        qreal left = box.left();
        for (const Answered value : worstFirst) {
            paintStateGlyph(painter, QRectF(left, box.bottom() - 13, 10, 10), value, palette);
            left +=
                15 + paintText(painter, {left + 15, box.bottom() - 4.5},
                               value == Answered::NoEvidence ? open : label(value), {9.5, 400, palette.ink});
            left += 20;
        }
    };
    return figure;
}

} // namespace agenda::reports
