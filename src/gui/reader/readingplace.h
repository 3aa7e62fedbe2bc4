// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/link.h"

#include <optional>

namespace agenda::store
{
class Workspace;
}

namespace agenda::gui
{

struct Place;

/// A page of an attached PDF that the reader can show. A value.
struct ReadingPlace {
    Attachment attachment;
    int pdfPage = 1;        ///< from 1
    QString quotation = {}; ///< marked there if it is found
};

/// Whether the reader shows that file, by its name or its type: what is in it is only read, never run.
bool isPdf(const Attachment& attachment);
/// The page that the finding cites, by the number of the PDF's page or else by the printed one (near it where
/// nobody has numbered the document). Nothing if
/// its file is none of `files`, or no PDF.
std::optional<ReadingPlace> readingPlace(const Finding& finding, const QList<Attachment>& files);
/// The place of an «attachment» or of a «finding» of this workspace.
std::optional<ReadingPlace> readingPlace(const store::Workspace& workspace, const Place& place);

} // namespace agenda::gui
