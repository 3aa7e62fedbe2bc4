// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/outlinedelegate.h"

#include "gui/models/outlinemodel.h"
#include "gui/models/stateglyph.h"
#include "reports/palette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextLayout>
#include <QTreeView>

namespace agenda::gui
{

namespace
{

/// What an editor gave back right after it was filled: editors change some characters by themselves.
const char* const filledWith = "filledWith";

QString textOf(const QWidget* editor)
{
    if (const auto* const lines = qobject_cast<const QPlainTextEdit*>(editor)) {
        // Not toPlainText, which turns no-break spaces into ordinary ones.
        return lines->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    }
    const auto* const line = qobject_cast<const QLineEdit*>(editor);
    return line ? line->text() : QString();
}

/// Lays out a theme's name with «propuesto» behind it in smaller type, in at most three lines of that width:
/// the name is cut only where that is too little, the mark never. Returns the height.
qreal layOutProposed(QTextLayout& layout, const QStyleOptionViewItem& option, int width)
{
    const QString mark = OutlineDelegate::tr("propuesto");
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    layout.setFont(option.font);
    QString name = option.text;
    for (;;) {
        QTextLayout::FormatRange small;
        small.start = int(name.size()) + 1;
        small.length = int(mark.size());
        small.format.setFontPointSize(option.font.pointSizeF() * 0.85);
        layout.setText(name + u' ' + mark);
        layout.setFormats({small});
        qreal height = 0;
        int lines = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
            ++lines;
        }
        layout.endLayout();
        if (lines <= 3 || name.size() < 16)
            return height;
        name = name.left(name.size() * 7 / 8).trimmed() + u'…';
    }
}

/// How many glyphs of a theme's states stand beside each other in a column of that width.
int glyphsPerLine(int width, int side)
{
    return qMax(1, (width - OutlineDelegate::gap) / (side + OutlineDelegate::gap));
}

bool isTheme(const QModelIndex& index)
{
    return index.data(OutlineModel::TypeRole).toString() == QLatin1StringView("theme");
}

bool isProposed(const QModelIndex& index)
{
    return index.column() == OutlineModel::TextColumn && index.data(OutlineModel::ProposedRole).toBool();
}

} // namespace

OutlineDelegate::OutlineDelegate(QTreeView* view) : QStyledItemDelegate(view), m_view(view) {}

int OutlineDelegate::textWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int depth = 1;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        ++depth;
    const bool isSpanned = m_view->isFirstColumnSpanned(index.row(), index.parent());
    int width = isSpanned ? m_view->viewport()->width() : m_view->columnWidth(index.column());
    if (index.column() == OutlineModel::TextColumn)
        width -= depth * m_view->indentation();
    width -= 2 * (m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, m_view) + 1);
    if (option.features & QStyleOptionViewItem::HasDecoration)
        width -= option.decorationSize.width() + 2 * gap;
    return width;
}

void OutlineDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == OutlineModel::TextColumn) {
        if (!index.parent().isValid())
            option->font.setBold(true);
        option->fontMetrics = QFontMetrics(option->font);
        const int side = option->fontMetrics.height();
        option->decorationSize = QSize(side, side);
    }
    if (index.data(OutlineModel::InactiveRole).toBool())
        option->font.setItalic(true);
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    if (isProposed(index)) {
        paintProposed(painter, option, index);
        return;
    }
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != OutlineModel::StateColumn)
        return;
    const QVariantList states = index.data(OutlineModel::StatesRole).toList();
    const int side = option.fontMetrics.height();
    const int perLine = glyphsPerLine(option.rect.width(), side);
    const int lines = int(states.size() + perLine - 1) / perLine;
    const int top = option.rect.center().y() - (lines * (side + gap) - gap) / 2;
    const bool isSelected = option.state & QStyle::State_Selected;
    for (int i = 0; i < states.size(); ++i) {
        const QRect box(option.rect.left() + gap + i % perLine * (side + gap),
                        top + i / perLine * (side + gap), side, side);
        stateIcon(Answered(states[i].toInt()))
            .paint(painter, box, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    }
}

void OutlineDelegate::paintProposed(QPainter* painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const QStyle* const style = m_view->style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &full, m_view) + 1;
    const QRect box =
        style->subElementRect(QStyle::SE_ItemViewItemText, &full, m_view).adjusted(margin, 0, -margin, 0);
    QTextLayout layout;
    const qreal height = layOutProposed(layout, full, textWidth(full, index));
    full.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &full, painter, m_view);
    const bool isSelected = full.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(box);
    painter->setPen(full.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(box.left(), box.top() + qMax(0.0, (box.height() - height) / 2)));
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    if (isProposed(index)) {
        QTextLayout layout;
        return {80,
                qMax(24, qCeil(layOutProposed(layout, full, qMax(40, textWidth(full, index)))) + 2 * gap)};
    }
    const int line = full.fontMetrics.height();
    if (index.column() == OutlineModel::StateColumn && isTheme(index)) {
        const auto glyphs = int(index.data(OutlineModel::StatesRole).toList().size());
        const int perLine = glyphsPerLine(m_view->columnWidth(index.column()), line);
        return {80, (glyphs + perLine - 1) / perLine * (line + gap) + gap};
    }
    const QRect room(0, 0, qMax(40, textWidth(full, index)), 0);
    // More lines where they are short.
    const bool isNarrow = room.width() < 34 * full.fontMetrics.averageCharWidth();
    const int most = isNarrow ? 4 : index.parent().isValid() ? 2 : 3;
    const int height = full.fontMetrics.boundingRect(room, Qt::TextWordWrap, full.text.left(400)).height();
    return {80, qMax(24, qMin(height, most * line) + 2 * gap)};
}

QWidget* OutlineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    if (isTheme(index)) {
        auto* const line = new QLineEdit(parent);
        line->setAccessibleName(tr("Nombre del tema"));
        line->setFrame(true);
        return line;
    }
    Q_UNUSED(option);
    auto* const lines = new QPlainTextEdit(parent);
    lines->setAccessibleName(tr("Texto de la pregunta"));
    lines->setTabChangesFocus(true);
    return lines;
}

void OutlineDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // Only once: a refresh while somebody types leaves what was typed.
    if (editor->property(filledWith).isValid())
        return;
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* const lines = qobject_cast<QPlainTextEdit*>(editor)) {
        lines->setPlainText(text);
        lines->selectAll();
    } else if (auto* const line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(text);
        line->selectAll();
    }
    editor->setProperty(filledWith, textOf(editor));
}

void OutlineDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const QString text = textOf(editor);
    if (text != editor->property(filledWith).toString())
        model->setData(index, text);
}

void OutlineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex& index) const
{
    QRect box = option.rect;
    if (!isTheme(index)) {
        // Over the whole width, for a question is longer than its column.
        box.setRight(m_view->viewport()->width() - 1);
        box.setHeight(qMax(box.height(), 5 * editor->fontMetrics().lineSpacing()));
        if (box.bottom() >= m_view->viewport()->height())
            box.moveBottom(qMax(box.height(), m_view->viewport()->height()) - 1);
    }
    editor->setGeometry(box);
}

bool OutlineDelegate::eventFilter(QObject* editor, QEvent* event)
{
    // Qt leaves Enter to a text box; in a row it ends the editing, as in a line.
    if (event->type() == QEvent::KeyPress && qobject_cast<QPlainTextEdit*>(editor)) {
        const auto* const key = static_cast<const QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            auto* const widget = static_cast<QWidget*>(editor);
            Q_EMIT commitData(widget);
            Q_EMIT closeEditor(widget);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace agenda::gui
