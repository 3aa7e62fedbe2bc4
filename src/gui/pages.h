// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

#include <functional>

namespace agenda::gui
{

/// A view that the rail offers: adding one is one line in pages.cpp.
struct PageKind {
    QString key;
    QString title;
    QString icon;
    std::function<Page*(const Session&, QWidget*)> make;
};

/// The program's own views, in the order of the rail.
QList<PageKind> pageKinds();

} // namespace agenda::gui
