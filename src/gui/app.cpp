// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app.h"

#include "gui/appearance.h"
#include "gui/icons.h"
#include "gui/mainwindow.h"
#include "gui/outlinestyle.h"
#include "gui/pages.h"
#include "gui/prompts.h"
#include "gui/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTranslator>

namespace agenda::gui
{

namespace
{

/// The words of the toolkit's own dialogs, from Qt's folder or from beside the program.
void translateToolkit(QApplication& application)
{
    auto* translator = new QTranslator(&application);
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/translations");
    const QString name = QStringLiteral("qtbase_es");
    if (translator->load(name, beside) ||
        translator->load(name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator);
}

} // namespace

int runApp(QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("agenda::gui::App", "La agenda de aprendizaje 2020–2022 de CLAC."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption staff(
        QStringLiteral("staff"),
        QCoreApplication::translate("agenda::gui::App", "Abre para leer, sin controles de edición."));
    const QCommandLineOption starter(
        QStringLiteral("starter"),
        QCoreApplication::translate(
            "agenda::gui::App", "Abre la agenda 2020–2022 en su lugar de costumbre, y la crea si no está."));
    parser.addOptions({staff, starter});
    parser.addPositionalArgument(
        QStringLiteral("archivo"),
        QCoreApplication::translate("agenda::gui::App", "La agenda que se abre (*.agenda)."),
        QStringLiteral("[archivo]"));
    parser.process(application);

    translateToolkit(application);
    QApplication::setStyle(new OutlineStyle);
    Settings settings;
    Appearance appearance(settings);
    DialogPrompts prompts;
    MainWindow window({settings, prompts, appearance}, pageKinds(), parser.isSet(staff));
    window.setWindowIcon(programIcon());
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.openFile(files.first());
    else if (parser.isSet(starter))
        window.openStarter();
    window.show();
    return QApplication::exec();
}

} // namespace agenda::gui
