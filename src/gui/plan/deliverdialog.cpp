// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/deliverdialog.h"

#include "domain/labels.h"
#include "gui/fields/growingtext.h"
#include "gui/library/partialdate.h"
#include "gui/plan/planwords.h"
#include "store/planning.h"
#include "ui_deliverdialog.h"

namespace agenda::gui
{

DeliverDialog::DeliverDialog(const Activity& activity, const QList<SubQuestion>& subquestions,
                             const QDate& today, QWidget* parent)
    : EditDialog(parent), m_ui(std::make_unique<Ui::DeliverDialog>()), m_initial(store::deliveryOf(activity))
{
    m_ui->setupUi(this);
    m_ui->about->setText(
        subquestions.isEmpty()
            ? tr("La actividad se vuelve una evidencia. No tiene subpreguntas: quedará sin vincular.")
            : tr("La actividad se vuelve una evidencia vinculada a %1.").arg(codesText(subquestions)));
    for (const auto& [value, code] : EnumCodes<EvidenceKind>::all)
        m_ui->kind->addItem(label(value), int(value));
    m_ui->kind->setCurrentIndex(m_ui->kind->findData(int(m_initial.kind)));
    m_ui->title->setPlainText(m_initial.title);
    m_ui->title->setLines(1, 4);
    const QDate month = std::min(activity.endsOn, today);
    m_initial.issued = month.toString(QStringLiteral("yyyy-MM"));
    m_ui->issued->setText(month.toString(QStringLiteral("MM/yyyy")));
    connect(m_ui->issued, &QLineEdit::textChanged, this, &DeliverDialog::showDate);
    showDate();
    prepare(*m_ui->buttons, *m_ui->problem);
    m_ui->buttons->findChild<QPushButton*>(QStringLiteral("save"))->setText(tr("Entregar"));
    resize(520, layout()->totalHeightForWidth(520));
    m_ui->title->setFocus();
}

DeliverDialog::~DeliverDialog() = default;

void DeliverDialog::showDate()
{
    const std::optional<QString> iso = readPartialDate(m_ui->issued->text());
    m_ui->understood->setText(!iso             ? tr("No se entiende: escriba 2021, 03/2021 o 9/3/2021.")
                              : iso->isEmpty() ? tr("Si no se sabe, déjelo en blanco.")
                              : *iso == m_initial.issued
                                  ? tr("Se propone %1, según el plan. Confírmela o escriba la del documento.")
                                        .arg(partialDateText(*iso))
                                  : tr("Se entiende: %1").arg(partialDateText(*iso)));
}

Evidence DeliverDialog::evidence() const
{
    Evidence evidence = m_initial;
    evidence.title = m_ui->title->text().simplified();
    evidence.kind = EvidenceKind(m_ui->kind->currentData().toInt());
    evidence.issued = readPartialDate(m_ui->issued->text()).value_or(QString());
    return evidence;
}

bool DeliverDialog::isModified() const
{
    return evidence() != m_initial;
}

void DeliverDialog::accept()
{
    if (m_ui->title->text().trimmed().isEmpty())
        return refuse(tr("Falta el título. Escriba cómo se llama el documento."), m_ui->title);
    if (!readPartialDate(m_ui->issued->text()))
        return refuse(tr("La fecha no se entiende. Escriba 2021, 03/2021 o 9/3/2021, o déjela en blanco."),
                      m_ui->issued);
    finish();
}

} // namespace agenda::gui
