// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every word on the screen is Spanish and goes through tr().
#include "house/source.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>

using namespace agenda::house;

namespace test_words
{

bool isTranslated(const Literal& literal)
{
    static const QStringList names{QStringLiteral("tr"), QStringLiteral("translate"),
                                   QStringLiteral("QT_TR_NOOP"), QStringLiteral("QT_TRANSLATE_NOOP")};
    return names.contains(literal.call);
}

bool hasWords(const QString& text)
{
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2}"));
    return letters.match(text).hasMatch();
}

/// Calls whose text a person reads.
bool isShown(const Literal& literal)
{
    static const QStringList calls{QStringLiteral("setText"),
                                   QStringLiteral("setWindowTitle"),
                                   QStringLiteral("setToolTip"),
                                   QStringLiteral("setStatusTip"),
                                   QStringLiteral("setWhatsThis"),
                                   QStringLiteral("setPlaceholderText"),
                                   QStringLiteral("setAccessibleName"),
                                   QStringLiteral("setAccessibleDescription"),
                                   QStringLiteral("setTitle"),
                                   QStringLiteral("setLabelText"),
                                   QStringLiteral("setInformativeText"),
                                   QStringLiteral("showMessage"),
                                   QStringLiteral("addAction"),
                                   QStringLiteral("addMenu"),
                                   QStringLiteral("addTab"),
                                   QStringLiteral("addButton"),
                                   QStringLiteral("addRow"),
                                   QStringLiteral("QLabel"),
                                   QStringLiteral("QPushButton"),
                                   QStringLiteral("QToolButton"),
                                   QStringLiteral("QAction"),
                                   QStringLiteral("QGroupBox"),
                                   QStringLiteral("QCheckBox"),
                                   QStringLiteral("QRadioButton"),
                                   QStringLiteral("message"),
                                   QStringLiteral("Problem")};
    const bool sentence = literal.call == QLatin1String("Error") && literal.argument == 1;
    return (sentence || calls.contains(literal.call)) && hasWords(literal.text);
}

/// Letters and signs that only our Spanish has.
bool isSpanish(const QString& text)
{
    static const QRegularExpression signs(QStringLiteral("[áéíóúñÁÉÍÓÚÑ¿¡«»]"));
    return signs.match(text).hasMatch() && hasWords(text);
}

bool looksEnglish(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral(
            "\\b(the|of|is|are|and|to|with|cannot|could|file|files|open|save|close|cancel|name|edit|"
            "delete|remove|add|new|undo|redo|search|ok|yes|TextLabel|PushButton|MainWindow|Form|"
            "Dialog|GroupBox|CheckBox)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).hasMatch();
}

QStringList offences(const Source& source)
{
    QStringList found;
    for (const Literal& literal : source.literals) {
        if (isTranslated(literal)) {
            if (literal.argument == (literal.call == QLatin1String("tr") ? 0 : 1) &&
                looksEnglish(literal.text))
                found += source.at(literal.line, QStringLiteral("not Spanish: ") + literal.text);
        } else if (isShown(literal) || isSpanish(literal.text)) {
            found += source.at(literal.line, QStringLiteral("not within tr(): ") + literal.text);
        }
    }
    return found;
}

/// The texts of a form that are translated, with their lines.
QList<std::pair<int, QString>> formTexts(const QString& xml)
{
    QList<std::pair<int, QString>> texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("string"))
            continue;
        const bool shown = reader.attributes().value(QLatin1String("notr")) != QLatin1String("true");
        const int line = int(reader.lineNumber());
        const QString text = reader.readElementText();
        if (shown)
            texts.append({line, text});
    }
    REQUIRE_FALSE(reader.hasError());
    return texts;
}

QStringList formOffences(const QString& path, const QString& xml)
{
    QStringList found;
    for (const auto& [line, text] : formTexts(xml)) {
        if (looksEnglish(text))
            found += QStringLiteral("%1:%2: not Spanish: %3").arg(path).arg(line).arg(text);
    }
    return found;
}

TEST_CASE("Every word that a person reads is within tr() and Spanish")
{
    QStringList found;
    for (const Source& source : sourcesUnder(QStringLiteral("src")))
        found += offences(source);
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("The texts of the forms are Spanish")
{
    QStringList found;
    for (const QString& path : filesUnder(QStringLiteral("ui"), {QStringLiteral("*.ui")}))
        found += formOffences(path, readText(path));
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("Words outside tr(), and English ones, are caught")
{
    const auto count = [](const char* text) {
        return offences(Source(QStringLiteral("src/gui/x.cpp"), QString::fromUtf8(text))).size();
    };
    CHECK(count("label->setText(QStringLiteral(\"Tema\"));") == 1);
    CHECK(count("throw Error(ErrorKind::Busy, QStringLiteral(\"Ocupado\"));") == 1);
    CHECK(count("const QString x = u\"Evaluación\"_s;") == 1);
    CHECK(count("label->setText(tr(\"Open the file\"));") == 1);
    CHECK(count("const QString x = u\"«%1» · %2\"_s;") == 0);
    CHECK(count("label->setText(tr(\"Tema\"));") == 0);
    CHECK(count("label->setText(QStringLiteral(\"%1 · %2\").arg(a, b));") == 0);
    CHECK(count("throw Error(ErrorKind::Busy, tr(\"Ocupado\"), QStringLiteral(\"the file is locked\"));") ==
          0);
    CHECK(count("label->setObjectName(QStringLiteral(\"title\"));") == 0);
    CHECK(
        formOffences(QStringLiteral("ui/x.ui"), QStringLiteral("<ui><string>Cancel</string></ui>")).size() ==
        1);
    CHECK(formOffences(QStringLiteral("ui/x.ui"),
                       QStringLiteral("<ui><string notr=\"true\">Form</string><string>Cerrar</string></ui>"))
              .isEmpty());
}

} // namespace test_words
