// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/foldedtext.h"

#include <QDialog>
#include <QStringList>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace agenda::gui
{

/// One line to pick from: `text`, and `detail` under it. Disabled: shown, but not to be changed (say why in
/// `detail`).
struct PickItem {
    QString id;
    QString text;
    QString detail;
    bool checked = false;
    bool disabled = false;
};

/// Picks some of many by typing: a filter field over a list with check boxes. Keyboard first: what is typed
/// filters (accents and case folded), Down goes into the list, the space bar ticks, a letter goes back to the
/// filter, Enter accepts. Where nothing came ticked and nothing is ticked, Enter takes the current line.
/// Owned by the caller; window's thread.
class PickDialog : public QDialog
{
    Q_OBJECT

public:
    /// The ids that are ticked and not disabled, in the order of `items`; nothing when cancelled. `accept` is
    /// the text of the button, «Elegir» if empty.
    static std::optional<QStringList> pick(QWidget* parent, const QString& title, const QString& explanation,
                                           const QList<PickItem>& items, const QString& accept = {});
    /// Exactly one, without check boxes.
    static std::optional<QString> pickOne(QWidget* parent, const QString& title, const QString& explanation,
                                          const QList<PickItem>& items, const QString& accept = {});

    enum class Mode { Several, One };
    PickDialog(QWidget* parent, Mode mode, const QString& title, const QString& explanation,
               const QList<PickItem>& items, const QString& accept);

    QStringList picked() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void showCount();
    bool searchKey(int key);
    bool listKey(const QString& typed, int key);
    QListWidgetItem* currentShown() const;

    const Mode m_mode;
    bool m_cameTicked = false;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_count;
    QPushButton* m_accept;
    QList<FoldedText> m_folded;
};

} // namespace agenda::gui
