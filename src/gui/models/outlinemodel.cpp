// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/outlinemodel.h"

#include "domain/labels.h"
#include "domain/quarter.h"
#include "gui/models/plaintip.h"
#include "gui/models/stateglyph.h"

#include <QMimeData>

#include <algorithm>
#include <array>

namespace agenda::gui
{

namespace
{

const QString mimeType = QStringLiteral("application/x-agenda-outline-row");

/// What may hang under what, from the root down.
QString childType(const QString& type)
{
    if (type.isEmpty())
        return QStringLiteral("question");
    if (type == QLatin1StringView("question"))
        return QStringLiteral("theme");
    return type == QLatin1StringView("theme") ? QStringLiteral("subquestion") : QString();
}

/// Nobody reads more in a row or a tooltip, and laying out an endless text takes its time.
QString shortened(const QString& text, qsizetype most)
{
    return text.size() > most ? text.left(most - 1) + u'…' : text;
}

bool isInactive(const store::SubQuestionRow& row)
{
    return row.subquestion.status != SubQuestionStatus::Active;
}

} // namespace

QString evidenceText(int sources)
{
    if (sources == 0)
        return OutlineModel::tr("sin evidencia");
    return sources == 1 ? OutlineModel::tr("1 fuente") : OutlineModel::tr("%1 fuentes").arg(sources);
}

struct OutlineModel::Node {
    QString type;
    QString id;
    Row row;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    int place() const
    {
        const auto& siblings = parent->children;
        const auto found = std::find_if(siblings.begin(), siblings.end(),
                                        [this](const auto& each) { return each.get() == this; });
        return int(found - siblings.begin());
    }
    Node& add(QString childType, QString childId, Row childRow)
    {
        children.push_back(std::make_unique<Node>(
            Node{std::move(childType), std::move(childId), std::move(childRow), this, {}}));
        return *children.back();
    }
    template <class Visitor>
    void forEach(const Visitor& visit)
    {
        for (const auto& child : children) {
            visit(*child);
            child->forEach(visit);
        }
    }
};

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

OutlineModel::~OutlineModel() = default;

std::unique_ptr<OutlineModel::Node> OutlineModel::shown() const
{
    auto root = std::make_unique<Node>();
    for (const store::QuestionRow& question : m_outline.questions) {
        Node& questionNode = root->add(QStringLiteral("question"), question.question.id.text(), question);
        for (const store::ThemeRow& theme : question.themes) {
            Node& themeNode = questionNode.add(QStringLiteral("theme"), theme.theme.id.text(), theme);
            for (const store::SubQuestionRow& sub : theme.subquestions) {
                const bool fits = !m_filter.state || sub.standing.value == *m_filter.state;
                if (fits && (m_filter.inactive || !isInactive(sub)))
                    themeNode.add(QStringLiteral("subquestion"), sub.subquestion.id.text(), sub);
            }
            if (m_filter.state && themeNode.children.empty())
                questionNode.children.pop_back();
        }
        if (m_filter.state && questionNode.children.empty())
            root->children.pop_back();
    }
    return root;
}

void OutlineModel::setOutline(const store::Outline& outline, const OutlineFilter& filter)
{
    m_outline = outline;
    m_filter = filter;
    const std::unique_ptr<Node> wanted = shown();
    QHash<QString, Node*> wantedById;
    wanted->forEach([&](Node& node) { wantedById.insert(node.id, &node); });
    removeMissing(*m_root, wantedById);
    takeIn(*m_root, *wanted);
    announce(*m_root);
}

void OutlineModel::removeMissing(Node& have, const QHash<QString, Node*>& wanted)
{
    for (int i = int(have.children.size()) - 1; i >= 0; --i) {
        Node& child = *have.children[size_t(i)];
        if (wanted.contains(child.id)) {
            removeMissing(child, wanted);
            continue;
        }
        beginRemoveRows(indexOf(&have), i, i);
        m_nodes.remove(child.id);
        child.forEach([this](Node& below) { m_nodes.remove(below.id); });
        have.children.erase(have.children.begin() + i);
        endRemoveRows();
    }
}

void OutlineModel::takeIn(Node& have, Node& wanted)
{
    for (int i = 0; i < int(wanted.children.size()); ++i) {
        Node& want = *wanted.children[size_t(i)];
        Node* node = m_nodes.value(want.id);
        if (!node) {
            beginInsertRows(indexOf(&have), i, i);
            auto made = std::make_unique<Node>(Node{want.type, want.id, want.row, &have, {}});
            node = made.get();
            have.children.insert(have.children.begin() + i, std::move(made));
            m_nodes.insert(want.id, node);
            endInsertRows();
        } else if (node->parent != &have || node->place() != i) {
            // Rows before `i` are already in place, so that within one parent a row only moves up.
            Node& from = *node->parent;
            const int source = node->place();
            beginMoveRows(indexOf(&from), source, source, indexOf(&have), i);
            std::unique_ptr<Node> taken = std::move(from.children[size_t(source)]);
            from.children.erase(from.children.begin() + source);
            taken->parent = &have;
            have.children.insert(have.children.begin() + i, std::move(taken));
            endMoveRows();
        }
        node->row = want.row;
        takeIn(*node, want);
    }
}

void OutlineModel::announce(const Node& node)
{
    if (node.children.empty())
        return;
    Q_EMIT dataChanged(indexOf(node.children.front().get(), 0),
                       indexOf(node.children.back().get(), ColumnCount - 1));
    for (const auto& child : node.children)
        announce(*child);
}

const OutlineModel::Node* OutlineModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

OutlineModel::Node* OutlineModel::nodeAt(const QModelIndex& index)
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexOf(const Node* node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->place(), column, node);
}

QModelIndex OutlineModel::indexOf(const QString& id) const
{
    const Node* const node = m_nodes.value(id);
    return node ? indexOf(node) : QModelIndex();
}

const store::QuestionRow* OutlineModel::question(const QModelIndex& index) const
{
    return std::get_if<store::QuestionRow>(&nodeAt(index)->row);
}

const store::ThemeRow* OutlineModel::theme(const QModelIndex& index) const
{
    return std::get_if<store::ThemeRow>(&nodeAt(index)->row);
}

const store::SubQuestionRow* OutlineModel::subQuestion(const QModelIndex& index) const
{
    return std::get_if<store::SubQuestionRow>(&nodeAt(index)->row);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column < 0 || column >= ColumnCount || row < 0 || (parent.isValid() && parent.column() != 0))
        return {};
    const Node* const node = nodeAt(parent);
    return row < int(node->children.size()) ? createIndex(row, column, node->children[size_t(row)].get())
                                            : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(nodeAt(child)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const std::array headers{tr("Pregunta o tema"), tr("Estado"), tr("Evid.")};
    return section >= 0 && section < ColumnCount ? headers[size_t(section)] : QVariant();
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = *nodeAt(index);
    switch (role) {
    case IdRole:
        return node.id;
    case TypeRole:
        return node.type;
    case SortRole: {
        QString key;
        for (const Node* each = &node; each->parent; each = each->parent)
            key.prepend(QStringLiteral("%1.").arg(each->place(), 6, 10, QLatin1Char('0')));
        return key;
    }
    case StatesRole: {
        QVariantList states;
        if (const auto* const row = std::get_if<store::ThemeRow>(&node.row)) {
            for (const store::SubQuestionRow& sub : row->subquestions) {
                if (!isInactive(sub))
                    states << int(sub.standing.value);
            }
        }
        return states;
    }
    case ProposedRole: {
        const auto* const row = std::get_if<store::ThemeRow>(&node.row);
        return row && row->theme.nameStatus == NameStatus::Proposed;
    }
    case InactiveRole: {
        const auto* const row = std::get_if<store::SubQuestionRow>(&node.row);
        return row && isInactive(*row);
    }
    default:
        break;
    }
    if (index.column() == TextColumn)
        return textData(node, role);
    return index.column() == StateColumn ? stateData(node, role) : evidenceData(node, role);
}

QVariant OutlineModel::textData(const Node& node, int role) const
{
    const auto* const question = std::get_if<store::QuestionRow>(&node.row);
    const auto* const theme = std::get_if<store::ThemeRow>(&node.row);
    const auto* const sub = std::get_if<store::SubQuestionRow>(&node.row);
    QString number, text;
    if (question) {
        number = QString::number(question->question.number);
        text = question->question.text;
    } else if (theme) {
        number = QString::number(theme->place);
        text = theme->theme.name;
    } else if (sub) {
        number = sub->subquestion.code;
        text = sub->subquestion.official;
    }
    switch (role) {
    case Qt::EditRole:
        return text;
    case Qt::DisplayRole:
        // No break between the number and the first word.
        return QString(number + QChar::Nbsp + QChar::Nbsp + shortened(text, 600).simplified());
    case Qt::ToolTipRole: {
        const bool isProposed = theme && theme->theme.nameStatus == NameStatus::Proposed;
        return toolTipOf(number + QStringLiteral("  ") + shortened(text, 2000) +
                         (isProposed ? tr(" (nombre propuesto)") : QString()));
    }
    case Qt::DecorationRole:
        return sub ? QVariant(stateIcon(sub->standing.value)) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString evidence = evidenceData(node, Qt::AccessibleTextRole).toString();
        const QString state = stateData(node, Qt::AccessibleTextRole).toString();
        QStringList parts{theme      ? tr("Tema %1").arg(number)
                          : question ? tr("Pregunta %1").arg(number)
                                     : number,
                          shortened(text, 2000).simplified()};
        if (!state.isEmpty())
            parts << state;
        if (!evidence.isEmpty())
            parts << evidence;
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant OutlineModel::stateData(const Node& node, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (const auto* const sub = std::get_if<store::SubQuestionRow>(&node.row)) {
        const QString state = sub->stateWords();
        const QString status = isInactive(*sub) ? label(sub->subquestion.status) : QString();
        if (role == Qt::DisplayRole)
            return status.isEmpty() ? state : status;
        const QString since =
            sub->standing.since.isNull()
                ? QString()
                : tr(" desde el %1").arg(periodDateText(m_outline.agenda, sub->standing.since));
        if (role == Qt::ToolTipRole)
            return toolTipOf(state + since + (status.isEmpty() ? QString() : QStringLiteral("; ") + status));
        return status.isEmpty() ? state.toLower()
                                : QString(state.toLower() + QStringLiteral(", ") + status.toLower());
    }
    if (const auto* const theme = std::get_if<store::ThemeRow>(&node.row)) {
        // The delegate paints the states of a theme as glyphs; here they are in words.
        QStringList parts;
        if (theme->theme.nameStatus == NameStatus::Proposed && role == Qt::AccessibleTextRole)
            parts << label(NameStatus::Proposed).toLower();
        for (const store::StateCount& each : store::countStates(theme->subquestions))
            parts << each.text();
        const QString words = parts.join(QStringLiteral(", "));
        if (role == Qt::DisplayRole)
            return QString();
        return role == Qt::ToolTipRole && !words.isEmpty() ? toolTipOf(words) : words;
    }
    return {};
}

QVariant OutlineModel::evidenceData(const Node& node, int role) const
{
    int sources = -1, documents = -1;
    if (const auto* const sub = std::get_if<store::SubQuestionRow>(&node.row)) {
        sources = sub->sources;
        documents = sub->documents;
    } else if (const auto* const theme = std::get_if<store::ThemeRow>(&node.row)) {
        sources = theme->sources;
    }
    if (sources < 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return sources;
    case Qt::AccessibleTextRole:
        return evidenceText(sources);
    case Qt::ToolTipRole:
        if (documents <= sources)
            return evidenceText(sources);
        return documents == 1 ? tr("%1; 1 documento vinculado").arg(evidenceText(sources))
                              : tr("%1; %2 documentos vinculados").arg(evidenceText(sources)).arg(documents);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (text == index.data(Qt::EditRole).toString())
        return false;
    const Node& node = *nodeAt(index);
    Q_EMIT edited(node.type, node.id, text);
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isLeaf = nodeAt(index)->type == QLatin1StringView("subquestion");
    if (isLeaf)
        flags |= Qt::ItemNeverHasChildren;
    if (!m_editable)
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    if (!isLeaf)
        flags |= Qt::ItemIsDropEnabled;
    return index.column() == TextColumn ? flags | Qt::ItemIsEditable : flags;
}

Qt::DropActions OutlineModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList OutlineModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData* OutlineModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* const data = new QMimeData;
    data->setData(mimeType, indexes.first().data(IdRole).toString().toUtf8());
    return data;
}

std::optional<OutlineMove> OutlineModel::placed(const Node& moved, const Node& parent,
                                                const Node* before) const
{
    QStringList siblings;
    if (parent.type.isEmpty()) {
        for (const store::QuestionRow& row : m_outline.questions)
            siblings << row.question.id.text();
    } else if (const auto* const question = std::get_if<store::QuestionRow>(&parent.row)) {
        for (const store::ThemeRow& row : question->themes)
            siblings << row.theme.id.text();
    } else if (const auto* const theme = std::get_if<store::ThemeRow>(&parent.row)) {
        for (const store::SubQuestionRow& row : theme->subquestions)
            siblings << row.subquestion.id.text();
    }
    const qsizetype from = siblings.indexOf(moved.id);
    siblings.removeAll(moved.id);
    const qsizetype to = before ? siblings.indexOf(before->id) : siblings.size();
    if (to < 0 || from == to)
        return std::nullopt;
    return OutlineMove{moved.type, moved.id, parent.id, int(to)};
}

std::optional<OutlineMove> OutlineModel::step(const QModelIndex& index, int direction) const
{
    const Node& node = *nodeAt(index);
    if (!node.parent)
        return std::nullopt;
    const Node& parent = *node.parent;
    const int last = int(parent.children.size()) - 1;
    const int to = node.place() + direction;
    if (to >= 0 && to <= last) {
        // Down means before the one after the next.
        const int before = direction < 0 ? to : to + 1;
        return placed(node, parent, before <= last ? parent.children[size_t(before)].get() : nullptr);
    }
    // Over the edge: the neighbours of the parent, also across the border of a question.
    std::vector<const Node*> parents;
    m_root->forEach([&](Node& each) {
        if (each.type == parent.type)
            parents.push_back(&each);
    });
    const auto here = std::find(parents.begin(), parents.end(), &parent);
    if (here == parents.end() || (direction < 0 && here == parents.begin()) ||
        (direction > 0 && here + 1 == parents.end()))
        return std::nullopt;
    const Node& neighbour = **(here + direction);
    const bool atStart = direction > 0 && !neighbour.children.empty();
    return placed(node, neighbour, atStart ? neighbour.children.front().get() : nullptr);
}

std::optional<OutlineMove> OutlineModel::dropped(const QMimeData* data, int row,
                                                 const QModelIndex& parent) const
{
    if (!m_editable || !data || !data->hasFormat(mimeType))
        return std::nullopt;
    const Node* const moved = m_nodes.value(QString::fromUtf8(data->data(mimeType)));
    const Node& target = *nodeAt(parent);
    if (!moved || childType(target.type) != moved->type)
        return std::nullopt;
    const bool inside = row >= 0 && row < int(target.children.size());
    const Node* before = inside ? target.children[size_t(row)].get() : nullptr;
    if (before == moved) {
        const size_t after = size_t(row) + 1;
        before = after < target.children.size() ? target.children[after].get() : nullptr;
    }
    return placed(*moved, target, before);
}

bool OutlineModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                   const QModelIndex& parent) const
{
    return dropped(data, row, parent.siblingAtColumn(0)).has_value();
}

bool OutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                const QModelIndex& parent)
{
    const std::optional<OutlineMove> move = dropped(data, row, parent.siblingAtColumn(0));
    if (action != Qt::MoveAction || !move)
        return false;
    Q_EMIT moved(*move);
    return true;
}

} // namespace agenda::gui
