// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/editionsdialog.h"

#include "domain/labels.h"
#include "gui/prompts.h"
#include "reports/editionexport.h"
#include "store/editions.h"
#include "store/workspace.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace agenda::gui
{

EditionsDialog::EditionsDialog(const Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_editions(store::editions(session.workspace))
    , m_list(new QListWidget)
    , m_about(new QPlainTextEdit)
{
    setWindowTitle(tr("Ediciones del informe"));
    m_list->setObjectName(QStringLiteral("editionList"));
    m_list->setAccessibleName(windowTitle());
    for (const Edition& each : std::as_const(m_editions))
        m_list->addItem(reports::editionTitle(each));
    m_about->setObjectName(QStringLiteral("editionAbout"));
    m_about->setAccessibleName(tr("Acerca de la edición"));
    m_about->setReadOnly(true);
    m_about->setTabChangesFocus(true);
    auto* const buttons = new QDialogButtonBox;
    QPushButton* const save = buttons->addButton(tr("&Guardar de nuevo…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("saveEdition"));
    save->setEnabled(!m_editions.isEmpty());
    buttons->addButton(tr("Cerrar"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &EditionsDialog::saveCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &EditionsDialog::showCurrent);
    auto* const column = new QVBoxLayout(this);
    column->addWidget(m_list, 3);
    column->addWidget(m_about, 2);
    column->addWidget(buttons);
    m_list->setCurrentRow(0);
    resize(560, 480);
    m_list->setFocus();
}

void EditionsDialog::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Edition& edition = m_editions[row];
    QStringList lines{tr("Archivo: %1").arg(edition.name),
                      tr("Estados al %1").arg(dateText(edition.dataDate)),
                      tr("Huella (SHA-256): %1").arg(edition.sha256)};
    if (const auto person = m_session.workspace.find(edition.person))
        lines << tr("La hizo: %1").arg(person->name);
    lines << (edition.leftOut.isEmpty() ? tr("Nada quedó fuera.") : tr("Quedó fuera:"));
    lines += edition.leftOut;
    m_about->setPlainText(lines.join(u'\n'));
}

void EditionsDialog::saveCurrent()
{
    const Edition& edition = m_editions[m_list->currentRow()];
    const QString ending = u'.' + edition.format;
    const QString title = tr("Guardar la edición %1").arg(edition.number);
    QString path = m_session.prompts.fileToSave(
        this, title, edition.name, edition.format.toUpper() + QStringLiteral(" (*") + ending + u')');
    if (!path.isEmpty())
        path = withEnding(this, m_session.prompts, title, path, ending);
    if (path.isEmpty())
        return;
    const bool isDone =
        guarded(this, m_session.prompts, [&] { reports::saveEdition(m_session.workspace, edition, path); });
    if (isDone)
        Q_EMIT saved(tr("Se guardó de nuevo la edición %1 como «%2».")
                         .arg(edition.number)
                         .arg(QFileInfo(path).fileName()));
}

} // namespace agenda::gui
