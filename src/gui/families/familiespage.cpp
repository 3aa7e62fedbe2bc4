// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/families/familiespage.h"

#include "domain/labels.h"
#include "gui/families/familydelegate.h"
#include "gui/families/familydialog.h"
#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/models/familymodel.h"
#include "gui/models/nameheader.h"
#include "gui/prompts.h"
#include "gui/viewout.h"
#include "store/workspace.h"
#include "ui_familiespage.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

namespace agenda::gui
{

namespace
{

/// A line a sub-question, family by family.
Table familyTable(const store::Families& families)
{
    Table table{{},
                {{FamiliesPage::tr("Familia"), 30},
                 {FamiliesPage::tr("Tema"), 30},
                 {FamiliesPage::tr("Código"), 0},
                 {FamiliesPage::tr("Subpregunta"), 60},
                 {FamiliesPage::tr("Estado"), 0},
                 {FamiliesPage::tr("Fuentes"), 0},
                 {FamiliesPage::tr("Lo que sabemos hoy"), 60},
                 {FamiliesPage::tr("Confianza"), 0}},
                {}};
    for (qsizetype column = 0; column < families.names.size(); ++column) {
        for (const store::FamilyLine& line : families.lines) {
            const std::optional<store::FamilyMember>& member = line.members[column];
            if (!member)
                continue;
            table.rows << QList<TableCell>{families.names[column],
                                           line.theme,
                                           member->row.subquestion.code,
                                           member->row.subquestion.readable(),
                                           member->row.stateWords(),
                                           double(member->row.sources),
                                           member->answer,
                                           member->confidence ? label(*member->confidence) : QString()};
        }
    }
    return table;
}

} // namespace

FamiliesPage::FamiliesPage(const Session& session, QWidget* parent)
    : SeenPage(session, 0, parent)
    , m_ui(std::make_unique<Ui::FamiliesPage>())
    , m_model(new FamilyModel(this))
    , m_make(new QAction(icon(QStringLiteral("add")), tr("&Armar una familia…"), this))
    , m_change(new QAction(icon(QStringLiteral("edit")), tr("&Cambiar esta familia…"), this))
    , m_dissolve(new QAction(icon(QStringLiteral("remove")), tr("&Quitar esta familia"), this))
{
    m_ui->setupUi(this);
    m_ui->column->setStretchFactor(m_ui->stack, 1);
    showIcon(*m_ui->emptyIcon, icon(QStringLiteral("families")), 3);
    makeTable();
    makeTools();
}

FamiliesPage::~FamiliesPage() = default;

QString FamiliesPage::key() const
{
    return QStringLiteral("families");
}

bool FamiliesPage::reveal(const Place& place)
{
    return place.page == key() && place.type.isEmpty();
}

void FamiliesPage::makeTable()
{
    QTableView& table = *m_ui->families;
    new NameHeader(22, table);
    table.setModel(m_model);
    table.setItemDelegate(new FamilyDelegate(&table));
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_isFitting)
            QMetaObject::invokeMethod(this, &FamiliesPage::fitRows, Qt::QueuedConnection);
        m_isFitting = true; // several columns change at once
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &FamiliesPage::showActions);
    connect(&table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const store::FamilyMember* const member = m_model->memberAt(index)) {
            Q_EMIT go({QStringLiteral("agenda"),
                       QString::fromLatin1(SubQuestion::type),
                       member->row.subquestion.id.text(),
                       {}});
        }
    });
}

void FamiliesPage::makeTools()
{
    auto* const flow = new FlowLayout(m_ui->tools);
    const auto offer = [&](QAction* action, const char* name) {
        action->setVisible(!m_session.workspace.isReadOnly());
        addAction(action);
        auto* const button = new QPushButton(action->icon(), action->text(), m_ui->tools);
        button->setObjectName(QString::fromLatin1(name));
        button->setVisible(action->isVisible());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button,
                [button, action] { button->setEnabled(action->isEnabled()); });
        flow->addWidget(button);
    };
    offer(m_make, "makeFamily");
    offer(m_change, "changeFamily");
    offer(m_dissolve, "dissolveFamily");
    connect(m_make, &QAction::triggered, this, [this] { ask({}); });
    connect(m_change, &QAction::triggered, this, [this] { ask(currentFamily()); });
    connect(m_dissolve, &QAction::triggered, this, &FamiliesPage::dissolve);
    connect(m_ui->emptyButton, &QPushButton::clicked, m_make, &QAction::trigger);
    auto* const out =
        new ViewOut(m_session, *this, tr("familias"), [this] { return familyTable(m_model->families()); });
    connect(out, &ViewOut::message, this, &Page::message);
    addActions({out->exportAction(), out->copyAction()});
    out->addButtons(*flow);
}

void FamiliesPage::read()
{
    const QModelIndex before = m_ui->families->currentIndex();
    const store::FamilyMember* const member = m_model->memberAt(before);
    const Id<SubQuestion> current = member ? member->row.subquestion.id : Id<SubQuestion>();
    m_model->setFamilies(store::readFamilies(m_session.workspace));
    const store::Families& families = m_model->families();
    const bool hasAny = !families.names.isEmpty();
    m_ui->title->setText(families.title());
    m_ui->title->setVisible(hasAny);
    m_ui->families->horizontalHeader()->setMinimumSectionSize(36 * fontMetrics().averageCharWidth());
    m_ui->stack->setCurrentWidget(hasAny ? static_cast<QWidget*>(m_ui->families) : m_ui->emptyPage);
    m_ui->emptyButton->setVisible(m_make->isVisible());
    setFocusProxy(hasAny ? static_cast<QWidget*>(m_ui->families) : m_ui->emptyButton);
    fitRows();
    QModelIndex chosen;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(row, column);
            const store::FamilyMember* const each = m_model->memberAt(index);
            if (each && (!chosen.isValid() || each->row.subquestion.id == current))
                chosen = index;
        }
    }
    m_ui->families->setCurrentIndex(chosen);
    showActions();
}

void FamiliesPage::fitRows()
{
    m_isFitting = false;
    QHeaderView& names = *m_ui->families->verticalHeader();
    m_ui->families->setUpdatesEnabled(false);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int height = 2 * fontMetrics().height() + 8;
        for (int column = 0; column < m_model->columnCount(); ++column)
            height = qMax(height, m_ui->families->sizeHintForIndex(m_model->index(row, column)).height());
        names.resizeSection(row, height);
    }
    m_ui->families->setUpdatesEnabled(true);
}

void FamiliesPage::showActions()
{
    const bool isChosen = !currentFamily().isEmpty();
    m_change->setEnabled(isChosen);
    m_dissolve->setEnabled(isChosen);
}

QString FamiliesPage::currentFamily() const
{
    const QModelIndex current = m_ui->families->currentIndex();
    return current.isValid() ? m_model->families().names[current.column()] : QString();
}

void FamiliesPage::ask(const QString& before)
{
    guarded(this, m_session.prompts, [&] {
        FamilyDialog dialog(m_session.workspace, before, window());
        dialog.setSave([&] {
            return guarded(&dialog, m_session.prompts, [&] {
                store::shapeFamily(m_session.workspace, before, dialog.name(), dialog.members());
            });
        });
        if (dialog.exec() == QDialog::Accepted)
            Q_EMIT message(tr("Se armó la familia «%1».").arg(dialog.name().left(80)), true);
    });
}

void FamiliesPage::dissolve()
{
    const QString name = currentFamily();
    if (guarded(this, m_session.prompts, [&] { store::dissolveFamily(m_session.workspace, name); }))
        Q_EMIT message(tr("Se quitó la familia «%1». Sus subpreguntas siguen ahí.").arg(name.left(80)), true);
}

void FamiliesPage::changeEvent(QEvent* event)
{
    SeenPage::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model->rowCount() > 0)
        fitRows();
}

void FamiliesPage::saveState(Settings& /*settings*/) const {}

void FamiliesPage::restoreState(const Settings& /*settings*/) {}

} // namespace agenda::gui
