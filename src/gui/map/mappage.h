// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/seenpage.h"
#include "store/gapmap.h"

#include <memory>

class QCheckBox;
class QComboBox;

namespace agenda::gui
{

namespace Ui
{
class MapPage;
}
class GapMapModel;
class NameHeader;

/// «Mapa»: how much evidence there is for each theme, and where there is none; the documents of the chosen
/// cell beside it. Obeys the filter of the library. Changes nothing.
class MapPage : public SeenPage
{
    Q_OBJECT

public:
    MapPage(const Session& session, QWidget* parent);
    ~MapPage() override;

    bool reveal(const Place& place) override;
    QString key() const override { return QStringLiteral("map"); }
    void saveState(Settings& settings) const override;
    void restoreState(const Settings& settings) override;

protected:
    void read() override;
    void changeEvent(QEvent* event) override;

private:
    void makeTable();
    void makeTools();
    void connectParts();
    /// Counts what was read anew: after another choice.
    void showMap();
    void showNotes();
    void fitTable();
    /// The cell of the row and the column of these names; else the first one.
    void choose(const QString& row, const QString& column);
    /// The documents of the chosen cell.
    void showCell();
    void openInLibrary();

    std::unique_ptr<Ui::MapPage> m_ui;
    QComboBox* m_columns = nullptr;
    QComboBox* m_rows = nullptr;
    QCheckBox* m_promises = nullptr;
    GapMapModel* m_model;
    NameHeader* m_names = nullptr;
    store::GapReading m_read;
};

} // namespace agenda::gui
