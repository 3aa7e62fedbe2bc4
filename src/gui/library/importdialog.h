// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/library/referencefile.h"
#include "gui/page.h"

#include <QDialog>

#include <functional>
#include <memory>

class QSortFilterProxyModel;

namespace agenda::gui
{

class ImportModel;
class NoticeBar;
struct ImportReading;
namespace Ui
{
class ImportDialog;
}

/// «Importar referencias»: what a list of references holds and what would become of each record, with what
/// was detected and may be changed; then the import, in one step. Reads and compares as tasks, stores in the
/// window's thread. Accepted when something was imported; until then nothing has changed. Window's thread.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `open` is run in another thread; it gives the file or throws Error.
    ImportDialog(const Session& session, const QString& name, std::function<ReferenceFile(Progress&)> open,
                 QWidget* parent);
    ~ImportDialog() override;

    /// Before it is shown: whatever comes in is linked to that sub-question too.
    void linkTo(const Id<SubQuestion>& subquestion);
    /// What the import did, in words: «Se importaron 78 evidencias: 2 ya estaban y 1 no se pudo leer.»
    const QString& report() const { return m_report; }
    /// The first of what is new; null: nothing.
    const Id<Evidence>& first() const { return m_first; }

    void reject() override;

private:
    void makeChoices();
    void makeTable();
    void read();
    void match(const std::shared_ptr<ImportReading>& reading);
    void showReading(const ImportReading& reading);
    void readingFailed(const std::exception_ptr& failure);
    void showChoices();
    void showColumns();
    void showField();
    void chooseField();
    void showProblems();
    void showCounts();
    void showDecision();
    void decide(bool asNew);
    void decideOtherwise();
    void saveRefused();
    void import();
    void store();
    void showProgress(const QString& what, qint64 done, qint64 total);
    void setBusy(bool isBusy);
    QList<int> chosenRows() const;

    Session m_session;
    std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportModel* m_model;
    QSortFilterProxyModel* m_filter;
    NoticeBar* m_notice;
    QString m_name;
    std::function<ReferenceFile(Progress&)> m_open;
    std::shared_ptr<const ReferenceFile> m_file; ///< once it was opened
    ReadingChoices m_choices;
    ReferenceReading m_reading;
    QString m_report;
    Id<Evidence> m_first;
    Id<SubQuestion> m_linkTo;
    bool m_isRead = false;    ///< it was read at least once
    bool m_isReading = false; ///< a task is under way
    bool m_isStale = false;   ///< something was changed meanwhile
    bool m_isStoring = false;
};

} // namespace agenda::gui
