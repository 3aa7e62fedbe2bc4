// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/findings/pagelink.h"

#include "domain/labels.h"
#include "gui/reader/readingplace.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace agenda::gui
{

namespace
{

constexpr int pageColumn = 1;
constexpr int linkRole = Qt::UserRole + 20;
constexpr int widestPage = 160;

bool isLink(const QModelIndex& index)
{
    return index.column() == pageColumn && index.data(linkRole).toBool();
}

} // namespace

PageLink::PageLink(QTreeWidget* tree) : WrapDelegate(tree)
{
    tree->setColumnCount(pageColumn + 1);
    tree->setItemDelegate(this);
    tree->setMouseTracking(true);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(pageColumn, QHeaderView::ResizeToContents);
    connect(tree, &QTreeWidget::clicked, this, [this](const QModelIndex& index) {
        if (isLink(index))
            Q_EMIT wanted();
    });
    connect(tree, &QTreeWidget::entered, tree, [tree](const QModelIndex& index) {
        if (isLink(index))
            tree->viewport()->setCursor(Qt::PointingHandCursor);
        else
            tree->viewport()->unsetCursor();
    });
    connect(tree, &QTreeWidget::viewportEntered, tree->viewport(), &QWidget::unsetCursor);
}

void PageLink::show(QTreeWidgetItem& row, const QString& text, const Finding& finding,
                    const QList<Attachment>& files)
{
    const QString page = citedPage(finding);
    const bool isReadable = readingPlace(finding, files).has_value();
    row.setText(0, text);
    row.setData(0, Qt::AccessibleTextRole, page.isEmpty() ? text : tr("%1 (%2)").arg(text, page));
    row.setText(pageColumn, page.isEmpty() && isReadable ? tr("Leer") : page);
    row.setData(pageColumn, linkRole, isReadable);
    row.setTextAlignment(pageColumn, Qt::AlignVCenter | Qt::AlignRight);
    QString tip = tr("Leer esta página en el PDF (Ctrl+R)");
    if (!isReadable && finding.attachment)
        tip = tr("El archivo de este hallazgo no es un PDF: ábralo desde los archivos de su evidencia.");
    else if (!isReadable)
        tip = tr("Este hallazgo no dice de qué archivo es: no hay página que abrir.");
    row.setToolTip(pageColumn, tip);
}

QSize PageLink::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() != pageColumn)
        return WrapDelegate::sizeHint(option, index);
    const QString text = index.data().toString();
    const int width = text.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(text) + 16;
    return {std::min(width, widestPage), 24};
}

void PageLink::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    WrapDelegate::initStyleOption(option, index);
    if (!isLink(index))
        return;
    option->font.setUnderline(true);
    option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
}

} // namespace agenda::gui
