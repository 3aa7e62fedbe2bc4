// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/linesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace agenda::gui
{

LinesDialog::LinesDialog(const QString& title, const QString& sentence, const QStringList& lines,
                         QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto* const said = new QLabel(sentence);
    said->setTextFormat(Qt::PlainText);
    said->setWordWrap(true);
    auto* const list = new QListWidget;
    list->setObjectName(QStringLiteral("lines"));
    list->setAccessibleName(title);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSpacing(2);
    list->addItems(lines);
    list->setCurrentRow(0);
    auto* const buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cerrar"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->addWidget(said);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(560, 420);
    list->setFocus();
}

} // namespace agenda::gui
