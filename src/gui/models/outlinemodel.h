// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/views.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace agenda::gui
{

/// Which sub-questions the outline shows. Themes and questions without any are hidden only while a state is
/// asked for: otherwise an empty theme could not be filled.
struct OutlineFilter {
    std::optional<Answered> state;
    bool inactive = true; ///< parked and retired ones too

    bool operator==(const OutlineFilter&) const = default;
};

/// Where a row goes: `index` counts among the siblings without the moved one, hidden ones included.
struct OutlineMove {
    QString type;
    QString id;
    QString parent; ///< id; empty for a question
    int index = 0;

    bool operator==(const OutlineMove&) const = default;
};

/// The agenda as a tree of questions, themes and sub-questions: a snapshot. It never touches the workspace:
/// what is typed or dropped is announced, and the owner hands over the next snapshot, which is taken in row
/// by row, so that selection, expansion and scroll position stay with their records. Window's thread; throws
/// nothing.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, StateColumn, EvidenceColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< the record's id
        TypeRole,                  ///< «question», «theme», «subquestion»
        SortRole,                  ///< place in the agenda, text to be compared
        StatesRole,   ///< of a theme: the states of its active sub-questions, QVariantList of int
        ProposedRole, ///< whether the theme's name is a proposal
        InactiveRole, ///< whether the sub-question is parked or retired
    };

    explicit OutlineModel(QObject* parent = nullptr);
    ~OutlineModel() override;

    void setOutline(const store::Outline& outline, const OutlineFilter& filter = {});
    const store::Outline& outline() const { return m_outline; }
    /// Whether rows can be edited and dragged. Off at the start.
    void setEditable(bool editable) { m_editable = editable; }

    /// The row of that record in the first column; invalid if it is not shown.
    QModelIndex indexOf(const QString& id) const;
    const store::QuestionRow* question(const QModelIndex& index) const;
    const store::ThemeRow* theme(const QModelIndex& index) const;
    const store::SubQuestionRow* subQuestion(const QModelIndex& index) const;

    /// One step up (-1) or down (+1) among what is shown; at the edge of its theme or question a row goes on
    /// into the neighbouring one. Nothing at the edge of the agenda.
    std::optional<OutlineMove> step(const QModelIndex& index, int direction) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// Somebody typed another text for that record in its row.
    void edited(const QString& type, const QString& id, const QString& text);
    /// Somebody dropped a row.
    void moved(const agenda::gui::OutlineMove& move);

private:
    struct Node;
    using Row = std::variant<std::monostate, store::QuestionRow, store::ThemeRow, store::SubQuestionRow>;

    const Node* nodeAt(const QModelIndex& index) const;
    Node* nodeAt(const QModelIndex& index);
    QModelIndex indexOf(const Node* node, int column = 0) const;
    std::unique_ptr<Node> shown() const;
    void removeMissing(Node& have, const QHash<QString, Node*>& wanted);
    void takeIn(Node& have, Node& wanted);
    void announce(const Node& node);
    std::optional<OutlineMove> dropped(const QMimeData* data, int row, const QModelIndex& parent) const;
    std::optional<OutlineMove> placed(const Node& moved, const Node& parent, const Node* before) const;
    QVariant textData(const Node& node, int role) const;
    QVariant stateData(const Node& node, int role) const;
    QVariant evidenceData(const Node& node, int role) const;

    store::Outline m_outline;
    OutlineFilter m_filter;
    bool m_editable = false;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node*> m_nodes; ///< by record id
};

/// «3 evidencias», «1 evidencia», «sin evidencia».
QString evidenceText(int sources);

} // namespace agenda::gui
