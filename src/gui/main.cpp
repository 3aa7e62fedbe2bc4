// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app.h"

#include <QApplication>
#include <QLocale>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

int main(int argc, char** argv)
{
#ifdef Q_OS_UNIX
    // A full disk or a closed pipe is an error to be told, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    QApplication application(argc, argv);
#ifdef Q_OS_WIN
    QApplication::setStyle(QStringLiteral("Fusion"));
#endif
    QCoreApplication::setOrganizationName(QStringLiteral("agenda-de-aprendizaje"));
    QCoreApplication::setApplicationName(QStringLiteral("Agenda de Aprendizaje"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AGENDA_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("agenda-de-aprendizaje"));
    // The screen is Spanish whatever the computer's language; the country's own Spanish where it has one.
    if (QLocale().language() != QLocale::Spanish)
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::ElSalvador));
    return agenda::gui::runApp(application);
}
