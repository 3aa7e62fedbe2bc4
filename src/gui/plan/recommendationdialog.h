// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/editdialog.h"
#include "gui/page.h"

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class RecommendationDialog;
}

/// A recommendation of an evaluation with CLAC's response to it: accepted, in part, rejected, and why; who
/// follows it, until when, and when it was done. Writes nothing: the caller saves. Window's thread; throws
/// nothing.
class RecommendationDialog : public EditDialog
{
    Q_OBJECT

public:
    RecommendationDialog(const store::Workspace& workspace, const Evidence& evidence,
                         const Recommendation& initial, QWidget* parent = nullptr);
    ~RecommendationDialog() override;

    Recommendation recommendation() const;
    QString owner() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    std::unique_ptr<Ui::RecommendationDialog> m_ui;
    const Recommendation m_initial;
    const QDate m_today;
    QString m_initialOwner;
};

} // namespace agenda::gui
