// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/agendadocument.h"
#include "exchange/agendafile.h"

#include <QHash>
#include <QSet>

namespace agenda::store
{
class Writer;
}

namespace agenda
{

/// Brings records into a workspace that may hold some of them: what is missing is added, what is there stays
/// as it is. Two records that can only be one (the same person's name, the same link, the same file of an
/// evidence) become the one that is there. Lives inside one `run`; throws Error.
class AgendaMerge
{
public:
    /// `records` are all that will be taken: the numbers that they have are not given to others of them.
    AgendaMerge(store::Writer& writer, ImportResult& result, const QList<Record>& records);

    void take(Record record);
    /// To be called last: says how many notes there would have been.
    void finish();

private:
    /// The record that is there under another id and cannot be there twice; empty if none.
    QString twinOf(const Record& record) const;
    bool isTaken(const SubQuestion& sub) const;
    bool belongsToLeftOut(const Record& record) const;
    void leave(const Record& record, const QString& why);
    void note(const Record& record, const QString& what);
    /// Settles the number of an evidence that is not there: the one that it had here once; else its own, if
    /// no other evidence has it or had it; else none, so that it gets the next.
    void settleNumber(Evidence& evidence);
    void putEvidence(Evidence evidence);

    store::Writer& m_writer;
    ImportResult& m_result;
    QHash<QString, QString> m_aliases; ///< id in the file -> id in the workspace
    QSet<QString> m_leftOut;
    int m_notes = 0;
    /// Of the evidence that was here once, which trash and history can bring back.
    QHash<Id<Evidence>, int> m_removedNumbers;
    QSet<int> m_takenNumbers; ///< those same numbers
};

} // namespace agenda
