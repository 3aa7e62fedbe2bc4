// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "store/duplicates.h"

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace agenda::gui
{

class ComparePane;
class NoticeBar;
namespace Ui
{
class DuplicatesDialog;
}

/// «Duplicados»: the pairs of evidence that may be one document, and the two records of a pair side by side,
/// to merge them field by field or to say that they are two. Every change is one step and can be taken back
/// here and in the window. Searches as a task, stores in the window's thread.
class DuplicatesDialog : public QDialog
{
    Q_OBJECT

public:
    DuplicatesDialog(const Session& session, QWidget* parent);
    ~DuplicatesDialog() override;

    void reject() override;

Q_SIGNALS:
    /// Something was done that can be undone.
    void message(const QString& text, bool undoable);

private:
    void reload();
    void showPairs();
    void setBusy(bool isBusy);
    void showProgress(qint64 done, qint64 total);
    void showPair();
    void merge();
    void sayDistinct();
    void later();
    void mergeExact();
    void undo();
    void tell(const QString& text);
    QString titleOfPair(const store::DuplicatePair& pair) const;
    std::optional<store::DuplicatePair> current() const;

    Session m_session;
    std::unique_ptr<Ui::DuplicatesDialog> m_ui;
    QStandardItemModel* m_model;
    NoticeBar* m_notice;
    ComparePane* m_compare = nullptr;
    QList<store::DuplicatePair> m_pairs;
    QHash<QString, QString> m_left; ///< why pairs could not be merged with the others, by both ids
    int m_steps = 0;                ///< what was done here and can be taken back here
    bool m_isSearching = false;     ///< a task is under way
    bool m_isMerging = false;
    bool m_isCancelled = false; ///< the last merging
};

} // namespace agenda::gui
