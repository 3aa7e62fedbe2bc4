// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

#include <QVariantMap>

#include <memory>
#include <optional>

class QAction;

namespace agenda::store
{
struct Revision;
}

namespace agenda::gui
{

class Arrivals;
class EvidenceForm;
class FilesPane;
class FollowPane;
class HistoryView;
class LibraryColumns;
class LibraryFilter;
class LibraryLoader;
class LibraryModel;
class LinksPane;
class QualityPane;
namespace Ui
{
class LibraryPage;
}

/// «Evidencias»: the library as a table that sorts and filters, and beside it the record with its links,
/// files and history. Files dropped on a row, or on the record beside it, are attached to that evidence.
class LibraryPage : public Page
{
    Q_OBJECT

public:
    explicit LibraryPage(const Session& session, QWidget* parent = nullptr);
    ~LibraryPage() override;

    bool reveal(const Place& place) override;
    QString key() const override { return QStringLiteral("evidence"); }
    Place place() const override;
    void commitPending() override;
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;

    bool takeDrop(const Brought& brought, const QPoint& at) override;
    /// Asks for a new evidence and adds it. Also for the window's own use.
    void addEvidence();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable();
    void makeDetail();
    void makeActions();
    void refresh();
    void showCounts();
    void showCurrent();
    void showTabs();
    void fitColumns();
    void filterChanged();
    void showFiltered();
    void saveFilters(Settings& settings) const;
    void restoreFilters(const Settings& settings);
    void editVocabularies();
    void dropFilters();
    /// The same, and begins to type the next one.
    void clearFilters();
    void removeCurrent();
    void showDuplicates();
    void chooseImport();
    void paste();
    /// Whether a list of references dropped on an evidence is imported rather than attached; nothing:
    /// neither.
    std::optional<bool> wantsImport(const QStringList& files, const Id<Evidence>& target);
    /// Makes it the current row; while the library is being read, once that is done.
    bool select(const Id<Evidence>& id);
    void selectFirst();
    /// What an undo or a redo brought back is what one wants to see.
    void selectReturned(const store::Revision& revision);
    void showAwaited();
    /// Goes to that field, or to what belongs to the evidence.
    void begin(const QString& within);
    void showEmpty();
    Id<Evidence> current() const;
    /// That of a recommendation or a return.
    Id<Evidence> evidenceOf(const Place& followed) const;
    bool isReadOnly() const;

    Session m_session;
    std::unique_ptr<Ui::LibraryPage> m_ui;
    LibraryModel* m_model;
    LibraryFilter* m_filter;
    LibraryColumns* m_columns = nullptr;
    Arrivals* m_arrivals;
    LibraryLoader* m_loader;
    EvidenceForm* m_form = nullptr;
    LinksPane* m_links = nullptr;
    FilesPane* m_files = nullptr;
    QualityPane* m_quality = nullptr;
    FollowPane* m_follow = nullptr;
    HistoryView* m_history = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_detail = nullptr;
    Id<Evidence> m_shown;
    int m_shownRow = -1;
    Place m_awaited; ///< what to show once the library has been read
    QVariantMap m_awaitedFilters;
};

} // namespace agenda::gui
