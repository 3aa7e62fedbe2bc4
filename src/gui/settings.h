// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QByteArray>
#include <QDate>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace agenda::gui
{

/// What this computer remembers of its user and windows, never project data. One QSettings (INI, user scope);
/// tests give it a file of their own. Window's thread.
class Settings
{
public:
    /// The user's own settings.
    Settings();
    explicit Settings(const QString& iniFile);

    /// The name that signs the history, and its lasting id. Empty name: not asked yet.
    Person person() const;
    void setPerson(const Person& person);
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    /// When a recent file was last looked over for damage on this computer; invalid: never.
    QDate checkedOn(const QString& path) const;
    void setCheckedOn(const QString& path, QDate day);

    /// Anything of the window: «window/geometry», «agenda/splitter»...
    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void setValue(const QString& key, const QVariant& value);

private:
    mutable QSettings m_settings;
};

} // namespace agenda::gui
