// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/growingtext.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

namespace agenda::gui
{

GrowingText::GrowingText(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::fit);
    fit();
}

QString GrowingText::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void GrowingText::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    fit();
}

QSize GrowingText::sizeHint() const
{
    return {240, height()};
}

QSize GrowingText::minimumSizeHint() const
{
    return {80, height()};
}

void GrowingText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingText::fit()
{
    // QPlainTextDocumentLayout measures its height in lines.
    const int needed = int(document()->documentLayout()->documentSize().height());
    const int lines = qBound(m_least, needed, m_most);
    // What is shown whole needs no scroll bar, whatever the rounding of its height says.
    setVerticalScrollBarPolicy(needed > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const QMargins margins = contentsMargins();
    const int wanted = lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) +
                       margins.top() + margins.bottom() + 2 * frameWidth();
    if (wanted == height() && wanted == minimumHeight())
        return;
    setFixedHeight(wanted);
    // Within a resize Qt takes the frame for painted: at its new height it is not.
    QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
}

} // namespace agenda::gui
