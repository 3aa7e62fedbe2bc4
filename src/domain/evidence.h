// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/field.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace agenda
{

/// Exactly three, as the printed agenda has them.
enum class EvidenceKind { Research, Evaluation, Other };
template <>
struct EnumCodes<EvidenceKind> {
    static constexpr std::array all{std::pair{EvidenceKind::Research, "research"},
                                    std::pair{EvidenceKind::Evaluation, "evaluation"},
                                    std::pair{EvidenceKind::Other, "other"}};
};

/// Who may see title and link in what is published.
enum class Access { Membership, ClacOnly };
template <>
struct EnumCodes<Access> {
    static constexpr std::array all{std::pair{Access::Membership, "membership"},
                                    std::pair{Access::ClacOnly, "clac_only"}};
};

/// Planned and ongoing are promises of other bodies: shown, never counted as evidence. Withdrawn does not
/// count either.
enum class LifeCycle { Planned, Ongoing, Delivered, Reviewed, Withdrawn };
template <>
struct EnumCodes<LifeCycle> {
    static constexpr std::array all{
        std::pair{LifeCycle::Planned, "planned"}, std::pair{LifeCycle::Ongoing, "ongoing"},
        std::pair{LifeCycle::Delivered, "delivered"}, std::pair{LifeCycle::Reviewed, "reviewed"},
        std::pair{LifeCycle::Withdrawn, "withdrawn"}};
};

/// Whether a document in this life cycle counts as evidence.
constexpr bool counts(LifeCycle lifeCycle)
{
    return lifeCycle == LifeCycle::Delivered || lifeCycle == LifeCycle::Reviewed;
}

/// A name as CSL has it (https://docs.citationstyles.org): a person's parts, or an institution's literal.
struct Name {
    QString family;
    QString given;
    QString droppingParticle;
    QString nonDroppingParticle;
    QString suffix;
    QString literal;

    bool operator==(const Name&) const = default;

    /// «Apellido, Nombre» or the institution.
    QString display() const;
    /// Reads what `display` writes: with a comma a person, without one a literal.
    static Name parse(const QString& text);
};
/// One name a line, and back.
QString namesToText(const QList<Name>& names);
QList<Name> namesFromText(const QString& text);

/// What several documents come from: they count as one source.
struct Study {
    Id<Study> id;
    QString name;
    QString notes;

    static constexpr const char* type = "study";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Study::id}, Field{"name", &Study::name},
                          Field{"notes", &Study::notes}};
    }
    bool operator==(const Study&) const = default;
};

/// A document. The bibliographic part is a CSL item: what is queried as fields, the rest whole in `csl`.
struct Evidence {
    Id<Evidence> id;
    EvidenceKind kind = EvidenceKind::Other;
    QString title;
    QList<Name> authors;
    QString
        issued; ///< publication, ISO 8601 as far as known: «2021», «2021-03» or «2021-03-09»; empty: unknown
    QString receivedOn; ///< reception and review by CLAC, same form
    QString reviewedOn;
    QString container; ///< journal, book or series
    QString institution;
    QString language;
    QString doi;
    QString url;
    QString csl; ///< the rest of the CSL item, a JSON object as text; empty means {}
    QString abstract;
    QString design;
    QString methods;
    QString sample;
    QStringList countries;
    QStringList products;
    QString organisationType;
    QString project;
    QString donor;
    Access access = Access::Membership;
    LifeCycle lifeCycle = LifeCycle::Delivered;
    Id<Study> study;
    Id<Evidence> versionOf;
    Id<Evidence> translationOf;
    QString notes;
    QStringList unconfirmed; ///< names of fields that were guessed and nobody has confirmed
    /// «E-07» (evidenceCode), for good: the workspace gives it when it stores the record for the first time
    /// and lets nobody change it. 0: not stored yet, or written before there were such numbers.
    int number = 0;

    static constexpr const char* type = "evidence";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Evidence::id},
                          Field{"kind", &Evidence::kind},
                          Field{"title", &Evidence::title},
                          Field{"authors", &Evidence::authors},
                          Field{"issued", &Evidence::issued},
                          Field{"received_on", &Evidence::receivedOn},
                          Field{"reviewed_on", &Evidence::reviewedOn},
                          Field{"container", &Evidence::container},
                          Field{"institution", &Evidence::institution},
                          Field{"language", &Evidence::language},
                          Field{"doi", &Evidence::doi},
                          Field{"url", &Evidence::url},
                          Field{"csl", &Evidence::csl},
                          Field{"abstract", &Evidence::abstract},
                          Field{"design", &Evidence::design},
                          Field{"methods", &Evidence::methods},
                          Field{"sample", &Evidence::sample},
                          Field{"countries", &Evidence::countries},
                          Field{"products", &Evidence::products},
                          Field{"organisation_type", &Evidence::organisationType},
                          Field{"project", &Evidence::project},
                          Field{"donor", &Evidence::donor},
                          Field{"access", &Evidence::access},
                          Field{"life_cycle", &Evidence::lifeCycle},
                          Field{"study", &Evidence::study},
                          Field{"version_of", &Evidence::versionOf},
                          Field{"translation_of", &Evidence::translationOf},
                          Field{"notes", &Evidence::notes},
                          Field{"unconfirmed", &Evidence::unconfirmed},
                          Field{"number", &Evidence::number}};
    }
    bool operator==(const Evidence&) const = default;

    QString year() const { return issued.left(4); }
    /// «Sirdey y Lemeilleur, 2019»; the first author with «et al.» from three on; without author the title's
    /// start.
    QString shortCitation() const;
};

/// What a person typed for a DOI, as it is kept: the bare DOI out of «doi:10.1000/182» or
/// «https://doi.org/10.1000/182». What is none of these comes back as it is, for the validation to refuse.
QString typedDoi(const QString& text);
/// What a person typed for an address, as it is kept: «www.clac-comerciojusto.org» gets its https://.
QString typedAddress(const QString& text);

/// Whether a report for the membership may name it: not what is only for CLAC, nor what was withdrawn.
inline bool mayBeNamed(const Evidence& evidence)
{
    return evidence.access == Access::Membership && evidence.lifeCycle != LifeCycle::Withdrawn;
}

enum class AttachmentRole { Main, Annex, Dataset, Instrument };
template <>
struct EnumCodes<AttachmentRole> {
    static constexpr std::array all{
        std::pair{AttachmentRole::Main, "main"}, std::pair{AttachmentRole::Annex, "annex"},
        std::pair{AttachmentRole::Dataset, "dataset"}, std::pair{AttachmentRole::Instrument, "instrument"}};
};

/// How the pages before the offset are labelled.
enum class PageLabels { Arabic, RomanFront };
template <>
struct EnumCodes<PageLabels> {
    static constexpr std::array all{std::pair{PageLabels::Arabic, "arabic"},
                                    std::pair{PageLabels::RomanFront, "roman_front"}};
};

/// Whether somebody has said which numbers are printed on the pages.
enum class PageNumbers { Unknown, Known };
template <>
struct EnumCodes<PageNumbers> {
    static constexpr std::array all{std::pair{PageNumbers::Unknown, "unknown"},
                                    std::pair{PageNumbers::Known, "known"}};
};

/// A file of an evidence. Its content lies in the workspace under its SHA-256, in chunks; the name is only
/// data.
struct Attachment {
    Id<Attachment> id;
    Id<Evidence> evidence;
    QString name;
    QString mediaType;
    qint64 size = 0; ///< bytes
    QString sha256;  ///< lower-case hex
    AttachmentRole role = AttachmentRole::Main;
    int pageOffset = 0; ///< PDF page minus printed page
    PageLabels pageLabels = PageLabels::Arabic;
    PageNumbers pageNumbers = PageNumbers::Unknown; ///< ask `isNumbered`
    int position = 0;

    static constexpr const char* type = "attachment";
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &Attachment::id},
                          Field{"evidence", &Attachment::evidence},
                          Field{"name", &Attachment::name},
                          Field{"media_type", &Attachment::mediaType},
                          Field{"size", &Attachment::size},
                          Field{"sha256", &Attachment::sha256},
                          Field{"role", &Attachment::role},
                          Field{"page_offset", &Attachment::pageOffset},
                          Field{"page_labels", &Attachment::pageLabels},
                          Field{"page_numbers", &Attachment::pageNumbers},
                          Field{"position", &Attachment::position}};
    }
    bool operator==(const Attachment&) const = default;
};

} // namespace agenda
