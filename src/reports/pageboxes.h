// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>

namespace agenda::reports
{

/// What of a page is shown, in the PDF's own points (y goes up), and how far it is turned clockwise.
struct PageBox {
    QRectF shown; ///< left, lower edge, width, height
    int rotation = 0;

    bool operator==(const PageBox&) const = default;
};

/// The boxes of all pages of any PDF, read with libqpdf. Empty where it cannot read them: whoever asks does
/// without. Any thread; throws nothing.
QList<PageBox> pageBoxes(const QByteArray& pdf, const QString& password = {});

} // namespace agenda::reports
