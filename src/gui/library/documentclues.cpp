// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/documentclues.h"

#include "gui/reader/pagetext.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QPdfDocument>
#include <QPdfSelection>

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

double heightOf(QPdfDocument& document, int start, int length)
{
    double height = 0;
    const QPdfSelection line = document.getSelectionAtIndex(0, start, length);
    if (line.isValid()) {
        for (const QPolygonF& piece : line.bounds())
            height = std::max(height, piece.boundingRect().height());
    }
    return height;
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
            lines << PrintedLine{line.simplified(), heightOf(document, int(start), int(length))};
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
    if (!file.open(QIODevice::ReadOnly) || !isPdf(file))
        return clues;
    QPdfDocument document;
    document.load(&file);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0)
        return clues;
    clues.title = document.metaData(QPdfDocument::MetaDataField::Title).toString();
    clues.author = document.metaData(QPdfDocument::MetaDataField::Author).toString();
    const QDateTime created = document.metaData(QPdfDocument::MetaDataField::CreationDate).toDateTime();
    clues.created = created.isValid() ? created.date().year() : 0;
    clues.lines = firstLines(document, goOn);
    for (int page = 1; page < std::min(pagesForDoi, document.pageCount()); ++page) {
        goOn();
        clues.beginning += mendedText(document.getAllText(page).text()).left(longestBeginning) + u'\n';
    }
    return clues;
}

} // namespace agenda::gui
