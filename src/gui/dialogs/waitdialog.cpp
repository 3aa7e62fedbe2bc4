// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/waitdialog.h"

#include "gui/aside.h"
#include "gui/page.h"
#include "gui/task.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace agenda::gui
{

WaitDialog::WaitDialog(const Session& session, const QString& title, QWidget* parent)
    : QDialog(parent), m_session(session), m_words(new QLabel(this)), m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Un momento"));
    setObjectName(QStringLiteral("waitDialog"));
    auto* const column = new QVBoxLayout(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setText(title.left(200));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Avance"));
    auto* const buttons = new QDialogButtonBox(this);
    QPushButton* const cancel = buttons->addButton(tr("Cancelar"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancel"));
    connect(buttons, &QDialogButtonBox::rejected, this, &WaitDialog::reject);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    connect(&session.tasks, &TaskRunner::progressed, this,
            [this](const QString&, qint64 done, qint64 total) { showProgress(done, total); });
}

void WaitDialog::during(const Session& session, QWidget* parent, const QString& title,
                        const std::function<void(store::Workspace&, Progress&)>& work)
{
    WaitDialog dialog(session, title, parent);
    dialog.open();
    changeAside(session, title, work);
}

void WaitDialog::reject()
{
    // It closes when the work has ended, not before: nothing may be changed meanwhile.
    m_session.tasks.requestCancel();
}

void WaitDialog::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
}

} // namespace agenda::gui
