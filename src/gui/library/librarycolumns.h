// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

class QAction;
class QMenu;
class QTableView;

namespace agenda::gui
{

class Settings;

/// Which columns of the library's table are shown. Until a person chooses, those that the window has room
/// for, least needed gone first; then the chosen ones, however narrow the window: the table scrolls. The menu
/// of the heading and that of the window are one. Owned by the table; window's thread.
class LibraryColumns : public QObject
{
    Q_OBJECT

public:
    explicit LibraryColumns(QTableView& table);

    /// «Columnas», for a menu.
    QAction* menuAction() const;
    /// Shows them. `isMissingWanted`: what is missing in a record too, for that is what was asked for.
    void fit(bool isMissingWanted);
    void save(Settings& settings) const;
    void restore(const Settings& settings);

private:
    void makeMenu();
    void choose(int column, bool isShown);
    bool isShown(int column) const;

    QTableView& m_table;
    QMenu* m_menu;
    QHash<int, QAction*> m_actions;
    QAction* m_automatic = nullptr;
    std::optional<QSet<int>> m_chosen;
    bool m_isMissingWanted = false;
};

} // namespace agenda::gui
