// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompts.h"
#include "gui/scriptedprompts.h"

#include "base/error.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace agenda;
using namespace agenda::gui;

namespace test_prompts
{

/// The widget that has the focus in the open box (which the window system may not have activated yet).
QWidget* focused()
{
    return QApplication::activeModalWidget()->focusWidget();
}

TEST_CASE("only web addresses and ordinary documents are handed to the system")
{
    CHECK(refusalToOpen(QStringLiteral("https://clac-comerciojusto.org/")).isEmpty());
    CHECK(refusalToOpen(QStringLiteral("mailto:mel@example.org")).isEmpty());
    for (const char* address :
         {"javascript:alert(1)", "java\tscript:alert(1)", "file:///etc/passwd", "//host/share", "10.1000/182",
          " https://a.org", "https://", "https://user:secret@a.org", "ftp://a.org", "smb://a", "",
          "mailto:a@b.org?attach=/etc/passwd", "a.pdf"}) {
        CAPTURE(address);
        CHECK_FALSE(refusalToOpen(QString::fromLatin1(address)).isEmpty());
    }
    const QTemporaryDir folder;
    const auto file = [&](const char* name) {
        QFile made(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(made.open(QIODevice::WriteOnly));
        return made.fileName();
    };
    CHECK(refusalToOpen(file("a.PDF")).isEmpty());
    CHECK(refusalToOpen(folder.path()).isEmpty());
    for (const char* name : {"a.pdf.exe", "a.desktop", "a.html", "a.svg", "a.docm", "a"}) {
        CAPTURE(name);
        CHECK_FALSE(refusalToOpen(file(name)).isEmpty());
    }
    CHECK_FALSE(refusalToOpen(folder.filePath(QStringLiteral("missing.pdf"))).isEmpty());
}

TEST_CASE("the guard shows an error once and keeps quiet about a cancel")
{
    ScriptedPrompts prompts;
    CHECK(guarded(nullptr, prompts, [] {}));
    CHECK_FALSE(guarded(nullptr, prompts, [] { throw Error(ErrorKind::Cancelled, QStringLiteral("x")); }));
    CHECK(prompts.errors.isEmpty());
    prompts.expectError(2);
    CHECK_FALSE(guarded(nullptr, prompts, [] { throw Error(ErrorKind::Storage, QStringLiteral("Lleno.")); }));
    CHECK_FALSE(guarded(nullptr, prompts, [] { throw std::runtime_error("x"); }));
    CHECK(prompts.errors.size() == 2);
    CHECK(prompts.errors.first() == QStringLiteral("Lleno."));
}

TEST_CASE("the text question gives back what was typed, and an untouched text to the letter")
{
    DialogPrompts prompts;
    const QString initial = QStringLiteral("uno\u00A0dos\ntres");
    SECTION("untouched")
    {
        QTimer::singleShot(0, [] { QTest::keyClick(focused(), Qt::Key_Return, Qt::ControlModifier); });
        CHECK(prompts.text(nullptr, QStringLiteral("T"), QStringLiteral("E"), initial, true) == initial);
    }
    SECTION("typed over one line")
    {
        QTimer::singleShot(0, [] {
            QTest::keyClicks(focused(), QStringLiteral("Ana"));
            QTest::keyClick(focused(), Qt::Key_Return);
        });
        CHECK(prompts.text(nullptr, QStringLiteral("T"), QStringLiteral("E"), initial, false) ==
              QStringLiteral("Ana"));
    }
    SECTION("added to several lines")
    {
        QTimer::singleShot(0, [] {
            QTest::keyClick(focused(), Qt::Key_End, Qt::ControlModifier);
            QTest::keyClicks(focused(), QStringLiteral("!"));
            QTest::keyClick(focused(), Qt::Key_Return, Qt::ControlModifier);
        });
        CHECK(prompts.text(nullptr, QStringLiteral("T"), QStringLiteral("E"), initial, true) ==
              initial + u'!');
    }
    SECTION("under a question with an ampersand, which is no access key")
    {
        QString shown;
        QTimer::singleShot(0, [&shown] {
            shown = QApplication::activeModalWidget()->findChild<QLabel*>()->text();
            QTest::keyClick(focused(), Qt::Key_Escape);
        });
        CHECK_FALSE(prompts.text(nullptr, QStringLiteral("T"), QStringLiteral("A & B"), initial, true));
        CHECK(shown == QStringLiteral("A && B"));
    }
    SECTION("cancelled")
    {
        QTimer::singleShot(0, [] { QTest::keyClick(focused(), Qt::Key_Escape); });
        CHECK_FALSE(prompts.text(nullptr, QStringLiteral("T"), QStringLiteral("E"), initial, true));
    }
}

TEST_CASE("a choice preselects nothing but the way back, and shows data as plain text")
{
    DialogPrompts prompts;
    const QStringList buttons{QStringLiteral("Vaciar"), QStringLiteral("Conservar")};
    SECTION("Enter goes back")
    {
        QTimer::singleShot(0, [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            CHECK(box->textFormat() == Qt::PlainText);
            QTest::keyClick(box, Qt::Key_Return);
        });
        CHECK_FALSE(prompts.choice(nullptr, QStringLiteral("T"), QStringLiteral("<b>x</b>"), buttons));
    }
    SECTION("Enter presses the one that is preselected")
    {
        QTimer::singleShot(0, [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return); });
        CHECK(prompts.choice(nullptr, QStringLiteral("T"), QStringLiteral("x"), buttons, 1) == 1);
    }
    SECTION("a button answers with its index")
    {
        QTimer::singleShot(0, [] {
            const auto all = QApplication::activeModalWidget()->findChildren<QAbstractButton*>();
            for (QAbstractButton* button : all) {
                if (button->text() == QStringLiteral("Conservar")) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
        });
        CHECK(prompts.choice(nullptr, QStringLiteral("T"), QStringLiteral("x"), buttons) == 1);
    }
}

} // namespace test_prompts
