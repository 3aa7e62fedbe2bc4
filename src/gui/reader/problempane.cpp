// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/problempane.h"

#include "ui_problempane.h"

namespace agenda::gui
{

ProblemPane::ProblemPane(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::ProblemPane>())
{
    m_ui->setupUi(this);
    connect(m_ui->passwordButton, &QPushButton::clicked, this, &ProblemPane::send);
    connect(m_ui->password, &QLineEdit::returnPressed, this, &ProblemPane::send);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ProblemPane::saveWanted);
}

ProblemPane::~ProblemPane() = default;

void ProblemPane::tell(const QString& sentence, bool canSave)
{
    m_ui->problem->setText(sentence);
    m_ui->passwordBox->hide();
    m_ui->saveButton->setVisible(canSave);
    setFocusProxy(m_ui->saveButton);
}

void ProblemPane::askPassword(const QString& sentence)
{
    m_ui->problem->setText(sentence);
    m_ui->passwordBox->show();
    m_ui->saveButton->show();
    setFocusProxy(m_ui->password);
}

void ProblemPane::send()
{
    const QString password = m_ui->password->text();
    m_ui->password->clear();
    if (!password.isEmpty())
        Q_EMIT passwordTyped(password);
}

} // namespace agenda::gui
