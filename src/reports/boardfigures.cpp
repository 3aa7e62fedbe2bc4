// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/boardfigures.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "reports/fonts.h"
#include "reports/membershipwords.h"

#include <QFontMetricsF>
#include <QPainter>

namespace agenda::reports
{

namespace
{

constexpr int fullTone = 4;

void addPart(BoardFigure& figure, int count, const QString& words, const FigurePart::Tone& tone)
{
    if (count > 0)
        figure.parts.append({count, words, tone});
}

BoardFigure statesFigure(const store::Board& board)
{
    BoardFigure figure;
    figure.page = QStringLiteral("progress");
    if (board.subquestions == 0) {
        figure.sentence = Words::tr("La agenda todavía no tiene subpreguntas.");
        return figure;
    }
    figure.sentence =
        board.answered == 1
            ? Words::tr("1 de %1 subpreguntas tiene respuesta parcial o completa.").arg(board.subquestions)
            : Words::tr("%1 de %2 subpreguntas tienen respuesta parcial o completa.")
                  .arg(board.answered)
                  .arg(board.subquestions);
    for (const store::StateCount& each : board.states)
        addPart(figure, each.count, each.text(),
                each.isUnrecorded ? FigurePart::Tone(FigurePart::Unsaid{}) : each.value);
    return figure;
}

BoardFigure evidenceFigure(const store::Board& board)
{
    BoardFigure figure;
    figure.page = QStringLiteral("evidence");
    figure.sentence =
        board.documents() == 0
            ? Words::tr("Todavía no hay evidencias.")
            : Words::tr("Hay %1 de %2.")
                  .arg(counted(board.documents(), Words::tr("1 documento"), Words::tr("%1 documentos")),
                       counted(board.sources, Words::tr("1 fuente"), Words::tr("%1 fuentes")));
    if (board.promised > 0)
        figure.sentence += u' ' + counted(board.promised, Words::tr("1 más viene en camino y no se cuenta."),
                                          Words::tr("%1 más vienen en camino y no se cuentan."));
    const auto count = [&](EvidenceKind kind) { return board.evidence[size_t(kind)]; };
    addPart(
        figure, count(EvidenceKind::Research),
        counted(count(EvidenceKind::Research), Words::tr("1 investigación"), Words::tr("%1 investigaciones")),
        EvidenceKind::Research);
    addPart(figure, count(EvidenceKind::Evaluation),
            counted(count(EvidenceKind::Evaluation), Words::tr("1 evaluación"), Words::tr("%1 evaluaciones")),
            EvidenceKind::Evaluation);
    addPart(
        figure, count(EvidenceKind::Other),
        counted(count(EvidenceKind::Other), Words::tr("1 de otra fuente"), Words::tr("%1 de otras fuentes")),
        EvidenceKind::Other);
    return figure;
}

BoardFigure gapFigure(const store::Board& board)
{
    BoardFigure figure;
    figure.page = QStringLiteral("map");
    if (!board.emptyThemes.isEmpty()) {
        figure.type = QString::fromLatin1(Theme::type);
        figure.id = board.emptyThemeIds.first().text();
    }
    const int empty = int(board.emptyThemes.size());
    QStringList places;
    for (const int place : board.emptyThemes)
        places << QString::number(place);
    if (board.themes == 0)
        figure.sentence = Words::tr("La agenda todavía no tiene temas.");
    else if (empty == 0)
        figure.sentence = Words::tr("Todos los temas tienen al menos una evidencia.");
    else if (empty == board.themes)
        figure.sentence = Words::tr("Ningún tema tiene todavía evidencia.");
    else
        figure.sentence =
            empty == 1
                ? Words::tr("1 tema sigue sin ninguna evidencia: el %1.").arg(places.first())
                : Words::tr("%1 temas siguen sin ninguna evidencia: %2.").arg(empty).arg(enumeration(places));
    addPart(
        figure, board.themes - empty,
        counted(board.themes - empty, Words::tr("1 tema con evidencia"), Words::tr("%1 temas con evidencia")),
        fullTone);
    addPart(figure, empty,
            counted(empty, Words::tr("1 tema sin evidencia"), Words::tr("%1 temas sin evidencia")), 0);
    return figure;
}

BoardFigure answersFigure(const store::Board& board)
{
    BoardFigure figure;
    figure.page = QStringLiteral("agenda");
    if (board.firstUnjudged) {
        figure.type = QString::fromLatin1(SubQuestion::type);
        figure.id = board.firstUnjudged.text();
    }
    const int answers = board.answers();
    const int judged = answers - board.unjudged;
    if (answers == 0) {
        figure.sentence = Words::tr("Ninguna subpregunta tiene todavía escrito lo que sabemos hoy.");
        return figure;
    }
    figure.sentence = counted(answers, Words::tr("En 1 subpregunta está escrito lo que sabemos hoy"),
                              Words::tr("En %1 subpreguntas está escrito lo que sabemos hoy")) +
                      QStringLiteral("; ") +
                      (judged == 0 ? Words::tr("nadie valoró todavía la confianza.")
                                   : counted(judged, Words::tr("en 1 hay una confianza valorada."),
                                             Words::tr("en %1 hay una confianza valorada.")));
    for (const auto& [level, code] : EnumCodes<ConfidenceLevel>::all) {
        const int count = board.confidence[size_t(level)];
        addPart(figure, count, Words::tr("%1 con confianza %2").arg(count).arg(label(level).toLower()),
                fullTone - int(level));
    }
    addPart(figure, board.unjudged, Words::tr("%1 sin confianza valorada").arg(board.unjudged), 0);
    return figure;
}

BoardFigure planFigure(const store::Board& board)
{
    BoardFigure figure;
    figure.page = QStringLiteral("plan");
    if (!board.attention.lateActivities.isEmpty()) {
        figure.type = QString::fromLatin1(Activity::type);
        figure.id = board.attention.lateActivities.first().activity.id.text();
    }
    const int all = board.delivered + board.open + board.late;
    if (all == 0) {
        figure.sentence = Words::tr("El plan todavía no tiene actividades.");
        return figure;
    }
    figure.sentence =
        board.delivered == 1
            ? Words::tr("1 de %1 actividades del plan está entregada").arg(all)
            : Words::tr("%1 de %2 actividades del plan están entregadas").arg(board.delivered).arg(all);
    figure.sentence += board.late == 0
                           ? QStringLiteral(".")
                           : QStringLiteral("; ") + counted(board.late, Words::tr("1 está atrasada."),
                                                            Words::tr("%1 están atrasadas."));
    addPart(figure, board.delivered,
            counted(board.delivered, Words::tr("1 entregada"), Words::tr("%1 entregadas")), fullTone);
    addPart(figure, board.open, counted(board.open, Words::tr("1 por venir"), Words::tr("%1 por venir")), 2);
    addPart(figure, board.late, counted(board.late, Words::tr("1 atrasada"), Words::tr("%1 atrasadas")), 0);
    return figure;
}

QColor colourOf(const FigurePart::Tone& tone, const Palette& palette)
{
    if (const auto* state = std::get_if<Answered>(&tone))
        return palette.fill(*state);
    if (const auto* kind = std::get_if<EvidenceKind>(&tone))
        return palette.fill(*kind);
    const qreal share = std::holds_alternative<int>(tone) ? qreal(std::get<int>(tone)) / fullTone : 0;
    const auto mix = [&](int from, int to) { return int(from + (to - from) * share); };
    const QColor& none = palette.base;
    const QColor& full = palette.primary;
    return {mix(none.red(), full.red()), mix(none.green(), full.green()), mix(none.blue(), full.blue())};
}

/// The ground of a part in its frame.
void paintTone(QPainter& painter, const QRectF& box, const FigurePart::Tone& tone, const Palette& palette)
{
    painter.fillRect(box, colourOf(tone, palette));
    if (std::holds_alternative<FigurePart::Unsaid>(tone))
        paintHatch(painter, box, box.height() / 2.5, palette.muted);
    painter.setPen(QPen(palette.outline, box.height() / 12));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
}

void paintBar(QPainter& painter, const QRectF& box, const BoardFigure& figure, const Palette& palette)
{
    int all = 0;
    for (const FigurePart& part : figure.parts)
        all += part.count;
    int before = 0;
    for (const FigurePart& part : figure.parts) {
        paintTone(painter,
                  QRectF(box.left() + box.width() * before / all, box.top(), box.width() * part.count / all,
                         box.height()),
                  part.tone, palette);
        before += part.count;
    }
}

/// What stands before the words of a part: the glyph of a state, else a patch of the bar.
void paintSample(QPainter& painter, const QRectF& box, const FigurePart::Tone& tone, const Palette& palette)
{
    if (const auto* state = std::get_if<Answered>(&tone))
        paintStateGlyph(painter, box, *state, palette);
    else
        paintTone(painter, box, tone, palette);
}

/// The words of the parts, in as many lines as they need. Returns the height.
qreal paintParts(QPainter* painter, const QRectF& box, const BoardFigure& figure, const QFont& font,
                 const Palette& palette)
{
    const QFontMetricsF metrics(font);
    const qreal line = metrics.height() * 1.25;
    const qreal sample = metrics.ascent() * 0.85;
    QPointF at = box.topLeft();
    for (const FigurePart& part : figure.parts) {
        const qreal width = sample * 1.5 + metrics.horizontalAdvance(part.words);
        if (at.x() > box.left() && at.x() + width > box.right())
            at = {box.left(), at.y() + line};
        if (painter) {
            const qreal baseline = at.y() + metrics.ascent();
            paintSample(*painter, QRectF(at.x(), baseline - sample, sample, sample), part.tone, palette);
            painter->setPen(palette.ink);
            painter->drawText(QPointF(at.x() + sample * 1.5, baseline), part.words);
        }
        at.rx() += width + sample * 1.4;
    }
    return at.y() + line - box.top();
}

} // namespace

QString BoardFigure::partsText() const
{
    QStringList texts;
    for (const FigurePart& part : parts)
        texts << part.words;
    return texts.join(QStringLiteral(", "));
}

QList<BoardFigure> figuresOf(const store::Board& board)
{
    return {statesFigure(board), evidenceFigure(board), gapFigure(board), answersFigure(board),
            planFigure(board)};
}

qreal paintFigure(QPainter* painter, const QRectF& box, const BoardFigure& figure, const QFont& font,
                  const Palette& palette)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    const QRectF wide(box.left(), box.top(), box.width(), 1e6);
    qreal y = box.top() + metrics.boundingRect(wide, Qt::TextWordWrap, figure.sentence).height();
    if (painter) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setFont(bold);
        painter->setPen(palette.ink);
        painter->drawText(QRectF(box.left(), box.top(), box.width(), y - box.top()), Qt::TextWordWrap,
                          figure.sentence);
        painter->setFont(font);
    }
    if (!figure.parts.isEmpty()) {
        const qreal bar = metrics.height() * 0.9;
        y += metrics.height() * 0.35;
        if (painter)
            paintBar(*painter, QRectF(box.left() + 0.5, y, box.width() - 1, bar), figure, palette);
        y += bar + metrics.height() * 0.35;
        y += paintParts(painter, QRectF(box.left(), y, box.width(), 0), figure, font, palette);
    }
    if (painter)
        painter->restore();
    return y - box.top();
}

Picture pictureOf(const QList<BoardFigure>& figures)
{
    constexpr qreal width = 480, gap = 18;
    QFont font = fontOf({10.5, 400, {}});
    font.setPixelSize(11); // whole pixels of a drawing whose unit is the point
    qreal height = 0;
    QStringList lines;
    for (const BoardFigure& figure : figures) {
        height += paintFigure(nullptr, QRectF(0, 0, width, 0), figure, font, Palette::light()) + gap;
        lines << figure.sentence + u' ' + figure.partsText();
    }
    Picture picture;
    picture.size = QSizeF(width, height);
    picture.title = Words::tr("Tablero de la agenda de aprendizaje");
    picture.description = lines.join(u'\n');
    picture.paint = [figures, font](QPainter& painter, const Palette& palette) {
        qreal y = 0;
        for (const BoardFigure& figure : figures)
            y += paintFigure(&painter, QRectF(0, y, width, 0), figure, font, palette) + gap;
    };
    return picture;
}

} // namespace agenda::reports
