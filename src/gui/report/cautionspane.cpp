// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/cautionspane.h"

#include "domain/counted.h"
#include "domain/evidence.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace agenda::gui
{

CautionsPane::CautionsPane(QWidget* parent)
    : QWidget(parent), m_head(new QLabel(this)), m_list(new QListWidget(this)), m_go(new QPushButton(this))
{
    m_head->setObjectName(QStringLiteral("cautionsHead"));
    m_head->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("cautions"));
    m_list->setAccessibleName(tr("Comprobación"));
    m_list->setWordWrap(true);
    m_list->setMinimumHeight(96);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_go->setObjectName(QStringLiteral("goToCaution"));
    m_go->setText(tr("&Ir a"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_head);
    column->addWidget(m_list, 1);
    column->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &CautionsPane::follow);
    connect(m_list, &QListWidget::itemActivated, this, &CautionsPane::follow);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_go->setEnabled(row >= 0 && !m_cautions.value(row).type.isEmpty()); });
    setCautions({});
}

void CautionsPane::setCautions(const QList<reports::Caution>& cautions)
{
    const int row = std::max(0, m_list->currentRow());
    m_cautions = cautions;
    m_list->clear();
    for (const reports::Caution& each : cautions)
        m_list->addItem(each.sentence);
    m_list->setCurrentRow(std::min(row, int(cautions.size()) - 1));
    m_head->setText(cautions.isEmpty()
                        ? tr("Comprobación: nada que revisar.")
                        : tr("Comprobación: %1. No impiden exportar.")
                              .arg(counted(int(cautions.size()), tr("1 aviso"), tr("%1 avisos"))));
    m_list->setVisible(!cautions.isEmpty());
    m_go->setVisible(!cautions.isEmpty());
    m_go->setEnabled(m_list->currentRow() >= 0 && !m_cautions.value(m_list->currentRow()).type.isEmpty());
}

void CautionsPane::follow()
{
    const reports::Caution caution = m_cautions.value(m_list->currentRow());
    if (caution.type.isEmpty())
        return;
    const bool isEvidence = caution.type == QLatin1StringView(Evidence::type);
    Q_EMIT go({isEvidence ? QStringLiteral("evidence") : QStringLiteral("agenda"), caution.type, caution.id,
               caution.within});
}

} // namespace agenda::gui
