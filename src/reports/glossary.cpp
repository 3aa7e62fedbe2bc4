// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/glossary.h"

#include <QCollator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace agenda::reports
{

const std::vector<GlossaryTerm>& glossary()
{
    static const std::vector<GlossaryTerm> terms = [] {
        QFile file(QStringLiteral(":/data/glossary.json"));
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        std::vector<GlossaryTerm> all;
        const QJsonArray read = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue& each : read)
            all.push_back(
                {each[QStringLiteral("term")].toString(), each[QStringLiteral("meaning")].toString(),
                 each[QStringLiteral("draft")].toBool(true), each[QStringLiteral("basic")].toBool(false)});
        QCollator order{QLocale(QLocale::Spanish)};
        order.setCaseSensitivity(Qt::CaseInsensitive);
        std::sort(all.begin(), all.end(), [&](const GlossaryTerm& a, const GlossaryTerm& b) {
            return order.compare(a.term, b.term) < 0;
        });
        return all;
    }();
    return terms;
}

} // namespace agenda::reports
