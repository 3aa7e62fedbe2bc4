// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"

#include <QDialog>

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
    /// Asks; nothing when cancelled. Fields that were not touched come back as they were, to the letter.
    static std::optional<Finding> edit(QWidget* parent, const Finding& initial,
                                       const QList<Attachment>& files, const Lexicon& lexicon = {});

    FindingDialog(const Finding& initial, const QList<Attachment>& files, QWidget* parent = nullptr,
                  const Lexicon& lexicon = {});
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

    std::unique_ptr<Ui::FindingDialog> m_ui;
    const Finding m_initial;
    Finding m_shown; ///< what the editors gave back right after they were filled
    const QList<Attachment> m_files;
    const Lexicon m_lexicon; ///< what country and product are completed from
};

} // namespace agenda::gui
