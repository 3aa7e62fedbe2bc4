// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace agenda::gui
{

/// A sheet of texts: its rows, the first of them the header.
struct ExampleSheet {
    QString name;
    QList<QStringList> rows;
};

/// An Excel workbook of several sheets, which the program's own writer never makes, nothing in it compressed.
QByteArray exampleBook(const QList<ExampleSheet>& sheets);

} // namespace agenda::gui
