// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "gui/accesskeys.h"
#include "gui/appearance.h"
#include "gui/dialogs/historydialog.h"
#include "gui/dialogs/preferencesdialog.h"
#include "gui/dialogs/shortcutsdialog.h"
#include "gui/dialogs/trashdialog.h"
#include "gui/dropgate.h"
#include "gui/filecheck.h"
#include "gui/icons.h"
#include "gui/noticebar.h"
#include "gui/prompts.h"
#include "gui/settings.h"
#include "gui/shortcuts.h"
#include "gui/statusline.h"
#include "gui/welcome/welcomepage.h"
#include "gui/workarea.h"
#include "store/content.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QStackedWidget>

namespace agenda::gui
{

namespace
{

const QString geometryKey = QStringLiteral("window/geometry");

/// «Deshacer: mover subpregunta 1.3.2»: the label goes on after a colon, so its capital goes, unless it is of
/// an abbreviation.
QString afterColon(const QString& label)
{
    const bool isWord = label.size() > 1 && label.at(1).isLower();
    return isWord ? label.left(1).toLower() + label.mid(1) : label;
}

} // namespace

MainWindow::MainWindow(const Services& services, const QList<PageKind>& kinds, bool isStaff)
    : m_settings(services.settings)
    , m_prompts(services.prompts)
    , m_appearance(services.appearance)
    , m_kinds(kinds)
    , m_files(m_settings, m_prompts, isStaff)
    , m_central(new QStackedWidget(this))
    , m_status(new StatusLine(m_tasks, this))
{
    setCentralWidget(m_central);
    setStatusBar(m_status);
    setMinimumSize(640, 480);
    makeMenus();
    resize(1180, 760);
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    updateActions();
    updateTitle();
}

MainWindow::~MainWindow()
{
    m_tasks.cancelAll();
    delete m_work;
}

bool MainWindow::openFile(const QString& path)
{
    if (m_workspace &&
        QFileInfo(path).canonicalFilePath() == QFileInfo(m_workspace->path()).canonicalFilePath())
        return true;
    return take(m_files.open(this, path));
}

void MainWindow::openDropped(const QString& path)
{
    const QString now = m_workspace ? m_workspace->path() : QString();
    if (openFile(path) && m_work && m_workspace->path() == now)
        m_work->tell(tr("«%1» es la agenda que está abierta.").arg(QFileInfo(path).fileName()), false);
}

void MainWindow::openStarter()
{
    // Who makes it is asked first, and a question comes over a window that one can see.
    if (isVisible() || m_files.knowsName())
        take(m_files.openStarter(this, true));
    else
        m_isStarterWanted = true;
}

bool MainWindow::event(QEvent* event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && std::exchange(m_isStarterWanted, false))
        QMetaObject::invokeMethod(this, &MainWindow::openStarter, Qt::QueuedConnection);
    return done;
}

bool MainWindow::take(AgendaFiles::Opened opened)
{
    if (!opened) {
        if (m_welcome)
            m_welcome->refresh();
        return false;
    }
    if (m_workspace) {
        if (!settle())
            return false;
        closeWorkspace();
    }
    m_workspace = std::move(opened);
    showWorkspace();
    // A question comes over a window that one can see.
    if (isVisible())
        settleIn();
    else
        connect(m_work, &WorkArea::painted, this, &MainWindow::settleIn, Qt::QueuedConnection);
    return true;
}

void MainWindow::settleIn()
{
    askName();
    if (m_work)
        FileCheck::start({*m_workspace, m_prompts, m_tasks, m_settings}, *m_work);
}

void MainWindow::askName()
{
    if (m_workspace && !m_workspace->isReadOnly() && m_files.askName(this))
        m_workspace->setAuthor(m_files.signer());
}

void MainWindow::showWorkspace()
{
    m_work = new WorkArea(Session{*m_workspace, m_prompts, m_tasks, m_settings}, m_kinds, m_status->notice(),
                          m_central);
    m_central->addWidget(m_work);
    m_central->setCurrentWidget(m_work);
    for (const QString& key : m_pageMenus.keys())
        m_pageMenus.value(key)->menuAction()->setVisible(false);
    fillPageMenu(m_pageMenus.value(m_work->currentPage()->key()), *m_work->currentPage());
    connect(m_work, &WorkArea::pageMade, this,
            [this](const Page* page) { fillPageMenu(m_pageMenus.value(page->key()), *page); });
    connect(m_work, &WorkArea::trailChanged, this, &MainWindow::updateActions);
    connect(m_work, &WorkArea::editRequested, this, &MainWindow::tryToEdit);
    // Later, for it takes the place of the area that says so.
    connect(m_work, &WorkArea::openWanted, this, &MainWindow::openDropped, Qt::QueuedConnection);
    connect(m_workspace.get(), &store::Workspace::changed, this, &MainWindow::updateActions);
    connect(m_workspace.get(), &store::Workspace::changed, this, &MainWindow::updateTitle);
    if (m_workspace->isReadOnly())
        m_work->explainReadOnly(m_workspace->readOnlyReason(), !m_files.isStaff());
    m_status->follow(m_workspace.get());
    updateActions();
    updateTitle();
    m_work->focusPage();
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (!m_workspace)
        showWelcome();
    QMainWindow::showEvent(event);
}

void MainWindow::makeWelcome()
{
    m_welcome = new WelcomePage(m_settings, m_files.isStaff(), m_central);
    m_central->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::starterWanted, this, [this] { take(m_files.openStarter(this, false)); });
    connect(m_welcome, &WelcomePage::openWanted, this, [this] { take(m_files.choose(this)); });
    connect(m_welcome, &WelcomePage::emptyWanted, this, [this] { take(m_files.createEmpty(this)); });
    connect(m_welcome, &WelcomePage::sampleWanted, this, [this] { take(m_files.createSample(this)); });
    connect(m_welcome, &WelcomePage::fileWanted, this, &MainWindow::openFile);
    connect(new DropGate(m_welcome), &DropGate::dropped, this, [this](const Brought& brought) {
        if (brought.files.size() == 1)
            openDropped(brought.files.first());
    });
}

void MainWindow::showWelcome()
{
    if (!m_welcome)
        makeWelcome();
    m_welcome->refresh();
    m_central->setCurrentWidget(m_welcome);
    m_status->follow(nullptr);
    for (QMenu* menu : std::as_const(m_pageMenus))
        menu->menuAction()->setVisible(false);
    updateActions();
    updateTitle();
    m_welcome->setFocus();
}

void MainWindow::closeWorkspace()
{
    m_work->saveState();
    m_status->follow(nullptr);
    m_status->notice().hide();
    delete std::exchange(m_work, nullptr);
    m_workspace.reset();
}

bool MainWindow::settle()
{
    if (m_tasks.isRunning()) {
        const std::optional<int> answer = m_prompts.choice(
            this, tr("Hay una tarea en curso"),
            tr("Si cierra ahora, la tarea se detiene. Lo que ya está guardado no se pierde."),
            {tr("Detener y cerrar")});
        if (!answer)
            return false;
    }
    m_tasks.cancelAll();
    if (m_work)
        m_work->commitPending();
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!settle()) {
        event->ignore();
        return;
    }
    m_settings.setValue(geometryKey, saveGeometry());
    if (m_work)
        closeWorkspace();
    event->accept();
}

void MainWindow::tryToEdit()
{
    const QString path = m_workspace->path();
    if (!settle())
        return;
    if (!reopen(path, store::Access::Edit) || !m_workspace->isReadOnly())
        return;
    const bool isLock =
        QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    if (!isLock)
        return;
    const std::optional<int> answer = m_prompts.choice(
        this, tr("La agenda sigue ocupada"),
        m_workspace->readOnlyReason() + QStringLiteral("\n\n") +
            tr("Puede esperar y volver a intentarlo. Si sabe que nadie la está editando (por ejemplo, porque "
               "aquel equipo se apagó de golpe), puede editarla de todos modos."),
        {tr("Editar de todos modos")});
    if (answer)
        reopen(path, store::Access::EditAnyway);
}

bool MainWindow::reopen(const QString& path, store::Access access)
{
    // Closed first: a file open twice in one process would lose SQLite's locks.
    closeWorkspace();
    if (!take(m_files.open(this, path, access))) {
        showWelcome();
        return false;
    }
    if (!m_workspace->isReadOnly())
        m_work->tell(tr("Ahora puede editar la agenda."), false);
    return true;
}

void MainWindow::saveCopy()
{
    m_work->commitPending();
    const QFileInfo file(m_workspace->path());
    const QString suggested = file.dir().filePath(
        tr("%1 – copia %2.agenda")
            .arg(file.completeBaseName(), m_workspace->clock().today().toString(Qt::ISODate)));
    QString path = m_prompts.fileToSave(this, tr("Guardar una copia"), suggested, AgendaFiles::filter());
    if (path.isEmpty())
        return;
    path = AgendaFiles::withSuffix(path);
    if (guarded(this, m_prompts, [&] { store::saveWorkspaceCopy(*m_workspace, path); }))
        m_work->tell(tr("Se guardó una copia: «%1».").arg(QFileInfo(path).fileName()), false);
}

void MainWindow::showPreferences()
{
    PreferencesDialog dialog(m_settings, m_appearance, this);
    if (dialog.exec() != QDialog::Accepted || !m_workspace || m_workspace->isReadOnly())
        return;
    m_workspace->setAuthor(m_files.signer());
}

QAction* MainWindow::add(QMenu* menu, const QString& text, const QString& keys, std::function<void()> work)
{
    QAction* action = menu->addAction(text);
    if (!keys.isEmpty())
        setKeys(action, keys);
    connect(action, &QAction::triggered, this, std::move(work));
    return action;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    m_pageMenus = {{QStringLiteral("agenda"), makePageMenu(tr("A&genda"), QStringLiteral("agenda"))},
                   {QStringLiteral("evidence"), makePageMenu(tr("E&videncia"), QStringLiteral("evidence"))},
                   {QStringLiteral("map"), makePageMenu(tr("&Mapa"), QStringLiteral("map"))},
                   {QStringLiteral("progress"), makePageMenu(tr("Ava&nce"), QStringLiteral("progress"))},
                   {QStringLiteral("board"), makePageMenu(tr("&Tablero"), QStringLiteral("board"))},
                   {QStringLiteral("report"), makePageMenu(tr("&Informe"), QStringLiteral("report"))},
                   {QStringLiteral("plan"), makePageMenu(tr("&Plan"), QStringLiteral("plan"))},
                   {QStringLiteral("families"), makePageMenu(tr("&Familias"), QStringLiteral("families"))}};
    QMenu* help = menuBar()->addMenu(tr("A&yuda"));
    add(help, tr("&Atajos de teclado"), QStringLiteral("help.shortcuts"), [this] {
        ShortcutsDialog dialog(this);
        dialog.exec();
    });
}

void MainWindow::makeFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Archivo"));
    if (!m_files.isStaff()) {
        add(menu, tr("Abrir la agenda CLAC &2020–2022"), {},
            [this] { take(m_files.openStarter(this, false)); });
        add(menu, tr("&Crear una agenda vacía…"), {}, [this] { take(m_files.createEmpty(this)); });
    }
    add(menu, tr("&Abrir…"), QStringLiteral("file.open"), [this] { take(m_files.choose(this)); });
    menu->addSeparator();
    m_workActions << add(menu, tr("&Guardar una copia…"), QStringLiteral("file.saveCopy"),
                         [this] { saveCopy(); });
    m_workActions << add(menu, tr("C&errar el archivo"), QStringLiteral("file.close"), [this] {
        if (settle()) {
            closeWorkspace();
            showWelcome();
        }
    });
    menu->addSeparator();
    add(menu, tr("&Preferencias…"), QStringLiteral("file.preferences"), [this] { showPreferences(); });
    add(menu, tr("&Salir"), QStringLiteral("file.quit"), [this] { close(); });
}

void MainWindow::makeEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Editar"));
    m_editActions << menu->menuAction();
    m_undo = add(menu, {}, QStringLiteral("edit.undo"), [this] { m_work->undo(); });
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_redo = add(menu, {}, QStringLiteral("edit.redo"), [this] { m_work->redo(); });
    m_redo->setIcon(icon(QStringLiteral("redo")));
    menu->addSeparator();
    m_editActions << m_undo << m_redo << add(menu, tr("&Papelera…"), {}, [this] {
        TrashDialog dialog(*m_workspace, m_prompts, this);
        connect(&dialog, &TrashDialog::broughtBack, m_work,
                [this](const QString& title) { m_work->tell(tr("Se recuperó «%1».").arg(title), true); });
        dialog.exec();
    });
}

void MainWindow::makeViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Ver"));
    for (const PageKind& kind : std::as_const(m_kinds)) {
        QAction* action = add(menu, kind.title, QStringLiteral("go.") + kind.key, [this, key = kind.key] {
            m_work->go({key, {}, {}, {}});
            m_work->focusPage();
        });
        action->setIcon(icon(kind.icon));
        m_goTo.insert(kind.key, action);
        m_workActions << action;
    }
    m_workActions << menu->addSeparator();
    m_back = add(menu, tr("&Atrás"), QStringLiteral("go.back"), [this] { m_work->goBack(); });
    m_forward = add(menu, tr("A&delante"), QStringLiteral("go.forward"), [this] { m_work->goForward(); });
    m_workActions << m_back << m_forward;
    m_workActions << add(menu, tr("&Buscar"), QStringLiteral("go.search"), [this] { m_work->focusSearch(); });
    m_workActions << add(menu, tr("Panel &siguiente"), QStringLiteral("go.nextPane"),
                         [this] { m_work->focusPane(1); });
    m_workActions << add(menu, tr("Panel a&nterior"), QStringLiteral("go.previousPane"),
                         [this] { m_work->focusPane(-1); });
    m_workActions << menu->addSeparator();
    m_workActions << add(menu, tr("&Historial…"), {}, [this] {
        HistoryDialog dialog(*m_workspace, m_settings, this);
        dialog.exec();
    });
    m_workActions << menu->addSeparator();
    const auto resizeText = [this](int step) {
        m_appearance.setTextSize(step == 0 ? 100 : m_appearance.textSize() + step);
    };
    add(menu, tr("Texto más &grande"), QStringLiteral("view.larger"), [=] { resizeText(10); });
    add(menu, tr("Texto más &pequeño"), QStringLiteral("view.smaller"), [=] { resizeText(-10); });
    add(menu, tr("Tamaño n&ormal"), QStringLiteral("view.normal"), [=] { resizeText(0); });
}

QMenu* MainWindow::makePageMenu(const QString& title, const QString& pageKey)
{
    QMenu* menu = menuBar()->addMenu(title);
    // What a page offers may depend on what is selected.
    connect(menu, &QMenu::aboutToShow, this, [this, menu, pageKey] {
        if (m_work)
            fillPageMenu(menu, *m_work->page(pageKey));
    });
    return menu;
}

void MainWindow::fillPageMenu(QMenu* menu, const Page& page)
{
    if (!menu)
        return;
    menu->clear();
    if (&page == m_work->currentPage()) {
        menu->addActions(page.actions());
    } else {
        // Nothing acts on a selection that nobody sees: what is left is the way there, and what works
        // anywhere.
        menu->addAction(m_goTo.value(page.key()));
        for (QAction* action : page.actions()) {
            if (!action->shortcut().isEmpty() && action->shortcutContext() == Qt::WindowShortcut)
                menu->addAction(action);
        }
    }
    menu->menuAction()->setVisible(!page.actions().isEmpty());
}

void MainWindow::updateActions()
{
    const bool isOpen = m_workspace != nullptr;
    const bool isEditable = isOpen && !m_workspace->isReadOnly();
    for (QAction* action : std::as_const(m_workActions))
        action->setVisible(isOpen);
    for (QAction* action : std::as_const(m_editActions))
        action->setVisible(isEditable);
    const auto name = [](QAction* action, const QString& verb, const std::optional<store::Revision>& next) {
        action->setEnabled(next.has_value());
        action->setText(next ? verb + QStringLiteral(": ") + withoutAccessKeys(afterColon(next->label))
                             : verb);
    };
    guarded(this, m_prompts, [&] {
        name(m_undo, tr("&Deshacer"), isEditable ? m_workspace->nextUndo() : std::nullopt);
        name(m_redo, tr("&Rehacer"), isEditable ? m_workspace->nextRedo() : std::nullopt);
    });
    m_back->setEnabled(m_work && m_work->trail().hasBack());
    m_forward->setEnabled(m_work && m_work->trail().hasAhead());
}

void MainWindow::updateTitle()
{
    const QString program = tr("Agenda de Aprendizaje");
    if (!m_workspace) {
        setWindowTitle(program);
        return;
    }
    const QList<Agenda> agendas = m_workspace->all<Agenda>();
    const QString title =
        agendas.isEmpty() || agendas.first().title.isEmpty() ? program : agendas.first().title;
    QString text = title + QStringLiteral(" – ") + QFileInfo(m_workspace->path()).fileName();
    if (m_workspace->isReadOnly())
        text += QStringLiteral(" – ") + tr("modo lectura");
    setWindowTitle(text);
}

} // namespace agenda::gui
