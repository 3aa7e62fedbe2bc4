// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/picture.h"

#include <QWidget>

namespace agenda::gui
{

/// Fills an empty widget with signs and their meaning, each in one line with its words.
void fillLegend(QWidget& legend, const QString& head, const QList<reports::Sign>& signs);

} // namespace agenda::gui
