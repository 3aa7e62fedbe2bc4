// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/preflight.h"

#include "domain/text.h"
#include "reports/membershipwords.h"

namespace agenda::reports
{

namespace
{

constexpr qsizetype titleLength = 70;

Caution ofTheme(const PublicTheme& theme, const QString& sentence, const char* within)
{
    return {sentence.arg(theme.place).arg(shortened(theme.theme.name, titleLength)),
            QString::fromLatin1(Theme::type), theme.theme.id.text(), QString::fromLatin1(within)};
}

Caution ofEvidence(const PublicEvidence& each, const QString& sentence, const QString& within)
{
    return {sentence.arg(each.code, shortened(each.evidence.title, titleLength)),
            QString::fromLatin1(Evidence::type), each.evidence.id.text(), within};
}

void addThemes(QList<Caution>& cautions, const MembershipData& data)
{
    for (const PublicQuestion& question : data.questions) {
        for (const PublicTheme& theme : question.themes) {
            if (theme.theme.nameStatus == NameStatus::Proposed)
                cautions << ofTheme(theme, Words::tr("Tema %1, «%2»: el nombre está por confirmar."),
                                    "confirmName");
            if (theme.theme.sentence.trimmed().isEmpty())
                cautions << ofTheme(theme, Words::tr("Tema %1, «%2»: falta «En una frase»."), "sentence");
        }
    }
}

void addAnswers(QList<Caution>& cautions, const MembershipData& data)
{
    for (const PublicQuestion& question : data.questions) {
        for (const PublicTheme& theme : question.themes) {
            for (const PublicSubQuestion& sub : theme.subquestions) {
                if (sub.answer && sub.answer->sources.isEmpty())
                    cautions << Caution{
                        Words::tr("Subpregunta %1: la respuesta no se apoya en ningún hallazgo.")
                            .arg(sub.subquestion.code),
                        QString::fromLatin1(SubQuestion::type),
                        sub.subquestion.id.text(),
                        {}};
            }
        }
    }
}

void addDocuments(QList<Caution>& cautions, const MembershipData& data)
{
    QSet<Id<Evidence>> judged;
    for (const store::GapDocument& each : data.gaps.documents) {
        if (each.lowest)
            judged.insert(each.id);
    }
    for (const PublicEvidence& each : data.evidence) {
        if (!judged.contains(each.evidence.id))
            cautions << ofEvidence(each, Words::tr("%1, «%2»: nadie ha valorado su calidad."),
                                   QStringLiteral("appraisal"));
        if (each.evidence.url.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive))
            cautions << ofEvidence(each, Words::tr("%1, «%2»: su enlace no es https."),
                                   QStringLiteral("url"));
    }
}

int untold(const std::vector<Block>& blocks)
{
    int count = 0;
    for (const Block& block : blocks) {
        if (const auto* figure = std::get_if<Figure>(&block.content))
            count += figure->alternative.trimmed().isEmpty() ? 1 : 0;
        else if (const auto* section = std::get_if<Section>(&block.content))
            count += untold(section->blocks);
        else if (const auto* group = std::get_if<Group>(&block.content))
            count += untold(group->blocks);
    }
    return count;
}

} // namespace

QList<Caution> cautionsOf(const MembershipData& data, const Report& report)
{
    QList<Caution> cautions;
    addThemes(cautions, data);
    addAnswers(cautions, data);
    addDocuments(cautions, data);
    if (const int count = untold(report.blocks); count > 0)
        cautions << Caution{Words::tr("Figuras sin texto alternativo: %1.").arg(count), {}, {}, {}};
    return cautions;
}

} // namespace agenda::reports
