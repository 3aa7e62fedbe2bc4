// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/recommendationdialog.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "gui/fields/datefield.h"
#include "gui/fields/growingtext.h"
#include "gui/plan/planwords.h"
#include "store/workspace.h"
#include "ui_recommendationdialog.h"

namespace agenda::gui
{

RecommendationDialog::RecommendationDialog(const store::Workspace& workspace, const Evidence& evidence,
                                           const Recommendation& initial, QWidget* parent)
    : EditDialog(parent)
    , m_ui(std::make_unique<Ui::RecommendationDialog>())
    , m_initial(initial)
    , m_today(workspace.clock().today())
{
    m_ui->setupUi(this);
    setWindowTitle(initial.id ? tr("Cambiar la recomendación") : tr("Agregar una recomendación"));
    m_ui->evidence->setText(evidenceCode(evidence.number) + QStringLiteral(" · ") + titleOf(evidence));
    m_ui->text->setPlainText(initial.text);
    m_ui->text->setLines(2, 6);
    for (const auto& [value, code] : EnumCodes<Response>::all)
        m_ui->response->addItem(label(value), int(value));
    m_ui->response->setCurrentIndex(m_ui->response->findData(int(initial.response)));
    m_ui->reason->setPlainText(initial.reason);
    m_ui->reason->setLines(2, 5);
    m_ui->notes->setPlainText(initial.notes);
    m_ui->notes->setLines(1, 5);
    if (const auto person = workspace.find(initial.owner))
        m_initialOwner = person->name;
    fillNames(*m_ui->owner, personNames(workspace), m_initialOwner);
    for (DateField* const each : {m_ui->dueOn, m_ui->doneOn}) {
        each->setReadOnly(false);
        each->setSuggestion(m_today);
    }
    m_ui->dueOn->setName(tr("Fecha límite"));
    m_ui->dueOn->setDate(initial.dueOn);
    m_ui->doneOn->setName(tr("Cumplida el"));
    m_ui->doneOn->setDate(initial.doneOn);
    prepare(*m_ui->buttons, *m_ui->problem);
    resize(560, layout()->totalHeightForWidth(560));
    m_ui->text->setFocus();
}

RecommendationDialog::~RecommendationDialog() = default;

Recommendation RecommendationDialog::recommendation() const
{
    Recommendation each = m_initial;
    each.text = m_ui->text->text().trimmed();
    each.response = Response(m_ui->response->currentData().toInt());
    each.reason = m_ui->reason->text().trimmed();
    each.dueOn = m_ui->dueOn->date();
    each.doneOn = m_ui->doneOn->date();
    each.notes = m_ui->notes->text().trimmed();
    return each;
}

QString RecommendationDialog::owner() const
{
    return cleaned(m_ui->owner->currentText()).simplified();
}

bool RecommendationDialog::isModified() const
{
    return recommendation() != m_initial || owner() != m_initialOwner;
}

void RecommendationDialog::accept()
{
    const Recommendation typed = recommendation();
    if (typed.text.isEmpty())
        return refuse(tr("Escriba qué recomienda la evaluación."), m_ui->text);
    const bool needsReason = typed.response == Response::Partly || typed.response == Response::Rejected;
    if (needsReason && typed.reason.isEmpty()) {
        return refuse(tr("Escriba por qué la recomendación fue «%1».").arg(label(typed.response).toLower()),
                      m_ui->reason);
    }
    if (typed.doneOn > m_today) {
        return refuse(tr("«Cumplida el», %1, está en el futuro. Elija hoy o una fecha anterior.")
                          .arg(dateText(typed.doneOn)),
                      m_ui->doneOn);
    }
    finish();
}

} // namespace agenda::gui
