// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/recordpane.h"
#include "store/planning.h"

namespace agenda::gui
{

/// What evaluations recommend and what CLAC answers: all of one evidence, or the open ones of all, the
/// earliest due first.
class RecommendationsPane : public RecordPane
{
    Q_OBJECT

public:
    enum class Scope { OneEvidence, AllOpen };
    RecommendationsPane(const Session& session, Scope scope, QWidget* parent = nullptr);

    void showEvidence(const Id<Evidence>& id);
    void refresh() override;
    int count() const { return int(m_shown.size()); }
    QStringList recordIds() const;

protected:
    void add() override;
    void edit(const QString& id) override;
    void remove(const QString& id) override;
    Place placeOf(const QString& id) const override;

private:
    bool ask(const Recommendation& initial);
    const store::FollowedRecommendation* shown(const QString& id) const;

    const Scope m_scope;
    Id<Evidence> m_evidence;
    QList<store::FollowedRecommendation> m_shown;
};

} // namespace agenda::gui
