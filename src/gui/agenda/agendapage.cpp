// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/agendapage.h"

#include "exchange/tables/outlinetable.h"
#include "gui/agenda/agendadetail.h"
#include "gui/agenda/outlinepanel.h"
#include "gui/agenda/questiondetail.h"
#include "gui/agenda/subquestiondetail.h"
#include "gui/agenda/themedetail.h"
#include "gui/icons.h"
#include "gui/library/arrivals.h"
#include "gui/prompts.h"
#include "gui/settings.h"
#include "gui/shortcuts.h"
#include "gui/viewout.h"
#include "store/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace agenda::gui
{

namespace
{

bool isInTree(const QString& type)
{
    return type == QLatin1StringView(Question::type) || type == QLatin1StringView(Theme::type) ||
           type == QLatin1StringView(SubQuestion::type);
}

} // namespace

AgendaPage::AgendaPage(const Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_outline(new OutlinePanel(session))
    , m_arrivals(new Arrivals(session, this))
    , m_splitter(new QSplitter(this))
    , m_stack(new QStackedWidget)
    , m_agenda(new AgendaDetail(session))
    , m_question(new QuestionDetail(session))
    , m_theme(new ThemeDetail(session))
{
    m_splitter->setObjectName(QStringLiteral("agendaSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_outline);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({1000, 1000});
    m_outline->setMinimumWidth(300);
    m_stack->setMinimumWidth(320);
    m_stack->setObjectName(QStringLiteral("agendaDetail"));
    addDetail(m_agenda);
    addDetail(m_question);
    addDetail(m_theme);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    setFocusProxy(m_outline);
    makeActions();

    connect(m_outline, &OutlinePanel::selected, this, &AgendaPage::showSelected);
    connect(m_outline, &OutlinePanel::message, this, &Page::message);
    connect(m_outline, &OutlinePanel::go, this, &Page::go);
    connect(&session.workspace, &store::Workspace::changed, this, &AgendaPage::follow);
    connect(m_arrivals, &Arrivals::message, this, &Page::message);
    connect(m_arrivals, &Arrivals::go, this, &Page::go);
    m_outline->refresh();
    showSelected();
}

AgendaPage::~AgendaPage()
{
    // While its widgets go one by one they lose selection and focus: nobody is to hear of it or to save. What
    // was typed has been saved by commitPending.
    disconnect(m_outline, nullptr, this, nullptr);
    disconnect(&m_session.workspace, nullptr, this, nullptr);
    for (Detail* const each : std::initializer_list<Detail*>{m_agenda, m_question, m_theme})
        each->forget();
    if (m_subquestion)
        m_subquestion->forget();
}

void AgendaPage::addDetail(Detail* detail)
{
    auto* const area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(detail);
    m_stack->addWidget(area);
    connect(detail, &Detail::message, this, &Page::message);
    connect(detail, &Detail::go, this, &Page::go);
}

void AgendaPage::makeActions()
{
    addActions(m_outline->actions());
    auto* const line = new QAction(this);
    line->setSeparator(true);
    addAction(line);
    if (!m_session.workspace.isReadOnly()) {
        auto* const pasting = new QAction(icon(QStringLiteral("evidence")), tr("Pegar como evidencia"), this);
        setKeys(pasting, QStringLiteral("evidence.pasteHere"));
        pasting->setShortcutContext(Qt::WidgetWithChildrenShortcut); // a text field has the key for itself
        connect(pasting, &QAction::triggered, this, &AgendaPage::paste);
        addAction(pasting);
    }
    m_evidenceEnd = new QAction(this);
    m_evidenceEnd->setSeparator(true);
    auto* const out = new ViewOut(m_session, *this, tr("agenda"),
                                  [this] { return outlineTable(m_outline->model().outline()); });
    connect(out, &ViewOut::message, this, &Page::message);
    addActions({m_evidenceEnd, out->exportAction(), out->copyAction()});
    auto* const sheet =
        new QAction(icon(QStringLiteral("report")), tr("Hacer la página de lo elegido"), this);
    setKeys(sheet, QStringLiteral("report.selection"));
    connect(sheet, &QAction::triggered, this, [this] {
        commitPending();
        const QString type = m_outline->currentType();
        const bool isPart =
            type == QLatin1StringView(Theme::type) || type == QLatin1StringView(SubQuestion::type);
        Q_EMIT go({QStringLiteral("report"),
                   isPart ? type : QString(),
                   isPart ? m_outline->currentId() : QString(),
                   {}});
    });
    addAction(sheet);
}

SubQuestionDetail& AgendaPage::subQuestionDetail()
{
    if (!m_subquestion) {
        m_subquestion = new SubQuestionDetail(m_session);
        addDetail(m_subquestion);
        insertActions(m_evidenceEnd, m_subquestion->evidenceActions());
    }
    return *m_subquestion;
}

void AgendaPage::paintEvent(QPaintEvent* event)
{
    Page::paintEvent(event);
    if (!m_subquestion)
        QTimer::singleShot(0, this, [this] { subQuestionDetail(); });
}

void AgendaPage::paste()
{
    const Brought brought = m_arrivals->pasted();
    if (brought.isEmpty())
        return;
    commitPending();
    const QString type = m_outline->currentType();
    guard([&] {
        if (!takeFor(type, m_outline->currentId(), brought))
            Q_EMIT message(tr("Elija primero la subpregunta a la que responde, y péguelo ahí."), false);
    });
}

bool AgendaPage::takeFor(const QString& type, const QString& id, const Brought& brought)
{
    if (type == QLatin1StringView(SubQuestion::type)) {
        m_outline->select(id);
        m_arrivals->take(brought, Id<SubQuestion>(id));
    } else if (isInTree(type)) {
        Q_EMIT message(
            type == QLatin1StringView(Theme::type)
                ? tr("La evidencia va en una subpregunta, no en un tema. Suéltela o péguela en una "
                     "de las suyas.")
                : tr("La evidencia va en una subpregunta, no en una pregunta. Suéltela o péguela "
                     "en una de las suyas."),
            false);
    } else {
        return false;
    }
    return true;
}

bool AgendaPage::takeDrop(const Brought& brought, const QPoint& at)
{
    if (m_stack->isAncestorOf(childAt(at))) {
        const bool isSubQuestion = m_outline->currentType() == QLatin1StringView(SubQuestion::type);
        return isSubQuestion && takeFor(m_outline->currentType(), m_outline->currentId(), brought);
    }
    const QModelIndex row = m_outline->rowAt(mapToGlobal(at));
    return takeFor(row.data(OutlineModel::TypeRole).toString(), row.data(OutlineModel::IdRole).toString(),
                   brought);
}

bool AgendaPage::guard(const std::function<void()>& work)
{
    return guarded(this, m_session.prompts, work);
}

void AgendaPage::follow(const store::Revision& revision)
{
    guard([&] {
        m_outline->refresh();
        if (m_shown && !m_shown->shownId().isEmpty())
            showSelected();
        // What an undo brings back is shown.
        if (revision.undoes.isEmpty())
            return;
        for (const store::Change& change : revision.changes) {
            if (!change.before && isInTree(typeOf(change.record()))) {
                m_outline->select(idOf(change.record()));
                return;
            }
        }
    });
}

void AgendaPage::showSelected()
{
    const QString type = m_outline->currentType();
    if (type == QLatin1StringView(Question::type))
        showDetail(m_question, m_outline->currentId());
    else if (type == QLatin1StringView(Theme::type))
        showDetail(m_theme, m_outline->currentId());
    else if (type == QLatin1StringView(SubQuestion::type))
        showDetail(&subQuestionDetail(), m_outline->currentId());
    else
        showDetail(m_agenda, m_outline->model().outline().agenda.id.text());
}

void AgendaPage::showDetail(Detail* detail, const QString& id)
{
    const bool isOther = detail != m_shown || detail->shownId() != id;
    if (isOther && m_shown && !m_goingBack && !m_shown->commit()) {
        // What could not be saved is not thrown away: one goes on with the record that it belongs to.
        m_goingBack = true;
        m_outline->select(m_shown == m_agenda ? QString() : m_shown->shownId());
        m_goingBack = false;
        return;
    }
    guard([&] {
        if (!id.isEmpty())
            detail->present(id);
        detail->setEnabled(!id.isEmpty());
    });
    m_shown = detail;
    if (m_subquestion)
        m_subquestion->setActive(detail == m_subquestion);
    auto* const area = qobject_cast<QScrollArea*>(detail->parentWidget()->parentWidget());
    if (isOther)
        area->verticalScrollBar()->setValue(0);
    m_stack->setCurrentWidget(area);
}

bool AgendaPage::reveal(const Place& place)
{
    if (isInTree(place.type)) {
        const bool isThere = m_outline->select(place.id);
        if (isThere && !place.within.isEmpty())
            begin(place.within);
        return isThere;
    }
    if (place.type == QLatin1StringView(Finding::type) && m_outline->select(place.within)) {
        subQuestionDetail().revealFinding(place.id);
        return true;
    }
    if (place.type == QLatin1StringView(Answer::type))
        return m_outline->select(place.within);
    if (place.page != key() || (!place.type.isEmpty() && place.type != QLatin1StringView(Agenda::type)))
        return false;
    return place.type.isEmpty() || m_outline->select({});
}

void AgendaPage::begin(const QString& within)
{
    auto* const editor = m_shown ? m_shown->findChild<QWidget*>(within) : nullptr;
    if (!editor || !editor->isVisible())
        return m_outline->setFocus(Qt::OtherFocusReason);
    editor->setFocus(Qt::OtherFocusReason);
    // It may have been laid out a moment ago: only then is it known how far down it is.
    QMetaObject::invokeMethod(
        editor,
        [editor, area = qobject_cast<QScrollArea*>(m_stack->currentWidget())] {
            if (area)
                area->ensureWidgetVisible(editor);
        },
        Qt::QueuedConnection);
}

Place AgendaPage::place() const
{
    const QString id = m_outline->currentId();
    return id.isEmpty() ? Page::place() : Place{key(), m_outline->currentType(), id, {}};
}

void AgendaPage::commitPending()
{
    m_outline->commitPending();
    if (m_shown)
        m_shown->commit();
}

void AgendaPage::saveState(Settings& settings) const
{
    settings.setValue(QStringLiteral("agenda/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("agenda/selected"), m_outline->currentId());
    settings.setValue(QStringLiteral("agenda/expanded"), m_outline->expandedIds());
}

void AgendaPage::restoreState(const Settings& settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("agenda/splitter")).toByteArray());
    const QVariant expanded = settings.value(QStringLiteral("agenda/expanded"));
    if (expanded.isValid())
        m_outline->expand(expanded.toStringList());
    m_outline->select(settings.value(QStringLiteral("agenda/selected")).toString());
}

} // namespace agenda::gui
