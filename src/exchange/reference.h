// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

#include <nlohmann/json.hpp>

namespace agenda
{

/// One record of a bibliography as it came in: a plain value between the readers of each format and what
/// makes an Evidence of it (csl.h). Nothing of the record is dropped: what CSL has no variable for lies under
/// its own name in `item["custom"]`, and `raw` is the record's own text, whole.
struct Reference {
    nlohmann::json item;     ///< a CSL item (https://docs.citationstyles.org), UTF-8; {} if refused
    QString key;             ///< the citation key, only to be shown: it identifies nothing
    QString raw;             ///< its text in the file, from its first to its last character
    int line = 0;            ///< where it begins in the file, from 1
    bool refused = false;    ///< it cannot be read; `problems` says why
    QList<Problem> problems; ///< why it was refused, or what was mended
};

/// What a reader found in a file, in its order. Never throws for what the file holds: that is data.
struct References {
    QList<Reference> records;
    QList<Problem> problems; ///< of the file as a whole, or between its records
    bool cutShort = false;   ///< it goes on, but was not read to its end; the problems say where and why
};

} // namespace agenda
