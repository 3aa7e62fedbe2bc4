// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"
#include "domain/person.h"

namespace agenda
{

/// What CLAC says of a recommendation.
enum class Response { Pending, Accepted, Partly, Rejected };
template <>
struct EnumCodes<Response> {
    static constexpr std::array all{
        std::pair{Response::Pending, "pending"}, std::pair{Response::Accepted, "accepted"},
        std::pair{Response::Partly, "partly"}, std::pair{Response::Rejected, "rejected"}};
};

/// A recommendation of an evaluation, with the management response to it.
struct Recommendation {
    Id<Recommendation> id;
    Id<Evidence> evidence;
    int position = 0; ///< within its evidence, from 0
    QString text;
    Response response = Response::Pending;
    QString reason; ///< why it was answered so
    Id<Person> owner;
    QDate dueOn;
    QDate doneOn; ///< null: not done; never in the future
    QString notes;

    static constexpr const char* type = "recommendation";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Recommendation::id},
                          Field{"evidence", &Recommendation::evidence},
                          Field{"position", &Recommendation::position},
                          Field{"text", &Recommendation::text},
                          Field{"response", &Recommendation::response},
                          Field{"reason", &Recommendation::reason},
                          Field{"owner", &Recommendation::owner},
                          Field{"due_on", &Recommendation::dueOn},
                          Field{"done_on", &Recommendation::doneOn},
                          Field{"notes", &Recommendation::notes}};
    }
    bool operator==(const Recommendation&) const = default;

    /// Something is still to be done about it: to answer, or to act.
    bool isOpen() const { return doneOn.isNull() && response != Response::Rejected; }
};

/// Who took part in a study or gave data: a cooperative, a workers' organisation, a national network.
struct Organisation {
    Id<Organisation> id;
    QString name;
    QString kind; ///< «OPP», «OT», «Coordinadora Nacional»...
    QString country;

    static constexpr const char* type = "organisation";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Organisation::id}, Field{"name", &Organisation::name},
                          Field{"kind", &Organisation::kind}, Field{"country", &Organisation::country}};
    }
    bool operator==(const Organisation&) const = default;
};

/// Devolución: an organisation took part in what became this evidence, and the results went back to it, or
/// have still to. One for each pair.
struct Return {
    Id<Return> id;
    Id<Evidence> evidence;
    Id<Organisation> organisation;
    QString part;     ///< how it took part
    QDate returnedOn; ///< null: nothing has gone back yet; never in the future
    QString means;    ///< how it went back

    static constexpr const char* type = "organisation_return";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Return::id},
                          Field{"evidence", &Return::evidence},
                          Field{"organisation", &Return::organisation},
                          Field{"part", &Return::part},
                          Field{"returned_on", &Return::returnedOn},
                          Field{"means", &Return::means}};
    }
    bool operator==(const Return&) const = default;
};

} // namespace agenda
