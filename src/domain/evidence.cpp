// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evidence.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace agenda
{

QString Name::display() const
{
    if (!literal.isEmpty())
        return literal;
    QString whole = nonDroppingParticle.isEmpty() ? family : nonDroppingParticle + u' ' + family;
    QString rest = given;
    if (!droppingParticle.isEmpty())
        rest += (rest.isEmpty() ? QString() : QStringLiteral(" ")) + droppingParticle;
    if (!rest.isEmpty())
        whole += QStringLiteral(", ") + rest;
    if (!suffix.isEmpty())
        whole += QStringLiteral(", ") + suffix;
    return whole;
}

Name Name::parse(const QString& text)
{
    const QString clean = text.simplified();
    const qsizetype comma = clean.indexOf(u',');
    Name name;
    if (comma < 0) {
        name.literal = clean;
        return name;
    }
    name.family = clean.left(comma).trimmed();
    name.given = clean.mid(comma + 1).trimmed();
    const qsizetype second = name.given.lastIndexOf(u',');
    if (second >= 0) {
        name.suffix = name.given.mid(second + 1).trimmed();
        name.given = name.given.left(second).trimmed();
    }
    return name;
}

QString namesToText(const QList<Name>& names)
{
    QStringList lines;
    for (const Name& name : names)
        lines << name.display();
    return lines.join(u'\n');
}

QList<Name> namesFromText(const QString& text)
{
    QList<Name> names;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            names << Name::parse(line);
    }
    return names;
}

QString typedDoi(const QString& text)
{
    static const QRegularExpression resolver(QStringLiteral("^(?:https?://)?(?:dx\\.)?doi\\.org/(?=10\\.)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(QStringLiteral("^doi:\\s*(?=10\\.)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString typed = text.trimmed();
    if (const auto match = resolver.match(typed); match.hasMatch())
        return QUrl::fromPercentEncoding(typed.mid(match.capturedLength()).toUtf8());
    if (const auto match = scheme.match(typed); match.hasMatch())
        return typed.mid(match.capturedLength());
    return typed;
}

QString typedAddress(const QString& text)
{
    static const QRegularExpression bare(
        QStringLiteral("^[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}(/\\S*)?$"));
    const QString typed = text.trimmed();
    return bare.match(typed).hasMatch() ? QStringLiteral("https://") + typed : typed;
}

QString Evidence::shortCitation() const
{
    const auto surname = [](const Name& name) {
        if (!name.literal.isEmpty())
            return name.literal;
        return name.nonDroppingParticle.isEmpty() ? name.family
                                                  : name.nonDroppingParticle + u' ' + name.family;
    };
    QString who;
    if (authors.isEmpty())
        who = title.size() > 40 ? title.left(39).trimmed() + u'…' : title;
    else if (authors.size() == 1)
        who = surname(authors.first());
    else if (authors.size() == 2)
        who =
            surname(authors.first()) + QCoreApplication::translate("agenda", " y ") + surname(authors.last());
    else
        who = surname(authors.first()) + QStringLiteral(" et al.");
    const QString when = issued.isEmpty() ? QCoreApplication::translate("agenda", "s. f.") : year();
    return who + QStringLiteral(", ") + when;
}

} // namespace agenda
