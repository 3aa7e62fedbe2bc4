// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answers/usedialog.h"

#include "domain/labels.h"
#include "gui/fields/datefield.h"
#include "ui_usedialog.h"

namespace agenda::gui
{

UseDialog::UseDialog(const Answer& answer, const QString& person, const QDate& today, QWidget* parent)
    : EditDialog(parent), m_ui(std::make_unique<Ui::UseDialog>()), m_answer(answer.id)
{
    m_ui->setupUi(this);
    m_ui->answer->setText(tr("Versión %1: %2").arg(answer.version).arg(answer.text.left(600).simplified()));
    for (const auto& [value, code] : EnumCodes<UsePurpose>::all)
        m_ui->purpose->addItem(label(value), int(value));
    m_ui->person->setText(person);
    prepareDateEdit(*m_ui->usedOn);
    m_ui->usedOn->setDate(today);
    m_ui->description->setLines(3, 6);
    prepare(*m_ui->buttons, *m_ui->problem);
    resize(520, sizeHint().height());
    m_ui->purpose->setFocus();
}

UseDialog::~UseDialog() = default;

Use UseDialog::use() const
{
    Use use;
    use.answer = m_answer;
    use.purpose = UsePurpose(m_ui->purpose->currentData().toInt());
    use.description = m_ui->description->text();
    use.usedOn = m_ui->usedOn->date();
    return use;
}

QString UseDialog::person() const
{
    return m_ui->person->text();
}

bool UseDialog::isModified() const
{
    return !m_ui->description->text().trimmed().isEmpty();
}

void UseDialog::accept()
{
    if (!isModified())
        return refuse(tr("Escriba qué se hizo con la respuesta."), m_ui->description);
    finish();
}

} // namespace agenda::gui
