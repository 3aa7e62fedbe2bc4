// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace agenda::gui
{

namespace Ui
{
class NumberingDialog;
}

/// Asks once for a document which number is printed on one of its pages, and how the pages before page 1 are
/// numbered. Writes nothing: the caller saves. Window's thread; throws nothing.
class NumberingDialog : public QDialog
{
    Q_OBJECT

public:
    /// The attachment with its numbering; nothing when cancelled. `pdfPage` from 1.
    static std::optional<Attachment> edit(QWidget* parent, const Attachment& attachment, int pdfPage);

    NumberingDialog(const Attachment& attachment, int pdfPage, QWidget* parent = nullptr);
    ~NumberingDialog() override;

    Attachment attachment() const;

private:
    void explain();

    std::unique_ptr<Ui::NumberingDialog> m_ui;
    const Attachment m_initial;
    const int m_pdfPage;
};

} // namespace agenda::gui
