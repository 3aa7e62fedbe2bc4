// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"
#include "gui/dialogs/editdialog.h"
#include "gui/reader/readingplace.h"

#include <functional>
#include <memory>
#include <optional>

namespace agenda::gui
{

namespace Ui
{
class FindingDialog;
}

/// Edits one finding as a value: what the document says, where in it, in which direction, where it holds and
/// who may know. Writes nothing: the caller saves. Window's thread; throws nothing.
class FindingDialog : public EditDialog
{
    Q_OBJECT

public:
    /// Shows the page that the dialog names, in a reader over the dialog.
    using ReadPage = std::function<void(QWidget* dialog, const ReadingPlace& place)>;

    /// Asks, and says `about` above it; nothing when cancelled. Fields that were not touched come back as
    /// they were, to the letter.
    static std::optional<Finding> edit(QWidget* parent, const QString& about, const Finding& initial,
                                       const QList<Attachment>& files, const Lexicon& lexicon = {},
                                       const ReadPage& readPage = {});

    FindingDialog(const Finding& initial, const QList<Attachment>& files, QWidget* parent = nullptr,
                  const Lexicon& lexicon = {}, ReadPage readPage = {});
    ~FindingDialog() override;

    Finding finding() const;

    void accept() override;
    void reject() override;

protected:
    bool isModified() const override;

private:
    void fill();
    Finding read() const;
    void showPublicWording();
    void suggestPdfPage();
    void showReadButton();

    std::unique_ptr<Ui::FindingDialog> m_ui;
    const Finding m_initial;
    Finding m_shown;                   ///< what the editors gave back right after they were filled
    std::optional<Finding> m_warnedOf; ///< what is typed after the warning counts anew
    const QList<Attachment> m_files;
    const Lexicon m_lexicon; ///< what country and product are completed from
    const ReadPage m_readPage;
};

/// Which document and which sub-question a finding is about, in two lines. Throws Error(NotFound).
QString aboutFinding(const store::Workspace& workspace, const Id<Evidence>& evidence,
                     const Id<SubQuestion>& subquestion);

} // namespace agenda::gui
