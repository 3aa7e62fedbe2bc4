// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/librarymodel.h"

#include "domain/labels.h"

#include <QSet>
#include <QTextDocument>

namespace agenda::gui
{

namespace
{

using store::EvidenceRow;

bool same(const EvidenceRow& a, const EvidenceRow& b)
{
    return a.evidence == b.evidence && a.attachments == b.attachments && a.findings == b.findings &&
           a.codes == b.codes && a.appraisals == b.appraisals;
}

// Views draw what they are given: an endless title would be laid out whole for each paint.
QString elided(const QString& text)
{
    const QString line = text.left(400).simplified();
    return line.size() > 300 ? line.left(299) + u'…' : line;
}

QString authorsText(const Evidence& evidence)
{
    return namesToText(evidence.authors).replace(u'\n', QStringLiteral("; "));
}

QString kindText(const Evidence& evidence)
{
    QString text = label(evidence.kind);
    if (!counts(evidence.lifeCycle))
        text += QStringLiteral(" · ") + label(evidence.lifeCycle).toLower();
    return text;
}

QString filesText(const EvidenceRow& row)
{
    if (row.attachments > 0)
        return row.attachments == 1 ? LibraryModel::tr("1 archivo")
                                    : LibraryModel::tr("%1 archivos").arg(row.attachments);
    const bool linked = !row.evidence.url.isEmpty() || !row.evidence.doi.isEmpty();
    return linked ? LibraryModel::tr("Enlace") : LibraryModel::tr("Sin archivo");
}

QString findingsText(int count)
{
    if (count == 0)
        return LibraryModel::tr("sin hallazgos");
    return count == 1 ? LibraryModel::tr("1 hallazgo") : LibraryModel::tr("%1 hallazgos").arg(count);
}

QString qualityText(const EvidenceRow& row)
{
    if (row.appraisals.isEmpty())
        return LibraryModel::tr("sin valorar");
    const QString scores = row.appraisals.first().scores();
    return row.appraisals.size() == 1
               ? scores
               : LibraryModel::tr("%1 (%2 personas)").arg(scores).arg(row.appraisals.size());
}

/// The five principles in words, one a line.
QString qualityWords(const EvidenceRow& row, const QString& separator)
{
    if (row.appraisals.isEmpty())
        return LibraryModel::tr("calidad sin valorar");
    QStringList lines;
    for (const Principle& principle : principles()) {
        const std::optional<int> score = row.appraisals.first().*principle.score;
        lines << principle.name() + QStringLiteral(": ") +
                     (score ? QString::number(*score) : LibraryModel::tr("sin valorar"));
    }
    return lines.join(separator);
}

QString display(const EvidenceRow& row, int column)
{
    switch (column) {
    case LibraryModel::Title:
        return row.evidence.title;
    case LibraryModel::Authors:
        return authorsText(row.evidence);
    case LibraryModel::Year:
        return row.evidence.issued.isEmpty() ? LibraryModel::tr("s. f.") : row.evidence.year();
    case LibraryModel::Kind:
        return kindText(row.evidence);
    case LibraryModel::Quality:
        return qualityText(row);
    case LibraryModel::Codes:
        return row.codes.join(QStringLiteral(", "));
    case LibraryModel::Findings:
        return QString::number(row.findings);
    case LibraryModel::Files:
        return filesText(row);
    default:
        return {};
    }
}

/// The whole row as it is read aloud.
QString spoken(const EvidenceRow& row)
{
    const QString links = row.codes.isEmpty()
                              ? LibraryModel::tr("sin vínculos")
                              : LibraryModel::tr("vinculada a %1").arg(row.codes.join(QStringLiteral(", ")));
    QStringList parts{elided(row.evidence.title),
                      elided(authorsText(row.evidence)),
                      display(row, LibraryModel::Year),
                      kindText(row.evidence),
                      links,
                      findingsText(row.findings),
                      qualityWords(row, QStringLiteral(", ")),
                      filesText(row)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

FoldedText foldedRow(const EvidenceRow& row)
{
    const Evidence& e = row.evidence;
    const QStringList parts{e.title,
                            authorsText(e),
                            e.issued,
                            e.container,
                            e.institution,
                            e.doi,
                            e.url,
                            e.project,
                            e.donor,
                            kindText(e),
                            e.notes,
                            e.abstract,
                            e.organisationType,
                            e.methods,
                            row.codes.join(u' '),
                            e.countries.join(u' '),
                            e.products.join(u' ')};
    return FoldedText(parts.join(u'\n'));
}

} // namespace

void LibraryModel::reset(QList<EvidenceRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_folded.clear();
    m_folded.reserve(m_rows.size());
    for (const EvidenceRow& row : m_rows)
        m_folded << foldedRow(row);
    endResetModel();
}

void LibraryModel::setRows(QList<EvidenceRow> rows)
{
    QSet<QString> now;
    for (const EvidenceRow& row : rows)
        now << row.evidence.id.text();
    QSet<QString> before;
    for (const EvidenceRow& row : m_rows)
        before << row.evidence.id.text();
    // Row by row is for an edit; an import is quicker from the start.
    if ((before - now).size() + (now - before).size() > 50) {
        reset(std::move(rows));
        return;
    }
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (now.contains(m_rows[i].evidence.id.text()))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        m_folded.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const EvidenceRow& row = rows[i];
        if (i < m_rows.size() && m_rows[i].evidence.id == row.evidence.id) {
            if (same(m_rows[i], row))
                continue;
            m_rows[i] = row;
            m_folded[i] = foldedRow(row);
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        } else if (before.contains(row.evidence.id.text())) {
            reset(std::move(rows)); // another order
            return;
        } else {
            beginInsertRows({}, i, i);
            m_rows.insert(i, row);
            m_folded.insert(i, foldedRow(row));
            endInsertRows();
        }
    }
}

int LibraryModel::rowOf(const Id<Evidence>& id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].evidence.id == id)
            return i;
    }
    return -1;
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return elided(display(row, index.column()));
    case Qt::ToolTipRole:
        if (index.column() == Quality)
            return Qt::convertFromPlainText(qualityWords(row, QStringLiteral("\n")));
        // A tooltip takes markup for markup; the data is never any.
        return Qt::convertFromPlainText(display(row, index.column()).left(2'000), Qt::WhiteSpaceNormal);
    case Qt::AccessibleTextRole:
        return index.column() == Title ? spoken(row) : elided(display(row, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Findings ? QVariant(Qt::AlignCenter) : QVariant();
    case IdRole:
        return row.evidence.id.text();
    case SortRole:
        if (index.column() == Findings)
            return row.findings;
        if (index.column() == Files)
            return row.attachments;
        if (index.column() == Year)
            return row.evidence.issued;
        if (index.column() == Quality) // the lowest decides, and «sin valorar» is not low
            return row.appraisals.isEmpty() ? 5 : row.appraisals.first().lowest().value_or(5);
        return elided(display(row, index.column()));
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Title:
        return tr("Título");
    case Authors:
        return tr("Autoría");
    case Year:
        return tr("Año");
    case Kind:
        return tr("Tipo");
    case Quality:
        return tr("Calidad");
    case Codes:
        return tr("Subpreguntas");
    case Findings:
        return tr("Hallazgos");
    case Files:
        return tr("Archivo");
    default:
        return {};
    }
}

LibraryFilter::LibraryFilter(QObject* parent)
    : QSortFilterProxyModel(parent), m_collator(QLocale(QLocale::Spanish, QLocale::ElSalvador))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(LibraryModel::SortRole);
}

void LibraryFilter::setLibrary(LibraryModel* library)
{
    m_library = library;
    setSourceModel(library);
}

void LibraryFilter::setWords(const QString& typed)
{
    m_words = FilterWords(typed);
    invalidateFilter();
}

void LibraryFilter::setKind(std::optional<EvidenceKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    if (m_kind && m_library->at(row).evidence.kind != *m_kind)
        return false;
    return m_words.match(m_library->folded(row));
}

bool LibraryFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() == QMetaType::Int)
        return a.toInt() < b.toInt();
    return m_collator.compare(a.toString(), b.toString()) < 0;
}

} // namespace agenda::gui
