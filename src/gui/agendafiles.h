// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"

#include <QCoreApplication>

#include <memory>

class QWidget;

namespace agenda::gui
{

class Prompts;
class Settings;

/// Chooses, opens and creates agenda files for the window, and asks for the name that signs the history.
/// Owned by the window. Null comes back when the person changed her mind; failures are shown, and null too.
class AgendaFiles
{
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::AgendaFiles)

public:
    AgendaFiles(Settings& settings, Prompts& prompts, bool isStaff)
        : m_settings(settings), m_prompts(prompts), m_isStaff(isStaff)
    {
    }

    using Opened = std::unique_ptr<store::Workspace>;
    bool isStaff() const { return m_isStaff; }

    Opened open(QWidget* parent, const QString& path, store::Access access = store::Access::Edit);
    /// Asks for the file.
    Opened choose(QWidget* parent);
    /// Asks for a place for a file with nothing in it.
    Opened createEmpty(QWidget* parent);
    /// Asks for a place for a new file with the agenda 2020-2022 and the public library, to try things out.
    Opened createSample(QWidget* parent);
    /// The agenda 2020-2022: the file at its usual place if it is there, else a new one, with `where` asked
    /// for unless `isQuick`. A new file asks for the name first, for its first revision bears it.
    Opened openStarter(QWidget* parent, bool isQuick);

    /// Whether nobody needs to be asked for the name.
    bool knowsName() const;
    /// Asks for the name that signs the history if it is not known and was not asked since the start. Returns
    /// whether it asked.
    bool askName(QWidget* parent);
    /// Who signs: «Sin nombre» until there is one.
    Person signer();

    /// Where the agenda 2020-2022 lies unless somebody chose another place.
    static QString starterPath();
    static QString filter();
    static QString withSuffix(const QString& path);

private:
    /// What a new file begins with.
    enum class Beginning { Nothing, Starter, Sample };
    Opened create(QWidget* parent, const QString& path, Beginning beginning);

    Settings& m_settings;
    Prompts& m_prompts;
    bool m_isStaff;
    bool m_isAsked = false;
};

} // namespace agenda::gui
