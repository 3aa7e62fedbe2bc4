// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/gapmappicture.h"

#include "filledagenda.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"

#include <catch2/catch.hpp>

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace agenda;
using namespace agenda::reports;

namespace test_gapmappicture
{

store::GapMap mapOf(const store::Workspace& workspace, const store::GapWish& wish = {})
{
    return store::gapMapOf(store::readGaps(workspace), wish);
}

/// The texts of a drawing in the order in which they were drawn.
QStringList textsOf(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1StringView("text"))
            texts << reader.readElementText();
    }
    REQUIRE_FALSE(reader.hasError());
    return texts;
}

store::GapCell cellOf(int documents, int lowest, int promises = 0)
{
    store::GapCell cell;
    for (int n = 0; n < documents; ++n)
        cell.documents << Id<Evidence>::create();
    for (int n = 0; n < promises; ++n)
        cell.promises << Id<Evidence>::create();
    cell.sources = documents;
    cell.qualities[size_t(lowest)] = documents;
    return cell;
}

QImage drawn(const store::GapCell& cell, int most, const Palette& palette)
{
    QImage image(120, 32, QImage::Format_RGB32);
    image.fill(palette.base);
    QPainter painter(&image);
    QFont font(QStringLiteral("Open Sans"));
    font.setPixelSize(9);
    painter.setFont(font);
    paintGapCell(painter, QRectF(0, 0, 120, 32), cell, most, palette);
    return image;
}

/// How many points of a drawing have a colour.
int pointsOf(const QImage& image, const QColor& colour)
{
    int points = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            points += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return points;
}

TEST_CASE("The drawn map says its sentence, its counts, its gaps and what it does not say")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    const Picture picture = pictureOf(mapOf(*workspace));
    const QStringList texts = textsOf(svgOf(picture));
    const QString all = texts.join(u' ');
    CHECK(picture.title.startsWith(QStringLiteral("7 de 12 temas tienen alguna evidencia.")));
    CHECK(all.contains(QStringLiteral("7 de 12 temas tienen alguna evidencia.")));
    CHECK(all.contains(
        QStringLiteral("Este mapa muestra cuánta evidencia hay, no si una intervención funciona.")));
    CHECK(texts.contains(QStringLiteral("vacío")));
    CHECK(texts.contains(QStringLiteral("sin valorar")));
    CHECK(texts.contains(QStringLiteral("Evaluación")));
    CHECK(all.contains(QStringLiteral("12 nombres de tema son propuestas, por confirmar.")));
    CHECK(picture.description.contains(QStringLiteral("Evaluación: vacío")));
}

TEST_CASE("No text of the drawn map is cut, however long the names are")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    Theme theme = workspace->all<Theme>().first();
    theme.name = QStringLiteral("Desarrollo organizacional, incidencia política y alianzas "
                                "intergeneracionales de las Coordinadoras Nacionales, las Redes de Producto "
                                "y la Red de Personas Trabajadoras");
    store::GapWish wish;
    for (const store::GapRows rows : {store::GapRows::Themes, store::GapRows::SubQuestions}) {
        wish.rows = rows;
        store::GapMap map = mapOf(*workspace, wish);
        if (rows == store::GapRows::Themes)
            map.rows[1].title = theme.name;
        map.columns[0] = QStringLiteral("Asociación de personas trabajadoras no organizadas en cooperativas");
        const Picture picture = pictureOf(map);
        const QString all = textsOf(svgOf(picture)).join(u' ');
        for (const store::GapRow& row : std::as_const(map.rows)) {
            INFO(row.name().toStdString());
            CHECK(all.contains(row.name().simplified()));
        }
        CHECK(all.contains(map.columns[0]));
        CHECK_FALSE(all.contains(u'…'));
        // Nothing reaches beyond the picture: a margin around it stays white.
        QImage image((picture.size + QSizeF(40, 40)).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            painter.translate(20, 20);
            picture.paint(painter, Palette::light());
        }
        const QRect inside = QRectF(QPointF(20, 20), picture.size).toAlignedRect();
        int outside = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                outside += !inside.contains(x, y) && image.pixelColor(x, y) != Qt::white ? 1 : 0;
        }
        CHECK(outside == 0);
    }
}

TEST_CASE("A circle's area goes with the documents, and its tone with the best judged source")
{
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
        const int four = pointsOf(drawn(cellOf(4, 4), 16, *palette), palette->quality(4));
        const int sixteen = pointsOf(drawn(cellOf(16, 4), 16, *palette), palette->quality(4));
        CHECK(four > 20);
        CHECK(double(sixteen) / four > 2.5); // less the numbers and the edges
        CHECK(double(sixteen) / four < 7);
        for (int lowest = 1; lowest <= 4; ++lowest)
            CHECK(pointsOf(drawn(cellOf(4, lowest), 4, *palette), palette->quality(lowest)) > 20);
    }
}

TEST_CASE("In grey the qualities keep apart, and their numbers can be read on them")
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const auto lightness = [&](const QColor& colour) { return 116 * std::cbrt(luminance(colour)) - 16; };
    for (const Palette* palette : {&Palette::light(), &Palette::dark()}) {
        for (int lowest = 0; lowest <= 4; ++lowest) {
            const double on = luminance(palette->onQuality(lowest)) + 0.05;
            const double under = luminance(palette->quality(lowest)) + 0.05;
            CHECK(std::max(on, under) / std::min(on, under) >= 4.5);
            if (lowest > 0)
                CHECK(std::abs(lightness(palette->quality(lowest)) -
                               lightness(palette->quality(lowest - 1))) >= 15);
        }
    }
}

} // namespace test_gapmappicture
