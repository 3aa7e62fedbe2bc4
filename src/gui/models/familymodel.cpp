// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/familymodel.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "gui/models/plaintip.h"

namespace agenda::gui
{

QString standingLine(const store::FamilyMember& member)
{
    QStringList facts{member.row.stateWords(), counted(member.row.sources, FamilyModel::tr("1 fuente"),
                                                       FamilyModel::tr("%1 fuentes"))};
    if (member.confidence)
        facts << FamilyModel::tr("confianza %1").arg(label(*member.confidence).toLower());
    else if (!member.answer.isEmpty())
        facts << FamilyModel::tr("confianza sin juzgar");
    return facts.join(QStringLiteral(" · "));
}

QString wordingLine(const store::FamilyMember& member)
{
    return member.row.subquestion.code + QStringLiteral("  ") +
           member.row.subquestion.readable().left(400).simplified();
}

QString answerLine(const store::FamilyMember& member)
{
    return member.answer.isEmpty() ? FamilyModel::tr("Todavía no hay respuesta escrita.") : member.answer;
}

void FamilyModel::setFamilies(const store::Families& families)
{
    beginResetModel();
    m_families = families;
    endResetModel();
}

const store::FamilyMember* FamilyModel::memberAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const std::optional<store::FamilyMember>& member = m_families.lines[index.row()].members[index.column()];
    return member ? &*member : nullptr;
}

int FamilyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_families.lines.size());
}

int FamilyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_families.names.size());
}

QVariant FamilyModel::data(const QModelIndex& index, int role) const
{
    const store::FamilyMember* const member = memberAt(index);
    if (!member)
        return {};
    const QString text =
        QStringList{wordingLine(*member), standingLine(*member), answerLine(*member)}.join(u'\n');
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return toolTipOf(text);
    if (role == Qt::AccessibleTextRole) {
        return QStringLiteral("%1, %2: %3")
            .arg(m_families.names[index.column()], m_families.lines[index.row()].theme, text.simplified());
    }
    return {};
}

QVariant FamilyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString& name =
        orientation == Qt::Vertical ? m_families.lines[section].theme : m_families.names[section];
    if (role == Qt::DisplayRole)
        return orientation == Qt::Vertical || name.size() <= 80 ? name : name.left(79).trimmed() + u'…';
    return role == Qt::ToolTipRole ? toolTipOf(name) : QVariant();
}

Qt::ItemFlags FamilyModel::flags(const QModelIndex& index) const
{
    return memberAt(index) ? QAbstractTableModel::flags(index) : Qt::NoItemFlags;
}

} // namespace agenda::gui
