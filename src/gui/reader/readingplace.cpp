// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/readingplace.h"

#include "domain/pagenumbers.h"
#include "gui/page.h"
#include "store/workspace.h"

namespace agenda::gui
{

bool isPdf(const Attachment& attachment)
{
    return attachment.name.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ||
           attachment.mediaType == QLatin1String("application/pdf");
}

std::optional<ReadingPlace> readingPlace(const Finding& finding, const QList<Attachment>& files)
{
    for (const Attachment& file : files) {
        if (file.id != finding.attachment || finding.attachment.isNull() || !isPdf(file))
            continue;
        std::optional<int> page = finding.pdfPage;
        if (!page)
            page = pdfPageOf(file, finding.printedPage);
        if (!page && !isNumbered(file))
            page = std::max(1, finding.printedPage.toInt());
        return ReadingPlace{file, page.value_or(1), finding.quotation};
    }
    return std::nullopt;
}

std::optional<ReadingPlace> readingPlace(const store::Workspace& workspace, const Place& place)
{
    if (place.type == QLatin1String(Finding::type)) {
        const std::optional<Finding> finding = workspace.find(Id<Finding>(place.id));
        const std::optional<Attachment> file = finding ? workspace.find(finding->attachment) : std::nullopt;
        return file ? readingPlace(*finding, {*file}) : std::nullopt;
    }
    const std::optional<Attachment> file = workspace.find(Id<Attachment>(place.id));
    return file && isPdf(*file) ? std::optional(ReadingPlace{*file}) : std::nullopt;
}

} // namespace agenda::gui
