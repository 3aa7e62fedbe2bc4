// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/historydialog.h"

#include "gui/history/historyview.h"
#include "gui/settings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

const QString historySizeKey = QStringLiteral("history/size");

} // namespace

HistoryDialog::HistoryDialog(const store::Workspace& workspace, Settings& settings, QWidget* parent)
    : QDialog(parent), m_settings(settings)
{
    setWindowTitle(tr("Historial"));
    auto* column = new QVBoxLayout(this);
    auto* view = new HistoryView(workspace, this);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cerrar"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    view->showAll();
    resize(m_settings.value(historySizeKey, QSize(720, 560)).toSize());
}

HistoryDialog::~HistoryDialog()
{
    m_settings.setValue(historySizeKey, size());
}

} // namespace agenda::gui
