// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/newevidencedialog.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/library/linkspane.h"
#include "gui/library/partialdate.h"
#include "store/workspace.h"
#include "ui_newevidencedialog.h"

#include <QPushButton>

namespace agenda::gui
{

NewEvidenceDialog::NewEvidenceDialog(const store::Workspace& workspace, const QStringList& links,
                                     QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::NewEvidenceDialog>()), m_links(links)
{
    m_ui->setupUi(this);
    m_ui->research->setText(label(EvidenceKind::Research));
    m_ui->evaluation->setText(label(EvidenceKind::Evaluation));
    m_ui->other->setText(label(EvidenceKind::Other));
    m_ui->authors->setFixedHeight(5 * fontMetrics().lineSpacing());
    m_ui->problem->hide();
    QPushButton* const add = m_ui->buttons->addButton(tr("Agregar evidencia"), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("add"));
    add->setDefault(true);
    m_ui->buttons->addButton(tr("Cancelar"), QDialogButtonBox::RejectRole);
    connect(m_ui->linkButton, &QPushButton::clicked, this, &NewEvidenceDialog::chooseLinks);
    connect(m_ui->issued, &QLineEdit::textChanged, this, &NewEvidenceDialog::showDate);
    // What was missing is said only until somebody mends it.
    const auto forget = [this] { m_ui->problem->hide(); };
    for (QRadioButton* const each : {m_ui->research, m_ui->evaluation, m_ui->other})
        connect(each, &QRadioButton::toggled, this, forget);
    connect(m_ui->title, &QLineEdit::textChanged, this, forget);
    connect(m_ui->issued, &QLineEdit::textChanged, this, forget);
    showLinks();
    showDate();
    m_ui->title->setFocus();
}

NewEvidenceDialog::~NewEvidenceDialog() = default;

void NewEvidenceDialog::showDate()
{
    const std::optional<QString> iso = readPartialDate(m_ui->issued->text());
    m_ui->understood->setText(!iso             ? tr("No se entiende: escriba 2021, 03/2021 o 9/3/2021.")
                              : iso->isEmpty() ? tr("Si no se sabe, déjelo en blanco.")
                                               : tr("Se entiende: %1").arg(partialDateText(*iso)));
}

void NewEvidenceDialog::chooseLinks()
{
    const std::optional<QStringList> picked =
        PickDialog::pick(this, tr("Vincular a subpreguntas"),
                         tr("¿A qué subpreguntas responde esta evidencia? Escriba un código o unas letras."),
                         subQuestionsToPick(m_workspace, {}, m_links), tr("Elegir"));
    if (!picked)
        return;
    m_links = *picked;
    showLinks();
}

void NewEvidenceDialog::showLinks()
{
    QStringList codes;
    for (const QString& id : m_links) {
        if (const auto sub = m_workspace.find(Id<SubQuestion>(id)))
            codes << sub->code;
    }
    m_ui->linked->setText(codes.isEmpty() ? tr("Ninguna todavía") : codes.join(QStringLiteral(", ")));
}

QString NewEvidenceDialog::problem() const
{
    if (m_ui->title->text().trimmed().isEmpty())
        return tr("Falta el título. Escriba cómo se llama el documento.");
    if (!m_ui->research->isChecked() && !m_ui->evaluation->isChecked() && !m_ui->other->isChecked())
        return tr("Falta el tipo. Elija uno de los tres.");
    if (!readPartialDate(m_ui->issued->text()))
        return tr(
            "La fecha de publicación no se entiende. Escriba 2021, 03/2021 o 9/3/2021, o déjela en blanco.");
    return {};
}

void NewEvidenceDialog::accept()
{
    const QString wrong = problem();
    m_ui->problem->setText(wrong);
    m_ui->problem->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty())
        QDialog::accept();
}

Evidence NewEvidenceDialog::evidence() const
{
    Evidence evidence;
    evidence.title = cleaned(m_ui->title->text()).simplified();
    evidence.kind = m_ui->research->isChecked()     ? EvidenceKind::Research
                    : m_ui->evaluation->isChecked() ? EvidenceKind::Evaluation
                                                    : EvidenceKind::Other;
    evidence.authors = namesFromText(cleaned(m_ui->authors->toPlainText()));
    evidence.issued = readPartialDate(m_ui->issued->text()).value_or(QString());
    return evidence;
}

QList<Id<SubQuestion>> NewEvidenceDialog::links() const
{
    QList<Id<SubQuestion>> ids;
    for (const QString& each : m_links)
        ids << Id<SubQuestion>(each);
    return ids;
}

} // namespace agenda::gui
