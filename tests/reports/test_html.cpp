// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledagenda.h"
#include "reports/htmlwriter.h"
#include "reports/membershipreport.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <zip.h>

using namespace agenda;
using namespace agenda::reports;

namespace test_html
{

/// A file of a ZIP file; empty if it is not there.
QByteArray unzipped(const QString& path, const char* name)
{
    zip_t* const zip = zip_open(path.toUtf8().constData(), ZIP_RDONLY, nullptr);
    REQUIRE(zip);
    zip_file_t* const file = zip_fopen(zip, name, 0);
    QByteArray bytes(file ? 10'000'000 : 0, '\0');
    if (file) {
        bytes.resize(std::max<zip_int64_t>(0, zip_fread(file, bytes.data(), zip_uint64_t(bytes.size()))));
        zip_fclose(file);
    }
    zip_discard(zip);
    return bytes;
}

TEST_CASE("The report as HTML is one well-formed file, with its headings, heads of tables, texts of figures "
          "and no script")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    const QByteArray html = htmlOf(membershipReport(*workspace, {}));
    QXmlStreamReader xml(html);
    QSet<QString> names;
    QSet<QString> anchors;
    QStringList targets;
    int level = 0;
    bool isInHead = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"thead")
            isInHead = false;
        if (!xml.isStartElement())
            continue;
        const QString name = xml.name().toString();
        names.insert(name);
        isInHead = isInHead || name == u"thead";
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.hasAttribute(QStringLiteral("id")))
            anchors.insert(attributes.value(QStringLiteral("id")).toString());
        if (name == u"a")
            targets << attributes.value(QStringLiteral("href")).toString();
        if (name == u"html")
            CHECK(attributes.value(QStringLiteral("lang")).toString() == QStringLiteral("es-SV"));
        if (name == u"th")
            CHECK(attributes.hasAttribute(QStringLiteral("scope")));
        if (isInHead)
            CHECK(name != u"td");
        if (name == u"svg") {
            CHECK(attributes.value(QStringLiteral("role")).toString() == QStringLiteral("img"));
            CHECK(attributes.value(QStringLiteral("aria-label")).size() > 10);
        }
        if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
            CHECK(name[1].digitValue() <= level + 1);
            level = name[1].digitValue();
        }
    }
    CHECK(xml.errorString().toStdString() == "");
    for (const char* name : {"main", "section", "table", "figure", "svg", "ul"}) {
        INFO(name);
        CHECK(names.contains(QString::fromLatin1(name)));
    }
    CHECK_FALSE(names.contains(QStringLiteral("script")));
    CHECK_FALSE(names.contains(QStringLiteral("img")));
    for (const QString& target : std::as_const(targets)) {
        INFO(target.toStdString());
        CHECK((!target.startsWith(u'#') || anchors.contains(target.mid(1))));
    }
}

TEST_CASE("Texts cannot become markup in the HTML")
{
    Report report;
    report.title = QStringLiteral("<script>x</script>");
    report.blocks.push_back(Heading{1, QStringLiteral("a & b <b>")});
    report.blocks.push_back(Paragraph{{{QStringLiteral("\"><img src=x>"), false, false,
                                        QStringLiteral("https://example.org/\"onclick=\"x")}}});
    report.blocks.push_back(
        Paragraph{{{QStringLiteral("y"), false, false, QStringLiteral("javascript:alert(1)")}}});
    const QByteArray html = htmlOf(report);
    CHECK_FALSE(html.contains("<script"));
    CHECK_FALSE(html.contains("<img"));
    CHECK_FALSE(html.contains("\"onclick"));
    CHECK_FALSE(html.contains("javascript"));
    CHECK(html.contains("a &amp; b &lt;b&gt;"));
}

TEST_CASE("The report is saved as a PDF, as HTML or as a text to edit, by the ending of its name")
{
    const auto workspace = sample::starter();
    sample::addEvidence(*workspace);
    QTemporaryDir folder;
    Progress progress;
    const auto written = [&](const char* name) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        for (int n = 0; n < 2; ++n) // the second time it replaces one of its kind
            writeMembershipReport(*workspace, {}, file.fileName(), progress);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK(written("a.pdf").startsWith("%PDF"));
    CHECK(written("a.HTML").startsWith("<!DOCTYPE html>"));
    const QByteArray odt = written("a.odt");
    CHECK(odt.startsWith("PK"));
    CHECK(odt.left(200).contains("opendocument.text"));
    // An anchor splits its text in two.
    QString text = QString::fromUtf8(unzipped(folder.filePath(QStringLiteral("a.odt")), "content.xml"));
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    CHECK(text.contains(QStringLiteral("Lista de evidencias")));
}

} // namespace test_html
