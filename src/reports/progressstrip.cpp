// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/progressstrip.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "reports/membershipwords.h"
#include "reports/painter.h"

#include <QPainter>
#include <QPainterPath>

namespace agenda::reports
{

namespace
{

StripCell cellOf(const store::ThemeProgress& theme, const Quarter& quarter, const QDate& lastDay)
{
    StripCell cell;
    cell.isReached = quarter.first() <= lastDay;
    if (cell.isReached)
        cell.states = store::statesOn(theme, std::min(quarter.last(), lastDay));
    QSet<QString> seen; // one document may be linked to several sub-questions of a theme
    for (const store::ProgressEvent& event : store::eventsIn(theme, quarter)) {
        const bool isMark = event.kind == store::ProgressEvent::Kind::Document ||
                            event.kind == store::ProgressEvent::Kind::Activity;
        if (!isMark || seen.contains(event.recordId))
            continue;
        seen.insert(event.recordId);
        ++(event.isPromise || event.kind == store::ProgressEvent::Kind::Activity ? cell.promises
                                                                                 : cell.documents);
        cell.late += isLate(event, lastDay) ? 1 : 0;
    }
    return cell;
}

StripRow rowOf(const store::ThemeProgress& theme, const store::AgendaProgress& progress)
{
    StripRow row;
    for (const Quarter& quarter : progress.quarters)
        row.cells << cellOf(theme, quarter, progress.lastDay());
    row.end = countsText(store::statesOn(theme, progress.lastDay()));
    return row;
}

/// «5 de 32 subpreguntas tienen respuesta parcial o completa.»
QString titleOf(const store::AgendaProgress& progress)
{
    int all = 0, answered = 0;
    for (const store::ThemeProgress& theme : progress.themes) {
        const store::StateTally states = store::statesOn(theme, progress.lastDay());
        all += states.total();
        answered += states[Answered::Partial] + states[Answered::Full];
    }
    return Words::tr("%1 de %2 subpreguntas tienen respuesta parcial o completa.").arg(answered).arg(all);
}

void paintMark(QPainter& painter, const QPointF& foot, qreal side, bool isHollow, const Palette& palette)
{
    QPainterPath path;
    path.moveTo(foot.x() - side / 2, foot.y());
    path.lineTo(foot.x() + side / 2, foot.y());
    path.lineTo(foot.x(), foot.y() - side);
    path.closeSubpath();
    // Over any tone: the mark has its own ground around it.
    painter.setPen(QPen(palette.base, side / 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(QPen(palette.ink, side / 9));
    painter.setBrush(isHollow ? palette.base : palette.ink);
    painter.drawPath(path);
}

} // namespace

QString countsText(const store::StateTally& states)
{
    // One sub-question is in one state: the number says nothing more.
    const bool isOne = states.total() == 1;
    QStringList parts;
    for (const Answered value : bestFirst) {
        if (states[value] > 0)
            parts << (isOne ? label(value) : counted(states[value], value));
    }
    if (states.unrecorded > 0)
        parts << (isOne ? Words::tr("Sin estado registrado")
                        : Words::tr("%1 sin estado registrado").arg(states.unrecorded));
    return parts.join(QStringLiteral(", "));
}

bool isLate(const store::ProgressEvent& event, const QDate& day)
{
    return event.kind == store::ProgressEvent::Kind::Activity && event.isPromise && event.on < day;
}

QString StripCell::text() const
{
    QStringList parts;
    parts << (isReached ? countsText(states) : Words::tr("Todavía no"));
    if (documents > 0)
        parts << (documents == 1 ? Words::tr("1 documento") : Words::tr("%1 documentos").arg(documents));
    if (promises > 0)
        parts << (promises == 1 ? Words::tr("1 actividad") : Words::tr("%1 actividades").arg(promises));
    if (late > 0)
        parts.last() += QStringLiteral(", ") +
                        (late < promises ? counted(late, Words::tr("1 atrasada"), Words::tr("%1 atrasadas"))
                         : late == 1     ? Words::tr("atrasada")
                                         : Words::tr("atrasadas"));
    return parts.join(QStringLiteral("; "));
}

ProgressStrip stripOf(const store::AgendaProgress& progress, StripRows rows)
{
    ProgressStrip strip;
    strip.quarters = progress.quarters;
    strip.title = titleOf(progress);
    for (qsizetype at = 0; at < progress.themes.size(); ++at) {
        const store::ThemeProgress& theme = progress.themes[at];
        if (rows == StripRows::Themes) {
            StripRow row = rowOf(theme, progress);
            row.number = QString::number(theme.place);
            row.title = theme.theme.name;
            row.theme = at;
            strip.rows << row;
            continue;
        }
        for (const store::SubQuestionProgress& sub : theme.subquestions) {
            store::ThemeProgress alone = theme;
            alone.subquestions = {sub};
            StripRow row = rowOf(alone, progress);
            row.number = sub.subquestion.code;
            row.title = sub.subquestion.readable();
            row.theme = at;
            row.subquestion = sub.subquestion.id;
            strip.rows << row;
        }
    }
    return strip;
}

void paintStripCell(QPainter& painter, const QRectF& box, const StripCell& cell, const Palette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int all = cell.states.total();
    if (cell.isReached && all > 0) {
        qreal bottom = box.bottom();
        for (const Answered value : bestFirst) {
            const qreal height = box.height() * cell.states[value] / all;
            painter.fillRect(QRectF(box.left(), bottom - height, box.width(), height), palette.fill(value));
            bottom -= height;
        }
        if (cell.states.unrecorded > 0)
            paintHatch(painter, QRectF(box.topLeft(), QPointF(box.right(), bottom)), box.height() / 4,
                       palette.outline);
        painter.setPen(QPen(palette.outline, box.height() / 32));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    } else {
        painter.setPen(QPen(palette.rule, box.height() / 32));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    }
    const qreal side = std::min(box.height() * 0.4, box.width() * 0.25);
    const qreal foot = box.bottom() - box.height() * 0.12;
    if (cell.documents > 0)
        paintMark(painter, {box.left() + box.width() * 0.3, foot}, side, false, palette);
    if (cell.promises > 0)
        paintMark(painter, {box.left() + box.width() * 0.7, foot}, side, true, palette);
    painter.restore();
}

QList<Sign> stripLegend()
{
    QList<Sign> signs;
    const auto add = [&](const StripCell& sample, const QString& words) {
        signs.append(
            {words.toLower(), [sample](QPainter& painter, const QRectF& box, const Palette& palette) {
                 paintStripCell(painter, box, sample, palette);
             }});
    };
    for (const auto& [value, code] : EnumCodes<Answered>::all) {
        StripCell sample;
        sample.states.states[size_t(value)] = 1;
        add(sample, label(value));
    }
    StripCell unsaid;
    unsaid.states.unrecorded = 1;
    add(unsaid, Words::tr("Sin estado registrado"));
    for (const bool isHollow : {false, true}) {
        signs.append({isHollow ? Words::tr("actividad, o documento aún no publicado")
                               : Words::tr("documento publicado"),
                      [isHollow](QPainter& painter, const QRectF& box, const Palette& palette) {
                          painter.save();
                          painter.setRenderHint(QPainter::Antialiasing);
                          paintMark(painter, {box.center().x(), box.bottom() - box.height() * 0.15},
                                    box.height() * 0.7, isHollow, palette);
                          painter.restore();
                      }});
    }
    return signs;
}

Picture pictureOf(const ProgressStrip& strip)
{
    constexpr qreal left = 210, cellWidth = 34, rowHeight = 22, head = 56, legend = 40, end = 190;
    Picture picture;
    picture.title = strip.title;
    picture.size = QSizeF(left + cellWidth * qreal(strip.quarters.size()) + end,
                          head + rowHeight * qreal(strip.rows.size()) + legend);
    QStringList lines;
    for (const StripRow& row : strip.rows)
        lines << QStringLiteral("%1 %2: %3").arg(row.number, row.title, row.end);
    picture.description = lines.join(QStringLiteral(". "));
    picture.paint = [strip, width = picture.size.width()](QPainter& painter, const Palette& palette) {
        const TextStyle bold{11, 600, palette.ink}, plain{8.5, 400, palette.ink},
            muted{8.5, 400, palette.muted};
        paintText(painter, {0, 14}, strip.title, bold);
        for (qsizetype at = 0; at < strip.quarters.size(); ++at) {
            const qreal x = left + cellWidth * qreal(at);
            const Quarter& quarter = strip.quarters[at];
            if (quarter.number == 1)
                paintText(painter, {x, 34}, QString::number(quarter.year), TextStyle{8.5, 600, palette.ink});
            paintText(painter, {x + 8, 48}, Words::tr("T%1").arg(quarter.number), muted);
        }
        for (qsizetype at = 0; at < strip.rows.size(); ++at) {
            const StripRow& row = strip.rows[at];
            const qreal top = head + rowHeight * qreal(at);
            const QString name = row.name();
            paintText(painter, {0, top + 14}, name.size() > 44 ? name.left(43) + u'…' : name, plain);
            for (qsizetype cell = 0; cell < row.cells.size(); ++cell) {
                paintStripCell(
                    painter,
                    QRectF(left + cellWidth * qreal(cell) + 1, top + 2, cellWidth - 2, rowHeight - 4),
                    row.cells[cell], palette);
            }
            paintText(painter, {left + cellWidth * qreal(row.cells.size()) + 8, top + 14}, row.end, muted);
        }
        paintSigns(painter, {0, head + rowHeight * qreal(strip.rows.size()) + 24}, width, stripLegend(),
                   plain, palette);
    };
    return picture;
}

} // namespace agenda::reports
