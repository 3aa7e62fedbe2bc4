// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace agenda::gui
{

/// A text box that is as high as its text, within limits; Tab goes to the next field. Window's
/// thread; throws nothing.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(QWidget* parent = nullptr);

    /// The text to the letter: unlike toPlainText it keeps no-break spaces.
    QString text() const;

    /// How high it is at least and at most; two lines and ten to begin with.
    void setLines(int least, int most);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    int m_least = 2;
    int m_most = 10;
};

} // namespace agenda::gui
