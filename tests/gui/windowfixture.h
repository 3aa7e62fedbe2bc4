// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/appearance.h"
#include "gui/mainwindow.h"
#include "gui/scriptedprompts.h"
#include "gui/seen.h"
#include "gui/settings.h"

#include <QTemporaryDir>

#include <memory>

class QAction;

namespace agenda::gui
{

/// A window with scripted prompts and settings of its own in a temporary folder, which is the Documents
/// folder too. The person has a name already unless the test takes it away.
class WindowFixture
{
public:
    WindowFixture();
    ~WindowFixture();

    /// The real window with the program's own pages, shown.
    MainWindow& window(bool isStaff = false);
    /// Closes it, as a person does, so that the next `window()` is the next start.
    void closeWindow();
    /// The agenda 2020-2022 as a file in the folder.
    QString starterFile();
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    template <class W>
    W* child(const char* name = nullptr)
    {
        return m_window->findChild<W*>(name ? QString::fromLatin1(name) : QString());
    }
    template <class W>
    W* seen(const char* name)
    {
        return seenIn<W>(*m_window, name);
    }
    /// The action of the menu bar whose text starts so, without access key marks; null: not there.
    QAction* action(const QString& start) const;
    /// Sends a key to whatever has the focus in the window.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);

    ScriptedPrompts prompts;

private:
    QTemporaryDir m_folder;
    QByteArray m_home;

public:
    Settings settings;
    Appearance appearance;

private:
    std::unique_ptr<MainWindow> m_window;
};

} // namespace agenda::gui
