// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/seenpage.h"

#include <memory>

class QAction;

namespace agenda::gui
{

namespace Ui
{
class FamiliesPage;
}
class FamilyModel;

/// «Familias»: sub-questions that ask the same of several themes side by side, with how each stands and what
/// is known. Here families are made, changed and taken apart.
class FamiliesPage : public SeenPage
{
    Q_OBJECT

public:
    FamiliesPage(const Session& session, QWidget* parent);
    ~FamiliesPage() override;

    bool reveal(const Place& place) override;
    QString key() const override;
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;

protected:
    void read() override;
    void changeEvent(QEvent* event) override;

private:
    void makeTable();
    void makeTools();
    /// Rows are as high as their texts in the width that their columns have now.
    void fitRows();
    void showActions();
    QString currentFamily() const;
    void ask(const QString& before);
    void dissolve();

    std::unique_ptr<Ui::FamiliesPage> m_ui;
    FamilyModel* m_model;
    QAction* m_make;
    QAction* m_change;
    QAction* m_dissolve;
    bool m_isFitting = false;
};

} // namespace agenda::gui
