// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/completeness.h"

#include "domain/labels.h"

#include <QCoreApplication>

namespace agenda
{

namespace
{

/// As it goes on in a sentence: «año», «archivo o enlace», «DOI».
QString wordFor(const QString& field)
{
    if (field == u"issued")
        return QCoreApplication::translate("agenda", "año");
    if (field == u"attachment")
        return QCoreApplication::translate("agenda", "archivo o enlace");
    const QString label = fieldLabel(QStringLiteral("evidence"), field);
    return label.size() > 1 && label[1].isUpper() ? label : label.left(1).toLower() + label.mid(1);
}

QString wordsFor(const QStringList& fields)
{
    QStringList words;
    for (const QString& field : fields)
        words << wordFor(field);
    return words.join(QStringLiteral(", "));
}

} // namespace

Completeness completenessOf(const Evidence& evidence, bool hasFile)
{
    Completeness found;
    if (evidence.lifeCycle == LifeCycle::Withdrawn)
        return found;
    const auto need = [&](const char* field, bool isThere) {
        if (!isThere)
            found.missing << QString::fromLatin1(field);
    };
    if (counts(evidence.lifeCycle)) {
        need("issued", !evidence.issued.isEmpty());
        need("authors", !evidence.authors.isEmpty());
        need("attachment", hasFile || !evidence.url.isEmpty() || !evidence.doi.isEmpty());
    } else {
        need("institution", !evidence.institution.isEmpty());
    }
    found.unconfirmed = evidence.unconfirmed;
    return found;
}

QString Completeness::text() const
{
    QStringList parts;
    if (!missing.isEmpty())
        parts << QCoreApplication::translate("agenda", "falta %1").arg(wordsFor(missing));
    if (!unconfirmed.isEmpty())
        parts << QCoreApplication::translate("agenda", "sin confirmar: %1").arg(wordsFor(unconfirmed));
    return parts.join(QStringLiteral(" · "));
}

QString promiseText(const Evidence& evidence)
{
    if (evidence.lifeCycle != LifeCycle::Planned && evidence.lifeCycle != LifeCycle::Ongoing)
        return {};
    const QString who = evidence.institution.simplified();
    return who.isEmpty() ? QCoreApplication::translate("agenda", "promesa, falta decir de quién")
                         : QCoreApplication::translate("agenda", "promesa de %1").arg(who.left(120));
}

} // namespace agenda
