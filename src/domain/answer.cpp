// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer.h"

#include "domain/labels.h"

#include <QCoreApplication>

namespace agenda
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(agenda::Answer)
};

} // namespace

QString ConfidenceComponent::name() const
{
    return fieldLabel(QString::fromLatin1(Confidence::type), QString::fromLatin1(code));
}

QString ConfidenceComponent::question() const
{
    if (sentence == &Confidence::soundness)
        return Texts::tr("¿Hay fallas en cómo se hicieron los estudios que puedan cambiar esta respuesta?");
    if (sentence == &Confidence::sufficiency)
        return Texts::tr("¿Son bastantes los datos, y bastante ricos, para sostener lo que decimos?");
    if (sentence == &Confidence::coherence)
        return Texts::tr(
            "¿Concuerda la respuesta con lo que dicen los hallazgos, también los que no encajan?");
    return Texts::tr(
        "¿Vienen los datos de lugares, productos y organizaciones como las que pregunta la agenda?");
}

const std::array<ConfidenceComponent, 4>& confidenceComponents()
{
    static const std::array<ConfidenceComponent, 4> all{
        ConfidenceComponent{"soundness", &Confidence::soundness},
        ConfidenceComponent{"sufficiency", &Confidence::sufficiency},
        ConfidenceComponent{"coherence", &Confidence::coherence},
        ConfidenceComponent{"relevance", &Confidence::relevance}};
    return all;
}

} // namespace agenda
