// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"

#include "base/ahead.h"
#include "db/connection.h"
#include "db/transaction.h"
#include "domain/labels.h"
#include "domain/validation.h"
#include "store/check.h"
#include "store/consistency.h"
#include "store/content.h"
#include "store/editlock.h"
#include "store/everyrecord.h"
#include "store/history.h"
#include "store/openfile.h"
#include "store/recordjson.h"
#include "store/schema.h"
#include "store/search.h"
#include "store/table.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QUuid>

namespace agenda::store
{

namespace
{

/// Calls `visit` with the Table of the named kind of record.
template <class Visitor>
void withTable(db::Connection& connection, const QString& type, Visitor&& visit)
{
    forEachRecordType([&]<class R>() {
        if (type == QLatin1String(R::type))
            visit(Table<R>(connection));
    });
}

} // namespace

struct Workspace::Parts {
    QString path;
    Person author;
    Clock clock;
    QString readOnlyReason;
    ErrorKind readOnlyKind = ErrorKind::ReadOnly;
    std::unique_ptr<EditLock> lock;
    std::unique_ptr<OpenFile> openFile;
    std::unique_ptr<QTemporaryDir> copy; ///< outlives the connection to the file in it
    std::unique_ptr<db::Connection> connection;
    std::unique_ptr<History> history;
    bool running = false;
};

Workspace::Workspace(Parts parts) : m_parts(std::make_unique<Parts>(std::move(parts)))
{
    qRegisterMetaType<Revision>();
    m_parts->history = std::make_unique<History>(*m_parts->connection);
}

Workspace::~Workspace() = default;

std::unique_ptr<Workspace> Workspace::create(const QString& path, const Person& author, Clock clock)
{
    const QFileInfo info(path);
    const QString file = info.absoluteFilePath();
    if (info.exists() || info.isSymLink()) {
        throw Error(ErrorKind::Conflict,
                    tr("Ya existe «%1». Ábralo, o elija otro nombre. No se modificó.").arg(info.fileName()));
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        throw Error(
            ErrorKind::NotFound,
            tr("No existe la carpeta «%1». Elija otra.").arg(QDir::toNativeSeparators(info.absolutePath())));
    }
    Parts parts;
    parts.path = file;
    parts.author = author;
    parts.clock = clock;
    parts.lock = std::make_unique<EditLock>(file, author.name, clock.now());
    switch (parts.lock->take()) {
    case EditLock::Result::Taken:
        break;
    case EditLock::Result::HeldByOther:
        throw Error(ErrorKind::Busy, tr("%1 tiene en uso «%2».").arg(parts.lock->holder(), info.fileName()));
    case EditLock::Result::NoRoom:
        throw Error(ErrorKind::Storage,
                    tr("No hay espacio para crear «%1»: el disco está lleno o llegó a su límite. Libere "
                       "espacio o elija otro disco.")
                        .arg(info.fileName()));
    case EditLock::Result::FolderNotWritable:
        throw Error(ErrorKind::ReadOnly,
                    tr("No se puede crear un archivo en «%1». Elija una carpeta en la que pueda escribir.")
                        .arg(QDir::toNativeSeparators(info.absolutePath())));
    }
    try {
        parts.openFile = std::make_unique<OpenFile>(file);
        parts.connection = std::make_unique<db::Connection>(db::Target::sqlite(file));
        migrate(*parts.connection);
        return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
    } catch (...) {
        // Nobody else had a file of this name; what is there now is our own half-made one.
        parts.connection.reset();
        QFile::remove(file);
        throw;
    }
}

void Workspace::lockToEdit(Parts& parts, bool anyway)
{
    parts.lock = std::make_unique<EditLock>(parts.path, parts.author.name, parts.clock.now());
    switch (parts.lock->take(anyway)) {
    case EditLock::Result::Taken:
        return;
    case EditLock::Result::HeldByOther:
        parts.readOnlyKind = ErrorKind::Busy;
        parts.readOnlyReason = tr("Modo lectura: %1 está editando esta agenda.").arg(parts.lock->holder());
        break;
    case EditLock::Result::FolderNotWritable:
        parts.readOnlyReason = tr("Modo lectura: no se puede escribir en la carpeta de este archivo.");
        break;
    case EditLock::Result::NoRoom:
        parts.readOnlyKind = ErrorKind::Storage;
        parts.readOnlyReason = tr("Modo lectura: el disco de este archivo está lleno o llegó a su límite. "
                                  "Libere espacio y ábralo de nuevo.");
        break;
    }
    parts.lock.reset();
}

void Workspace::connect(Parts& parts)
{
    const auto open = [&] {
        const bool readOnly = !parts.readOnlyReason.isEmpty();
        parts.connection = std::make_unique<db::Connection>(db::Target::sqlite(parts.path, readOnly));
        // Until the schema is known to be ours, a statement could be made to run for ever.
        parts.connection->limitStatements(2'000);
    };
    open();
    // Before the first write: to write into a damaged file makes it worse.
    if (parts.lock && isDamaged(*parts.connection, parts.lock->wasLeft())) {
        parts.readOnlyKind = ErrorKind::Unreadable;
        parts.readOnlyReason =
            tr("Modo lectura: «%1» está dañado, y editarlo lo empeoraría. Guarde una copia "
               "y abra la última copia de seguridad.")
                .arg(QFileInfo(parts.path).fileName());
        parts.connection.reset();
        parts.lock.reset();
        open();
    }
}

void Workspace::readFromCopy(Parts& parts)
{
    parts.copy = std::make_unique<QTemporaryDir>(); // for this user's eyes alone
    const QString file = parts.copy->filePath(QStringLiteral("copia.agenda"));
    if (!parts.copy->isValid()) {
        throw Error(
            ErrorKind::Storage,
            tr("«%1» la guardó una versión anterior del programa, y no se pudo hacer la copia temporal "
               "para consultarla. Libere espacio en el disco y vuelva a intentarlo. No se modificó.")
                .arg(QFileInfo(parts.path).fileName()),
            parts.copy->errorString());
    }
    parts.connection->copyTo(file);
    {
        db::Connection writing(db::Target::sqlite(file));
        migrateInPlace(writing);
    }
    parts.connection = std::make_unique<db::Connection>(db::Target::sqlite(file, true));
    parts.readOnlyReason +=
        u' ' + tr("Es de una versión anterior: se muestra una copia al día, y el archivo queda "
                  "como estaba.");
}

std::unique_ptr<Workspace> Workspace::open(const QString& path, Access access, const Person& author,
                                           Clock clock)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (!OpenFile::isOpen(file))
        inspectFile(file);
    Parts parts;
    parts.path = file;
    parts.author = author;
    parts.clock = clock;
    if (access == Access::Read)
        parts.readOnlyReason = tr("Modo lectura: la agenda se abrió solo para consultarla.");
    else if (!QFileInfo(file).isWritable())
        parts.readOnlyReason = tr("Modo lectura: no tiene permiso para escribir en este archivo.");
    else
        lockToEdit(parts, access == Access::EditAnyway);
    parts.openFile = std::make_unique<OpenFile>(file);
    connect(parts);
    const bool isToEdit = parts.lock != nullptr;
    // Before the first write: a planted trigger would run along with a migration.
    const bool isOlder = checkSchema(*parts.connection);
    parts.connection->limitStatements(0);
    if (isOlder && !isToEdit)
        readFromCopy(parts);
    if (isToEdit) {
        migrate(*parts.connection);
        sweepContent(*parts.connection);
    }
    return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
}

std::function<std::unique_ptr<Workspace>()> Workspace::forWorker() const
{
    refuseIfNotWritable();
    return [target = connection().target(), path = path(), author = author(), clock = clock()] {
        Parts parts;
        parts.path = path;
        parts.author = author;
        parts.clock = clock;
        parts.connection = std::make_unique<db::Connection>(target);
        return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
    };
}

void Workspace::follow(const Revision& revision)
{
    m_parts->history->noteCommitted(revision);
    Q_EMIT changed(revision);
}

std::unique_ptr<Workspace> Workspace::openDatabase(const db::Target& target, const Person& author,
                                                   Clock clock)
{
    Parts parts;
    parts.author = author;
    parts.clock = clock;
    parts.connection = std::make_unique<db::Connection>(target);
    migrate(*parts.connection);
    return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
}

Access Workspace::access() const
{
    return m_parts->readOnlyReason.isEmpty() ? Access::Edit : Access::Read;
}

QString Workspace::readOnlyReason() const
{
    return m_parts->readOnlyReason;
}

ErrorKind Workspace::readOnlyKind() const
{
    return m_parts->readOnlyKind;
}

bool Workspace::wasClosedCleanly() const
{
    return !m_parts->lock || !m_parts->lock->wasLeft();
}

const QString& Workspace::path() const
{
    return m_parts->path;
}

const Clock& Workspace::clock() const
{
    return m_parts->clock;
}

const Person& Workspace::author() const
{
    return m_parts->author;
}

void Workspace::setAuthor(const Person& author)
{
    m_parts->author = author;
    if (m_parts->lock)
        m_parts->lock->setPerson(author.name);
}

db::Connection& Workspace::connection() const
{
    return *m_parts->connection;
}

const History& Workspace::history() const
{
    return *m_parts->history;
}

template <class R>
std::optional<R> Workspace::find(const Id<R>& id) const
{
    return id.isNull() ? std::nullopt : Table<R>(connection()).find(id.text());
}

template <class R>
R Workspace::require(const Id<R>& id) const
{
    if (std::optional<R> record = find(id))
        return *std::move(record);
    throw Error(ErrorKind::NotFound,
                tr("%1: ya no existe; quizá se quitó. Búsquela en la papelera.")
                    .arg(typeLabel(QString::fromLatin1(R::type))),
                id.text());
}

template <class R>
QList<R> Workspace::all() const
{
    return Table<R>(connection()).select(nullptr, {});
}

template <class R>
QList<R> Workspace::select(const char* column, const QVariant& value) const
{
    return Table<R>(connection()).select(column, value);
}

#define AGENDA_INSTANTIATE(R)                                                                                \
    template std::optional<R> Workspace::find(const Id<R>&) const;                                           \
    template R Workspace::require(const Id<R>&) const;                                                       \
    template QList<R> Workspace::all() const;                                                                \
    template QList<R> Workspace::select(const char*, const QVariant&) const;
AGENDA_FOR_EVERY_RECORD(AGENDA_INSTANTIATE)
#undef AGENDA_INSTANTIATE

std::optional<Record> Workspace::find(const QString& type, const QString& id) const
{
    std::optional<Record> found;
    withTable(connection(), type, [&](const auto& table) {
        if (auto record = table.find(id))
            found = *std::move(record);
    });
    return found;
}

Revision Workspace::run(const Intent& intent, const std::function<void(Writer&)>& work)
{
    return commit(intent, {}, work);
}

void Workspace::refuseIfNotWritable() const
{
    if (isReadOnly())
        throw Error(ErrorKind::ReadOnly, readOnlyReason());
    if (connection().fileHasMoved()) {
        throw Error(
            ErrorKind::Storage,
            tr("El archivo de la agenda fue movido, reemplazado o borrado mientras estaba abierto. No se "
               "guardó este cambio. Cierre la agenda y ábrala de nuevo desde su nuevo lugar."));
    }
}

Revision Workspace::commit(const Intent& intent, const QString& undoes,
                           const std::function<void(Writer&)>& work)
{
    refuseIfNotWritable();
    Q_ASSERT_X(!m_parts->running, "Workspace::run", "run does not nest");
    Revision revision;
    revision.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    revision.author = author().name;
    revision.label = intent.label;
    revision.reason = intent.reason;
    revision.undoes = undoes;
    {
        m_parts->running = true;
        const auto leave = qScopeGuard([this] { m_parts->running = false; });
        db::Transaction transaction(connection());
        revision.recordedAt = clock().now();
        Writer writer(*this, revision, m_parts->history.get());
        work(writer);
        if (revision.changes.isEmpty())
            return {};
        writer.m_numbering.save();
        transaction.commit();
    }
    follow(revision);
    return revision;
}

std::optional<Revision> Workspace::nextUndo() const
{
    const std::optional<Revision> target = history().heading(history().undoTarget());
    return target ? std::optional(originOf(*target)) : std::nullopt;
}

std::optional<Revision> Workspace::nextRedo() const
{
    const std::optional<Revision> target = history().heading(history().redoTarget());
    return target ? std::optional(originOf(*target)) : std::nullopt;
}

Revision Workspace::undo(Progress& progress)
{
    const std::optional<Revision> target = history().heading(history().undoTarget());
    if (!target)
        throw Error(ErrorKind::NotFound, tr("No hay nada que deshacer."));
    return replay(*target, tr("Deshacer: %1").arg(originOf(*target).label), progress);
}

Revision Workspace::redo(Progress& progress)
{
    const std::optional<Revision> target = history().heading(history().redoTarget());
    if (!target)
        throw Error(ErrorKind::NotFound, tr("No hay nada que rehacer."));
    return replay(*target, tr("Rehacer: %1").arg(originOf(*target).label), progress);
}

Revision Workspace::undo()
{
    Progress unwatched;
    return undo(unwatched);
}

Revision Workspace::redo()
{
    Progress unwatched;
    return redo(unwatched);
}

Revision Workspace::originOf(const Revision& revision) const
{
    Revision origin = revision;
    while (!origin.undoes.isEmpty()) {
        const std::optional<Revision> earlier = history().heading(origin.undoes);
        if (!earlier)
            break;
        origin = *earlier;
    }
    return origin;
}

Revision Workspace::replay(const Revision& revision, const QString& label, Progress& progress)
{
    const QList<Change> changes = history().changesOf(revision.number, History::allChanges, progress);
    return commit({label, {}}, revision.id, [&](Writer& writer) {
        qint64 done = 0;
        for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
            progress.report(done++, changes.size(), label);
            if (change->before)
                writer.putAsItWas(*change->before);
            else
                writer.remove(typeOf(*change->after), idOf(*change->after));
        }
        progress.report(done, changes.size(), label);
    });
}

void Workspace::adopt(const QList<Record>& records, const QList<Revision>& revisions)
{
    refuseIfNotWritable();
    Revision whole;
    {
        db::Transaction transaction(connection());
        Writer writer(*this, whole, nullptr);
        for (const Record& record : records)
            writer.passOverNumber(record);
        for (const Revision& revision : revisions) {
            for (const Change& change : revision.changes)
                writer.passOverNumber(change.record());
        }
        for (const Record& record : records)
            writer.putAsItWas(record);
        writer.m_numbering.save();
        for (Revision revision : revisions) {
            m_parts->history->begin(revision);
            qsizetype position = 0;
            for (const Change& change : std::as_const(revision.changes)) {
                m_parts->history->add(revision, position++, change);
                if (const std::optional<StoredFile> file = fileOf(change.record()))
                    keepContent(connection(), file->sha256);
            }
            whole.number = revision.number;
            whole.label = revision.label;
        }
        transaction.commit();
    }
    m_parts->history->reload();
    Q_EMIT changed(whole);
}

void Writer::note(std::optional<Record>&& before, std::optional<Record>&& after)
{
    const qsizetype position = m_revision.changes.size();
    const Change& change = m_revision.changes.emplaceBack(std::move(before), std::move(after));
    if (!m_history)
        return;
    if (position == 0)
        m_history->begin(m_revision);
    m_history->add(m_revision, position, change);
}

void Writer::put(const Record& record)
{
    validate(record, m_workspace.clock().today());
    checkAgainstOthers(m_workspace, record);
    putAsItWas(record);
}

void Writer::putAsItWas(Record record)
{
    db::Connection& connection = m_workspace.connection();
    std::visit(
        [&]<class R>(R& each) {
            Table<R> table(connection);
            const std::optional<R> before = table.find(each.id.text());
            if constexpr (std::is_same_v<R, Evidence>)
                number(each, before);
            if (before == each)
                return;
            if (before)
                table.update(each);
            else
                table.insert(each);
            note(before ? std::optional<Record>(*before) : std::nullopt, record);
            if (const std::optional<StoredFile> file = fileOf(record))
                keepContent(connection, file->sha256);
            Search::index(connection, record, !before, Search::textOf(record));
        },
        record);
}

void Writer::addNew(QList<Record> records)
{
    for (Record& record : records) {
        if (auto* const evidence = std::get_if<Evidence>(&record))
            number(*evidence, {});
    }
    struct Texts {
        QString json;
        std::optional<SearchText> words;
    };
    std::vector<Texts> texts(size_t(records.size()));
    const QList<Record>& numbered = records;
    Ahead ahead(records.size(), [&](qsizetype at) {
        texts[size_t(at)] = {jsonText(numbered[at]), Search::textOf(numbered[at])};
    });
    for (qsizetype at = 0; at < numbered.size(); ++at) {
        ahead.waitFor(at);
        const Texts made = std::move(texts[size_t(at)]);
        addNew(numbered[at], made.json, made.words);
    }
}

void Writer::addNew(const Record& record, const QString& json, const std::optional<SearchText>& text)
{
    db::Connection& connection = m_workspace.connection();
    std::visit([&]<class R>(const R& each) { Table<R>(connection).insert(each); }, record);
    const qsizetype position = m_revision.changes.size();
    m_revision.changes.emplaceBack(std::nullopt, record);
    if (m_history && position == 0)
        m_history->begin(m_revision);
    if (m_history)
        m_history->addNew(m_revision, position, record, json);
    Search::index(connection, record, true, text);
}

void Writer::number(Evidence& evidence, const std::optional<Evidence>& before)
{
    if (before)
        evidence.number = before->number;
    else if (evidence.number == 0)
        evidence.number = m_numbering.next();
    else
        m_numbering.passOver(evidence.number);
}

void Writer::passOverNumber(const Record& record)
{
    if (const Evidence* const evidence = std::get_if<Evidence>(&record))
        m_numbering.passOver(evidence->number);
}

void Writer::remove(const QString& type, const QString& id)
{
    db::Connection& connection = m_workspace.connection();
    withTable(connection, type, [&](auto table) {
        const auto before = table.find(id);
        if (!before)
            return;
        table.erase(id);
        note(Record(*before), std::nullopt);
        Search::unindex(connection, type, id);
    });
}

} // namespace agenda::store
