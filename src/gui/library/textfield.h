// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/growingtext.h"

namespace agenda::gui
{

/// A text of a record, saved as you go: tells when the person is done with it (Enter in
/// a line, Ctrl+Enter, or the focus leaves) and gives it back letter for letter. Escape restores what is
/// stored. A text that this editor cannot show without changing it can be read but not edited. While it holds
/// no edit of its own, Ctrl+Z belongs to the window. Window's thread.
class TextField : public GrowingText
{
    Q_OBJECT

public:
    enum class Shape { Line, Lines };
    explicit TextField(Shape shape, QWidget* parent = nullptr);

    /// What the workspace holds now. An edit under way stays.
    void setStored(const QString& text);
    /// Throws an edit under way away.
    void restore();
    /// Whether the person changed it since.
    bool isModified() const;
    /// What stands in it; what is stored, to the letter, if nobody changed it.
    QString value() const;
    void setEditable(bool editable);

Q_SIGNALS:
    void committed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fill();
    void setHeight();
    void finish();

    const Shape m_shape;
    QString m_stored;
    bool m_editable = true;
    bool m_faithful = true; ///< the editor gives back what it was given
};

} // namespace agenda::gui
