// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/progress/progresspage.h"

#include "domain/labels.h"
#include "gui/fields/datefield.h"
#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/models/stateglyph.h"
#include "gui/models/stripmodel.h"
#include "gui/models/wrapdelegate.h"
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

} // namespace

ProgressPage::ProgressPage(const Session& session, QWidget* parent)
    : SeenPage(session, 0, parent)
    , m_ui(std::make_unique<Ui::ProgressPage>())
    , m_model(new StripModel(this))
    , m_delegate(new StripDelegate(this))
{
    m_ui->setupUi(this);
    m_ui->strip->setModel(m_model);
    m_ui->strip->setItemDelegate(m_delegate);
    m_ui->strip->setShowGrid(false);
    m_ui->strip->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->strip->setTabKeyNavigation(false);
    m_ui->strip->verticalHeader()->hide();
    m_ui->strip->horizontalHeader()->setHighlightSections(false);
    m_ui->strip->horizontalHeader()->setMinimumSectionSize(24);
    m_ui->strip->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->events->setItemDelegate(new WrapDelegate(m_ui->events));
    m_ui->events->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->events->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->column->setStretchFactor(m_ui->splitter, 1);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({640, 260});
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
    auto* const out = new ViewOut(m_session, *this, *m_model, tr("avance"),
                                  [this] { return reports::pictureOf(m_model->strip()); });
    addAction(out->exportAction());
    addAction(out->copyAction());
    m_rows = new QComboBox(m_ui->tools);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setAccessibleName(tr("Filas"));
    m_rows->addItem(tr("Filas: temas"), int(reports::StripRows::Themes));
    m_rows->addItem(tr("Filas: subpreguntas"), int(reports::StripRows::SubQuestions));
    m_asTable = new QCheckBox(tr("&Ver como tabla"), m_ui->tools);
    m_asTable->setObjectName(QStringLiteral("asTable"));
    auto* const exportButton = new QPushButton(out->exportAction()->text(), m_ui->tools);
    exportButton->setObjectName(QStringLiteral("exportView"));
    connect(exportButton, &QPushButton::clicked, out->exportAction(), &QAction::trigger);
    auto* const copyButton = new QPushButton(out->copyAction()->text(), m_ui->tools);
    copyButton->setObjectName(QStringLiteral("copyView"));
    connect(copyButton, &QPushButton::clicked, out->copyAction(), &QAction::trigger);
    auto* const flow = new FlowLayout(m_ui->tools);
    for (QWidget* const each : std::initializer_list<QWidget*>{m_rows, m_asTable, exportButton, copyButton})
        flow->addWidget(each);
    makeLegend();
}

void ProgressPage::makeLegend()
{
    auto* const flow = new FlowLayout(m_ui->legend);
    const auto add = [&](const QIcon& icon, const QString& words) {
        auto* const sign = new QLabel(m_ui->legend);
        showIcon(*sign, icon);
        flow->addWidget(sign);
        flow->addWidget(new QLabel(words, m_ui->legend));
    };
    for (const auto& [value, code] : EnumCodes<Answered>::all) {
        reports::StripCell sample;
        sample.states.states[size_t(value)] = 1;
        add(drawnIcon([sample](QPainter& painter, const QRectF& box, const reports::Palette& palette) {
                reports::paintStripCell(painter, box, sample, palette);
            }),
            label(value).toLower());
    }
    for (const bool isHollow : {false, true}) {
        add(drawnIcon([isHollow](QPainter& painter, const QRectF& box, const reports::Palette& palette) {
                reports::paintStripMark(painter, box, isHollow, palette);
            }),
            isHollow ? tr("actividad o documento por venir") : tr("documento publicado"));
    }
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
    const QFontMetrics metrics = fontMetrics();
    const int letter = metrics.averageCharWidth();
    QHeaderView* const header = m_ui->strip->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool isQuarter = column > 0 && column < m_model->columnCount() - 1;
        if (isQuarter)
            m_ui->strip->setColumnWidth(column,
                                        m_asTable->isChecked()
                                            ? 18 * letter
                                            : qMax(30, metrics.horizontalAdvance(QStringLiteral("2020 "))));
        else
            m_ui->strip->setColumnWidth(column, (column == 0 ? 34 : 24) * letter);
    }
    header->setStretchLastSection(true);
    m_ui->strip->verticalHeader()->setDefaultSectionSize(metrics.height() + 14);
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
        row.number + QStringLiteral("  ") + row.title + QStringLiteral(" · ") +
        (quarter ? quarter->text() : tr("todo el período")) +
        (events.isEmpty() ? QStringLiteral(". ") + tr("No hay nada anotado.") : QString()));
    for (const store::ProgressEvent& event : events) {
        auto* const item = new QTreeWidgetItem(m_ui->events);
        QString head = tr("%1 · %2 · %3").arg(event.when, codes.value(event.subquestion), event.title);
        const QString outside = outsidePeriod(m_shown.agenda, event.on);
        if (!outside.isEmpty())
            head += QStringLiteral(" · ") + outside;
        if (event.isPromise)
            head += QStringLiteral(" · ") + tr("por venir");
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
