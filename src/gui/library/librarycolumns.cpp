// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/librarycolumns.h"

#include "domain/labels.h"
#include "gui/models/librarymodel.h"
#include "gui/settings.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
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

/// How the settings name a column; the title has none, for it is always there.
const QHash<int, QString>& keys()
{
    static const QHash<int, QString> names{{LibraryModel::Authors, QStringLiteral("authors")},
                                           {LibraryModel::Year, QStringLiteral("year")},
                                           {LibraryModel::Kind, QStringLiteral("kind")},
                                           {LibraryModel::Quality, QStringLiteral("quality")},
                                           {LibraryModel::Codes, QStringLiteral("codes")},
                                           {LibraryModel::Findings, QStringLiteral("findings")},
                                           {LibraryModel::Files, QStringLiteral("files")},
                                           {LibraryModel::Missing, QStringLiteral("missing")}};
    return names;
}

void setWidths(QTableView& table)
{
    const int unit = table.fontMetrics().averageCharWidth();
    table.horizontalHeader()->setMinimumSectionSize(5 * unit);
    const QList<std::pair<LibraryModel::Column, int>> widths{
        {LibraryModel::Authors, 20}, {LibraryModel::Year, 8},    {LibraryModel::Kind, 18},
        {LibraryModel::Quality, 14}, {LibraryModel::Codes, 16},  {LibraryModel::Findings, 13},
        {LibraryModel::Files, 14},   {LibraryModel::Missing, 34}};
    for (const auto& [column, letters] : widths)
        table.setColumnWidth(column, letters * unit);
}

} // namespace

LibraryColumns::LibraryColumns(QTableView& table)
    : QObject(&table), m_table(table), m_menu(new QMenu(tr("&Columnas"), &table))
{
    QHeaderView* const header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(LibraryModel::Title, QHeaderView::Stretch);
    setWidths(table);
    table.setColumnHidden(LibraryModel::Missing, true);
    makeMenu();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { m_menu->popup(header->viewport()->mapToGlobal(at)); });
}

void LibraryColumns::makeMenu()
{
    m_menu->setObjectName(QStringLiteral("columnsMenu"));
    for (int column = LibraryModel::Title + 1; column < LibraryModel::ColumnCount; ++column) {
        QAction* const action =
            m_menu->addAction(m_table.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column](bool isShown) { choose(column, isShown); });
        m_actions.insert(column, action);
    }
    m_menu->addSeparator();
    m_automatic = m_menu->addAction(tr("Solo las que &caben"));
    m_automatic->setCheckable(true);
    connect(m_automatic, &QAction::triggered, this, [this](bool isAutomatic) {
        if (isAutomatic)
            m_chosen.reset();
        else
            choose(LibraryModel::Title, true); // those that are there now stay
        fit(m_isMissingWanted);
    });
}

QAction* LibraryColumns::menuAction() const
{
    return m_menu->menuAction();
}

bool LibraryColumns::isShown(int column) const
{
    if (column == LibraryModel::Missing)
        return m_isMissingWanted || (m_chosen && m_chosen->contains(column));
    return !m_chosen || m_chosen->contains(column);
}

void LibraryColumns::choose(int column, bool isShown)
{
    QSet<int> now;
    for (int each = LibraryModel::Title + 1; each < LibraryModel::ColumnCount; ++each) {
        // That one is there for the filter, not for good.
        const bool isOnlyWanted = each == LibraryModel::Missing && !(m_chosen && m_chosen->contains(each));
        if (!m_table.isColumnHidden(each) && !isOnlyWanted)
            now.insert(each);
    }
    if (isShown)
        now.insert(column);
    else
        now.remove(column);
    m_chosen = now;
    fit(m_isMissingWanted);
}

void LibraryColumns::fit(bool isMissingWanted)
{
    static const QList<int> leastNeeded{LibraryModel::Findings, LibraryModel::Files,   LibraryModel::Authors,
                                        LibraryModel::Codes,    LibraryModel::Quality, LibraryModel::Kind};
    m_isMissingWanted = isMissingWanted;
    const int least = 26 * m_table.fontMetrics().averageCharWidth();
    // As if the scroll bar were always there: columns depend on the window, not on how many rows there are.
    const int bar = m_table.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &m_table);
    int room = m_table.maximumViewportSize().width() - bar - least;
    QHeaderView* const header = m_table.horizontalHeader();
    // Two lines, for titles are long.
    m_table.verticalHeader()->setDefaultSectionSize(2 * m_table.fontMetrics().lineSpacing() + 8);
    QHash<int, int> widths;
    for (int column = LibraryModel::Title + 1; column < LibraryModel::ColumnCount; ++column) {
        header->setSectionHidden(column, false); // a hidden one has no width
        header->resizeSection(column, qMax(header->sectionSize(column), neededWidth(m_table, column)));
        widths[column] = header->sectionSize(column);
        header->setSectionHidden(column, !isShown(column));
        room -= isShown(column) ? widths[column] : 0;
    }
    // What has no room goes; it is all in the record beside, and back when there is room.
    for (const int column : m_chosen ? QList<int>() : leastNeeded) {
        if (room >= 0)
            break;
        header->setSectionHidden(column, true);
        room += widths[column];
    }
    const bool isTooWide = m_chosen && room < 0;
    header->setSectionResizeMode(LibraryModel::Title,
                                 isTooWide ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (isTooWide)
        header->resizeSection(LibraryModel::Title, least);
    for (auto each = m_actions.cbegin(); each != m_actions.cend(); ++each)
        each.value()->setChecked(!m_table.isColumnHidden(each.key()));
    m_actions[LibraryModel::Missing]->setEnabled(!isMissingWanted);
    m_automatic->setChecked(!m_chosen);
}

void LibraryColumns::save(Settings& settings) const
{
    QStringList names;
    for (const int column : m_chosen.value_or(QSet<int>()))
        names << keys().value(column);
    names.removeAll(QString());
    names.sort();
    settings.setValue(QStringLiteral("evidence/columns"), m_chosen ? QVariant(names) : QVariant());
}

void LibraryColumns::restore(const Settings& settings)
{
    const QVariant stored = settings.value(QStringLiteral("evidence/columns"));
    m_chosen.reset();
    if (!stored.isValid())
        return;
    QSet<int> columns;
    for (const QString& name : stored.toStringList()) {
        const int column = keys().key(name, LibraryModel::Title);
        if (column != LibraryModel::Title)
            columns.insert(column);
    }
    m_chosen = columns;
}

} // namespace agenda::gui
