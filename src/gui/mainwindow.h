// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agendafiles.h"
#include "gui/pages.h"
#include "gui/task.h"

#include <QMainWindow>

class QStackedWidget;

namespace agenda::gui
{

class Appearance;
class StatusLine;
class WelcomePage;
class WorkArea;

/// The window: menus, status line, and in the middle the welcome page or the work area of the open workspace,
/// which it owns. Made by the application.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Services {
        Settings& settings;
        Prompts& prompts;
        Appearance& appearance;
    };
    MainWindow(const Services& services, const QList<PageKind>& kinds, bool isStaff);
    ~MainWindow() override;

    /// Opens the file in this window; false (after saying why) leaves what is open as it was.
    bool openFile(const QString& path);
    /// The agenda 2020-2022 at its usual place, made there if need be, without asking where.
    void openStarter();
    store::Workspace* workspace() const { return m_workspace.get(); }

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    QMenu* makePageMenu(const QString& title, const QString& pageKey);
    QAction* add(QMenu* menu, const QString& text, const QString& keys, std::function<void()> work);

    bool take(AgendaFiles::Opened opened);
    void openDropped(const QString& path);
    void askName();
    /// What a file that has just been opened is asked and looked over for.
    void settleIn();
    void showWorkspace();
    void makeWelcome();
    void showWelcome();
    void closeWorkspace();
    /// Ends what runs and writes what is in fields. False: the person wants to go on.
    bool settle();
    void tryToEdit();
    bool reopen(const QString& path, store::Access access);
    void saveCopy();
    void showPreferences();
    void fillPageMenu(QMenu* menu, const Page& page);
    void updateActions();
    void updateTitle();

    Settings& m_settings;
    Prompts& m_prompts;
    Appearance& m_appearance;
    QList<PageKind> m_kinds;
    AgendaFiles m_files;
    TaskRunner m_tasks;
    std::unique_ptr<store::Workspace> m_workspace;

    QStackedWidget* m_central;
    WelcomePage* m_welcome = nullptr; ///< made when it is first shown: who opens a file does not wait for it
    WorkArea* m_work = nullptr;
    bool m_isStarterWanted = false; ///< as soon as the window is there
    StatusLine* m_status;
    QHash<QString, QMenu*> m_pageMenus;
    QHash<QString, QAction*> m_goTo; ///< by the page's key
    QList<QAction*> m_workActions;   ///< there only while a workspace is open
    QList<QAction*> m_editActions;   ///< of those, not in a read-only one
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
};

} // namespace agenda::gui
