// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/datefield.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

namespace agenda::gui
{

namespace
{

/// Lets a date be typed as people write it. Qt goes on to the month by itself after the second digit of a
/// day, and a «/» typed then would go on once more, to the year; and over a whole selection it takes the
/// first digit for all of the day.
class TypedDate : public QObject
{
public:
    explicit TypedDate(QDateEdit& edit) : QObject(&edit), m_edit(edit) { edit.installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_digitIn = QDateTimeEdit::NoSection;
        if (event->type() == QEvent::KeyPress && handles(*static_cast<QKeyEvent*>(event)))
            return true;
        return QObject::eventFilter(watched, event);
    }

private:
    bool handles(const QKeyEvent& key)
    {
        if (key.matches(QKeySequence::SelectAll)) {
            m_edit.setSelectedSection(QDateTimeEdit::DaySection);
            return true;
        }
        const QChar typed = key.text().isEmpty() ? QChar() : key.text().front();
        const QDateTimeEdit::Section digitIn = m_digitIn;
        m_digitIn = typed.isDigit() ? m_edit.currentSection() : QDateTimeEdit::NoSection;
        const bool isBetween = typed == u'/' || typed == u'-' || typed == u'.' || typed == u' ';
        return isBetween && digitIn != QDateTimeEdit::NoSection && digitIn != m_edit.currentSection();
    }

    QDateEdit& m_edit;
    QDateTimeEdit::Section m_digitIn = QDateTimeEdit::NoSection; ///< where the last key was a digit
};

} // namespace

void prepareDateEdit(QDateEdit& edit)
{
    new TypedDate(edit);
    edit.setLocale(QLocale(QLocale::Spanish, QLocale::ElSalvador));
    edit.setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    edit.setCalendarPopup(true);
    edit.setMinimumDate(QDate(1900, 1, 1));
    edit.setAccelerated(true);
}

DateField::DateField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QDateEdit(this))
    , m_put(new QPushButton(tr("Poner fecha"), this))
    , m_remove(new QPushButton(tr("Quitar fecha"), this))
{
    prepareDateEdit(*m_edit);
    for (QPushButton* const each : {m_put, m_remove})
        each->setAutoDefault(false); // Enter is for the dialog
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    row->addWidget(m_put);
    row->addWidget(m_remove);
    row->addStretch();
    connect(m_put, &QPushButton::clicked, this, &DateField::put);
    connect(m_remove, &QPushButton::clicked, this, &DateField::takeAway);
    connect(m_edit, &QDateEdit::editingFinished, this, &DateField::committed);
    m_edit->installEventFilter(this);
    showParts();
}

QDate DateField::date() const
{
    return m_hasDate ? m_edit->date() : QDate();
}

void DateField::setDate(const QDate& date)
{
    m_hasDate = date.isValid();
    if (m_hasDate)
        m_edit->setDate(date);
    showParts();
}

void DateField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setReadOnly(readOnly);
    // Digits are quicker to type; who only reads sees the date as it stands everywhere else.
    m_edit->setDisplayFormat(readOnly ? QStringLiteral("d MMM yyyy") : QStringLiteral("dd/MM/yyyy"));
    m_edit->setButtonSymbols(readOnly ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
    m_edit->setCalendarPopup(!readOnly);
    showParts();
}

void DateField::setName(const QString& name)
{
    m_edit->setAccessibleName(name);
    m_put->setAccessibleName(tr("%1: poner fecha").arg(name));
    m_remove->setAccessibleName(tr("%1: quitar fecha").arg(name));
}

bool DateField::eventFilter(QObject* watched, QEvent* event)
{
    // A calendar takes longer to make than all the other fields of a form: so not before somebody comes near
    // it.
    if (watched == m_edit && event->type() == QEvent::FocusIn && m_edit->calendarPopup())
        connect(m_edit->calendarWidget(), &QCalendarWidget::clicked, this, &DateField::committed,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
    return QWidget::eventFilter(watched, event);
}

void DateField::showParts()
{
    m_edit->setVisible(m_hasDate);
    m_put->setVisible(!m_hasDate && !m_readOnly);
    m_remove->setVisible(m_hasDate && !m_readOnly);
    setFocusProxy(m_hasDate ? static_cast<QWidget*>(m_edit) : m_put);
}

void DateField::put()
{
    m_hasDate = true;
    m_edit->setDate(m_suggestion.isValid() ? m_suggestion : QDate::currentDate());
    showParts();
    m_edit->setFocus();
    Q_EMIT committed();
}

void DateField::takeAway()
{
    m_hasDate = false;
    showParts();
    m_put->setFocus();
    Q_EMIT committed();
}

} // namespace agenda::gui
