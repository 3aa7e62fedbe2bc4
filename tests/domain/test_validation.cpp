// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "domain/labels.h"
#include "support/errors.h"

#include <catch2/catch.hpp>

using namespace agenda;

namespace test_validation
{

const QDate today(2022, 11, 15);

Evidence good()
{
    Evidence evidence;
    evidence.id = Id<Evidence>::create();
    evidence.title = QStringLiteral("[EJEMPLO] Uno");
    return evidence;
}

TEST_CASE("A date is known as far as its year, month or day")
{
    for (const char* text : {"2021", "2021-03", "2021-03-09", "1899"})
        CHECK(isPartialDate(QString::fromLatin1(text)));
    for (const char* text : {"", "21", "2021-13", "2021-02-30", "2021-3", "marzo", "2021-03-09T10", "2021-00",
                             " 2021", "0000", "-001", "+021", "2021/03", "202a-01"})
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

TEST_CASE("An evidence is of a year that can be, and only what is promised may lie far ahead")
{
    const auto refusal = [](const char* issued, LifeCycle lifeCycle) {
        Evidence evidence = good();
        evidence.issued = QString::fromLatin1(issued);
        evidence.lifeCycle = lifeCycle;
        try {
            validate(evidence, today);
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::Constraint);
            return error.sentence();
        }
        return QString();
    };
    for (const char* fine : {"1000", "1899-05", "2022-11-15", "2023", "2023-12-31", ""})
        CHECK(refusal(fine, LifeCycle::Delivered).isEmpty());
    for (const char* wrong : {"0999", "0000", "2024", "3021", "9999-12-31"})
        CHECK_FALSE(refusal(wrong, LifeCycle::Reviewed).isEmpty());
    CHECK(
        refusal("3021", LifeCycle::Delivered) ==
        QStringLiteral("«Publicación» tiene el año 3021, y solo puede ser de 1000 a 2023. Corrija el año."));
    CHECK(refusal("2030-01", LifeCycle::Delivered).contains(QStringLiteral("«Planeada»")));
    for (const LifeCycle promise : {LifeCycle::Planned, LifeCycle::Ongoing}) {
        CHECK(refusal("2042", promise).isEmpty());
        CHECK(refusal("2043", promise).contains(QStringLiteral("de 1000 a 2042")));
    }
    Evidence evidence = good();
    evidence.receivedOn = QStringLiteral("2202-11-15");
    CHECK(errorOf([&] { validate(evidence, today); }).sentence().startsWith(QStringLiteral("«Recepción»")));
    evidence = good();
    evidence.reviewedOn = QStringLiteral("2202");
    CHECK(errorOf([&] { validate(evidence, today); }).sentence().startsWith(QStringLiteral("«Revisión»")));
}

TEST_CASE("A DOI is a DOI, and an address one of the web")
{
    Evidence evidence = good();
    for (const char* fine : {"", "10.1000/182", "10.1371/journal.pone.0088463",
                             "10.1002/(SICI)1097-4571(199806)49:8<693::AID>3.0"}) {
        INFO(fine);
        evidence.doi = QString::fromLatin1(fine);
        CHECK_NOTHROW(validate(evidence, today));
    }
    for (const char* wrong : {"no es DOI", "10.1/x", "10.1000/", "10.1000/a b", "doi:10.1000/182",
                              "https://doi.org/10.1000/182", "11.1000/182", "10.1000"}) {
        INFO(wrong);
        evidence.doi = QString::fromLatin1(wrong);
        const Error error = errorOf([&] { validate(evidence, today); });
        CHECK(error.kind() == ErrorKind::Constraint);
        CHECK(error.sentence().contains(u'«' + QString::fromLatin1(wrong) + u'»'));
        CHECK(error.sentence().contains(QStringLiteral("DOI")));
    }
    evidence = good();
    for (const char* fine :
         {"", "https://example.org", "HTTP://example.org/a?b=c#d", "https://ñandú.org/café",
          "http://example.org:8080/a|b", "https://example.org/@ana?x=a@b"}) {
        INFO(fine);
        evidence.url = QString::fromUtf8(fine);
        CHECK_NOTHROW(validate(evidence, today));
    }
    for (const char* wrong :
         {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://example.org", "smb://h/x",
          "mailto:a@example.org", "//example.org", "example.org", "https://", "https:///x", "http://a b.org",
          "ms-msdt:x", "\\\\host\\x", "https://user@evil.example", "https://a:b@c.org/d", "https://@c.org"}) {
        INFO(wrong);
        evidence.url = QString::fromLatin1(wrong);
        const Error error = errorOf([&] { validate(evidence, today); });
        CHECK(error.kind() == ErrorKind::Constraint);
        CHECK(error.sentence().contains(QString::fromLatin1(wrong)));
    }
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

TEST_CASE("What was rejected was not done")
{
    Recommendation recommendation;
    recommendation.id = Id<Recommendation>::create();
    recommendation.text = QStringLiteral("[EJEMPLO] Capacitar a los comités");
    recommendation.response = Response::Rejected;
    recommendation.reason = QStringLiteral("[EJEMPLO] No hay fondos");
    CHECK_NOTHROW(validate(recommendation, today));
    recommendation.doneOn = QDate(2022, 3, 9);
    const QString sentence = errorOf([&] { validate(recommendation, today); }).sentence();
    CHECK(sentence ==
          QStringLiteral("La recomendación «[EJEMPLO] Capacitar a los comités» está rechazada y a la vez "
                         "cumplida el 9 mar 2022. Borre esa fecha o cambie la respuesta."));
    recommendation.response = Response::Partly;
    CHECK_NOTHROW(validate(recommendation, today));
}

TEST_CASE("A cost is in a currency that is used somewhere")
{
    Activity activity;
    activity.id = Id<Activity>::create();
    activity.title = QStringLiteral("[EJEMPLO] Estudio");
    activity.startsOn = QDate(2022, 1, 1);
    activity.endsOn = QDate(2022, 3, 31);
    activity.cost = 12'500;
    // All of Latin America and the Caribbean, and those that donors pay in.
    for (const char* code :
         {"ARS", "AWG", "BBD", "BOB", "BRL", "BSD", "BZD", "CLP", "COP", "CRC", "CUP", "DOP", "GTQ",
          "GYD", "HNL", "HTG", "JMD", "MXN", "NIO", "PAB", "PEN", "PYG", "SRD", "TTD", "UYU", "VES",
          "XCD", "USD", "EUR", "CHF", "GBP", "CAD", "SEK", "NOK", "DKK", "JPY", "AUD"}) {
        INFO(code);
        activity.currency = QString::fromLatin1(code);
        CHECK_NOTHROW(validate(activity, today));
    }
    for (const char* code : {"ZZZ", "usd", "US", "$", "USDX", "dólares"}) {
        activity.currency = QString::fromUtf8(code);
        const QString sentence = errorOf([&] { validate(activity, today); }).sentence();
        CHECK(sentence.contains(QStringLiteral("«%1»").arg(activity.currency)));
        CHECK(sentence.contains(QStringLiteral("USD, EUR o GTQ")));
    }
}

TEST_CASE("A cost is written as in El Salvador, and quarters that are one are said once")
{
    Activity activity;
    activity.startsOn = QDate(2022, 1, 1);
    activity.endsOn = QDate(2022, 3, 31);
    CHECK(quartersText(activity) == QStringLiteral("T1 2022"));
    activity.endsOn = QDate(2023, 6, 30);
    CHECK(quartersText(activity) == QStringLiteral("T1 2022 a T2 2023"));
    CHECK(costText(activity).isEmpty());
    activity.cost = 12'500;
    activity.currency = QStringLiteral("USD");
    CHECK(costText(activity) == QStringLiteral("12,500\u00a0USD"));
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

} // namespace test_validation
