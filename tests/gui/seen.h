// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QWidget>

namespace agenda::gui
{

/// The widget of that name within `within` that is on screen; fails the test if none is.
template <class W>
W* seenIn(const QWidget& within, const char* name)
{
    for (W* const each : within.findChildren<W*>(QString::fromLatin1(name))) {
        if (each->isVisible())
            return each;
    }
    FAIL("no visible " << name);
    return nullptr;
}

} // namespace agenda::gui
