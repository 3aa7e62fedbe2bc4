// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/hitdelegate.h"

#include "gui/search/searchresults.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace agenda::gui
{

namespace
{

constexpr int hitMargin = 6;

/// One line of text, cut at the rectangle's end, with the words of the query bold and underlined.
void drawMarked(QPainter* painter, const QRect& rect, const QFont& font, const QString& text,
                const QString& words)
{
    const QString line = QFontMetrics(font).elidedText(text.left(300), Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> marks;
    for (const auto& [start, length] : store::matchesIn(line, words)) {
        QTextLayout::FormatRange mark;
        mark.start = int(start);
        mark.length = int(length);
        mark.format.setFontWeight(QFont::Bold);
        mark.format.setFontUnderline(true);
        marks << mark;
    }
    QTextLayout layout(line, font);
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    if (only.isValid())
        only.setLineWidth(1 << 20);
    layout.endLayout();
    painter->save();
    painter->setClipRect(rect);
    layout.draw(painter, rect.topLeft());
    painter->restore();
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    blank.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);

    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QColor colour = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->setPen(colour);
    const QString words = index.data(SearchResults::WordsRole).toString();
    const QRect box = option.rect.adjusted(hitMargin + 2, hitMargin, -hitMargin - 2, -hitMargin);
    const int line = option.fontMetrics.height();
    drawMarked(painter, QRect(box.left(), box.top(), box.width(), line), option.font,
               index.data(SearchResults::TitleRole).toString(), words);

    const QString kind = index.data(SearchResults::KindRole).toString();
    const QString snippet = index.data(SearchResults::SnippetRole).toString();
    if (!isSelected)
        colour.setAlphaF(0.75F);
    painter->setPen(colour);
    const QRect second(box.left(), box.top() + line + 2, box.width(), line);
    const QString lead = snippet.isEmpty() ? kind : kind + QStringLiteral(" · ");
    const int leadWidth = option.fontMetrics.horizontalAdvance(lead);
    painter->setFont(option.font);
    painter->drawText(second, Qt::TextSingleLine, lead);
    drawMarked(painter, second.adjusted(leadWidth, 0, 0, 0), option.font, snippet, words);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, 2 * option.fontMetrics.height() + 2 * hitMargin + 2};
}

} // namespace agenda::gui
