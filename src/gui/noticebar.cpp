// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/noticebar.h"

#include "domain/text.h"
#include "gui/fields/elidedlabel.h"
#include "gui/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace agenda::gui
{

NoticeBar::NoticeBar(const QString& iconName, QWidget* parent, Shape shape)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(shape == Shape::Line ? new ElidedLabel(this) : new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* row = new QHBoxLayout(this);
    if (shape == Shape::Line)
        row->setContentsMargins(8, 0, 4, 0);
    else
        row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    if (shape == Shape::Lines) {
        m_text->setWordWrap(true);
        // The bar may not ask for more width than the window has, whatever it has to tell.
        m_text->setMinimumWidth(1);
    }
    m_button->setObjectName(QStringLiteral("noticeButton"));
    m_close->setAutoRaise(true);
    m_close->setIcon(gui::icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Cerrar el aviso"));
    m_close->setAccessibleName(tr("Cerrar el aviso"));
    m_close->setMinimumSize(24, 24);
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::pressed);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    showIcon(*m_icon, gui::icon(iconName));
    hide();
}

void NoticeBar::tell(const QString& text, const QString& button)
{
    m_text->setText(withInnerQuotes(text));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

bool NoticeBar::hasButton() const
{
    return !m_button->text().isEmpty();
}

void NoticeBar::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

} // namespace agenda::gui
