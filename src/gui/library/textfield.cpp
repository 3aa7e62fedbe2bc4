// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/textfield.h"

#include "domain/text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace agenda::gui
{

TextField::TextField(Shape shape, QWidget* parent) : GrowingText(parent), m_shape(shape)
{
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHeight();
}

void TextField::setHeight()
{
    if (m_shape == Shape::Line)
        setLines(1, 6);
    else
        setLines(m_editable ? 3 : 1, 12);
}

void TextField::fill()
{
    QString shown = m_stored;
    shown.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (text() != shown) {
        const int at = textCursor().position();
        setPlainText(shown);
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::clamp(hasFocus() ? at : 0, 0, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    m_faithful = text() == shown;
    document()->clearUndoRedoStacks();
    document()->setModified(false);
    setReadOnly(!m_editable || !m_faithful);
    setToolTip(m_faithful ? QString()
                          : tr("Este texto tiene caracteres que aquí no se pueden editar sin cambiarlos. Se "
                               "conserva tal como está."));
}

void TextField::setStored(const QString& text)
{
    const bool edited = isModified();
    if (text == m_stored && !edited)
        return;
    m_stored = text;
    if (!edited)
        fill();
}

void TextField::restore()
{
    fill();
}

bool TextField::isModified() const
{
    return !isReadOnly() && document()->isModified() && text() != m_stored;
}

QString TextField::value() const
{
    return isModified() ? text() : m_stored;
}

void TextField::setEditable(bool editable)
{
    m_editable = editable;
    setReadOnly(!m_editable || !m_faithful);
    setFrameShape(editable ? QFrame::StyledPanel : QFrame::NoFrame);
    viewport()->setAutoFillBackground(editable);
    setHeight();
}

void TextField::finish()
{
    if (isModified())
        Q_EMIT committed();
}

bool TextField::event(QEvent* event)
{
    // With nothing of its own to undo, the key is the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo) && !document()->isUndoAvailable();
        const bool redo = key->matches(QKeySequence::Redo) && !document()->isRedoAvailable();
        if (undo || redo) {
            event->ignore();
            return true;
        }
    }
    return GrowingText::event(event);
}

void TextField::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_shape == Shape::Line || event->modifiers().testFlag(Qt::ControlModifier))) {
        finish();
        return;
    }
    if (event->key() == Qt::Key_Escape && isModified()) {
        restore();
        return;
    }
    GrowingText::keyPressEvent(event);
}

void TextField::focusOutEvent(QFocusEvent* event)
{
    GrowingText::focusOutEvent(event);
    // A menu or another window only borrows the focus.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish();
}

void TextField::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText())
        return;
    QString pasted = cleaned(source->text());
    if (m_shape == Shape::Line)
        pasted.replace(u'\n', u' ');
    insertPlainText(pasted);
}

} // namespace agenda::gui
