// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/boardpage.h"

#include "gui/board/figuredelegate.h"
#include "gui/fields/flowlayout.h"
#include "gui/models/attentionmodel.h"
#include "gui/models/figuremodel.h"
#include "gui/models/wrapdelegate.h"
#include "gui/settings.h"
#include "gui/viewout.h"
#include "store/workspace.h"
#include "ui_boardpage.h"

#include <QAction>
#include <QPushButton>

namespace agenda::gui
{

namespace
{

/// The figures and what waits, a line each.
void fillNumbers(QStandardItemModel& table, const FigureModel& figures, const AttentionModel& attention)
{
    table.clear();
    table.setHorizontalHeaderLabels({BoardPage::tr("Qué"), BoardPage::tr("Detalle")});
    const auto add = [&](const QString& what, const QString& detail) {
        table.appendRow({new QStandardItem(what), new QStandardItem(detail)});
    };
    for (const reports::BoardFigure& figure : figures.figures())
        add(figure.sentence, figure.partsText());
    for (const AttentionModel::Group& group : attention.groups()) {
        for (const AttentionModel::Row& row : group.rows)
            add(group.title, row.text);
    }
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

    connect(m_ui->figures, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT go({m_figures->figures()[index.row()].page, {}, {}, {}});
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
    auto* const out = new ViewOut(m_session, *this, m_numbers, tr("tablero"),
                                  [this] { return reports::pictureOf(m_figures->figures()); });
    auto* const flow = new FlowLayout(m_ui->tools);
    for (QAction* const action : {out->exportAction(), out->copyAction()}) {
        addAction(action);
        auto* const button = new QPushButton(action->text(), m_ui->tools);
        button->setObjectName(action == out->exportAction() ? QStringLiteral("exportView")
                                                            : QStringLiteral("copyView"));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        flow->addWidget(button);
    }
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
    fillNumbers(m_numbers, *m_figures, *m_attention);
    m_ui->attentionHeading->setText(m_attention->groups().isEmpty() ? tr("Nada necesita atención hoy.")
                                                                    : tr("Necesita atención"));
    m_ui->attention->setVisible(!m_attention->groups().isEmpty());
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
