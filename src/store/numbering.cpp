// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/numbering.h"

#include "db/connection.h"
#include "db/query.h"

#include <algorithm>

namespace agenda::store
{

int Numbering::next()
{
    read();
    return ++m_last;
}

void Numbering::passOver(int number)
{
    read();
    m_last = std::max(m_last, number);
}

void Numbering::save()
{
    if (m_saved < 0 || m_saved == m_last)
        return;
    db::Query query(m_connection, QStringLiteral("UPDATE evidence_counter SET last = ?"));
    query.bind(m_last);
    query.run();
    m_saved = m_last;
}

void Numbering::read()
{
    if (m_saved >= 0)
        return;
    db::Query query(m_connection, QStringLiteral("SELECT last FROM evidence_counter"));
    m_last = m_saved = query.next() ? int(query.number(0)) : 0;
}

} // namespace agenda::store
