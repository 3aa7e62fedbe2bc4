// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QTableView;

namespace agenda::gui
{

/// The names of a table's rows, which stay in sight while its columns scroll: in as many lines as the row has
/// room for, and what there is no room for ends in «…». The model has the whole name as text and tool tip.
/// Owned by its table.
class NameHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// As wide as that many letters.
    NameHeader(int letters, QTableView& table);

    /// How high a row is that shows two lines of a name.
    int rowHeight() const;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    const int m_letters;
};

} // namespace agenda::gui
