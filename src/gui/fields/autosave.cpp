// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/autosave.h"

#include "gui/fields/datefield.h"
#include "gui/fields/growingtext.h"
#include "gui/prompts.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace agenda::gui
{

AutoSave::AutoSave(QWidget* form, Prompts& prompts) : QObject(form), m_form(form), m_prompts(prompts) {}

void AutoSave::bind(QWidget* editor, Save save)
{
    m_fields.append({editor, std::move(save), {}, valueOf(editor)});
    editor->installEventFilter(this);
    const auto commitEditor = [this, editor] {
        if (Field* const field = fieldOf(editor))
            commit(*field);
    };
    if (auto* const combo = qobject_cast<QComboBox*>(editor)) {
        combo->lineEdit()->installEventFilter(this);
        connect(combo, &QComboBox::activated, this, commitEditor);
    } else if (auto* const date = qobject_cast<DateField*>(editor)) {
        connect(date, &DateField::committed, this, commitEditor);
    } else if (auto* const number = qobject_cast<QSpinBox*>(editor)) {
        connect(number, &QSpinBox::editingFinished, this, commitEditor);
    }
}

QVariant AutoSave::valueOf(const QWidget* editor)
{
    if (const auto* const text = qobject_cast<const GrowingText*>(editor))
        return text->text();
    if (const auto* const line = qobject_cast<const QLineEdit*>(editor))
        return line->text();
    if (const auto* const combo = qobject_cast<const QComboBox*>(editor))
        return combo->currentText();
    if (const auto* const number = qobject_cast<const QSpinBox*>(editor))
        return number->value();
    const auto* const date = qobject_cast<const DateField*>(editor);
    Q_ASSERT(date);
    return date->date();
}

void AutoSave::fill(QWidget* editor, const QVariant& value)
{
    if (auto* const text = qobject_cast<GrowingText*>(editor)) {
        text->setPlainText(value.toString());
    } else if (auto* const line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(value.toString());
        line->setCursorPosition(0);
    } else if (auto* const combo = qobject_cast<QComboBox*>(editor)) {
        combo->setCurrentText(value.toString());
    } else if (auto* const number = qobject_cast<QSpinBox*>(editor)) {
        number->setValue(value.toInt());
    } else if (auto* const date = qobject_cast<DateField*>(editor)) {
        date->setDate(value.toDate());
    }
}

void AutoSave::show(QWidget* editor, const QVariant& value)
{
    Field* const field = fieldOf(editor);
    Q_ASSERT(field);
    const bool isModified = valueOf(editor) != field->shown;
    const bool isSame = field->record.isValid() && field->record == value;
    field->record = value;
    if (isModified)
        return;
    // Filling it again with the same would only move the cursor.
    if (!isSame && valueOf(editor) != value)
        fill(editor, value);
    field->shown = valueOf(editor);
}

void AutoSave::forget()
{
    for (Field& field : m_fields) {
        field.record = {};
        field.shown = valueOf(field.editor);
    }
}

bool AutoSave::commit()
{
    bool allSaved = true;
    for (Field& field : m_fields)
        allSaved = commit(field) && allSaved;
    return allSaved;
}

bool AutoSave::commit(Field& field)
{
    const QVariant value = valueOf(field.editor);
    if (value == field.shown)
        return true;
    // The box that says why it could not be saved takes the focus away again.
    if (m_committing)
        return false;
    m_committing = true;
    const QVariant before = field.shown;
    field.shown = value; // it is no longer «being typed» when the change comes back
    field.record = {};
    const bool saved = guarded(m_form, m_prompts, [&] { field.save(value); });
    if (!saved)
        field.shown = before;
    m_committing = false;
    return saved;
}

AutoSave::Field* AutoSave::fieldOf(QObject* watched)
{
    for (Field& field : m_fields) {
        const auto* const combo = qobject_cast<QComboBox*>(field.editor);
        if (field.editor == watched || (combo && combo->lineEdit() == watched))
            return &field;
    }
    return nullptr;
}

bool AutoSave::eventFilter(QObject* watched, QEvent* event)
{
    Field* const field = fieldOf(watched);
    if (!field)
        return false;
    if (event->type() == QEvent::FocusOut) {
        if (static_cast<const QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            commit(*field);
        return false;
    }
    const bool isShortcut = event->type() == QEvent::ShortcutOverride;
    if (event->type() != QEvent::KeyPress && !isShortcut)
        return false;
    auto* const key = static_cast<QKeyEvent*>(event);
    const bool isModified = valueOf(field->editor) != field->shown;
    if (key->key() == Qt::Key_Escape && isModified) {
        if (isShortcut) {
            event->accept(); // nobody else's while something can be put back
        } else {
            fill(field->editor, field->record.isValid() ? field->record : field->shown);
            field->shown = valueOf(field->editor);
        }
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isCtrlEnter = isEnter && key->modifiers().testFlag(Qt::ControlModifier);
    if (isShortcut || !isEnter)
        return false;
    const bool isLine = !qobject_cast<GrowingText*>(field->editor);
    if (isCtrlEnter || isLine)
        commit(*field);
    return isCtrlEnter;
}

} // namespace agenda::gui
