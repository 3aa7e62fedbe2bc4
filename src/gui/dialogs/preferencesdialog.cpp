// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/preferencesdialog.h"

#include "ui_preferencesdialog.h"

#include "gui/appearance.h"
#include "gui/settings.h"

#include <QPushButton>

namespace agenda::gui
{

PreferencesDialog::PreferencesDialog(Settings& settings, Appearance& appearance, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_appearance(appearance)
    , m_form(std::make_unique<Ui::PreferencesDialog>())
{
    m_form->setupUi(this);
    m_form->buttons->addButton(tr("Guardar"), QDialogButtonBox::AcceptRole);
    m_form->buttons->addButton(tr("Cancelar"), QDialogButtonBox::RejectRole);
    m_form->name->setText(settings.person().name);
    m_form->theme->addItem(tr("Como el sistema"));
    m_form->theme->addItem(tr("Claro"));
    m_form->theme->addItem(tr("Oscuro"));
    m_form->theme->setCurrentIndex(int(appearance.scheme()));
    m_form->textSize->setValue(appearance.textSize());
    m_form->paper->addItem(tr("Carta"), QStringLiteral("carta"));
    m_form->paper->addItem(tr("A4"), QStringLiteral("a4"));
    m_form->paper->setCurrentIndex(
        qMax(0, m_form->paper->findData(settings.value(QStringLiteral("report/paper")))));
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::accept()
{
    Person person = m_settings.person();
    if (person.id.isNull())
        person.id = Id<Person>::create();
    person.name = m_form->name->text().simplified();
    m_settings.setPerson(person);
    m_settings.setValue(QStringLiteral("report/paper"), m_form->paper->currentData());
    m_appearance.setScheme(ColourScheme(m_form->theme->currentIndex()));
    m_appearance.setTextSize(m_form->textSize->value());
    QDialog::accept();
}

} // namespace agenda::gui
