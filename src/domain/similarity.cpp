// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/similarity.h"

#include "domain/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace agenda
{

namespace
{

struct Similarity {
    Q_DECLARE_TR_FUNCTIONS(agenda::Similarity)
};

bool sameName(const QStringList& a, const QStringList& b)
{
    const QStringList& brief = a.size() < b.size() ? a : b;
    const QStringList& whole = a.size() < b.size() ? b : a;
    return std::equal(brief.begin(), brief.end(), whole.begin()) ||
           std::equal(brief.rbegin(), brief.rend(), whole.rbegin());
}

QString likenessText(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Import:
        return Similarity::tr("ya se importó de este archivo");
    case Likeness::File:
        return Similarity::tr("mismo archivo");
    case Likeness::Doi:
        return Similarity::tr("mismo DOI");
    case Likeness::Title:
        return Similarity::tr("mismo título, año y autoría");
    case Likeness::PartOfTitle:
        return Similarity::tr("mismo título, pero a una le falta el año o la autoría");
    }
    Q_UNREACHABLE();
}

} // namespace

QString titleKey(const QString& title)
{
    return wordsOf(folded(title)).join(u' ');
}

QString doiKey(const QString& doi)
{
    return typedDoi(doi).toCaseFolded();
}

Origin originOf(const QString& issued, const QList<Name>& authors)
{
    Origin origin{issued.left(4), {}};
    if (!authors.isEmpty()) {
        const Name& first = authors.first();
        origin.author = wordsOf(folded(
            first.literal.isEmpty() ? first.nonDroppingParticle + u' ' + first.family : first.literal));
    }
    return origin;
}

std::optional<Likeness> likenessOf(const Origin& a, const Origin& b)
{
    const bool oneYear = a.year.isEmpty() != b.year.isEmpty();
    const bool oneAuthor = a.author.isEmpty() != b.author.isEmpty();
    if (!oneYear && a.year != b.year)
        return std::nullopt;
    if (!oneAuthor && !sameName(a.author, b.author))
        return std::nullopt;
    return oneYear || oneAuthor ? Likeness::PartOfTitle : Likeness::Title;
}

QString likenessText(const QList<Likeness>& reasons)
{
    QStringList words;
    for (const Likeness each : reasons)
        words << likenessText(each);
    return words.join(QStringLiteral(", "));
}

} // namespace agenda
