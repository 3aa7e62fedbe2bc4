// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "db/target.h"
#include "domain/pagenumbers.h"
#include "exchange/agendadocument.h"
#include "exchange/agendafile.h"
#include "exchange/agendaschema.h"
#include "exchange/jsontext.h"
#include "store/agendaedit.h"
#include "store/check.h"
#include "store/content.h"
#include "store/duplicates.h"
#include "store/evidenceedit.h"
#include "store/history.h"
#include "store/importing.h"
#include "store/trash.h"
#include "store/views.h"
#include "store/vocabulary.h"
#include "store/workspace.h"
#include "support/errors.h"
#include "support/sample.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <random>

#include <catch2/catch.hpp>

using namespace agenda;
using store::Workspace;

namespace test_agendafile
{

class Folder
{
public:
    QString operator/(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

std::unique_ptr<Workspace> empty(const Folder& folder, const QString& name)
{
    return Workspace::create(folder / name, sample::author(), sample::clock());
}

std::unique_ptr<Workspace> inMemory()
{
    return Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Id<Attachment> attachText(Workspace& workspace, const Folder& folder, const Id<Evidence>& evidence,
                          const QString& name, const QByteArray& text)
{
    AtomicFile::write(folder / name, text);
    Progress progress;
    store::ContentIntake intake(workspace);
    return store::attach(workspace, evidence, intake.stage(folder / name, progress));
}

Evidence named(const QString& title)
{
    Evidence evidence;
    evidence.title = title;
    return evidence;
}

template <class R>
Id<R> any(const Workspace& workspace, std::minstd_rand& random)
{
    const QList<R> all = workspace.all<R>();
    return all.isEmpty() ? Id<R>() : all[qsizetype(random() % unsigned(all.size()))].id;
}

QString anyText(std::minstd_rand& random)
{
    static const QStringList texts{QStringLiteral("mitigación ¿ñ?"),
                                   QStringLiteral("dos\nlíneas\ty tabulador"),
                                   QStringLiteral("\"comillas\" \\ barra </script>"),
                                   QStringLiteral("日本 \U0001F331"), QStringLiteral("2020–2022")};
    return QStringLiteral("[EJEMPLO] ") + texts[qsizetype(random() % unsigned(texts.size()))] + u' ' +
           QString::number(random() % 1000);
}

/// The agenda 2020-2022 after a few dozen changes of every kind, reproducibly.
void live(Workspace& workspace, const Folder& folder, unsigned seed)
{
    std::minstd_rand random(seed);
    importStarterAgenda(workspace);
    for (int step = 0; step < 40; ++step) {
        try {
            switch (random() % 10) {
            case 0: {
                Evidence evidence = named(anyText(random));
                evidence.authors = {Name::parse(QStringLiteral("Pérez, Ana")),
                                    Name::parse(QStringLiteral("CLAC"))};
                evidence.issued = QStringLiteral("2021-03");
                evidence.countries = {QStringLiteral("Perú"), QStringLiteral("El Salvador")};
                evidence.versionOf = any<Evidence>(workspace, random);
                store::addEvidence(workspace, evidence, {any<SubQuestion>(workspace, random)});
                break;
            }
            case 1:
                attachText(workspace, folder, any<Evidence>(workspace, random), QStringLiteral("informe.pdf"),
                           anyText(random).toUtf8());
                break;
            case 2: {
                Finding finding;
                finding.link = any<Link>(workspace, random);
                finding.statement = anyText(random);
                finding.pdfPage = 3;
                store::addFinding(workspace, finding);
                break;
            }
            case 3:
                store::setState(workspace, any<SubQuestion>(workspace, random), Answered::Partial,
                                QDate(2021, 5, 4), anyText(random));
                break;
            case 4:
                store::removeSubQuestion(workspace, any<SubQuestion>(workspace, random));
                break;
            case 5:
                store::removeAttachment(workspace, any<Attachment>(workspace, random));
                break;
            case 6:
                store::setResponsible(workspace, any<SubQuestion>(workspace, random),
                                      anyText(random).simplified());
                break;
            case 7:
                store::moveTheme(workspace, any<Theme>(workspace, random), any<Question>(workspace, random),
                                 1);
                break;
            case 8: {
                const QList<Term> terms = store::readTerms(workspace, Vocabulary::Products);
                store::renameTerm(workspace, terms[qsizetype(random() % unsigned(terms.size()))],
                                  anyText(random).simplified());
                break;
            }
            default:
                workspace.undo();
            }
        } catch (const Error&) {
            // There may be nothing yet to do it to.
        }
    }
}

TEST_CASE("Reading the starter agenda gives 2, 12 and 32, as one step")
{
    const auto workspace = inMemory();
    const ImportResult result = importStarterAgenda(*workspace);
    CHECK(result.added == 1 + 2 + 12 + 32);
    const store::Counts counts = store::readCounts(*workspace);
    CHECK(counts.questions == 2);
    CHECK(counts.themes == 12);
    CHECK(counts.subquestions == 32);
    CHECK(counts.evidence == 0);
    CHECK(counts.revisions == 1);
    workspace->undo();
    CHECK(workspace->all<Agenda>().isEmpty());
    workspace->redo();
    CHECK(workspace->all<SubQuestion>().size() == 32);
}

TEST_CASE("Reading the starter agenda twice changes nothing")
{
    const auto workspace = inMemory();
    importStarterAgenda(*workspace);
    const QString before = sample::dump(*workspace);
    const ImportResult again = importStarterAgenda(*workspace);
    CHECK(again.changedNothing());
    CHECK(again.unchanged == 47);
    CHECK(again.notes.isEmpty());
    CHECK(sample::dump(*workspace) == before);
    CHECK(store::readCounts(*workspace).revisions == 1);
}

TEST_CASE("The shipped agenda is what an export of it writes")
{
    const auto workspace = inMemory();
    importStarterAgenda(*workspace);
    AgendaDocument document = documentOf(*workspace);
    document.revisions.clear();
    CHECK(writeDocument(document) == contentOf(QStringLiteral(":/data/agenda-clac-2020-2022.json")));
}

TEST_CASE("What is exported comes back equal into an empty workspace, history and files included")
{
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u);
    INFO("seed " << seed);
    const Folder folder;
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    live(*source, folder, seed);
    Progress progress;
    const ExportResult exported =
        exportAgendaFile(*source, folder / QStringLiteral("a.agenda.json"), progress);
    CHECK(exported.notes.isEmpty());
    CHECK(schemaProblems(parseJson(contentOf(folder / QStringLiteral("a.agenda.json")), QStringLiteral("a")))
              .isEmpty());

    const auto target = empty(folder, QStringLiteral("b.agenda"));
    const ImportResult imported =
        importAgendaFile(*target, folder / QStringLiteral("a.agenda.json"), progress);
    CHECK(imported.notes.isEmpty());
    CHECK(imported.added == exported.records);
    CHECK(imported.revisions == exported.revisions);
    CHECK(imported.filesAdded == exported.files);
    CHECK(sample::dump(*target) == sample::dump(*source));
    CHECK(target->history().all() == source->history().all());
    for (const Attachment& file : source->all<Attachment>())
        CHECK(store::contentBytes(*target, file.sha256) == store::contentBytes(*source, file.sha256));
    CHECK(store::checkWorkspace(*target, progress).problems.isEmpty());

    exportAgendaFile(*target, folder / QStringLiteral("b.agenda.json"), progress);
    CHECK(contentOf(folder / QStringLiteral("b.agenda.json")) ==
          contentOf(folder / QStringLiteral("a.agenda.json")));

    SECTION("and goes on living: each step can be undone as in the original")
    {
        while (source->nextUndo()) {
            source->undo();
            target->undo();
        }
        CHECK(sample::dump(*target) == sample::dump(*source));
    }
    SECTION("and reading it a second time changes nothing")
    {
        const int revisions = store::readCounts(*target).revisions;
        const ImportResult again =
            importAgendaFile(*target, folder / QStringLiteral("a.agenda.json"), progress);
        CHECK(again.changedNothing());
        CHECK(again.kept == 0);
        CHECK(store::readCounts(*target).revisions == revisions);
    }
}

TEST_CASE("What was imported and what is no duplicate comes along, as does its history")
{
    const Folder folder;
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    Progress progress;
    ImportBatch batch;
    batch.name = QStringLiteral("lista.ris");
    batch.sha256 = QString(64, u'a');
    batch.mapping = QStringLiteral(R"({"Título":"title"})");
    store::Candidate kept;
    kept.evidence = named(QStringLiteral("[EJEMPLO] Uno"));
    kept.raw = QStringLiteral("TI  - Uno\r\n\tAB  - \x0b…");
    store::Candidate refused;
    refused.outcome = ImportOutcome::Refused;
    refused.raw = QStringLiteral("??");
    refused.note = QStringLiteral("Ilegible.");
    store::importReferences(*source, batch, {kept, refused}, progress);
    const Id<Evidence> imported = source->all<Evidence>().first().id;
    const Id<Evidence> other = store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] Uno")));
    store::sayDistinct(*source, imported, other);
    exportAgendaFile(*source, folder / QStringLiteral("a.agenda.json"), progress);
    CHECK(schemaProblems(parseJson(contentOf(folder / QStringLiteral("a.agenda.json")), QStringLiteral("a")))
              .isEmpty());
    const auto target = empty(folder, QStringLiteral("b.agenda"));
    importAgendaFile(*target, folder / QStringLiteral("a.agenda.json"), progress);
    CHECK(target->all<ImportRecord>().size() == 2);
    CHECK(target->all<DistinctPair>().size() == 1);
    CHECK(sample::dump(*target) == sample::dump(*source));
    CHECK(target->history().all() == source->history().all());

    SECTION("also into an agenda that has some of it already")
    {
        CHECK(importAgendaFile(*target, folder / QStringLiteral("a.agenda.json"), progress).changedNothing());
    }
}

TEST_CASE("An export from before page numbers were asked is read, history and files included")
{
    const Folder folder;
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    const Id<Evidence> evidence = store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] Antes")));
    Attachment shifted = source->require(attachText(*source, folder, evidence, QStringLiteral("a.pdf"), "a"));
    const Id<Attachment> plain = attachText(*source, folder, evidence, QStringLiteral("b.pdf"), "b");
    shifted.pageOffset = 7;
    store::save(*source, QStringLiteral("Numerar"), shifted);
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    exportAgendaFile(*source, file, progress);
    QString text = QString::fromUtf8(contentOf(file));
    text.remove(QRegularExpression(QStringLiteral("\\s*\"page_numbers\": \"unknown\",")));
    REQUIRE_FALSE(text.contains(QStringLiteral("page_numbers")));
    AtomicFile::write(file, text.toUtf8());

    const auto target = empty(folder, QStringLiteral("b.agenda"));
    CHECK(importAgendaFile(*target, file, progress).notes.isEmpty());
    CHECK(sample::dump(*target) == sample::dump(*source));
    CHECK(target->history().all() == source->history().all());
    CHECK(isNumbered(target->require(shifted.id)));
    CHECK_FALSE(isNumbered(target->require(plain)));
}

TEST_CASE("What the trash holds keeps its file through export and import")
{
    const Folder folder;
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    const Id<Evidence> evidence = store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] A")));
    attachText(*source, folder, evidence, QStringLiteral("a.txt"), "contenido");
    store::removeEvidence(*source, evidence);
    Progress progress;
    exportAgendaFile(*source, folder / QStringLiteral("a.agenda.json"), progress);
    {
        const auto target = empty(folder, QStringLiteral("b.agenda"));
        importAgendaFile(*target, folder / QStringLiteral("a.agenda.json"), progress);
    }
    // Opened anew, so that what nobody names has been swept.
    const auto target =
        Workspace::open(folder / QStringLiteral("b.agenda"), store::Access::Edit, sample::author());
    const QList<store::TrashItem> trash = store::readTrash(*target);
    REQUIRE(trash.size() == 1);
    store::restore(*target, trash.first().removal.id);
    CHECK(store::contentBytes(*target, target->all<Attachment>().first().sha256) == "contenido");
}

TEST_CASE("Into another workspace a file merges by id and says what it did")
{
    const Folder folder;
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    const auto mine = empty(folder, QStringLiteral("mine.agenda"));
    importStarterAgenda(*mine);
    const auto theirs = empty(folder, QStringLiteral("theirs.agenda"));
    importStarterAgenda(*theirs);
    const SubQuestion sub = theirs->where(&SubQuestion::code, QStringLiteral("1.3.2")).first();
    const Theme theme = theirs->all<Theme>().first();
    const Id<Evidence> evidence = store::addEvidence(*theirs, named(QStringLiteral("[EJEMPLO] B")), {sub.id});
    attachText(*theirs, folder, evidence, QStringLiteral("b.txt"), "contenido");
    store::renameTheme(*theirs, theme.id, QStringLiteral("Otro nombre"));
    exportAgendaFile(*theirs, file, progress);

    SECTION("what is missing is added as one step, what differs stays")
    {
        const int revisions = store::readCounts(*mine).revisions;
        const ImportResult result = importAgendaFile(*mine, file, progress);
        CHECK(result.kept == 1);
        CHECK(result.filesAdded == 1);
        CHECK(result.revisions == 0);
        REQUIRE(result.notes.size() == 1);
        CHECK(result.notes[0].contains(QStringLiteral("«Otro nombre»")));
        CHECK(mine->require(theme.id).name == theme.name);
        CHECK(mine->require(evidence).title == QStringLiteral("[EJEMPLO] B"));
        CHECK(mine->where(&Link::evidence, evidence).size() == 1);
        CHECK(store::contentBytes(*mine, mine->all<Attachment>().first().sha256) == "contenido");
        CHECK(store::readCounts(*mine).revisions == revisions + 1);
        mine->undo();
        CHECK_FALSE(mine->find(evidence));
        CHECK(mine->all<SubQuestion>().size() == 32);
    }
    SECTION("the same person, link and file become one")
    {
        Evidence same = named(QStringLiteral("[EJEMPLO] B"));
        same.id = evidence;
        store::addEvidence(*mine, same, {sub.id});
        attachText(*mine, folder, evidence, QStringLiteral("b.txt"), "contenido");
        Finding finding;
        finding.link = theirs->where(&Link::evidence, evidence).first().id;
        finding.statement = QStringLiteral("[EJEMPLO] Sube");
        finding.attachment = theirs->all<Attachment>().first().id;
        const Id<Finding> added = store::addFinding(*theirs, finding);
        exportAgendaFile(*theirs, file, progress);

        const ImportResult result = importAgendaFile(*mine, file, progress);
        CHECK(result.added == 1);
        CHECK(mine->all<Link>().size() == 1);
        CHECK(mine->all<Attachment>().size() == 1);
        CHECK(mine->all<Person>().size() == 1);
        CHECK(mine->require(added).link == mine->all<Link>().first().id);
        CHECK(mine->require(added).attachment == mine->all<Attachment>().first().id);
    }
    SECTION("a code that means something else here is not brought, nor what hangs on it")
    {
        store::addSubQuestion(*mine, theme.id, QStringLiteral("[EJEMPLO] ¿La nuestra?"));
        const Id<SubQuestion> clash =
            store::addSubQuestion(*theirs, theme.id, QStringLiteral("[EJEMPLO] ¿La suya?"));
        const Id<State> state = store::setState(*theirs, clash, Answered::Partial, QDate(2021, 1, 1),
                                                QStringLiteral("[EJEMPLO] Sí"));
        exportAgendaFile(*theirs, file, progress);
        const ImportResult result = importAgendaFile(*mine, file, progress);
        CHECK_FALSE(mine->find(clash));
        CHECK_FALSE(mine->find(state));
        CHECK(result.kept == 3);
        CHECK(result.notes.size() == 3);
    }
    SECTION("another agenda is refused whole")
    {
        const auto other = empty(folder, QStringLiteral("other.agenda"));
        sample::fill(*other);
        const QString before = sample::dump(*other);
        CHECK(kindOf([&] { importAgendaFile(*other, file, progress); }) == ErrorKind::Conflict);
        CHECK(sample::dump(*other) == before);
    }
}

TEST_CASE("A number that is taken here is not taken twice, and the reading says which one it is now")
{
    const Folder folder;
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    const auto theirs = empty(folder, QStringLiteral("theirs.agenda"));
    importStarterAgenda(*theirs);
    QList<Id<Evidence>> ids;
    for (const char* title : {"[EJEMPLO] Z", "[EJEMPLO] M", "[EJEMPLO] A"})
        ids << store::addEvidence(*theirs, named(QString::fromLatin1(title)));
    exportAgendaFile(*theirs, file, progress);
    const auto mine = empty(folder, QStringLiteral("mine.agenda"));
    importStarterAgenda(*mine);
    const auto numbers = [&] {
        QStringList list;
        for (const Id<Evidence>& id : std::as_const(ids))
            list << QString::number(mine->require(id).number);
        return list.join(u' ');
    };

    SECTION("where none is taken, each keeps its own")
    {
        const ImportResult result = importAgendaFile(*mine, file, progress);
        CHECK(numbers() == QStringLiteral("1 2 3"));
        CHECK(result.notes.isEmpty());
    }
    SECTION("what came here with that number, also into the trash, keeps it")
    {
        const Id<Evidence> one = store::addEvidence(*mine, named(QStringLiteral("[EJEMPLO] Mía")));
        const Id<Evidence> two = store::addEvidence(*mine, named(QStringLiteral("[EJEMPLO] Quitada")));
        store::removeEvidence(*mine, two);
        const ImportResult result = importAgendaFile(*mine, file, progress);
        CHECK(mine->require(one).number == 1);
        CHECK(QSet<int>{mine->require(ids[0]).number, mine->require(ids[1]).number} == QSet<int>{4, 5});
        CHECK(mine->require(ids[2]).number == 3);
        REQUIRE(result.notes.size() == 2);
        CHECK(result.notes.join(u'\n').contains(
            QStringLiteral(
                "Evidencia «[EJEMPLO] Z»: aquí es E-0%1, porque E-01 es el número de otra evidencia "
                "de la agenda.")
                .arg(mine->require(ids[0]).number)));
        CHECK(result.kept == 0);
        // Once more: the same records, whatever their numbers.
        const QString before = sample::dump(*mine);
        CHECK(importAgendaFile(*mine, file, progress).notes.isEmpty());
        CHECK(sample::dump(*mine) == before);
        // Undone and brought again, each is what it was here.
        const QString given = numbers();
        mine->undo();
        CHECK_FALSE(mine->find(ids[0]));
        importAgendaFile(*mine, file, progress);
        CHECK(numbers() == given);
        store::addEvidence(*mine, named(QStringLiteral("[EJEMPLO] Nueva")));
        CHECK(mine->where(&Evidence::number, 6).size() == 1);
    }
    SECTION("two with one number are refused")
    {
        QByteArray text = contentOf(file);
        text.replace("\"number\": 2\n", "\"number\": 1\n");
        AtomicFile::write(file, text);
        const Error error = errorOf([&] { importAgendaFile(*mine, file, progress); });
        CHECK(error.kind() == ErrorKind::Unreadable);
        CHECK(error.sentence().contains(QStringLiteral("dos evidencias tienen el número E-01")));
        CHECK(mine->all<Evidence>().isEmpty());
    }
}

TEST_CASE("An export from before there were numbers is read, history and all, and numbered")
{
    const Folder folder;
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    const Id<Evidence> edited = store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] B")));
    store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] A")));
    Evidence evidence = source->require(edited);
    evidence.issued = QStringLiteral("2020");
    store::save(*source, QStringLiteral("Editar"), evidence);
    store::removeEvidence(*source, store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] Quitada"))));
    exportAgendaFile(*source, file, progress);
    QString text = QString::fromUtf8(contentOf(file));
    static const QRegularExpression number(QStringLiteral(",\\s+\"number\": \\d+(?=\\s+\\})"));
    text.remove(number);
    REQUIRE_FALSE(text.contains(QStringLiteral("\"unconfirmed\": [],")));
    AtomicFile::write(file, text.toUtf8());

    const auto target = empty(folder, QStringLiteral("b.agenda"));
    CHECK(importAgendaFile(*target, file, progress).revisions > 0);
    CHECK(QSet<int>{target->all<Evidence>()[0].number, target->all<Evidence>()[1].number} == QSet<int>{1, 2});
    const int given = target->require(edited).number;
    target->undo(); // the removal
    CHECK(target->all<Evidence>().size() == 3);
    target->undo();
    target->undo(); // the edit
    CHECK(target->require(edited).issued.isEmpty());
    CHECK(target->require(edited).number == given);

    // And what is written now, with a history of both kinds, is read too.
    exportAgendaFile(*target, file, progress);
    const auto again = empty(folder, QStringLiteral("c.agenda"));
    importAgendaFile(*again, file, progress);
    CHECK(sample::dump(*again) == sample::dump(*target));
}

TEST_CASE("A missing file is said, and brought when it is there")
{
    const Folder folder;
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    const Id<Evidence> evidence = store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] A")));
    attachText(*source, folder, evidence, QStringLiteral("a.txt"), "contenido");
    exportAgendaFile(*source, file, progress);
    REQUIRE(QDir().rename(attachmentsFolder(file), folder / QStringLiteral("aparte")));

    const QString sha256 = source->all<Attachment>().first().sha256;
    const auto target = empty(folder, QStringLiteral("b.agenda"));
    const ImportResult without = importAgendaFile(*target, file, progress);
    REQUIRE(without.notes.size() == 1);
    CHECK(without.notes[0].contains(QStringLiteral("«a.txt»")));
    CHECK(store::checkWorkspace(*target, progress).problems.size() == 1);

    REQUIRE(QDir().rename(folder / QStringLiteral("aparte"), attachmentsFolder(file)));
    CHECK(importAgendaFile(*target, file, progress).filesAdded == 1);
    CHECK(store::contentBytes(*target, sha256) == "contenido");
    CHECK(store::checkWorkspace(*target, progress).problems.isEmpty());
}

TEST_CASE("A file whose bytes are not those of its name is left out")
{
    const Folder folder;
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    attachText(*source, folder, store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] A"))),
               QStringLiteral("a.txt"), "contenido");
    exportAgendaFile(*source, file, progress);
    const QString stored = QDir(attachmentsFolder(file)).entryList(QDir::Files).first();
    AtomicFile::write(attachmentsFolder(file) + u'/' + stored, "otro contenido");
    const auto target = empty(folder, QStringLiteral("b.agenda"));
    const ImportResult result = importAgendaFile(*target, file, progress);
    CHECK(result.filesAdded == 0);
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0].contains(QStringLiteral("dañado")));
}

TEST_CASE("An export never takes the place of the agenda itself")
{
    const Folder folder;
    Progress progress;
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    CHECK(kindOf([&] { exportAgendaFile(*source, folder / QStringLiteral("a.agenda"), progress); }) ==
          ErrorKind::Conflict);
}

TEST_CASE("An export makes no folder but that of its files, and takes it away when it cannot go on")
{
    const Folder folder;
    Progress progress;
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    const auto missing = [&] {
        return errorOf(
            [&] { exportAgendaFile(*source, folder / QStringLiteral("no/hay/x.json"), progress); });
    };
    CHECK(missing().kind() == ErrorKind::NotFound);
    attachText(*source, folder, store::addEvidence(*source, named(QStringLiteral("[EJEMPLO] A"))),
               QStringLiteral("a.txt"), "contenido");
    CHECK(missing().kind() == ErrorKind::NotFound);
    CHECK(missing().sentence().contains(QStringLiteral("No existe la carpeta «")));
    CHECK_FALSE(QFileInfo::exists(folder / QStringLiteral("no")));

    const QString file = folder / QStringLiteral("x.agenda.json");
    Progress cancelled;
    cancelled.cancel();
    CHECK(kindOf([&] { exportAgendaFile(*source, file, cancelled); }) == ErrorKind::Cancelled);
    CHECK_FALSE(QFileInfo::exists(file));
    CHECK_FALSE(QFileInfo::exists(attachmentsFolder(file)));
    exportAgendaFile(*source, file, progress);
    const QStringList before = QDir(attachmentsFolder(file)).entryList(QDir::Files);
    CHECK(kindOf([&] { exportAgendaFile(*source, file, cancelled); }) == ErrorKind::Cancelled);
    CHECK(QDir(attachmentsFolder(file)).entryList(QDir::Files) == before);
}

TEST_CASE("Cancelling an import leaves the workspace as it was")
{
    const Folder folder;
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    exportAgendaFile(*source, file, progress);
    const auto target = inMemory();
    importStarterAgenda(*target);
    store::removeTheme(*target, target->all<Theme>().first().id);
    const QString before = sample::dump(*target);
    Progress cancelled;
    cancelled.cancel();
    CHECK(kindOf([&] { importAgendaFile(*target, file, cancelled); }) == ErrorKind::Cancelled);
    CHECK(sample::dump(*target) == before);
}

TEST_CASE("What is no agenda file is refused with its reason and changes nothing")
{
    const Folder folder;
    Progress progress;
    const auto workspace = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*workspace);
    const QString before = sample::dump(*workspace);
    const QByteArray good = contentOf(QStringLiteral(":/data/agenda-clac-2020-2022.json"));
    const auto with = [&](const QByteArray& what, const QByteArray& other) {
        REQUIRE(good.contains(what));
        QByteArray text = good;
        return text.replace(text.indexOf(what), what.size(), other);
    };
    struct Case {
        QByteArray content;
        ErrorKind kind;
        const char* says;
    };
    const QByteArray themeId = "549cef0a-ef34-5051-9aac-bcfac1fc9082";
    const Case cases[] = {
        {"", ErrorKind::Unreadable, "está vacío"},
        {"   \n", ErrorKind::Unreadable, "está vacío"},
        {"%PDF-1.7\n", ErrorKind::Unreadable, "es un PDF"},
        {"PK\x03\x04zip", ErrorKind::Unreadable, "ZIP"},
        {"SQLite format 3", ErrorKind::Unreadable, "base de datos"},
        {"{\"a\": 1}", ErrorKind::Unreadable, "no una agenda de aprendizaje"},
        {"[1]", ErrorKind::Unreadable, "no una agenda de aprendizaje"},
        {good.left(good.indexOf("\"subquestions\"")), ErrorKind::Unreadable, "termina antes de tiempo"},
        {with("\"version\": 1", "\"version\": 2"), ErrorKind::NewerFile, "versión más nueva"},
        {with("\"version\": 1", "\"version\": \"1\""), ErrorKind::Unreadable, "/version"},
        {with("\"first_year\": 2020", "\"first_year\": \"2020\""), ErrorKind::Unreadable,
         "/agendas/0/first_year"},
        {with("\"first_year\": 2020", "\"first_year\": 2030"), ErrorKind::Constraint, "/agendas/0"},
        {with("\"name\": \"Género\"", "\"name\": \"\""), ErrorKind::Constraint, "/themes/4"},
        {with("\"name\": \"Género\"", "\"name\": \"" + QByteArray(3000, 'x') + "\""), ErrorKind::Constraint,
         "demasiado largo"},
        {with("\"name\": \"Género\"", "\"name\": \"G\\u0000\""), ErrorKind::Unreadable, "/themes/4/name"},
        {with("\"name\": \"Género\"", "\"nombre\": \"Género\""), ErrorKind::Unreadable, "«nombre» no existe"},
        {with("\"contact_checked_on\": null", "\"contact_checked_on\": \"2021-02-30\""),
         ErrorKind::Unreadable, "/agendas/0"},
        {with(themeId, "a295c08d-f7b2-55b1-b1dd-135595a22017"), ErrorKind::Unreadable, "está dos veces"},
        {with("\"theme\": \"" + themeId, "\"theme\": \"00000000-0000-0000-0000-000000000000"),
         ErrorKind::Unreadable, "que no está en el archivo"},
    };
    const QString file = folder / QStringLiteral("x.agenda.json");
    for (const Case& each : cases) {
        AtomicFile::write(file, each.content);
        const Error error = errorOf([&] { importAgendaFile(*workspace, file, progress); });
        INFO(each.says << " <- " << error.sentence().toStdString());
        CHECK(error.kind() == each.kind);
        CHECK(error.sentence().contains(QString::fromUtf8(each.says)));
        CHECK(error.sentence().contains(QStringLiteral("«x.agenda.json»")));
        CHECK(sample::dump(*workspace) == before);
    }
    CHECK(kindOf([&] { importAgendaFile(*workspace, folder / QStringLiteral("no.json"), progress); }) ==
          ErrorKind::NotFound);
    CHECK(kindOf([&] { importAgendaFile(*workspace, folder / QStringLiteral("."), progress); }) ==
          ErrorKind::Unreadable);
}

TEST_CASE("The agenda that is open is not opened a second time to be read as an export")
{
    const Folder folder;
    Progress progress;
    const auto workspace = empty(folder, QStringLiteral("a.agenda"));
    const Error error =
        errorOf([&] { importAgendaFile(*workspace, folder / QStringLiteral("a.agenda"), progress); });
    CHECK(error.kind() == ErrorKind::Unreadable);
    CHECK(error.sentence().contains(QStringLiteral("es la agenda misma")));
}

TEST_CASE("A history that was tampered with is refused")
{
    const Folder folder;
    Progress progress;
    const QString file = folder / QStringLiteral("a.agenda.json");
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    store::renameTheme(*source, source->all<Theme>().first().id, QStringLiteral("Nombre nuevo"));
    exportAgendaFile(*source, file, progress);
    const QByteArray good = contentOf(file);
    const auto refused = [&](const QByteArray& text) {
        AtomicFile::write(file, text);
        const auto target = inMemory();
        CHECK(kindOf([&] { importAgendaFile(*target, file, progress); }) == ErrorKind::Unreadable);
        CHECK(target->all<Agenda>().isEmpty());
    };
    QByteArray other = good;
    refused(other.replace(other.indexOf("Nombre nuevo"), 12, "Nombre viejo"));
    other = good;
    refused(other.replace(other.lastIndexOf("Nombre nuevo"), 12, "Nombre viejo"));
}

TEST_CASE("The folder for files is named after the file")
{
    CHECK(attachmentsFolder(QStringLiteral("/x/a.agenda.json")) == QStringLiteral("/x/a.agenda.files"));
    CHECK(attachmentsFolder(QStringLiteral("/x/a.json")) == QStringLiteral("/x/a.agenda.files"));
    CHECK(attachmentsFolder(QStringLiteral("a")) == QStringLiteral("a.agenda.files"));
}

TEST_CASE("Changed words of a vocabulary travel with the file, and a word that is taken stays where it is")
{
    const Folder folder;
    const auto source = empty(folder, QStringLiteral("a.agenda"));
    importStarterAgenda(*source);
    CHECK_FALSE(writeDocument(documentOf(*source)).contains("México"));
    const QList<Term> products = store::readTerms(*source, Vocabulary::Products);
    store::renameTerm(*source, products[0], QStringLiteral("café en grano"));
    store::addTerm(*source, Vocabulary::Products, QStringLiteral("pitahaya"));
    store::addTerm(*source, Vocabulary::Products, QStringLiteral("guaraná"));
    Progress progress;
    exportAgendaFile(*source, folder / QStringLiteral("a.agenda.json"), progress);

    const auto target = inMemory();
    importStarterAgenda(*target);
    store::addTerm(*target, Vocabulary::Products, QStringLiteral("Pitahaya"),
                   {QStringLiteral("dragon fruit")});
    const ImportResult imported =
        importAgendaFile(*target, folder / QStringLiteral("a.agenda.json"), progress);
    CHECK(imported.added == 2);
    CHECK(imported.kept == 1);
    CHECK(imported.notes.size() == 1);
    const Lexicon lexicon = store::readLexicon(*target);
    CHECK(lexicon.products.nameFor(QStringLiteral("Coffee")) == QStringLiteral("café en grano"));
    CHECK(lexicon.products.nameFor(QStringLiteral("pitahaya")) == QStringLiteral("Pitahaya"));
    CHECK(importAgendaFile(*target, folder / QStringLiteral("a.agenda.json"), progress).changedNothing());
}

} // namespace test_agendafile
