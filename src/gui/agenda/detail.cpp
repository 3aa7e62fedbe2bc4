// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/detail.h"

#include "gui/fields/datefield.h"
#include "gui/fields/expander.h"
#include "gui/fields/growingtext.h"
#include "gui/history/historyview.h"
#include "gui/prompts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace agenda::gui
{

Detail::Detail(const Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_autosave(new AutoSave(this, session.prompts))
{
}

void Detail::present(const QString& id)
{
    const bool isOther = id != m_id;
    if (isOther)
        m_autosave->forget();
    m_id = id;
    fill(isOther);
    if (m_historyExpander && m_historyExpander->isOpen())
        showHistory();
}

bool Detail::guard(const std::function<void()>& work)
{
    return guarded(this, m_session.prompts, work);
}

void Detail::tameWidgets()
{
    // An endless word must not widen the form.
    for (QLabel* const each : findChildren<QLabel*>()) {
        if (each->wordWrap())
            each->setMinimumWidth(1);
    }
    for (QWidget* const each : findChildren<QWidget*>()) {
        if (qobject_cast<QComboBox*>(each) || qobject_cast<QAbstractSpinBox*>(each)) {
            each->setFocusPolicy(Qt::StrongFocus);
            each->installEventFilter(this);
        }
    }
}

bool Detail::eventFilter(QObject* watched, QEvent* event)
{
    const auto* const editor = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && editor && !editor->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QWidget* Detail::bindEditor(QWidget* editor, AutoSave::Save save)
{
    QWidget* const bound = isReadOnly() ? locked(editor) : editor;
    m_autosave->bind(bound, std::move(save));
    return bound;
}

void Detail::showEditor(QWidget* editor, const QVariant& value)
{
    m_autosave->show(editor, value);
    if (!isReadOnly())
        return;
    const bool isEmpty = value.toString().isEmpty();
    editor->setVisible(!isEmpty);
    if (QLabel* const label = labelOf(editor))
        label->setVisible(!isEmpty);
}

QWidget* Detail::locked(QWidget* editor)
{
    if (const auto* const combo = qobject_cast<QComboBox*>(editor)) {
        auto* const inPlace = new QLineEdit(combo->parentWidget());
        inPlace->setObjectName(combo->objectName());
        inPlace->setAccessibleName(combo->accessibleName());
        delete combo->parentWidget()->layout()->replaceWidget(editor, inPlace);
        if (QLabel* const label = labelOf(combo))
            label->setBuddy(inPlace);
        delete combo;
        return locked(inPlace);
    }
    if (auto* const text = qobject_cast<GrowingText*>(editor)) {
        text->setReadOnly(true);
        text->setFrameShape(QFrame::NoFrame);
    } else if (auto* const line = qobject_cast<QLineEdit*>(editor)) {
        line->setReadOnly(true);
        line->setFrame(false);
    } else if (auto* const number = qobject_cast<QSpinBox*>(editor)) {
        number->setReadOnly(true);
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        number->setFrame(false);
    } else if (auto* const date = qobject_cast<DateField*>(editor)) {
        date->setReadOnly(true);
    }
    return editor;
}

QLabel* Detail::labelOf(const QWidget* editor) const
{
    for (QLabel* const label : findChildren<QLabel*>()) {
        if (label->buddy() == editor)
            return label;
    }
    return nullptr;
}

void Detail::setHistory(Expander* expander, QWidget* box)
{
    m_historyExpander = expander;
    m_historyBox = box;
    expander->setContent(tr("Historial"), box);
    // Read only when somebody looks: it is the longest of all lists.
    connect(expander, &Expander::toggled, this, [this](bool open) {
        if (open)
            showHistory();
    });
}

void Detail::showHistory()
{
    guard([this] {
        if (!m_history) {
            m_history = new HistoryView(m_session.workspace, m_historyBox);
            m_history->setMinimumHeight(240);
            m_historyBox->layout()->addWidget(m_history);
        }
        m_history->show(historyIds());
    });
}

} // namespace agenda::gui
