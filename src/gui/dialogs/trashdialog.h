// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/trash.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;
class QStandardItemModel;

namespace agenda::gui
{

class Prompts;

/// «Papelera»: what was removed and can come back, each as one step.
class TrashDialog : public QDialog
{
    Q_OBJECT

public:
    TrashDialog(store::Workspace& workspace, Prompts& prompts, QWidget* parent);

Q_SIGNALS:
    /// «Tema: Género» came back, as one step.
    void broughtBack(const QString& title);

private:
    void reload();
    void bringBack();

    store::Workspace& m_workspace;
    Prompts& m_prompts;
    QLabel* m_words;
    QTreeView* m_view;
    QStandardItemModel* m_model;
    QPushButton* m_bringBack;
};

} // namespace agenda::gui
