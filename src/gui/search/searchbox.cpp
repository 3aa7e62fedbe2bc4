// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/searchbox.h"

#include "base/error.h"
#include "gui/icons.h"
#include "gui/search/searchresults.h"
#include "store/workspace.h"

#include <QKeyEvent>

namespace agenda::gui
{

SearchBox::SearchBox(const store::Workspace& workspace, QWidget* area, QWidget* parent)
    : QLineEdit(parent), m_workspace(workspace), m_area(area), m_results(new SearchResults(area))
{
    setPlaceholderText(tr("Buscar en la agenda…"));
    setAccessibleName(tr("Buscar en la agenda"));
    setClearButtonEnabled(true);
    addAction(gui::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setMaxLength(500);
    setMinimumWidth(120);
    m_results->hide();
    area->installEventFilter(this);
    connect(this, &QLineEdit::textChanged, this, &SearchBox::search);
    connect(m_results, &SearchResults::chosen, this, [this](const Place& place) {
        hideResults();
        Q_EMIT chosen(place);
    });
    connect(m_results, &SearchResults::left, this, [this](bool isDone) {
        setFocus();
        if (isDone)
            hideResults();
    });
    connect(m_results, &SearchResults::typed, this, [this](const QString& text) {
        setFocus();
        insert(text);
    });
    connect(m_results, &SearchResults::lostFocus, this, [this] {
        if (!hasFocus())
            hideResults();
    });
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        return;
    case Qt::Key_Down:
        if (m_results->isHidden())
            search();
        m_results->enter();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_results->isHidden())
            search();
        m_results->activateCurrent();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (!text().isEmpty() && event->reason() != Qt::ActiveWindowFocusReason && m_results->isHidden())
        search();
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    const bool isOnlyAway =
        event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    if (!isOnlyAway && !m_results->hasFocusInside())
        hideResults();
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area && event->type() == QEvent::Resize && !m_results->isHidden())
        showResults();
    return QLineEdit::eventFilter(watched, event);
}

void SearchBox::search()
{
    if (text().trimmed().isEmpty()) {
        hideResults();
        return;
    }
    try {
        m_results->show(store::Search::find(m_workspace, text(), SearchResults::limit), text());
    } catch (const Error& error) {
        m_results->showProblem(error.sentence());
    }
    showResults();
}

void SearchBox::showResults()
{
    const QPoint corner = mapTo(m_area, QPoint(0, height() + 2));
    const int room = m_area->height() - corner.y() - 8;
    // Long enough for a line of text, not across a whole large screen.
    const int widest = fontMetrics().averageCharWidth() * 110;
    m_results->setGeometry(corner.x(), corner.y(), qMin(width(), widest),
                           qMin(room, m_results->preferredHeight()));
    m_results->QFrame::show();
    m_results->raise();
}

void SearchBox::hideResults()
{
    m_results->hide();
}

} // namespace agenda::gui
