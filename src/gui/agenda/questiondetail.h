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
class QuestionDetail;
}

/// A broad question: its text, changed with a reason, and how far its sub-questions are.
class QuestionDetail : public Detail
{
    Q_OBJECT

public:
    explicit QuestionDetail(const Session& session, QWidget* parent = nullptr);
    ~QuestionDetail() override;

protected:
    void fill(bool isOther) override;
    QString name() const override;

private:
    void reword();

    std::unique_ptr<Ui::QuestionDetail> m_ui;
    StateSummary* m_states;
};

} // namespace agenda::gui
