// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edition.h"
#include "reports/editionchanges.h"
#include "reports/membershipreport.h"

#include <memory>

namespace agenda
{
class AtomicFile;
}

namespace agenda::reports
{

/// What an export would be: the next edition, or, where nothing that it says has changed, one that there is
/// already. A plain value.
struct EditionPlan {
    ReportOptions options = {}; ///< with the number, the day and the edition that it is compared with
    Edition edition = {};       ///< as it would be recorded; number 0 in a workspace that can only be read
    bool isReprint = false;     ///< `edition` is there already
    std::optional<EditionChanges> changes = {}; ///< nothing: there is no earlier one
    QList<LeftOut> leftOut = {};

    /// «Será la edición 4.», or which one it repeats.
    QString sentence() const;
};
/// Workspace's thread; throws as `membershipReport`.
EditionPlan planEdition(const store::Workspace& workspace, const ReportOptions& options, ReportFormat format);

/// What came of an export.
struct ExportResult {
    PdfResult pdf = {};  ///< of a reprint only its defaults
    QString notice = {}; ///< which edition it is, that it is a reprint, that it could not be recorded
};

/// One export of the report to a file: a reprint writes the very bytes of its edition. The old file stays
/// whole until all is written and recorded. Made and finished in the workspace's thread; `make` may run in
/// another one between the two, and looks at no workspace.
class EditionExport
{
public:
    /// Reads all that is needed; `pages`, if given, are those of the plan. Throws Error: NotFound, Conflict
    /// (the path is another kind of file), as `membershipReport` does.
    EditionExport(const store::Workspace& workspace, EditionPlan plan, QString path,
                  std::shared_ptr<const Pages> pages = {});
    ~EditionExport();
    EditionExport(const EditionExport&) = delete;
    EditionExport& operator=(const EditionExport&) = delete;

    /// Writes the new file beside the old one. Throws Error: Storage, Cancelled.
    void make(Progress& progress);
    /// Records the edition, unless the workspace can only be read, and puts the file in its place. Throws
    /// Error, and then nothing is recorded; only if the very last step fails is the edition there without its
    /// file, and the sentence says so.
    ExportResult finish(store::Workspace& workspace);

private:
    EditionPlan m_plan;
    QString m_path;
    std::shared_ptr<const Pages> m_pages; ///< null: not laid out yet
    Report m_report;
    QByteArray m_bytes;
    std::unique_ptr<AtomicFile> m_file;
    ExportResult m_result;
};

/// All three steps at once.
ExportResult exportEdition(store::Workspace& workspace, const EditionPlan& plan, const QString& path,
                           Progress& progress);

/// Saves an edition once more as it was. Throws Error: NotFound, Unreadable (damaged), Conflict, Storage.
void saveEdition(const store::Workspace& workspace, const Edition& edition, const QString& path);

/// «Edición 4 · Informe · 1 dic 2026 · membresía · PDF, carta»
QString editionTitle(const Edition& edition);

} // namespace agenda::reports
