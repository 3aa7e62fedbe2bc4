// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/boardpage.h"

#include "gui/activefilter.h"
#include "gui/board/figuredelegate.h"
#include "gui/fields/flowlayout.h"
#include "gui/models/attentionmodel.h"
#include "gui/models/figuremodel.h"
#include "gui/models/wrapdelegate.h"
#include "gui/settings.h"
#include "gui/shortcuts.h"
#include "gui/viewout.h"
#include "store/workspace.h"
#include "ui_boardpage.h"

#include <QAction>
#include <QShortcut>

namespace agenda::gui
{

namespace
{

/// The figures and what waits, a line each.
Table boardTable(const FigureModel& figures, const AttentionModel& attention)
{
    Table table{{}, {{BoardPage::tr("Qué"), 0}, {BoardPage::tr("Detalle"), 0}}, {}};
    for (const reports::BoardFigure& figure : figures.figures())
        table.rows << QList<TableCell>{figure.sentence, figure.partsText()};
    for (const AttentionModel::Group& group : attention.groups()) {
        for (const AttentionModel::Row& row : group.rows)
            table.rows << QList<TableCell>{group.title, row.text};
    }
    return table;
}

} // namespace

BoardPage::BoardPage(const Session& session, QWidget* parent)
    : SeenPage(session, 0, parent)
    , m_ui(std::make_unique<Ui::BoardPage>())
    , m_figures(new FigureModel(this))
    , m_attention(new AttentionModel(this))
{
    m_ui->setupUi(this);
    m_ui->figures->setModel(m_figures);
    m_ui->figures->setItemDelegate(new FigureDelegate(m_ui->figures));
    m_ui->figures->setResizeMode(QListView::Adjust); // how high a figure is depends on how wide the list is
    m_ui->figures->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->figures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->attention->setModel(m_attention);
    m_ui->attention->setItemDelegate(new WrapDelegate(m_ui->attention));
    m_ui->attention->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->column->setStretchFactor(m_ui->splitter, 1);
    m_ui->splitter->setSizes({1000, 1000});
    setFocusProxy(m_ui->attention);
    makeTools();
    makeWayToLibrary();

    connect(m_ui->figures, &QListView::activated, this, [this](const QModelIndex& index) {
        const reports::BoardFigure& figure = m_figures->figures()[index.row()];
        const bool isPlan = figure.type == QLatin1StringView(Activity::type);
        const bool isAnswer = figure.type == QLatin1StringView(SubQuestion::type);
        Q_EMIT go({figure.page, figure.type, figure.id,
                   isPlan     ? QStringLiteral("late")
                   : isAnswer ? QStringLiteral("judgeAnswer")
                              : QString()});
    });
    connect(m_ui->attention, &QTreeView::activated, this, &BoardPage::follow);
    connect(m_ui->attention, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        // All at once (the key «*») it is told of the lines below a heading too.
        if (!index.parent().isValid())
            m_open << m_attention->groups()[index.row()].key;
    });
    connect(m_ui->attention, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_open.remove(m_attention->groups()[index.row()].key); });
}

BoardPage::~BoardPage() = default;

void BoardPage::makeWayToLibrary()
{
    m_ui->openInLibrary->hide();
    if (!m_session.filter)
        return;
    auto* const shortcut = new QShortcut(keysOf(QStringLiteral("map.library")).first(), m_ui->attention);
    shortcut->setContext(Qt::WidgetShortcut);
    m_ui->openInLibrary->setToolTip(
        tr("Solo las de este grupo (%1)").arg(shortcut->key().toString(QKeySequence::NativeText)));
    connect(shortcut, &QShortcut::activated, this, &BoardPage::openInLibrary);
    connect(m_ui->openInLibrary, &QPushButton::clicked, this, &BoardPage::openInLibrary);
    connect(m_ui->attention->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BoardPage::showWayToLibrary);
}

void BoardPage::showWayToLibrary()
{
    const AttentionModel::Group* const group = m_attention->groupAt(m_ui->attention->currentIndex());
    m_ui->openInLibrary->setVisible(m_session.filter && group && !group->evidence().isEmpty());
}

void BoardPage::openInLibrary()
{
    const AttentionModel::Group* const group = m_attention->groupAt(m_ui->attention->currentIndex());
    if (!group || group->evidence().isEmpty())
        return;
    m_session.filter->narrow({group->evidence(), tr("Tablero: %1").arg(group->title)});
    Q_EMIT go({QStringLiteral("evidence"), {}, {}, {}});
}

QString BoardPage::key() const
{
    return QStringLiteral("board");
}

bool BoardPage::reveal(const Place& place)
{
    return place.page == key() && place.type.isEmpty();
}

void BoardPage::makeTools()
{
    auto* const out = new ViewOut(
        m_session, *this, tr("tablero"), [this] { return boardTable(*m_figures, *m_attention); },
        [this] { return reports::pictureOf(m_figures->figures()); });
    connect(out, &ViewOut::message, this, &Page::message);
    addActions({out->exportAction(), out->copyAction()});
    out->addButtons(*new FlowLayout(m_ui->tools));
}

void BoardPage::read()
{
    const store::Board board = store::readBoard(m_session.workspace);
    m_figures->setFigures(reports::figuresOf(board));
    const QModelIndex before = m_ui->attention->currentIndex();
    const QModelIndex heading = before.parent().isValid() ? before.parent() : before;
    const QString current = heading.isValid() ? m_attention->groups()[heading.row()].key : QString();
    const QSet<QString> open = m_open; // a reset of the model is no closing
    m_attention->setAttention(board.attention);
    m_open = open;
    reopen(current);
    m_ui->attentionHeading->setText(m_attention->groups().isEmpty() ? tr("Nada necesita atención hoy.")
                                                                    : tr("Necesita atención"));
    m_ui->attention->setVisible(!m_attention->groups().isEmpty());
    showWayToLibrary();
}

void BoardPage::reopen(const QString& current)
{
    for (int row = 0; row < m_attention->rowCount(); ++row) {
        const QModelIndex index = m_attention->index(row, 0);
        const QString& key = m_attention->groups()[row].key;
        m_ui->attention->setExpanded(index, m_open.contains(key));
        if (key == current || (current.isEmpty() && row == 0))
            m_ui->attention->setCurrentIndex(index);
    }
    if (!m_ui->figures->currentIndex().isValid())
        m_ui->figures->setCurrentIndex(m_figures->index(0));
}

void BoardPage::follow(const QModelIndex& index)
{
    if (const Place* const place = m_attention->placeAt(index))
        Q_EMIT go(*place);
    else
        m_ui->attention->setExpanded(index, !m_ui->attention->isExpanded(index));
}

void BoardPage::saveState(Settings& settings) const
{
    settings.setValue(QStringLiteral("board/splitter"), m_ui->splitter->saveState());
    settings.setValue(QStringLiteral("board/open"), QStringList(m_open.cbegin(), m_open.cend()));
}

void BoardPage::restoreState(const Settings& settings)
{
    m_ui->splitter->restoreState(settings.value(QStringLiteral("board/splitter")).toByteArray());
    const QStringList open = settings.value(QStringLiteral("board/open")).toStringList();
    m_open = QSet<QString>(open.cbegin(), open.cend());
}

} // namespace agenda::gui
