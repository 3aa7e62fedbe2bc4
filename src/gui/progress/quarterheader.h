// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QTableView;

namespace agenda::gui
{

class StripModel;

/// The heads of the strip: a narrow one for each quarter, and over those of a year its number. Owned by its
/// table.
class QuarterHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// The model is the table's.
    QuarterHeader(const StripModel& strip, QTableView& table);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    const StripModel& m_strip;
};

} // namespace agenda::gui
