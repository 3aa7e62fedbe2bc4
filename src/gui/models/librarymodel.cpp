// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/librarymodel.h"

#include "domain/completeness.h"
#include "domain/labels.h"
#include "domain/text.h"

#include <QSet>
#include <QTextDocument>

#include <algorithm>

namespace agenda::gui
{

namespace
{

using store::EvidenceRow;

constexpr qsizetype mostSingleChanges = 50;

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
    if (const QString promise = promiseText(evidence); !promise.isEmpty())
        text += QStringLiteral(", ") + promise;
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
    case LibraryModel::Missing:
        return completenessOf(row.evidence, row.attachments > 0).text();
    default:
        return {};
    }
}

bool isNumber(int column)
{
    return column != LibraryModel::Title && column != LibraryModel::Authors &&
           column != LibraryModel::Codes && column != LibraryModel::Missing;
}

/// «2021-03» as 20210300.
int numberOf(const QString& iso)
{
    int number = 0;
    int digits = 0;
    for (const QChar c : iso.left(10)) {
        if (c.isDigit() && digits++ < 8)
            number = number * 10 + c.digitValue();
    }
    for (; digits > 0 && digits < 8; ++digits)
        number *= 10;
    return number;
}

/// In the order of their words: «Evaluación», «Investigación», «Otra…».
int placeOf(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Evaluation:
        return 0;
    case EvidenceKind::Research:
        return 1;
    case EvidenceKind::Other:
        return 2;
    }
    Q_UNREACHABLE();
}

int numberOf(const EvidenceRow& row, int column)
{
    switch (column) {
    case LibraryModel::Year:
        return numberOf(row.evidence.issued);
    case LibraryModel::Kind:
        return placeOf(row.evidence.kind) * 10 + int(row.evidence.lifeCycle);
    case LibraryModel::Findings:
        return row.findings;
    case LibraryModel::Files:
        return row.attachments;
    default: // the lowest decides, and «sin valorar» is not low
        return row.appraisals.isEmpty() ? 5 : row.appraisals.first().lowest().value_or(5);
    }
}

const QString& sortText(const LibraryModel::Facts& facts, int column)
{
    switch (column) {
    case LibraryModel::Authors:
        return facts.authorsKey;
    case LibraryModel::Codes:
        return facts.codesKey;
    case LibraryModel::Missing:
        return facts.missing;
    default:
        return facts.titleKey;
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
    m_facts.clear();
    m_facts.reserve(m_rows.size());
    for (const EvidenceRow& row : std::as_const(m_rows))
        m_facts << factsOf(row);
    forgetOrder();
    endResetModel();
}

void LibraryModel::forgetOrder()
{
    for (QList<int>& order : m_sorted)
        order.clear();
}

LibraryModel::Facts LibraryModel::factsOf(const EvidenceRow& row) const
{
    const Evidence& evidence = row.evidence;
    Facts facts;
    facts.folded = foldedRow(row);
    facts.titleKey = alphabeticKey(evidence.title);
    if (!evidence.authors.isEmpty())
        facts.authorsKey = alphabeticKey(evidence.authors.first().display());
    if (!row.codes.isEmpty())
        facts.codesKey = alphabeticKey(row.codes.first());
    facts.countries = m_lexicon.countries.namesFor(evidence.countries);
    facts.products = m_lexicon.products.namesFor(evidence.products);
    facts.missing = completenessOf(evidence, row.attachments > 0).text();
    return facts;
}

void LibraryModel::setRows(QList<EvidenceRow> rows, const Lexicon& lexicon)
{
    if (lexicon.countries.terms() != m_lexicon.countries.terms() ||
        lexicon.products.terms() != m_lexicon.products.terms()) {
        m_lexicon = lexicon;
        for (qsizetype at = 0; at < m_rows.size(); ++at)
            m_facts[at] = factsOf(m_rows[at]);
    }
    QSet<QString> now;
    for (const EvidenceRow& row : rows)
        now << row.evidence.id.text();
    QSet<QString> before;
    for (const EvidenceRow& row : m_rows)
        before << row.evidence.id.text();
    qsizetype others = (before - now).size() + (now - before).size();
    for (qsizetype at = 0; others <= mostSingleChanges && at < qMin(rows.size(), m_rows.size()); ++at)
        others += m_rows[at].evidence.id == rows[at].evidence.id && !same(m_rows[at], rows[at]) ? 1 : 0;
    // Row by row is for an edit; an import is quicker from the start.
    if (others > mostSingleChanges) {
        reset(std::move(rows));
        return;
    }
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (now.contains(m_rows[i].evidence.id.text()))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        m_facts.removeAt(i);
        forgetOrder();
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const EvidenceRow& row = rows[i];
        if (i < m_rows.size() && m_rows[i].evidence.id == row.evidence.id) {
            if (same(m_rows[i], row))
                continue;
            m_rows[i] = row;
            m_facts[i] = factsOf(row);
            forgetOrder();
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
        } else if (before.contains(row.evidence.id.text())) {
            reset(std::move(rows)); // another order
            return;
        } else {
            beginInsertRows({}, i, i);
            m_rows.insert(i, row);
            m_facts.insert(i, factsOf(row));
            forgetOrder();
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

const QList<int>& LibraryModel::sorted(int column) const
{
    QList<int>& order = m_sorted[size_t(column)];
    if (order.size() == m_rows.size())
        return order;
    // The first letters decide most comparisons; a number is all there.
    struct Key {
        quint64 start;
        quint64 next;
        int row;
    };
    const auto four = [](const QString& text, qsizetype from) {
        quint64 letters = 0;
        for (qsizetype at = from; at < from + 4; ++at)
            letters = letters << 16 | (at < text.size() ? text[at].unicode() : 0U);
        return letters;
    };
    QList<QString> texts;
    QList<Key> keys;
    keys.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row) {
        if (isNumber(column)) {
            keys.append({quint64(numberOf(m_rows[row], column)), 0, row});
        } else {
            texts << sortText(m_facts[row], column);
            keys.append({four(texts.last(), 0), four(texts.last(), 4), row});
        }
    }
    std::sort(keys.begin(), keys.end(), [&all = std::as_const(texts)](const Key& a, const Key& b) {
        if (a.start != b.start || a.next != b.next)
            return std::pair(a.start, a.next) < std::pair(b.start, b.next);
        const int compared = all.isEmpty() ? 0 : all[a.row].compare(all[b.row]);
        return compared != 0 ? compared < 0 : a.row < b.row;
    });
    order.clear();
    order.reserve(keys.size());
    for (const Key& key : std::as_const(keys))
        order << key.row;
    return order;
}

int LibraryModel::incompleteCount() const
{
    return int(std::count_if(m_facts.begin(), m_facts.end(),
                             [](const Facts& each) { return !each.missing.isEmpty(); }));
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
