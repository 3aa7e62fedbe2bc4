// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/librarycolumns.h"

#include "domain/labels.h"
#include "gui/models/librarymodel.h"

#include <QHeaderView>
#include <QStyle>
#include <QTableView>

namespace agenda::gui
{

namespace
{

/// What the heading, and words that everybody looks for, take in that column.
int neededWidth(const QTableView& table, int column)
{
    QStringList words;
    if (column == LibraryModel::Year)
        words << QStringLiteral("2020");
    if (column == LibraryModel::Kind) {
        for (const auto& [kind, code] : EnumCodes<EvidenceKind>::all)
            words << label(kind).split(u' ');
    }
    int widest = 0;
    for (const QString& each : std::as_const(words))
        widest = qMax(widest, table.fontMetrics().horizontalAdvance(each));
    const int margin = table.style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 3;
    return qMax(table.horizontalHeader()->sectionSizeHint(column), widest + 2 * margin);
}

} // namespace

void setUpColumns(QTableView& table)
{
    QHeaderView* const header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(LibraryModel::Title, QHeaderView::Stretch);
    const int unit = table.fontMetrics().averageCharWidth();
    header->setMinimumSectionSize(5 * unit);
    const QList<std::pair<LibraryModel::Column, int>> widths{
        {LibraryModel::Authors, 20}, {LibraryModel::Year, 8},    {LibraryModel::Kind, 18},
        {LibraryModel::Quality, 14}, {LibraryModel::Codes, 16},  {LibraryModel::Findings, 13},
        {LibraryModel::Files, 14},   {LibraryModel::Missing, 34}};
    for (const auto& [column, letters] : widths)
        table.setColumnWidth(column, letters * unit);
    table.setColumnHidden(LibraryModel::Missing, true);
}

void fitColumns(QTableView& table, bool isMissingShown)
{
    // What has no room goes, least needed first; it is all in the record beside, and back when there is room.
    static const QList<int> leastNeeded{LibraryModel::Findings, LibraryModel::Files,   LibraryModel::Authors,
                                        LibraryModel::Codes,    LibraryModel::Quality, LibraryModel::Kind};
    const int least = 26 * table.fontMetrics().averageCharWidth();
    int room = table.viewport()->width() - least;
    QHeaderView* const header = table.horizontalHeader();
    QHash<int, int> widths;
    // Two lines, for titles are long.
    table.verticalHeader()->setDefaultSectionSize(2 * table.fontMetrics().lineSpacing() + 8);
    for (int column = LibraryModel::Title + 1; column < LibraryModel::ColumnCount; ++column) {
        header->setSectionHidden(column, false); // a hidden one has no width
        header->resizeSection(column, qMax(header->sectionSize(column), neededWidth(table, column)));
        widths[column] = header->sectionSize(column);
        room -= widths[column];
    }
    if (!isMissingShown) {
        header->setSectionHidden(LibraryModel::Missing, true);
        room += widths[LibraryModel::Missing];
    }
    for (const int column : leastNeeded) {
        if (room >= 0)
            break;
        header->setSectionHidden(column, true);
        room += widths[column];
    }
}

} // namespace agenda::gui
