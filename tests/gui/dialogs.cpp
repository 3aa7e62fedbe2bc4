// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include <catch2/catch.hpp>

namespace agenda::gui
{

void whenAsked(const std::function<void(QDialog&)>& act)
{
    const QWidget* const before = QApplication::activeModalWidget();
    auto* const timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [=] {
        auto* const dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog || dialog == before)
            return;
        timer->stop();
        timer->deleteLater();
        // The offscreen window system makes nothing active by itself.
        dialog->activateWindow();
        QApplication::setActiveWindow(dialog);
        act(*dialog);
    });
    timer->start(0);
}

void enterWhenReady(const char* button)
{
    auto* const timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, name = QString::fromLatin1(button)] {
        const QWidget* const dialog = QApplication::activeModalWidget();
        const auto* const found = dialog ? dialog->findChild<QPushButton*>(name) : nullptr;
        if (!found || !found->isEnabled())
            return;
        timer->stop();
        timer->deleteLater();
        QTest::keyClick(dialog->windowHandle(), Qt::Key_Return);
    });
    timer->start(0);
}

void pressIn(const QDialog& dialog, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(dialog.windowHandle(), key, modifiers);
    const QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
    REQUIRE(QTest::qWaitFor([&] {
        return std::none_of(buttons.begin(), buttons.end(),
                            [](const QPushButton* each) { return each->isDown(); });
    }));
}

} // namespace agenda::gui
