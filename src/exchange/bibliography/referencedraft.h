// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/bibliography.h"

#include <QCoreApplication>

#include <string>

namespace agenda::bibliography
{

using Json = nlohmann::json;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(agenda::Bibliography)
};

/// «línea 12».
QString lineName(int line);

/// UTF-8 of a text without the characters that no field may hold; says in `mended` if there were any.
std::string utf8Of(QStringView text, bool& mended);

/// The text without white space at its ends and with one space for each run of it inside. Spaces that mean
/// something (U+00A0) stay. The view if nothing has to change, else `buffer`.
QStringView squeezed(QStringView text, QString& buffer);

/// Reference in the making. Belongs to one reader while it works on one record; throws nothing. Each value
/// given to it ends up in the item: under a variable of CSL if that is free, else in `custom`.
class ReferenceDraft
{
public:
    ReferenceDraft(QStringView raw, int line);

    /// Puts a text where it belongs; with the variable taken already, into `custom` under `name`. Nothing
    /// happens with an empty text.
    void put(const char* variable, QStringView name, QStringView value);
    /// The same with a value that is no plain text.
    void putJson(const char* variable, QStringView name, Json value, QStringView text);
    /// One more author, editor...: names may come one by one.
    void addName(const char* variable, Json name);
    /// Adds to a text that is there, after `separator`; else as `put`.
    void append(const char* variable, QStringView separator, QStringView value);
    void keep(QStringView name, QStringView value);
    void setType(const char* type) { m_reference.item["type"] = type; }
    void setKey(QStringView key);
    /// A value that was given as JSON had characters that were taken out.
    void markMended() { m_mended = true; }

    bool has(const char* variable) const { return m_reference.item.contains(variable); }
    const Json& item() const { return m_reference.item; }

    void note(int line, const QString& cause, const QString& remedy);
    void note(const Problem& problem);
    void refuse(int line, const QString& cause, const QString& remedy);
    bool isRefused() const { return m_reference.refused; }

    Reference take();

private:
    std::string textOf(QStringView value);

    Reference m_reference;
    int m_moreProblems = 0;
    bool m_mended = false;
};

/// A number in the digits of a Spanish sentence: «100.000».
QString counted(qsizetype number);

/// The sentences about limits, the same for each reader.
Problem tooManyRecords(int line, const BibliographyLimits& limits);
Problem textTooLong(const BibliographyLimits& limits);
void refuseLongRecord(ReferenceDraft& draft, int line, const BibliographyLimits& limits);
void refuseLongField(ReferenceDraft& draft, int line, QStringView name, const BibliographyLimits& limits);

/// Tells `progress` now and then how far the reading is.
class ReadingPace
{
public:
    ReadingPace(Progress& progress, qsizetype total) : m_progress(progress), m_total(total) {}
    /// Throws Error(Cancelled).
    void reached(qsizetype at);

private:
    Progress& m_progress;
    qsizetype m_total;
    qsizetype m_next = 0;
};

} // namespace agenda::bibliography
