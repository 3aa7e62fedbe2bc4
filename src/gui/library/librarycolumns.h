// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace agenda::gui
{

/// Gives the columns of the library's table the widths they begin with.
void setUpColumns(QTableView& table);
/// Shows the columns that there is room for. What is missing in a record is shown only where it is asked for.
void fitColumns(QTableView& table, bool isMissingShown);

} // namespace agenda::gui
