// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "reports/preflight.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace agenda::gui
{

/// «Comprobación»: what somebody may want to mend before the report leaves, each with «Ir a».
class CautionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit CautionsPane(QWidget* parent = nullptr);

    void setCautions(const QList<reports::Caution>& cautions);

Q_SIGNALS:
    void go(const agenda::gui::Place& place);

private:
    void follow();

    QLabel* m_head;
    QListWidget* m_list;
    QPushButton* m_go;
    QList<reports::Caution> m_cautions;
};

} // namespace agenda::gui
