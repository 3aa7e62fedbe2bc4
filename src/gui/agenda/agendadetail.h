// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agenda/detail.h"

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class AgendaDetail;
}

/// The agenda itself: title, period, the three messages, the contact.
class AgendaDetail : public Detail
{
    Q_OBJECT

public:
    explicit AgendaDetail(const Session& session, QWidget* parent = nullptr);
    ~AgendaDetail() override;

protected:
    void fill(bool isOther) override;
    QString name() const override;

private:
    std::unique_ptr<Ui::AgendaDetail> m_ui;
};

} // namespace agenda::gui
