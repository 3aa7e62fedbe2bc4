// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/importmodel.h"

#include "domain/labels.h"
#include "domain/text.h"

#include <QTextDocument>

namespace agenda::gui
{

namespace
{

/// What a row shows of a text, however long it is: the whole is in the file.
QString rowText(const QString& text)
{
    return shortened(text, 300);
}

QString keyOf(const store::Candidate& candidate)
{
    return QString::number(candidate.line) + u'\n' + candidate.raw;
}

} // namespace

void ImportModel::setCandidates(const QList<store::Candidate>& candidates,
                                const QHash<Id<Evidence>, QString>& titles)
{
    beginResetModel();
    m_candidates = candidates;
    m_titles = titles;
    for (qsizetype at = 0; at < candidates.size(); ++at) {
        const store::Candidate& each = candidates[at];
        if (each.outcome != ImportOutcome::Refused && !m_titles.contains(each.evidence.id))
            m_titles.insert(each.evidence.id,
                            each.line > 0 ? tr("%1 (línea %2)").arg(titleOf(each.evidence)).arg(each.line)
                                          : titleOf(each.evidence));
        const auto decided = m_decided.constFind(keyOf(each));
        if (decided != m_decided.cend() && isOpen(int(at)))
            take(m_candidates[at], *decided);
    }
    endResetModel();
}

ImportModel::Kind ImportModel::kindOf(const store::Candidate& candidate)
{
    if (candidate.outcome == ImportOutcome::Refused)
        return Wrong;
    if (!candidate.match)
        return New;
    const bool isLeftOut = candidate.outcome == ImportOutcome::Duplicate;
    return isLeftOut && isExact(candidate.match->likeness) ? There : Probable;
}

bool ImportModel::isLeftOutUnasked(const store::Candidate& candidate) const
{
    return candidate.outcome == ImportOutcome::Duplicate && !isExact(candidate.match->likeness) &&
           !m_decided.contains(keyOf(candidate));
}

bool ImportModel::bringsSomething() const
{
    return std::any_of(m_candidates.cbegin(), m_candidates.cend(), [](const store::Candidate& each) {
        return each.outcome == ImportOutcome::Stored ||
               (each.outcome == ImportOutcome::Duplicate && !each.links.isEmpty());
    });
}

bool ImportModel::isOpen(int row) const
{
    if (row < 0 || row >= m_candidates.size())
        return false;
    const store::Candidate& candidate = m_candidates[row];
    return candidate.outcome != ImportOutcome::Refused && candidate.match &&
           candidate.match->likeness != Likeness::Import;
}

bool ImportModel::hasOpen() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isOpen(row))
            return true;
    }
    return false;
}

void ImportModel::take(store::Candidate& candidate, bool asNew)
{
    candidate.outcome = asNew ? ImportOutcome::Stored : ImportOutcome::Duplicate;
    candidate.isDistinct = asNew;
}

void ImportModel::decide(int row, bool asNew)
{
    if (!isOpen(row))
        return;
    take(m_candidates[row], asNew);
    m_decided.insert(keyOf(m_candidates[row]), asNew);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::reasonOf(const store::Candidate& candidate) const
{
    QStringList reasons;
    if (candidate.match && candidate.outcome != ImportOutcome::Refused) {
        const QString like = m_titles.value(candidate.match->evidence);
        const QString why = likenessText({candidate.match->likeness});
        const QString form =
            isExact(candidate.match->likeness) ? tr("Por %1: como «%2»") : tr("Por %1: se parece a «%2»");
        reasons << (like.isEmpty() ? why : form.arg(why, withInnerQuotes(like)));
    }
    if (!candidate.note.isEmpty()) {
        if (!reasons.isEmpty())
            reasons.first() = withFullStop(reasons.first());
        reasons << QString(candidate.note).replace(u'\n', u' ');
    }
    return rowText(reasons.join(u' '));
}

QString ImportModel::text(const store::Candidate& candidate, int column) const
{
    const bool isRead = candidate.outcome != ImportOutcome::Refused;
    switch (column) {
    case Line:
        return candidate.line > 0 ? QString::number(candidate.line) : QString();
    case Result:
        switch (kindOf(candidate)) {
        case New:
            return tr("Nueva");
        case Probable:
            if (candidate.isDistinct)
                return tr("No es duplicado: se guarda");
            if (candidate.outcome == ImportOutcome::Stored)
                return tr("Probable duplicado: se guarda");
            return isLeftOutUnasked(candidate) ? tr("Probable duplicado: se omite")
                                               : tr("Es la misma: se omite");
        case There:
            return tr("Ya está");
        default:
            return tr("Error");
        }
    case Title:
        // What was refused has no title, or one that cannot be kept; its text says which it is.
        return rowText(candidate.evidence.title.isEmpty() ? candidate.raw.simplified()
                                                          : candidate.evidence.title);
    case Authors:
        return rowText(namesToText(candidate.evidence.authors).replace(u'\n', QStringLiteral("; ")));
    case Year:
        return isRead && candidate.evidence.issued.isEmpty() ? tr("s. f.") : candidate.evidence.year();
    case Reason:
        return reasonOf(candidate);
    default:
        return {};
    }
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::Candidate& candidate = m_candidates[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(candidate, index.column());
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(text(candidate, index.column()), Qt::WhiteSpaceNormal);
    case Qt::TextAlignmentRole:
        return index.column() == Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole: {
        QStringList parts;
        for (const int column : {Result, Title, Authors, Year, Reason})
            parts << text(candidate, column);
        if (candidate.line > 0)
            parts << tr("línea %1").arg(candidate.line);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case KindRole:
        return kindOf(candidate);
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const QList<const char*> titles{QT_TR_NOOP("Línea"),  QT_TR_NOOP("Resultado"),
                                           QT_TR_NOOP("Título"), QT_TR_NOOP("Autoría"),
                                           QT_TR_NOOP("Año"),    QT_TR_NOOP("Motivo")};
    return section >= 0 && section < titles.size() ? tr(titles[section]) : QVariant();
}

} // namespace agenda::gui
