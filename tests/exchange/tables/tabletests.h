// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tables/sheet.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <cstdint>
#include <utility>

namespace agenda::tabletests
{

/// Numbers that are the same in every run and on every computer.
class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_state(seed) {}
    /// From 0 to `end` - 1.
    int below(int end)
    {
        m_state = m_state * 1'664'525U + 1'013'904'223U;
        return static_cast<int>((m_state >> 8U) % static_cast<std::uint32_t>(end));
    }

private:
    std::uint32_t m_state;
};

/// A text out of what breaks tables: separators, quotation marks, line ends, formulas, apostrophes, escapes,
/// letters of one to four bytes, leading zeros, blanks.
QString hostileText(Dice& dice);
/// A few bytes of `bytes` changed, taken out, doubled, or the end cut off.
QByteArray broken(QByteArray bytes, Dice& dice);

using Entries = QList<std::pair<QString, QByteArray>>;
/// A ZIP file of these entries.
QByteArray zipped(const Entries& entries);
/// The entry of a ZIP file; the test fails if it is not there.
QByteArray unzipped(const QByteArray& zip, const QString& entry);
/// A workbook of one sheet whose <sheetData> is `rows`, with the shared strings and cell formats given as
/// XML.
QByteArray workbook(const QByteArray& rows, const QByteArray& strings = {}, const QByteArray& styles = {},
                    const QByteArray& properties = {});

/// The texts of a sheet's rows, as far as its header goes.
QList<QStringList> textsOf(const Sheet& sheet);
/// Whether a problem says where and what, by parts of its sentences.
bool says(const QList<Problem>& problems, const QString& where, const QString& cause);

} // namespace agenda::tabletests
