// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QPrinter;
class QSizeF;
class QWidget;

namespace agenda::gui
{

/// Every question the program asks and every box it shows, in one place, so that tests can answer them with a
/// script. The real one shows dialogs over `parent`; owned by the application.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// Files to open (filter as QFileDialog has it); empty when the person changed their mind.
    virtual QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter,
                                    bool several) = 0;
    virtual QString fileToSave(QWidget* parent, const QString& title, const QString& suggested,
                               const QString& filter) = 0;
    /// One line (or several) of text with an explanation above. Nothing when cancelled.
    virtual std::optional<QString> text(QWidget* parent, const QString& title, const QString& explanation,
                                        const QString& initial, bool multiline) = 0;
    /// A choice between named buttons; the box adds «Cancelar» itself, and Enter is that, or the button that
    /// is `preselected`: only where it harms nothing. Returns the index of the button, or nothing.
    virtual std::optional<int> choice(QWidget* parent, const QString& title, const QString& text,
                                      const QStringList& buttons, std::optional<int> preselected = {}) = 0;
    /// Something went wrong: sentence, and detail folded away. Plain text, never markup.
    virtual void error(QWidget* parent, const QString& sentence, const QString& detail) = 0;
    /// Asks by the system's dialog where to print pages of that size; null when the person changed their
    /// mind.
    virtual std::unique_ptr<QPrinter> printer(QWidget* parent, const QSizeF& points) = 0;
    /// Opens a file or an https/http/mailto address with the system. Refuses everything else with a sentence.
    virtual void openOutside(QWidget* parent, const QString& pathOrAddress) = 0;
};

/// The real prompts: dialogs of the system and small ones of our own. Window's thread.
class DialogPrompts : public Prompts
{
public:
    QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter,
                            bool several) override;
    QString fileToSave(QWidget* parent, const QString& title, const QString& suggested,
                       const QString& filter) override;
    std::optional<QString> text(QWidget* parent, const QString& title, const QString& explanation,
                                const QString& initial, bool multiline) override;
    std::optional<int> choice(QWidget* parent, const QString& title, const QString& text,
                              const QStringList& buttons, std::optional<int> preselected = {}) override;
    void error(QWidget* parent, const QString& sentence, const QString& detail) override;
    std::unique_ptr<QPrinter> printer(QWidget* parent, const QSizeF& points) override;
    void openOutside(QWidget* parent, const QString& pathOrAddress) override;

private:
    QString m_lastFolder;
};

/// Why that path or address must not be handed to the system, as a sentence; empty if it may be.
QString refusalToOpen(const QString& pathOrAddress);

/// Runs `work`; an Error is shown through the prompts, and false comes back (a
/// Cancelled one is not shown: the person asked for it). The guard of every slot that changes something.
bool guarded(QWidget* parent, Prompts& prompts, const std::function<void()>& work);

/// The path that a person chose to save to, with its ending. Where the ending was added the system has not
/// asked whether that file may be replaced, so it is asked here. Empty: it may not.
QString withEnding(QWidget* parent, Prompts& prompts, const QString& title, const QString& path,
                   const QString& ending);

} // namespace agenda::gui
