// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/pageboxes.h"

#include <QBuffer>
#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QList>
#include <QString>

#include <compare>
#include <memory>
#include <optional>

class QPdfDocument;

namespace agenda::gui
{

/// A run of the raw text of one page (pages from 0).
struct Passage {
    int page = 0;
    int start = 0;
    int length = 0;

    bool operator==(const Passage&) const = default;
};

/// Between two letters of the document: before the one with that offset in the raw text of its page.
struct TextPlace {
    int page = 0;
    int offset = 0;

    auto operator<=>(const TextPlace&) const = default;
};

/// One PDF in memory: its pages as pictures, as text, and where on the page that text stands. Everything is
/// in points of the page as it is shown, from its upper left corner, also where the page is turned or cut.
/// Owned by its window, in the window's thread; throws nothing.
class PdfFile
{
public:
    enum class State { Ready, Empty, Locked, Damaged, Unsupported };

    explicit PdfFile(QByteArray bytes);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    /// Reads the document; `Locked` wants a password (or another one). The password is not kept here.
    State open(const QString& password = {});

    int pageCount() const { return int(m_sizes.size()); }
    QSizeF pageSize(int page) const { return m_sizes[page]; }
    /// As QtPdf gives it: offsets into it are those of a passage.
    const QString& text(int page);
    /// `part` of the page where the whole is `whole` pixels large.
    QImage render(int page, const QSize& whole, const QRect& part);

    /// What one marks by drawing from one point to the other.
    std::optional<Passage> between(int page, QPointF from, QPointF to);
    /// Where one marks from or to who presses there, also beside the text. Nothing where that is unclear.
    std::optional<TextPlace> placeAt(int page, QPointF shown);
    /// What lies between two places, in either order: one passage for each page that has text there.
    QList<Passage> passages(TextPlace from, TextPlace to);
    /// One rectangle a line.
    QList<QRectF> areas(const Passage& passage);
    /// One after the other, a line end between two.
    QString rawText(const QList<Passage>& passages);

private:
    /// What a place is found by.
    struct Lines {
        int first = -1;  ///< the first letter that is no blank; -1: a page without text
        QRectF firstBox; ///< where it stands
        QList<QRectF> boxes;
    };

    const Lines& lines(int page);
    QPointF toShown(int page, QPointF inDocument) const;
    QPointF toDocument(int page, QPointF shown) const;
    void readBoxes(const QString& password);

    // In this order: the document reads from the buffer until its end, the buffer from the bytes.
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfDocument> m_document;
    QList<QSizeF> m_sizes;
    QList<reports::PageBox> m_boxes; ///< one a page
    QHash<int, QString> m_texts;
    QHash<int, Lines> m_lines;
};

} // namespace agenda::gui
