// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QVariant>

#include <functional>

class QWidget;

namespace agenda::gui
{

class Prompts;

/// Saves the fields of a form one by one as somebody leaves them (also by Ctrl+Enter, and Enter in a line);
/// Esc puts back what was shown. Only what was really modified is saved: editors change some characters by
/// themselves, so that a value is compared with what the editor gave back right after it was filled. A field
/// that is being typed in keeps its text when the record is shown again. What cannot be saved stays in its
/// field. Owned by the form; window's thread. Editors: GrowingText, QLineEdit, editable QComboBox, QSpinBox,
/// DateField.
class AutoSave : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<void(const QVariant& value)>;

    AutoSave(QWidget* form, Prompts& prompts);

    /// `save` writes the value and may throw Error.
    void bind(QWidget* editor, Save save);
    /// Shows a value; one that is being typed in is left alone.
    void show(QWidget* editor, const QVariant& value);
    /// Forgets what is typed: the next values belong to another record.
    void forget();
    /// Saves all that is modified. False if something could not be saved; it is still in its field.
    bool commit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field {
        QWidget* editor;
        Save save;
        QVariant record; ///< the value of the record
        QVariant shown;  ///< what the editor gave back for it
    };

    bool commit(Field& field);
    Field* fieldOf(QObject* watched);
    static QVariant valueOf(const QWidget* editor);
    static void fill(QWidget* editor, const QVariant& value);

    QWidget* m_form;
    Prompts& m_prompts;
    QList<Field> m_fields;
    bool m_committing = false;
};

} // namespace agenda::gui
