// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <catch2/catch.hpp>

namespace agenda
{

/// The error that `work` throws; the test fails if it throws none or says nothing.
template <class Work>
Error errorOf(Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        INFO(error.what());
        CHECK_FALSE(error.sentence().isEmpty());
        return error;
    }
    FAIL("nothing was thrown");
    throw std::logic_error("unreachable");
}

template <class Work>
ErrorKind kindOf(Work&& work)
{
    return errorOf(std::forward<Work>(work)).kind();
}

} // namespace agenda
