// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "store/workspace.h"

#include <QDateTime>

namespace agenda::sample
{

/// A small agenda for tests: one question, two themes (1.1 with two sub-questions, 1.2 with one).
struct Ids {
    Id<Agenda> agenda;
    Id<Question> question;
    Id<Theme> first;
    Id<Theme> second;
    Id<SubQuestion> s111;
    Id<SubQuestion> s112;
    Id<SubQuestion> s121;
};
Ids fill(store::Workspace& workspace);

/// An answer, and a confidence in one, to be stored: complete, in words that say nothing.
Answer answerTo(const Id<SubQuestion>& subquestion);
Confidence confidenceIn(const Id<Answer>& answer, ConfidenceLevel level);

/// 15 November 2022, 12:00 UTC, and a second later at each look.
Clock clock();
/// Somebody to sign.
Person author();
/// Every record of the workspace as JSON text, in order: two workspaces are equal when these are.
QString dump(const store::Workspace& workspace);

} // namespace agenda::sample
