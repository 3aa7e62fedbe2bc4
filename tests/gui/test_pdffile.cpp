// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/pdffile.h"

#include "gui/examplepdf.h"
#include "gui/reader/pagetext.h"
#include "gui/reader/pagetiles.h"

#include <catch2/catch.hpp>

#include <QPainter>

using namespace agenda;
using namespace agenda::gui;

namespace test_pdffile
{

QImage onPaper(const QImage& picture)
{
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, picture);
    return paper;
}

/// What is dark in the picture of a page.
QRect ink(const QImage& picture)
{
    const QImage paper = onPaper(picture);
    QRect found;
    for (int y = 0; y < paper.height(); ++y) {
        for (int x = 0; x < paper.width(); ++x) {
            if (qGray(paper.pixel(x, y)) < 128)
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

TEST_CASE("Text stands where the page shows it, on turned pages and cut ones too")
{
    const int rotation = GENERATE(0, 90, 180, 270);
    const QRect crop = GENERATE(QRect(0, 0, 400, 600), QRect(50, 100, 300, 400));
    CAPTURE(rotation, crop.left());
    PdfFile file(sample::oneWordPdf(crop, rotation));
    REQUIRE(file.open() == PdfFile::State::Ready);
    const QSize shown = rotation % 180 == 0 ? crop.size() : crop.size().transposed();
    REQUIRE(file.pageSize(0).toSize() == shown);
    REQUIRE(file.text(0).trimmed() == QStringLiteral("EJEMPLO"));

    const QList<QRectF> areas = file.areas({0, 0, 7});
    REQUIRE(areas.size() == 1);
    const QRectF word = areas.first();
    const QRect drawn = ink(file.render(0, shown, QRect(QPoint(), shown)));
    REQUIRE_FALSE(drawn.isEmpty());
    CHECK(word.adjusted(-3, -3, 3, 3).contains(QRectF(drawn)));
    CHECK(word.width() < drawn.width() + 16);
    CHECK(word.height() < drawn.height() + 16);

    // Drawn over as one reads it, and back.
    const bool isAcross = rotation % 180 == 0;
    const QPointF one =
        isAcross ? QPointF(word.left() + 1, word.center().y()) : QPointF(word.center().x(), word.top() + 1);
    const QPointF other = isAcross ? QPointF(word.right() - 1, word.center().y())
                                   : QPointF(word.center().x(), word.bottom() - 1);
    for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)}) {
        const std::optional<Passage> marked = file.between(0, from, to);
        REQUIRE(marked);
        CHECK(marked->length >= 6);
    }

    // A part of the page shows what that part of the whole shows.
    const QSize large = shown * 8;
    const QRect part(drawn.center() * 8 - QPoint(768, 768), QSize(1536, 1536));
    const QRect inWhole = ink(file.render(0, large, QRect(QPoint(), large)).copy(part));
    const QRect alone = ink(file.render(0, large, part));
    REQUIRE_FALSE(inWhole.isEmpty());
    CHECK(std::abs(alone.left() - inWhole.left()) <= 4);
    CHECK(std::abs(alone.top() - inWhole.top()) <= 4);
    CHECK(std::abs(alone.right() - inWhole.right()) <= 4);
    CHECK(std::abs(alone.bottom() - inWhole.bottom()) <= 4);
}

TEST_CASE("Each kind of file says what it is")
{
    CHECK(PdfFile({}).open() == PdfFile::State::Empty);
    CHECK(PdfFile("%PDF-1.4\n garbage").open() == PdfFile::State::Damaged);
    CHECK(PdfFile(QByteArray(5'000, '\x7f')).open() == PdfFile::State::Damaged);
    const QByteArray plain = sample::textPdf({{QStringLiteral("[EJEMPLO] uno")}});
    CHECK(PdfFile(plain.left(200)).open() == PdfFile::State::Damaged);
    PdfFile scanned(sample::scannedPdf(2));
    REQUIRE(scanned.open() == PdfFile::State::Ready);
    CHECK(scanned.pageCount() == 2);
    CHECK(scanned.text(1).isEmpty());
    CHECK(scanned.areas({1, 0, 5}).isEmpty());
    CHECK_FALSE(scanned.between(0, {10, 10}, {300, 400}));

    PdfFile locked(sample::lockedPdf(plain, QStringLiteral("café")));
    CHECK(locked.open() == PdfFile::State::Locked);
    CHECK(locked.open(QStringLiteral("cafe")) == PdfFile::State::Locked);
    REQUIRE(locked.open(QStringLiteral("café")) == PdfFile::State::Ready);
    CHECK(locked.text(0).contains(QStringLiteral("EJEMPLO")));
}

TEST_CASE("Copied text is mended where a line parts a word")
{
    CHECK(mendedText(QStringLiteral("interven\uFFFEción")) == QStringLiteral("intervención"));
    CHECK(mendedText(QStringLiteral("coope\u00AD\r\nrativa")) == QStringLiteral("cooperativa"));
    CHECK(mendedText(QStringLiteral("coope-\r\nrativas de café\r\ny cacao")) ==
          QStringLiteral("cooperativas de café\ny cacao"));
    CHECK(mendedText(QStringLiteral("2020-\r\n2022 y Costa-\nRica")) ==
          QStringLiteral("2020-\n2022 y Costa-\nRica"));
    CHECK(quotationText(QStringLiteral(" Se coope-\r\nra  y\r\nse aprende. ")) ==
          QStringLiteral("Se coopera y se aprende."));
}

TEST_CASE("A search passes over case, accents, line ends and parted words, and says where in the text it was")
{
    const QString raw = QStringLiteral("La REVISIÓN\r\nde la coope-\r\nrativa. Interven\uFFFEción, revisión. "
                                       "\uFB01nal \U0001F600 año");
    const FoldedPage page = foldedPage(raw);
    const auto found = [&](const char* typed) {
        QStringList texts;
        for (const auto& [start, length] : occurrences(page, foldedQuery(QString::fromUtf8(typed))))
            texts << raw.mid(start, length);
        return texts;
    };
    CHECK(found("revision") == QStringList{QStringLiteral("REVISIÓN"), QStringLiteral("revisión")});
    CHECK(found("revisión  DE la") == QStringList{QStringLiteral("REVISIÓN\r\nde la")});
    CHECK(found("cooperativa") == QStringList{QStringLiteral("coope-\r\nrativa")});
    CHECK(found("intervencion") == QStringList{QStringLiteral("Interven\uFFFEción")});
    CHECK(found("final") == QStringList{QStringLiteral("\uFB01nal")});
    CHECK(found("ano") == QStringList{QStringLiteral("año")});
    CHECK(found("").isEmpty());
    CHECK(found("cacao").isEmpty());
    CHECK(occurrences(foldedPage(QStringLiteral("aaaa")), QStringLiteral("aa")).size() == 2);
}

TEST_CASE("A page that takes too much is kept in tiles that meet")
{
    CHECK(PageTiles::tiles({1'000, 1'400}, {0, 0, 10, 10}) == QList{QRect(0, 0, 1'000, 1'400)});
    CHECK(PageTiles::tiles({1'000, 1'400}, {2'000, 0, 10, 10}).isEmpty());
    const QSize large(5'000, 7'000);
    const QRect seen(900, 6'100, 1'500, 1'200);
    QRegion covered;
    for (const QRect& tile : PageTiles::tiles(large, seen)) {
        CHECK(qint64(tile.width()) * tile.height() * 4 <= 24 * 1024 * 1024);
        CHECK_FALSE(covered.intersects(tile));
        CHECK(QRect(QPoint(), large).contains(tile));
        covered += tile;
    }
    CHECK((QRegion(seen & QRect(QPoint(), large)) - covered).isEmpty());
}

} // namespace test_pdffile
