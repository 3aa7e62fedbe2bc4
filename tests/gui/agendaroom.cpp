// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agendaroom.h"

#include "gui/noticebar.h"
#include "gui/workarea.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace agenda::gui
{

AgendaRoom::AgendaRoom()
    : window(fixture.window())
    , workspace((window.openFile(fixture.starterFile()), *window.workspace()))
    , sub(withCode("1.3.1"))
{
}

void AgendaRoom::showPage(const char* key)
{
    fixture.child<WorkArea>()->showPage(QString::fromLatin1(key));
}

void AgendaRoom::showSubQuestion()
{
    fixture.child<WorkArea>()->go(
        {QStringLiteral("agenda"), QString::fromLatin1(SubQuestion::type), sub.id.text(), {}});
}

void AgendaRoom::press(const char* button)
{
    auto* const seen = fixture.seen<QPushButton>(button);
    seen->setFocus();
    QTest::keyClick(seen, Qt::Key_Space);
    comeBack();
}

QString AgendaRoom::textOf(const char* label)
{
    return fixture.seen<QLabel>(label)->text();
}

QString AgendaRoom::told()
{
    return fixture.child<NoticeBar>("messageBar")->text();
}

SubQuestion AgendaRoom::withCode(const char* code)
{
    return workspace.where(&SubQuestion::code, QString::fromLatin1(code)).first();
}

void AgendaRoom::comeBack()
{
    QApplication::setActiveWindow(&window);
}

void typeInto(QDialog& dialog, const char* field, const char* text)
{
    auto* const edit = seenIn<QWidget>(dialog, field);
    edit->setFocus();
    QTest::keyClicks(edit, QString::fromLatin1(text));
}

void retype(QDialog& dialog, const char* field, const char* text)
{
    auto* const edit = seenIn<QWidget>(dialog, field);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, QString::fromLatin1(text));
}

void chooseIn(QDialog& dialog, const char* combo, int line)
{
    auto* const list = seenIn<QComboBox>(dialog, combo);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    for (int i = 0; i < line; ++i)
        QTest::keyClick(list, Qt::Key_Down);
}

void save(QDialog& dialog)
{
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
}

} // namespace agenda::gui
