// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QListWidgetItem;

namespace agenda::gui::Ui
{
class WelcomePage;
}

namespace agenda::gui
{

class Settings;

/// What the window shows while no file is open: the beginnings and the recent files. Owned by the
/// window.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(Settings& settings, bool isStaff, QWidget* parent);
    ~WelcomePage() override;

    /// Reads the recent files again, and whether they are still there.
    void refresh();

Q_SIGNALS:
    void starterWanted();
    void openWanted();
    void emptyWanted();
    void sampleWanted();
    void fileWanted(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open(const QListWidgetItem* item);
    void removeCurrent();
    void updateRemove();
    void updateFonts();

    Settings& m_settings;
    std::unique_ptr<Ui::WelcomePage> m_form;
};

} // namespace agenda::gui
