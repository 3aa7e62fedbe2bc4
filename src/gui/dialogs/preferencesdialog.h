// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace agenda::gui::Ui
{
class PreferencesDialog;
}

namespace agenda::gui
{

class Appearance;
class Settings;

/// «Preferencias»: the name for the history, theme, text size, and the paper of reports. Written on accept.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(Settings& settings, Appearance& appearance, QWidget* parent);
    ~PreferencesDialog() override;

    void accept() override;

private:
    Settings& m_settings;
    Appearance& m_appearance;
    std::unique_ptr<Ui::PreferencesDialog> m_form;
};

} // namespace agenda::gui
