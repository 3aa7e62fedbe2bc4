// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "gui/library/fieldrows.h"
#include "gui/page.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QLabel;

namespace agenda::gui
{

/// The fields of one evidence, saved as you go: each changed field is one step, written when the person is
/// done with it; a field nobody changed is never written. What cannot be stored stays in its field with the
/// reason under it. In a read-only workspace the fields are texts, and the empty ones are absent. Owned by
/// the page.
class EvidenceForm : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceForm(const Session& session, QWidget* parent = nullptr);

    /// Writes what is under way in the one shown and shows another; a null id shows nothing.
    void showEvidence(const Id<Evidence>& id);
    /// Shows what the workspace holds now; fields being edited stay as they are.
    void refresh();
    /// Writes all that is under way. What cannot be stored is told in a box, with what was typed, and
    /// dropped.
    void commitPending();
    /// Begins at that field, all of its text marked.
    void focusField(const QString& field);

Q_SIGNALS:
    void message(const QString& text, bool undoable);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildReadOnly();
    void loadAll();
    /// Throws Error if it cannot be stored.
    void write(const FieldRow& row);
    /// The same with the reason under the field. Whether it is stored.
    bool commit(const FieldRow& row);
    bool commitField(const QString& field);
    void confirmField(const QString& field);
    void confirmFocused();
    void confirmAll();
    QWidget* makeGuessed();
    void showGuessed();
    /// Goes on with the next guessed field after that one, in the order of the form.
    void goOnAfter(const QString& field);
    void point(Id<Evidence> Evidence::*member, const Id<Evidence>& to);

    Session m_session;
    Evidence m_evidence; ///< as last read; null id: nothing shown
    FieldRows::Form m_rowsForm;
    std::vector<FieldRow> m_rows;
    QWidget* m_guessed = nullptr; ///< says that something was guessed; null in a read-only workspace
    QLabel* m_guessedText = nullptr;
    QAction* m_confirm = nullptr;
    std::vector<std::function<void()>> m_loadReadOnly;
};

} // namespace agenda::gui
