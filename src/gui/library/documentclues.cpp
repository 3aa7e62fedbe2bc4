// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/documentclues.h"

#include "gui/reader/pagetext.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>

namespace agenda::gui
{

namespace
{

constexpr int mostLines = 60;
constexpr int longestLine = 400;
constexpr int pagesForDoi = 3;
constexpr qsizetype longestBeginning = 20'000;

bool isPdf(QFile& file)
{
    const bool is = file.peek(1024).contains("%PDF-");
    return is && file.size() > 0;
}

/// How much of the size of its font a line takes, from its lowest letter to its
/// tallest: what «seco» takes is half of what «Ángeles» takes. As most fonts
/// draw them.
double shareOf(const QString& text)
{
    static const QString small = QStringLiteral("acegmnopqrsuvwxyzç.,:-–—·");
    static const QString low = QStringLiteral("gjpqyç()[]{}");
    double above = 0.54;
    double below = 0;
    for (const QChar c : text) {
        if (low.contains(c) || c == u'Ç' || c == u'¿')
            below = 0.22;
        if (c.isUpper() && c.decompositionTag() == QChar::Canonical && c != u'Ç')
            above = 0.93;
        else if (!c.isSpace() && !small.contains(c))
            above = std::max(above, 0.74);
    }
    return above + below;
}

/// The size of a line's letters, the same whichever they are.
double sizeOf(QPdfDocument& document, const QString& text, int start)
{
    double height = 0;
    const QPdfSelection line = document.getSelectionAtIndex(0, start, int(text.size()));
    if (!line.isValid())
        return height;
    QRectF along;
    for (const QPolygonF& piece : line.bounds()) {
        // Words side by side are one line; what stands above or below them is not.
        const QRectF box = piece.boundingRect();
        const double shared = std::min(along.bottom(), box.bottom()) - std::max(along.top(), box.top());
        along = shared > 0 ? along.united(box) : box;
        height = std::max(height, along.height());
    }
    return height / shareOf(text);
}

QList<PrintedLine> firstLines(QPdfDocument& document, const std::function<void()>& goOn)
{
    const QString text = document.getAllText(0).text();
    QList<PrintedLine> lines;
    for (qsizetype start = 0; start < text.size() && lines.size() < mostLines;) {
        qsizetype end = start;
        while (end < text.size() && text[end] != u'\n' && text[end] != u'\r')
            ++end;
        const qsizetype length = std::min<qsizetype>(end - start, longestLine);
        // A word that is parted here keeps its hyphen for the rule.
        const QString line = QString(text.mid(start, length)).replace(QChar(0xfffe), u'-');
        if (!line.trimmed().isEmpty()) {
            goOn();
            lines << PrintedLine{line.simplified(), sizeOf(document, text.mid(start, length), int(start))};
        }
        start = end + 1;
    }
    return lines;
}

} // namespace

DocumentClues readClues(const QString& path, const std::function<void()>& goOn)
{
    DocumentClues clues;
    clues.fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return clues;
    if (!isPdf(file)) {
        const bool isCalledPdf = clues.fileName.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive);
        clues.legible = file.size() == 0 ? Legible::Empty : isCalledPdf ? Legible::Broken : Legible::NotAsked;
        return clues;
    }
    QPdfDocument document;
    document.load(&file);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0) {
        const QPdfDocument::Error error = document.error();
        const bool isLocked = error == QPdfDocument::Error::IncorrectPassword ||
                              error == QPdfDocument::Error::UnsupportedSecurityScheme;
        clues.legible = isLocked ? Legible::Locked : Legible::Broken;
        return clues;
    }
    clues.title = document.metaData(QPdfDocument::MetaDataField::Title).toString();
    clues.author = document.metaData(QPdfDocument::MetaDataField::Author).toString();
    const QDateTime created = document.metaData(QPdfDocument::MetaDataField::CreationDate).toDateTime();
    clues.created = created.isValid() ? created.date().year() : 0;
    clues.lines = firstLines(document, goOn);
    for (int page = 1; page < std::min(pagesForDoi, document.pageCount()); ++page) {
        goOn();
        clues.beginning += mendedText(document.getAllText(page).text()).left(longestBeginning) + u'\n';
    }
    clues.legible =
        clues.lines.isEmpty() && clues.beginning.trimmed().isEmpty() ? Legible::NoText : Legible::Yes;
    return clues;
}

} // namespace agenda::gui
