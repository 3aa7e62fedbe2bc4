// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reader/pdffile.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace agenda::gui
{

/// Looks for a text in a PDF, without regard to case and accents, a few pages at a time between the events of
/// the window. Owned by its bar; window's thread.
class DocumentSearch : public QObject
{
    Q_OBJECT

public:
    explicit DocumentSearch(QObject* parent = nullptr);

    /// Null: nothing to search in. The file outlives the search, or is taken away first.
    void setFile(PdfFile* file);
    /// Begins anew; an empty text finds nothing.
    void start(const QString& typed);
    bool isRunning() const { return m_timer.isActive(); }
    bool isEmpty() const { return m_query.isEmpty(); }
    /// In the order of the document, so far.
    const QList<Passage>& hits() const { return m_hits; }

Q_SIGNALS:
    /// There are more hits, or it has ended.
    void changed();

private:
    void searchSome();

    PdfFile* m_file = nullptr;
    QString m_query;
    QList<Passage> m_hits;
    int m_next = 0; ///< page
    QTimer m_timer;
};

} // namespace agenda::gui
