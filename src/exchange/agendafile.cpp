// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/agendafile.h"

#include "base/atomicfile.h"
#include "base/error.h"
#include "exchange/agendadocument.h"
#include "exchange/agendamerge.h"
#include "exchange/bibliography/bibliography.h"
#include "store/content.h"
#include "store/history.h"
#include "store/historyimport.h"
#include "store/replacement.h"
#include "store/sourcefile.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace agenda
{

namespace
{

constexpr qint64 largestFile = 200LL * 1024 * 1024;

struct AgendaFile {
    Q_DECLARE_TR_FUNCTIONS(agenda::AgendaFile)
};

/// What a file that is no JSON says of itself in its first bytes.
QString kindOf(const QByteArray& start)
{
    if (start.trimmed().isEmpty())
        return AgendaFile::tr("está vacío.");
    if (start.startsWith("%PDF-"))
        return AgendaFile::tr("es un PDF. Adjúntelo a una evidencia.");
    if (start.startsWith("SQLite format 3"))
        return AgendaFile::tr("es una base de datos. Si es una agenda, ábrala y expórtela primero.");
    if (start.startsWith("PK\x03\x04"))
        return AgendaFile::tr("es un ZIP o un documento de oficina, no una agenda exportada.");
    return {};
}

QByteArray readFile(const QString& path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    const auto refuse = [&](ErrorKind kind, const QString& cause) {
        throw Error(kind, AgendaFile::tr("No se pudo leer «%1»: %2 No se cambió nada.").arg(name, cause));
    };
    if (!info.exists()) {
        throw Error(ErrorKind::NotFound,
                    AgendaFile::tr("No se encontró «%1». Revise el nombre y la carpeta. No se cambió nada.")
                        .arg(QDir::toNativeSeparators(path)));
    }
    if (!info.isFile())
        refuse(ErrorKind::Unreadable, AgendaFile::tr("no es un archivo común."));
    // Not even its first bytes: closing it would drop the locks of whoever edits it.
    if (store::sourceFault(info, largestFile) == store::SourceFault::OpenAgenda)
        refuse(ErrorKind::Unreadable, AgendaFile::tr("es la agenda misma, que está abierta."));
    if (info.size() > largestFile) {
        refuse(ErrorKind::Unreadable, AgendaFile::tr("pesa %1 MB y el límite es %2 MB.")
                                          .arg(info.size() / 1024 / 1024)
                                          .arg(largestFile / 1024 / 1024));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(ErrorKind::Storage, AgendaFile::tr("no hay permiso para abrirlo, o falló el disco."));
    const QByteArray text = file.read(largestFile);
    if (file.error() != QFile::NoError)
        refuse(ErrorKind::Storage, AgendaFile::tr("falló la lectura del disco."));
    if (const QString kind = kindOf(text.left(64)); !kind.isEmpty())
        refuse(ErrorKind::Unreadable, kind);
    return text;
}

/// The history comes along only where there is none.
bool takesHistory(const store::Workspace& workspace, const AgendaDocument& document)
{
    return !document.revisions.isEmpty() && workspace.history().headings(1).isEmpty();
}

/// Brings the contents that the document names and the workspace lacks.
void stageFiles(store::Workspace& workspace, store::ContentIntake& intake, const AgendaDocument& document,
                const QString& folder, Progress& progress, ImportResult& result)
{
    QHash<QString, QString> found; // hash -> path
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks))
        found.insert(file.fileName().left(64), file.absoluteFilePath());
    for (const StoredFile& file : document.files(takesHistory(workspace, document))) {
        if (store::hasContent(workspace, file.sha256))
            continue;
        if (!found.contains(file.sha256)) {
            ++result.filesLeftOut;
            result.notes << AgendaFile::tr("Falta el archivo «%1». Cópielo en «%2» y vuelva a importar.")
                                .arg(file.name, QDir::toNativeSeparators(folder));
        } else if (intake.stage(found.value(file.sha256), progress).sha256 != file.sha256) {
            ++result.filesLeftOut;
            result.notes << AgendaFile::tr("El archivo «%1» está dañado en «%2»; no se trajo.")
                                .arg(file.name, QDir::toNativeSeparators(folder));
        } else {
            ++result.filesAdded;
        }
    }
}

void take(store::Workspace& workspace, const AgendaDocument& document, const QString& label,
          Progress& progress, ImportResult& result)
{
    if (takesHistory(workspace, document)) {
        store::importHistory(workspace, document.records, document.revisions);
        result.added = static_cast<int>(document.records.size());
        result.revisions = static_cast<int>(document.revisions.size());
        return;
    }
    workspace.run({label, {}}, [&](store::Writer& writer) {
        AgendaMerge merge(writer, result, document.records);
        qint64 done = 0;
        for (const Record& record : document.records) {
            progress.report(done++, document.records.size(), label);
            merge.take(record);
        }
        merge.finish();
    });
}

QString extensionOf(const QString& name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9]{1,10}$"));
    const QString suffix = QFileInfo(name).suffix();
    return plain.match(suffix).hasMatch() ? u'.' + suffix.toLower() : QString();
}

/// The files that an export writes beside its document; without `keep` they are taken away again.
class ExportedFiles
{
public:
    explicit ExportedFiles(QString folder) : m_folder(std::move(folder)) {}
    ~ExportedFiles()
    {
        if (m_kept)
            return;
        for (const QString& path : std::as_const(m_written))
            QFile::remove(path);
        if (m_madeFolder)
            QDir().rmdir(m_folder);
    }
    ExportedFiles(const ExportedFiles&) = delete;
    ExportedFiles& operator=(const ExportedFiles&) = delete;

    void makeFolder()
    {
        if (QFileInfo(m_folder).isDir())
            return;
        m_madeFolder = QDir().mkdir(m_folder);
        if (!m_madeFolder) {
            throw Error(
                ErrorKind::Storage,
                AgendaFile::tr("No se pudo crear la carpeta «%1» para los archivos. Elija un lugar donde "
                               "pueda escribir.")
                    .arg(QDir::toNativeSeparators(m_folder)));
        }
    }
    void write(const store::Workspace& workspace, const StoredFile& file, Progress& progress)
    {
        const QString path = m_folder + u'/' + file.sha256 + extensionOf(file.name);
        const bool isNew = !QFileInfo::exists(path);
        store::saveCopy(workspace, file.sha256, path, progress);
        if (isNew)
            m_written << path;
    }
    void keep() { m_kept = true; }

private:
    QString m_folder;
    QStringList m_written;
    bool m_madeFolder = false;
    bool m_kept = false;
};

void exportFiles(const store::Workspace& workspace, const AgendaDocument& document, ExportedFiles& exported,
                 Progress& progress, ExportResult& result)
{
    const QList<StoredFile> files = document.files(true);
    if (files.isEmpty())
        return;
    exported.makeFolder();
    for (const StoredFile& file : files) {
        try {
            exported.write(workspace, file, progress);
            ++result.files;
        } catch (const Error& error) {
            // One damaged file must not keep the others in.
            if (error.kind() != ErrorKind::NotFound && error.kind() != ErrorKind::Unreadable)
                throw;
            result.notes
                << AgendaFile::tr("No se exportó el archivo «%1»: %2").arg(file.name, error.sentence());
        }
    }
}

} // namespace

QString attachmentsFolder(const QString& path)
{
    QString base = path;
    for (const QString& ending : {QStringLiteral(".json"), QStringLiteral(".agenda")}) {
        if (base.endsWith(ending))
            base.chop(ending.size());
    }
    return base + QStringLiteral(".agenda.files");
}

ImportResult importStarterAgenda(store::Workspace& workspace)
{
    QFile file(QStringLiteral(":/data/agenda-clac-2020-2022.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The starter agenda is missing from the program");
    const QString label = AgendaFile::tr("Traer la agenda 2020-2022");
    Progress unwatched;
    ImportResult result;
    take(workspace,
         readDocument(file.readAll(), AgendaFile::tr("la agenda 2020-2022"), workspace.clock().today()),
         label, unwatched, result);
    return result;
}

bool mayBeAgendaFile(const QString& path)
{
    const QFileInfo info(path);
    if (store::sourceFault(info, largestFile) != store::SourceFault::None)
        return true;
    QFile file(path);
    constexpr qint64 enough = 64 * 1024;
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(enough).trimmed() : QByteArray();
    if (head.isEmpty())
        return true;
    if (!head.startsWith('{') && !head.startsWith('['))
        return false;
    return head.contains("\"format\"") || !bibliographyFormat(QString::fromUtf8(head));
}

ImportResult importAgendaFile(store::Workspace& workspace, const QString& path, Progress& progress)
{
    const QString name = QFileInfo(path).fileName();
    const AgendaDocument document = readDocument(readFile(path), name, workspace.clock().today());
    ImportResult result;
    store::ContentIntake intake(workspace);
    try {
        stageFiles(workspace, intake, document, attachmentsFolder(QFileInfo(path).absoluteFilePath()),
                   progress, result);
        take(workspace, document, AgendaFile::tr("Traer «%1»").arg(name), progress, result);
    } catch (...) {
        intake.discard();
        throw;
    }
    store::keepStagedContent(workspace);
    return result;
}

ExportResult exportAgendaFile(const store::Workspace& workspace, const QString& path, Progress& progress)
{
    const QFileInfo target(path);
    store::refuseToReplace(path, store::FileKind::AgendaJson);
    const AgendaDocument document = documentOf(workspace);
    ExportResult result;
    // Begun before the files are copied: whether it can be written at all is then known.
    AtomicFile out(target.absoluteFilePath());
    ExportedFiles exported(attachmentsFolder(target.absoluteFilePath()));
    exportFiles(workspace, document, exported, progress, result);
    out.write(writeDocument(document));
    out.commit();
    exported.keep();
    result.records = static_cast<int>(document.records.size());
    result.revisions = static_cast<int>(document.revisions.size());
    for (const Record& record : document.records)
        result.attachments += std::holds_alternative<Attachment>(record) ? 1 : 0;
    return result;
}

} // namespace agenda
