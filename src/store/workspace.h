// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/progress.h"
#include "domain/record.h"
#include "store/numbering.h"
#include "store/revision.h"
#include "store/sqlvalue.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace agenda::db
{
class Connection;
struct Target;
} // namespace agenda::db

namespace agenda::store
{

class EditLock;
class History;
class Writer;
struct SearchText;

/// EditAnyway also takes over the lock that another computer left behind, after a person said so.
enum class Access { Read, Edit, EditAnyway };

/// What a change is called and, where the operation asks for it, why.
struct Intent {
    QString label;
    QString reason;
};

/// An agenda file as an object: it reads values, and it changes them only inside `run`, which is one
/// transaction, one undo step, one durable revision and one change notice. Owned by the client that opened it
/// (the window, the command); lives in the thread that made it. Every function throws Error; after a throw
/// nothing has changed.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Makes a new file with an empty workspace and opens it to edit. Throws Conflict if the file is there.
    static std::unique_ptr<Workspace> create(const QString& path, const Person& author, Clock clock = {});
    /// Opens a file. Asked to edit, it opens to read where editing is not possible (somebody has it, the
    /// medium is read-only) and says why in `readOnlyReason`. Throws NotFound, Unreadable, NewerFile,
    /// Storage.
    static std::unique_ptr<Workspace> open(const QString& path, Access access, const Person& author,
                                           Clock clock = {});
    /// Opens a workspace on any database, creating it if empty: PostgreSQL, or SQLite in memory for tests.
    static std::unique_ptr<Workspace> openDatabase(const db::Target& target, const Person& author,
                                                   Clock clock = {});
    ~Workspace() override;

    Access access() const;
    bool isReadOnly() const { return access() == Access::Read; }
    /// One Spanish line that says why this workspace can only be read; empty while it can be edited.
    QString readOnlyReason() const;
    /// Busy while somebody else edits it, ReadOnly for every other reason.
    ErrorKind readOnlyKind() const;
    /// False if its last editor never closed it (the program or the computer died): worth a `quickCheck`.
    bool wasClosedCleanly() const;
    /// Absolute path; empty for a database without a file.
    const QString& path() const;
    const Clock& clock() const;
    /// Who signs the revisions from now on.
    const Person& author() const;
    void setAuthor(const Person& author);

    template <class R>
    std::optional<R> find(const Id<R>& id) const;
    /// Throws NotFound.
    template <class R>
    R require(const Id<R>& id) const;
    /// All records of a kind, in their own order (position, then id).
    template <class R>
    QList<R> all() const;
    /// The records whose `field` is `value`: `where(&Link::evidence, id)`.
    template <class R, class T>
    QList<R> where(T R::*field, const T& value) const
    {
        return select<R>(fieldName(field), toSql(value));
    }
    /// The same by type name, for clients that work on any kind of record.
    std::optional<Record> find(const QString& type, const QString& id) const;

    /// The one gate for changes. `work` puts and removes through the writer; if it throws, nothing has
    /// happened. If it changes nothing, no revision is written and the one returned has number 0.
    Revision run(const Intent& intent, const std::function<void(Writer&)>& work);

    /// What «Deshacer» would take back and «Rehacer» do again: the ordinary revision, with its label but
    /// without its changes. Nothing if none.
    std::optional<Revision> nextUndo() const;
    std::optional<Revision> nextRedo() const;
    /// Replays that revision backwards, as a new revision. Throws NotFound if there is nothing to undo,
    /// Conflict if what it would restore no longer fits, Cancelled.
    Revision undo(Progress& progress);
    Revision redo(Progress& progress);
    Revision undo();
    Revision redo();

    /// The same file to edit once more, for one long change in another thread while nobody changes anything
    /// through this workspace, which keeps the lock. Made here; called in that thread, where what it returns
    /// lives and dies. Throws ReadOnly, Storage, as `run` does.
    std::function<std::unique_ptr<Workspace>()> forWorker() const;
    /// Takes note of a revision that the workspace of a worker has committed: undo, and `changed`.
    void follow(const Revision& revision);

    /// The database, for the read-only views and the search of this library (nobody above may include `db`).
    db::Connection& connection() const;
    const History& history() const;

Q_SIGNALS:
    /// After the commit, in this object's thread.
    void changed(const agenda::store::Revision& revision);

private:
    struct Parts;
    explicit Workspace(Parts parts);
    /// Takes the lock for editing, or says in the parts why the file can only be read.
    static void lockToEdit(Parts& parts, bool anyway);
    static void connect(Parts& parts);
    /// Has the file of an older version read from a copy of its own, brought up to date, which goes with it.
    static void readFromCopy(Parts& parts);

    template <class R>
    QList<R> select(const char* column, const QVariant& value) const;
    template <class R, class T>
    static const char* fieldName(T R::*field)
    {
        const char* found = nullptr;
        std::apply(
            [&](const auto&... each) {
                (
                    [&] {
                        if constexpr (std::is_same_v<decltype(each.member), T R::*>) {
                            if (each.member == field)
                                found = each.name;
                        }
                    }(),
                    ...);
            },
            R::fields());
        return found;
    }
    Revision commit(const Intent& intent, const QString& undoes, const std::function<void(Writer&)>& work);
    Revision replay(const Revision& revision, const QString& label, Progress& progress);
    friend void importHistory(Workspace&, const QList<Record>&, const QList<Revision>&);
    /// Writes what was made elsewhere, as it is, into this empty workspace.
    void adopt(const QList<Record>& records, const QList<Revision>& revisions);
    void refuseIfNotWritable() const;
    /// The ordinary revision at the bottom of a chain of undos.
    Revision originOf(const Revision& revision) const;

    std::unique_ptr<Parts> m_parts;
};

/// What `run` hands to its work: the only way to write. Lives inside `run`.
class Writer
{
public:
    /// Adds the record or replaces the one with its id. Throws Constraint (domain/validation.h and
    /// domain/consistency.h) or Conflict.
    /// Writing what is already there changes nothing. An evidence that is new and has no number gets the
    /// next; one that is there keeps its own.
    void put(const Record& record);
    /// Puts back what was stored before, without asking today's rules: for undo, trash and history.
    void putAsItWas(Record record);
    /// Adds records whose ids were made just now: what cannot be there is not looked for, and while they are
    /// written another thread makes the texts of those that follow. For hundreds at a time, not for all at
    /// once. Throws Conflict if one is there.
    void addNew(QList<Record> records);
    /// Removes the record; what points at it has to be removed first (Conflict). Absent: nothing happens.
    void remove(const QString& type, const QString& id);
    template <class R>
    void remove(const Id<R>& id)
    {
        remove(QString::fromLatin1(R::type), id.text());
    }
    /// The number of this record, if it has one, is not given to another.
    void passOverNumber(const Record& record);
    const Workspace& workspace() const { return m_workspace; }

private:
    friend class Workspace;
    Writer(Workspace& workspace, Revision& revision, History* history)
        : m_workspace(workspace)
        , m_revision(revision)
        , m_history(history)
        , m_numbering(workspace.connection())
    {
    }
    void addNew(const Record& record, const QString& json, const std::optional<SearchText>& text);
    void note(std::optional<Record>&& before, std::optional<Record>&& after);
    void number(Evidence& evidence, const std::optional<Evidence>& before);

    Workspace& m_workspace;
    Revision& m_revision;
    History* m_history; ///< null: its history was written elsewhere
    Numbering m_numbering;
};

} // namespace agenda::store
