// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/brought.h"
#include "gui/page.h"
#include "store/arriving.h"

#include <memory>

namespace agenda::gui
{

class ImportDialog;

/// Takes in what is dropped or pasted: documents, a DOI, a link, references. Each document becomes an
/// evidence of what it says of itself, «sin confirmar», linked at once to the sub-question it was dropped on;
/// what is there already is only linked. One step each time; files are read as a task. Owned by a widget of
/// the window; window's thread. What goes wrong is said through the prompts.
class Arrivals : public QObject
{
    Q_OBJECT

public:
    /// Dialogs come over `parent`, which owns it.
    Arrivals(const Session& session, QWidget* parent);

    /// `into`: the sub-question that it answers to, or null: then it is shown in the library.
    void take(const Brought& brought, const Id<SubQuestion>& into = {});
    /// What is on the clipboard; if that is nothing, it says so.
    Brought pasted();
    /// Shows what lists of references hold, and imports them.
    void importLists(const QStringList& paths, const Id<SubQuestion>& into = {});

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

private:
    struct Reading;
    struct Pasted;

    bool refuses();
    void takeFiles(const QStringList& paths, const Id<SubQuestion>& into);
    static void read(Reading& reading, Progress& progress);
    void settle(const std::shared_ptr<Reading>& reading);
    void takeAddresses(const QStringList& addresses, const Id<SubQuestion>& into);
    void takeReferences(const QString& text, const Id<SubQuestion>& into);
    bool isTakenAtOnce(Pasted& pasted, const Id<SubQuestion>& into);
    void runImport(ImportDialog& dialog, const Id<SubQuestion>& into);
    static QString illegibleAmong(const Reading& reading, const store::Arrived& arrived);
    /// `remark`: what there is to say of the files themselves.
    void tell(const store::Arrived& arrived, const Id<SubQuestion>& into, const QString& remark = {});
    QString sentence(const store::Arrived& arrived, const QString& code) const;
    QString presentSentence(const store::Arrived::Present& present, const QString& code) const;
    QString codeOf(const Id<SubQuestion>& into) const;

    Session m_session;
    QWidget* m_window;
};

} // namespace agenda::gui
