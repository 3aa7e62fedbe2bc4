// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agenda/detail.h"

#include <memory>

namespace agenda::gui
{

class StateSummary;

namespace Ui
{
class ThemeDetail;
}

/// A theme: its name and whether CLAC confirmed it, «en una frase», what it means, how far it is.
class ThemeDetail : public Detail
{
    Q_OBJECT

public:
    /// What fits on the one-page sheet.
    static constexpr int sentenceLimit = 160;

    explicit ThemeDetail(const Session& session, QWidget* parent = nullptr);
    ~ThemeDetail() override;

protected:
    void fill(bool isOther) override;
    QString name() const override;

private:
    void toggleNameStatus();
    void showCounter();

    std::unique_ptr<Ui::ThemeDetail> m_ui;
    StateSummary* m_states;
};

} // namespace agenda::gui
