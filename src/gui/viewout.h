// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/table.h"
#include "gui/page.h"
#include "reports/picture.h"

#include <functional>

class QAbstractItemModel;
class QAction;

namespace agenda::gui
{

/// What leaves a view that draws data: its drawing as SVG or PNG, its numbers as CSV, both onto the
/// clipboard. Changes nothing, so it is there in a read-only agenda too. Owned by the page.
class ViewOut : public QObject
{
    Q_OBJECT

public:
    /// `name` ends the name of the file: «mapa». `draw` and `numbers` are asked when something leaves.
    ViewOut(const Session& session, Page& page, std::function<Table()> numbers, const QString& name,
            std::function<reports::Picture()> draw);
    /// The numbers are what the cells of a model say.
    ViewOut(const Session& session, Page& page, const QAbstractItemModel& numbers, const QString& name,
            std::function<reports::Picture()> draw);

    QAction* exportAction() const { return m_export; }
    QAction* copyAction() const { return m_copy; }

private:
    void exportView();
    void write(const QString& path);
    void copyView();

    Session m_session;
    Page& m_page;
    const std::function<Table()> m_numbers;
    const QString m_name;
    const std::function<reports::Picture()> m_draw;
    QAction* m_export;
    QAction* m_copy;
};

} // namespace agenda::gui
