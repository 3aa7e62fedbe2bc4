// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/fieldwidgets.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace agenda::gui
{

QuietCombo::QuietCombo(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // A long name must not make the pane wider than it is.
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void QuietCombo::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void QuietCombo::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && onEscape)
        onEscape();
    else
        QComboBox::keyPressEvent(event);
}

ProblemLabel::ProblemLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    hide();
}

Expander::Expander(const QString& title, QWidget* parent)
    : QWidget(parent), m_head(new QToolButton), m_body(new QWidget), m_content(new QVBoxLayout(m_body))
{
    m_head->setText(title);
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setFocusPolicy(Qt::StrongFocus);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(8);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_head);
    layout->addWidget(m_body);
    connect(m_head, &QToolButton::toggled, this, &Expander::setOpen);
    setOpen(false);
}

bool Expander::isOpen() const
{
    return m_head->isChecked();
}

void Expander::setOpen(bool open)
{
    m_head->setChecked(open);
    m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
}

} // namespace agenda::gui
