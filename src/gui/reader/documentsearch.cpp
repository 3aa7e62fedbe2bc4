// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/documentsearch.h"

#include "gui/reader/pagetext.h"

#include <QElapsedTimer>

namespace agenda::gui
{

namespace
{

/// How long the window may wait for the pages of one turn.
constexpr int searchMilliseconds = 15;
/// Nobody goes through more.
constexpr qsizetype mostHits = 10'000;

} // namespace

DocumentSearch::DocumentSearch(QObject* parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &DocumentSearch::searchSome);
}

void DocumentSearch::setFile(PdfFile* file)
{
    m_file = file;
    start({});
}

void DocumentSearch::start(const QString& typed)
{
    m_query = foldedQuery(typed);
    m_hits.clear();
    m_next = 0;
    if (m_file && !m_query.isEmpty())
        m_timer.start(0);
    else
        m_timer.stop();
    Q_EMIT changed();
}

void DocumentSearch::searchSome()
{
    QElapsedTimer clock;
    clock.start();
    const qsizetype before = m_hits.size();
    while (m_next < m_file->pageCount() && m_hits.size() < mostHits && clock.elapsed() < searchMilliseconds) {
        const FoldedPage page = foldedPage(m_file->text(m_next));
        for (const auto& [start, length] : occurrences(page, m_query))
            m_hits << Passage{m_next, start, length};
        ++m_next;
    }
    const bool hasEnded = m_next >= m_file->pageCount() || m_hits.size() >= mostHits;
    if (hasEnded)
        m_timer.stop();
    if (hasEnded || m_hits.size() > before)
        Q_EMIT changed();
}

} // namespace agenda::gui
