// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <qpdf/QPDFPageObjectHelper.hh>

#include <map>

namespace agenda::sample
{

/// What the content of a page says, by the numbers of its tags (MCID).
struct PageContent {
    QStringList faults; ///< what is not tagged, out of pairs, without letters, in a font not embedded
    std::map<int, QString> texts; ///< of each tag; empty for drawings
};
PageContent readContent(QPDFPageObjectHelper& page);

} // namespace agenda::sample
