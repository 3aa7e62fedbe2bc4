// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"
#include "gui/reader/readingplace.h"

#include <QDialog>

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
class FindingDialog : public QDialog
{
    Q_OBJECT

public:
    /// Shows the page that the dialog names, in a reader over the dialog.
    using ReadPage = std::function<void(QWidget* dialog, const ReadingPlace& place)>;

    /// Asks; nothing when cancelled. Fields that were not touched come back as they were, to the letter.
    static std::optional<Finding> edit(QWidget* parent, const Finding& initial,
                                       const QList<Attachment>& files, const Lexicon& lexicon = {},
                                       const ReadPage& readPage = {});

    FindingDialog(const Finding& initial, const QList<Attachment>& files, QWidget* parent = nullptr,
                  const Lexicon& lexicon = {}, ReadPage readPage = {});
    ~FindingDialog() override;

    Finding finding() const;

    void accept() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    Finding read() const;
    void showPublicWording();
    void suggestPdfPage();
    void showReadButton();

    std::unique_ptr<Ui::FindingDialog> m_ui;
    const Finding m_initial;
    Finding m_shown; ///< what the editors gave back right after they were filled
    const QList<Attachment> m_files;
    const Lexicon m_lexicon; ///< what country and product are completed from
    const ReadPage m_readPage;
};

} // namespace agenda::gui
