// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/answers.h"

#include <QDialog>

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class VersionsDialog;
}

/// Two versions of an answer side by side, with what went struck out in the earlier one and what came
/// underlined in the later one. Reads only. Window's thread; throws nothing.
class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    /// At least one version, the one in force first.
    VersionsDialog(const SubQuestion& sub, const QList<store::AnswerVersion>& versions,
                   QWidget* parent = nullptr);
    ~VersionsDialog() override;

private:
    void compare();

    std::unique_ptr<Ui::VersionsDialog> m_ui;
    const QList<store::AnswerVersion> m_versions;
};

} // namespace agenda::gui
