// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QList>
#include <QString>

namespace agenda::db
{
class Connection;
}

namespace agenda::store
{

class Workspace;

/// One thing found, with where it leads.
struct SearchHit {
    QString type; ///< question, theme, subquestion, answer, evidence or finding
    QString id;
    QString title;   ///< first line to show
    QString snippet; ///< text around the first match, may equal the title
    QString place;   ///< what it belongs to, in words: the theme of a sub-question, the page of a finding
    /// Where it lives: for an answer its sub-question, for a finding its evidence too; else empty.
    Id<SubQuestion> subquestion;
    Id<Evidence> evidence;
};

/// The words of a record as the index has them: folded, and those with accents also as they are.
struct SearchText {
    QString title;
    QString body;
};

/// Full text over questions, themes, sub-questions, answers in force, findings and evidence. Accents and case
/// are folded; a letter typed with its accent has to match; the last word is a prefix. Answers come first,
/// then the agenda, then findings, then evidence; within each, exact spelling. Nothing typed is a syntax
/// error. The one class that may branch on the dialect.
class Search
{
public:
    /// Up to `limit` hits in that order; none of the kinds crowds out another. Blank words: none.
    static QList<SearchHit> find(const Workspace& workspace, const QString& words, int limit = 50);

    /// Keeps the index in step; called by Workspace inside its transaction. `isNew`: the record was not
    /// there.
    static void index(db::Connection& connection, const Record& record, bool isNew,
                      const std::optional<SearchText>& text);
    /// What `index` is given; nothing of a record that is not searched. Any thread.
    static std::optional<SearchText> textOf(const Record& record);
    static void unindex(db::Connection& connection, const QString& type, const QString& id);
};

/// Where the words of a query stand in a text (start, length), for highlighting.
QList<std::pair<qsizetype, qsizetype>> matchesIn(const QString& text, const QString& words);

} // namespace agenda::store
