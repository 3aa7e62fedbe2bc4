// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "reports/disclosure.h"
#include "store/gapmap.h"
#include "store/progress.h"
#include "store/views.h"

#include <QDate>
#include <QMap>

namespace agenda::reports
{

/// A document that may be named, and where it is linked.
struct PublicEvidence {
    Evidence evidence = {};
    QString code = {};      ///< «E-03»; empty for a promised one
    QList<int> themes = {}; ///< places of its themes, ascending
};

struct PublicLink {
    Id<Evidence> evidence = {};
    QList<PublicFinding> findings = {};
};

/// What an answer rests on: a document of the list, and where in it.
struct AnswerSource {
    Id<Evidence> evidence = {};
    QString page = {};

    bool operator==(const AnswerSource&) const = default;
};

/// «Lo que sabemos hoy», as the audience may read it.
struct PublicAnswer {
    QString text = {};
    QString unknown = {};
    QDate answeredOn = {};
    std::optional<ConfidenceLevel> confidence = {}; ///< nothing: nobody has said how sure
    QList<AnswerSource> sources = {};               ///< in the order of the codes
    bool isInternal = false;                        ///< only CLAC may read it
};

struct PublicSubQuestion {
    SubQuestion subquestion = {};
    store::Standing standing = {};
    std::optional<PublicAnswer> answer = {};
    QList<PublicLink> links = {}; ///< in the order of the codes
    int sources = 0;

    bool isUnrecorded() const { return store::isUnrecorded(standing, sources); }
};

struct PublicTheme {
    Theme theme = {};
    int place = 0;
    int sources = 0;
    QList<PublicSubQuestion> subquestions = {}; ///< active ones
    QList<Id<Evidence>> evidence = {};          ///< in the order of the codes
    QList<Id<Evidence>> promised = {};          ///< planned and ongoing: never counted
};

/// What CLAC plans to do, as far as the membership is told: not who, nor what it costs.
struct PublicActivity {
    Activity activity = {};
    QStringList codes = {}; ///< of the sub-questions it is to answer
};

struct PublicQuestion {
    Question question = {};
    QList<PublicTheme> themes = {};
};

/// Something that stays out of a report: «E-04 «Título»», «es solo para CLAC». For whoever makes the report,
/// never for its readers.
struct LeftOut {
    QString what = {};
    QString why = {};

    QString text() const { return what + QStringLiteral(": ") + why; }
    bool operator==(const LeftOut&) const = default;
};

/// What of a workspace may stand in a report for an audience, as `Disclosure` decides it; what stays out is
/// in no count either. A plain value.
struct MembershipData {
    Audience audience = Audience::Membership;
    Agenda agenda = {};
    QList<PublicQuestion> questions = {};
    QList<PublicEvidence> evidence = {};           ///< by number
    QHash<Id<Evidence>, PublicEvidence> byId = {}; ///< promised ones too
    int promised = 0;
    QList<PublicActivity> plan = {};     ///< not delivered, not cancelled, in the order of their quarters
    store::GapReading gaps = {};         ///< of the same documents, for the map
    store::AgendaProgress progress = {}; ///< with the same documents, and no other events than states
    /// The answers in it by the confidence that somebody gave them.
    QMap<ConfidenceLevel, int> confidence = {};
    int unjudged = 0; ///< such answers without a confidence
    QList<LeftOut> leftOut = {};
    int hidden = 0; ///< documents «solo CLAC» that count as evidence; told only where somebody chose that

    /// The promised documents, by year and title.
    QList<Id<Evidence>> promisedIds() const;
    int themeCount() const;
    int subQuestionCount() const;
    QHash<Answered, int> states() const; ///< without the unrecorded ones
    int unrecorded() const;              ///< have sources, and nobody has set a state
};

/// What a report is about: everything, or what was chosen. Of a chosen sub-question only it, of a chosen
/// theme all of its active ones.
struct Selection {
    QList<Id<Theme>> themes = {};
    QList<Id<SubQuestion>> subquestions = {};

    bool isAll() const { return themes.isEmpty() && subquestions.isEmpty(); }
};

/// Reads it, with the states as they stood on `asOf`. Workspace's thread; throws Error.
MembershipData readMembershipData(const store::Workspace& workspace, const QDate& asOf,
                                  const Selection& selection = {}, Audience audience = Audience::Membership);

} // namespace agenda::reports
