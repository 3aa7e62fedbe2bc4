// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/report.h"

#include <QByteArray>
#include <QDate>

namespace agenda::reports
{

/// What a PDF says about itself, as XMP: title, author, subject, keywords, language, day and program. It
/// claims no standard that nobody has checked.
QByteArray xmpOf(const Report& report, const QDate& day);

/// The program by its name, as the PDF's properties say it.
QString creatorName();
QString producerName();

} // namespace agenda::reports
