// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the library page, over 100,000 records, leaves the window without an answer.
//
//   bench_library FOLDER
//
// A timer of the window's thread beats all the time; the longest time between two beats is the pause, less
// what the thread had to wait for a processor because of other programs. Exits 1 when one is longer than 100
// ms.
#include "bench/desk.h"
#include "bench/measure.h"

#include "base/error.h"
#include "gui/library/librarypage.h"
#include "gui/models/librarymodel.h"
#include "store/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>

using namespace agenda;
using namespace agenda::gui;
using namespace agenda::bench;

namespace
{

constexpr int libraryCount = 100'000;
constexpr double longestPause = 100;

/// How long this thread has waited for a processor, in ns.
qint64 waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
}

/// Beats in the window's thread and knows the longest time between two beats.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_clock.start();
        m_timer.start(1);
    }
    double longest() const { return double(m_longest) / 1e6; }
    int beats() const { return m_beats; }

private:
    void beat()
    {
        const qint64 waited = waitedForProcessor();
        m_longest = std::max(m_longest, m_clock.nsecsElapsed() - (waited - m_waited));
        m_waited = waited;
        m_clock.start();
        ++m_beats;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_waited = waitedForProcessor();
    qint64 m_longest = 0;
    int m_beats = 0;
};

/// The longest pause from when `work` begins until `isDone`, and some beats more: what was changed is
/// painted.
double pauseOf(const std::function<void()>& work, const std::function<bool()>& isDone)
{
    Heartbeat heart;
    const auto beat = [&heart](int more) {
        for (const int until = heart.beats() + more; heart.beats() < until;)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    beat(1);
    work();
    while (!isDone())
        beat(1);
    beat(20);
    return heart.longest();
}

/// The library, in revisions that a person could have made: imports of 10,000.
void fill(store::Workspace& workspace)
{
    const QList<Evidence> evidence = someEvidence(libraryCount);
    QRandomGenerator random(1);
    for (qsizetype from = 0; from < evidence.size(); from += recordCount) {
        workspace.run({QStringLiteral("Importar"), {}}, [&](store::Writer& writer) {
            for (Evidence each : evidence.mid(from, recordCount)) {
                each.abstract.truncate(400);
                each.authors.first().family = words(random, 1 + int(random.bounded(3)));
                writer.put(each);
            }
        });
    }
}

/// The page in a process that has nothing else to do.
struct Opened {
    const Session& session;
    std::unique_ptr<LibraryPage> page;

    void open()
    {
        page = std::make_unique<LibraryPage>(session);
        page->resize(1280, 900);
        page->show();
        page->restoreState(session.settings);
    }
    QTableView& table() const { return *page->findChild<QTableView*>(QStringLiteral("evidenceTable")); }
    int rows() const { return page ? table().model()->rowCount() : 0; }
    /// The pause until the rows are arranged anew.
    double pauseUntilArranged(const std::function<void()>& work) const
    {
        bool isArranged = false;
        QObject context;
        QObject::connect(table().model(), &QAbstractItemModel::layoutChanged, &context,
                         [&isArranged] { isArranged = true; });
        return pauseOf(work, [&isArranged] { return isArranged; });
    }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
};

bool pause(const char* name, double ms)
{
    return report(name, "ms", ms, longestPause, ms / longestPause, 1);
}

bool benchSorting(Opened& opened)
{
    double worst = 0;
    for (int column = LibraryModel::Title; column < LibraryModel::ColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            bool moved = false;
            QObject context;
            QObject::connect(opened.table().model(), &QAbstractItemModel::layoutChanged, &context,
                             [&moved] { moved = true; });
            worst = std::max(
                worst, pauseOf([&] { opened.table().sortByColumn(column, order); }, [&] { return moved; }));
        }
    }
    return pause("100,000 records: sorting by each column", worst);
}

bool benchFiltering(Opened& opened)
{
    auto* const typed = opened.page->findChild<QLineEdit*>(QStringLiteral("evidenceFilter"));
    auto* const kind = opened.page->findChild<QComboBox*>(QStringLiteral("kindFilter"));
    double worst = 0;
    const auto step = [&](const std::function<void()>& work) {
        worst = std::max(worst, opened.pauseUntilArranged(work));
    };
    const QString words = QStringLiteral("genero caribe ejemplo");
    for (qsizetype letters = 1; letters <= words.size(); ++letters)
        step([&] { typed->setText(words.left(letters)); });
    step([&] { kind->setCurrentIndex(2); });
    step([&] { typed->clear(); });
    step([&] { kind->setCurrentIndex(0); });
    if (opened.rows() != libraryCount)
        std::exit(2);
    return pause("100,000 records: filtering, letter by letter", worst);
}

bool benchEditing(Opened& opened)
{
    double worst = 0;
    Evidence edited = opened.session.workspace.all<Evidence>()[500];
    for (int round = 0; round < 5; ++round) {
        edited.title = QStringLiteral("[EJEMPLO] Abeja %1").arg(round);
        worst = std::max(worst, pauseOf(
                                    [&] {
                                        opened.session.workspace.run(
                                            {QStringLiteral("Editar"), {}},
                                            [&](store::Writer& writer) { writer.put(edited); });
                                    },
                                    [] { return true; }));
        if (opened.cell(0, LibraryModel::Title) != edited.title)
            std::exit(2);
    }
    return pause("100,000 records: saving an edit", worst);
}

bool benchLibrary(const QDir& folder)
{
    const auto workspace = store::Workspace::create(fresh(folder, "library.agenda"), author);
    fill(*workspace);
    const Desk desk(*workspace, folder);
    Opened opened{desk.session, {}};
    std::vector<double> opening;
    for (int round = 0; round < 3; ++round) {
        opened.page.reset();
        opening.push_back(pauseOf([&] { opened.open(); }, [&] { return opened.rows() == libraryCount; }));
    }
    bool met = pause("100,000 records: opening the library", medianOf(opening));
    met &= benchSorting(opened);
    met &= benchFiltering(opened);
    met &= benchEditing(opened);
    opened.page.reset();
    QFile::remove(workspace->path());
    return met;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    if (argc != 2)
        return 2;
    try {
        return benchLibrary(QDir(QString::fromLocal8Bit(argv[1]))) ? 0 : 1;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
