// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "domain/labels.h"
#include "support/errors.h"

using namespace agenda;

namespace
{

const QDate today(2022, 11, 15);

Evidence good()
{
    Evidence evidence;
    evidence.id = Id<Evidence>::create();
    evidence.title = QStringLiteral("[EJEMPLO] Uno");
    return evidence;
}

} // namespace

TEST_CASE("A date is known as far as its year, month or day")
{
    for (const char* text : {"2021", "2021-03", "2021-03-09", "1899"})
        CHECK(isPartialDate(QString::fromLatin1(text)));
    for (const char* text :
         {"", "21", "2021-13", "2021-02-30", "2021-3", "marzo", "2021-03-09T10", "2021-00", " 2021"})
        CHECK_FALSE(isPartialDate(QString::fromLatin1(text)));
    Evidence evidence = good();
    evidence.issued = QStringLiteral("ayer");
    CHECK(errorOf([&] { validate(evidence, today); }).sentence().contains(QStringLiteral("«ayer»")));
}

TEST_CASE("The sentence names the field, in Spanish")
{
    Evidence evidence = good();
    evidence.abstract = QString(maxText + 1, u'a');
    CHECK(errorOf([&] { validate(evidence, today); })
              .sentence()
              .startsWith(QStringLiteral("«Resumen» es demasiado")));
    evidence = good();
    evidence.title = QStringLiteral("dos\nlíneas");
    CHECK(kindOf([&] { validate(evidence, today); }) == ErrorKind::Constraint);
    for (const QString& nothing :
         {QStringLiteral("\u200b"), QStringLiteral(" \u00a0"), QStringLiteral("a\tb")}) {
        evidence = good();
        evidence.title = nothing;
        CHECK(kindOf([&] { validate(evidence, today); }) == ErrorKind::Constraint);
    }
    evidence = good();
    evidence.authors = {Name::parse(QStringLiteral("a\u202E"))};
    CHECK(errorOf([&] { validate(evidence, today); }).sentence().contains(QStringLiteral("U+202E")));
    evidence = good();
    evidence.versionOf = evidence.id;
    CHECK(kindOf([&] { validate(evidence, today); }) == ErrorKind::Constraint);
    CHECK_NOTHROW(validate(good(), today));
}

TEST_CASE("A finding needs words, an agenda a period in order")
{
    Finding finding;
    finding.id = Id<Finding>::create();
    CHECK(kindOf([&] { validate(finding, today); }) == ErrorKind::Constraint);
    finding.quotation = QStringLiteral("«cita»");
    CHECK_NOTHROW(validate(finding, today));
    finding.pdfPage = 0;
    CHECK(kindOf([&] { validate(finding, today); }) == ErrorKind::Constraint);
    Agenda agenda;
    agenda.id = Id<Agenda>::create();
    agenda.title = QStringLiteral("A");
    agenda.firstYear = 2022;
    agenda.lastYear = 2020;
    CHECK(kindOf([&] { validate(agenda, today); }) == ErrorKind::Constraint);
}

TEST_CASE("Every field that a person may see has a Spanish label")
{
    forEachRecordType([]<class R>() {
        const QString type = QString::fromLatin1(R::type);
        CHECK(typeLabel(type) != type);
        for (const FieldText& field : fieldTexts(Record(R()))) {
            INFO(type.toStdString() << "." << field.field.toStdString());
            CHECK(field.label != field.field);
        }
    });
}

TEST_CASE("Dates are written in Spanish, as far as they are known")
{
    CHECK(dateText(QDate(2021, 3, 9)) == QStringLiteral("9 mar 2021"));
    CHECK(partialDateText(QStringLiteral("2021")) == QStringLiteral("2021"));
    CHECK(partialDateText(QStringLiteral("2021-03")) == QStringLiteral("mar 2021"));
    CHECK(partialDateText(QStringLiteral("2021-03-09")) == QStringLiteral("9 mar 2021"));
}
