// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace agenda
{

/// A stretch of words that two texts share, or that only the earlier or only the later one has.
struct DiffPart {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text; ///< with the white space after each word

    bool operator==(const DiffPart&) const = default;
};

/// What became of a text, word by word, by the longest common sequence of words. Texts that differ in more
/// than some thousand words on both sides are taken as replaced.
QList<DiffPart> wordDiff(const QString& before, const QString& after);

} // namespace agenda
