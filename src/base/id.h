// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace agenda
{

/// A new UUID (version 7) as text: later ones are larger, so that what is stored together lies together. Any
/// thread.
QString newIdText();

/// The identity of a record of kind `R`: a UUID as text, so that it is the same on every database and in
/// JSON, and typed, so that a theme's id is never passed for an evidence's.
template <class R>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}
    static Id create() { return Id(newIdText()); }

    bool isNull() const { return m_text.isEmpty(); }
    const QString& text() const { return m_text; }
    explicit operator bool() const { return !isNull(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace agenda
