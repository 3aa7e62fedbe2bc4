// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QWidget>

#include <functional>

namespace agenda::store
{
class Workspace;
}

namespace agenda::gui
{

class ActiveFilter;
class Prompts;
class Settings;
class TaskRunner;
struct Brought;

/// A place in the program that something can lead to: a record, or only a page («agenda», «evidence»,
/// «report»). «reader» shows an attached PDF: type and id are those of an attachment, or of a finding that
/// cites it.
struct Place {
    QString page;
    QString type; ///< as in store::SearchHit; empty: just the page
    QString id;
    /// For a finding: the id of the sub-question or evidence to show it in. For an evidence: the name of the
    /// field to begin at, or the type of what belongs to it (its appraisals, its links). For a sub-question:
    /// the name of the editor or button to begin at. For an activity: «late», to see it among the late ones.
    QString within;
};

/// What a page is given: one open workspace and the services of the window. References outlive the page.
struct Session {
    store::Workspace& workspace;
    Prompts& prompts;
    TaskRunner& tasks;
    Settings& settings;
    /// What the person has before her, on whatever page; empty: nothing is known.
    std::function<Place()> here = {};
    /// What the library's filter lets through, for the views that obey it; null: nobody shares one.
    ActiveFilter* filter = nullptr;
};

/// One view of the window's stack. Made when its workspace opens, destroyed before it closes. Changes of the
/// workspace reach it through `Workspace::changed`; it asks the window through these signals. A read-only
/// workspace has its editing controls absent (not created or hidden), never silently dead.
///
/// The actions that a page adds to itself in its constructor (`QWidget::addAction`, separators too) are the
/// menu «Agenda», «Evidencia» or «Informe» of the menu bar. Their keys come from `gui/shortcuts.h`; the ones
/// that act on a selection have the context Qt::WidgetWithChildrenShortcut.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows and selects that record, if it is of this page. Returns whether it is.
    virtual bool reveal(const Place& place) = 0;
    /// The key that finds the page: «agenda», «evidence», «report».
    virtual QString key() const = 0;
    /// What is shown now, for «atrás»; the page alone if nothing is selected.
    virtual Place place() const { return {key(), {}, {}, {}}; }
    /// Writes edits still in fields (focus has not left them). Called before the window closes or changes
    /// page.
    virtual void commitPending() {}
    /// Splitters and selection, into and out of the settings.
    virtual void saveState(Settings& settings) const = 0;
    virtual void restoreState(const Settings& settings) = 0;
    /// Takes what is dropped at that point of the page, if it means something there. Returns whether it did;
    /// else it is a new evidence.
    virtual bool takeDrop(const Brought& /*brought*/, const QPoint& /*at*/) { return false; }

Q_SIGNALS:
    /// Something was done: «Se quitó «{título}».» With `undoable` the bar offers «Deshacer».
    void message(const QString& text, bool undoable);
    /// Go somewhere else.
    void go(const agenda::gui::Place& place);
};

} // namespace agenda::gui
