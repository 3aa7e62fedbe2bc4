// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QDateEdit;
class QPushButton;

namespace agenda::gui
{

/// A date that may be absent: a button «Poner fecha», or the date with a calendar and a button that takes it
/// away. Read-only it is the date as text. Window's thread; throws nothing.
class DateField : public QWidget
{
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    QDate date() const;
    /// Shows a date; says nothing.
    void setDate(const QDate& date);
    /// What is offered first; today if never called.
    void setSuggestion(const QDate& date) { m_suggestion = date; }
    void setReadOnly(bool readOnly);
    /// Names the parts for a screen reader.
    void setName(const QString& name);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Somebody put, changed or took away the date, and is done with it.
    void committed();

private:
    void showParts();
    void put();
    void takeAway();

    QDateEdit* m_edit;
    QPushButton* m_put;
    QPushButton* m_remove;
    QDate m_suggestion;
    bool m_hasDate = false;
    bool m_readOnly = false;
};

/// A QDateEdit as all of ours: Spanish, day first, with a calendar.
void prepareDateEdit(QDateEdit& edit);

} // namespace agenda::gui
