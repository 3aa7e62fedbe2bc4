// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include <QDir>
#include <QFileInfo>

namespace agenda::gui
{

namespace
{

constexpr int maximumRecentFiles = 10;

QString absolute(const QString& path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("agenda-de-aprendizaje"),
                 QStringLiteral("agenda"))
{
}

Settings::Settings(const QString& iniFile) : m_settings(iniFile, QSettings::IniFormat) {}

Person Settings::person() const
{
    return {Id<Person>(m_settings.value(QStringLiteral("person/id")).toString()),
            m_settings.value(QStringLiteral("person/name")).toString()};
}

void Settings::setPerson(const Person& person)
{
    m_settings.setValue(QStringLiteral("person/id"), person.id.text());
    m_settings.setValue(QStringLiteral("person/name"), person.name);
}

QStringList Settings::recentFiles() const
{
    return m_settings.value(QStringLiteral("recentFiles")).toStringList();
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(absolute(path));
    files.prepend(absolute(path));
    m_settings.setValue(QStringLiteral("recentFiles"), QStringList(files.mid(0, maximumRecentFiles)));
}

void Settings::removeRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(absolute(path));
    m_settings.setValue(QStringLiteral("recentFiles"), files);
}

QDate Settings::checkedOn(const QString& path) const
{
    return m_settings.value(QStringLiteral("checkedFiles")).toMap().value(absolute(path)).toDate();
}

void Settings::setCheckedOn(const QString& path, QDate day)
{
    QVariantMap days = m_settings.value(QStringLiteral("checkedFiles")).toMap();
    days.insert(absolute(path), day);
    const QStringList kept = recentFiles();
    for (const QString& file : days.keys()) {
        if (!kept.contains(file))
            days.remove(file);
    }
    m_settings.setValue(QStringLiteral("checkedFiles"), days);
}

QVariant Settings::value(const QString& key, const QVariant& fallback) const
{
    return m_settings.value(key, fallback);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    m_settings.setValue(key, value);
}

} // namespace agenda::gui
