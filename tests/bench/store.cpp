// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the workspace costs over the database it stands on.
//
//   bench_store open|edit|insert|import|attach FOLDER
//
// Each is a process of its own (memory is measured too) and works in FOLDER, which should be on the disk that
// people use, not in memory. Exits 1 when the target is missed.
#include "bench/measure.h"
#include "bench/rawsqlite.h"
#include "bench/records.h"

#include "store/content.h"
#include "store/evidenceedit.h"
#include "store/importing.h"
#include "store/views.h"
#include "store/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstring>

using namespace agenda;
using namespace agenda::store;
using namespace agenda::bench;

namespace
{

void insertAgenda(Workspace& workspace, const QList<Evidence>& evidence)
{
    workspace.run({QStringLiteral("Preparar"), {}}, [&](Writer& writer) {
        Agenda agenda;
        agenda.id = Id<Agenda>::create();
        agenda.title = QStringLiteral("[EJEMPLO] Agenda");
        agenda.firstYear = 2020;
        agenda.lastYear = 2022;
        writer.put(agenda);
        QList<Id<SubQuestion>> subquestions;
        for (int q = 1; q <= 2; ++q) {
            const Question question{Id<Question>::create(), agenda.id, q, q - 1, QStringLiteral("¿Qué?")};
            writer.put(question);
            for (int t = 1; t <= 6; ++t) {
                Theme theme;
                theme.id = Id<Theme>::create();
                theme.question = question.id;
                theme.number = t;
                theme.position = t - 1;
                theme.name = QStringLiteral("Tema %1").arg(t);
                writer.put(theme);
                for (int s = 1; s <= 3; ++s) {
                    SubQuestion sub;
                    sub.id = Id<SubQuestion>::create();
                    sub.theme = theme.id;
                    sub.code = QStringLiteral("%1.%2.%3").arg(q).arg(t).arg(s);
                    sub.position = s - 1;
                    sub.official = QStringLiteral("¿Qué intervenciones contribuyen más?");
                    writer.put(sub);
                    subquestions += sub.id;
                }
            }
        }
        for (qsizetype i = 0; i < evidence.size(); ++i) {
            writer.put(evidence[i]);
            Link link;
            link.id = Id<Link>::create();
            link.evidence = evidence[i].id;
            link.subquestion = subquestions[i % subquestions.size()];
            link.linkedAt = i + 1;
            writer.put(link);
        }
    });
}

bool benchOpen(const QDir& folder)
{
    const QString path = fresh(folder, "open.agenda");
    insertAgenda(*Workspace::create(path, author), someEvidence(recordCount));
    const auto ours = [&] {
        return msOf([&] {
            const auto workspace = Workspace::open(path, store::Access::Edit, author);
            const Outline outline = readOutline(*workspace);
            if (outline.subQuestionCount() != 36)
                std::exit(2);
        });
    };
    const auto floor = [&] {
        return msOf([&] {
            RawSqlite raw(path);
            for (const char* sql :
                 {"SELECT * FROM agenda", "SELECT * FROM question", "SELECT * FROM theme",
                  "SELECT * FROM subquestion", "SELECT * FROM state", "SELECT id, link FROM finding",
                  "SELECT id, subquestion, evidence FROM link", "SELECT id, life_cycle, study FROM evidence"})
                raw.readAll(sql);
        });
    };
    return compare("opening 10,000 evidence records, to raw reads", 31, 3, ours, floor);
}

/// The tables that one `run` writes, in the order in which rows can point at each other.
const QByteArrayList writtenTables{"evidence", "search_entry", "search_word", "revision", "change"};

bool benchInsert(const QDir& folder)
{
    const QList<Evidence> evidence = someEvidence(recordCount);
    const QString path = fresh(folder, "insert.agenda");
    const auto ours = [&] {
        QFile::remove(path);
        const auto workspace = Workspace::create(path, author);
        return msOf([&] {
            workspace->run({QStringLiteral("Importar"), {}}, [&](Writer& writer) {
                for (const Evidence& each : evidence)
                    writer.put(each);
            });
        });
    };
    const auto floor = [&] { return floorOf(folder, path, writtenTables); };
    return compare("inserting 10,000 records in one run, to raw", 7, 3, ours, floor);
}

bool benchImport(const QDir& folder)
{
    QList<Candidate> candidates;
    for (const Evidence& each : someEvidence(recordCount)) {
        Candidate candidate;
        candidate.evidence = each;
        candidate.line = int(candidates.size()) * 8 + 1;
        candidate.raw = QStringLiteral("TY  - JOUR\nTI  - ") + each.title + QStringLiteral("\nAB  - ") +
                        each.abstract + QStringLiteral("\nER  - \n");
        candidates.append(candidate);
    }
    ImportBatch batch;
    batch.name = QStringLiteral("lista.ris");
    const QString path = fresh(folder, "import.agenda");
    const auto ours = [&] {
        QFile::remove(path);
        const auto workspace = Workspace::create(path, author);
        Progress progress;
        return msOf([&] {
            QList<Candidate> decided = candidates;
            matchCandidates(*workspace, batch.sha256, decided, progress);
            if (importReferences(*workspace, batch, decided, progress).records != recordCount)
                std::exit(2);
        });
    };
    const auto floor = [&] { return floorOf(folder, path, importedTables); };
    return compare("importing 10,000 records, to raw inserts", 7, 3, ours, floor);
}

bool benchEdit(const QDir& folder)
{
    const QString path = fresh(folder, "edit.agenda");
    const auto workspace = Workspace::create(path, author);
    insertAgenda(*workspace, someEvidence(1000));
    const QString floorPath = fresh(folder, "edit-floor.agenda");
    QFile::copy(path, floorPath);
    RawSqlite raw(floorPath);

    Evidence evidence = workspace->all<Evidence>().first();
    int edit = 0;
    const auto ours = [&] {
        evidence.notes = QStringLiteral("nota %1").arg(++edit);
        return msOf([&] {
            workspace->run({QStringLiteral("Editar notas"), {}},
                           [&](Writer& writer) { writer.put(evidence); });
        });
    };
    const auto floor = [&] {
        // The rows that the edit above wrote, into the copy.
        RawSqlite written(path);
        const QByteArray id = evidence.id.text().toUtf8();
        const QByteArray entry = "(SELECT number FROM search_entry WHERE record_id = '" + id + "')";
        const QList<Row> revision = written.rows("SELECT * FROM revision ORDER BY number DESC LIMIT 1");
        const QList<Row> change = written.rows("SELECT * FROM change ORDER BY revision DESC LIMIT 1");
        const QList<Row> searchEntry =
            written.rows("SELECT * FROM search_entry WHERE record_id = '" + id + "'");
        const QList<Row> searchWord = written.rows("SELECT rowid, * FROM search_word WHERE rowid = " + entry);
        const QList<Row> notes{{Value(evidence.notes.toUtf8()), Value(id)}};
        return msOf([&] {
            raw.execute("BEGIN IMMEDIATE");
            raw.writeAll("UPDATE evidence SET notes = ? WHERE id = ?", notes);
            raw.writeAll("DELETE FROM search_word WHERE rowid = " + entry, {Row()});
            raw.writeAll("DELETE FROM search_entry WHERE record_id = '" + id + "'", {Row()});
            raw.writeAll(insertInto("search_entry", searchEntry[0].size()), searchEntry);
            raw.writeAll(insertInto("search_word", 3), searchWord);
            raw.writeAll(insertInto("revision", revision[0].size()), revision);
            raw.writeAll(insertInto("change", change[0].size()), change);
            raw.execute("COMMIT");
        });
    };
    return compare("one edit through run, to a bare transaction", 51, 3, ours, floor);
}

/// The most memory that this process has held, in MB.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        std::exit(2);
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    std::exit(2);
}

bool benchAttach(const QDir& folder)
{
    const QString document = fresh(folder, "100mb.bin");
    {
        QFile file(document);
        if (!file.open(QIODevice::WriteOnly))
            std::exit(2);
        QRandomGenerator random(1);
        QByteArray block(1 << 20, 0);
        for (int i = 0; i < 100; ++i) {
            random.generate(reinterpret_cast<quint32*>(block.data()),
                            reinterpret_cast<quint32*>(block.data() + block.size()));
            file.write(block);
        }
    }
    const auto workspace = Workspace::create(fresh(folder, "attach.agenda"), author);
    const Id<Evidence> evidence = addEvidence(*workspace, someEvidence(1).first());
    const double before = peakMemory();
    Progress progress;
    ContentIntake intake(*workspace);
    attach(*workspace, evidence, intake.stage(document, progress));
    const double after = peakMemory();
    QFile::remove(document);
    QFile::remove(workspace->path());
    return report("attaching 100 MB: more memory, in MB", "MB", after, before, after - before, 20);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 3)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    struct {
        const char* name;
        bool (*run)(const QDir&);
    } const benches[] = {{"open", benchOpen},
                         {"edit", benchEdit},
                         {"insert", benchInsert},
                         {"import", benchImport},
                         {"attach", benchAttach}};
    for (const auto& bench : benches) {
        if (std::strcmp(bench.name, argv[1]) == 0) {
            try {
                return bench.run(folder) ? 0 : 1;
            } catch (const Error& error) {
                std::fprintf(stderr, "%s\n", error.what());
            }
        }
    }
    return 2;
}
