// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library.h"

#include "store/evidenceedit.h"
#include "store/views.h"
#include "support/backends.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

#include <QMap>

using namespace agenda;
using namespace agenda::store;

namespace test_library
{

/// A workspace with a few documents, and what the last revision says of the library's rows.
struct Library {
    std::unique_ptr<Workspace> workspace;
    sample::Ids ids;
    Revision last;

    explicit Library(const Backend& backend)
        : workspace(Workspace::openDatabase(backend.target, sample::author(), sample::clock()))
        , ids(sample::fill(*workspace))
    {
        QObject::connect(workspace.get(), &Workspace::changed, workspace.get(),
                         [this](const Revision& revision) { last = revision; });
    }
    Id<Evidence> add(const char* title, const QList<Id<SubQuestion>>& links = {})
    {
        Evidence evidence;
        evidence.title = QString::fromUtf8(title);
        return addEvidence(*workspace, evidence, links);
    }
    Id<Finding> addFindingTo(const Id<Evidence>& evidence) const
    {
        Finding finding;
        finding.link = workspace->where(&Link::evidence, evidence).first().id;
        finding.statement = QStringLiteral("Algo");
        return addFinding(*workspace, finding);
    }
    std::optional<QSet<Id<Evidence>>> changed() const { return changedRows(*workspace, last); }
    QMap<QString, EvidenceRow> whole() const
    {
        QMap<QString, EvidenceRow> rows;
        for (const EvidenceRow& row : readLibrary(*workspace))
            rows.insert(row.evidence.id.text(), row);
        return rows;
    }
};

TEST_CASE("The library read in parts, or row by row, is the library read at once")
{
    Library library{Backend(GENERATE(from_range(backends())))};
    for (const char* title : {"A", "B", "C", "D", "E"})
        library.add(title, {library.ids.s111, library.ids.s121});
    library.addFindingTo(library.add("F", {library.ids.s121}));
    library.workspace->run({QStringLiteral("Valorar"), {}}, [&](Writer& writer) {
        Person person{Id<Person>::create(), QStringLiteral("Ana")};
        writer.put(person);
        Appraisal appraisal;
        appraisal.id = Id<Appraisal>::create();
        appraisal.evidence = library.workspace->all<Evidence>()[2].id;
        appraisal.person = person.id;
        appraisal.appraisedOn = QDate(2022, 3, 4);
        appraisal.voice = 3;
        writer.put(appraisal);
    });
    const QMap<QString, EvidenceRow> whole = library.whole();
    REQUIRE(whole.size() == 6);
    for (const int most : {1, 2, 4, 6, 7}) {
        QList<EvidenceRow> rows;
        for (bool more = true; more;) {
            const Id<Evidence> last = rows.isEmpty() ? Id<Evidence>() : rows.last().evidence.id;
            const QList<EvidenceRow> part = readLibraryPart(*library.workspace, last, most);
            rows << part;
            more = part.size() == most;
        }
        CHECK(rows == whole.values());
        for (const EvidenceRow& row : whole)
            CHECK(readLibraryRow(*library.workspace, row.evidence.id) == row);
        CHECK_FALSE(readLibraryRow(*library.workspace, Id<Evidence>(QStringLiteral("x"))));
    }
}

TEST_CASE("A revision says whose rows of the library it changed, also when it is undone")
{
    Library library{Backend(GENERATE(from_range(backends())))};
    const QSet<Id<Evidence>> a{library.add("A", {library.ids.s111})};
    CHECK(library.changed() == a);
    const Id<Evidence> b = library.add("B");
    CHECK(library.changed() == QSet<Id<Evidence>>{b});
    const Id<Finding> finding = library.addFindingTo(*a.begin());
    CHECK(library.changed() == a);
    removeFinding(*library.workspace, finding);
    CHECK(library.changed() == a);
    link(*library.workspace, b, {library.ids.s111, library.ids.s121});
    CHECK(library.changed() == QSet<Id<Evidence>>{b});
    library.addFindingTo(*a.begin());
    removeEvidence(*library.workspace, *a.begin());
    CHECK(library.changed() == a);
    library.workspace->undo();
    CHECK(library.changed() == a);
    const SubQuestion sub = library.workspace->require(library.ids.s111);
    const auto change = [&](const std::function<void(SubQuestion&)>& edit) {
        SubQuestion edited = sub;
        edit(edited);
        library.workspace->run({QStringLiteral("Editar"), {}}, [&](Writer& writer) { writer.put(edited); });
    };
    change([](SubQuestion& each) { each.official += QStringLiteral(" más"); });
    CHECK(library.changed() == QSet<Id<Evidence>>());
    change([](SubQuestion& each) { each.position = 7; });
    CHECK_FALSE(library.changed()); // the codes of its documents may stand in another order
    library.workspace->run({QStringLiteral("Nombrar"), {}}, [&](Writer& writer) {
        Term term;
        term.id = Id<Term>::create();
        term.name = QStringLiteral("Quinua");
        writer.put(term);
    });
    CHECK_FALSE(library.changed());
}

TEST_CASE("What a list to pick from shows of the evidence is read without the rest")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        sample::fill(*workspace);
        Evidence promised;
        promised.title = QStringLiteral("[EJEMPLO] A la espera");
        promised.institution = QStringLiteral("Instituto de Ejemplo");
        promised.lifeCycle = LifeCycle::Planned;
        promised.abstract = QStringLiteral("Largo.");
        promised.authors = {Name::parse(QStringLiteral("Ejemplo, Ana"))};
        addEvidence(*workspace, promised);
        const QList<Evidence> whole = workspace->all<Evidence>();
        const QList<Evidence> picking = readForPicking(*workspace);
        REQUIRE(picking.size() == whole.size());
        for (qsizetype i = 0; i < whole.size(); ++i) {
            Evidence shown;
            shown.id = whole[i].id;
            shown.number = whole[i].number;
            shown.kind = whole[i].kind;
            shown.title = whole[i].title;
            shown.authors = whole[i].authors;
            shown.issued = whole[i].issued;
            shown.institution = whole[i].institution;
            shown.lifeCycle = whole[i].lifeCycle;
            CHECK(picking[i] == shown);
        }
    }
}

} // namespace test_library
