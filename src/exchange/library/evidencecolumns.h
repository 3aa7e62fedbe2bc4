// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "exchange/tables/conventions.h"

#include <QStringList>

namespace agenda
{

/// A column of a table of evidence, in both directions: what it is called when it is written, and by which
/// other titles it is known when somebody else's table is read.
struct EvidenceColumn {
    QString field; ///< of Evidence; `linksColumn` for the codes of the sub-questions it is linked to
    QString title; ///< Spanish
    QStringList alsoCalled;
};

/// The column of the codes of linked sub-questions: «1.3.2; 2.1.4».
inline const QString linksColumn = QStringLiteral("subquestions");
/// A column that is not taken, not into the notes either: why a record was refused, as a file of refused ones
/// says it, or what a person chose to leave out.
inline const QString leftOutColumn = QStringLiteral("-");

/// All, in the order in which they are written.
const QList<EvidenceColumn>& evidenceColumns();
/// Columns that are written and never read: they say how the evidence stood in the workspace that wrote them.
QString numberTitle();
QString filesTitle();
/// The same, of a file of refused records: why it was refused.
QString refusalTitle();
/// The field of the column with that title, whatever its case and accents; empty: none of ours.
QString fieldOfTitle(const QString& title);
/// What becomes of a column with that field, as a person reads it: «Título», «A las notas», «No se importa».
QString titleOfColumn(const QString& field);
/// The field of each title; where two titles are of one field, the first has it.
QStringList fieldsOfTitles(const QStringList& titles);

/// A row of a table as an evidence.
struct RowReading {
    Evidence evidence; ///< without an id; without a title if the row has none
    QStringList codes; ///< of sub-questions
    QList<Problem> problems;
};
/// `fields` says of each column what it is, as `fieldsOfTitles`. What has no place goes into the notes under
/// the title of its column, and so does what its field cannot hold, with a problem, and the second column of
/// one field: nothing is lost. `order` is for dates like 03/04/2021; without one such a date goes into the
/// notes. A pure function.
RowReading evidenceFromRow(const Sheet& sheet, const SheetRow& row, const QStringList& fields,
                           std::optional<DateOrder> order, const QDate& today);

} // namespace agenda
