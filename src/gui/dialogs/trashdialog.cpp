// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/trashdialog.h"

#include "domain/labels.h"
#include "gui/prompts.h"
#include "store/workspace.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

constexpr int idRole = Qt::UserRole;

QList<QStandardItem*> rowOf(const store::TrashItem& item)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(item.removal.recordedAt);
    const QString records =
        item.records == 1 ? TrashDialog::tr("1 elemento") : TrashDialog::tr("%1 elementos").arg(item.records);
    const QString when =
        dateText(moment.date()) + QStringLiteral(", ") + moment.time().toString(QStringLiteral("HH:mm"));
    const QString who = item.removal.author;
    QList<QStandardItem*> row{new QStandardItem(item.title), new QStandardItem(when), new QStandardItem(who),
                              new QStandardItem(records)};
    for (QStandardItem* each : row)
        each->setEditable(false);
    row.first()->setData(item.removal.id, idRole);
    row.first()->setData(QStringList{item.title, when, who, records}.join(QStringLiteral(", ")),
                         Qt::AccessibleTextRole);
    return row;
}

} // namespace

TrashDialog::TrashDialog(store::Workspace& workspace, Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_words(new QLabel(this))
    , m_view(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
{
    setWindowTitle(tr("Papelera"));
    auto* column = new QVBoxLayout(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Papelera"));
    m_view->setRootIsDecorated(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    column->addWidget(m_view, 1);
    auto* buttons = new QDialogButtonBox(this);
    m_bringBack = buttons->addButton(tr("&Recuperar"), QDialogButtonBox::ActionRole);
    m_bringBack->setObjectName(QStringLiteral("bringBack"));
    // Enter in the list reaches the default button, and must never reach the other one instead.
    buttons->addButton(tr("Cerrar"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_bringBack->setDefault(true);
    column->addWidget(buttons);
    connect(m_bringBack, &QPushButton::clicked, this, &TrashDialog::bringBack);
    connect(m_view, &QTreeView::doubleClicked, this, &TrashDialog::bringBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 22);
    reload();
    m_view->setFocus();
}

void TrashDialog::reload()
{
    const int row = m_view->currentIndex().row();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Qué"), tr("Cuándo"), tr("Quién"), tr("Qué vuelve")});
    guarded(this, m_prompts, [this] {
        const QList<store::TrashItem> items = store::readTrash(m_workspace);
        for (const store::TrashItem& item : items)
            m_model->appendRow(rowOf(item));
    });
    const bool isEmpty = m_model->rowCount() == 0;
    m_words->setText(isEmpty ? tr("La papelera está vacía.")
                             : tr("Lo que se quitó se conserva aquí. «Recuperar» lo devuelve a su lugar."));
    m_view->setVisible(!isEmpty);
    m_bringBack->setVisible(!isEmpty);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_view->setCurrentIndex(m_model->index(qBound(0, row, qMax(0, m_model->rowCount() - 1)), 0));
}

void TrashDialog::bringBack()
{
    const QString id = m_view->currentIndex().siblingAtColumn(0).data(idRole).toString();
    if (id.isEmpty())
        return;
    const QString title = m_view->currentIndex().siblingAtColumn(0).data().toString();
    if (guarded(this, m_prompts, [&] { store::restore(m_workspace, id); }))
        Q_EMIT broughtBack(title);
    reload();
}

} // namespace agenda::gui
