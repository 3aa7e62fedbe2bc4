// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agenda::db
{
class Connection;
}

namespace agenda::store
{

/// Gives each evidence its number, «E-07», once and for good: the next after the highest that was ever given,
/// whatever became of those before. Lives inside one transaction: the counter is read when it is first needed
/// and written by `save`, so that a number costs no statement of its own. Throws Error.
class Numbering
{
public:
    explicit Numbering(db::Connection& connection) : m_connection(connection) {}

    /// The next one.
    int next();
    /// No number up to this one is given any more.
    void passOver(int number);
    void save();

private:
    void read();

    db::Connection& m_connection;
    int m_saved = -1; ///< -1: not read yet
    int m_last = 0;
};

} // namespace agenda::store
