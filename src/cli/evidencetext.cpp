// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidencetext.h"

#include "cli/terminal.h"
#include "domain/labels.h"
#include "domain/text.h"

namespace agenda::cli
{

QString evidenceText(const Evidence& evidence)
{
    if (!evidence.authors.isEmpty())
        return withFullStop(evidence.shortCitation()) + u' ' + evidence.title;
    const QString date = evidence.issued.isEmpty() ? Cli::tr("s. f.") : withFullStop(evidence.year());
    return withFullStop(evidence.title) + u' ' + date;
}

store::Json evidenceJson(const Evidence& evidence)
{
    const store::Json number = utf8(evidenceCode(evidence.number));
    store::Json json = {{"number", number}};
    json.update(store::toJson(Record(evidence)));
    json["number"] = number;
    return json;
}

} // namespace agenda::cli
