// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

#include <QList>

namespace agenda::gui
{

/// The places seen, for «atrás» and «adelante». A value.
class Trail
{
public:
    /// Leaves `from` for somewhere new: what lay ahead is forgotten.
    void leave(const Place& from)
    {
        m_back.append(from);
        if (m_back.size() > 50)
            m_back.removeFirst();
        m_ahead.clear();
    }
    bool hasBack() const { return !m_back.isEmpty(); }
    bool hasAhead() const { return !m_ahead.isEmpty(); }
    Place takeBack(const Place& from)
    {
        m_ahead.append(from);
        return m_back.takeLast();
    }
    Place takeAhead(const Place& from)
    {
        m_back.append(from);
        return m_ahead.takeLast();
    }

private:
    QList<Place> m_back;  ///< last is nearest
    QList<Place> m_ahead; ///< last is nearest
};

} // namespace agenda::gui
