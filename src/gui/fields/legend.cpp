// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/legend.h"

#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/models/stateglyph.h"

#include <QHBoxLayout>
#include <QLabel>

namespace agenda::gui
{

void fillLegend(QWidget& legend, const QString& head, const QList<reports::Sign>& signs)
{
    auto* const flow = new FlowLayout(&legend);
    if (!head.isEmpty())
        flow->addWidget(new QLabel(head, &legend));
    for (const reports::Sign& sign : signs) {
        auto* const entry = new QWidget(&legend);
        auto* const line = new QHBoxLayout(entry);
        line->setContentsMargins(0, 0, 0, 0);
        auto* const drawn = new QLabel(entry);
        showIcon(*drawn, drawnIcon(sign.paint));
        line->addWidget(drawn);
        line->addWidget(new QLabel(sign.words, entry));
        flow->addWidget(entry);
    }
}

} // namespace agenda::gui
