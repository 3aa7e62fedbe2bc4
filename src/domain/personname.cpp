// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"

#include "domain/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace agenda
{

namespace
{

/// In folded text, so patterns have no accents.
const QRegularExpression& bodies()
{
    static const QRegularExpression words(QStringLiteral(
        "\\b(fundacion|fundacao|universi\\w+|coordinador\\w*|ministerio|ministry|ministere|asociacion|"
        "associacao|"
        "institut\\w*|organiza\\w+|red|rede|network|centro|center|centre|consejo|conselho|council|comite|"
        "committee|foundation|associat\\w+|bank|banco|ltd|inc|llc|s\\.?a\\.?|c\\.?v\\.?|cooperativ\\w*|coop|"
        "federa\\w+|confedera\\w+|union|uniao|programa|programme|program|secretaria|consultor(a|es|ia)|"
        "consult\\w+|group|grupo|international|internacional|fairtrade|trade|comercio|comercial|alianza|"
        "alliance|movimiento|movement|agencia|agency|gobierno|government|department|departamento|facultad|"
        "faculty|college|school|escuela|escola|sociedad|society|company|compania|corpora\\w+|comision|"
        "comissao|"
        "commission|camara|fondo|fund|capital|unidas|nations|world|mundial|global|observatorio|laborator\\w+|"
        "museo|museum|editorial|ediciones|press|iniciativa|initiative|servicio|service|services|oficina|"
        "office|equipo|team|colectivo|proyecto|project|research|labelling|labeling|certif\\w+|oxfam|"
        "solidaridad|havelaar|exchange|foods?|foro|forum|mesa|plataforma|platform|junta|frente|liga|"
        "sindicato|caja|empresa|productor(es|as)?|producers?|growers)\\b"));
    return words;
}

bool isParticle(const QString& word)
{
    static const QStringList particles{QStringLiteral("de"),  QStringLiteral("del"), QStringLiteral("la"),
                                       QStringLiteral("las"), QStringLiteral("los"), QStringLiteral("da"),
                                       QStringLiteral("das"), QStringLiteral("do"),  QStringLiteral("dos"),
                                       QStringLiteral("di"),  QStringLiteral("du"),  QStringLiteral("le"),
                                       QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("der"),
                                       QStringLiteral("den"), QStringLiteral("ten")};
    return particles.contains(word);
}

/// Particles that the family is filed under: «van Rijn», but «Araújo, Guilherme de».
bool staysBefore(const QString& word)
{
    return word == QLatin1String("van") || word == QLatin1String("von") || word == QLatin1String("di") ||
           word == QLatin1String("du") || word == QLatin1String("le") || word == QLatin1String("ten");
}

bool isInitial(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^(\\p{Lu}\\.?-?){1,3}$"));
    return (word.size() == 1 || word.contains(u'.')) && form.match(word).hasMatch();
}

bool isFull(const QString& word)
{
    static const QRegularExpression form(
        QStringLiteral("^\\p{Lu}['’]?\\p{L}*\\p{Ll}\\p{L}*([-'’]\\p{L}*\\p{Ll}\\p{L}*)*$"));
    return form.match(word).hasMatch();
}

bool isKnownGivenName(const QString& word)
{
    static const QStringList names =
        QStringLiteral(
            "alberto alejandra alejandro alexandra ana andrea andres angel angeles anne antonio "
            "arturo beatriz carlos carmen carolina cecilia claudia cristina daniel david dolores "
            "eduardo elena enrique ernesto eugenia felipe fernanda fernando francisco gabriel "
            "gabriela guadalupe guillermo gustavo hugo ignacio isabel javier jesus jorge jose juan "
            "laura lucia luis luz manuel maria mario marie marta martin mercedes miguel narcisa "
            "pablo paola patricia pedro pilar rafael ramon raul ricardo roberto rosa rosario ruben "
            "silvia sofia susana teresa veronica victor yolanda")
            .split(u' ');
    return names.contains(folded(word));
}

} // namespace

bool isInstitution(const QString& name)
{
    const bool isAcronym = !name.contains(u' ') && name == name.toUpper() &&
                           std::count_if(name.begin(), name.end(), [](QChar c) { return c.isLetter(); }) >= 4;
    return isAcronym || bodies().match(folded(name)).hasMatch();
}

Surnames surnamesIn(const QString& language)
{
    if (language.isEmpty() || language.startsWith(QLatin1String("es")))
        return Surnames::Two;
    return language.startsWith(QLatin1String("pt")) ? Surnames::Last : Surnames::Unclear;
}

std::optional<Name> personInOrder(const QString& text, Surnames surnames)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype most = 7;
    const auto isOfName = [](const QString& word) {
        return isFull(word) || isInitial(word) || isParticle(word);
    };
    if (words.size() < 2 || words.size() > most || isInstitution(text) ||
        !std::all_of(words.begin(), words.end(), isOfName))
        return std::nullopt;
    const auto full = std::count_if(words.begin(), words.end(), isFull);
    const bool endsInInitial = isInitial(words.last());
    // «Coscione M» is the other way round, and who knows.
    if (isParticle(words.first()) || isParticle(words.last()) || full < (endsInInitial ? 2 : 1))
        return std::nullopt;
    qsizetype start = words.size() - 1;
    if (endsInInitial)
        start = words.size() - 2; // «Juan Calivá E.»
    const qsizetype last = start;
    while (start > 1 && isParticle(words[start - 1]))
        --start;
    Name name;
    // «Emma Yolanda Mendoza Vargas» has two in any language.
    const bool hasTwo = surnames == Surnames::Two ||
                        (surnames == Surnames::Unclear && full >= 4 && isKnownGivenName(words[1]));
    const bool isSecond = hasTwo && !endsInInitial && start > 1 && isFull(words[start - 1]) &&
                          !words[last].contains(u'-') && !(full == 3 && isKnownGivenName(words[start - 1]));
    if (isSecond) {
        name.family = words.mid(start - 1).join(u' ');
        name.given = words.first(start - 1).join(u' ');
        return name;
    }
    // Within the two parts, for so «Apellido, Nombre» gives back what it was given.
    const qsizetype family = staysBefore(words[start]) ? start : last;
    name.family = words.mid(family).join(u' ');
    name.given = words.first(family).join(u' ');
    return name;
}

} // namespace agenda
