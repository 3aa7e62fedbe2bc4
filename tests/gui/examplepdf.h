// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QStringList>

namespace agenda::sample
{

/// PDFs that tests make for themselves; their title is [EJEMPLO]. Each page is a list of lines, the first one
/// at the top.
QByteArray textPdf(const QList<QStringList>& pages);
/// The same after a cover: its first line in large letters, which «\n» parts into several, the others below
/// it. `said`: the title that the file gives itself.
QByteArray coveredPdf(const QString& said, const QStringList& cover, const QList<QStringList>& pages);
/// Pages that are pictures: without any text, as a scanner makes them.
QByteArray scannedPdf(int pages);
/// The same under a password, made by qpdf.
QByteArray lockedPdf(const QByteArray& pdf, const QString& password);
/// One page of 400 by 600 points with the word «EJEMPLO», cut to `crop` (as the PDF counts) and turned.
QByteArray oneWordPdf(const QRect& crop, int rotation);

} // namespace agenda::sample
