// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

class QLabel;

namespace agenda::gui
{

class RecommendationsPane;
class RecordPane;
class ReturnsPane;

/// What follows from a document, beside its record in the library: the recommendations of an evaluation (of
/// another document where it has some), and the organisations that took part with what went back to them.
/// Owned by the page; window's thread.
class FollowPane : public QWidget
{
    Q_OBJECT

public:
    explicit FollowPane(const Session& session, QWidget* parent = nullptr);

    /// Throw Error.
    void showEvidence(const Id<Evidence>& id);
    void refresh();
    /// Makes the recommendation or return the current one and gives its list the focus.
    void reveal(const QString& id);
    int count() const;
    QStringList recordIds() const;

Q_SIGNALS:
    void message(const QString& text, bool undoable);

private:
    const Session m_session;
    Id<Evidence> m_evidence;
    QLabel* m_recommendationsHeading;
    RecommendationsPane* m_recommendations;
    ReturnsPane* m_returns;
};

} // namespace agenda::gui
