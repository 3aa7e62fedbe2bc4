// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/expander.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace agenda::gui
{

Expander::Expander(QWidget* parent) : QWidget(parent), m_button(new QToolButton(this))
{
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QFont bold = m_button->font();
    bold.setBold(true);
    m_button->setFont(bold);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_button);
    connect(m_button, &QToolButton::toggled, this, &Expander::setOpen);
}

void Expander::setContent(const QString& title, QWidget* content)
{
    m_content = content;
    layout()->addWidget(content);
    content->hide();
    setTitle(title);
}

void Expander::setTitle(const QString& title)
{
    m_button->setText(title);
}

bool Expander::isOpen() const
{
    return m_button->isChecked();
}

void Expander::setOpen(bool open)
{
    m_button->setChecked(open);
    m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (m_content)
        m_content->setVisible(open);
    Q_EMIT toggled(open);
}

} // namespace agenda::gui
