// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/outlinepanel.h"

#include "domain/labels.h"
#include "gui/agenda/reword.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/models/currentrow.h"
#include "gui/models/outlinedelegate.h"
#include "gui/models/stateglyph.h"
#include "gui/prompts.h"
#include "gui/shortcuts.h"
#include "store/agendaedit.h"
#include "store/views.h"
#include "store/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

enum Shown { TreeShown, EmptyShown, NoMatchShown };

const QString questionType = QString::fromLatin1(Question::type);
const QString themeType = QString::fromLatin1(Theme::type);
const QString subQuestionType = QString::fromLatin1(SubQuestion::type);

} // namespace

OutlinePanel::OutlinePanel(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new OutlineModel(this))
    , m_view(new QTreeView(this))
    , m_title(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
{
    m_model->setEditable(!session.workspace.isReadOnly());
    makeTree();
    makeActions();
    m_title->setCheckable(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setToolTip(tr("Datos de la agenda"));
    connect(m_title, &QToolButton::clicked, this, &OutlinePanel::showAgenda);

    m_stack->addWidget(m_view);
    m_stack->addWidget(makeNotice(QStringLiteral("agenda"), tr("Esta agenda todavía no tiene preguntas."),
                                  tr("Agregar la primera pregunta"), m_addQuestion));
    m_stack->addWidget(makeNotice(QStringLiteral("search"), tr("Ninguna subpregunta está en ese estado."),
                                  tr("Quitar filtros"), m_clearFilter));

    auto* const column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(makeFilters());
    column->addWidget(m_stack, 1);
    column->addWidget(makeLegend());
    if (!session.workspace.isReadOnly())
        column->addWidget(makeButtons());
    setTabOrder(m_title, m_state);
    setTabOrder(m_state, m_inactive);
    setTabOrder(m_inactive, m_contradictionsButton);
    setTabOrder(m_contradictionsButton, m_view);
    showActions();
}

void OutlinePanel::makeTree()
{
    setFocusProxy(m_view);
    m_view->setObjectName(QStringLiteral("outline"));
    m_view->setAccessibleName(tr("Preguntas, temas y subpreguntas"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OutlineDelegate(m_view));
    m_view->setWordWrap(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setAllColumnsShowFocus(true);
    m_view->setIndentation(16);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setExpandsOnDoubleClick(m_session.workspace.isReadOnly());
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionsMovable(false);
    m_view->header()->setTextElideMode(Qt::ElideRight);
    m_view->header()->setSectionResizeMode(OutlineModel::TextColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(OutlineModel::StateColumn, QHeaderView::Fixed);
    m_view->header()->setSectionResizeMode(OutlineModel::EvidenceColumn, QHeaderView::Fixed);
    if (!m_session.workspace.isReadOnly()) {
        m_view->setDragEnabled(true);
        m_view->setAcceptDrops(true);
        m_view->setDropIndicatorShown(true);
        m_view->setDragDropMode(QAbstractItemView::InternalMove);
    }
    fitColumns();
    m_view->installEventFilter(this);
    keepCurrentInView(*m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_refreshing)
            return;
        showActions();
        Q_EMIT selected();
    });
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, &QTreeView::doItemsLayout,
            Qt::QueuedConnection);
    // What follows asks for reasons and changes the tree: not before the row has closed its editor, or the
    // drag has ended.
    connect(m_model, &OutlineModel::edited, this,
            [this](const QString& type, const QString& id, const QString& text) {
                m_edit = Edit{type, id, text};
                QMetaObject::invokeMethod(this, &OutlinePanel::applyEdit, Qt::QueuedConnection);
            });
    connect(m_model, &OutlineModel::moved, this, &OutlinePanel::applyMove, Qt::QueuedConnection);
}

void OutlinePanel::fitColumns()
{
    const QFontMetrics metrics = m_view->fontMetrics();
    const int glyph = metrics.height() + OutlineDelegate::gap;
    // The words may stand in two lines, and so may the glyphs of a theme where room is scarce.
    store::SubQuestionRow unjudged;
    unjudged.sources = 1;
    QStringList states{unjudged.stateWords()};
    for (const auto& [value, code] : EnumCodes<Answered>::all)
        states << label(value);
    int least = 3 * glyph;
    for (const QString& word : states.join(u' ').split(u' '))
        least = qMax(least, metrics.horizontalAdvance(word));
    const int margin = 12;
    const int evidence = metrics.horizontalAdvance(QStringLiteral("Evid.")) + margin;
    // What the text of a sub-question has beside its indentation and its glyph.
    // Its width is counted as with a scroll bar: whether there is one depends on these columns.
    const int bar = m_view->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int room = m_view->width() - 2 * m_view->frameWidth() - bar - 3 * m_view->indentation() - 2 * glyph;
    const int letter = metrics.averageCharWidth();
    const int wide = qMax(least, 5 * glyph);
    m_view->setColumnWidth(OutlineModel::StateColumn,
                           (room - evidence - wide >= 34 * letter ? wide : least) + margin);
    m_view->setColumnWidth(OutlineModel::EvidenceColumn, evidence);
    // The number is in the detail too.
    m_view->setColumnHidden(OutlineModel::EvidenceColumn, room - evidence - least < 26 * letter);
}

QWidget* OutlinePanel::makeFilters()
{
    auto* const box = new QWidget(this);
    auto* const row = new FlowLayout(box);
    m_state = new QComboBox(box);
    m_state->setObjectName(QStringLiteral("stateFilter"));
    m_state->setAccessibleName(tr("Mostrar las de un estado"));
    m_state->addItem(tr("Todos"));
    for (const auto& [value, code] : EnumCodes<Answered>::all)
        m_state->addItem(stateIcon(value), label(value), int(value));
    auto* const name = new QLabel(tr("E&stado:"), box);
    name->setBuddy(m_state);
    m_inactive = new QCheckBox(tr("En pausa y retiradas"), box);
    m_inactive->setObjectName(QStringLiteral("showInactive"));
    m_inactive->setToolTip(tr("Mostrar también las subpreguntas en pausa y las retiradas"));
    m_inactive->setChecked(true);
    auto* const pair = new QWidget(box);
    auto* const pairRow = new QHBoxLayout(pair);
    pairRow->setContentsMargins(0, 0, 0, 0);
    pairRow->addWidget(name);
    pairRow->addWidget(m_state);
    m_contradictionsButton = new QToolButton(box);
    m_contradictionsButton->setObjectName(QStringLiteral("contradictions"));
    m_contradictionsButton->setToolTip(
        tr("Ver los hallazgos que contradicen a los demás y nadie ha explicado"));
    row->addWidget(pair);
    row->addWidget(m_inactive);
    row->addWidget(m_contradictionsButton);
    connect(m_contradictionsButton, &QToolButton::clicked, this, &OutlinePanel::showContradictions);
    connect(m_state, &QComboBox::currentIndexChanged, this, &OutlinePanel::filter);
    connect(m_inactive, &QCheckBox::toggled, this, &OutlinePanel::filter);
    return box;
}

QWidget* OutlinePanel::makeLegend()
{
    auto* const box = new QWidget(this);
    box->setObjectName(QStringLiteral("legend"));
    auto* const row = new FlowLayout(box);
    for (const auto& [value, code] : EnumCodes<Answered>::all) {
        auto* const pair = new QWidget(box);
        auto* const pairRow = new QHBoxLayout(pair);
        pairRow->setContentsMargins(0, 0, 0, 0);
        auto* const glyph = new QLabel(pair);
        showIcon(*glyph, stateIcon(value));
        auto* const words = new QLabel(label(value).toLower(), pair);
        words->setTextFormat(Qt::PlainText);
        words->setForegroundRole(QPalette::PlaceholderText);
        pairRow->addWidget(glyph);
        pairRow->addWidget(words);
        row->addWidget(pair);
    }
    return box;
}

QWidget* OutlinePanel::makeNotice(const QString& picture, const QString& text, const QString& button,
                                  QAction* action)
{
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    auto* const words = new QLabel(text, box);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto* const image = new QLabel(box);
    showIcon(*image, icon(picture), 3);
    image->setAlignment(Qt::AlignCenter);
    column->addStretch();
    column->addWidget(image);
    column->addWidget(words);
    if (action) {
        auto* const push = new QPushButton(button, box);
        push->setAutoDefault(false);
        connect(push, &QPushButton::clicked, action, &QAction::trigger);
        column->addWidget(push, 0, Qt::AlignHCenter);
    }
    column->addStretch();
    return box;
}

QAction* OutlinePanel::makeAction(const QString& name, const QString& text, void (OutlinePanel::*slot)(),
                                  const QString& keys, Qt::ShortcutContext context)
{
    auto* const action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcutContext(context);
    if (!keys.isEmpty())
        setKeys(action, keys);
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    m_actions << action;
    return action;
}

void OutlinePanel::makeActions()
{
    m_clearFilter = new QAction(tr("Quitar filtros"), this);
    connect(m_clearFilter, &QAction::triggered, this, &OutlinePanel::clearFilter);
    const auto separate = [this] {
        auto* const line = new QAction(this);
        line->setSeparator(true);
        m_view->addAction(line);
        m_actions << line;
    };
    if (!m_session.workspace.isReadOnly()) {
        m_addSubQuestion = makeAction(QStringLiteral("addSubQuestion"), tr("Nueva &subpregunta…"),
                                      &OutlinePanel::addSubQuestion, QStringLiteral("subquestion.add"),
                                      Qt::WidgetWithChildrenShortcut);
        m_addTheme = makeAction(QStringLiteral("addTheme"), tr("Nuevo &tema…"), &OutlinePanel::addTheme);
        m_addQuestion = makeAction(QStringLiteral("addQuestion"), tr("Nueva pregunta &amplia…"),
                                   &OutlinePanel::addQuestion);
        separate();
        m_editInPlace = makeAction(QStringLiteral("editInPlace"), tr("&Editar en el lugar"),
                                   &OutlinePanel::editInPlace, QStringLiteral("edit.inPlace"));
        m_up = makeAction(QStringLiteral("moveUp"), tr("S&ubir"), &OutlinePanel::stepUp,
                          QStringLiteral("edit.moveUp"));
        m_down = makeAction(QStringLiteral("moveDown"), tr("&Bajar"), &OutlinePanel::stepDown,
                            QStringLiteral("edit.moveDown"));
        m_moveTo = makeAction(QStringLiteral("moveTo"), tr("&Mover a…"), &OutlinePanel::moveTo);
        separate();
        m_toggleName =
            makeAction(QStringLiteral("confirmName"), tr("&Confirmar nombre"), &OutlinePanel::toggleName);
        m_activate = makeAction(QStringLiteral("activate"), tr("Ac&tivar"), &OutlinePanel::activate);
        m_park = makeAction(QStringLiteral("park"), tr("&Poner en pausa"), &OutlinePanel::park);
        m_retire = makeAction(QStringLiteral("retire"), tr("&Retirar"), &OutlinePanel::retire);
        separate();
        m_remove = makeAction(QStringLiteral("remove"), tr("&Quitar"), &OutlinePanel::remove,
                              QStringLiteral("edit.remove"));
        separate();
    }
    m_agenda = makeAction(QStringLiteral("showAgenda"), tr("&Datos de la agenda"), &OutlinePanel::showAgenda);
    m_contradictions = makeAction(QStringLiteral("showContradictions"), tr("C&ontradicciones sin explicar…"),
                                  &OutlinePanel::showContradictions);
}

QWidget* OutlinePanel::makeButtons()
{
    auto* const box = new QWidget(this);
    auto* const row = new FlowLayout(box);
    const auto addMenu = [&](const QString& text, const QList<QAction*>& actions) {
        auto* const button = new QToolButton(box);
        button->setText(text);
        button->setPopupMode(QToolButton::InstantPopup);
        auto* const menu = new QMenu(button);
        menu->addActions(actions);
        button->setMenu(menu);
        row->addWidget(button);
    };
    const auto addButton = [&](QAction* action) {
        auto* const button = new QToolButton(box);
        button->setDefaultAction(action);
        row->addWidget(button);
    };
    addMenu(tr("Agregar"), {m_addSubQuestion, m_addTheme, m_addQuestion});
    addButton(m_up);
    addButton(m_down);
    addButton(m_moveTo);
    addButton(m_remove);
    addMenu(tr("Más"), {m_editInPlace, m_toggleName, m_activate, m_park, m_retire, m_agenda});
    return box;
}

bool OutlinePanel::guard(const std::function<void()>& work)
{
    return guarded(this, m_session.prompts, work);
}

void OutlinePanel::refresh()
{
    const store::Outline outline = store::readOutline(m_session.workspace);
    OutlineFilter filter;
    if (m_state->currentIndex() > 0)
        filter.state = Answered(m_state->currentData().toInt());
    filter.inactive = m_inactive->isChecked();
    m_refreshing = true;
    const QString before = currentId();
    m_model->setOutline(outline, filter);
    m_refreshing = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, true);
    if (m_isFirst) {
        m_view->expandToDepth(0);
        m_isFirst = false;
    }
    const QString title = outline.agenda.title.isEmpty() ? tr("Datos de la agenda") : outline.agenda.title;
    m_titleText = title.left(200);
    showTitle();
    m_title->setAccessibleName(tr("Datos de la agenda: %1").arg(title));
    showWhatFits();
    countContradictions();
    showActions();
    if (before != currentId())
        Q_EMIT selected();
}

void OutlinePanel::showWhatFits()
{
    Shown shown = TreeShown;
    if (m_model->rowCount() == 0)
        shown = m_model->outline().questions.isEmpty() ? EmptyShown : NoMatchShown;
    m_stack->setCurrentIndex(shown);
}

void OutlinePanel::filter()
{
    guard([this] { refresh(); });
}

void OutlinePanel::clearFilter()
{
    m_state->setCurrentIndex(0);
    m_inactive->setChecked(true);
}

QModelIndex OutlinePanel::currentIndex() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows(OutlineModel::TextColumn);
    return rows.isEmpty() ? QModelIndex() : rows.first();
}

QString OutlinePanel::currentId() const
{
    return currentIndex().data(OutlineModel::IdRole).toString();
}

QString OutlinePanel::currentType() const
{
    return currentIndex().data(OutlineModel::TypeRole).toString();
}

bool OutlinePanel::select(const QString& id)
{
    if (id.isEmpty()) {
        m_view->clearSelection();
        return true;
    }
    if (!m_model->indexOf(id).isValid())
        clearFilter();
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid())
        return false;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    return true;
}

QStringList OutlinePanel::expandedIds() const
{
    QStringList ids;
    for (const store::QuestionRow& question : m_model->outline().questions) {
        QStringList here{question.question.id.text()};
        for (const store::ThemeRow& theme : question.themes)
            here << theme.theme.id.text();
        for (const QString& id : std::as_const(here)) {
            if (m_view->isExpanded(m_model->indexOf(id)))
                ids << id;
        }
    }
    return ids;
}

void OutlinePanel::expand(const QStringList& ids)
{
    m_view->collapseAll();
    for (const QString& id : ids)
        m_view->expand(m_model->indexOf(id));
}

void OutlinePanel::showActions()
{
    const QString type = currentType();
    m_title->setChecked(type.isEmpty());
    if (m_session.workspace.isReadOnly())
        return;
    const QModelIndex index = currentIndex();
    const store::SubQuestionRow* const sub = m_model->subQuestion(index);
    const store::ThemeRow* const theme = m_model->theme(index);
    m_addSubQuestion->setEnabled(sub || theme);
    m_addTheme->setEnabled(!m_model->outline().questions.isEmpty());
    m_editInPlace->setEnabled(index.isValid());
    m_up->setEnabled(m_model->step(index, -1).has_value());
    m_down->setEnabled(m_model->step(index, 1).has_value());
    m_moveTo->setEnabled(sub || theme);
    m_toggleName->setEnabled(theme);
    const bool isConfirmed = theme && theme->theme.nameStatus == NameStatus::Confirmed;
    m_toggleName->setText(isConfirmed ? tr("Volver a nombre «propuesto»") : tr("&Confirmar nombre"));
    const auto may = [&](SubQuestionStatus status) { return sub && sub->subquestion.status != status; };
    m_activate->setEnabled(may(SubQuestionStatus::Active));
    m_park->setEnabled(may(SubQuestionStatus::Parked));
    m_retire->setEnabled(may(SubQuestionStatus::Retired));
    m_remove->setEnabled(index.isValid());
}

void OutlinePanel::addSubQuestion()
{
    const QModelIndex index = currentIndex();
    const store::ThemeRow* const theme = m_model->theme(m_model->theme(index) ? index : index.parent());
    if (!theme)
        return;
    const Id<Theme> themeId = theme->theme.id;
    const bool done =
        askAndAdd(tr("Nueva subpregunta"),
                  tr("Escriba su redacción oficial. Irá al final del tema «%1».").arg(theme->theme.name),
                  true, [&](const QString& text) {
                      return store::addSubQuestion(m_session.workspace, themeId, text).text();
                  });
    if (done)
        Q_EMIT message(tr("Se agregó una subpregunta."), true);
}

bool OutlinePanel::askAndAdd(const QString& title, const QString& explanation, bool multiline,
                             const std::function<QString(const QString&)>& add)
{
    QString typed;
    QString id;
    // What was typed is not lost where it could not be saved.
    do {
        const auto text = m_session.prompts.text(this, title, explanation, typed, multiline);
        if (!text)
            return false;
        typed = *text;
    } while (!guard([&] { id = add(typed); }));
    select(id);
    return true;
}

void OutlinePanel::addTheme()
{
    QModelIndex index = currentIndex();
    while (index.parent().isValid())
        index = index.parent();
    const store::QuestionRow* question = m_model->question(index);
    if (!question && !m_model->outline().questions.isEmpty())
        question = &m_model->outline().questions.last();
    if (!question)
        return;
    const Id<Question> questionId = question->question.id;
    const bool done = askAndAdd(
        tr("Nuevo tema"),
        tr("Escriba el nombre del tema. Irá al final de la pregunta %1.").arg(question->question.number),
        false,
        [&](const QString& name) { return store::addTheme(m_session.workspace, questionId, name).text(); });
    if (done)
        Q_EMIT message(tr("Se agregó un tema."), true);
}

void OutlinePanel::addQuestion()
{
    const bool done =
        askAndAdd(tr("Nueva pregunta amplia"), tr("Escriba el texto de la pregunta amplia."), true,
                  [&](const QString& text) { return store::addQuestion(m_session.workspace, text).text(); });
    if (done)
        Q_EMIT message(tr("Se agregó una pregunta amplia."), true);
}

void OutlinePanel::editInPlace()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    m_view->setFocus();
    m_view->edit(index);
}

void OutlinePanel::commitPending()
{
    // Taking the focus away ends the editing in a row, as clicking elsewhere does.
    QWidget* const focus = m_view->viewport()->focusWidget();
    if (focus && m_view->viewport()->isAncestorOf(focus))
        m_view->setFocus();
    applyEdit();
}

void OutlinePanel::applyEdit()
{
    if (!m_edit)
        return;
    const Edit edit = *std::exchange(m_edit, std::nullopt);
    if (edit.type == themeType) {
        const auto rename = [&] { store::renameTheme(m_session.workspace, Id<Theme>(edit.id), edit.text); };
        if (guard(rename))
            Q_EMIT message(tr("El tema se llama ahora «%1».").arg(edit.text.simplified().left(80)), true);
    } else if (reword(this, m_session, edit.type, edit.id, edit.text)) {
        Q_EMIT message(tr("Se cambió la redacción."), true);
    }
}

void OutlinePanel::applyMove(const OutlineMove& move)
{
    const bool done = guard([&] {
        if (move.type == questionType)
            store::moveQuestion(m_session.workspace, Id<Question>(move.id), move.index);
        else if (move.type == themeType)
            store::moveTheme(m_session.workspace, Id<Theme>(move.id), Id<Question>(move.parent), move.index);
        else
            store::moveSubQuestion(m_session.workspace, Id<SubQuestion>(move.id), Id<Theme>(move.parent),
                                   move.index);
    });
    if (!done)
        return;
    select(move.id);
    const auto record = m_session.workspace.find(move.type, move.id);
    if (record)
        Q_EMIT message(tr("Se movió «%1».").arg(titleOf(*record)), true);
}

void OutlinePanel::stepUp()
{
    if (const auto move = m_model->step(currentIndex(), -1))
        applyMove(*move);
}

void OutlinePanel::stepDown()
{
    if (const auto move = m_model->step(currentIndex(), 1))
        applyMove(*move);
}

void OutlinePanel::moveTo()
{
    const QModelIndex index = currentIndex();
    const QString type = currentType();
    if (type != themeType && type != subQuestionType)
        return;
    const QString id = currentId();
    const QString parent = index.parent().data(OutlineModel::IdRole).toString();
    QList<PickItem> places;
    for (const store::QuestionRow& question : m_model->outline().questions) {
        const QString text = tr("Pregunta %1: %2").arg(question.question.number).arg(question.question.text);
        if (type == themeType) {
            places << PickItem{question.question.id.text(), text, {}};
            continue;
        }
        for (const store::ThemeRow& theme : question.themes)
            places << PickItem{theme.theme.id.text(),
                               tr("Tema %1 · %2").arg(theme.place).arg(theme.theme.name), text};
    }
    for (PickItem& each : places) {
        if (each.id == parent) {
            each.disabled = true;
            each.detail = tr("Ya está aquí");
        }
    }
    const auto chosen = PickDialog::pickOne(this, tr("Mover a…"),
                                            type == themeType ? tr("Elija la pregunta a la que pasa el tema.")
                                                              : tr("Elija el tema al que pasa."),
                                            places, tr("Mover"));
    if (chosen)
        applyMove({type, id, *chosen, std::numeric_limits<int>::max()});
}

void OutlinePanel::toggleName()
{
    const store::ThemeRow* const theme = m_model->theme(currentIndex());
    if (!theme)
        return;
    const Theme before = theme->theme;
    const NameStatus status =
        before.nameStatus == NameStatus::Proposed ? NameStatus::Confirmed : NameStatus::Proposed;
    if (guard([&] { store::setNameStatus(m_session.workspace, before.id, status); })) {
        Q_EMIT message(status == NameStatus::Confirmed
                           ? tr("Se confirmó el nombre «%1».").arg(titleOf(before))
                           : tr("El nombre «%1» vuelve a ser propuesto.").arg(titleOf(before)),
                       true);
    }
}

void OutlinePanel::setStatus(SubQuestionStatus status)
{
    const store::SubQuestionRow* const sub = m_model->subQuestion(currentIndex());
    if (!sub)
        return;
    const SubQuestion before = sub->subquestion;
    if (guard([&] { store::setStatus(m_session.workspace, before.id, status); }))
        Q_EMIT message(tr("%1: %2.").arg(before.code, label(status).toLower()), true);
}

void OutlinePanel::activate()
{
    setStatus(SubQuestionStatus::Active);
}

void OutlinePanel::park()
{
    setStatus(SubQuestionStatus::Parked);
}

void OutlinePanel::retire()
{
    setStatus(SubQuestionStatus::Retired);
}

void OutlinePanel::remove()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const QString type = currentType();
    const QString id = currentId();
    QString title;
    const bool done = guard([&] {
        if (const auto record = m_session.workspace.find(type, id))
            title = titleOf(*record);
        if (type == questionType)
            store::removeQuestion(m_session.workspace, Id<Question>(id));
        else if (type == themeType)
            store::removeTheme(m_session.workspace, Id<Theme>(id));
        else
            store::removeSubQuestion(m_session.workspace, Id<SubQuestion>(id));
    });
    if (done)
        Q_EMIT message(tr("Se quitó «%1».").arg(title), true);
}

void OutlinePanel::showAgenda()
{
    m_view->clearSelection();
    showActions();
}

void OutlinePanel::countContradictions()
{
    int open = 0;
    for (const store::QuestionRow& question : m_model->outline().questions) {
        for (const store::ThemeRow& theme : question.themes) {
            for (const store::SubQuestionRow& row : theme.subquestions)
                open += row.ledger.openContradictions();
        }
    }
    m_contradictionsButton->setVisible(open > 0);
    m_contradictionsButton->setText(open == 1 ? tr("1 contradicción sin explicar")
                                              : tr("%1 contradicciones sin explicar").arg(open));
    m_contradictions->setEnabled(open > 0);
}

void OutlinePanel::showContradictions()
{
    QList<store::OpenContradiction> open;
    if (!guard([&] { open = store::openContradictions(m_session.workspace); }))
        return;
    QList<PickItem> items;
    for (const store::OpenContradiction& each : open) {
        items << PickItem{each.finding.id.text(),
                          each.subquestion.code + QStringLiteral(" · ") + titleOf(each.finding),
                          each.evidence.shortCitation() + QStringLiteral(" · ") + titleOf(each.evidence)};
    }
    const std::optional<QString> chosen = PickDialog::pickOne(
        this, tr("Contradicciones sin explicar"),
        tr("Estos hallazgos contradicen a los demás de su subpregunta. Explique por qué, o "
           "déjelos visiblemente abiertos."),
        items, tr("Ir al hallazgo"));
    for (const store::OpenContradiction& each : open) {
        if (chosen == each.finding.id.text()) {
            Q_EMIT go({QStringLiteral("agenda"), QString::fromLatin1(Finding::type), *chosen,
                       each.subquestion.id.text()});
        }
    }
}

void OutlinePanel::showTitle()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_titleText, Qt::ElideRight, m_title->width() - 16));
}

void OutlinePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    showTitle();
}

QModelIndex OutlinePanel::rowAt(const QPoint& global) const
{
    const QPoint at = m_view->viewport()->mapFromGlobal(global);
    const bool isInView = m_view->isVisible() && m_view->viewport()->rect().contains(at);
    return isInView ? m_view->indexAt(at).siblingAtColumn(0) : QModelIndex();
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<const QFocusEvent*>(event)->reason();
        const bool isKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                           reason == Qt::ShortcutFocusReason;
        if (isKey && !currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0, 0));
    } else if (watched == m_view && event->type() == QEvent::FontChange) {
        fitColumns();
    } else if (watched == m_view && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace agenda::gui
