// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main of every test program: an application without a screen, C locale, UTC.
#include "support/runtests.h"

#include <QGuiApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::ElSalvador));
    const QGuiApplication app(argc, argv);
    return agenda::runTests(argc, argv);
}
