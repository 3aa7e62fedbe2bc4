// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/appearance.h"

#include "gui/models/stateglyph.h"
#include "gui/outlinestyle.h"
#include "gui/settings.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QPainter>
#include <QStyleOption>
#include <QTemporaryDir>

using namespace agenda::gui;

TEST_CASE("contrast is WCAG's: black on white 21, and the same either way round")
{
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
    CHECK(contrast(Qt::white, Qt::black) == Approx(21));
    CHECK(contrast(QColor(0x777777), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("text can be read in every scheme: plain, muted, selected and on buttons")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("s.ini")));
    Appearance appearance(settings);
    for (const ColourScheme scheme : {ColourScheme::System, ColourScheme::Light, ColourScheme::Dark}) {
        CAPTURE(int(scheme));
        appearance.setScheme(scheme);
        const QPalette palette = QApplication::palette();
        const auto ratio = [&](QPalette::ColorRole text, QPalette::ColorRole ground) {
            return contrast(palette.color(text), palette.color(ground));
        };
        CHECK(ratio(QPalette::Text, QPalette::Base) >= readableContrast);
        CHECK(ratio(QPalette::WindowText, QPalette::Window) >= readableContrast);
        CHECK(ratio(QPalette::ButtonText, QPalette::Button) >= readableContrast);
        CHECK(ratio(QPalette::HighlightedText, QPalette::Highlight) >= readableContrast);
        if (scheme != ColourScheme::System)
            CHECK(ratio(QPalette::PlaceholderText, QPalette::Base) >= readableContrast);
    }
    appearance.setScheme(ColourScheme::System);
}

TEST_CASE("a check box has an outline that can be seen on dark colours")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("s.ini")));
    Appearance appearance(settings);
    appearance.setScheme(ColourScheme::Dark);
    const QColor ground = QApplication::palette().color(QPalette::Window);
    CHECK(contrast(outlineOnDark(), ground) >= visibleContrast);
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(ground);
    OutlineStyle style;
    QStyleOptionButton option;
    option.rect = picture.rect();
    option.palette = QApplication::palette();
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    QPainter painter(&picture);
    style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, nullptr);
    painter.end();
    CHECK(contrast(picture.pixelColor(10, 0), ground) >= visibleContrast);
    appearance.setScheme(ColourScheme::System);
}

TEST_CASE("on dark colours a field with the focus and a pressed button have an outline that can be seen")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("s.ini")));
    Appearance appearance(settings);
    appearance.setScheme(ColourScheme::Dark);
    const QPalette palette = QApplication::palette();
    OutlineStyle style;
    const auto outline = [&](QStyle::PrimitiveElement element, QStyleOption& option, QStyle::State state) {
        QImage picture(60, 24, QImage::Format_RGB32);
        picture.fill(palette.color(QPalette::Window));
        option.rect = picture.rect();
        option.palette = palette;
        option.state = QStyle::State_Enabled | state;
        QPainter painter(&picture);
        style.drawPrimitive(element, &option, &painter, nullptr);
        painter.end();
        return picture.pixelColor(30, 0);
    };
    QStyleOptionFrame frame;
    frame.lineWidth = 1;
    const QColor plain = outline(QStyle::PE_FrameLineEdit, frame, {});
    const QColor focused = outline(QStyle::PE_FrameLineEdit, frame, QStyle::State_HasFocus);
    CHECK(contrast(focused, palette.color(QPalette::Window)) >= visibleContrast);
    CHECK(focused != plain);
    QStyleOptionButton button;
    CHECK(contrast(outline(QStyle::PE_PanelButtonCommand, button, QStyle::State_On),
                   palette.color(QPalette::Button)) >= visibleContrast);
    appearance.setScheme(ColourScheme::System);
}

TEST_CASE("the glyph of the chosen entry of a list stands out from the colour of the selection")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("s.ini")));
    Appearance appearance(settings);
    OutlineStyle style;
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        appearance.setScheme(scheme);
        QComboBox combo;
        QStyleOptionMenuItem option;
        option.rect = QRect(0, 0, 120, 28);
        option.palette = QApplication::palette();
        option.state = QStyle::State_Enabled | QStyle::State_Selected;
        option.menuItemType = QStyleOptionMenuItem::Normal;
        option.maxIconWidth = combo.iconSize().width() + 4;
        option.icon = stateIcon(agenda::Answered::NoEvidence);
        QImage picture(option.rect.size(), QImage::Format_RGB32);
        picture.fill(option.palette.color(QPalette::Base));
        QPainter painter(&picture);
        style.drawControl(QStyle::CE_MenuItem, &option, &painter, &combo);
        painter.end();
        const QColor ground = option.palette.color(QPalette::Highlight);
        const QColor ink = option.palette.color(QPalette::HighlightedText);
        int inked = 0;
        for (int x = 4; x < 50; ++x) {
            for (int y = 4; y < 24; ++y)
                inked += contrast(picture.pixelColor(x, y), ground) > contrast(ink, ground) / 2;
        }
        CHECK(inked > 10);
    }
    appearance.setScheme(ColourScheme::System);
}
