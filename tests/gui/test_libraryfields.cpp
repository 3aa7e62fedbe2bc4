// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/openable.h"
#include "gui/library/partialdate.h"
#include "gui/library/textfield.h"
#include "gui/library/weblink.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace agenda::gui;

TEST_CASE("A date is understood as far as it is known")
{
    const auto [typed, iso] = GENERATE(table<const char*, const char*>({{"", ""},
                                                                        {"2021", "2021"},
                                                                        {" 03/2021 ", "2021-03"},
                                                                        {"3-2021", "2021-03"},
                                                                        {"9/3/2021", "2021-03-09"},
                                                                        {"09.03.2021", "2021-03-09"},
                                                                        {"2021-03", "2021-03"},
                                                                        {"2021-03-09", "2021-03-09"},
                                                                        {"mar 2021", "2021-03"},
                                                                        {"9 mar 2021", "2021-03-09"},
                                                                        {"9 de marzo de 2021", "2021-03-09"},
                                                                        {"Setiembre del 2021", "2021-09"},
                                                                        {"9 sept. 2021", "2021-09-09"}}));
    INFO(typed);
    REQUIRE(readPartialDate(QString::fromUtf8(typed)));
    CHECK(*readPartialDate(QString::fromUtf8(typed)) == QString::fromUtf8(iso));
}

TEST_CASE("What is no date is not guessed")
{
    const char* const typed = GENERATE("13/2021", "31/2/2021", "0/3/2021", "2021-00", "2021-03-00", "ma 2021",
                                       "21", "primavera 2021", "0000", "2021-13-45", "1/2/21", "hoy");
    INFO(typed);
    CHECK_FALSE(readPartialDate(QString::fromUtf8(typed)));
}

TEST_CASE("A DOI opens at its resolver, and only web addresses open")
{
    CHECK(addressOfDoi(QStringLiteral("10.1000/182")) == QStringLiteral("https://doi.org/10.1000/182"));
    CHECK(addressOfDoi(QStringLiteral("https://doi.org/10.1000/a<b>")) ==
          QStringLiteral("https://doi.org/10.1000/a%3Cb%3E"));
    CHECK(addressOfDoi(QStringLiteral("doi:10.1000/182")) == QStringLiteral("https://doi.org/10.1000/182"));
    CHECK(addressOfDoi(QStringLiteral("javascript:10.1000/182")).isEmpty());
    CHECK(addressOfDoi(QStringLiteral("10.1000")).isEmpty());
    CHECK(webAddress(QStringLiteral("https://clac-comerciojusto.org/a?b=c")) ==
          QStringLiteral("https://clac-comerciojusto.org/a?b=c"));
    for (const char* bad : {"javascript:alert(1)", "file:///etc/passwd", "//host/share", "smb://host/x",
                            " https://x.org", "java\tscript:x", "https://user@evil.org", "https://",
                            "10.1000/182", "\\\\host\\x", "ms-msdt:/id", ""}) {
        INFO(bad);
        CHECK(webAddress(QString::fromUtf8(bad)).isEmpty());
    }
}

TEST_CASE("Names of files are made harmless and stay recognisable")
{
    const auto [name, safe] =
        GENERATE(table<const char*, const char*>({{"../../x.pdf", "x.pdf"},
                                                  {"..\\..\\x.pdf", "x.pdf"},
                                                  {"/abs/x.pdf", "x.pdf"},
                                                  {"C:\\x.pdf", "x.pdf"},
                                                  {"CON", "archivo_CON"},
                                                  {"nul.txt", "archivo_nul.txt"},
                                                  {"a:b.pdf", "a_b.pdf"},
                                                  {"x.", "x"},
                                                  {".hidden.pdf", "hidden.pdf"},
                                                  {"a\nb.pdf", "ab.pdf"},
                                                  {"..", "archivo_"},
                                                  {"Evaluación 2021.pdf", "Evaluación 2021.pdf"},
                                                  {"x\u202Efdp.exe", "xfdp.exe"}}));
    CHECK(safeFileName(QString::fromUtf8(name)) == QString::fromUtf8(safe));
    const QString endless = safeFileName(QString(300, u'á') + QStringLiteral(".pdf"));
    CHECK(endless.size() <= 120);
    CHECK(endless.endsWith(QStringLiteral(".pdf")));
}

TEST_CASE("Only documents are opened, and only if they are what their name says")
{
    const QByteArray pdf = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    const QByteArray elf = QByteArray("\x7f"
                                      "ELF\x02\x01\x01",
                                      7) +
                           QByteArray(60, '\0');
    for (const char* name : {"report.pdf.exe", "invoice.pdf.desktop", "x.lnk", "x.url", "x.docm", "x.jar",
                             "x.html", "x.svg", "x.sh", "sin extension", "x\u202Efdp.exe"}) {
        INFO(name);
        CHECK_FALSE(mayOpen(QString::fromUtf8(name)));
        CHECK_FALSE(contentAgrees(QString::fromUtf8(name), pdf));
    }
    CHECK(mayOpen(QStringLiteral("Informe.PDF")));
    CHECK(contentAgrees(QStringLiteral("Informe.PDF"), pdf));
    CHECK_FALSE(contentAgrees(QStringLiteral("x.pdf"), elf));
    CHECK_FALSE(contentAgrees(QStringLiteral("x.pdf"), "<!DOCTYPE html><html><body>hola</body></html>"));
    CHECK_FALSE(contentAgrees(QStringLiteral("x.txt"), "#!/bin/sh\nrm -rf /\n"));
    CHECK_FALSE(contentAgrees(QStringLiteral("x.png"), pdf));
    CHECK(contentAgrees(QStringLiteral("x.txt"), "Hola, ¿qué tal?\n"));
    CHECK(contentAgrees(QStringLiteral("x.csv"), "a;b\n1;2\n"));
}

TEST_CASE("A text field gives back what it was given, letter for letter")
{
    TextField field(TextField::Shape::Lines);
    const QString odd = QStringLiteral("uno\u00A0dos\u2028tres\ncuatro");
    field.setStored(odd);
    field.show();
    CHECK(field.value() == odd);
    QTest::keyClick(&field, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&field, QStringLiteral("!"));
    CHECK(field.isModified());
    CHECK(field.value() == odd + u'!');
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK_FALSE(field.isModified());
    CHECK(field.value() == odd);
}

TEST_CASE("A text that the editor would change can be read but not edited")
{
    TextField field(TextField::Shape::Lines);
    const QString odd = QStringLiteral("uno") + QChar(0x2029) + QStringLiteral("dos");
    field.setStored(odd);
    CHECK(field.isReadOnly());
    CHECK(field.value() == odd);
    CHECK_FALSE(field.isModified());
    field.setStored(QStringLiteral("normal"));
    CHECK_FALSE(field.isReadOnly());
}

TEST_CASE("A text field tells once when it is done, and an edit under way survives a refresh")
{
    TextField field(TextField::Shape::Line);
    QSignalSpy committed(&field, &TextField::committed);
    field.setStored(QStringLiteral("Uno"));
    field.show();
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(committed.isEmpty());
    QTest::keyClick(&field, Qt::Key_End);
    QTest::keyClicks(&field, QStringLiteral(" y medio"));
    field.setStored(QStringLiteral("Otro"));
    CHECK(field.value() == QStringLiteral("Uno y medio"));
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(committed.size() == 1);
    field.restore();
    CHECK(field.value() == QStringLiteral("Otro"));
}

TEST_CASE("What is pasted loses what nobody sees")
{
    TextField field(TextField::Shape::Line);
    field.show();
    QApplication::clipboard()->setText(QStringLiteral("uno\u202E\ndos"));
    field.paste();
    CHECK(field.value() == QStringLiteral("uno dos"));
}
