// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The documents are true: what they link to, and the files and folders they name, are there.
#include "house/source.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace agenda::house;

namespace test_docs
{

QStringList documents()
{
    return QStringList{QStringLiteral("README.md")} +
           filesUnder(QStringLiteral("docs"), {QStringLiteral("*.md")});
}

bool isThere(const QString& path)
{
    return QFileInfo::exists(root() + u'/' + path);
}

/// What a Markdown text links to or shows, without web and mail addresses.
QStringList linksOf(const QString& markdown)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    QStringList found;
    auto matches = link.globalMatch(markdown);
    while (matches.hasNext()) {
        const QString target = matches.next().captured(1);
        if (!target.contains(QLatin1String("://")) && !target.startsWith(QLatin1String("mailto:")))
            found += target;
    }
    return found;
}

/// The files and folders of the project that a Markdown text names as code: `src/store/workspace.h`.
QStringList pathsOf(const QString& markdown)
{
    static const QRegularExpression path(
        QStringLiteral("`((?:src|tests|scripts|docs|ui|data|resources|cmake|\\.ci)/[\\w./-]*)`"));
    QStringList found;
    auto matches = path.globalMatch(markdown);
    while (matches.hasNext())
        found += matches.next().captured(1);
    return found;
}

/// The anchor that Markdown makes of a heading.
QString anchorOf(const QString& heading)
{
    QString anchor = heading.trimmed().toLower();
    anchor.remove(
        QRegularExpression(QStringLiteral("[^\\w\\s-]"), QRegularExpression::UseUnicodePropertiesOption));
    return anchor.replace(u' ', u'-');
}

QStringList anchorsOf(const QString& markdown)
{
    static const QRegularExpression heading(QStringLiteral("^#+ (.*)$"), QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = heading.globalMatch(markdown);
    while (matches.hasNext())
        found += anchorOf(matches.next().captured(1));
    return found;
}

TEST_CASE("Every link and picture of the documents leads somewhere")
{
    for (const QString& document : documents()) {
        for (const QString& link : linksOf(readText(document))) {
            INFO(document.toStdString() << " -> " << link.toStdString());
            const QString file = link.section(u'#', 0, 0);
            const QString folder = document.contains(u'/') ? document.section(u'/', 0, -2) + u'/' : QString();
            const QString target = file.isEmpty() ? document : folder + file;
            CHECK(isThere(target));
            if (link.contains(u'#') && isThere(target))
                CHECK(anchorsOf(readText(target)).contains(link.section(u'#', 1)));
        }
    }
}

TEST_CASE("Every file and folder that the documents name is there")
{
    for (const QString& document : documents()) {
        for (const QString& path : pathsOf(readText(document))) {
            INFO(document.toStdString() << " names " << path.toStdString());
            CHECK(isThere(path));
        }
    }
}

TEST_CASE("Links, paths and anchors are found in Markdown")
{
    const QString text =
        QStringLiteral("# Uno, dos\n[a](b.md#c) ![p](i.png) [w](https://x.org) `src/a.h` `x/y`\n");
    CHECK(linksOf(text) == QStringList{QStringLiteral("b.md#c"), QStringLiteral("i.png")});
    CHECK(pathsOf(text) == QStringList{QStringLiteral("src/a.h")});
    CHECK(anchorsOf(text) == QStringList{QStringLiteral("uno-dos")});
}

TEST_CASE("Every decision says how we know it is kept, and is in the list")
{
    const QString list = readText(QStringLiteral("docs/decisions/README.md"));
    for (const QString& path : filesUnder(QStringLiteral("docs/decisions"), {QStringLiteral("0*.md")})) {
        INFO(path.toStdString());
        CHECK(readText(path).contains(QLatin1String("## How we know it is kept")));
        CHECK(linksOf(list).contains(path.section(u'/', -1)));
    }
}

} // namespace test_docs
