// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/followpane.h"

#include "gui/plan/recommendationspane.h"
#include "gui/plan/returnspane.h"
#include "store/workspace.h"

#include <QLabel>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

QLabel* headingOf(const QString& text, QWidget* parent)
{
    auto* const heading = new QLabel(text, parent);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setTextFormat(Qt::PlainText);
    return heading;
}

} // namespace

FollowPane::FollowPane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_recommendationsHeading(headingOf(tr("Recomendaciones"), this))
    , m_recommendations(new RecommendationsPane(session, RecommendationsPane::Scope::OneEvidence))
    , m_returns(new ReturnsPane(session, ReturnsPane::Scope::OneEvidence))
{
    auto* const column = new QVBoxLayout(this);
    column->addWidget(m_recommendationsHeading);
    column->addWidget(m_recommendations, 1);
    column->addWidget(headingOf(tr("Devolución"), this));
    column->addWidget(m_returns, 1);
    connect(m_recommendations, &RecordPane::message, this, &FollowPane::message);
    connect(m_returns, &RecordPane::message, this, &FollowPane::message);
}

void FollowPane::showEvidence(const Id<Evidence>& id)
{
    m_evidence = id;
    m_recommendations->showEvidence(id);
    m_returns->showEvidence(id);
    const std::optional<Evidence> evidence = m_session.workspace.find(id);
    const bool isOffered = evidence && evidence->kind == EvidenceKind::Evaluation;
    m_recommendationsHeading->setVisible(isOffered || m_recommendations->count() > 0);
    m_recommendations->setVisible(isOffered || m_recommendations->count() > 0);
}

void FollowPane::refresh()
{
    showEvidence(m_evidence);
}

void FollowPane::reveal(const QString& id)
{
    if (m_recommendations->select(id))
        m_recommendations->table()->setFocus();
    else if (m_returns->select(id))
        m_returns->table()->setFocus();
}

int FollowPane::count() const
{
    return m_recommendations->count() + m_returns->count();
}

QStringList FollowPane::recordIds() const
{
    return m_recommendations->recordIds() + m_returns->recordIds();
}

} // namespace agenda::gui
