// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageboxfaults.h"
#include "pdflint.h"
#include "randomagenda.h"
#include "reports/membershipreport.h"
#include "reports/pdfwriter.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::reports;

namespace test_random
{

/// 25 workspaces: no box cut or over another; each eighth is also written and read strictly, and its text
/// compared.
void layOutMany(unsigned first)
{
    for (unsigned seed = first; seed < first + 25; ++seed) {
        CAPTURE(seed);
        const int documents = seed % 25 == 7 ? 300 : int(seed * 7 % 12);
        const auto workspace = sample::randomAgenda(seed, documents);
        const Pages pages =
            layOut(membershipReport(*workspace, {}), seed % 2 == 0 ? Paper::Letter : Paper::A4);
        CHECK(sample::faults(pages).join(u'\n').toStdString() == "");
        if (seed % 8 != 7)
            continue;
        Progress progress;
        PdfResult result;
        const sample::Lint lint = sample::lint(makePdf(pages, QDate(2022, 12, 31), progress, result));
        CHECK(result.tagged);
        CHECK(lint.faults.join(u'\n').toStdString() == "");
        CHECK(lint.text.join(u'\n').toStdString() == sample::modelText(pages).join(u'\n').toStdString());
    }
}

TEST_CASE("Workspaces 1 to 25 made at random have nothing cut or overlapping in their report")
{
    layOutMany(1);
}

TEST_CASE("Workspaces 26 to 50 made at random have nothing cut or overlapping in their report")
{
    layOutMany(26);
}

TEST_CASE("Workspaces 51 to 75 made at random have nothing cut or overlapping in their report")
{
    layOutMany(51);
}

TEST_CASE("Workspaces 76 to 100 made at random have nothing cut or overlapping in their report")
{
    layOutMany(76);
}

TEST_CASE("Workspaces 101 to 125 made at random have nothing cut or overlapping in their report")
{
    layOutMany(101);
}

TEST_CASE("Workspaces 126 to 150 made at random have nothing cut or overlapping in their report")
{
    layOutMany(126);
}

TEST_CASE("Workspaces 151 to 175 made at random have nothing cut or overlapping in their report")
{
    layOutMany(151);
}

TEST_CASE("Workspaces 176 to 200 made at random have nothing cut or overlapping in their report")
{
    layOutMany(176);
}

} // namespace test_random
