// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "base/error.h"
#include "domain/currency.h"
#include "domain/labels.h"
#include "domain/lexicon.h"
#include "domain/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>

namespace agenda
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("agenda::Validation", text);
}

[[noreturn]] void refuse(const QString& sentence)
{
    throw Error(ErrorKind::Constraint, sentence);
}

/// Fields that are one line; the others may have several and be long.
bool isLine(std::string_view type, std::string_view field)
{
    static constexpr std::array<std::string_view, 27> lines{
        "name",     "code",    "doi",     "issued",      "language",    "printed_page",  "symbol",
        "colour",   "country", "sha256",  "media_type",  "container",   "contact_email", "product",
        "family",   "donor",   "project", "institution", "received_on", "reviewed_on",   "priority",
        "currency", "place",   "format",  "paper",       "fingerprint", "revision"};
    return std::find(lines.begin(), lines.end(), field) != lines.end() ||
           (field == "title" && type != "finding");
}

void checkText(const char* type, const char* field, const QString& text)
{
    if (text.isEmpty())
        return;
    const auto name = [&] { return fieldLabel(QString::fromLatin1(type), QString::fromLatin1(field)); };
    const qsizetype at = forbiddenCharacter(text);
    if (at >= 0) {
        refuse(tr("«%1» tiene un carácter invisible que no se puede guardar (U+%2, en la posición %3). "
                  "Bórrelo o "
                  "escriba el texto de nuevo.")
                   .arg(name(), QString::number(text[at].unicode(), 16).toUpper().rightJustified(4, u'0'))
                   .arg(at + 1));
    }
    const bool line = isLine(type, field);
    const bool raw = type == std::string_view("import_record") && field == std::string_view("raw");
    const qsizetype limit = line ? maxLine : raw ? maxRaw : maxText;
    if (text.size() > limit) {
        refuse(
            tr("«%1» es demasiado largo: tiene %2 caracteres y caben %3. Acórtelo, o adjunte el texto como "
               "archivo.")
                .arg(name())
                .arg(text.size())
                .arg(limit));
    }
    if (line && (text.contains(u'\n') || text.contains(u'\t')))
        refuse(tr("«%1» debe ir en una sola línea y sin tabuladores.").arg(name()));
}

/// Whether there is anything to see: spaces and zero-width characters are not.
bool isVisible(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return !c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control;
    });
}

void need(const QString& type, const char* field, const QString& text)
{
    if (!isVisible(text))
        refuse(tr("Falta «%1». Escriba un texto.").arg(fieldLabel(type, QString::fromLatin1(field))));
}

/// What the digits say; nothing if there is anything else.
std::optional<int> numberIn(QStringView digits)
{
    int number = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return digits.isEmpty() ? std::nullopt : std::optional(number);
}

void needDate(const QString& type, const char* field, const QString& iso)
{
    if (!iso.isEmpty() && !isPartialDate(iso)) {
        refuse(tr("«%1» no es una fecha: «%2». Escríbala como 2021, 2021-03 o 2021-03-09.")
                   .arg(fieldLabel(type, QString::fromLatin1(field)), iso.left(40)));
    }
}

constexpr int firstYearOfStates = 1900;

/// A day on which something was said to hold or to have happened.
void checkPastDate(const QString& type, const char* field, const QDate& date, const QDate& today)
{
    const QString name = fieldLabel(type, QString::fromLatin1(field));
    if (!date.isValid())
        refuse(tr("Falta «%1». Elija una fecha.").arg(name));
    if (date > today) {
        refuse(tr("«%1», %2, está en el futuro. Elija hoy (%3) o una fecha anterior.")
                   .arg(name, dateText(date), dateText(today)));
    }
    if (date.year() < firstYearOfStates) {
        refuse(tr("«%1», %2, es de antes del año %3. Corrija el año.")
                   .arg(name, dateText(date))
                   .arg(firstYearOfStates));
    }
}

constexpr int firstYearOfPrint = 1000;

/// A year far from ours is a slip of the finger. Only what is planned or under way may lie ahead.
void checkYear(const char* field, const QString& iso, LifeCycle lifeCycle, const QDate& today)
{
    if (iso.isEmpty())
        return;
    const bool isPromise = lifeCycle == LifeCycle::Planned || lifeCycle == LifeCycle::Ongoing;
    const int soon = today.year() + 1;
    const int late = today.year() + 20;
    const int year = iso.left(4).toInt();
    const int last = isPromise ? late : soon;
    if (year >= firstYearOfPrint && year <= last)
        return;
    QString sentence =
        tr("«%1» tiene el año %2, y solo puede ser de %3 a %4. Corrija el año.")
            .arg(fieldLabel(QStringLiteral("evidence"), QString::fromLatin1(field)), iso.left(4))
            .arg(firstYearOfPrint)
            .arg(last);
    if (year > last && year <= late) {
        sentence += u' ' + tr("Si el documento todavía no sale, anote antes su ciclo de vida como «%1».")
                               .arg(label(LifeCycle::Planned));
    }
    refuse(sentence);
}

void checkDoi(const QString& doi)
{
    static const QRegularExpression form(QStringLiteral("^10\\.\\d{4,9}(\\.\\d+)*/\\S+$"));
    if (doi.isEmpty() || form.match(doi).hasMatch())
        return;
    refuse(tr("«%1» no es un DOI. Un DOI empieza por «10.» y lleva una barra, como 10.1000/182. Corríjalo o "
              "déjelo en blanco.")
               .arg(doi.left(60)));
}

/// Only what a reader can follow and what cannot do harm when it is opened.
void checkAddress(const QString& address)
{
    static const QRegularExpression form(QStringLiteral("^https?://\\S+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (address.isEmpty())
        return;
    const QUrl url(address);
    if (!form.match(address).hasMatch() || !url.isValid() || url.host().isEmpty()) {
        refuse(tr("El enlace «%1» no es una dirección de la web. Escríbalo completo, con https:// o http:// "
                  "al comienzo y sin espacios, o déjelo en blanco.")
                   .arg(address.left(60)));
    }
    // «https://banco.org@evil.example» reads like one place and leads to another.
    if (url.authority().contains(u'@')) {
        refuse(tr("El enlace «%1» lleva un usuario o una contraseña antes de la arroba. Escríbalo sin esa "
                  "parte.")
                   .arg(address.left(60)));
    }
}

void checkRules(const Agenda& agenda, const QDate&)
{
    need(QStringLiteral("agenda"), "title", agenda.title);
    if (agenda.firstYear < 1900 || agenda.lastYear > 2200 || agenda.firstYear > agenda.lastYear)
        refuse(tr("El período de la agenda no es válido: %1 a %2. Escriba el primer año y el último, en ese "
                  "orden.")
                   .arg(agenda.firstYear)
                   .arg(agenda.lastYear));
}
void checkRules(const Question& question, const QDate&)
{
    need(QStringLiteral("question"), "text", question.text);
}
void checkRules(const Theme& theme, const QDate&)
{
    need(QStringLiteral("theme"), "name", theme.name);
}
void checkRules(const Person& person, const QDate&)
{
    need(QStringLiteral("person"), "name", person.name);
}
void checkRules(const SubQuestion& sub, const QDate&)
{
    need(QStringLiteral("subquestion"), "code", sub.code);
    need(QStringLiteral("subquestion"), "official", sub.official);
}
void checkRules(const State& state, const QDate& today)
{
    if (!state.effectiveOn.isValid())
        refuse(tr("El estado necesita una fecha: desde cuándo vale."));
    if (state.effectiveOn > today) {
        refuse(tr("La fecha del estado, %1, está en el futuro. Elija hoy (%2) o una fecha anterior.")
                   .arg(dateText(state.effectiveOn), dateText(today)));
    }
    if (state.effectiveOn.year() < firstYearOfStates) {
        refuse(tr("La fecha del estado, %1, es de antes del año %2. Corrija el año.")
                   .arg(dateText(state.effectiveOn))
                   .arg(firstYearOfStates));
    }
    if (state.reason.trimmed().isEmpty())
        refuse(tr("El estado necesita un motivo. Escriba en pocas palabras por qué."));
}
void checkRules(const Study& study, const QDate&)
{
    need(QStringLiteral("study"), "name", study.name);
}
void checkRules(const Evidence& evidence, const QDate& today)
{
    const QString type = QStringLiteral("evidence");
    need(type, "title", evidence.title);
    for (const auto& [field, iso] :
         {std::pair{"issued", &evidence.issued}, std::pair{"received_on", &evidence.receivedOn},
          std::pair{"reviewed_on", &evidence.reviewedOn}}) {
        needDate(type, field, *iso);
        checkYear(field, *iso, evidence.lifeCycle, today);
    }
    checkDoi(evidence.doi);
    checkAddress(evidence.url);
    if (evidence.versionOf == evidence.id && evidence.versionOf)
        refuse(tr("Una evidencia no puede ser versión de sí misma."));
    if (evidence.translationOf == evidence.id && evidence.translationOf)
        refuse(tr("Una evidencia no puede ser traducción de sí misma."));
}
void checkRules(const Attachment& attachment, const QDate&)
{
    need(QStringLiteral("attachment"), "name", attachment.name);
}
void checkRules(const Link&, const QDate&) {}
void checkRules(const Finding& finding, const QDate&)
{
    if (finding.statement.trimmed().isEmpty() && finding.quotation.trimmed().isEmpty())
        refuse(tr("El hallazgo está vacío. Escriba qué dice el documento, o copie una cita textual."));
    if (finding.pdfPage && *finding.pdfPage < 1)
        refuse(tr("La página del PDF se cuenta desde 1."));
}
void checkRules(const Appraisal& appraisal, const QDate& today)
{
    if (!appraisal.appraisedOn.isValid())
        refuse(tr("La valoración necesita una fecha: cuándo se hizo."));
    if (appraisal.appraisedOn > today) {
        refuse(tr("La fecha de la valoración, %1, está en el futuro. Elija hoy (%2) o una fecha anterior.")
                   .arg(dateText(appraisal.appraisedOn), dateText(today)));
    }
    if (!appraisal.lowest())
        refuse(tr("La valoración está vacía. Valore al menos uno de los cinco principios."));
    for (const Principle& principle : principles()) {
        const std::optional<int> score = appraisal.*principle.score;
        if (!score)
            continue;
        if (*score < 1 || *score > 4)
            refuse(tr("«%1» se valora de 1 a 4, no con %2.").arg(principle.name()).arg(*score));
        if (Principle::needsReason(*score) && !isVisible(appraisal.*principle.reason)) {
            refuse(tr("«%1» tiene %2: un 1 o un 4 necesitan un motivo. Escriba en pocas palabras por qué.")
                       .arg(principle.name())
                       .arg(*score));
        }
    }
}
void checkRules(const Term& term, const QDate&)
{
    need(QStringLiteral("term"), "name", term.name);
    QSet<QString> seen{foldedTerm(term.name)};
    for (const QString& alias : term.aliases) {
        if (!isVisible(alias))
            refuse(tr("«%1» tiene otro nombre vacío. Bórrelo.").arg(term.name.left(60)));
        if (seen.contains(foldedTerm(alias)))
            refuse(
                tr("«%1» está dos veces entre los nombres de «%2».").arg(alias.left(60), term.name.left(60)));
        seen.insert(foldedTerm(alias));
    }
}
void checkRules(const Contradiction& contradiction, const QDate& today)
{
    need(QStringLiteral("contradiction"), "explanation", contradiction.explanation);
    if (!contradiction.explainedOn.isValid() || contradiction.explainedOn > today)
        refuse(tr("La explicación necesita una fecha que no esté en el futuro."));
}
void checkRules(const ImportBatch& batch, const QDate& today)
{
    need(QStringLiteral("import_batch"), "name", batch.name);
    if (!batch.importedOn.isValid() || batch.importedOn > today)
        refuse(tr("La importación necesita una fecha que no esté en el futuro."));
    if (batch.stored < 0 || batch.duplicates < 0 || batch.refused < 0 ||
        batch.records != batch.stored + batch.duplicates + batch.refused) {
        refuse(tr("Las cuentas de la importación de «%1» no cierran: %2 registros no son %3 guardados, %4 "
                  "duplicados y %5 rechazados.")
                   .arg(batch.name)
                   .arg(batch.records)
                   .arg(batch.stored)
                   .arg(batch.duplicates)
                   .arg(batch.refused));
    }
}
void checkRules(const ImportRecord& record, const QDate&)
{
    if (record.outcome == ImportOutcome::Refused && record.evidence)
        refuse(tr("Un registro rechazado no puede tener una evidencia."));
}
void checkRules(const DistinctPair& pair, const QDate& today)
{
    if (!(pair.first < pair.second))
        refuse(
            tr("«No es duplicado» necesita dos evidencias distintas, en el orden de sus identificadores."));
    if (!pair.saidOn.isValid() || pair.saidOn > today)
        refuse(tr("«No es duplicado» necesita una fecha que no esté en el futuro."));
}
void checkRules(const Answer& answer, const QDate& today)
{
    const QString type = QStringLiteral("answer");
    need(type, "text", answer.text);
    checkPastDate(type, "answered_on", answer.answeredOn, today);
}
void checkRules(const Confidence& confidence, const QDate& today)
{
    const QString type = QStringLiteral("confidence");
    for (const ConfidenceComponent& component : confidenceComponents())
        need(type, component.code, confidence.*component.sentence);
    if (!isVisible(confidence.reason)) {
        refuse(tr("La confianza «%1» necesita un motivo. Escriba en pocas palabras por qué.")
                   .arg(label(confidence.level)));
    }
    checkPastDate(type, "judged_on", confidence.judgedOn, today);
}
void checkRules(const Use& use, const QDate& today)
{
    need(QStringLiteral("answer_use"), "description", use.description);
    checkPastDate(QStringLiteral("answer_use"), "used_on", use.usedOn, today);
}
void checkRules(const SearchDone& search, const QDate& today)
{
    need(QStringLiteral("search_done"), "place", search.place);
    checkPastDate(QStringLiteral("search_done"), "searched_on", search.searchedOn, today);
}
void checkRules(const Activity& activity, const QDate&)
{
    need(QStringLiteral("activity"), "title", activity.title);
    if (!activity.startsOn.isValid() || !activity.endsOn.isValid())
        refuse(tr("La actividad «%1» necesita sus trimestres: desde cuándo y hasta cuándo.")
                   .arg(activity.title.left(60)));
    if (activity.endsOn < activity.startsOn) {
        refuse(tr("La actividad «%1» termina, el %2, antes de empezar, el %3. Corrija los trimestres.")
                   .arg(activity.title.left(60), dateText(activity.endsOn), dateText(activity.startsOn)));
    }
    if (activity.startsOn.year() < firstYearOfStates || activity.endsOn.year() > 2200)
        refuse(tr("La actividad «%1» tiene un año que no puede ser. Corrija los trimestres.")
                   .arg(activity.title.left(60)));
    if (activity.cost && *activity.cost < 0)
        refuse(tr("El costo de «%1» no puede ser menor que cero.").arg(activity.title.left(60)));
    if (activity.cost && !isVisible(activity.currency))
        refuse(tr("Al costo de «%1» le falta la moneda, como USD.").arg(activity.title.left(60)));
    if (!activity.currency.isEmpty() && !isCurrency(activity.currency)) {
        refuse(tr("La moneda del costo de «%1», «%2», no es ninguna. Escriba su código de tres letras, como "
                  "USD, EUR o GTQ.")
                   .arg(activity.title.left(60), activity.currency.left(40)));
    }
}
void checkRules(const Recommendation& recommendation, const QDate& today)
{
    const QString type = QStringLiteral("recommendation");
    need(type, "text", recommendation.text);
    const bool needsReason =
        recommendation.response == Response::Partly || recommendation.response == Response::Rejected;
    if (needsReason && !isVisible(recommendation.reason)) {
        refuse(tr("Una recomendación «%1» necesita un motivo. Escriba en pocas palabras por qué.")
                   .arg(label(recommendation.response)));
    }
    if (!recommendation.doneOn.isNull())
        checkPastDate(type, "done_on", recommendation.doneOn, today);
    if (!recommendation.doneOn.isNull() && recommendation.response == Response::Rejected) {
        refuse(
            tr("La recomendación «%1» está rechazada y a la vez cumplida el %2. Borre esa fecha o cambie la "
               "respuesta.")
                .arg(recommendation.text.left(60).simplified(), dateText(recommendation.doneOn)));
    }
}
void checkRules(const Organisation& organisation, const QDate&)
{
    need(QStringLiteral("organisation"), "name", organisation.name);
}
void checkRules(const Return& each, const QDate& today)
{
    if (!each.returnedOn.isNull())
        checkPastDate(QStringLiteral("organisation_return"), "returned_on", each.returnedOn, today);
}
void checkRules(const Edition& edition, const QDate& today)
{
    const QString type = QStringLiteral("edition");
    need(type, "name", edition.name);
    need(type, "sha256", edition.sha256);
    checkPastDate(type, "made_on", edition.madeOn, today);
    checkPastDate(type, "data_date", edition.dataDate, today);
    if (edition.number < 1)
        refuse(tr("La edición necesita un número desde 1; tiene el %1.").arg(edition.number));
}

} // namespace

// Years and months not by a form, which Qt takes to pieces anew for each date.
bool isPartialDate(const QString& iso)
{
    if (iso.size() == 10)
        return QDate::fromString(iso, Qt::ISODate).isValid();
    const std::optional<int> year = numberIn(QStringView(iso).left(4));
    if (iso.size() == 4)
        return year && QDate(*year, 1, 1).isValid();
    const std::optional<int> month = numberIn(QStringView(iso).mid(5));
    return iso.size() == 7 && iso[4] == u'-' && year && month && QDate(*year, *month, 1).isValid();
}

void validate(const Record& record, const QDate& today)
{
    std::visit(
        [&](const auto& each) {
            const char* const type = each.type;
            if (each.id.isNull() || each.id.text().size() > 100 || forbiddenCharacter(each.id.text()) >= 0)
                refuse(tr("El registro no tiene un identificador válido."));
            forEachField(each, [&]<class T>(const char* field, const T& value) {
                if constexpr (std::is_same_v<T, QString>) {
                    checkText(type, field, value);
                } else if constexpr (std::is_same_v<T, QStringList>) {
                    checkText(type, field, value.join(u' '));
                } else if constexpr (std::is_same_v<T, QList<Name>>) {
                    checkText(type, field, namesToText(value));
                }
            });
            checkRules(each, today);
        },
        record);
}

} // namespace agenda
