// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/importing.h"

#include <QAbstractTableModel>
#include <QHash>

#include <algorithm>

namespace agenda::gui
{

/// The records of a file before they come in, each with what is to become of it. A person may decide about
/// those that seem to be there already. Owned by its dialog; window's thread; never touches the workspace.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Result, Title, Authors, Year, Reason, ColumnCount };
    enum Role { KindRole = Qt::UserRole };
    enum Kind { New, Probable, There, Wrong, KindCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `titles`: of the evidence of the workspace that candidates are like. What a person decided about a
    /// record stays when it is read again and is still like something.
    void setCandidates(const QList<store::Candidate>& candidates, const QHash<Id<Evidence>, QString>& titles);
    const QList<store::Candidate>& candidates() const { return m_candidates; }
    /// How many are of each kind.
    int count(Kind kind) const
    {
        return count([&](const auto& each) { return kindOf(each) == kind; });
    }
    /// Left out because it looks like another, and no person has said yet that it is the same.
    bool isLeftOutUnasked(const store::Candidate& candidate) const;
    int leftOutUnasked() const
    {
        return count([this](const auto& each) { return isLeftOutUnasked(each); });
    }
    /// How many are to become that.
    int count(ImportOutcome outcome) const
    {
        return count([&](const auto& each) { return each.outcome == outcome; });
    }
    /// Whether an import would change the agenda: there is something new, or links for what is there.
    bool bringsSomething() const;
    /// Whether there is any that a person may decide about.
    bool hasOpen() const;
    /// Whether a person may decide: it is like something else than itself in the same file before.
    bool isOpen(int row) const;
    /// Takes it as new and no duplicate, or as the same and leaves it out. Nothing happens to one that is not
    /// open.
    void decide(int row, bool asNew);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    template <class Test>
    int count(const Test& test) const
    {
        return int(std::count_if(m_candidates.cbegin(), m_candidates.cend(), test));
    }
    static Kind kindOf(const store::Candidate& candidate);
    static void take(store::Candidate& candidate, bool asNew);
    QString text(const store::Candidate& candidate, int column) const;
    QString reasonOf(const store::Candidate& candidate) const;

    QList<store::Candidate> m_candidates;
    QHash<Id<Evidence>, QString> m_titles;
    QHash<QString, bool> m_decided; ///< as new or not, by the record's line and text
};

} // namespace agenda::gui
