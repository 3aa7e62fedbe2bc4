// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipcsv.h"

#include "base/csvline.h"
#include "base/defuse.h"
#include "domain/labels.h"
#include "reports/membershipwords.h"

namespace agenda::reports
{

namespace
{

/// The texts are those of many hands: none may become a formula.
QByteArray safeLine(QStringList fields)
{
    for (QString& field : fields)
        field = defused(printable(field));
    return csvLine(fields, u';');
}

QByteArray subQuestionsCsv(const MembershipData& data)
{
    QByteArray bytes = csvMark;
    bytes +=
        safeLine({Words::tr("Pregunta"), Words::tr("N.º de tema"), Words::tr("Tema"), Words::tr("Código"),
                  Words::tr("Subpregunta"), Words::tr("Estado"), Words::tr("Desde"), Words::tr("Fuentes")});
    for (const PublicQuestion& question : data.questions) {
        for (const PublicTheme& theme : question.themes) {
            for (const PublicSubQuestion& sub : theme.subquestions) {
                bytes += safeLine({QString::number(question.question.number), QString::number(theme.place),
                                   theme.theme.name, sub.subquestion.code, sub.subquestion.readable(),
                                   store::standingText(sub.standing, sub.sources),
                                   sub.standing.since.toString(Qt::ISODate), QString::number(sub.sources)});
            }
        }
    }
    return bytes;
}

QByteArray evidenceCsv(const MembershipData& data)
{
    QByteArray bytes = csvMark;
    bytes += safeLine({Words::tr("N.º"), Words::tr("Tipo"), Words::tr("Título"), Words::tr("Autoría"),
                       Words::tr("Fecha"), Words::tr("Publicado en"), Words::tr("Institución"),
                       Words::tr("Temas"), Words::tr("Enlace")});
    for (const PublicEvidence& each : data.evidence) {
        const Evidence& evidence = each.evidence;
        QStringList themes;
        for (const int place : each.themes)
            themes << QString::number(place);
        // The one that the report shows: never a path on somebody's disk.
        const Spans links = documentLink(evidence);
        const QString link = links.empty() ? QString() : links.front().link;
        bytes +=
            safeLine({each.code, label(evidence.kind), evidence.title, authorsText(evidence), evidence.issued,
                      evidence.container, evidence.institution, themes.join(QStringLiteral(", ")), link});
    }
    return bytes;
}

} // namespace

std::vector<Attachment> membershipCsv(const MembershipData& data)
{
    return {{QStringLiteral("subpreguntas.csv"), Words::tr("Las subpreguntas con su estado"),
             subQuestionsCsv(data)},
            {QStringLiteral("evidencias.csv"), Words::tr("La lista de evidencias"), evidenceCsv(data)}};
}

} // namespace agenda::reports
