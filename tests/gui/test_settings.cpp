// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using agenda::gui::Settings;

TEST_CASE("settings remember the person and her lasting id")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("agenda.ini"));
    const agenda::Person ana{agenda::Id<agenda::Person>::create(), QStringLiteral("Ana Núñez")};
    {
        Settings settings(file);
        CHECK(settings.person().name.isEmpty());
        settings.setPerson(ana);
    }
    CHECK(Settings(file).person() == ana);
}

TEST_CASE("recent files are newest first, once each, at most ten")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("agenda.ini")));
    for (int i = 0; i < 12; ++i)
        settings.addRecentFile(QStringLiteral("/tmp/%1.agenda").arg(i));
    settings.addRecentFile(QStringLiteral("/tmp/x/../5.agenda"));
    CHECK(settings.recentFiles().size() == 10);
    CHECK(settings.recentFiles().first() == QStringLiteral("/tmp/5.agenda"));
    CHECK(settings.recentFiles().count(QStringLiteral("/tmp/5.agenda")) == 1);
    settings.removeRecentFile(QStringLiteral("/tmp/5.agenda"));
    CHECK(settings.recentFiles().first() == QStringLiteral("/tmp/11.agenda"));
}
