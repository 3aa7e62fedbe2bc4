// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the views that draw data cost over 10,000 evidence records and 5,000 revisions.
//
//   bench_views FOLDER
//
// A redraw paints what is on screen once, in a window of 1280 x 900; the agenda as of a day is read from the
// workspace with both clocks in the past, half way through its history. Exits 1 when a target is missed.
#include "bench/desk.h"
#include "bench/measure.h"

#include "base/error.h"
#include "exchange/agendafile.h"
#include "gui/board/boardpage.h"
#include "gui/map/mappage.h"
#include "gui/progress/progresspage.h"
#include "store/agendaedit.h"
#include "store/board.h"
#include "store/history.h"
#include "store/progress.h"
#include "store/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QTableView>
#include <QTreeView>

using namespace agenda;
using namespace agenda::gui;
using namespace agenda::bench;

namespace
{

constexpr double longestRedraw = 16;
constexpr double longestPast = 100;
constexpr int revisionCount = 5'000;

/// A quarter of an hour later at each look, after the years of the agenda: they are filled in afterwards.
Clock clockOfLater()
{
    const auto looks = std::make_shared<qint64>(0);
    return Clock(
        [looks] { return QDateTime(QDate(2023, 1, 1), QTime(8, 0), Qt::UTC).addSecs(900 * ++*looks); });
}

void addLinkedEvidence(store::Workspace& workspace)
{
    const QList<SubQuestion> subquestions = workspace.all<SubQuestion>();
    workspace.run({QStringLiteral("Importar"), {}}, [&](store::Writer& writer) {
        qsizetype at = 0;
        for (const Evidence& evidence : someEvidence(recordCount)) {
            writer.put(evidence);
            Link link;
            link.id = Id<Link>::create();
            link.evidence = evidence.id;
            link.subquestion = subquestions[at % subquestions.size()].id;
            link.linkedAt = ++at;
            writer.put(link);
        }
    });
}

/// So many revisions, each made a while after the one before: states, and every fourth one a document that is
/// edited, which has the most to tell.
void makeRevisions(store::Workspace& workspace, int count)
{
    const QList<SubQuestion> subquestions = workspace.all<SubQuestion>();
    QList<Evidence> documents = workspace.all<Evidence>();
    for (int n = 0; n < count; ++n) {
        if (n % 4 == 3) {
            Evidence& edited = documents[n];
            edited.notes += QStringLiteral("[EJEMPLO] Otra nota. ");
            store::save(workspace, QStringLiteral("Editar"), edited);
            continue;
        }
        store::setState(workspace, subquestions[n % subquestions.size()].id, Answered(n % 4),
                        QDate(2020, 1, 1).addDays(n % 1'095), QStringLiteral("[EJEMPLO] Porque sí"));
    }
}

/// The agenda as it stood in the middle of its period, and as it was known on the day of the middle revision.
double pastOf(const store::Workspace& workspace, int revisions)
{
    const qint64 middle = workspace.history().headings(revisions / 2).last().recordedAt;
    const store::AsOf asOf{QDate(2021, 6, 30), QDateTime::fromMSecsSinceEpoch(middle).date()};
    std::vector<double> times;
    for (int round = 0; round < 9; ++round) {
        times.push_back(msOf([&] {
            if (store::readProgress(workspace, asOf).themes.size() != 12)
                std::exit(2);
        }));
    }
    return medianOf(times);
}

bool benchRedraw(const char* name, QWidget& seen)
{
    QApplication::processEvents();
    QImage image(seen.size(), QImage::Format_RGB32);
    std::vector<double> times;
    for (int round = -1; round < 31; ++round) {
        const double time = msOf([&] { seen.render(&image); });
        if (round >= 0)
            times.push_back(time);
    }
    const double time = medianOf(times);
    return report(name, "ms", time, longestRedraw, time / longestRedraw, 1);
}

void show(QWidget& page)
{
    page.resize(1280, 900);
    page.show();
    QApplication::processEvents();
}

/// A table whose rows are the sub-questions.
template <class P>
bool benchTable(const char* name, const Session& session, const char* view)
{
    P page(session, nullptr);
    show(page);
    page.template findChild<QComboBox*>(QStringLiteral("rows"))->setCurrentIndex(1);
    return benchRedraw(name, *page.template findChild<QTableView*>(QString::fromLatin1(view))->viewport());
}

/// All of the page, with the 10,000 documents that nobody has judged below their heading.
bool benchBoard(const Session& session)
{
    BoardPage page(session, nullptr);
    show(page);
    auto* const attention = page.findChild<QTreeView*>(QStringLiteral("attention"));
    attention->expandAll();
    return benchRedraw("10,000 records: a redraw of the board", page);
}

bool benchViews(const QDir& folder)
{
    const auto workspace = store::Workspace::create(fresh(folder, "views.agenda"), author, clockOfLater());
    importStarterAgenda(*workspace);
    addLinkedEvidence(*workspace);
    makeRevisions(*workspace, revisionCount / 2);
    const double half = pastOf(*workspace, revisionCount / 2);
    makeRevisions(*workspace, revisionCount / 2);
    const double whole = pastOf(*workspace, revisionCount);
    bool met =
        report("the agenda as of a day, 5,000 revisions", "ms", whole, longestPast, whole / longestPast, 1);
    met &= report("the same, to 2,500 revisions", "ms", whole, half, whole / half, 2.2);
    std::vector<double> reading;
    for (int round = 0; round < 9; ++round)
        reading.push_back(msOf([&] { store::readBoard(*workspace); }));
    met &= report("10,000 records: reading the board", "ms", medianOf(reading), longestPast,
                  medianOf(reading) / longestPast, 1);
    const Desk desk(*workspace, folder);
    met &= benchTable<MapPage>("10,000 records: a redraw of the map", desk.session, "map");
    met &= benchTable<ProgressPage>("10,000 records: a redraw of the strip", desk.session, "strip");
    met &= benchBoard(desk.session);
    return met;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    if (argc != 2)
        return 2;
    try {
        return benchViews(QDir(QString::fromLocal8Bit(argv[1]))) ? 0 : 1;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
