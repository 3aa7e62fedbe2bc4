// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/editionpane.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "gui/report/editionsdialog.h"
#include "gui/report/linesdialog.h"
#include "store/workspace.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

QPushButton* namedButton(const char* name, QLayout& layout)
{
    auto* const button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    layout.addWidget(button);
    return button;
}

} // namespace

EditionPane::EditionPane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_membership(new QRadioButton(tr("Membresía")))
    , m_internal(new QRadioButton(tr("Interno de CLAC")))
    , m_tellsHidden(new QCheckBox(tr("Decir cuántos son internos")))
    , m_sentence(new QLabel)
{
    m_membership->setObjectName(QStringLiteral("membership"));
    m_membership->setChecked(true);
    m_internal->setObjectName(QStringLiteral("internal"));
    m_tellsHidden->setObjectName(QStringLiteral("tellsHidden"));
    m_tellsHidden->setToolTip(
        tr("Los totales dicen además cuántos documentos internos hay, sin nombrarlos."));
    m_sentence->setObjectName(QStringLiteral("editionSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto* const audience = new QGroupBox(tr("Para quién"));
    auto* const choices = new QVBoxLayout(audience);
    for (QWidget* const each : std::initializer_list<QWidget*>{m_membership, m_internal, m_tellsHidden})
        choices->addWidget(each);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(audience);
    column->addWidget(m_sentence);
    m_leftOut = namedButton("leftOut", *column);
    m_changes = namedButton("changes", *column);
    m_editions = namedButton("editions", *column);
    connect(m_internal, &QRadioButton::toggled, this, [this](bool isInternal) {
        m_tellsHidden->setEnabled(!isInternal);
        Q_EMIT changed();
    });
    connect(m_tellsHidden, &QCheckBox::toggled, this, &EditionPane::changed);
    connect(m_leftOut, &QPushButton::clicked, this, &EditionPane::showLeftOut);
    connect(m_changes, &QPushButton::clicked, this, &EditionPane::showChanges);
    connect(m_editions, &QPushButton::clicked, this, &EditionPane::showEditions);
    show(reports::EditionPlan{});
}

reports::ReportOptions EditionPane::with(reports::ReportOptions options) const
{
    options.audience = m_internal->isChecked() ? Audience::Internal : Audience::Membership;
    options.tellsHidden = m_tellsHidden->isEnabled() && m_tellsHidden->isChecked();
    return options;
}

void EditionPane::show(const reports::EditionPlan& plan)
{
    m_plan = plan;
    m_sentence->setText(plan.edition.fingerprint.isEmpty() ? QString() : plan.sentence());
    const int out = int(plan.leftOut.size());
    m_leftOut->setText(out == 0 ? tr("Nada quedó fuera") : tr("Qué quedó fuera (%1)…").arg(out));
    m_leftOut->setEnabled(out > 0);
    const int changed = plan.changes ? int(plan.changes->lines().size()) : 0;
    m_changes->setText(!plan.changes  ? tr("Sin edición anterior")
                       : changed == 0 ? tr("Qué cambió…")
                                      : tr("Qué cambió (%1)…").arg(changed));
    m_changes->setEnabled(plan.changes.has_value());
    const int editions = int(m_session.workspace.all<Edition>().size());
    m_editions->setText(editions == 0 ? tr("Todavía no hay ediciones") : tr("Ediciones (%1)…").arg(editions));
    m_editions->setEnabled(editions > 0);
}

void EditionPane::showLeftOut()
{
    QStringList lines;
    for (const reports::LeftOut& each : m_plan.leftOut)
        lines << each.text();
    LinesDialog dialog(
        tr("Qué quedó fuera"),
        tr("Esto no está en el informe: ni en su texto, ni en sus cuentas, ni dentro del archivo."), lines,
        this);
    dialog.exec();
}

void EditionPane::showChanges()
{
    const reports::EditionChanges& changes = *m_plan.changes;
    QStringList lines = changes.lines();
    if (lines.isEmpty())
        lines << tr("Ni la evidencia ni las respuestas, los estados o las preguntas.");
    LinesDialog dialog(tr("Qué cambió"),
                       tr("Desde la edición %1, del %2. Es la primera página del informe.")
                           .arg(changes.since.number)
                           .arg(dateText(changes.since.madeOn)),
                       lines, this);
    dialog.exec();
}

void EditionPane::showEditions()
{
    EditionsDialog dialog(m_session, this);
    connect(&dialog, &EditionsDialog::saved, this, &EditionPane::saved);
    dialog.exec();
}

} // namespace agenda::gui
