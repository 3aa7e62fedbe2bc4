// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <nlohmann/json.hpp>

namespace agenda
{

/// CSL items as RIS: UTF-8, one line a value. What RIS has no tag for becomes a note that begins with its
/// name; who judged the source goes into `RN`, the research notes. Pure, any thread.
QByteArray writeRis(const QList<nlohmann::json>& items);

} // namespace agenda
