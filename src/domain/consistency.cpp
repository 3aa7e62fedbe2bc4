// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consistency.h"

#include "base/error.h"
#include "domain/labels.h"

#include <QCoreApplication>

namespace agenda
{

namespace
{

struct Consistency {
    Q_DECLARE_TR_FUNCTIONS(agenda::Consistency)
};

} // namespace

void checkDates(const Use& use, const Answer& answer)
{
    if (use.usedOn >= answer.answeredOn)
        return;
    throw Error(
        ErrorKind::Constraint,
        Consistency::tr("El uso es del %1, y la versión %2 de la respuesta vale desde el %3: nadie pudo "
                        "usarla antes. Corrija la fecha del uso o la de la respuesta.")
            .arg(dateText(use.usedOn), QString::number(answer.version), dateText(answer.answeredOn)));
}

void checkDates(const Confidence& confidence, const Answer& answer)
{
    if (confidence.judgedOn >= answer.answeredOn)
        return;
    throw Error(ErrorKind::Constraint,
                Consistency::tr(
                    "La confianza es del %1, y la versión %2 de la respuesta vale desde el %3: nadie pudo "
                    "juzgarla antes. Corrija la fecha de la confianza o la de la respuesta.")
                    .arg(dateText(confidence.judgedOn), QString::number(answer.version),
                         dateText(answer.answeredOn)));
}

void refuseCircle(const Evidence& evidence, const Evidence& original)
{
    throw Error(ErrorKind::Constraint,
                Consistency::tr("«%1» no puede tener ahí a «%2», porque esa viene de esta: sería un círculo. "
                                "Elija otro documento.")
                    .arg(titleOf(evidence), titleOf(original)));
}

} // namespace agenda
