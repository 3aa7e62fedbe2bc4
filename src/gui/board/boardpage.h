// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/seenpage.h"

#include <QSet>

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class BoardPage;
}
class AttentionModel;
class FigureModel;

/// «Tablero»: five figures, each a sentence that leads to the page with more of it, and what waits for a
/// person, each leading to where one acts on it. Changes nothing.
class BoardPage : public SeenPage
{
    Q_OBJECT

public:
    BoardPage(const Session& session, QWidget* parent);
    ~BoardPage() override;

    bool reveal(const Place& place) override;
    QString key() const override;
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;

protected:
    void read() override;

private:
    void makeTools();
    void makeWayToLibrary();
    /// There while the chosen group is of evidence.
    void showWayToLibrary();
    void openInLibrary();
    /// Opens the headings that were open before it was read again, and goes back to the current one.
    void reopen(const QString& current);
    void follow(const QModelIndex& index);

    std::unique_ptr<Ui::BoardPage> m_ui;
    FigureModel* m_figures;
    AttentionModel* m_attention;
    QSet<QString> m_open; ///< keys of the headings that are open
};

} // namespace agenda::gui
