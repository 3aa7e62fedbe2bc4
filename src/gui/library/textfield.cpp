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

TextField::TextField(Shape shape, QWidget* parent) : QPlainTextEdit(parent), m_shape(shape)
{
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &TextField::fitHeight);
    fitHeight();
}

QString TextField::rawText() const
{
    // Not toPlainText: it turns no-break spaces into ordinary ones.
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void TextField::fill()
{
    QString shown = m_stored;
    shown.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (rawText() != shown) {
        const int at = textCursor().position();
        setPlainText(shown);
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::clamp(hasFocus() ? at : 0, 0, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    m_faithful = rawText() == shown;
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
    return !isReadOnly() && document()->isModified() && rawText() != m_stored;
}

QString TextField::text() const
{
    return isModified() ? rawText() : m_stored;
}

void TextField::setEditable(bool editable)
{
    m_editable = editable;
    setReadOnly(!m_editable || !m_faithful);
    setFrameShape(editable ? QFrame::StyledPanel : QFrame::NoFrame);
    viewport()->setAutoFillBackground(editable);
    fitHeight();
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
    return QPlainTextEdit::event(event);
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
    QPlainTextEdit::keyPressEvent(event);
}

void TextField::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
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

void TextField::fitHeight()
{
    const int least = m_shape == Shape::Line || isReadOnly() ? 1 : 3;
    const int most = m_shape == Shape::Line ? 6 : 12;
    // This editor's layout counts in lines, not pixels.
    const int lines = static_cast<int>(document()->size().height());
    const QMargins margins = contentsMargins();
    const int around = margins.top() + margins.bottom() + 2 * frameWidth() +
                       static_cast<int>(2 * document()->documentMargin());
    setFixedHeight(std::clamp(lines, least, most) * fontMetrics().lineSpacing() + around);
    setVerticalScrollBarPolicy(lines > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void TextField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

void TextField::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace agenda::gui
