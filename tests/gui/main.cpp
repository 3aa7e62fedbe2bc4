// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main of the window's tests: as tests/support/main.cpp, with widgets.
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include "gui/outlinestyle.h"
#include "support/runtests.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QWidget>

namespace
{

/// What one case leaves open would receive the keys of the next.
struct NoWidgetLeft : Catch::TestEventListenerBase {
    using TestEventListenerBase::TestEventListenerBase;

    void sectionEnded(const Catch::SectionStats&) override
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void testCaseEnded(const Catch::TestCaseStats& stats) override
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QWidgetList left = QApplication::allWidgets();
        // Qt makes one for the desktop when it first asks for it, and keeps it.
        left.removeIf([](const QWidget* widget) { return widget->windowType() == Qt::Desktop; });
        if (left.isEmpty())
            return;
        for (const QWidget* widget : std::as_const(left))
            qWarning("left over: %s %s", widget->metaObject()->className(), qPrintable(widget->objectName()));
        qFatal("%s leaves widgets behind", stats.testInfo.name.c_str());
    }
};

} // namespace

CATCH_REGISTER_LISTENER(NoWidgetLeft)

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::ElSalvador));
    const QApplication app(argc, argv);
    QApplication::setStyle(new agenda::gui::OutlineStyle(QStringLiteral("Fusion")));
    QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);
    QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
    return agenda::runTests(argc, argv);
}
