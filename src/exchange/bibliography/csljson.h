// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reference.h"

#include <QByteArray>

namespace agenda
{

/// Reads CSL-JSON: a list of items, or one item alone. Each item is read for itself, so that a bad one is
/// refused with its line and its cause, and the others come in. Numbers with decimals come as the text they
/// were written as, and so do all ids, to the last digit. Any thread.
References readCslJson(const QByteArray& bytes);

/// The items as a CSL-JSON file, in their order. An item without id or type, which CSL asks for, gets one.
QByteArray writeCslJson(const QList<nlohmann::json>& items);

} // namespace agenda
