// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/map/mappage.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "exchange/tables/gaptable.h"
#include "gui/activefilter.h"
#include "gui/fields/flowlayout.h"
#include "gui/fields/legend.h"
#include "gui/icons.h"
#include "gui/map/gapmapdelegate.h"
#include "gui/models/gapmapmodel.h"
#include "gui/models/nameheader.h"
#include "gui/models/stateglyph.h"
#include "gui/models/wrapdelegate.h"
#include "gui/settings.h"
#include "gui/shortcuts.h"
#include "gui/viewout.h"
#include "reports/gapmappicture.h"
#include "store/workspace.h"
#include "ui_mappage.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QShortcut>

namespace agenda::gui
{

namespace
{

/// More documents of one cell are looked at in the library.
constexpr qsizetype mostListed = 200;

QString documentLine(const store::GapDocument& document)
{
    QStringList parts{label(document.kind)};
    if (document.isPromise)
        parts << MapPage::tr("en curso o planeado: promesa, no evidencia");
    else
        parts << MapPage::tr("calidad: %1").arg(store::gapQualityText(document.lowest.value_or(0)));
    return QStringLiteral("%1 (%2)\n%3")
        .arg(document.title.simplified().left(300),
             document.year.isEmpty() ? MapPage::tr("s. f.") : document.year,
             parts.join(QStringLiteral(" · ")));
}

/// Whether something is in that column; the total counts as such.
bool columnHasAny(const store::GapMap& map, int column)
{
    return column >= map.columns.size() ||
           std::any_of(map.rows.cbegin(), map.rows.cend(), [&](const store::GapRow& row) {
               return !row.isHeading && !row.cells[column].isEmpty();
           });
}

/// How wide a head is whose title has two lines.
int widthInTwoLines(const QString& title, const QFontMetrics& metrics)
{
    int width = metrics.horizontalAdvance(title) * 6 / 10;
    for (const QString& word : title.split(u' '))
        width = qMax(width, metrics.horizontalAdvance(word));
    return width + 6;
}

} // namespace

MapPage::MapPage(const Session& session, QWidget* parent)
    : SeenPage(session, 0, parent), m_ui(std::make_unique<Ui::MapPage>()), m_model(new GapMapModel(this))
{
    m_ui->setupUi(this);
    m_ui->documents->setItemDelegate(new WrapDelegate(m_ui->documents));
    m_ui->documents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->documents->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->column->setStretchFactor(m_ui->stack, 1);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({720, 160}); // of the narrowest window; what is wider is shared
    m_ui->caution->setText(store::gapMapCaution());
    m_ui->openInLibrary->setVisible(m_session.filter != nullptr);
    m_ui->filterRow->hide();
    showIcon(*m_ui->emptyIcon, icon(QStringLiteral("map")), 3);
    setFocusProxy(m_ui->map);
    makeTable();
    makeTools();
    fillLegend(*m_ui->legend, reports::gapLegendHead(), reports::gapLegend(true));
    connectParts();
}

MapPage::~MapPage() = default;

bool MapPage::reveal(const Place& place)
{
    if (place.type != QLatin1StringView(Theme::type))
        return place.page == key() && place.type.isEmpty();
    m_rows->setCurrentIndex(m_rows->findData(int(store::GapRows::Themes)));
    const std::optional<Theme> theme = m_session.workspace.find(Id<Theme>(place.id));
    for (int row = 0; theme && freshen() && row < m_model->rowCount(); ++row) {
        if (!m_model->isHeading(row) && m_model->map().rows[row].title == theme->name) {
            m_ui->map->setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return false;
}

void MapPage::makeTable()
{
    m_ui->map->setModel(m_model);
    m_ui->map->setItemDelegate(new GapMapDelegate(m_ui->map));
    m_ui->map->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->map->setTabKeyNavigation(false);
    m_ui->map->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->map->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_names = new NameHeader(31, *m_ui->map);
    QHeaderView* const heads = m_ui->map->horizontalHeader();
    heads->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    heads->setStretchLastSection(true);
}

void MapPage::makeTools()
{
    auto* const out = new ViewOut(
        m_session, *this, tr("mapa"), [this] { return gapTable(m_model->map()); },
        [this] { return reports::pictureOf(m_model->map()); });
    connect(out, &ViewOut::message, this, &Page::message);
    addActions({out->exportAction(), out->copyAction()});
    m_columns = new QComboBox(m_ui->tools);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setAccessibleName(tr("Columnas"));
    for (const store::GapColumns each :
         {store::GapColumns::Kind, store::GapColumns::Year, store::GapColumns::Country,
          store::GapColumns::Product, store::GapColumns::Organisation, store::GapColumns::Quality,
          store::GapColumns::Direction})
        m_columns->addItem(tr("Columnas: %1").arg(store::gapLabel(each).toLower()), int(each));
    m_rows = new QComboBox(m_ui->tools);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setAccessibleName(tr("Filas"));
    for (const store::GapRows each :
         {store::GapRows::Themes, store::GapRows::SubQuestions, store::GapRows::Families})
        m_rows->addItem(tr("Filas: %1").arg(store::gapLabel(each).toLower()), int(each));
    m_promises = new QCheckBox(tr("Incluir en c&urso"), m_ui->tools);
    m_promises->setObjectName(QStringLiteral("promises"));
    m_promises->setToolTip(tr("También lo planeado. Son promesas: se cuentan aparte"));
    m_promises->setChecked(true);
    auto* const flow = new FlowLayout(m_ui->tools);
    for (QWidget* const each : std::initializer_list<QWidget*>{m_columns, m_rows, m_promises})
        flow->addWidget(each);
    out->addButtons(*flow);
}

void MapPage::connectParts()
{
    connect(m_columns, &QComboBox::currentIndexChanged, this, &MapPage::showMap);
    connect(m_rows, &QComboBox::currentIndexChanged, this, &MapPage::showMap);
    connect(m_promises, &QCheckBox::toggled, this, &MapPage::showMap);
    connect(m_ui->map->selectionModel(), &QItemSelectionModel::currentChanged, this, &MapPage::showCell);
    connect(m_ui->map, &QTableView::activated, this, [this] {
        if (m_ui->documents->topLevelItemCount() == 0)
            return;
        m_ui->documents->setCurrentItem(m_ui->documents->topLevelItem(0));
        m_ui->documents->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->documents, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const QString id = item->data(0, Qt::UserRole).toString();
        if (!id.isEmpty())
            Q_EMIT go({QStringLiteral("evidence"), QString::fromLatin1(Evidence::type), id, {}});
    });
    connect(m_ui->emptyButton, &QPushButton::clicked, this, [this] {
        Q_EMIT go({QStringLiteral("evidence"), {}, {}, {}});
    });
    connect(m_ui->openInLibrary, &QPushButton::clicked, this, &MapPage::openInLibrary);
    if (!m_session.filter)
        return;
    connect(m_session.filter, &ActiveFilter::changed, this, &MapPage::noteChange);
    connect(m_ui->clearFilter, &QPushButton::clicked, m_session.filter, &ActiveFilter::clearWanted);
    auto* const shortcut = new QShortcut(keysOf(QStringLiteral("map.library")).first(), m_ui->splitter);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &MapPage::openInLibrary);
    m_ui->openInLibrary->setToolTip(
        tr("Con el filtro de esta casilla (%1)").arg(shortcut->key().toString(QKeySequence::NativeText)));
}

void MapPage::read()
{
    m_read = store::readGaps(m_session.workspace);
    showMap();
}

void MapPage::showMap()
{
    store::GapWish wish;
    wish.columns = store::GapColumns(m_columns->currentData().toInt());
    wish.rows = store::GapRows(m_rows->currentData().toInt());
    wish.withPromises = m_promises->isChecked();
    if (m_session.filter) {
        wish.only = m_session.filter->shown();
        wish.filter = m_session.filter->words();
    }
    const QModelIndex before = m_ui->map->currentIndex();
    const bool hadCell = before.isValid();
    const QString row = hadCell ? m_model->map().rows[before.row()].name() : QString();
    const QString column =
        hadCell ? m_model->headerData(before.column(), Qt::Horizontal).toString() : QString();
    m_model->setMap(store::gapMapOf(m_read, wish));
    fitTable();
    choose(row, column);
    showNotes();
    m_ui->stack->setCurrentWidget(m_read.links.isEmpty() ? m_ui->emptyPage
                                                         : static_cast<QWidget*>(m_ui->splitter));
    showCell();
}

void MapPage::showNotes()
{
    const store::GapMap& map = m_model->map();
    m_ui->title->setText(map.title() + u' ' + map.countsText());
    m_ui->filterRow->setVisible(map.wish.only.has_value());
    m_ui->filterText->setText(map.filterNote());
    QStringList notes = map.notes();
    notes.removeFirst(); // the caution has a line of its own
    m_ui->notes->setText(notes.join(u' '));
    m_ui->notes->setVisible(!notes.isEmpty());
}

void MapPage::fitTable()
{
    const QFontMetrics metrics = fontMetrics();
    const int height = m_names->rowHeight() + 3;
    const int least = qRound(reports::gapCellWidth(font(), height - 6)) + 6;
    QTableView& table = *m_ui->map;
    table.clearSpans();
    table.verticalHeader()->setDefaultSectionSize(height);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->isHeading(row))
            continue;
        table.setRowHeight(row, metrics.height() + 10);
        table.setSpan(row, 0, 1, m_model->columnCount());
    }
    table.horizontalHeader()->setFixedHeight(2 * metrics.height() + 8);
    const int emptyWidth = 10 * metrics.averageCharWidth();
    QFont bold = font(); // the head of the chosen cell
    bold.setBold(true);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int title =
            widthInTwoLines(m_model->headerData(column, Qt::Horizontal).toString(), QFontMetrics(bold));
        // One without anything is no wider than its words: what has something is to be in sight.
        const int narrowest = columnHasAny(m_model->map(), column) ? least : emptyWidth;
        table.setColumnWidth(column, qBound(narrowest, title, 2 * least));
    }
}

void MapPage::choose(const QString& row, const QString& column)
{
    QModelIndex chosen;
    for (int at = 0; at < m_model->rowCount(); ++at) {
        if (m_model->isHeading(at))
            continue;
        const bool isRow = m_model->map().rows[at].name() == row;
        if (!chosen.isValid() || isRow)
            chosen = m_model->index(at, 0);
        if (isRow)
            break;
    }
    for (int at = 0; chosen.isValid() && at < m_model->columnCount(); ++at) {
        if (m_model->headerData(at, Qt::Horizontal).toString() == column)
            chosen = chosen.siblingAtColumn(at);
    }
    m_ui->map->setCurrentIndex(chosen);
}

void MapPage::showCell()
{
    m_ui->documents->clear();
    const QModelIndex current = m_ui->map->currentIndex();
    const store::GapCell* const cell = m_model->cellAt(current);
    m_ui->openInLibrary->setEnabled(cell && !cell->isEmpty());
    if (!cell) {
        m_ui->cellName->clear();
        m_ui->cellText->clear();
        return;
    }
    const QString number = m_model->map().rows[current.row()].number;
    m_ui->cellName->setText((number.isEmpty() ? QString() : number + u' ') + m_model->nameOf(current));
    m_ui->cellText->setText(withFullStop(cell->text()));
    const QSet<Id<Evidence>> wanted =
        QSet<Id<Evidence>>(cell->documents.cbegin(), cell->documents.cend())
            .unite(QSet<Id<Evidence>>(cell->promises.cbegin(), cell->promises.cend()));
    QList<std::pair<QString, const store::GapDocument*>> sorted;
    for (const store::GapDocument& document : std::as_const(m_read.documents)) {
        if (wanted.contains(document.id))
            sorted.append({alphabeticKey(document.title), &document});
    }
    std::sort(sorted.begin(), sorted.end());
    for (qsizetype at = 0; at < std::min(sorted.size(), mostListed); ++at) {
        auto* const item = new QTreeWidgetItem(m_ui->documents, {documentLine(*sorted[at].second)});
        item->setData(0, Qt::UserRole, sorted[at].second->id.text());
    }
    if (sorted.size() > mostListed)
        new QTreeWidgetItem(m_ui->documents,
                            {tr("Y %1 más: ábralos en Evidencias.").arg(sorted.size() - mostListed)});
}

void MapPage::openInLibrary()
{
    const QModelIndex current = m_ui->map->currentIndex();
    const store::GapCell* const cell = m_model->cellAt(current);
    if (!cell || cell->isEmpty())
        return;
    QSet<Id<Evidence>> evidence(cell->documents.cbegin(), cell->documents.cend());
    for (const Id<Evidence>& id : cell->promises)
        evidence << id;
    m_session.filter->narrow({evidence, tr("Mapa: %1").arg(m_model->nameOf(current))});
    Q_EMIT go({QStringLiteral("evidence"), {}, {}, {}});
}

void MapPage::changeEvent(QEvent* event)
{
    SeenPage::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_columns)
        fitTable();
}

void MapPage::saveState(Settings& settings) const
{
    settings.setValue(QStringLiteral("map/splitter"), m_ui->splitter->saveState());
    settings.setValue(QStringLiteral("map/columns"), m_columns->currentIndex());
    settings.setValue(QStringLiteral("map/rows"), m_rows->currentIndex());
    settings.setValue(QStringLiteral("map/promises"), m_promises->isChecked());
}

void MapPage::restoreState(const Settings& settings)
{
    m_ui->splitter->restoreState(settings.value(QStringLiteral("map/splitter")).toByteArray());
    const auto restore = [&](QComboBox& combo, const QString& key) {
        combo.setCurrentIndex(qBound(0, settings.value(key, 0).toInt(), combo.count() - 1));
    };
    restore(*m_columns, QStringLiteral("map/columns"));
    restore(*m_rows, QStringLiteral("map/rows"));
    m_promises->setChecked(settings.value(QStringLiteral("map/promises"), true).toBool());
}

} // namespace agenda::gui
