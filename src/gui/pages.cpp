// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages.h"

#include "gui/agenda/agendapage.h"
#include "gui/board/boardpage.h"
#include "gui/families/familiespage.h"
#include "gui/library/librarypage.h"
#include "gui/map/mappage.h"
#include "gui/plan/planpage.h"
#include "gui/progress/progresspage.h"
#include "gui/report/reportpage.h"

#include <QCoreApplication>

namespace agenda::gui
{

namespace
{

struct PageTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::Pages)
};

template <class P>
PageKind kind(const char* key, const QString& title, const char* icon)
{
    return {QString::fromLatin1(key), title, QString::fromLatin1(icon),
            [](const Session& session, QWidget* parent) -> Page* { return new P(session, parent); }};
}

} // namespace

QList<PageKind> pageKinds()
{
    return {kind<AgendaPage>("agenda", PageTexts::tr("Agenda"), "agenda"),
            kind<LibraryPage>("evidence", PageTexts::tr("Evidencias"), "evidence"),
            kind<MapPage>("map", PageTexts::tr("Mapa"), "map"),
            kind<ProgressPage>("progress", PageTexts::tr("Avance"), "progress"),
            kind<BoardPage>("board", PageTexts::tr("Tablero"), "board"),
            kind<ReportPage>("report", PageTexts::tr("Informe"), "report"),
            kind<PlanPage>("plan", PageTexts::tr("Plan"), "plan"),
            kind<FamiliesPage>("families", PageTexts::tr("Familias"), "families")};
}

} // namespace agenda::gui
