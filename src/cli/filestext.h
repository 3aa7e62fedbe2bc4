// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace agenda::cli
{

/// «Archivos: 3», or both counts where they differ: a content that several evidences have is stored once, and
/// one that was removed is kept for the trash and the history.
QString filesText(int attachments, int contents);

} // namespace agenda::cli
