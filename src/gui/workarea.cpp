// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workarea.h"

#include "gui/activefilter.h"
#include "gui/aside.h"
#include "gui/dropgate.h"
#include "gui/focusstop.h"
#include "gui/icons.h"
#include "gui/library/arrivals.h"
#include "gui/noticebar.h"
#include "gui/prompts.h"
#include "gui/rail.h"
#include "gui/reader/readerwindow.h"
#include "gui/search/searchbox.h"
#include "gui/settings.h"
#include "gui/shortcuts.h"
#include "store/workspace.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace agenda::gui
{

namespace
{

/// With room for fewer letters than this, the rail shows only its icons: 900 pixels at the usual text size.
constexpr int compactLetters = 128;
const QString pageKey = QStringLiteral("window/page");

} // namespace

WorkArea::WorkArea(const Session& session, const QList<PageKind>& kinds, NoticeBar& notice, QWidget* parent)
    : QWidget(parent)
    , m_session{session.workspace,
                session.prompts,
                session.tasks,
                session.settings,
                [this] { return currentPage() ? placeNow() : Place(); },
                new ActiveFilter(this)}
    , m_kinds(kinds)
    , m_rail(new Rail(kinds, this))
    , m_search(new SearchBox(session.workspace, this, this))
    , m_stack(new QStackedWidget(this))
    , m_message(&notice)
    , m_readOnly(new NoticeBar(QStringLiteral("lock"), this))
    , m_arrivals(new Arrivals(m_session, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    row->addLayout(column, 1);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_readOnly);
    column->addWidget(m_stack, 1);
    m_readOnly->setClosable(false);
    m_readOnly->setObjectName(QStringLiteral("readOnlyBar"));

    connect(m_rail, &Rail::chosen, this, [this](const QString& key) { go({key, {}, {}, {}}); });
    connect(m_search, &SearchBox::chosen, this, &WorkArea::go);
    connect(m_search, &SearchBox::left, this, &WorkArea::focusPage);
    connect(m_message, &NoticeBar::pressed, this, &WorkArea::undo);
    connect(m_message, &NoticeBar::closed, this, &WorkArea::focusPage);
    connect(m_readOnly, &NoticeBar::pressed, this, &WorkArea::editRequested);
    connect(m_arrivals, &Arrivals::message, this, &WorkArea::tell);
    connect(m_arrivals, &Arrivals::go, this, &WorkArea::go);
    connect(new DropGate(this), &DropGate::dropped, this, &WorkArea::takeDrop);
    // What the bar would take back is the last change; a later one without a message makes it void.
    connect(&session.workspace, &store::Workspace::changed, m_message, &NoticeBar::hide);

    const QString wanted = session.settings.value(pageKey).toString();
    const bool isKnown = std::any_of(m_kinds.cbegin(), m_kinds.cend(),
                                     [&](const PageKind& kind) { return kind.key == wanted; });
    showPage(isKnown ? wanted : m_kinds.first().key);
}

Page* WorkArea::page(const QString& key)
{
    if (Page* made = m_pages.value(key))
        return made;
    for (const PageKind& kind : std::as_const(m_kinds)) {
        if (kind.key != key)
            continue;
        Page* made = kind.make(m_session, m_stack);
        m_pages.insert(key, made);
        m_stack->addWidget(made);
        made->restoreState(m_session.settings);
        connect(made, &Page::message, this, &WorkArea::tell);
        connect(made, &Page::go, this, &WorkArea::go);
        // An action from the menu works on its own page, so that page comes to the front. What works anywhere
        // asks where one stands, and goes there itself once it is done.
        const QList<QAction*> actions = made->actions();
        for (QAction* action : actions) {
            if (action->shortcut().isEmpty() || action->shortcutContext() != Qt::WindowShortcut)
                connect(action, &QAction::triggered, this, [this, key] { showPage(key); });
        }
        Q_EMIT pageMade(made);
        return made;
    }
    return nullptr;
}

Page* WorkArea::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

void WorkArea::showPage(const QString& key)
{
    Page* current = currentPage();
    Page* wanted = page(key);
    if (!wanted || wanted == current)
        return;
    if (current)
        current->commitPending();
    m_stack->setCurrentWidget(wanted);
    // A hint belongs to where it was given; what can be taken back, to the whole file.
    if (!m_message->hasButton())
        m_message->hide();
    m_rail->setCurrent(key);
}

void WorkArea::go(const Place& place)
{
    if (place.page == QLatin1String("reader")) {
        read(place);
        return;
    }
    const Place from = placeNow();
    if (!reveal(place))
        return;
    m_trail.leave(from);
    Q_EMIT trailChanged();
}

void WorkArea::read(const Place& place)
{
    guarded(this, m_session.prompts, [&] {
        if (const std::optional<ReadingPlace> found = readingPlace(m_session.workspace, place))
            ReaderWindow::open(m_session, this, *found);
    });
}

void WorkArea::goBack()
{
    if (!m_trail.hasBack())
        return;
    reveal(m_trail.takeBack(placeNow()));
    Q_EMIT trailChanged();
}

void WorkArea::goForward()
{
    if (!m_trail.hasAhead())
        return;
    reveal(m_trail.takeAhead(placeNow()));
    Q_EMIT trailChanged();
}

void WorkArea::takeDrop(const Brought& brought, const QPoint& at)
{
    commitPending();
    if (brought.files.size() == 1 && isAgendaFile(brought.files.first())) {
        Q_EMIT openWanted(brought.files.first());
        return;
    }
    guarded(this, m_session.prompts, [&] {
        Page* const page = currentPage();
        const bool isAgenda = std::any_of(brought.files.begin(), brought.files.end(), isAgendaFile);
        if (isAgenda) // says so
            return m_arrivals->take(brought);
        const QPoint onPage = page->mapFromGlobal(at);
        const bool isOnPage = page->rect().contains(onPage) && !m_session.workspace.isReadOnly();
        if (!isOnPage || !page->takeDrop(brought, onPage))
            m_arrivals->take(brought);
    });
}

Place WorkArea::placeNow() const
{
    return currentPage()->place();
}

bool WorkArea::reveal(const Place& place)
{
    Page* wanted = page(place.page);
    if (!wanted)
        return false;
    const bool isRailChoice = m_rail->hasFocus();
    showPage(place.page);
    if (place.id.isEmpty()) {
        if (!isRailChoice)
            focusPage();
        return true;
    }
    const bool isThere = wanted->reveal(place);
    // A field to begin at, or a line beside the record, has the focus already.
    const bool isWithin = ((place.type == QLatin1StringView(Evidence::type) ||
                            place.type == QLatin1StringView(SubQuestion::type)) &&
                           !place.within.isEmpty()) ||
                          place.type == QLatin1StringView(Recommendation::type) ||
                          place.type == QLatin1StringView(Return::type);
    if (isThere && !isWithin)
        focusPage();
    return isThere;
}

void WorkArea::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void WorkArea::focusPage()
{
    // A page says by its focus proxy where work begins.
    QWidget* stop = currentPage()->focusProxy();
    if (!stop || !stop->isVisible())
        stop = firstStop(currentPage());
    if (stop)
        stop->setFocus(Qt::OtherFocusReason);
}

QWidgetList WorkArea::panes() const
{
    QWidgetList all{m_rail, m_search};
    const auto* splitter = currentPage()->findChild<QSplitter*>();
    if (!splitter)
        return all << currentPage();
    for (int i = 0; i < splitter->count(); ++i) {
        if (splitter->widget(i)->isVisible() && firstStop(splitter->widget(i)))
            all << splitter->widget(i);
    }
    return all;
}

void WorkArea::focusPane(int step)
{
    const QWidgetList all = panes();
    const QWidget* focus = QApplication::focusWidget();
    qsizetype now = -1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (focus && (all[i] == focus || all[i]->isAncestorOf(focus)))
            now = i;
    }
    const qsizetype next = now < 0 ? 0 : (now + step + all.size()) % all.size();
    if (QWidget* stop = firstStop(all[next]))
        stop->setFocus(Qt::TabFocusReason);
}

void WorkArea::undo()
{
    commitPending();
    const bool wasBar = m_message->isAncestorOf(QApplication::focusWidget());
    replay(Step::Undo);
    if (wasBar)
        focusPage();
}

void WorkArea::redo()
{
    commitPending();
    replay(Step::Redo);
}

void WorkArea::replay(Step step)
{
    guarded(this, m_session.prompts, [&] {
        try {
            const std::optional<store::Revision> next = replayStep(m_session, this, step);
            if (next && step == Step::Undo)
                tell(tr("Se deshizo: %1.").arg(next->label), false);
            else if (next)
                tell(tr("Se rehízo: %1.").arg(next->label), true);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Cancelled)
                throw;
            tell(tr("Se canceló. Todo quedó como estaba."), false);
        }
    });
}

void WorkArea::commitPending()
{
    for (Page* each : std::as_const(m_pages))
        each->commitPending();
}

void WorkArea::saveState() const
{
    for (const Page* each : m_pages)
        each->saveState(m_session.settings);
    m_session.settings.setValue(pageKey, currentPage()->key());
}

void WorkArea::explainReadOnly(const QString& reason, bool canTryAgain)
{
    m_readOnly->tell(reason, canTryAgain ? tr("Intentar editar") : QString());
    // The commands are absent, but their keys are known by heart.
    for (const char* each : {"edit.remove", "evidence.paste", "evidence.pasteHere"}) {
        for (const QKeySequence& keys : keysOf(QString::fromLatin1(each))) {
            auto* const shortcut = new QShortcut(keys, this);
            connect(shortcut, &QShortcut::activated, this,
                    [this] { tell(tr("No se cambió nada: la agenda está abierta solo para leer."), false); });
        }
    }
}

void WorkArea::tell(const QString& text, bool undoable)
{
    m_message->tell(text, undoable ? tr("Deshacer") : QString());
}

void WorkArea::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_isPainted)
        return;
    m_isPainted = true;
    Q_EMIT painted();
    QTimer::singleShot(0, this, &WorkArea::makeNextPage);
}

void WorkArea::makeNextPage()
{
    for (const PageKind& kind : std::as_const(m_kinds)) {
        if (m_pages.contains(kind.key))
            continue;
        page(kind.key);
        QTimer::singleShot(0, this, &WorkArea::makeNextPage);
        return;
    }
}

void WorkArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRail();
}

void WorkArea::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRail();
}

void WorkArea::fitRail()
{
    m_rail->setCompact(width() < compactLetters * fontMetrics().averageCharWidth());
}

} // namespace agenda::gui
