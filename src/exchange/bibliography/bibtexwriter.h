// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <nlohmann/json.hpp>

namespace agenda
{

/// CSL items as BibTeX: UTF-8, what TeX takes for commands escaped, the classic types. What BibTeX has no
/// field for goes under its own name, who judged the source into `annote`. Pure, any thread.
QByteArray writeBibtex(const QList<nlohmann::json>& items);

} // namespace agenda
