// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the files: licence, names, and what a class says of itself.
#include "house/source.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace agenda::house;

namespace test_files
{

bool hasLicence(const QString& text)
{
    const QString head = text.left(400);
    return head.contains(QLatin1String("SPDX-FileCopyrightText: ")) &&
           head.contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later"));
}

struct ClassDefinition {
    QString name;
    int line = 0;
    bool documented = false;
};

/// The classes that a header defines at the level of its namespace (not indented, with a body).
QList<ClassDefinition> classesOf(const Source& source)
{
    static const QRegularExpression definition(
        QStringLiteral("^class\\s+(\\w+)(\\s+final)?\\s*(?:\\n\\s*)?[:{]"),
        QRegularExpression::MultilineOption);
    const QStringList lines = source.text.split(u'\n');
    QList<ClassDefinition> found;
    auto matches = definition.globalMatch(source.code);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        ClassDefinition each{match.captured(1), source.lineOf(match.capturedStart()), false};
        int above = each.line - 2;
        while (above >= 0 && lines[above].startsWith(QLatin1String("template")))
            --above;
        each.documented = above >= 0 && lines[above].startsWith(QLatin1String("///"));
        found.append(each);
    }
    return found;
}

/// «treemodel» for src/gui/models/treemodel.h.
QString baseName(const QString& path)
{
    return path.section(u'/', -1).section(u'.', 0, 0);
}

QStringList offences(const Source& source)
{
    QStringList found;
    if (!hasLicence(source.text))
        found += source.at(1, QStringLiteral("the two SPDX lines are missing"));
    if (source.path != source.path.toLower())
        found += source.at(1, QStringLiteral("file names are lower case"));
    if (!source.isHeader())
        return found;
    const QList<ClassDefinition> classes = classesOf(source);
    for (const ClassDefinition& each : classes) {
        if (!each.documented)
            found += source.at(each.line, each.name + QStringLiteral(" has no /// that says what it is"));
    }
    // The beginning of the name will do: task.h has TaskRunner and what goes with it.
    const bool named =
        classes.isEmpty() || std::any_of(classes.begin(), classes.end(), [&](const ClassDefinition& each) {
            return each.name.toLower().startsWith(baseName(source.path));
        });
    if (!named)
        found += source.at(classes[0].line, QStringLiteral("the file is not named after ") + classes[0].name);
    if (!source.text.contains(QLatin1String("///")))
        found += source.at(1, QStringLiteral("a header says what it offers in ///"));
    return found;
}

TEST_CASE("Every file of the program has its licence, its name and its words")
{
    QStringList found;
    for (const Source& source : sourcesUnder(QStringLiteral("src")))
        found += offences(source);
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("Tests, scripts and build files have their licence")
{
    const QStringList patterns{QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sh"),
                               QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake")};
    QStringList paths{QStringLiteral("CMakeLists.txt"), QStringLiteral("src/CMakeLists.txt"),
                      QStringLiteral(".ci/run"),        QStringLiteral("scripts/run"),
                      QStringLiteral("scripts/test"),   QStringLiteral("scripts/format")};
    for (const char* folder : {"tests", "scripts", "cmake"})
        paths += filesUnder(QString::fromLatin1(folder), patterns);
    for (const QString& path : paths) {
        INFO(path.toStdString());
        CHECK(hasLicence(readText(path)));
    }
}

TEST_CASE("Each form is the form of the class of the same name")
{
    for (const QString& path : filesUnder(QStringLiteral("ui"), {QStringLiteral("*.ui")})) {
        INFO(path.toStdString());
        static const QRegularExpression name(QStringLiteral("<class>(?:\\w+::)*(\\w+)</class>"));
        const QRegularExpressionMatch match = name.match(readText(path));
        REQUIRE(match.hasMatch());
        CHECK(match.captured(1).toLower() == baseName(path));
    }
}

TEST_CASE("A file without licence, words or its own name is caught")
{
    const QString licence = QStringLiteral("// SPDX-FileCopyrightText: 2026 X\n"
                                           "// SPDX-License-Identifier: GPL-3.0-or-later\n");
    const auto count = [](const char* path, const QString& text) {
        return offences(Source(QString::fromLatin1(path), text)).size();
    };
    const QString documented = licence + QStringLiteral("/// A page.\nclass TreePage : public Page\n{\n};\n");
    CHECK(count("src/gui/treepage.h", documented) == 0);
    CHECK(count("src/gui/treepage.h", documented.mid(licence.size())) == 1);
    CHECK(count("src/gui/listpage.h", documented) == 1);
    CHECK(count("src/gui/TreePage.h", documented) == 2);
    CHECK(count("src/gui/treepage.h", licence + QStringLiteral("/// x\nint a;\n\nclass TreePage\n{\n};\n")) ==
          1);
    CHECK(count("src/gui/names.h", licence + QStringLiteral("class Other;\nint f();\n")) == 1);
}

} // namespace test_files
