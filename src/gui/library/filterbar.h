// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/activefilter.h"
#include "gui/models/libraryfilter.h"

#include <QVariantMap>
#include <QWidget>

#include <memory>

class QPushButton;

namespace agenda::gui
{

class FlowLayout;
class QuietCombo;
namespace Ui
{
class FilterBar;
}

/// The choices that filter the library, in rows that wrap: kind and «Por completar» in sight, the others
/// behind «Más filtros». Owned by the page; window's thread; throws nothing.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);
    ~FilterBar() override;

    /// A button of the page, at the end of the first row.
    void addTool(QPushButton* button);
    /// Offers the years, countries and products that the records have; what was chosen stays.
    void offer(const LibraryTotals& library);
    LibraryCriteria criteria() const;
    /// What is chosen, in the words of the choices, but for what a view handed over.
    QStringList words() const;
    /// Shows only this evidence, which a view handed over, until it is taken back; it is not remembered.
    void narrow(std::optional<Narrowing> narrowing);
    /// Takes every choice back, and tells once.
    void clear();
    /// What is chosen, to be remembered, and back.
    QVariantMap chosen() const;
    void choose(const QVariantMap& chosen);

Q_SIGNALS:
    void changed();

private:
    void notify();
    void showNumbers();

    std::unique_ptr<Ui::FilterBar> m_ui;
    FlowLayout* m_tools;
    QList<QuietCombo*> m_combos;
    std::optional<Narrowing> m_narrowing;
    int m_incomplete = 0;
};

} // namespace agenda::gui
