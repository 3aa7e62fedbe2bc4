// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace agenda::gui
{

/// Some evidence, chosen elsewhere than in the library, and what to call it.
struct Narrowing {
    QSet<Id<Evidence>> evidence;
    QString words;

    bool operator==(const Narrowing&) const = default;
};

/// The filter of the library for the views that obey it: the library says what it is, they ask what it lets
/// through. And the other way round: a view hands the library some evidence to look at, which narrows the
/// library and no view. Owned by the work area; window's thread.
class ActiveFilter : public QObject
{
    Q_OBJECT

public:
    using Shown = std::function<QSet<Id<Evidence>>()>;
    using QObject::QObject;

    /// The filter in words, and who knows what passes it; no words: there is no filter.
    void set(const QString& words, Shown shown);
    const QString& words() const { return m_words; }
    /// What passes, looked up now; nothing: all does.
    std::optional<QSet<Id<Evidence>>> shown() const;

    void narrow(const Narrowing& narrowing);
    /// What a view handed over and the library has not taken yet.
    std::optional<Narrowing> takeNarrowing() { return std::exchange(m_narrowing, {}); }

Q_SIGNALS:
    void changed();
    void narrowed();
    /// Somebody wants to see all again.
    void clearWanted();

private:
    QString m_words;
    Shown m_shown;
    std::optional<Narrowing> m_narrowing;
};

} // namespace agenda::gui
