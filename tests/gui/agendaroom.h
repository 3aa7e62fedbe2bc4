// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"
#include "store/workspace.h"

class QDialog;

namespace agenda::gui
{

/// The window over the starter agenda, with its sub-question 1.3.1 at hand.
struct AgendaRoom {
    WindowFixture fixture;
    MainWindow& window;
    store::Workspace& workspace;
    SubQuestion sub;

    AgendaRoom();

    /// Goes to the page, or to the sub-question of the room.
    void showPage(const char* key);
    void showSubQuestion();
    /// Presses the button of that name with the space bar.
    void press(const char* button);
    QString textOf(const char* label);
    /// What the notice bar says was done.
    QString told();
    SubQuestion withCode(const char* code);
    /// The offscreen window system gives the window nothing back when a dialog closes.
    void comeBack();
};

/// Types into the field of that name, after what is there.
void typeInto(QDialog& dialog, const char* field, const char* text);
/// Types it in place of what is there.
void retype(QDialog& dialog, const char* field, const char* text);
/// Chooses the line of a list that can be unfolded, by the keys Home and Down.
void chooseIn(QDialog& dialog, const char* combo, int line);
/// Ctrl+Enter.
void save(QDialog& dialog);

} // namespace agenda::gui
