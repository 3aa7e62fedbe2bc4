// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/editlock.h"

#include "base/atomicfile.h"
#include "base/error.h"
#include "domain/labels.h"
#include "store/recordjson.h"
#include "store/tr.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace agenda::store
{

EditLock::EditLock(const QString& file, const QString& person, qint64 now)
    : m_editorFile(file + QStringLiteral(".editor"))
    , m_person(person)
    , m_now(now)
    , m_wasLeft(QFile::exists(file + QStringLiteral(".lock")) ||
                QFile::exists(file + QStringLiteral("-journal")))
    , m_lock(file + QStringLiteral(".lock"))
{
    // Age alone never makes a lock stale: somebody may keep the agenda open for days.
    m_lock.setStaleLockTime(0);
}

EditLock::~EditLock()
{
    if (m_lock.isLocked()) {
        QFile::remove(m_editorFile);
        m_lock.unlock();
    }
}

EditLock::Result EditLock::take(bool breakForeign)
{
    if (!m_lock.tryLock(0)) {
        qint64 process = 0;
        QString host;
        QString program;
        const bool known = m_lock.getLockInfo(&process, &host, &program);
        const bool foreign = known && host != QSysInfo::machineHostName();
        if (m_lock.error() == QLockFile::PermissionError)
            return Result::FolderNotWritable;
        // The lock file can be made and its few bytes not be written: the disk is full.
        if (m_lock.error() != QLockFile::LockFailedError)
            return Result::NoRoom;
        if (!(foreign && breakForeign && m_lock.removeStaleLockFile() && m_lock.tryLock(0)))
            return Result::HeldByOther;
    }
    clearBreakers();
    writeNote();
    return Result::Taken;
}

void EditLock::clearBreakers() const
{
    const QFileInfo lock(m_lock.fileName());
    const QString start = lock.fileName() + QStringLiteral(".rmlock");
    const QDir folder = lock.absoluteDir();
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(start))
            QFile::remove(folder.filePath(name));
    }
}

void EditLock::setPerson(const QString& person)
{
    if (person == m_person || !m_lock.isLocked())
        return;
    m_person = person;
    writeNote();
}

void EditLock::writeNote() const
{
    Json editor;
    editor["person"] = m_person.toStdString();
    editor["computer"] = QSysInfo::machineHostName().toStdString();
    editor["since"] = m_now;
    try {
        AtomicFile::write(m_editorFile, QByteArray::fromStdString(editor.dump()));
    } catch (const Error&) {
        // Without the note the second opener learns less; the lock itself holds.
    }
}

QString EditLock::holder() const
{
    QFile file(m_editorFile);
    Json editor;
    if (file.open(QIODevice::ReadOnly))
        editor = Json::parse(file.read(10'000).toStdString(), nullptr, false);
    const auto text = [&](const char* key) {
        return editor.is_object() && editor.contains(key) && editor[key].is_string()
                   ? QString::fromStdString(editor[key].get<std::string>()).left(100)
                   : QString();
    };
    QString person = text("person");
    if (person.isEmpty())
        person = tr("Otra persona o programa");
    QString computer = text("computer");
    if (computer.isEmpty()) {
        qint64 process = 0;
        QString program;
        m_lock.getLockInfo(&process, &computer, &program);
    }
    QString holder = computer.isEmpty() ? person : tr("%1 (equipo %2)").arg(person, computer);
    if (editor.is_object() && editor.contains("since") && editor["since"].is_number_integer()) {
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(editor["since"].get<qint64>());
        const QString time = since.time().toString(QStringLiteral("HH:mm"));
        const bool today = since.date() == QDateTime::fromMSecsSinceEpoch(m_now).date();
        holder += today ? tr(" desde las %1").arg(time)
                        : tr(" desde el %1 a las %2").arg(dateText(since.date()), time);
    }
    return holder;
}

} // namespace agenda::store
