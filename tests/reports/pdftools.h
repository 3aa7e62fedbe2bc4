// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace agenda::sample
{

/// What poppler's and qpdf's programs say of a PDF, as a reader would see it.
struct Ran {
    int code = -1;
    QByteArray out;
};
Ran run(const QString& program, const QStringList& arguments);

/// The text in the order of the page's content; page 0 means all.
QString textOf(const QString& pdf, int page = 0);
/// Every stream unpacked, text strings as they are: to search for what must not be there.
QByteArray unpacked(const QString& pdf);
/// Without blanks.
QString squeezed(QString text);

} // namespace agenda::sample
