// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace agenda
{

/// Reads JSON from somebody else's hands: UTF-8, each key once, at most 64 levels, no NUL, control or
/// text-direction characters. Throws Error(Unreadable) whose sentence names `source` and says where (line and
/// column, or path) and what is wrong. Any thread.
nlohmann::json parseJson(const QByteArray& text, const QString& source);

/// What the parser's English says, for somebody who did not write the file by hand.
QString causeOf(const nlohmann::json::exception& error);

} // namespace agenda
