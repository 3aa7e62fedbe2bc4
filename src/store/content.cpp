// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/content.h"

#include "base/atomicfile.h"
#include "base/error.h"
#include "db/connection.h"
#include "db/query.h"
#include "db/transaction.h"
#include "domain/labels.h"
#include "store/openfile.h"
#include "store/sourcefile.h"
#include "store/table.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStorageInfo>
#include <QUuid>

namespace agenda::store
{

namespace
{

constexpr qint64 chunkSize = 1024 * 1024;
constexpr qint64 maxFileSize = 500LL * 1024 * 1024;
/// How much goes into one short transaction: enough to be quick, little enough for others to come in between.
constexpr int chunksPerTransaction = 4;

/// Best effort: what cannot be given back now is used by the next file.
void giveBackRoom(db::Connection& connection)
{
    try {
        connection.giveBackRoom();
    } catch (const std::exception& error) {
        qWarning("room of deleted content: %s", error.what());
    }
}

/// The content as it comes in: rows under an id of its own, thrown away unless `finish` names them.
class Incoming
{
public:
    explicit Incoming(db::Connection& connection)
        : m_connection(connection), m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        db::Transaction transaction(m_connection);
        db::Query query(m_connection, QStringLiteral("INSERT INTO content (id, sha256, size, kept) "
                                                     "VALUES (?, NULL, 0, 0)"));
        query.bind(m_id);
        query.run();
        transaction.commit();
    }

    ~Incoming()
    {
        if (m_finished)
            return;
        try {
            db::Transaction transaction(m_connection);
            discard();
            transaction.commit();
            giveBackRoom(m_connection);
        } catch (const std::exception& error) {
            // The next start sweeps what stays behind.
            qWarning("staged content: %s", error.what());
        }
    }

    void add(const QList<QByteArray>& chunks)
    {
        db::Transaction transaction(m_connection);
        for (const QByteArray& bytes : chunks) {
            db::Query query(
                m_connection,
                QStringLiteral("INSERT INTO content_chunk (content, number, bytes) VALUES (?, ?, ?)"));
            query.bind(m_id).bind(m_chunks++).bind(bytes);
            query.run();
        }
        transaction.commit();
    }

    /// Whether the content was not there yet.
    bool finish(const QString& sha256, qint64 size)
    {
        db::Transaction transaction(m_connection);
        bool there = false;
        {
            db::Query same(m_connection, QStringLiteral("SELECT 1 FROM content WHERE sha256 = ?"));
            same.bind(sha256);
            there = same.next();
        }
        if (there) {
            discard();
        } else {
            db::Query name(m_connection,
                           QStringLiteral("UPDATE content SET sha256 = ?, size = ? WHERE id = ?"));
            name.bind(sha256).bind(size).bind(m_id);
            name.run();
        }
        transaction.commit();
        m_finished = true;
        if (there)
            giveBackRoom(m_connection);
        return !there;
    }

private:
    void discard()
    {
        for (const QString& sql : {QStringLiteral("DELETE FROM content_chunk WHERE content = ?"),
                                   QStringLiteral("DELETE FROM content WHERE id = ?")}) {
            db::Query query(m_connection, sql);
            query.bind(m_id);
            query.run();
        }
    }

    db::Connection& m_connection;
    QString m_id;
    int m_chunks = 0;
    bool m_finished = false;
};

/// The lock and the journal of an open agenda.
void refuseWorkingFile(const QFileInfo& info)
{
    for (const QString& ending :
         {QStringLiteral(".lock"), QStringLiteral(".editor"), QStringLiteral("-journal")}) {
        QString beside = info.absoluteFilePath();
        if (!beside.endsWith(ending))
            continue;
        beside.chop(ending.size());
        if (OpenFile::isOpen(beside)) {
            throw Error(
                ErrorKind::Constraint,
                tr("«%1» es un archivo de trabajo de la agenda, que desaparece al cerrarla. Elija otro "
                   "archivo. No se adjuntó nada.")
                    .arg(info.fileName()));
        }
    }
}

void checkSource(const QFileInfo& info)
{
    refuseWorkingFile(info);
    const QString name = info.fileName();
    switch (sourceFault(info, maxFileSize)) {
    case SourceFault::None:
        return;
    case SourceFault::Missing:
        throw Error(ErrorKind::NotFound, tr("No se encontró el archivo «%1».").arg(name));
    case SourceFault::NotOrdinary:
        throw Error(
            ErrorKind::Constraint,
            tr("«%1» no es un archivo común (es una carpeta, un acceso directo o un dispositivo). Elija el "
               "documento mismo. No se adjuntó nada.")
                .arg(name));
    case SourceFault::OpenAgenda:
        throw Error(ErrorKind::Constraint,
                    tr("«%1» es la agenda misma, que está abierta. Elija otro archivo. No se adjuntó nada.")
                        .arg(name));
    case SourceFault::TooLarge:
        throw Error(
            ErrorKind::Constraint,
            tr("«%1» pesa %2 MB y el límite es %3 MB. Adjunte una versión más liviana, o anote su enlace.")
                .arg(name)
                .arg(info.size() / 1024 / 1024)
                .arg(maxFileSize / 1024 / 1024));
    }
}

/// A full disk is told before the file is copied, not half-way.
void checkRoom(const QString& name, qint64 size, qint64 available)
{
    constexpr qint64 megabyte = 1024 * 1024;
    // Beside the bytes: the pages that keep them in order, and the journal.
    const qint64 needed = size + size / 50 + megabyte;
    if (available < 0 || needed <= available)
        return;
    throw Error(
        ErrorKind::Storage,
        tr("No hay espacio en el disco de la agenda para «%1»: hacen falta %2 MB y quedan %3 MB. Libere "
           "espacio y vuelva a adjuntarlo. No se adjuntó nada.")
            .arg(name)
            .arg((needed + megabyte - 1) / megabyte)
            .arg(available / megabyte));
}

} // namespace

ContentIntake::ContentIntake(const Workspace& workspace, FreeSpace freeSpace)
    : m_target(std::make_unique<db::Target>(workspace.connection().target()))
    , m_freeSpace(freeSpace ? std::move(freeSpace)
                            : [](const QString& folder) { return QStorageInfo(folder).bytesAvailable(); })
{
    if (workspace.isReadOnly())
        throw Error(ErrorKind::ReadOnly, workspace.readOnlyReason());
}

ContentIntake::~ContentIntake() = default;

StagedFile ContentIntake::stage(const QString& filePath, Progress& progress)
{
    const QFileInfo info(filePath);
    checkSource(info);
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        throw Error(ErrorKind::Storage,
                    tr("No se pudo leer «%1». Revise que tenga permiso para abrirlo.").arg(info.fileName()),
                    file.errorString());
    }
    const qint64 size = file.size();
    if (m_target->dialect == db::Dialect::Sqlite && !m_target->isMemory()) {
        const qint64 available = m_freeSpace(QFileInfo(m_target->file).absolutePath());
        checkRoom(info.fileName(), size, available);
    }
    const QDateTime modified = info.lastModified();
    StagedFile staged;
    staged.name = info.fileName();
    staged.mediaType = QMimeDatabase().mimeTypeForFile(info).name();

    db::Connection connection(*m_target);
    Incoming incoming(connection);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QList<QByteArray> waiting;
    for (;;) {
        progress.report(staged.size, size, staged.name);
        QByteArray bytes(chunkSize, Qt::Uninitialized);
        const qint64 got = file.read(bytes.data(), chunkSize);
        if (got < 0) {
            throw Error(ErrorKind::Storage,
                        tr("Se interrumpió la lectura de «%1». No se adjuntó nada.").arg(staged.name),
                        file.errorString());
        }
        if (got == 0)
            break;
        bytes.truncate(got);
        hash.addData(bytes);
        staged.size += got;
        waiting << bytes;
        if (waiting.size() == chunksPerTransaction) {
            incoming.add(waiting);
            waiting.clear();
        }
        if (staged.size > maxFileSize)
            break;
    }
    QFileInfo after(filePath);
    if (staged.size != size || after.size() != size || after.lastModified() != modified) {
        throw Error(
            ErrorKind::Conflict,
            tr("«%1» cambió mientras se copiaba. Ciérrelo en el otro programa y vuelva a adjuntarlo. No se "
               "adjuntó nada.")
                .arg(staged.name));
    }
    if (!waiting.isEmpty())
        incoming.add(waiting);
    progress.report(staged.size, size, staged.name);
    staged.sha256 = QString::fromLatin1(hash.result().toHex());
    if (incoming.finish(staged.sha256, staged.size))
        m_staged << staged.sha256;
    return staged;
}

void ContentIntake::discard()
{
    if (m_staged.isEmpty())
        return;
    db::Connection connection(*m_target);
    db::Transaction transaction(connection);
    for (const QString& sha256 : std::as_const(m_staged)) {
        for (const QString& sql : {QStringLiteral("DELETE FROM content_chunk WHERE content IN "
                                                  "(SELECT id FROM content WHERE sha256 = ? AND kept = 0)"),
                                   QStringLiteral("DELETE FROM content WHERE sha256 = ? AND kept = 0")}) {
            db::Query query(connection, sql);
            query.bind(sha256);
            query.run();
        }
    }
    transaction.commit();
    m_staged.clear();
    giveBackRoom(connection);
}

namespace
{

/// Hands each chunk of the content to `take`, in order, checking the whole.
void readContent(db::Connection& connection, const QString& sha256, Progress& progress,
                 const std::function<void(const QByteArray&)>& take)
{
    QString id;
    qint64 size = 0;
    {
        db::Query query(connection, QStringLiteral("SELECT id, size FROM content WHERE sha256 = ?"));
        query.bind(sha256);
        if (!query.next())
            throw Error(ErrorKind::NotFound, tr("El contenido de este archivo no está en la agenda."),
                        sha256);
        id = query.text(0);
        size = query.number(1);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 done = 0;
    db::Query query(connection,
                    QStringLiteral("SELECT bytes FROM content_chunk WHERE content = ? ORDER BY number"));
    query.bind(id);
    while (query.next()) {
        const QByteArray bytes = query.value(0).toByteArray();
        hash.addData(bytes);
        done += bytes.size();
        progress.report(done, size, {});
        take(bytes);
    }
    if (QString::fromLatin1(hash.result().toHex()) != sha256) {
        throw Error(ErrorKind::Unreadable,
                    tr("El archivo guardado en la agenda está dañado: su contenido no es el que se adjuntó. "
                       "Adjunte de "
                       "nuevo el original."),
                    sha256);
    }
}

} // namespace

QByteArray contentBytes(const Workspace& workspace, const QString& sha256)
{
    QByteArray all;
    Progress unwatched;
    readContent(workspace.connection(), sha256, unwatched, [&](const QByteArray& bytes) { all += bytes; });
    return all;
}

void saveCopy(const Workspace& workspace, const QString& sha256, const QString& path, Progress& progress)
{
    if (!workspace.path().isEmpty() && QFileInfo(path).absoluteFilePath() == workspace.path()) {
        throw Error(ErrorKind::Conflict,
                    tr("Ese es el archivo de la agenda misma. Elija otro nombre para la copia."));
    }
    AtomicFile file(path);
    readContent(workspace.connection(), sha256, progress,
                [&](const QByteArray& bytes) { file.write(bytes); });
    file.commit();
}

ContentReader::ContentReader(const Workspace& workspace)
    : m_target(std::make_unique<db::Target>(workspace.connection().target()))
{
}

ContentReader::~ContentReader() = default;

QByteArray ContentReader::read(const QString& sha256, Progress& progress) const
{
    db::Connection connection(*m_target);
    QByteArray all;
    readContent(connection, sha256, progress, [&](const QByteArray& bytes) { all += bytes; });
    return all;
}

std::optional<Id<Evidence>> evidenceWithContent(const Workspace& workspace, const QString& sha256)
{
    const QList<Attachment> same = workspace.where(&Attachment::sha256, sha256);
    return same.isEmpty() ? std::nullopt : std::optional(same.first().evidence);
}

bool hasContent(const Workspace& workspace, const QString& sha256)
{
    db::Query query(workspace.connection(), QStringLiteral("SELECT 1 FROM content WHERE sha256 = ?"));
    query.bind(sha256);
    return query.next();
}

void checkContent(const Workspace& workspace, const QString& sha256, Progress& progress)
{
    readContent(workspace.connection(), sha256, progress, [](const QByteArray&) {});
}

void keepStagedContent(Workspace& workspace)
{
    db::Transaction transaction(workspace.connection());
    workspace.connection().execute(
        QStringLiteral("UPDATE content SET kept = 1 WHERE kept = 0 AND sha256 IN "
                       "(SELECT sha256 FROM attachment UNION SELECT sha256 FROM edition)"));
    transaction.commit();
}

QString putContent(db::Connection& connection, const QByteArray& bytes)
{
    const QString sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    {
        db::Query same(connection, QStringLiteral("SELECT 1 FROM content WHERE sha256 = ?"));
        same.bind(sha256);
        if (same.next())
            return sha256;
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    db::Query whole(connection,
                    QStringLiteral("INSERT INTO content (id, sha256, size, kept) VALUES (?, ?, ?, 0)"));
    whole.bind(id).bind(sha256).bind(bytes.size());
    whole.run();
    for (qsizetype at = 0, number = 0; at < bytes.size(); at += chunkSize, ++number) {
        db::Query piece(
            connection,
            QStringLiteral("INSERT INTO content_chunk (content, number, bytes) VALUES (?, ?, ?)"));
        piece.bind(id).bind(number).bind(bytes.mid(at, chunkSize));
        piece.run();
    }
    return sha256;
}

void keepContent(db::Connection& connection, const QString& sha256)
{
    db::Query query(connection, QStringLiteral("UPDATE content SET kept = 1 WHERE sha256 = ? AND kept = 0"));
    query.bind(sha256);
    query.run();
}

void sweepContent(db::Connection& connection)
{
    {
        db::Query any(connection, QStringLiteral("SELECT 1 FROM content WHERE kept = 0 LIMIT 1"));
        if (!any.next())
            return;
    }
    db::Transaction transaction(connection);
    connection.execute(
        QStringLiteral("DELETE FROM content_chunk WHERE content IN (SELECT id FROM content WHERE kept = 0)"));
    connection.execute(QStringLiteral("DELETE FROM content WHERE kept = 0"));
    transaction.commit();
    giveBackRoom(connection);
}

void saveWorkspaceCopy(const Workspace& workspace, const QString& path)
{
    const QFileInfo info(path);
    if (info.exists()) {
        throw Error(ErrorKind::Conflict,
                    tr("Ya existe «%1». Elija otro nombre. No se modificó.").arg(info.fileName()));
    }
    try {
        workspace.connection().copyTo(info.absoluteFilePath());
    } catch (...) {
        QFile::remove(info.absoluteFilePath());
        throw;
    }
}

} // namespace agenda::store
