// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/appraisal.h"

#include <QCoreApplication>

#include <algorithm>

namespace agenda
{

namespace
{

struct PrincipleWords {
    Q_DECLARE_TR_FUNCTIONS(agenda::PrincipleWords)

public:
    const char* name;
    const char* question;
    std::array<const char*, 4> levels;
};

// Our own words after Bond, «Evidence Principles»: https://www.bond.org.uk/resources/evidence-principles
const PrincipleWords principleWords[] = {
    {QT_TRANSLATE_NOOP("agenda::PrincipleWords", "Voz e inclusión"),
     QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                       "¿Se oye a las personas a las que concierne, también a las que suelen quedar fuera?"),
     {QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "No recoge la voz de las personas productoras o trabajadoras a las que concierne."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Recoge su voz, pero sin decir a quiénes se escuchó ni distinguir grupos."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Recoge y distingue la voz de los grupos principales (mujeres, jóvenes, personas "
                        "trabajadoras), y sus conclusiones la usan."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Además, esas personas participaron en el diseño o en la interpretación, y su voz "
                        "sostiene las conclusiones.")}},
    {QT_TRANSLATE_NOOP("agenda::PrincipleWords", "Pertinencia de los métodos"),
     QT_TRANSLATE_NOOP("agenda::PrincipleWords", "¿Los métodos sirven para la pregunta y se aplicaron bien?"),
     {QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Los métodos no sirven para la pregunta, o no se dice cuáles fueron."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Los métodos sirven, con límites importantes en la muestra o en la recolección."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Los métodos son adecuados y se aplicaron bien; la muestra y los instrumentos se "
                        "describen."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Además, se justifican frente a otras opciones, y terceros los revisaron o "
                        "probaron.")}},
    {QT_TRANSLATE_NOOP("agenda::PrincipleWords", "Triangulación"),
     QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                       "¿Las conclusiones se apoyan en varias fuentes, métodos o puntos de vista?"),
     {QT_TRANSLATE_NOOP("agenda::PrincipleWords", "Se apoyan en una sola fuente o en un solo método."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Hay dos o más fuentes o métodos, pero no se comparan entre sí."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Varias fuentes y métodos se comparan, y se dice en qué coinciden."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Además, se explica lo que no coincide, y los resultados se discutieron con quienes "
                        "dieron los datos.")}},
    {QT_TRANSLATE_NOOP("agenda::PrincipleWords", "Contribución"),
     QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                       "¿Se muestra cómo ocurrió el cambio y qué más pudo causarlo?"),
     {QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Atribuye el cambio a una acción sin mostrar cómo, o no habla del cambio."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Compara antes y después o da razones creíbles, sin considerar otros factores."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Explica cómo contribuyó la acción y considera otros factores."),
      QT_TRANSLATE_NOOP(
          "agenda::PrincipleWords",
          "Además, pone a prueba otras explicaciones (por ejemplo, con un grupo de comparación) "
          "y busca efectos no previstos.")}},
    {QT_TRANSLATE_NOOP("agenda::PrincipleWords", "Transparencia"),
     QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                       "¿Se dice de dónde salen los datos, quién los obtuvo y qué límites tienen?"),
     {QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "No dice cómo se obtuvieron los datos, ni quién los obtuvo o los pagó."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Dice quién, cuándo y cómo, pero no los límites ni los posibles sesgos."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Describe los datos, los métodos, los límites y los posibles sesgos."),
      QT_TRANSLATE_NOOP("agenda::PrincipleWords",
                        "Además, permite revisar datos e instrumentos, y declara intereses y "
                        "financiamiento.")}},
};

const PrincipleWords& wordsOf(const Principle& principle)
{
    const auto& all = principles();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Principle& each) { return each.score == principle.score; });
    return principleWords[found - all.begin()];
}

} // namespace

const std::array<Principle, 5>& principles()
{
    static const std::array<Principle, 5> all{{
        {"voice", &Appraisal::voice, &Appraisal::voiceReason},
        {"appropriateness", &Appraisal::appropriateness, &Appraisal::appropriatenessReason},
        {"triangulation", &Appraisal::triangulation, &Appraisal::triangulationReason},
        {"contribution", &Appraisal::contribution, &Appraisal::contributionReason},
        {"transparency", &Appraisal::transparency, &Appraisal::transparencyReason},
    }};
    return all;
}

QString Principle::name() const
{
    return PrincipleWords::tr(wordsOf(*this).name);
}

QString Principle::question() const
{
    return PrincipleWords::tr(wordsOf(*this).question);
}

QString Principle::level(int number) const
{
    return PrincipleWords::tr(wordsOf(*this).levels.at(size_t(number - 1)));
}

std::optional<int> Appraisal::lowest() const
{
    std::optional<int> lowest;
    for (const Principle& principle : principles()) {
        if (const std::optional<int> score = this->*principle.score)
            lowest = std::min(lowest.value_or(*score), *score);
    }
    return lowest;
}

QString Appraisal::scores() const
{
    QStringList scores;
    for (const Principle& principle : principles()) {
        const std::optional<int> score = this->*principle.score;
        scores << (score ? QString::number(*score) : QStringLiteral("–"));
    }
    return scores.join(u'·');
}

} // namespace agenda
