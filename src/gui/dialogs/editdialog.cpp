// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/editdialog.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QMetaProperty>
#include <QPushButton>
#include <QScreen>

namespace agenda::gui
{

void EditDialog::prepare(QDialogButtonBox& buttons, QLabel& problem)
{
    m_problem = &problem;
    problem.hide();
    const QMetaMethod forget = staticMetaObject.method(staticMetaObject.indexOfSlot("forgetProblem()"));
    for (QWidget* const each : findChildren<QWidget*>()) {
        const QMetaProperty edited = each->metaObject()->userProperty();
        if (edited.hasNotifySignal())
            connect(each, edited.notifySignal(), this, forget);
    }
    QPushButton* const save = buttons.addButton(tr("Guardar"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    buttons.addButton(tr("Cancelar"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("cancel"));
    connect(&buttons, &QDialogButtonBox::accepted, this, &EditDialog::accept);
    connect(&buttons, &QDialogButtonBox::rejected, this, &EditDialog::reject);
}

void EditDialog::refuse(const QString& problem, QWidget* where)
{
    m_problem->setText(problem);
    m_problem->show();
    // It needs room of its own; what is above it is not squeezed.
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();
    if (height() < wanted)
        resize(width(), qMin(wanted, screen()->availableGeometry().height()));
    if (where)
        where->setFocus();
}

void EditDialog::forgetProblem()
{
    m_problem->hide();
    m_isWarned = false;
}

void EditDialog::finish()
{
    if (!m_save || m_save())
        QDialog::accept();
}

void EditDialog::reject()
{
    if (isModified() && !m_isWarned) {
        m_isWarned = true;
        refuse(tr("Hay cambios sin guardar. Guárdelos, o cancele otra vez para perderlos."), focusWidget());
        return;
    }
    QDialog::reject();
}

void EditDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace agenda::gui
