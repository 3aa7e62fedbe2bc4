// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/shortcutsdialog.h"

#include "gui/shortcuts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace agenda::gui
{

ShortcutsDialog::ShortcutsDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Atajos de teclado"));
    auto* model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("Qué hace"), tr("Teclas")});
    QStandardItem* group = nullptr;
    for (const Shortcut& each : shortcuts()) {
        if (!group || group->text() != each.group) {
            group = new QStandardItem(each.group);
            group->setEditable(false);
            model->appendRow(group);
        }
        const QString keys = QKeySequence::listToString(each.keys, QKeySequence::NativeText)
                                 .replace(QStringLiteral("; "), tr(" o "));
        auto* text = new QStandardItem(each.text);
        auto* key = new QStandardItem(keys);
        text->setEditable(false);
        key->setEditable(false);
        text->setData(QString(each.text + QStringLiteral(": ") + keys), Qt::AccessibleTextRole);
        group->appendRow({text, key});
    }
    auto* column = new QVBoxLayout(this);
    auto* view = new QTreeView(this);
    view->setAccessibleName(windowTitle());
    view->setModel(model);
    view->expandAll();
    view->setAllColumnsShowFocus(true);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    view->setCurrentIndex(model->index(0, 0));
    column->addWidget(view, 1);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cerrar"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 32);
}

} // namespace agenda::gui
