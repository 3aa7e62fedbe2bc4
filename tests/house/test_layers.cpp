// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dependency rule: who may include whom. Nothing points up, and an exception is a line with a reason.
#include "house/source.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace agenda::house;

namespace test_layers
{

struct Layer {
    QString name;
    QStringList layers; ///< of ours that it may include, besides itself
    QStringList qt;     ///< modules of Qt
    QStringList others; ///< other libraries, by the beginning of the header's name
};

QList<Layer> rule()
{
    const auto words = [](const char* text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    return {
        {QStringLiteral("base"), {}, words("QtCore"), {}},
        {QStringLiteral("domain"), words("base"), words("QtCore"), {}},
        {QStringLiteral("db"), words("base"), words("QtCore QtSql"), words("sqlite3 libpq")},
        {QStringLiteral("store"), words("base domain db"), words("QtCore"), words("nlohmann/")},
        {QStringLiteral("exchange"), words("base domain store"), words("QtCore"),
         words("nlohmann/ valijson/ csv.h zip.h xlsxwriter.h")},
        {QStringLiteral("reports"), words("base domain store"), words("QtCore QtGui QtSvg"), words("qpdf/")},
        {QStringLiteral("cli"), words("base domain store exchange reports"), words("QtCore QtGui"),
         words("CLI/ nlohmann/")},
        {QStringLiteral("gui"),
         words("base domain store exchange reports"),
         words("QtCore QtGui QtWidgets QtSvg QtConcurrent QtPdf QtPrintSupport"),
         {}},
    };
}

/// An #include that the rule forbids and that is right all the same.
struct Exception {
    QString path;
    QString include;
    QString reason;
};
const QList<Exception> exceptions{};

/// The module of Qt that has the header <name>, or nothing if it is not Qt's.
QString qtModuleOf(const QString& name)
{
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    static const QStringList modules{
        QStringLiteral("QtCore"), QStringLiteral("QtGui"),          QStringLiteral("QtWidgets"),
        QStringLiteral("QtSql"),  QStringLiteral("QtSvg"),          QStringLiteral("QtConcurrent"),
        QStringLiteral("QtTest"), QStringLiteral("QtNetwork"),      QStringLiteral("QtXml"),
        QStringLiteral("QtDBus"), QStringLiteral("QtPrintSupport"), QStringLiteral("QtPdf")};
    if (name.startsWith(QLatin1String("Qt")) && (name.contains(u'/') || modules.contains(name)))
        return name.section(u'/', 0, 0);
    for (const QString& module : modules) {
        if (QFileInfo::exists(headers + u'/' + module + u'/' + name))
            return module;
    }
    return name.startsWith(u'Q') ? QStringLiteral("unknown to this test") : QString();
}

/// Why this layer may not include that; empty if it may. `include` with its quotes or brackets.
QString objection(const Layer& layer, const QString& include)
{
    const QString name = include.mid(1, include.size() - 2);
    if (include.startsWith(u'"')) {
        if (name.startsWith(QLatin1String("ui_")) || name.endsWith(QLatin1String(".moc")))
            return {};
        const QString target = name.section(u'/', 0, 0);
        if (!name.contains(u'/'))
            return QStringLiteral("our headers are included with their folder");
        return target == layer.name || layer.layers.contains(target)
                   ? QString()
                   : layer.name + QStringLiteral(" may not include ") + target;
    }
    const QString module = qtModuleOf(name);
    if (!module.isEmpty())
        return layer.qt.contains(module) ? QString() : layer.name + QStringLiteral(" may not use ") + module;
    for (const Layer& each : rule()) {
        for (const QString& library : each.others) {
            if (name.startsWith(library) && !layer.others.contains(library))
                return layer.name + QStringLiteral(" may not use ") + library;
        }
    }
    return {};
}

std::optional<Layer> layerNamed(const QString& name)
{
    for (const Layer& layer : rule()) {
        if (layer.name == name)
            return layer;
    }
    return {};
}

QStringList offences(const QList<Source>& sources)
{
    QStringList found;
    for (const Source& source : sources) {
        const std::optional<Layer> layer = layerNamed(source.layer());
        if (!layer) {
            found += source.at(1, QStringLiteral("a folder that the dependency rule does not know"));
            continue;
        }
        for (const auto& [line, include] : source.includes()) {
            const QString problem = objection(*layer, include);
            if (!problem.isEmpty())
                found += source.at(line, include + QStringLiteral(": ") + problem);
        }
    }
    return found;
}

Source file(const char* path, const char* text)
{
    return Source(QString::fromLatin1(path), QString::fromLatin1(text));
}

TEST_CASE("Every include of src obeys the dependency rule")
{
    QStringList found = offences(sourcesUnder(QStringLiteral("src")));
    for (const Exception& exception : exceptions) {
        const qsizetype before = found.size();
        found.removeIf([&](const QString& offence) {
            return offence.startsWith(exception.path) && offence.contains(exception.include);
        });
        INFO("this exception is needed no more: " << exception.include.toStdString());
        CHECK(found.size() < before);
    }
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("The dependency rule catches what it forbids")
{
    const auto caught = [](const char* path, const char* text) {
        return offences({file(path, text)}).size() == 1;
    };
    CHECK(caught("src/base/a.h", "#include \"domain/record.h\"\n"));
    CHECK(caught("src/domain/a.h", "#include \"db/query.h\"\n"));
    CHECK(caught("src/db/a.h", "#include \"domain/record.h\"\n"));
    CHECK(caught("src/store/a.h", "#include \"exchange/json.h\"\n"));
    CHECK(caught("src/gui/a.h", "#include \"db/connection.h\"\n"));
    CHECK(caught("src/gui/a.h", "#include \"cli/command.h\"\n"));
    CHECK(caught("src/cli/a.h", "#include \"gui/page.h\"\n"));
    CHECK(caught("src/reports/a.h", "#include <QWidget>\n"));
    CHECK(caught("src/reports/a.h", "#include <QPdfDocument>\n"));
    CHECK(caught("src/store/a.h", "#include <QColor>\n"));
    CHECK(caught("src/store/a.h", "#include <QSqlQuery>\n"));
    CHECK(caught("src/gui/a.h", "#include <QtSql/QSqlQuery>\n"));
    CHECK(caught("src/store/a.h", "#include <sqlite3.h>\n"));
    CHECK(caught("src/gui/a.h", "#include <nlohmann/json.hpp>\n"));
    CHECK(caught("src/gui/a.h", "#include <zip.h>\n"));
    CHECK(caught("src/cli/a.h", "#include <csv.h>\n"));
    CHECK(caught("src/reports/a.h", "#include <xlsxwriter.h>\n"));
    CHECK(caught("src/gui/a.h", "#include <QNotAClass>\n"));
    CHECK(caught("src/gui/a.h", "#include \"page.h\"\n"));
    CHECK(caught("src/helpers/a.h", "#include \"base/error.h\"\n"));
    CHECK(offences(
              {file("src/store/a.h", "#include \"db/query.h\"\n#include <QString>\n#include <memory>\n"),
               file("src/gui/a.h", "#include <QtWidgets>\n#include <QTreeView>\n#include \"ui_page.h\"\n")})
              .isEmpty());
}

TEST_CASE("The targets link only what the dependency rule allows")
{
    const QString cmake = readText(QStringLiteral("src/CMakeLists.txt"));
    static const QRegularExpression call(QStringLiteral("^agenda_layer\\((\\w+)([^)]*)\\)"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression ours(QStringLiteral("\\bagenda_(\\w+)"));
    QStringList seen;
    auto calls = call.globalMatch(cmake);
    while (calls.hasNext()) {
        const QRegularExpressionMatch each = calls.next();
        const std::optional<Layer> layer = layerNamed(each.captured(1));
        INFO(each.captured(1).toStdString());
        REQUIRE(layer);
        seen += layer->name;
        auto links = ours.globalMatch(each.captured(2));
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            INFO("links " << target.toStdString());
            CHECK(layer->layers.contains(target));
        }
    }
    CHECK(seen.size() == rule().size());
}

} // namespace test_layers
