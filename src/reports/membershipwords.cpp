// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/membershipwords.h"

#include "domain/counted.h"
#include "domain/text.h"
#include "reports/progressstrip.h"

#include <QRegularExpression>
#include <QUrl>

namespace agenda::reports
{

namespace
{

/// Only what a reader can follow; an address without a scheme counts as https.
QString webAddress(const QString& text)
{
    const QString address = text.trimmed();
    const QUrl url(address.contains(u"://") ? address : QStringLiteral("https://") + address,
                   QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isWeb && url.host().contains(u'.') ? url.toString(QUrl::FullyEncoded) : QString();
}

} // namespace

QString enumeration(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    const QString start = parts.mid(0, parts.size() - 1).join(QStringLiteral(", "));
    return Words::tr("%1 y %2").arg(start, parts.last());
}

QString sourcesText(int count)
{
    return counted(count, Words::tr("1 fuente"), Words::tr("%1 fuentes"));
}

QString answeredSentence(const MembershipData& data)
{
    const QHash<Answered, int> states = data.states();
    const int answered = states.value(Answered::Partial) + states.value(Answered::Full);
    const int all = data.subQuestionCount();
    if (all == 0)
        return Words::tr("La agenda todavía no tiene subpreguntas.");
    if (answered == 0)
        return all == 1 ? Words::tr("La única subpregunta todavía no tiene respuesta.")
                        : Words::tr("Ninguna de las %1 subpreguntas tiene todavía una respuesta.").arg(all);
    if (answered == 1)
        return Words::tr("1 de %1 subpreguntas tiene una respuesta parcial o completa.").arg(all);
    return Words::tr("%1 de %2 subpreguntas tienen una respuesta parcial o completa.").arg(answered).arg(all);
}

QString evidenceSentence(const MembershipData& data)
{
    QHash<EvidenceKind, int> kinds;
    for (const PublicEvidence& each : data.evidence)
        ++kinds[each.evidence.kind];
    const QString hidden =
        data.hidden == 0 ? QString()
                         : u' ' + counted(data.hidden, Words::tr("Y 1 documento interno, que no se lista."),
                                          Words::tr("Y %1 documentos internos, que no se listan."));
    if (data.evidence.isEmpty())
        return Words::tr("Todavía no hay evidencias disponibles.") + hidden;
    QStringList parts;
    if (const int count = kinds.value(EvidenceKind::Research))
        parts << counted(count, Words::tr("1 investigación"), Words::tr("%1 investigaciones"));
    if (const int count = kinds.value(EvidenceKind::Evaluation))
        parts << counted(count, Words::tr("1 evaluación"), Words::tr("%1 evaluaciones"));
    if (const int count = kinds.value(EvidenceKind::Other))
        parts << counted(count, Words::tr("1 de otra fuente de información"),
                         Words::tr("%1 de otras fuentes de información"));
    return counted(int(data.evidence.size()), Words::tr("Hay 1 evidencia disponible: "),
                   Words::tr("Hay %1 evidencias disponibles: ")) +
           enumeration(parts) + u'.' + hidden;
}

QString gapSentence(const MembershipData& data)
{
    QStringList without;
    for (const PublicQuestion& question : data.questions) {
        for (const PublicTheme& theme : question.themes) {
            if (theme.sources == 0)
                without << QString::number(theme.place);
        }
    }
    if (without.isEmpty())
        return Words::tr("Todos los temas tienen al menos una evidencia.");
    if (without.size() == data.themeCount())
        return Words::tr(
            "Ningún tema tiene todavía evidencia disponible. Eso también es información: muestra "
            "lo que falta por aprender.");
    if (without.size() == 1)
        return Words::tr("1 tema sigue sin evidencia disponible: el %1.").arg(without.first());
    return Words::tr("%1 temas siguen sin evidencia disponible: %2.")
        .arg(without.size())
        .arg(enumeration(without));
}

QString promisedSentence(const MembershipData& data)
{
    if (data.promised == 0)
        return {};
    return counted(data.promised,
                   Words::tr("1 documento viene en camino y todavía no cuenta como evidencia."),
                   Words::tr("%1 documentos vienen en camino y todavía no cuentan como evidencia."));
}

QString statesText(const PublicTheme& theme)
{
    store::StateTally tally;
    for (const PublicSubQuestion& sub : theme.subquestions)
        ++(sub.isUnrecorded() ? tally.unrecorded : tally.states[size_t(sub.standing.value)]);
    return countsText(tally);
}

std::vector<Block> messageBlocks(const Agenda& agenda, int longest)
{
    std::vector<Block> blocks;
    const std::array messages{std::pair{Words::tr("Lo que ya sabemos"), agenda.messageKnown},
                              std::pair{Words::tr("Lo que falta"), agenda.messageMissing},
                              std::pair{Words::tr("Lo que viene"), agenda.messageNext}};
    for (const auto& [name, text] : messages) {
        if (!text.trimmed().isEmpty())
            blocks.push_back(
                Paragraph{{{name + QStringLiteral(". "), true}, {shortened(text.simplified(), longest)}}});
    }
    return blocks;
}

Spans contactSpans(const Agenda& agenda)
{
    const QString email = agenda.contactEmail.isEmpty() ? agenda.generalEmail : agenda.contactEmail;
    const QString who = agenda.contactName.isEmpty() ? agenda.organisation : agenda.contactName;
    if (who.isEmpty() && email.isEmpty())
        return {{Words::tr("la organización que publica esta agenda")}};
    Spans spans{{who}};
    if (!email.isEmpty()) {
        spans.push_back({who.isEmpty() ? QString() : QStringLiteral(" (")});
        spans.push_back({email, false, false, QStringLiteral("mailto:") + email});
        spans.push_back({who.isEmpty() ? QString() : QStringLiteral(")")});
    }
    return spans;
}

Spans documentLink(const Evidence& evidence)
{
    static const QRegularExpression plain(QStringLiteral(R"(10\.\d{4,9}/\S+$)"));
    if (const auto match = plain.match(evidence.doi.trimmed()); match.hasMatch()) {
        const QString doi = match.captured();
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(doi, "/:;()"));
        return {{QStringLiteral("DOI ") + doi, false, false, QStringLiteral("https://doi.org/") + encoded}};
    }
    const QString address = webAddress(evidence.url);
    if (address.isEmpty() || !evidence.url.contains(u"://"))
        return {};
    return {{Words::tr("Leer en %1").arg(QUrl(address).host()), false, false, address}};
}

QString authorsText(const Evidence& evidence)
{
    return namesToText(evidence.authors).replace(u'\n', QStringLiteral("; "));
}

QString anchorOf(const Theme& theme)
{
    return QStringLiteral("theme-") + theme.id.text();
}

QString anchorOf(const PublicEvidence& evidence)
{
    return evidence.code;
}

Paragraph paragraph(const QString& text, Role role)
{
    return {{{text}}, role};
}

Cell cell(const QString& text, Role role)
{
    return {0, {paragraph(text, role)}};
}

Cell cell(Spans spans, Role role)
{
    return {0, {Paragraph{std::move(spans), role}}};
}

} // namespace agenda::reports
