// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/sharedfilter.h"

#include "gui/activefilter.h"
#include "gui/library/filterbar.h"

namespace agenda::gui
{

SharedFilter::SharedFilter(ActiveFilter& shared, FilterBar& bar, LibraryFilter& filter, LibraryModel& library,
                           QObject* page)
    : QObject(page), m_shared(shared), m_bar(bar), m_filter(filter), m_library(library)
{
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &SharedFilter::tell);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &SharedFilter::tell);
    connect(&m_shared, &ActiveFilter::narrowed, this, &SharedFilter::take);
    take();
}

void SharedFilter::tell()
{
    LibraryWish wish = m_filter.wish();
    wish.criteria.only.reset(); // it came from a view, and would hide from it what it showed
    QStringList words = m_bar.words();
    if (!wish.words.trimmed().isEmpty())
        words << QStringLiteral("«%1»").arg(wish.words.trimmed().left(60));
    m_shared.set(wish.isFiltering() ? words.join(QStringLiteral(" · ")) : QString(), [this, wish] {
        const QList<bool> matches = matchesOf(m_library.entries(), wish);
        QSet<Id<Evidence>> ids;
        for (qsizetype at = 0; at < matches.size(); ++at) {
            if (matches[at])
                ids << m_library.entries()[at]->row.evidence.id;
        }
        return ids;
    });
}

void SharedFilter::take()
{
    if (std::optional<Narrowing> narrowing = m_shared.takeNarrowing())
        m_bar.narrow(std::move(narrowing));
}

} // namespace agenda::gui
