// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/evidence.h"

#include <QDate>
#include <QList>

#include <nlohmann/json.hpp>

namespace agenda
{

/// An evidence made of a CSL item, and what of it did not fit as it came.
struct CslReading {
    Evidence evidence; ///< without an id; without a title if the item has none, so that it cannot be stored
    QList<Problem> problems;
};

/// The pivot of every bibliography format: a CSL item (https://docs.citationstyles.org) as an Evidence and
/// back. Pure values, any thread, never throw for what an item holds.

/// What has a field goes there if it may be stored; everything else, and what the field cannot hold as it
/// came (a range of dates, a bad DOI, invisible characters), stays in `Evidence::csl`. The kind is proposed
/// from the item's type and left unconfirmed. `today` is what years are held against (validation.h).
CslReading evidenceFrom(const nlohmann::json& item, const QDate& today);

/// The item again. Where a field is as it was read, the item has what came; where it was edited since, what
/// the field says now.
nlohmann::json cslItem(const Evidence& evidence);

/// Under this name an item's `custom` has the fields of an Evidence that CSL knows nothing of.
constexpr const char* cslOwnFields = "agenda";
/// Those fields as JSON, empty ones left out.
nlohmann::json ownFields(const Evidence& evidence);

} // namespace agenda
