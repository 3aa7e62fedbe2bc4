// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/families.h"

#include "store/agendaedit.h"
#include "store/answering.h"
#include "store/workspace.h"
#include "support/backends.h"
#include "support/errors.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_families
{

TEST_CASE("A family is made, renamed and taken apart, each in one step that can be undone")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const sample::Ids ids = sample::fill(*workspace);
        CHECK(readFamilies(*workspace).names.isEmpty());
        const QString before = sample::dump(*workspace);
        shapeFamily(*workspace, {}, QStringLiteral(" Cómo  optimizar "), {ids.s111, ids.s121});
        CHECK(readFamilies(*workspace).names == QStringList{QStringLiteral("Cómo optimizar")});
        CHECK(readFamilies(*workspace).members == 2);
        const QString made = sample::dump(*workspace);
        // Another name and other members at once; who is not among them has no family.
        shapeFamily(*workspace, QStringLiteral("como optimizar"), QStringLiteral("Optimizar"), {ids.s121});
        CHECK(workspace->require(ids.s111).family.isEmpty());
        CHECK(workspace->require(ids.s121).family == QStringLiteral("Optimizar"));
        workspace->undo();
        CHECK(sample::dump(*workspace) == made);
        dissolveFamily(*workspace, QStringLiteral("Cómo optimizar"));
        CHECK(readFamilies(*workspace).names.isEmpty());
        workspace->undo();
        CHECK(sample::dump(*workspace) == made);
        workspace->undo();
        CHECK(sample::dump(*workspace) == before);
        workspace->redo();
        CHECK(sample::dump(*workspace) == made);
    }
}

TEST_CASE("A family without a name or without members is refused, and nothing changes")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const sample::Ids ids = sample::fill(*workspace);
        const QString before = sample::dump(*workspace);
        CHECK(errorOf([&] { shapeFamily(*workspace, {}, QStringLiteral("  "), {ids.s111}); }).sentence() ==
              QStringLiteral("Escriba el nombre de la familia."));
        CHECK(errorOf([&] { shapeFamily(*workspace, {}, QStringLiteral("Optimizar"), {}); }).sentence() ==
              QStringLiteral("La familia «Optimizar» no tiene ninguna subpregunta. Elija al menos una."));
        CHECK(sample::dump(*workspace) == before);
    }
}

TEST_CASE("Families stand side by side by theme, two of one theme in two lines, with what is known of each")
{
    for (const Backend& backend : backends()) {
        CAPTURE(backend.name);
        auto workspace = Workspace::openDatabase(backend.target, sample::author(), sample::clock());
        const sample::Ids ids = sample::fill(*workspace);
        shapeFamily(*workspace, {}, QStringLiteral("Contribuciones"), {ids.s111, ids.s112});
        shapeFamily(*workspace, {}, QStringLiteral("Alcance"), {ids.s121});
        Answer answer;
        answer.subquestion = ids.s111;
        answer.text = QStringLiteral("[EJEMPLO] Contribuye en parte.");
        writeAnswer(*workspace, answer);
        setState(*workspace, ids.s111, Answered::Partial, QDate(2021, 5, 20), QStringLiteral("[EJEMPLO] Sí"));
        const Families families = readFamilies(*workspace);
        CHECK(families.names == QStringList{QStringLiteral("Alcance"), QStringLiteral("Contribuciones")});
        REQUIRE(families.lines.size() == 3);
        CHECK_FALSE(families.lines[0].members[0]);
        REQUIRE(families.lines[0].members[1]);
        CHECK(families.lines[0].members[1]->row.subquestion.id == ids.s111);
        CHECK(families.lines[0].members[1]->answer == QStringLiteral("[EJEMPLO] Contribuye en parte."));
        CHECK(families.lines[0].theme == families.lines[1].theme);
        CHECK(families.lines[1].members[1]->row.subquestion.id == ids.s112);
        REQUIRE(families.lines[2].members[0]);
        CHECK(families.lines[2].members[0]->row.subquestion.id == ids.s121);
        CHECK(families.title().startsWith(QStringLiteral("2 familias reúnen 3 de ")));
        CHECK(families.title().endsWith(QStringLiteral("; 1 tiene respuesta parcial o completa.")));
    }
}

} // namespace test_families
