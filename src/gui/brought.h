// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace agenda::gui
{

/// Whether its name says that the file is an agenda.
bool isAgendaFile(const QString& path);

/// What somebody drops or pastes: files, or else a text, which may be a DOI, a link or references. A value.
struct Brought {
    QStringList files;
    QString text;

    static Brought of(const QMimeData* data);
    bool isEmpty() const { return files.isEmpty() && text.isEmpty(); }
    /// Whether all of it is files whose names are those of lists of references.
    bool isReferenceLists() const;
    /// The DOIs and web addresses of a text that is nothing else, one a line; empty if it is something else.
    QStringList addresses() const;
    /// Whether it can only be meant as a record: files, or a text that is a DOI, a link or references.
    bool isRecord() const;
};

} // namespace agenda::gui
