// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>

namespace agenda::reports
{

namespace
{

void registerFonts()
{
    for (const QString& name :
         {QStringLiteral("Regular"), QStringLiteral("Semibold"), QStringLiteral("Bold")}) {
        QFile file(QStringLiteral(":/fonts/OpenSans-") + name + QStringLiteral(".ttf"));
        if (file.open(QIODevice::ReadOnly))
            QFontDatabase::addApplicationFontFromData(file.readAll());
    }
}

} // namespace

QFont fontOf(const TextStyle& style)
{
    static const bool registered = (registerFonts(), true);
    Q_UNUSED(registered)
    QFont font(QStringLiteral("Open Sans"));
    font.setPixelSize(qRound(style.size * unitsPerPoint));
    font.setWeight(QFont::Weight(style.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::PreferAntialias));
    // Any letter spacing turns ligatures off: the code points of «fi» and «ffi» would hide words from search.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

qreal widthOf(const QString& text, const TextStyle& style)
{
    return QFontMetricsF(fontOf(style)).horizontalAdvance(text) / unitsPerPoint;
}

} // namespace agenda::reports
