// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/views.h"

namespace agenda::store
{

/// A family holds sub-questions that ask the same of several themes; it is its name in their field `family`,
/// spelling of accents and case apart. Here families stand side by side. All throw Error.

/// A sub-question of a family, as one compares it with others.
struct FamilyMember {
    SubQuestionRow row;
    QString answer; ///< what is known today, shortened; empty: nothing is written
    std::optional<ConfidenceLevel> confidence;
};

/// Sub-questions of one theme, at most one of each family: a theme with two of a family has two lines.
struct FamilyLine {
    QString theme;                              ///< «9 Capital social»
    QList<std::optional<FamilyMember>> members; ///< one for each family
};

struct Families {
    QStringList names; ///< in alphabetical order
    QList<FamilyLine> lines;
    int subquestions = 0; ///< active ones
    int members = 0;      ///< of them, those with a family
    int answered = 0;     ///< of the members, in part or in full

    /// «2 familias reúnen 8 de 32 subpreguntas; 3 tienen respuesta parcial o completa.»
    QString title() const;
};
/// Of the active sub-questions.
Families readFamilies(const Workspace& workspace);

/// The ids of the active sub-questions of a family.
QList<Id<SubQuestion>> familyMembers(const Workspace& workspace, const QString& name);

/// Sub-questions without a family whose printed wording begins with the same words: for a person to confirm
/// as a family, or not.
struct WordedAlike {
    QString words; ///< «Cómo se pueden optimizar los esfuerzos»
    QList<Id<SubQuestion>> members;
};
/// Three or more that share their first five words, in the order of the agenda.
QList<WordedAlike> wordedAlike(const Workspace& workspace);

/// Gives the family `before` (empty: a new one) that name and those members, in one step; who was in it and
/// is not among them is left without a family. A name that another family has unites the two. Throws
/// Constraint without a name or without members.
void shapeFamily(Workspace& workspace, const QString& before, const QString& name,
                 const QList<Id<SubQuestion>>& members);
/// Its members are left without a family.
void dissolveFamily(Workspace& workspace, const QString& name);

} // namespace agenda::store
