// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/noticebar.h"

#include "domain/text.h"
#include "gui/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace agenda::gui
{

NoticeBar::NoticeBar(const QString& iconName, QWidget* parent)
    : QFrame(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    // The bar may not ask for more width than the window has, whatever it has to tell.
    m_text->setMinimumWidth(1);
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
    updateIcon();
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

void NoticeBar::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

void NoticeBar::updateIcon()
{
    const int size = fontMetrics().height();
    m_icon->setPixmap(gui::icon(m_iconName).pixmap(QSize(size, size), devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateIcon();
}

} // namespace agenda::gui
