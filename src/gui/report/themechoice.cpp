// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/themechoice.h"

#include <QSet>

namespace agenda::gui
{

ThemeChoice::ThemeChoice(QWidget* parent) : QListWidget(parent)
{
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT chosenChanged();
    });
}

void ThemeChoice::setThemes(const store::Outline& outline)
{
    m_isFilling = true;
    QSet<QString> left;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() != Qt::Checked)
            left.insert(item(row)->data(Qt::UserRole).toString());
    }
    const int current = currentRow();
    clear();
    for (const store::QuestionRow& question : outline.questions) {
        for (const store::ThemeRow& theme : question.themes) {
            auto* const made =
                new QListWidgetItem(QStringLiteral("%1  %2").arg(theme.place).arg(theme.theme.name), this);
            made->setData(Qt::UserRole, theme.theme.id.text());
            made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            made->setCheckState(left.contains(theme.theme.id.text()) ? Qt::Unchecked : Qt::Checked);
        }
    }
    setCurrentRow(std::max(0, std::min(current, count() - 1)));
    m_isFilling = false;
}

reports::Selection ThemeChoice::selection() const
{
    reports::Selection chosen;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            chosen.themes << Id<Theme>(item(row)->data(Qt::UserRole).toString());
    }
    return chosen.themes.size() == count() ? reports::Selection{} : chosen;
}

bool ThemeChoice::isNothingChosen() const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            return false;
    }
    return count() > 0;
}

void ThemeChoice::choose(const QList<Id<Theme>>& themes)
{
    m_isFilling = true;
    for (int row = 0; row < count(); ++row) {
        const bool isChosen =
            themes.isEmpty() || themes.contains(Id<Theme>(item(row)->data(Qt::UserRole).toString()));
        item(row)->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
    Q_EMIT chosenChanged();
}

} // namespace agenda::gui
