// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/historydelegate.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

namespace agenda::gui
{

namespace
{

constexpr int historyMargin = 4;
constexpr int longestText = 600;

/// One paragraph of a line: its text and how it is drawn.
struct Part {
    QString text;
    bool isQuiet = false;
    bool isStruck = false;
};

QString cut(const QString& text)
{
    return text.size() > longestText ? text.left(longestText) + u'…' : text;
}

QList<Part> partsOf(const QModelIndex& index)
{
    QList<Part> parts;
    const QString head = index.data(HistoryDelegate::HeadRole).toString();
    if (!head.isEmpty())
        parts << Part{head, true, false};
    const QString body = index.data(HistoryDelegate::BodyRole).toString();
    if (!body.isEmpty())
        parts << Part{cut(body), false, false};
    const QString after = index.data(HistoryDelegate::AfterRole).toString();
    if (!after.isEmpty()) {
        parts << Part{cut(index.data(HistoryDelegate::BeforeRole).toString()), false, true};
        parts << Part{QStringLiteral("→ ") + cut(after), false, false};
    }
    return parts;
}

QFont fontOf(const QStyleOptionViewItem& option, const Part& part)
{
    QFont font = option.font;
    font.setStrikeOut(part.isStruck);
    return font;
}

int heightOf(const QStyleOptionViewItem& option, const Part& part, int width)
{
    const QFontMetrics metrics(fontOf(option, part));
    return metrics.boundingRect(QRect(0, 0, width, 1 << 20), Qt::TextWordWrap, part.text).height();
}

/// What the row has: the view's width less the indentation of its level.
int widthFor(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    if (!tree)
        return option.rect.width();
    int level = 1;
    for (QModelIndex each = index.parent(); each.isValid(); each = each.parent())
        ++level;
    return tree->viewport()->width() - level * tree->indentation();
}

} // namespace

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    blank.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);

    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    QRect rest = option.rect.adjusted(historyMargin, historyMargin, -historyMargin, 0);
    for (const Part& part : partsOf(index)) {
        QColor colour = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
        if ((part.isQuiet || part.isStruck) && !isSelected)
            colour.setAlphaF(0.75F);
        painter->setPen(colour);
        painter->setFont(fontOf(option, part));
        painter->drawText(rest, Qt::TextWordWrap, part.text);
        rest.setTop(rest.top() + heightOf(option, part, rest.width()));
    }
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = widthFor(option, index);
    int height = 2 * historyMargin;
    for (const Part& part : partsOf(index))
        height += heightOf(option, part, qMax(40, width - 2 * historyMargin));
    return {width, height};
}

} // namespace agenda::gui
