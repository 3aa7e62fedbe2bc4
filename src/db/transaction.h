// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace agenda::db
{

class Connection;

/// A write transaction (BEGIN IMMEDIATE on SQLite, so that nobody is refused half-way). Rolled back when
/// destroyed without `commit`. Not nested. Throws Error(Busy) when another writer keeps it longer than five
/// seconds.
class Transaction
{
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace agenda::db
