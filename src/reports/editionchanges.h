// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edition.h"
#include "reports/membershipdata.h"
#include "reports/report.h"

namespace agenda::reports
{

/// «Qué cambió» between an edition and what would be printed now, for its audience: read from the history,
/// nothing is stored for it. A plain value.
struct EditionChanges {
    struct Line {
        QString code = {};   ///< «1.6.1», «E-07»
        QString text = {};   ///< what is now, or what happened
        QString before = {}; ///< what was, where that is told
        QString anchor = {}; ///< where it stands in the report; empty: nowhere
    };
    struct Part {
        QString title = {};
        QList<Line> lines = {};
    };
    Edition since = {};
    QList<Part> parts = {}; ///< only those that have lines

    /// One line each, under the titles: for the window and the command line.
    QStringList lines() const;
};

/// What `data`, of that day, says otherwise than the edition did. Workspace's thread; throws Error.
EditionChanges changesSince(const store::Workspace& workspace, const Edition& edition,
                            const MembershipData& data, const QDate& dataDate);

/// The first inside page of the report.
Section changesPage(const EditionChanges& changes);

} // namespace agenda::reports
