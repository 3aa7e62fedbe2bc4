// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "gui/dialogs/editdialog.h"

#include <functional>
#include <memory>

class QButtonGroup;

namespace agenda::gui
{

class GrowingText;

namespace Ui
{
class ConfidenceDialog;
}

/// Edits the confidence in an answer as a value: a sentence on each of the four components, with its question
/// on screen, and a level that the person chooses with a reason. Nothing is chosen beforehand. Writes
/// nothing: the caller saves. Window's thread; throws nothing.
class ConfidenceDialog : public EditDialog
{
    Q_OBJECT

public:
    /// What to weigh at that level, one sentence a line.
    using Cautions = std::function<QStringList(ConfidenceLevel level)>;

    ConfidenceDialog(const Answer& answer, const Confidence& initial, const QDate& today, Cautions cautions,
                     QWidget* parent = nullptr);
    ~ConfidenceDialog() override;

    Confidence confidence() const;

    void accept() override;

protected:
    bool isModified() const override;

private:
    void makeComponents();
    void makeLevels();
    void showCautions();
    std::optional<ConfidenceLevel> level() const;

    std::unique_ptr<Ui::ConfidenceDialog> m_ui;
    const Confidence m_initial;
    const Cautions m_cautions;
    QList<GrowingText*> m_sentences;
    QButtonGroup* m_levels;
};

} // namespace agenda::gui
