// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

namespace agenda
{

/// The words on the screen for the words in the code, Spanish through tr(), sentence case.
QString label(Answered value);
/// «1 respuesta parcial», «2 respuestas parciales».
QString counted(int number, Answered value); ///< «Respuesta parcial»
QString label(NameStatus value);             ///< «Propuesto»
QString label(SubQuestionStatus value);      ///< «Activa»
QString label(EvidenceKind value);           ///< «Investigación»
QString label(Access value);                 ///< «Membresía»
QString label(LifeCycle value);              ///< «Entregada»
QString label(AttachmentRole value);         ///< «Principal»
QString label(PageLabels value);
QString label(PageNumbers value);     ///< «Sin numerar»
QString label(Direction value);       ///< «Respalda»
QString label(Confidentiality value); ///< «Pública»
QString label(Vocabulary value);      ///< «Países»
QString label(TermStatus value);
QString label(ImportOutcome value);   ///< «Guardado»
QString label(Audience value);        ///< «Membresía»
QString label(ConfidenceLevel value); ///< «Moderada»
QString label(UsePurpose value);      ///< «Una decisión»
QString label(SearchOutcome value);
QString label(ActivityKind value);   ///< «Estudio»
QString label(ActivityStatus value); ///< «Planeada»
QString label(Response value);       ///< «Aceptada»

/// «Tema», «Subpregunta»... for the type of a record («theme»).
QString typeLabel(const QString& type);
/// «En una frase» for («theme», «sentence»); the name itself for a field without a label.
QString fieldLabel(const QString& type, const QString& field);
/// What a person calls this record: a code, a title, a name; one line of at most 80 characters.
QString titleOf(const Record& record);
/// «E-03», for the number of an evidence.
QString evidenceCode(int number);
/// «9 mar 2021», in Spanish whatever the computer's language; empty for a null date.
QString dateText(const QDate& date);
/// «2021», «mar 2021» or «9 mar 2021» for an ISO date known as far as that.
QString partialDateText(const QString& iso);

/// «T1 2021» or «T1 2021 a T2 2021».
QString quartersText(const Activity& activity);
/// «12,500 USD», as El Salvador writes it whatever the computer's language; empty without a cost.
QString costText(const Activity& activity);

/// Where it stands in its document: «p. 34», «pp. 34-35»; «pág. PDF 41» where nobody knows what is printed
/// there; empty without a page.
QString citedPage(const Finding& finding);

/// One field of a record as a person reads it: label, and value with enumerations and dates in words.
struct FieldText {
    QString field;
    QString label;
    QString text;
};
/// All fields worth showing (no ids, no positions), in order.
QList<FieldText> fieldTexts(const Record& record);

} // namespace agenda
