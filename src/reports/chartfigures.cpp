// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/chartfigures.h"

#include "domain/labels.h"
#include "reports/fonts.h"
#include "reports/gapmappicture.h"
#include "reports/membershipwords.h"
#include "reports/painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <limits>
#include <map>

namespace agenda::reports
{

namespace
{

constexpr qreal pictureEdge = 12; ///< the margin of a picture by itself; a page has its own
constexpr qreal barLeft = 130, barRow = 22, barHeight = 15;

QString fittedText(const QString& text, const TextStyle& style, qreal width)
{
    return QFontMetricsF(fontOf(style)).elidedText(text, Qt::ElideRight, width * unitsPerPoint);
}

QString answersText(int count)
{
    return count == 1 ? Words::tr("1 respuesta") : Words::tr("%1 respuestas").arg(count);
}

QString documentsText(int count)
{
    return count == 1 ? Words::tr("1 documento") : Words::tr("%1 documentos").arg(count);
}

int answerCount(const MembershipData& data)
{
    int count = data.unjudged;
    for (const int each : data.confidence)
        count += each;
    return count;
}

/// A part of a bar with its number on it, where it has room.
void paintBarPart(QPainter& painter, const QRectF& box, int count, const QColor& colour, const QColor& text,
                  const Palette& palette)
{
    painter.setPen(QPen(palette.ink, 0.5));
    painter.setBrush(colour);
    painter.drawRect(box);
    const QString number = QString::number(count);
    const qreal wide = 6 * qreal(number.size());
    if (box.width() > wide + 4)
        paintText(painter, {box.center().x() - wide / 2, box.bottom() - 4}, number, {9, 600, text});
}

} // namespace

Growth growthOf(const MembershipData& data)
{
    Growth growth;
    std::map<int, std::array<int, 3>> byYear;
    std::array<int, 3> undated{};
    for (const PublicEvidence& each : data.evidence) {
        bool isYear = false;
        const int year = each.evidence.year().toInt(&isYear);
        ++(isYear ? byYear[year] : undated)[size_t(each.evidence.kind)];
    }
    if (data.evidence.isEmpty())
        return growth;
    const int first = data.agenda.firstYear > 0 ? data.agenda.firstYear
                      : byYear.empty()          ? 0
                                                : byYear.begin()->first;
    const int last = std::max(data.agenda.lastYear, byYear.empty() ? 0 : byYear.rbegin()->first);
    Growth::Step step;
    const auto take = [&](int from, int to) {
        for (const auto& [year, kinds] : byYear) {
            for (size_t n = 0; n < kinds.size() && year >= from && year <= to; ++n)
                step.kinds[n] += kinds[n];
        }
    };
    take(std::numeric_limits<int>::min(), first - 1);
    const int before = step.total();
    if (first > 0) {
        growth.steps.push_back({Words::tr("Antes de %1").arg(first), step.kinds});
        // A year typed wrong makes no hundred rows.
        for (int year = first; year <= std::min(last, first + 8); ++year) {
            take(year, year);
            growth.steps.push_back({QString::number(year), step.kinds});
        }
        if (last > first + 8) {
            take(first + 9, last);
            growth.steps.push_back({QString::number(last), step.kinds});
        }
    }
    if (std::any_of(undated.begin(), undated.end(), [](int count) { return count > 0; })) {
        for (size_t n = 0; n < undated.size(); ++n)
            step.kinds[n] += undated[n];
        growth.steps.push_back({Words::tr("Con los sin fecha"), step.kinds});
    }
    const int after = growth.steps.back().total() - before;
    growth.title = first > 0 ? Words::tr("La evidencia: %1 de antes de %2 y %3 desde entonces o sin fecha")
                                   .arg(documentsText(before))
                                   .arg(first)
                                   .arg(after)
                             : Words::tr("La evidencia: %1").arg(documentsText(growth.steps.back().total()));
    return growth;
}

Figure growthFigure(const Growth& growth)
{
    Figure figure;
    figure.size = QSizeF(0, 24 + barRow * qreal(growth.steps.size()));
    QStringList lines;
    for (const Growth::Step& step : growth.steps)
        lines << QStringLiteral("%1: %2").arg(step.name).arg(step.total());
    figure.alternative =
        Words::tr("Barras con los documentos acumulados hasta cada año. %1. El detalle por tipo está en "
                  "la tabla que sigue.")
            .arg(lines.join(QStringLiteral("; ")));
    figure.paint = [growth](QPainter& painter, const QRectF& box) {
        const Palette& palette = Palette::light();
        const TextStyle plain{9.5, 400, palette.ink};
        qreal x = box.left();
        for (const auto& [kind, code] : EnumCodes<EvidenceKind>::all) {
            painter.setPen(QPen(palette.ink, 0.5));
            painter.setBrush(palette.fill(kind));
            painter.drawRect(QRectF(x, box.top() + 1, 9, 9));
            x += 14 + paintText(painter, {x + 14, box.top() + 9}, label(kind), plain) + 16;
        }
        int most = 1;
        for (const Growth::Step& step : growth.steps)
            most = std::max(most, step.total());
        qreal y = box.top() + 22;
        for (const Growth::Step& step : growth.steps) {
            paintText(painter, {box.left(), y + 11}, step.name, plain);
            qreal left = box.left() + barLeft;
            for (const auto& [kind, code] : EnumCodes<EvidenceKind>::all) {
                const int count = step.kinds[size_t(kind)];
                const qreal width = (box.width() - barLeft - 40) * count / most;
                if (count > 0)
                    paintBarPart(painter, QRectF(left, y, width, barHeight), count, palette.fill(kind),
                                 kind == EvidenceKind::Other ? palette.ink : QColor(Qt::white), palette);
                left += width;
            }
            paintText(painter, {left + 6, y + 11}, QString::number(step.total()), {9.5, 600, palette.ink});
            y += barRow;
        }
    };
    return figure;
}

Figure gapFigure(const store::GapMap& map)
{
    const Picture picture = pictureOf(map);
    Figure figure;
    figure.size = picture.size - QSizeF(2 * pictureEdge, 2 * pictureEdge);
    int themes = 0;
    int evaluated = 0;
    QStringList empty;
    for (const store::GapRow& row : map.rows) {
        if (row.isHeading)
            continue;
        ++themes;
        evaluated += row.cells.value(int(EvidenceKind::Evaluation)).documents.isEmpty() ? 0 : 1;
        if (row.total.documents.isEmpty())
            empty << row.number;
    }
    figure.alternative =
        Words::tr(
            "Mapa de evidencia. De %1 temas, con al menos una evaluación: %2; sin ninguna evidencia: %3. El "
            "detalle está en la tabla que sigue.")
            .arg(themes)
            .arg(evaluated)
            .arg(empty.isEmpty() ? QStringLiteral("0")
                                 : QStringLiteral("%1 (%2)").arg(empty.size()).arg(enumeration(empty)));
    figure.paint = [picture](QPainter& painter, const QRectF& box) {
        const qreal scale = box.width() / (picture.size.width() - 2 * pictureEdge);
        painter.translate(box.topLeft());
        painter.scale(scale, scale);
        painter.translate(-pictureEdge, -pictureEdge);
        picture.paint(painter, Palette::light());
    };
    return figure;
}

Figure stripFigure(const ProgressStrip& strip)
{
    constexpr qreal rowHeight = 18, head = 32, foot = 44;
    const qreal cells = std::min(23.0, 276.0 / double(std::max<qsizetype>(1, strip.quarters.size())));
    Figure figure;
    figure.size = QSizeF(0, head + rowHeight * qreal(strip.rows.size()) + foot);
    QStringList lines;
    for (const StripRow& row : strip.rows)
        lines << QStringLiteral("%1: %2").arg(row.number, row.end);
    figure.alternative =
        Words::tr("Franja con una fila por tema y un cuadro por trimestre. %1 Al final, por tema: %2. El "
                  "detalle por año está en la tabla que sigue.")
            .arg(strip.title, lines.join(QStringLiteral("; ")));
    figure.paint = [strip, cells](QPainter& painter, const QRectF& box) {
        const Palette& palette = Palette::light();
        const TextStyle plain{9.5, 400, palette.ink}, muted{8.5, 400, palette.muted};
        const qreal left = box.right() - cells * qreal(strip.quarters.size());
        for (qsizetype at = 0; at < strip.quarters.size(); ++at) {
            const qreal x = left + cells * qreal(at);
            if (strip.quarters[at].number == 1)
                paintText(painter, {x + 1, box.top() + 11}, QString::number(strip.quarters[at].year),
                          {9.5, 600, palette.ink});
            paintText(painter, {x + cells / 2 - 5, box.top() + 26},
                      Words::tr("T%1").arg(strip.quarters[at].number), muted);
        }
        qreal y = box.top() + head;
        for (const StripRow& row : strip.rows) {
            paintText(painter, {box.left(), y + 13},
                      fittedText(row.number + u' ' + row.title, plain, left - box.left() - 8), plain);
            for (qsizetype at = 0; at < row.cells.size(); ++at)
                paintStripCell(painter, QRectF(left + cells * qreal(at) + 1, y + 2, cells - 2, rowHeight - 4),
                               row.cells[at], palette);
            y += rowHeight;
        }
        paintSigns(painter, {box.left(), y + 19}, box.width(), stripLegend(), plain, palette);
    };
    return figure;
}

bool hasAnswers(const MembershipData& data)
{
    return answerCount(data) > 0;
}

QString confidenceTitle(const MembershipData& data)
{
    const int all = answerCount(data);
    const int sure =
        data.confidence.value(ConfidenceLevel::High) + data.confidence.value(ConfidenceLevel::Moderate);
    return Words::tr("De %1, con confianza alta o moderada: %2").arg(answersText(all)).arg(sure);
}

Figure confidenceFigure(const MembershipData& data)
{
    struct Bar {
        std::optional<ConfidenceLevel> level;
        QString name;
        int count = 0;
    };
    std::vector<Bar> bars;
    QStringList lines;
    for (const auto& [level, code] : EnumCodes<ConfidenceLevel>::all)
        bars.push_back({level, label(level), data.confidence.value(level)});
    bars.push_back({std::nullopt, Words::tr("Sin juicio todavía"), data.unjudged});
    for (const Bar& bar : bars)
        lines << QStringLiteral("%1: %2").arg(bar.name).arg(bar.count);
    Figure figure;
    figure.size = QSizeF(0, barRow * qreal(bars.size()));
    figure.alternative =
        Words::tr("Barras con las respuestas por su confianza. %1.").arg(lines.join(QStringLiteral("; ")));
    figure.paint = [bars, all = answerCount(data)](QPainter& painter, const QRectF& box) {
        const Palette& palette = Palette::light();
        qreal y = box.top();
        for (const Bar& bar : bars) {
            if (bar.level)
                paintConfidenceSign(painter, QRectF(box.left(), y + 1, 13, 13), *bar.level, palette);
            paintText(painter, {box.left() + 19, y + 11}, bar.name, {9.5, 400, palette.ink});
            const qreal width = (box.width() - barLeft - 40) * bar.count / all;
            if (bar.count > 0)
                paintBarPart(painter, QRectF(box.left() + barLeft, y, width, barHeight), bar.count,
                             palette.primary, Qt::white, palette);
            else
                paintText(painter, {box.left() + barLeft, y + 11}, QStringLiteral("0"),
                          {9.5, 400, palette.muted});
            y += barRow;
        }
    };
    return figure;
}

} // namespace agenda::reports
