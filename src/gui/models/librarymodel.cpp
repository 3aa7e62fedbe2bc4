// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/librarymodel.h"

#include "domain/completeness.h"
#include "domain/labels.h"

#include <QFutureWatcher>
#include <QTextDocument>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace agenda::gui
{

namespace
{

using store::EvidenceRow;

constexpr qsizetype smallLibrary = 5'000;

/// Each of them moves the whole table of who shows it.
qsizetype mostSingleChanges(qsizetype rows)
{
    return std::clamp<qsizetype>(500'000 / (rows + 1), 1, 50);
}

bool isSame(const LibraryEntry& one, const LibraryEntry& other)
{
    return one.row == other.row && one.countries == other.countries && one.products == other.products;
}

// Views draw what they are given: an endless title would be laid out whole for each paint.
QString elided(const QString& text)
{
    const QString line = text.left(400).simplified();
    return line.size() > 300 ? line.left(299) + u'…' : line;
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
    case LibraryModel::Missing:
        return completenessOf(row.evidence, row.attachments > 0).text();
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
                      filesText(row),
                      display(row, LibraryModel::Missing)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

void LibraryModel::setRows(QList<EvidenceRow> rows, const Lexicon& lexicon)
{
    LibraryEntries entries;
    entries.reserve(rows.size());
    for (EvidenceRow& row : rows)
        entries << std::make_shared<const LibraryEntry>(std::move(row), lexicon);
    setSnapshot(LibrarySnapshot(std::move(entries), {}));
}

void LibraryModel::setSnapshot(LibrarySnapshot snapshot)
{
    // Row by row is for few; an import is quicker from the start.
    if (snapshot.entries.size() > smallLibrary || !isSmall()) {
        reset(std::move(snapshot));
        return;
    }
    const LibraryEntries before = m_now.entries; // both in the order of their ids
    const LibraryEntries& after = snapshot.entries;
    QList<Id<Evidence>> gone;
    LibraryEntries changed;
    qsizetype old = 0;
    for (const auto& entry : after) {
        const Id<Evidence>& id = entry->row.evidence.id;
        for (; old < before.size() && before[old]->row.evidence.id < id; ++old)
            gone << before[old]->row.evidence.id;
        const bool isKnown = old < before.size() && before[old]->row.evidence.id == id;
        if (!isKnown || !isSame(*before[old], *entry))
            changed << entry;
        old += isKnown ? 1 : 0;
    }
    for (; old < before.size(); ++old)
        gone << before[old]->row.evidence.id;
    if (gone.size() + changed.size() > mostSingleChanges(after.size())) {
        reset(std::move(snapshot));
        return;
    }
    for (const Id<Evidence>& id : std::as_const(gone))
        remove(id);
    for (const auto& entry : std::as_const(changed))
        put(entry);
}

void LibraryModel::reset(LibrarySnapshot snapshot)
{
    beginResetModel();
    LibrarySnapshot before = std::exchange(m_now, std::move(snapshot));
    ++m_generation;
    endResetModel();
    // A hundred thousand records take their time to go.
    QThreadPool::globalInstance()->start(
        [entries = std::exchange(before.entries, {})]() mutable { entries.clear(); });
}

qsizetype LibraryModel::placeOf(const Id<Evidence>& id) const
{
    const auto found = std::lower_bound(
        m_now.entries.begin(), m_now.entries.end(), id,
        [](const auto& entry, const Id<Evidence>& wanted) { return entry->row.evidence.id < wanted; });
    return found - m_now.entries.begin();
}

int LibraryModel::rowOf(const Id<Evidence>& id) const
{
    const qsizetype at = placeOf(id);
    return at < m_now.entries.size() && m_now.entries[at]->row.evidence.id == id ? int(at) : -1;
}

void LibraryModel::put(const std::shared_ptr<const LibraryEntry>& entry)
{
    const Id<Evidence>& id = entry->row.evidence.id;
    const int row = int(placeOf(id));
    ++m_generation;
    if (rowOf(id) == row) {
        takeFromOrders(row);
        m_now.totals.remove(*m_now.entries[row]);
        m_now.entries[row] = entry;
        m_now.totals.add(*entry);
        addToOrders(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, row, row);
    for (QList<int>& order : m_now.orders) {
        for (int& each : order)
            each += each >= row ? 1 : 0;
    }
    m_now.entries.insert(row, entry);
    m_now.totals.add(*entry);
    addToOrders(row);
    endInsertRows();
}

void LibraryModel::remove(const Id<Evidence>& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    ++m_generation;
    beginRemoveRows({}, row, row);
    takeFromOrders(row);
    for (QList<int>& order : m_now.orders) {
        for (int& each : order)
            each -= each > row ? 1 : 0;
    }
    m_now.totals.remove(*m_now.entries[row]);
    m_now.entries.removeAt(row);
    endRemoveRows();
}

void LibraryModel::takeFromOrders(int row)
{
    for (QList<int>& order : m_now.orders)
        order.removeOne(row);
}

void LibraryModel::addToOrders(int row)
{
    for (auto each = m_now.orders.begin(); each != m_now.orders.end(); ++each) {
        QList<int>& order = each.value();
        const auto place = std::lower_bound(order.begin(), order.end(), row, [&](int one, int other) {
            return isBefore(*m_now.entries[one], *m_now.entries[other], each.key());
        });
        order.insert(place, row);
    }
}

const QList<int>& LibraryModel::sorted(int order) const
{
    auto found = m_now.orders.constFind(order);
    if (found == m_now.orders.constEnd())
        found = m_now.orders.insert(order, orderOf(m_now.entries, order));
    return *found;
}

bool LibraryModel::isSmall() const
{
    return m_now.entries.size() <= smallLibrary;
}

bool LibraryModel::isSorted(int order) const
{
    return isSmall() || m_now.orders.contains(order);
}

void LibraryModel::sortAside(int order)
{
    auto* const watcher = new QFutureWatcher<QList<int>>(this);
    connect(watcher, &QFutureWatcher<QList<int>>::finished, this,
            [this, watcher, order, generation = m_generation] {
                watcher->deleteLater();
                if (generation != m_generation && !isSorted(order)) {
                    sortAside(order); // it was edited meanwhile
                    return;
                }
                if (!m_now.orders.contains(order) && generation == m_generation)
                    m_now.orders.insert(order, watcher->result());
                Q_EMIT sortedAside(order);
            });
    watcher->setFuture(
        QtConcurrent::run([entries = m_now.entries, order] { return orderOf(entries, order); }));
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_now.entries.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceRow& row = at(index.row());
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
    case Missing:
        return tr("Por completar");
    default:
        return {};
    }
}

} // namespace agenda::gui
