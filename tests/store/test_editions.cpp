// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/editions.h"

#include "store/agendaedit.h"
#include "store/check.h"
#include "store/past.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_editions
{

const QByteArray bytes = QByteArray("%PDF-1.7 ") + QByteArray(1'500'000, 'x');

Edition anEdition(const Workspace& workspace)
{
    Edition edition;
    edition.number = nextEditionNumber(workspace);
    edition.madeOn = edition.dataDate = QDate(2022, 11, 15);
    edition.product = QStringLiteral("report");
    edition.format = QStringLiteral("pdf");
    edition.paper = QStringLiteral("letter");
    edition.name = QStringLiteral("informe.pdf");
    edition.leftOut = QStringList{QStringLiteral("E-02: solo CLAC")};
    return edition;
}

std::unique_ptr<Workspace> filled(const db::Target& target, sample::Ids* ids = nullptr)
{
    auto workspace = Workspace::openDatabase(target, sample::author(), sample::clock());
    const sample::Ids made = sample::fill(*workspace);
    if (ids)
        *ids = made;
    return workspace;
}

TEST_CASE("An edition is recorded with its bytes in one step, which undo takes back and redo does again")
{
    const Backend backend = GENERATE(from_range(backends()));
    INFO(backend.name.toStdString());
    const auto workspace = filled(backend.target);
    const QString before = sample::dump(*workspace);
    const Edition made = recordEdition(*workspace, anEdition(*workspace), bytes);
    const QString after = sample::dump(*workspace);
    CHECK(made.number == 1);
    CHECK(made.size == bytes.size());
    CHECK_FALSE(made.revision.isEmpty());
    CHECK(workspace->require(made.id).leftOut == made.leftOut);
    CHECK(editionBytes(*workspace, editionOf(*workspace, 1)) == bytes);
    workspace->undo();
    CHECK(sample::dump(*workspace) == before);
    CHECK(editions(*workspace).isEmpty());
    workspace->redo();
    CHECK(sample::dump(*workspace) == after);
    CHECK(editionBytes(*workspace, editions(*workspace).first()) == bytes);
    Progress progress;
    CHECK(checkWorkspace(*workspace, progress).problems.isEmpty());
}

TEST_CASE("The number of an edition is never given twice, not even when its export was undone")
{
    const auto workspace = filled(db::Target::memory());
    recordEdition(*workspace, anEdition(*workspace), bytes);
    workspace->undo();
    CHECK(nextEditionNumber(*workspace) == 2);
    const Edition second = recordEdition(*workspace, anEdition(*workspace), bytes);
    CHECK(second.number == 2);
    Edition again = anEdition(*workspace);
    again.number = 2;
    const QString before = sample::dump(*workspace);
    CHECK(kindOf([&] { recordEdition(*workspace, again, bytes); }) == ErrorKind::Conflict);
    CHECK(sample::dump(*workspace) == before);
    CHECK(kindOf([&] { editionOf(*workspace, 1); }) == ErrorKind::NotFound);
}

TEST_CASE("An edition of the future, without a number or without a name is refused, and nothing is kept")
{
    const auto workspace = filled(db::Target::memory());
    const auto refused = [&](const std::function<void(Edition&)>& edit) {
        Edition edition = anEdition(*workspace);
        edit(edition);
        return kindOf([&] { recordEdition(*workspace, edition, bytes); }) == ErrorKind::Constraint;
    };
    CHECK(refused([](Edition& each) { each.madeOn = QDate(2022, 11, 17); }));
    CHECK(refused([](Edition& each) { each.dataDate = QDate(); }));
    CHECK(refused([](Edition& each) { each.number = 0; }));
    CHECK(refused([](Edition& each) { each.name.clear(); }));
    CHECK(editions(*workspace).isEmpty());
}

TEST_CASE("The past of an edition is the agenda as its last revision left it")
{
    sample::Ids ids;
    const auto workspace = filled(db::Target::memory(), &ids);
    const QString official = workspace->require(ids.s111).official;
    const Edition made = recordEdition(*workspace, anEdition(*workspace), bytes);
    SubQuestion sub = workspace->require(ids.s111);
    sub.official = QStringLiteral("[EJEMPLO] Otra redacción");
    workspace->run({QStringLiteral("Redactar"), {}}, [&](Writer& writer) { writer.put(sub); });
    const auto then = Past(*workspace, made.revision).changed<SubQuestion>();
    REQUIRE(then.size() == 1);
    CHECK(then.value(ids.s111.text())->official == official);
}

} // namespace test_editions
