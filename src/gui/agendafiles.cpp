// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agendafiles.h"

#include "exchange/agendafile.h"
#include "exchange/library/publiclibrary.h"
#include "gui/prompts.h"
#include "gui/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace agenda::gui
{

namespace
{

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

QString AgendaFiles::starterPath()
{
    return QDir(documents()).filePath(QStringLiteral("Agenda de Aprendizaje CLAC 2020-2022.agenda"));
}

QString AgendaFiles::filter()
{
    return tr("Agendas de aprendizaje (*.agenda);;Todos los archivos (*)");
}

QString AgendaFiles::withSuffix(const QString& path)
{
    const QString suffix = QStringLiteral(".agenda");
    return path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix;
}

AgendaFiles::Opened AgendaFiles::open(QWidget* parent, const QString& path, store::Access access)
{
    Opened opened;
    const bool isOpen = guarded(parent, m_prompts, [&] {
        opened = store::Workspace::open(path, m_isStaff ? store::Access::Read : access, signer());
    });
    if (isOpen)
        m_settings.addRecentFile(path);
    return opened;
}

AgendaFiles::Opened AgendaFiles::choose(QWidget* parent)
{
    const QStringList files = m_prompts.filesToOpen(parent, tr("Abrir una agenda"), filter(), false);
    return files.isEmpty() ? nullptr : open(parent, files.first());
}

AgendaFiles::Opened AgendaFiles::createEmpty(QWidget* parent)
{
    const QString path =
        m_prompts.fileToSave(parent, tr("Crear una agenda vacía"),
                             QDir(documents()).filePath(tr("Agenda de aprendizaje.agenda")), filter());
    return path.isEmpty() ? nullptr : create(parent, withSuffix(path), Beginning::Nothing);
}

AgendaFiles::Opened AgendaFiles::createSample(QWidget* parent)
{
    const QString path = m_prompts.fileToSave(
        parent, tr("¿Dónde guardar la copia de prueba?"),
        QDir(documents()).filePath(tr("Agenda de prueba con biblioteca pública.agenda")), filter());
    return path.isEmpty() ? nullptr : create(parent, withSuffix(path), Beginning::Sample);
}

AgendaFiles::Opened AgendaFiles::openStarter(QWidget* parent, bool isQuick)
{
    QString path = starterPath();
    if (QFileInfo::exists(path))
        return open(parent, path);
    if (!isQuick) {
        path = m_prompts.fileToSave(parent, tr("¿Dónde guardar la agenda 2020–2022?"), path, filter());
        if (path.isEmpty())
            return nullptr;
    }
    return create(parent, withSuffix(path), Beginning::Starter);
}

AgendaFiles::Opened AgendaFiles::create(QWidget* parent, const QString& path, Beginning beginning)
{
    askName(parent);
    Opened created;
    const bool isMade = guarded(parent, m_prompts, [&] {
        if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
            throw Error(
                ErrorKind::Storage,
                tr("No se pudo crear la carpeta «%1». Elija otra.").arg(QFileInfo(path).absolutePath()));
        }
        created = store::Workspace::create(path, signer());
        if (beginning == Beginning::Nothing)
            return;
        try {
            importStarterAgenda(*created);
            if (beginning == Beginning::Sample) {
                Progress unwatched; // some dozens of records: it is there at once
                importPublicLibrary(*created, unwatched);
            }
        } catch (...) {
            // Half a beginning would be opened next time as if it were the agenda.
            created.reset();
            QFile::remove(path);
            throw;
        }
    });
    if (isMade)
        m_settings.addRecentFile(path);
    return isMade ? std::move(created) : nullptr;
}

bool AgendaFiles::knowsName() const
{
    return m_isAsked || !m_settings.person().name.isEmpty();
}

bool AgendaFiles::askName(QWidget* parent)
{
    if (knowsName())
        return false;
    Person person = m_settings.person();
    m_isAsked = true;
    const std::optional<QString> answer =
        m_prompts.text(parent, tr("Su nombre"),
                       tr("Cada cambio queda en el historial con el nombre de quien lo hizo. ¿Cómo se llama "
                          "usted? Puede cambiarlo después en Preferencias."),
                       QString(), false);
    person.name = answer.value_or(QString()).simplified().left(200);
    m_settings.setPerson(person);
    return true;
}

Person AgendaFiles::signer()
{
    Person person = m_settings.person();
    if (person.id.isNull()) {
        person.id = Id<Person>::create();
        m_settings.setPerson(person);
    }
    if (person.name.isEmpty())
        person.name = tr("Sin nombre");
    return person;
}

} // namespace agenda::gui
