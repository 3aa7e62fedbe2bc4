// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/findings/findingdialog.h"
#include "gui/page.h"
#include "store/views.h"

#include <memory>

class QAction;
class QTreeWidgetItem;

namespace agenda::gui
{

struct PickItem;
class TextField;
namespace Ui
{
class LinksPane;
}

/// What one evidence answers: its sub-questions and, under each, its findings with direction and page. Links
/// several by typing in one step; adds, edits and removes findings. Owned by the page.
class LinksPane : public QWidget
{
    Q_OBJECT

public:
    explicit LinksPane(const Session& session, QWidget* parent = nullptr);
    ~LinksPane() override;

    void showEvidence(const Id<Evidence>& id);
    void refresh();
    void commitPending();
    /// Selects the finding, or the link of that sub-question.
    void reveal(const QString& findingId, const QString& subQuestionId = {});

    QAction* linkAction() const { return m_link; }
    QAction* addFindingAction() const { return m_addFinding; }
    int count() const { return static_cast<int>(m_links.size()); }
    /// Ids of the links and findings, for the history.
    QStringList recordIds() const;

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

private:
    void chooseSubQuestions();
    std::optional<Finding> ask(const Finding& initial, const store::LinkedSubQuestion& link);
    void addFinding();
    void editFinding();
    void remove();
    void goToSubQuestion();
    void read();
    QList<Attachment> files() const;
    FindingDialog::ReadPage readPage() const;
    void writePart();
    void showSelected();
    const store::LinkedSubQuestion* selectedLink() const;
    const Finding* selectedFinding() const;

    Session m_session;
    std::unique_ptr<Ui::LinksPane> m_ui;
    TextField* m_part;
    QAction* m_link;
    QAction* m_addFinding;
    QAction* m_edit;
    QAction* m_remove;
    QAction* m_go;
    QAction* m_read;
    Id<Evidence> m_evidence;
    Id<Link> m_partOf; ///< the link whose part the field shows
    QList<store::LinkedSubQuestion> m_links;
};

/// The active sub-questions to pick from, with their themes; those in `linked` are shown as such.
QList<PickItem> subQuestionsToPick(const store::Workspace& workspace, const QStringList& linked,
                                   const QStringList& ticked = {});

} // namespace agenda::gui
