// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowfixture.h"

#include "exchange/agendafile.h"
#include "gui/pages.h"
#include "store/workspace.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDir>
#include <QMenuBar>
#include <QTest>

namespace agenda::gui
{

WindowFixture::WindowFixture()
    : m_home(qgetenv("HOME")), settings(m_folder.filePath(QStringLiteral("agenda.ini"))), appearance(settings)
{
    // Documents is below HOME unless the person moved it.
    qputenv("HOME", m_folder.path().toUtf8());
    settings.setPerson({Id<Person>::create(), QStringLiteral("Ana Núñez")});
}

WindowFixture::~WindowFixture()
{
    m_window.reset();
    qputenv("HOME", m_home);
}

MainWindow& WindowFixture::window(bool isStaff)
{
    if (!m_window) {
        m_window = std::make_unique<MainWindow>(MainWindow::Services{settings, prompts, appearance},
                                                pageKinds(), isStaff);
        m_window->show();
        REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    }
    return *m_window;
}

void WindowFixture::closeWindow()
{
    REQUIRE(m_window->close());
    m_window.reset();
}

QString WindowFixture::starterFile()
{
    const QString file = path("agenda.agenda");
    const auto workspace = store::Workspace::create(file, settings.person());
    importStarterAgenda(*workspace);
    return file;
}

QAction* WindowFixture::action(const QString& start) const
{
    const QList<QAction*> menus = m_window->menuBar()->actions();
    for (const QAction* menu : menus) {
        if (!menu->isVisible())
            continue;
        const QList<QAction*> actions = menu->menu()->actions();
        for (QAction* each : actions) {
            if (each->isVisible() && QString(each->text()).remove(u'&').startsWith(start))
                return each;
        }
    }
    return nullptr;
}

void WindowFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // Through the window's handle, as the system does: so shortcuts are looked up too.
    QTest::keyClick(m_window->windowHandle(), key, modifiers);
}

void WindowFixture::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter),
                            Qt::NoModifier);
}

} // namespace agenda::gui
