// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace agenda
{

namespace
{

bool flushToDisk(int handle)
{
#ifdef Q_OS_WIN
    return _commit(handle) == 0;
#else
    return ::fsync(handle) == 0;
#endif
}

/// Makes the renaming itself durable. Best effort: some file systems refuse to sync a folder.
void flushFolder([[maybe_unused]] const QString& folder)
{
#ifndef Q_OS_WIN
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#endif
}

#ifdef Q_OS_WIN
constexpr int noRoom[] = {112, 39, 223}; // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ERROR_FILE_TOO_LARGE
constexpr int notAllowed[] = {5, 19};    // ERROR_ACCESS_DENIED, ERROR_WRITE_PROTECT
#else
constexpr int noRoom[] = {ENOSPC, EDQUOT, EFBIG};
constexpr int notAllowed[] = {EACCES, EPERM, EROFS};
#endif

/// QFile tells the system's error by its text alone.
template <size_t N>
bool isOneOf(const QString& detail, const int (&codes)[N])
{
    return std::any_of(std::begin(codes), std::end(codes),
                       [&](int code) { return detail == qt_error_string(code); });
}

} // namespace

struct AtomicFile::Hash {
    QCryptographicHash value{QCryptographicHash::Sha256};
};

AtomicFile::AtomicFile(const QString& path)
    : m_path(QFileInfo(path).absoluteFilePath()), m_hash(std::make_unique<Hash>())
{
    const QFileInfo target(m_path);
    if (target.isDir()) {
        throw Error(ErrorKind::Storage,
                    QCoreApplication::translate(
                        "agenda", "«%1» es una carpeta. Elija un nombre de archivo. No se escribió nada.")
                        .arg(target.fileName()));
    }
    if (!QFileInfo(target.absolutePath()).isDir()) {
        throw Error(
            ErrorKind::NotFound,
            QCoreApplication::translate(
                "agenda", "No existe la carpeta «%1». Créela antes o elija otra. No se escribió nada.")
                .arg(QDir::toNativeSeparators(target.absolutePath())));
    }
    if (target.exists() && !target.isFile())
        fail(QStringLiteral("not a regular file"));
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(12);
    // A short name of its own: the target's may already be as long as the file system allows.
    m_file = std::make_unique<QFile>(target.absolutePath() + QStringLiteral("/.agenda-") + unique +
                                     QStringLiteral(".tmp"));
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        fail(m_file->errorString());
}

AtomicFile::~AtomicFile()
{
    if (m_file) {
        m_file->close();
        m_file->remove();
    }
}

void AtomicFile::fail(const QString& detail) const
{
    const QFileInfo target(m_path);
    QString cause = QCoreApplication::translate(
        "agenda",
        "No se pudo escribir «%1» en la carpeta «%2». Revise que el disco siga conectado y vuelva a "
        "intentarlo.");
    if (isOneOf(detail, noRoom)) {
        cause = QCoreApplication::translate(
            "agenda",
            "No hay espacio para escribir «%1» en la carpeta «%2»: el disco está lleno o llegó a su "
            "límite. Libere espacio o elija otro disco.");
    } else if (isOneOf(detail, notAllowed)) {
        cause = QCoreApplication::translate(
            "agenda", "No tiene permiso para escribir «%1» en la carpeta «%2». Elija otra carpeta.");
    }
    throw Error(ErrorKind::Storage,
                cause.arg(target.fileName(), QDir::toNativeSeparators(target.absolutePath())) + u' ' +
                    QCoreApplication::translate("agenda", "El archivo anterior, si lo había, sigue intacto."),
                detail);
}

void AtomicFile::write(const QByteArray& bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = m_file->write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            fail(m_file->errorString());
        done += written;
    }
    m_hash->value.addData(bytes);
    m_size += bytes.size();
}

void AtomicFile::commit()
{
    if (!m_file->flush() || !flushToDisk(m_file->handle()))
        fail(qt_error_string());
    m_file->close();
    if (m_file->error() != QFileDevice::NoError)
        fail(m_file->errorString());
    QFile back(m_file->fileName());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!back.open(QIODevice::ReadOnly) || back.size() != m_size || !hash.addData(&back) ||
        hash.result() != m_hash->value.result())
        fail(QStringLiteral("what was read back differs from what was written"));
    back.close();

    std::error_code error;
    std::filesystem::rename(m_file->filesystemFileName(), QFile(m_path).filesystemFileName(), error);
    if (error)
        fail(qt_error_string(error.value()));
    m_file.reset();
    flushFolder(QFileInfo(m_path).absolutePath());
}

void AtomicFile::write(const QString& path, const QByteArray& bytes)
{
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace agenda
