// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must not stand in the code, or only in one place. Each lint carries a line that it has to catch and
// one that it has to let through, so that none can pass by catching nothing.
#include "house/source.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>

using namespace agenda::house;

namespace test_lints
{

enum class Look {
    Code,     // without comments and without the text of literals
    Literals, // only the text of literals
    Text,     // everything
};

struct Lint {
    const char* name;
    Look look;
    const char* folders; ///< regular expression of the paths where it holds
    const char* pattern;
    const char* allowed; ///< regular expression of the paths that may; empty: none
    const char* bad;     ///< C++ that it must catch
    const char* good;    ///< and that it must not
};

const Lint lints[] = {
    {"message boxes and file dialogs stand only in gui/prompts", Look::Code, "^src/",
     R"(\b(QMessageBox|QFileDialog|QInputDialog|QErrorMessage)\b)", "^src/gui/[a-z]*prompts[a-z]*\\.",
     "QMessageBox box;", "Dialog box; // no QMessageBox"},
    {"only the command line prints", Look::Code, "^src/",
     R"(\bstd::(cout|cerr|clog|printf|puts|fputs|print)\b|\bf?printf\s*\(|\bf?puts\s*\(|\bstdout\b)",
     "^src/cli/", "std::cout << 1;", "std::count(a, b);"},
    {"SQL stands only in store and db", Look::Literals, "^src/",
     R"(\b(SELECT\b.*\bFROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|(CREATE|ALTER|DROP) (TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)|PRAGMA \w|BEGIN IMMEDIATE|VACUUM INTO)\b)",
     "^src/(store|db)/", "q(\"SELECT id FROM theme\");", "q(\"Seleccione un tema\");"},
    {"the system opens files and addresses only through gui/prompts", Look::Code, "^src/",
     R"(\bQDesktopServices\b)", "^src/gui/[a-z]*prompts[a-z]*\\.", "QDesktopServices::openUrl(u);",
     "m_prompts.openOutside(this, u);"},
    {"data is never shown or read as markup", Look::Code, "^src/",
     R"(\b(setHtml|setMarkdown|insertHtml|appendHtml|mightBeRichText|fromUserInput|RichText|AutoText|MarkdownText)\b)",
     "", "label.setTextFormat(Qt::RichText);", "label.setTextFormat(Qt::PlainText);"},
    {"files are written only by base/atomicfile", Look::Code, "^src/",
     R"(\b(QSaveFile|QTextStream|ofstream|fstream|fopen|QFile::(copy|rename|link|resize))\b)",
     "^src/base/atomicfile\\.", "QSaveFile out(path);", "AtomicFile out(path);"},
    {"files are opened to read, but by base/atomicfile", Look::Code, "^src/",
     R"(\b(QIODevice|QFile|QIODeviceBase|OpenModeFlag)::(WriteOnly|ReadWrite|Append|Truncate|NewOnly)\b)",
     "^src/base/atomicfile\\.", "file.open(QIODevice::WriteOnly);", "file.open(QIODevice::ReadOnly);"},
    {"the history is the only undo", Look::Code, "^src/", R"(\bQUndo(Stack|Command|Group|View)\b)", "",
     "QUndoStack stack;", "workspace.undo();"},
    {"there are no singletons", Look::Code, "^src/",
     R"(\b(?!Q(Core|Gui)?Application\b)\w+::instance\s*\(\s*\)|\bstatic\s+[\w:]+\s*[&*]\s*(instance|self|shared)\s*\()",
     "", "Settings::instance().x();", "QCoreApplication::instance()->x();"},
    {"other programs are run only by exchange/limitedprocess", Look::Code, "^src/",
     R"(\bQProcess\b|\b(popen|system|execv\w*)\s*\()", "^src/exchange/limitedprocess\\.", "QProcess p;",
     "file_system(x); int process;"},
    {"there is no style sheet and no colour outside the palette", Look::Code, "^src/",
     R"(\bsetStyleSheet\b|\bQColor\s*\(\s*\d)", "^src/reports/palette\\.", "w.setStyleSheet(s);",
     "QColor(palette.ink);"},
    {"colours are named only in the palette", Look::Literals, "^src/",
     R"(^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$)", "^src/reports/palette\\.", "QColor(\"#0B4F7A\");",
     "x(\"#1 de 12\");"},
    {"a class says what it is, not that it helps", Look::Code, "^(src|tests)/",
     R"(\b(class|struct)\s+\w*(Manager|Helper|Utils?)\b)", "", "class FileManager {};", "class Files {};"},
    {"an accessor is named after what it gives, without get", Look::Code, "^src/.*\\.h$",
     R"(\bget[A-Z]\w*\s*\()", "", "int getSize() const;", "int size() const;"},
    {"tests wait for what they need, never for time", Look::Code, "^tests/",
     R"(\b(QTest::(qWait|qSleep)|QThread::(sleep|msleep|usleep)|sleep_for)\s*\()", "", "QTest::qWait(100);",
     "QTest::qWaitFor([] { return done; });"},
    {"nothing is left for later", Look::Text, "^(src|tests)/",
     R"(\b(TO)(DO)\b|\b(FIX)(ME)\b|\bX(XX)\b|\bQ(SKIP)\b)", "",
     "// TO"
     "DO: x",
     "// todo el texto"},
};

/// A place that a lint would complain of and that is right all the same.
struct Exception {
    const char* lint;
    const char* path;
    const char* reason;
};
const QList<Exception> exceptions{
    {"data is never shown or read as markup", "src/reports/htmlwriter.cpp",
     "it writes the markup itself, with every text escaped, and QTextDocument makes the ODT of it"}};

QRegularExpression expression(const char* pattern)
{
    const QRegularExpression made(QString::fromUtf8(pattern));
    REQUIRE(made.isValid());
    return made;
}

QStringList offences(const Lint& lint, const Source& source)
{
    QStringList found;
    if (!expression(lint.folders).match(source.path).hasMatch())
        return found;
    if (*lint.allowed != 0 && expression(lint.allowed).match(source.path).hasMatch())
        return found;
    const QRegularExpression pattern = expression(lint.pattern);
    if (lint.look == Look::Literals) {
        for (const Literal& literal : source.literals) {
            if (pattern.match(literal.text).hasMatch())
                found += source.at(literal.line, literal.text.left(60));
        }
        return found;
    }
    auto matches = pattern.globalMatch(lint.look == Look::Code ? source.code : source.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found += source.at(source.lineOf(match.capturedStart()), match.captured());
    }
    return found;
}

bool excused(const Lint& lint, const Source& source)
{
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
        return qstrcmp(exception.lint, lint.name) == 0 && source.path == QLatin1String(exception.path);
    });
}

TEST_CASE("Each lint catches what it forbids and nothing else")
{
    for (const Lint& lint : lints) {
        INFO(lint.name);
        const bool inTests = QLatin1String(lint.folders) == QLatin1String("^tests/");
        const QString path = inTests ? QStringLiteral("tests/gui/x.h") : QStringLiteral("src/gui/x.h");
        CHECK(offences(lint, Source(path, QString::fromUtf8(lint.bad))).size() == 1);
        CHECK(offences(lint, Source(path, QString::fromUtf8(lint.good))).isEmpty());
    }
}

TEST_CASE("A lint holds everywhere but where it says")
{
    const Source box(QStringLiteral("src/gui/dialogprompts.cpp"), QStringLiteral("QMessageBox box;"));
    CHECK(offences(lints[0], box).isEmpty());
    const Source elsewhere(QStringLiteral("src/store/workspace.cpp"), box.text);
    CHECK(offences(lints[0], elsewhere).size() == 1);
}

TEST_CASE("The code obeys every lint")
{
    const QList<Source> sources = sourcesUnder(QStringLiteral("src")) + sourcesUnder(QStringLiteral("tests"));
    QStringList found;
    for (const Lint& lint : lints) {
        for (const Source& source : sources) {
            if (source.path.startsWith(QLatin1String("tests/house/")) || excused(lint, source))
                continue;
            for (const QString& offence : offences(lint, source))
                found += offence + QStringLiteral("  <- ") + QString::fromUtf8(lint.name);
        }
    }
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("Every exception to a lint is still needed")
{
    const QList<Source> sources = sourcesUnder(QStringLiteral("src")) + sourcesUnder(QStringLiteral("tests"));
    for (const Exception& exception : exceptions) {
        INFO(exception.path << ": " << exception.reason);
        const bool needed = std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
            return source.path == QLatin1String(exception.path) &&
                   std::any_of(std::begin(lints), std::end(lints), [&](const Lint& lint) {
                       return excused(lint, source) && !offences(lint, source).isEmpty();
                   });
        });
        CHECK(needed);
    }
}

} // namespace test_lints
