// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/revision.h"

namespace agenda::store
{

Change::Change(std::optional<Record>&& was, std::optional<Record>&& is)
    : before(std::move(was)), after(std::move(is))
{
}

Change::Change(const Change& other) = default;
Change::Change(Change&& other) noexcept = default;
Change& Change::operator=(const Change& other) = default;
Change& Change::operator=(Change&& other) noexcept = default;
Change::~Change() = default;
bool Change::operator==(const Change& other) const = default;

} // namespace agenda::store
