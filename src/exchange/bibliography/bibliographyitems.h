// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/library.h"

#include <QList>
#include <QString>

#include <nlohmann/json.hpp>

namespace agenda
{

/// The whole library as CSL items, in the order of its numbers: each with a type, an id of its own, and in
/// `custom` the fields that CSL knows nothing of, and who judged the source, when and why. For the writers of
/// each format. Takes the workspace's own thread; throws Error.
QList<nlohmann::json> bibliographyItems(const store::Workspace& workspace);
/// The same of these rows of it, in their order.
QList<nlohmann::json> bibliographyItems(const store::Workspace& workspace,
                                        const QList<store::EvidenceRow>& rows);

/// Who judged the item's source, when and why, in words; one line for each judgement.
QString judgementText(const nlohmann::json& item);

} // namespace agenda
