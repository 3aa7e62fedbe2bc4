// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/foldedtext.h"
#include "gui/page.h"
#include "store/vocabulary.h"

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace agenda::gui
{

class NoticeBar;
namespace Ui
{
class VocabularyDialog;
}

/// «Vocabularios»: the words for countries and products, with what uses each. Every change is one step of the
/// workspace, made at once, and can be taken back here and in the window. F2 renames, Delete removes.
/// Window's thread.
class VocabularyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit VocabularyDialog(const Session& session, QWidget* parent = nullptr);
    ~VocabularyDialog() override;

Q_SIGNALS:
    /// «Se cambió «banana» por «banano».», as one step.
    void changed(const QString& what);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload(const QString& select = {});
    void list(const QString& select);
    void showButtons();
    Vocabulary vocabulary() const;
    /// Null name: nothing chosen.
    store::TermRow current() const;
    void add();
    void rename();
    void editAliases();
    void merge();
    void remove();
    void undo();
    void redo();
    /// Runs a change and shows the word it was about.
    void change(const QString& word, const QString& what, const std::function<void()>& work);

    Session m_session;
    std::unique_ptr<Ui::VocabularyDialog> m_ui;
    QStandardItemModel* m_model;
    NoticeBar* m_notice;
    QList<store::TermRow> m_rows;
    QList<FoldedText> m_folded;
    int m_steps = 0;  ///< what was done here and can be taken back here
    int m_undone = 0; ///< what was taken back here and can be done again
};

} // namespace agenda::gui
