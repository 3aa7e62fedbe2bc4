// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/families.h"

#include <QAbstractTableModel>

namespace agenda::gui
{

/// The families as a table: each a column, themes as rows, a sub-question a cell whose text says what its
/// drawing shows. Where a family asks nothing of a theme nobody can choose the cell. A snapshot; never
/// touches the workspace.
class FamilyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFamilies(const store::Families& families);
    const store::Families& families() const { return m_families; }
    /// Null where there is none.
    const store::FamilyMember* memberAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    store::Families m_families;
};

/// «Respuesta parcial · 2 fuentes · confianza media».
QString standingLine(const store::FamilyMember& member);
/// «2.2.2  ¿Cuáles han sido…?»
QString wordingLine(const store::FamilyMember& member);
/// What is known today, or that nothing is written yet.
QString answerLine(const store::FamilyMember& member);

} // namespace agenda::gui
