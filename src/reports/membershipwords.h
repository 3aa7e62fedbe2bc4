// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/membershipdata.h"
#include "reports/report.h"

#include <QCoreApplication>

namespace agenda::reports
{

/// The Spanish of the membership report.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(agenda::reports::Membership)
};

/// «1, 8 y 12»
QString enumeration(const QStringList& parts);
/// «1 fuente», «3 fuentes»
QString sourcesText(int count);
/// «Ninguna de las 32 subpreguntas tiene todavía una respuesta.» and the like
QString answeredSentence(const MembershipData& data);
/// «Hay 6 evidencias: 4 investigaciones, 1 evaluación y 1 de otra fuente.»
QString evidenceSentence(const MembershipData& data);
/// «4 temas siguen sin evidencia: 1, 8, 9 y 12.»
QString gapSentence(const MembershipData& data);
/// «2 documentos vienen en camino...»; empty if none does
QString promisedSentence(const MembershipData& data);

/// «1 respuesta parcial, 2 sin evidencia» of a theme's sub-questions.
QString statesText(const PublicTheme& theme);
/// The messages that somebody wrote for the moment, each with its name; of each no more than that many
/// letters.
std::vector<Block> messageBlocks(const Agenda& agenda, int longest);

/// Where to write to, as the end of a sentence: «Escriba a …».
Spans contactSpans(const Agenda& agenda);
/// The link to a document: by DOI, else by its address; empty if it has neither.
Spans documentLink(const Evidence& evidence);
/// «Sirdey, Ninon; Lemeilleur, Sylvaine»
QString authorsText(const Evidence& evidence);
/// Anchors of what links lead to.
QString anchorOf(const Theme& theme);
QString anchorOf(const PublicEvidence& evidence);

Paragraph paragraph(const QString& text, Role role = Role::Body);
Cell cell(const QString& text, Role role = Role::Body);
Cell cell(Spans spans, Role role = Role::Body);

} // namespace agenda::reports
