// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/returndialog.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "gui/fields/datefield.h"
#include "gui/plan/planwords.h"
#include "store/vocabulary.h"
#include "store/workspace.h"
#include "ui_returndialog.h"

namespace agenda::gui
{

ReturnDialog::ReturnDialog(const store::Workspace& workspace, const Evidence& evidence, const Return& initial,
                           const Organisation& organisation, QWidget* parent)
    : EditDialog(parent)
    , m_ui(std::make_unique<Ui::ReturnDialog>())
    , m_initial(initial)
    , m_initialOrganisation(organisation)
    , m_today(workspace.clock().today())
    , m_known(workspace.all<Organisation>())
{
    m_ui->setupUi(this);
    setWindowTitle(initial.id ? tr("Cambiar la participación") : tr("Agregar una organización"));
    m_ui->evidence->setText(evidenceCode(evidence.number) + QStringLiteral(" · ") + titleOf(evidence));
    QStringList names, countries;
    QStringList kinds{tr("OPP"), tr("OT"), tr("Coordinadora Nacional"), tr("Red de Producto"),
                      tr("Red de Trabajadores")};
    for (const Organisation& each : std::as_const(m_known)) {
        names << each.name;
        kinds << each.kind;
        countries << each.country;
    }
    for (const Term& term : store::readTerms(workspace, Vocabulary::Countries))
        countries << term.name;
    fillNames(*m_ui->organisation, names, organisation.name);
    fillNames(*m_ui->kind, kinds, organisation.kind);
    fillNames(*m_ui->country, countries, organisation.country);
    m_ui->part->setText(initial.part);
    m_ui->means->setText(initial.means);
    m_ui->returnedOn->setReadOnly(false);
    m_ui->returnedOn->setName(tr("Cuándo se devolvieron los resultados"));
    m_ui->returnedOn->setSuggestion(m_today);
    m_ui->returnedOn->setDate(initial.returnedOn);
    connect(m_ui->organisation, &QComboBox::currentTextChanged, this, &ReturnDialog::showKnown);
    prepare(*m_ui->buttons, *m_ui->problem);
    resize(560, layout()->totalHeightForWidth(560));
    m_ui->organisation->setFocus();
}

ReturnDialog::~ReturnDialog() = default;

/// What is known of an organisation is not typed twice.
void ReturnDialog::showKnown()
{
    for (const Organisation& each : std::as_const(m_known)) {
        if (each.id != m_initialOrganisation.id && each.name == organisation().name) {
            m_ui->kind->setCurrentText(each.kind);
            m_ui->country->setCurrentText(each.country);
        }
    }
}

Organisation ReturnDialog::organisation() const
{
    const auto textOf = [](const QComboBox& combo) { return cleaned(combo.currentText()).simplified(); };
    return {m_initialOrganisation.id, textOf(*m_ui->organisation), textOf(*m_ui->kind),
            textOf(*m_ui->country)};
}

Return ReturnDialog::back() const
{
    Return back = m_initial;
    back.part = m_ui->part->text().trimmed();
    back.returnedOn = m_ui->returnedOn->date();
    back.means = m_ui->means->text().trimmed();
    return back;
}

bool ReturnDialog::isModified() const
{
    return back() != m_initial || organisation() != m_initialOrganisation;
}

void ReturnDialog::accept()
{
    if (organisation().name.isEmpty())
        return refuse(tr("Escriba el nombre de la organización."), m_ui->organisation);
    if (back().returnedOn > m_today) {
        return refuse(tr("La devolución, el %1, está en el futuro. Elija hoy o una fecha anterior.")
                          .arg(dateText(back().returnedOn)),
                      m_ui->returnedOn);
    }
    finish();
}

} // namespace agenda::gui
