// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pageboxes.h"

#include <catch2/catch.hpp>

using namespace agenda::reports;

namespace test_pageboxes
{

/// A PDF of three pages without content: the tree gives what the pages do not.
QByteArray threePages()
{
    return "%PDF-1.4\n"
           "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
           "2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3/MediaBox[0 0 600 800]/Rotate 90>> endobj\n"
           "3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n"
           "4 0 obj <</Type/Page/Parent 2 0 R/Rotate -90/CropBox[700 750 10 20]>> endobj\n"
           "5 0 obj <</Type/Page/Parent 2 0 R/Rotate 0/MediaBox[-50 0 50 100]/CropBox[0 0 0 0]>> endobj\n"
           "trailer <</Root 1 0 R/Size 6>>\n%%EOF\n";
}

TEST_CASE("The boxes of pages are read as their tree gives them, turned pages and cut ones too")
{
    const QList<PageBox> boxes = pageBoxes(threePages());
    REQUIRE(boxes.size() == 3);
    CHECK(boxes[0] == PageBox{{0, 0, 600, 800}, 90});
    CHECK(boxes[1] == PageBox{{10, 20, 590, 730}, 270});
    CHECK(boxes[2] == PageBox{{-50, 0, 100, 100}, 0});
}

TEST_CASE("What is no PDF has no boxes")
{
    CHECK(pageBoxes({}).isEmpty());
    CHECK(pageBoxes("%PDF-1.4\n\xff\xff garbage").isEmpty());
}

} // namespace test_pageboxes
