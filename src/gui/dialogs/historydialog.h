// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace agenda::store
{
class Workspace;
}

namespace agenda::gui
{

class Settings;

/// «Historial»: everything that happened to the workspace.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(const store::Workspace& workspace, Settings& settings, QWidget* parent);
    ~HistoryDialog() override;

private:
    Settings& m_settings;
};

} // namespace agenda::gui
