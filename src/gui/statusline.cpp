// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statusline.h"

#include "base/error.h"
#include "domain/counted.h"
#include "domain/labels.h"
#include "gui/fields/elidedlabel.h"
#include "gui/noticebar.h"
#include "gui/task.h"
#include "store/history.h"
#include "store/views.h"
#include "store/workspace.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTextDocument>

namespace agenda::gui
{

namespace
{

/// «Guardado 14:32», with the day if it was another one.
QString savedText(const store::Workspace& workspace)
{
    const QList<store::Revision> last = workspace.history().headings(1);
    if (last.isEmpty())
        return StatusLine::tr("Sin cambios todavía");
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(last.first().recordedAt);
    const QString time = moment.time().toString(QStringLiteral("HH:mm"));
    if (moment.date() == workspace.clock().today())
        return StatusLine::tr("Guardado %1").arg(time);
    return StatusLine::tr("Guardado %1, %2").arg(dateText(moment.date()), time);
}

} // namespace

StatusLine::StatusLine(TaskRunner& tasks, QWidget* parent)
    : QStatusBar(parent)
    , m_facts(new ElidedLabel(this))
    , m_notice(new NoticeBar(QStringLiteral("info"), this, NoticeBar::Shape::Line))
    , m_task(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancelar"), this))
{
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setContentsMargins(8, 0, 0, 0);
    m_facts->setMinimumWidth(1);
    m_facts->setAccessibleName(tr("Estado del archivo"));
    m_task->setTextFormat(Qt::PlainText);
    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Avance de la tarea"));
    m_cancel->setObjectName(QStringLiteral("cancelTask"));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notice->setObjectName(QStringLiteral("messageBar"));
    addWidget(m_facts, 1);
    addPermanentWidget(m_notice);
    m_notice->hide();
    for (QWidget* each : {static_cast<QWidget*>(m_task), static_cast<QWidget*>(m_progress),
                          static_cast<QWidget*>(m_cancel)}) {
        addPermanentWidget(each);
        each->hide();
    }
    keepRoom();
    connect(&tasks, &TaskRunner::progressed, this, &StatusLine::showProgress);
    connect(&tasks, &TaskRunner::finished, this, [this] {
        m_task->hide();
        m_progress->hide();
        m_cancel->hide();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this, &tasks] {
        m_cancel->setEnabled(false);
        m_task->setText(tr("Cancelando…"));
        tasks.requestCancel();
    });
}

void StatusLine::follow(const store::Workspace* workspace)
{
    m_workspace = workspace;
    if (m_workspace)
        connect(m_workspace, &store::Workspace::changed, this, &StatusLine::update);
    update();
}

QString StatusLine::text() const
{
    return m_facts->text();
}

void StatusLine::keepRoom()
{
    m_facts->setMinimumHeight(m_notice->sizeHint().height());
    // «Guardado 14:32» is said beside any notice.
    m_notice->setMaximumWidth(qMax(1, width() - fontMetrics().averageCharWidth() * 18));
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    keepRoom();
}

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        keepRoom();
}

void StatusLine::update()
{
    if (!m_workspace) {
        m_facts->clear();
        return;
    }
    try {
        const store::Counts counts = store::readCounts(*m_workspace);
        QStringList facts;
        facts << (m_workspace->isReadOnly() ? tr("Modo lectura") : savedText(*m_workspace));
        facts << counted(counts.themes, tr("1 tema"), tr("%1 temas"));
        facts << counted(counts.subquestions, tr("1 subpregunta"), tr("%1 subpreguntas"));
        facts << counted(counts.evidence, tr("1 evidencia"), tr("%1 evidencias"));
        m_facts->setText(facts.join(QStringLiteral(" · ")));
    } catch (const Error& error) {
        m_facts->setText(error.sentence());
    }
}

void StatusLine::showProgress(const QString& title, qint64 done, qint64 total, const QString& what)
{
    if (!m_cancel->isVisible())
        m_cancel->setEnabled(true);
    // Some readers name their work as the task does.
    const bool isSaid = what.isEmpty() || what == title;
    const QString text = isSaid ? title : title + QStringLiteral(": ") + what;
    if (m_cancel->isEnabled()) {
        m_task->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, 360));
        m_task->setToolTip(Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal));
    }
    // In thousandths: bytes do not fit an int.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    m_task->show();
    m_progress->show();
    m_cancel->show();
}

} // namespace agenda::gui
