// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/table.h"
#include "gui/page.h"
#include "reports/picture.h"

#include <functional>

class QAbstractItemModel;
class QAction;
class QLayout;

namespace agenda::gui
{

/// What leaves a view: its numbers as CSV, its drawing, if it has one, as SVG or PNG, both onto the
/// clipboard. Changes nothing, so it is there in a read-only agenda too. Owned by the view.
class ViewOut : public QObject
{
    Q_OBJECT

public:
    using Numbers = std::function<Table()>;
    using Drawing = std::function<reports::Picture()>;

    /// `name` ends the name of the file: «mapa». `numbers` and `draw` are asked when something leaves;
    /// without `draw` there is only the table.
    ViewOut(const Session& session, QWidget& view, const QString& name, Numbers numbers, Drawing draw = {});

    QAction* exportAction() const { return m_export; }
    QAction* copyAction() const { return m_copy; }
    /// A button for each, into a row of tools.
    void addButtons(QLayout& tools);

Q_SIGNALS:
    /// As in Page.
    void message(const QString& text, bool undoable);

private:
    void exportView();
    void write(const QString& path);
    void copyView();

    Session m_session;
    QWidget& m_view;
    const QString m_name;
    const Numbers m_numbers;
    const Drawing m_draw;
    QAction* m_export;
    QAction* m_copy;
};

/// What the cells of a list or table say, heads first.
Table tableOf(const QAbstractItemModel& model);

} // namespace agenda::gui
