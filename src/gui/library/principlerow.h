// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisal.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QRadioButton;

namespace agenda::gui
{

class TextField;

/// One principle of the quality of a source: its question, the four levels with their words and «sin
/// valorar», and the reason. Tells what a person chose; whether that can be stored is the owner's to find
/// out. Owned by the quality pane.
class PrincipleRow : public QWidget
{
    Q_OBJECT

public:
    PrincipleRow(const Principle& principle, bool isEditable, QWidget* parent = nullptr);

    const Principle& principle() const { return m_principle; }
    /// What is stored now. A choice or a reason under way stays.
    void show(const Appraisal& appraisal);
    /// What the others said: «Berta: 1»; empty hides the line.
    void showOthers(const QString& text);
    /// Throws away what was chosen and could not be stored.
    void restore(const Appraisal& appraisal);
    /// What stands in the row, written into the appraisal.
    void writeInto(Appraisal& appraisal) const;
    bool isModified() const;
    /// A score at the end of the scale without its reason.
    bool lacksReason() const;

Q_SIGNALS:
    /// A score was chosen, or the reason was left with another text.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addLevel(QGridLayout& grid, int level);
    void choose(std::optional<int> score);
    std::optional<int> chosen() const;
    void showHint();

    const Principle& m_principle;
    const bool m_isEditable;
    std::optional<int> m_stored;
    std::array<QRadioButton*, 5> m_choices{}; ///< «sin valorar», then 1 to 4; none for who only reads
    std::array<QLabel*, 5> m_words{};
    QLabel* m_others;
    QLabel* m_hint;
    TextField* m_reason;
};

} // namespace agenda::gui
