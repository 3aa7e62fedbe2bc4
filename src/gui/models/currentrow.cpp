// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/currentrow.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QTimer>

namespace agenda::gui
{

namespace
{

/// Belongs to its view.
class CurrentRowKeeper : public QObject
{
public:
    explicit CurrentRowKeeper(QAbstractItemView& view) : QObject(&view), m_view(view)
    {
        view.installEventFilter(this);
        view.viewport()->installEventFilter(this);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (m_view.currentIndex().isValid())
                m_view.scrollTo(m_view.currentIndex());
        });
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isResize = event->type() == QEvent::Resize && watched == m_view.viewport();
        const bool isShow = event->type() == QEvent::Show && watched == &m_view;
        const bool isFont = event->type() == QEvent::FontChange && watched == &m_view;
        // Once the rows have been laid out anew.
        if (isResize || isShow || isFont)
            m_timer.start(0);
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractItemView& m_view;
    QTimer m_timer;
};

} // namespace

void keepCurrentInView(QAbstractItemView& view)
{
    new CurrentRowKeeper(view);
}

} // namespace agenda::gui
