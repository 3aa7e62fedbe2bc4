// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/recordpane.h"
#include "store/planning.h"

namespace agenda::gui
{

/// Devolución: which organisations took part, and whether and how the results went back to them. Of one
/// evidence, or of all with the pending ones first.
class ReturnsPane : public RecordPane
{
    Q_OBJECT

public:
    enum class Scope { OneEvidence, All };
    ReturnsPane(const Session& session, Scope scope, QWidget* parent = nullptr);

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
    bool ask(const Return& initial, const Organisation& organisation);
    const store::Participation* shown(const QString& id) const;

    const Scope m_scope;
    Id<Evidence> m_evidence;
    QList<store::Participation> m_shown;
};

} // namespace agenda::gui
