// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda.h"
#include "domain/evidence.h"

namespace agenda
{

/// An evidence answers (a part of) a sub-question. One for each pair.
struct Link {
    Id<Link> id;
    Id<Evidence> evidence;
    Id<SubQuestion> subquestion;
    QString part; ///< which part of a compound question it answers
    Id<Person> person;
    qint64 linkedAt = 0; ///< ms since 1970 UTC

    static constexpr const char* type = "link";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Link::id},
                          Field{"evidence", &Link::evidence},
                          Field{"subquestion", &Link::subquestion},
                          Field{"part", &Link::part},
                          Field{"person", &Link::person},
                          Field{"linked_at", &Link::linkedAt}};
    }
    bool operator==(const Link&) const = default;
};

/// How a finding bears on its sub-question.
enum class Direction { Supports, Nuances, Contradicts, Context };
template <>
struct EnumCodes<Direction> {
    static constexpr std::array all{
        std::pair{Direction::Supports, "supports"}, std::pair{Direction::Nuances, "nuances"},
        std::pair{Direction::Contradicts, "contradicts"}, std::pair{Direction::Context, "context"}};
};

enum class Confidentiality { Public, Internal, Anonymise };
template <>
struct EnumCodes<Confidentiality> {
    static constexpr std::array all{std::pair{Confidentiality::Public, "public"},
                                    std::pair{Confidentiality::Internal, "internal"},
                                    std::pair{Confidentiality::Anonymise, "anonymise"}};
};

/// What a document says about a sub-question, citable to the page. Lives on the link.
struct Finding {
    Id<Finding> id;
    Id<Link> link;
    int position = 0;
    QString statement;
    QString quotation;
    Id<Attachment> attachment;  ///< null: the document is not in the workspace
    QString printedPage;        ///< as printed: «34», «xii»
    std::optional<int> pdfPage; ///< from 1
    Direction direction = Direction::Supports;
    QString country; ///< where it holds
    QString product;
    QString organisation;
    Confidentiality confidentiality = Confidentiality::Public;
    QString publicWording; ///< what may be said when it has to be anonymised

    static constexpr const char* type = "finding";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Finding::id},
                          Field{"link", &Finding::link},
                          Field{"position", &Finding::position},
                          Field{"statement", &Finding::statement},
                          Field{"quotation", &Finding::quotation},
                          Field{"attachment", &Finding::attachment},
                          Field{"printed_page", &Finding::printedPage},
                          Field{"pdf_page", &Finding::pdfPage},
                          Field{"direction", &Finding::direction},
                          Field{"country", &Finding::country},
                          Field{"product", &Finding::product},
                          Field{"organisation", &Finding::organisation},
                          Field{"confidentiality", &Finding::confidentiality},
                          Field{"public_wording", &Finding::publicWording}};
    }
    bool operator==(const Finding&) const = default;
};

} // namespace agenda
