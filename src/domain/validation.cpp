// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "base/error.h"
#include "domain/labels.h"
#include "domain/text.h"

#include <QCoreApplication>

#include <algorithm>

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
bool isLine(const QString& type, const QString& field)
{
    static const QStringList lines{
        QStringLiteral("name"),        QStringLiteral("code"),          QStringLiteral("doi"),
        QStringLiteral("issued"),      QStringLiteral("language"),      QStringLiteral("printed_page"),
        QStringLiteral("symbol"),      QStringLiteral("colour"),        QStringLiteral("media_type"),
        QStringLiteral("sha256"),      QStringLiteral("contact_email"), QStringLiteral("container"),
        QStringLiteral("country"),     QStringLiteral("product"),       QStringLiteral("family"),
        QStringLiteral("donor"),       QStringLiteral("project"),       QStringLiteral("institution"),
        QStringLiteral("received_on"), QStringLiteral("reviewed_on"),   QStringLiteral("priority")};
    return lines.contains(field) || (field == QLatin1String("title") && type != QLatin1String("finding"));
}

void checkText(const QString& type, const QString& field, const QString& text)
{
    const auto name = [&] { return fieldLabel(type, field); };
    const qsizetype at = forbiddenCharacter(text);
    if (at >= 0) {
        refuse(tr("«%1» tiene un carácter invisible que no se puede guardar (U+%2, en la posición %3). "
                  "Bórrelo o "
                  "escriba el texto de nuevo.")
                   .arg(name(), QString::number(text[at].unicode(), 16).toUpper().rightJustified(4, u'0'))
                   .arg(at + 1));
    }
    const bool line = isLine(type, field);
    const qsizetype limit = line ? maxLine : maxText;
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

void needDate(const QString& type, const char* field, const QString& iso)
{
    if (!iso.isEmpty() && !isPartialDate(iso)) {
        refuse(tr("«%1» no es una fecha: «%2». Escríbala como 2021, 2021-03 o 2021-03-09.")
                   .arg(fieldLabel(type, QString::fromLatin1(field)), iso.left(40)));
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
    if (state.reason.trimmed().isEmpty())
        refuse(tr("El estado necesita un motivo. Escriba en pocas palabras por qué."));
}
void checkRules(const Study& study, const QDate&)
{
    need(QStringLiteral("study"), "name", study.name);
}
void checkRules(const Evidence& evidence, const QDate&)
{
    const QString type = QStringLiteral("evidence");
    need(type, "title", evidence.title);
    needDate(type, "issued", evidence.issued);
    needDate(type, "received_on", evidence.receivedOn);
    needDate(type, "reviewed_on", evidence.reviewedOn);
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

} // namespace

bool isPartialDate(const QString& iso)
{
    if (iso.size() == 4)
        return QDate::fromString(iso, QStringLiteral("yyyy")).isValid();
    if (iso.size() == 7)
        return QDate::fromString(iso, QStringLiteral("yyyy-MM")).isValid();
    return iso.size() == 10 && QDate::fromString(iso, Qt::ISODate).isValid();
}

void validate(const Record& record, const QDate& today)
{
    std::visit(
        [&](const auto& each) {
            const QString type = QString::fromLatin1(each.type);
            if (each.id.isNull() || each.id.text().size() > 100 || forbiddenCharacter(each.id.text()) >= 0)
                refuse(tr("El registro no tiene un identificador válido."));
            forEachField(each, [&]<class T>(const char* name, const T& value) {
                const QString field = QString::fromLatin1(name);
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
