// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activefilter.h"

namespace agenda::gui
{

void ActiveFilter::set(const QString& words, Shown shown)
{
    if (words.isEmpty() && m_words.isEmpty())
        return;
    m_words = words;
    m_shown = std::move(shown);
    Q_EMIT changed(); // with the same words other records may pass
}

std::optional<QSet<Id<Evidence>>> ActiveFilter::shown() const
{
    return m_words.isEmpty() ? std::nullopt : std::optional(m_shown());
}

void ActiveFilter::narrow(const Narrowing& narrowing)
{
    m_narrowing = narrowing;
    Q_EMIT narrowed();
}

} // namespace agenda::gui
