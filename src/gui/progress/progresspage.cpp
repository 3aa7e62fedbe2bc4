// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/progress/progresspage.h"

#include "domain/labels.h"
#include "gui/fields/datefield.h"
#include "gui/fields/flowlayout.h"
#include "gui/fields/legend.h"
#include "gui/icons.h"
#include "gui/models/nameheader.h"
#include "gui/models/stripmodel.h"
#include "gui/models/wrapdelegate.h"
#include "gui/progress/quarterheader.h"
#include "gui/progress/stripdelegate.h"
#include "gui/prompts.h"
#include "gui/settings.h"
#include "gui/viewout.h"
#include "store/workspace.h"
#include "ui_progresspage.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>

namespace agenda::gui
{

namespace
{

constexpr int idRole = Qt::UserRole;
constexpr int typeRole = Qt::UserRole + 1;

/// Where an event leads: to the document, else to its sub-question.
Place placeOf(const store::ProgressEvent& event)
{
    if (event.kind == store::ProgressEvent::Kind::Document)
        return {QStringLiteral("evidence"), QString::fromLatin1(Evidence::type), event.recordId, {}};
    return {QStringLiteral("agenda"), QString::fromLatin1(SubQuestion::type), event.subquestion.text(), {}};
}

/// What is drawn, as a table with the names first.
Table stripTable(const StripModel& model)
{
    const reports::ProgressStrip& strip = model.strip();
    const bool isOfThemes = strip.rows.isEmpty() || !strip.rows.first().subquestion;
    Table table;
    table.columns.append({isOfThemes ? ProgressPage::tr("Tema") : ProgressPage::tr("Subpregunta"), 40});
    for (const Quarter& quarter : strip.quarters)
        table.columns.append({quarter.text(), 0});
    table.columns.append({ProgressPage::tr("Cómo está"), 0});
    for (const reports::StripRow& row : strip.rows) {
        QList<TableCell> cells{row.name()};
        for (const reports::StripCell& cell : row.cells)
            cells << cell.text();
        table.rows << (cells << row.end);
    }
    return table;
}

} // namespace

ProgressPage::ProgressPage(const Session& session, QWidget* parent)
    : SeenPage(session, 0, parent)
    , m_ui(std::make_unique<Ui::ProgressPage>())
    , m_model(new StripModel(this))
    , m_delegate(new StripDelegate(this))
{
    m_ui->setupUi(this);
    m_names = new NameHeader(32, *m_ui->strip);
    m_ui->strip->setModel(m_model);
    m_ui->strip->setItemDelegate(m_delegate);
    m_ui->strip->setShowGrid(false);
    m_ui->strip->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->strip->setTabKeyNavigation(false);
    new QuarterHeader(*m_model, *m_ui->strip);
    m_ui->strip->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->strip->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->events->setItemDelegate(new WrapDelegate(m_ui->events));
    m_ui->events->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->events->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->column->setStretchFactor(m_ui->stack, 1);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({680, 200}); // of the narrowest window; what is wider is shared
    showIcon(*m_ui->emptyIcon, icon(QStringLiteral("progress")), 3);
    setFocusProxy(m_ui->strip);
    makeTools();
    makeClocks();
    connectParts();
}

ProgressPage::~ProgressPage() = default;

QString ProgressPage::key() const
{
    return QStringLiteral("progress");
}

bool ProgressPage::reveal(const Place& place)
{
    return place.page == key() && place.type.isEmpty();
}

void ProgressPage::makeTools()
{
    auto* const out = new ViewOut(
        m_session, *this, tr("avance"), [this] { return stripTable(*m_model); },
        [this] { return reports::pictureOf(m_model->strip()); });
    connect(out, &ViewOut::message, this, &Page::message);
    addActions({out->exportAction(), out->copyAction()});
    m_rows = new QComboBox(m_ui->tools);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setAccessibleName(tr("Filas"));
    m_rows->addItem(tr("Filas: temas"), int(reports::StripRows::Themes));
    m_rows->addItem(tr("Filas: subpreguntas"), int(reports::StripRows::SubQuestions));
    m_asTable = new QCheckBox(tr("&Ver como tabla"), m_ui->tools);
    m_asTable->setObjectName(QStringLiteral("asTable"));
    auto* const flow = new FlowLayout(m_ui->tools);
    flow->addWidget(m_rows);
    flow->addWidget(m_asTable);
    out->addButtons(*flow);
    fillLegend(*m_ui->legend, {}, reports::stripLegend());
}

void ProgressPage::makeClocks()
{
    prepareDateEdit(*m_ui->asOf);
    m_ui->recorded->setName(tr("Como se conocía el"));
    m_ui->recorded->setReadOnly(false);
}

void ProgressPage::connectParts()
{
    connect(m_rows, &QComboBox::currentIndexChanged, this, &ProgressPage::showDay);
    connect(m_asTable, &QCheckBox::toggled, this, [this](bool asText) {
        m_delegate->setAsText(asText);
        showColumns();
        m_ui->strip->viewport()->update();
    });
    connect(m_ui->slider, &QSlider::valueChanged, this, [this](int day) {
        if (!m_isSetting)
            m_ui->asOf->setDate(m_first.addDays(day));
    });
    // A limit of its own would refuse dates while they are half typed.
    connect(m_ui->asOf, &QDateEdit::editingFinished, this, [this] { m_ui->asOf->setDate(day()); });
    connect(m_ui->asOf, &QDateEdit::dateChanged, this, [this] {
        if (!m_isSetting)
            showDay();
    });
    connect(m_ui->recorded, &DateField::committed, this, &ProgressPage::noteChange);
    connect(m_ui->strip->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProgressPage::showWhy);
    connect(m_ui->events, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const auto page = item->data(0, typeRole).toString();
        Q_EMIT go({page == QString::fromLatin1(Evidence::type) ? QStringLiteral("evidence")
                                                               : QStringLiteral("agenda"),
                   page,
                   item->data(0, idRole).toString(),
                   {}});
    });
    connect(m_ui->emptyButton, &QPushButton::clicked, this, [this] {
        Q_EMIT go({QStringLiteral("agenda"), {}, {}, {}});
    });
}

void ProgressPage::read()
{
    m_read = store::readProgress(m_session.workspace, {{}, m_ui->recorded->date()});
    const QDate first(m_read.agenda.firstYear, 1, 1);
    // What was said after the period counts too; within it, the rest of it is still to come.
    const QDate last = std::max(QDate(m_read.agenda.lastYear, 12, 31), m_read.today);
    const bool hasAgenda = !m_read.quarters.isEmpty();
    m_ui->known->setText(m_ui->recorded->date().isNull() ? tr("Con todo lo anotado hasta hoy.")
                         : hasAgenda ? tr("Solo con lo que se había anotado hasta ese día.")
                                     : tr("Ese día todavía no se había anotado nada."));
    showWhatFits();
    m_ui->slider->setEnabled(hasAgenda);
    m_ui->asOf->setEnabled(hasAgenda);
    if (hasAgenda) {
        m_isSetting = true;
        const QDate before = m_ui->asOf->date();
        const bool isFirst = m_first != first;
        m_first = first;
        m_ui->slider->setRange(0, int(first.daysTo(last)));
        m_ui->slider->setPageStep(91); // a quarter
        m_ui->asOf->setDate(isFirst ? m_read.today : before);
        m_isSetting = false;
    }
    showDay();
}

void ProgressPage::showWhatFits()
{
    const bool hasHistory =
        std::any_of(m_read.themes.cbegin(), m_read.themes.cend(),
                    [](const store::ThemeProgress& theme) { return !store::eventsOf(theme).isEmpty(); });
    const bool isToday = m_ui->recorded->date().isNull();
    m_ui->emptyText->setText(
        isToday ? tr("El avance se dibuja con las fechas de estado. Registre el primero desde la Agenda.")
                : tr("Ese día todavía no se había anotado nada que dibujar."));
    m_ui->emptyButton->setVisible(isToday);
    m_ui->stack->setCurrentWidget(hasHistory ? static_cast<QWidget*>(m_ui->splitter) : m_ui->emptyPage);
    setFocusProxy(hasHistory ? static_cast<QWidget*>(m_ui->strip) : m_ui->emptyButton);
}

QDate ProgressPage::day() const
{
    return std::clamp(m_ui->asOf->date(), m_first, m_first.addDays(m_ui->slider->maximum()));
}

void ProgressPage::showDay()
{
    const QDate day = this->day();
    m_shown = m_read.quarters.isEmpty() ? m_read : m_read.onDay(day);
    if (!m_read.quarters.isEmpty()) {
        m_isSetting = true;
        m_ui->slider->setValue(int(m_first.daysTo(day)));
        m_isSetting = false;
    }
    m_model->setStrip(reports::stripOf(m_shown, reports::StripRows(m_rows->currentData().toInt())));
    m_ui->title->setText(
        m_read.quarters.isEmpty()
            ? tr("El avance se dibuja con las fechas de estado.")
            : tr("%1 Así estaba la agenda el %2.").arg(m_model->strip().title, dateText(day)));
    if (!m_ui->strip->currentIndex().isValid() && m_model->rowCount() > 0)
        m_ui->strip->setCurrentIndex(m_model->index(0, 0));
    showColumns();
    showWhy();
}

void ProgressPage::showColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int quarter = m_asTable->isChecked() ? 18 * letter : 4 * letter;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_ui->strip->setColumnWidth(column, column < m_shown.quarters.size() ? quarter : 20 * letter);
    m_ui->strip->verticalHeader()->setDefaultSectionSize(m_names->rowHeight());
}

void ProgressPage::showWhy()
{
    m_ui->events->clear();
    const QModelIndex current = m_ui->strip->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount()) {
        m_ui->whyAbout->clear();
        return;
    }
    const reports::StripRow& row = m_model->strip().rows[current.row()];
    store::ThemeProgress theme = m_shown.themes[row.theme];
    if (row.subquestion)
        theme.subquestions.removeIf(
            [&](const store::SubQuestionProgress& each) { return each.subquestion.id != *row.subquestion; });
    const std::optional<Quarter> quarter = m_model->quarterAt(current);
    const QList<store::ProgressEvent> events =
        quarter ? store::eventsIn(theme, *quarter) : store::eventsOf(theme);
    QHash<Id<SubQuestion>, QString> codes;
    for (const store::SubQuestionProgress& sub : std::as_const(theme.subquestions))
        codes.insert(sub.subquestion.id, sub.subquestion.code);
    m_ui->whyAbout->setText(
        row.name() + QStringLiteral(" · ") + (quarter ? quarter->text() : tr("todo el período")) +
        (events.isEmpty() ? QStringLiteral(". ") + tr("No hay nada anotado.") : QString()));
    for (const store::ProgressEvent& event : events) {
        auto* const item = new QTreeWidgetItem(m_ui->events);
        QString head = tr("%1 · %2 · %3").arg(event.when, codes.value(event.subquestion), event.title);
        const QString outside = outsidePeriod(m_shown.agenda, event.on);
        if (!outside.isEmpty())
            head += QStringLiteral(" · ") + outside;
        if (reports::isLate(event, m_shown.lastDay()))
            head += QStringLiteral(" · ") + tr("atrasada");
        else if (event.isPromise)
            head += QStringLiteral(" · ") + (event.kind == store::ProgressEvent::Kind::Activity
                                                 ? tr("por venir")
                                                 : tr("aún no publicado"));
        item->setText(0, event.detail.isEmpty() ? head : head + u'\n' + event.detail.left(600).simplified());
        const Place place = placeOf(event);
        item->setData(0, idRole, place.id);
        item->setData(0, typeRole, place.type);
    }
}

void ProgressPage::saveState(Settings& settings) const
{
    settings.setValue(QStringLiteral("progress/splitter"), m_ui->splitter->saveState());
    settings.setValue(QStringLiteral("progress/rows"), m_rows->currentIndex());
    settings.setValue(QStringLiteral("progress/asTable"), m_asTable->isChecked());
}

void ProgressPage::restoreState(const Settings& settings)
{
    m_ui->splitter->restoreState(settings.value(QStringLiteral("progress/splitter")).toByteArray());
    m_rows->setCurrentIndex(qBound(0, settings.value(QStringLiteral("progress/rows"), 0).toInt(), 1));
    m_asTable->setChecked(settings.value(QStringLiteral("progress/asTable"), false).toBool());
}

} // namespace agenda::gui
