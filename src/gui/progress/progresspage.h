// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/seenpage.h"
#include "store/progress.h"

#include <memory>

class QCheckBox;
class QComboBox;

namespace agenda::gui
{

namespace Ui
{
class ProgressPage;
}
class NameHeader;
class StripDelegate;
class StripModel;

/// «Avance»: themes or sub-questions by quarter, the whole agenda as it stood on any day and as it was known
/// on any other, and for each cell what happened: «¿Por qué se movió?». Changes nothing.
class ProgressPage : public SeenPage
{
    Q_OBJECT

public:
    ProgressPage(const Session& session, QWidget* parent);
    ~ProgressPage() override;

    bool reveal(const Place& place) override;
    QString key() const override;
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;

protected:
    /// After a change, or when another «como se conocía el» is asked for.
    void read() override;

private:
    void makeTools();
    void makeClocks();
    void connectParts();
    /// Draws what was read as it stood on the day of the slider.
    void showDay();
    /// The day of the slider, within what it can show.
    QDate day() const;
    void showColumns();
    /// The strip, or why there is none yet.
    void showWhatFits();
    void showWhy();

    std::unique_ptr<Ui::ProgressPage> m_ui;
    QComboBox* m_rows = nullptr;
    QCheckBox* m_asTable = nullptr;
    StripModel* m_model;
    NameHeader* m_names = nullptr;
    StripDelegate* m_delegate;
    store::AgendaProgress m_read;  ///< all of it
    store::AgendaProgress m_shown; ///< as it stood on the day of the slider
    QDate m_first;                 ///< the day at the beginning of the slider
    bool m_isSetting = false;
};

} // namespace agenda::gui
