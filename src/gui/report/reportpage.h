// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/report/pagepreview.h"
#include "gui/seenpage.h"
#include "reports/editionexport.h"

namespace agenda::gui
{

namespace Ui
{
class ReportPage;
}
class EditionPane;
class ThumbnailModel;

/// «Informe»: format, themes, paper and date at the left with what to check, the pages of the PDF at the
/// right, painted by the code that writes it. Works in a workspace that can only be read too. Reads the
/// workspace when it is seen, and again shortly after a change.
class ReportPage : public SeenPage
{
    Q_OBJECT

public:
    ReportPage(const Session& session, QWidget* parent);
    ~ReportPage() override;

    bool reveal(const Place& place) override;
    QString key() const override;
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;

protected:
    void read() override;

private:
    void connectParts();
    void makeActions();
    reports::ReportOptions options() const;
    void showThemes();
    void enableActions();
    void setExporting(bool isExporting);
    void exportPdf();
    void exportAs(const QString& ending, const QString& title, const QString& filter);
    void copyMessage();
    void print();
    /// The path that the person chooses for a file with that ending; empty: none.
    QString pathFor(const QString& title, reports::Product product, const QString& ending,
                    const QString& filter);
    /// `pages`: those of the plan, if they are laid out already.
    void write(const QString& path, const reports::EditionPlan& plan, const PagesPtr& pages);
    void tellResult(const QString& path, const reports::ExportResult& result, size_t pages);
    void showPageNumber();
    void showFailure(const std::exception_ptr& failure);

    std::unique_ptr<Ui::ReportPage> m_ui;
    ThumbnailModel* m_thumbnails;
    EditionPane* m_editions;
    reports::EditionPlan m_plan; ///< of the pages that are shown
    QAction* m_export = nullptr;
    bool m_isExporting = false;
    reports::Selection m_asked; ///< the sub-question that another page asked for, until themes are chosen
    PagesPtr m_pages;
    QString m_exported; ///< path of the last PDF written here
};

} // namespace agenda::gui
