// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/readerwindow.h"
#include "gui/aside.h"

#include "base/error.h"
#include "domain/labels.h"
#include "domain/pagenumbers.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/fields/flowlayout.h"
#include "gui/findings/findingdialog.h"
#include "gui/icons.h"
#include "gui/library/copyout.h"
#include "gui/library/linkspane.h"
#include "gui/library/qualitypane.h"
#include "gui/noticebar.h"
#include "gui/prompts.h"
#include "gui/reader/findbar.h"
#include "gui/reader/numberingdialog.h"
#include "gui/reader/pagetext.h"
#include "gui/reader/pageview.h"
#include "gui/reader/problempane.h"
#include "gui/reader/quotation.h"
#include "gui/shortcuts.h"
#include "gui/task.h"
#include "store/agendaedit.h"
#include "store/content.h"
#include "store/evidenceedit.h"
#include "store/vocabulary.h"
#include "store/workspace.h"
#include "ui_readerwindow.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace agenda::gui
{

namespace
{

/// What is read so fast that the window need not show that it waits.
constexpr qint64 smallFile = 8'000'000;
constexpr int lookMilliseconds = 15;

/// Which of the sub-questions the citation is for: those of the evidence first.
std::optional<QString> askSubQuestion(QWidget* parent, const store::Workspace& workspace,
                                      const Id<Evidence>& evidence, const QString& question)
{
    QStringList linked;
    for (const store::LinkedSubQuestion& each : store::subQuestionsOf(workspace, evidence))
        linked << each.subquestion.id.text();
    QList<PickItem> items = subQuestionsToPick(workspace, linked);
    std::stable_partition(items.begin(), items.end(),
                          [&](const PickItem& item) { return linked.contains(item.id); });
    for (PickItem& item : items) {
        item.checked = false;
        item.disabled = false;
        if (!linked.contains(item.id))
            item.detail = ReaderWindow::tr("Se vinculará a esta evidencia · %1").arg(item.detail);
    }
    return PickDialog::pickOne(parent, ReaderWindow::tr("Citar esta página"),
                               question + u' ' + ReaderWindow::tr("Escriba un código o unas letras."), items,
                               ReaderWindow::tr("Seguir"));
}

} // namespace

ReaderWindow* ReaderWindow::open(const Session& session, QWidget* owner, const ReadingPlace& place, Use use)
{
    ReaderWindow* window = nullptr;
    const auto there = owner->findChildren<ReaderWindow*>(QString(), Qt::FindDirectChildrenOnly);
    for (ReaderWindow* each : there) {
        if (each->attachment() == place.attachment.id && each->isVisible())
            window = each;
    }
    if (window)
        window->showPlace(place.pdfPage, place.quotation);
    else
        window = new ReaderWindow(session, owner, place, use);
    window->show();
    window->raise();
    window->activateWindow();
    // Focus that is given before there is a window gets lost.
    window->m_ui->stack->currentWidget()->setFocus();
    return window;
}

ReaderWindow::ReaderWindow(const Session& session, QWidget* owner, const ReadingPlace& place, Use use)
    : QWidget(owner, Qt::Window)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ReaderWindow>())
    , m_place(place)
    , m_view(new PageView)
    , m_find(new FindBar(*m_view, this))
    , m_problem(new ProblemPane)
    , m_notice(new NoticeBar(QStringLiteral("info"), this))
    , m_scanned(new NoticeBar(QStringLiteral("info"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_notice->setObjectName(QStringLiteral("readerNotice"));
    m_scanned->setObjectName(QStringLiteral("readerScanned"));
    m_view->setObjectName(QStringLiteral("pages"));
    m_ui->column->insertWidget(1, m_find);
    m_ui->column->insertWidget(2, m_scanned);
    m_ui->column->addWidget(m_notice);
    m_ui->column->setStretchFactor(m_ui->parts, 1);
    m_ui->stack->addWidget(m_view);
    m_ui->stack->addWidget(m_problem);
    makeActions(use);
    if (use == Use::Cite)
        makeQuality();
    makeTools(use);
    connect(m_view, &PageView::currentPageChanged, this, &ReaderWindow::showPageName);
    connect(m_view, &PageView::zoomChanged, this, &ReaderWindow::showZoom);
    connect(m_problem, &ProblemPane::passwordTyped, this, &ReaderWindow::unlock);
    connect(m_problem, &ProblemPane::saveWanted, this, &ReaderWindow::saveCopy);
    connect(m_notice, &NoticeBar::pressed, this, &ReaderWindow::undo);
    connect(&m_textLook, &QTimer::timeout, this, &ReaderWindow::lookForText);
    connect(&session.workspace, &store::Workspace::changed, this, &ReaderWindow::followWorkspace);
    connect(&session.workspace, &store::Workspace::changed, m_notice, &NoticeBar::hide);
    resize(owner->window()->size().boundedTo({980, 900}));
    showTools(false);
    followWorkspace();
    load();
}

ReaderWindow::~ReaderWindow()
{
    m_find->setFile(nullptr);
    m_view->setFile(nullptr, {});
}

QAction* ReaderWindow::add(const char* keys, const QString& text, const QString& iconName,
                           std::function<void()> work)
{
    auto* const action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    if (*keys != 0)
        setKeys(action, QString::fromLatin1(keys));
    connect(action, &QAction::triggered, this, std::move(work));
    addAction(action);
    m_readyActions << action;
    return action;
}

void ReaderWindow::makeActions(Use use)
{
    const auto onTool = [](QToolButton* button, QAction* action, Qt::ToolButtonStyle style) {
        button->setDefaultAction(action);
        button->setToolButtonStyle(style);
    };
    onTool(m_ui->previousPage,
           add("", tr("Página anterior"), QStringLiteral("up"),
               [this] { m_view->showPage(m_view->currentPage() - 1); }),
           Qt::ToolButtonIconOnly);
    onTool(m_ui->nextPage,
           add("", tr("Página siguiente"), QStringLiteral("down"),
               [this] { m_view->showPage(m_view->currentPage() + 1); }),
           Qt::ToolButtonIconOnly);
    QAction* const smaller =
        add("reader.smaller", tr("Página más pequeña"), {}, [this] { m_view->zoomOut(); });
    QAction* const larger = add("reader.larger", tr("Página más grande"), {}, [this] { m_view->zoomIn(); });
    smaller->setIconText(QStringLiteral("−"));
    larger->setIconText(QStringLiteral("+"));
    onTool(m_ui->zoomOut, smaller, Qt::ToolButtonTextOnly);
    onTool(m_ui->zoomIn, larger, Qt::ToolButtonTextOnly);
    m_ui->zoomOut->setAccessibleName(smaller->text());
    m_ui->zoomIn->setAccessibleName(larger->text());
    add("reader.fitWidth", tr("Ajustar al ancho"), {}, [this] { m_view->setFit(PageView::Fit::Width); });
    QAction* const onePage = add("", tr("Una a una"), {}, [] {});
    onePage->setCheckable(true);
    onePage->setToolTip(tr("Mostrar las páginas una a una"));
    connect(onePage, &QAction::toggled, m_view, [this](bool isOne) { m_view->setContinuous(!isOne); });
    onTool(m_ui->onePage, onePage, Qt::ToolButtonTextOnly);
    onTool(m_ui->find,
           add("reader.find", tr("Buscar…"), QStringLiteral("search"), [this] { m_find->open(); }),
           Qt::ToolButtonTextBesideIcon);
    add("reader.next", tr("Siguiente"), {}, [this] { m_find->go(1); });
    add("reader.previous", tr("Anterior"), {}, [this] { m_find->go(-1); });
    add("reader.goTo", tr("Ir a la página"), {}, [this] {
        m_ui->goTo->setFocus(Qt::ShortcutFocusReason);
        m_ui->goTo->selectAll();
    });
    QAction* const copy = add("reader.copy", tr("Copiar"), {}, [this] { m_view->copy(); });
    QAction* const all =
        add("reader.selectPage", tr("Marcar toda la página"), {}, [this] { m_view->selectPage(); });
    for (QAction* const each : {copy, all}) {
        each->setShortcutContext(Qt::WidgetShortcut); // a field needs these keys for itself
        removeAction(each);
        m_view->addAction(each);
    }
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QAction* const back = add("reader.close", tr("Volver"), {}, [this] {
        if (m_find->isVisible())
            m_find->leave();
        else
            close();
    });
    m_readyActions.removeOne(back);
    if (m_session.workspace.isReadOnly())
        return;
    QAction* const numbering = add("", tr("Numerar…"), {}, [this] { number(); });
    numbering->setToolTip(tr("Decir qué número lleva impreso esta página"));
    onTool(m_ui->numbering, numbering, Qt::ToolButtonTextOnly);
    m_readyActions.removeOne(add("edit.undo", tr("Deshacer"), {}, [this] { undo(); }));
    if (use == Use::LookUp)
        return;
    m_cite = add("reader.cite", tr("Citar esta página…"), QStringLiteral("link"), [this] { cite(); });
    onTool(m_ui->cite, m_cite, Qt::ToolButtonTextBesideIcon);
    m_view->addAction(m_cite);
}

/// One judges a source with its pages in view.
void ReaderWindow::makeQuality()
{
    m_quality = new QualityPane(m_session);
    m_quality->setObjectName(QStringLiteral("readerQuality"));
    m_quality->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    m_ui->parts->addWidget(m_quality);
    m_ui->parts->setStretchFactor(0, 1);
    m_quality->showEvidence(m_place.attachment.evidence);
    m_quality->hide();
    connect(m_quality, &QualityPane::message, this, [this](const QString& text, bool isUndoable) {
        m_notice->tell(text, isUndoable ? tr("Deshacer") : QString());
    });
    QAction* const judge = add("reader.judge", tr("Calidad"), {}, [] {});
    judge->setCheckable(true);
    judge->setToolTip(tr("Valorar la calidad de la fuente junto al documento"));
    connect(judge, &QAction::toggled, this, &ReaderWindow::showQuality);
    m_ui->judge->setDefaultAction(judge);
    m_ui->judge->setToolButtonStyle(Qt::ToolButtonTextOnly);
}

void ReaderWindow::showQuality(bool isShown)
{
    if (isShown) {
        m_quality->show();
        m_quality->setFocus();
        focusNextChild();
    } else {
        m_quality->commitPending();
        m_quality->hide();
        m_ui->stack->currentWidget()->setFocus();
    }
}

/// A score that waits for its reason is not lost without a word: the first attempt to close says so.
void ReaderWindow::closeEvent(QCloseEvent* event)
{
    bool isToldOfLoss = false;
    if (m_quality) {
        const auto told =
            connect(m_quality, &QualityPane::message, this,
                    [&](const QString&, bool isUndoable) { isToldOfLoss = isToldOfLoss || !isUndoable; });
        m_quality->commitPending();
        disconnect(told);
    }
    event->setAccepted(!isToldOfLoss);
}

void ReaderWindow::makeTools(Use use)
{
    auto* const row = new FlowLayout(m_ui->tools);
    for (QWidget* each : {m_ui->pageGroup, m_ui->goToGroup, m_ui->zoomGroup})
        row->addWidget(each);
    for (QWidget* each :
         {static_cast<QWidget*>(m_ui->onePage), static_cast<QWidget*>(m_ui->find), m_ui->useGroup})
        row->addWidget(each);
    m_ui->numbering->setVisible(!m_session.workspace.isReadOnly());
    m_ui->cite->setVisible(!m_session.workspace.isReadOnly() && use == Use::Cite);
    m_ui->judge->setVisible(m_quality);
    m_ui->goTo->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    connect(m_ui->goTo, &QLineEdit::returnPressed, this, &ReaderWindow::goToTyped);
    m_ui->zoomBox->addItem(tr("Ajustar al ancho"), 0);
    m_ui->zoomBox->addItem(tr("Página completa"), 0);
    for (const int percent : {50, 75, 100, 125, 150, 200, 300, 400})
        m_ui->zoomBox->addItem(tr("%1 %").arg(percent), percent);
    m_ui->zoomBox->addItem(QString(), 0); // any other size, while it is
    connect(m_ui->zoomBox, &QComboBox::activated, this, &ReaderWindow::chooseZoom);
    showZoom();
}

void ReaderWindow::showTools(bool isReady)
{
    for (QAction* each : std::as_const(m_readyActions))
        each->setEnabled(isReady);
    m_ui->tools->setVisible(isReady);
    const int margin = isReady ? 8 : 0;
    m_ui->toolsColumn->setContentsMargins(margin, margin, margin, margin);
}

void ReaderWindow::load()
{
    const Attachment& file = m_place.attachment;
    m_ui->stack->setCurrentWidget(m_ui->loading);
    if (file.size <= smallFile || m_session.workspace.path().isEmpty()) {
        try {
            take(store::contentBytes(m_session.workspace, file.sha256));
        } catch (const Error&) {
            showFailure(std::current_exception());
        }
        return;
    }
    const auto reader = std::make_shared<store::ContentReader>(m_session.workspace);
    const auto bytes = std::make_shared<QByteArray>();
    m_session.tasks.start(
        this, tr("Leer «%1»").arg(file.name),
        [=, sha256 = file.sha256](Progress& progress) { *bytes = reader->read(sha256, progress); },
        [=, this] { take(*bytes); }, [this](const std::exception_ptr& failure) { showFailure(failure); });
}

void ReaderWindow::showFailure(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Error& error) {
        m_problem->tell(error.sentence(), false);
    } catch (const std::exception&) {
        m_problem->tell(tr("No se pudo leer el archivo. Cierre esta ventana y vuelva a intentarlo."), false);
    }
    m_ui->stack->setCurrentWidget(m_problem);
}

void ReaderWindow::take(const QByteArray& bytes)
{
    m_file = std::make_unique<PdfFile>(bytes);
    unlock({});
}

void ReaderWindow::unlock(const QString& password)
{
    const QString name = m_place.attachment.name.left(200);
    switch (m_file->open(password)) {
    case PdfFile::State::Ready:
        return showDocument();
    case PdfFile::State::Locked:
        m_problem->askPassword(password.isEmpty()
                                   ? tr("«%1» está protegido. Escriba su contraseña para leerlo aquí; el "
                                        "programa no la guarda.")
                                         .arg(name)
                                   : tr("Esa contraseña no abre «%1». Escríbala otra vez, con sus mayúsculas "
                                        "y minúsculas, o pídala a quien le dio el archivo.")
                                         .arg(name));
        break;
    case PdfFile::State::Empty:
        m_problem->tell(tr("«%1» está vacío: tiene 0 bytes. Pida otra copia a quien se lo dio y adjúntela en "
                           "su lugar.")
                            .arg(name),
                        false);
        break;
    case PdfFile::State::Damaged:
        m_problem->tell(tr("«%1» no se puede leer: está dañado o no es un PDF. Use «Guardar una copia…» para "
                           "revisarlo con otro programa, o pida otra copia y adjúntela en su lugar.")
                            .arg(name),
                        true);
        break;
    case PdfFile::State::Unsupported:
        m_problem->tell(tr("«%1» está protegido de una manera que este lector no conoce. Use «Guardar una "
                           "copia…» y ábrala con otro programa.")
                            .arg(name),
                        true);
        break;
    }
    m_ui->stack->setCurrentWidget(m_problem);
    m_problem->setFocus();
}

void ReaderWindow::showDocument()
{
    m_ui->stack->setCurrentWidget(m_view);
    showTools(true);
    m_view->setFile(m_file.get(), [this](int page) { return pageName(page); });
    m_find->setFile(m_file.get());
    showPlace(m_place.pdfPage, m_place.quotation);
    m_view->setFocus();
    showPageName();
    m_textPage = 0;
    m_textLook.start(0);
}

// A page without text may be a picture between others; only a document without any is a scanned one.
void ReaderWindow::lookForText()
{
    QElapsedTimer clock;
    clock.start();
    for (; m_textPage < m_file->pageCount() && clock.elapsed() < lookMilliseconds; ++m_textPage) {
        if (!m_file->text(m_textPage).trimmed().isEmpty()) {
            m_textLook.stop();
            return;
        }
    }
    if (m_textPage < m_file->pageCount())
        return;
    m_textLook.stop();
    m_scanned->tell(m_cite
                        ? tr("Este PDF es una imagen: no tiene texto que buscar ni copiar. Puede citar sus "
                             "páginas y escribir usted la cita.")
                        : tr("Este PDF es una imagen: no tiene texto que buscar ni copiar."));
}

void ReaderWindow::saveCopy()
{
    saveCopyAs(this, m_session, m_place.attachment);
}

void ReaderWindow::followWorkspace()
{
    const std::optional<Attachment> now = m_session.workspace.find(m_place.attachment.id);
    if (!now) {
        if (!close())
            close();
        return;
    }
    // A merge gives the file to another evidence.
    const bool isMoved = m_place.attachment.evidence != now->evidence;
    m_place.attachment = *now;
    if (m_quality && isMoved)
        m_quality->showEvidence(now->evidence);
    else if (m_quality)
        m_quality->refresh();
    const std::optional<Evidence> evidence = m_session.workspace.find(now->evidence);
    setWindowTitle(evidence ? tr("%1 – %2").arg(now->name.left(100), titleOf(*evidence)) : now->name);
    showPageName();
    if (m_file && m_view->currentPage() >= 0)
        m_view->describePage();
}

void ReaderWindow::showPdfPage(int page)
{
    showPlace(page, {});
}

void ReaderWindow::showPlace(int pdfPage, const QString& quotation)
{
    m_place.pdfPage = pdfPage;
    m_place.quotation = quotation;
    m_view->showPage(pdfPage - 1);
    if (m_view->currentPage() < 0)
        return; // not there yet
    const QList<Passage> quoted = quotedPassages(*m_file, m_view->currentPage(), quotation);
    if (quoted.isEmpty())
        return;
    const Passage& last = quoted.last();
    m_view->mark({quoted.first().page, quoted.first().start}, {last.page, last.start + last.length});
    m_view->reveal(quoted.first());
}

int ReaderWindow::pdfPage() const
{
    return m_view->currentPage() + 1;
}

QString ReaderWindow::pageName(int page) const
{
    return pagesName(page, page);
}

QString ReaderWindow::pagesName(int first, int last) const
{
    const QString printed = printedPages(m_place.attachment, first + 1, last + 1);
    if (first == last)
        return printed.isEmpty() ? tr("página PDF %1").arg(first + 1)
                                 : tr("p. %1 (PDF %2)").arg(printed).arg(first + 1);
    return printed.isEmpty() ? tr("páginas PDF %1-%2").arg(first + 1).arg(last + 1)
                             : tr("pp. %1 (PDF %2-%3)").arg(printed).arg(first + 1).arg(last + 1);
}

void ReaderWindow::showPageName()
{
    if (m_view->currentPage() < 0)
        return;
    const int count = m_file->pageCount();
    const int page = m_view->currentPage();
    QString name = tr("Página PDF %1 de %2").arg(page + 1).arg(count);
    if (!printedPage(m_place.attachment, page + 1).isEmpty())
        name = count == 1 ? tr("%1, de 1 página").arg(pageName(page))
                          : tr("%1, de %2 páginas").arg(pageName(page)).arg(count);
    else if (!isNumbered(m_place.attachment))
        name = tr("%1, sin numerar").arg(name);
    m_ui->pageName->setText(name);
    m_ui->goTo->setPlaceholderText(isNumbered(m_place.attachment) ? tr("34 o PDF 41") : tr("PDF 41"));
}

void ReaderWindow::goToTyped()
{
    static const QRegularExpression ofPdf(QStringLiteral("^(pdf)?\\s*(\\d+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const bool isPrintedKnown = isNumbered(m_place.attachment);
    const QString typed = m_ui->goTo->text().trimmed();
    const QRegularExpressionMatch match = ofPdf.match(typed);
    // Without printed numbers a bare one can only be the file's.
    const bool isOfPdf = match.hasMatch() && (!isPrintedKnown || !match.captured(1).isEmpty());
    const std::optional<int> page =
        isOfPdf ? std::optional(match.captured(2).toInt()) : pdfPageOf(m_place.attachment, typed);
    if (!page || *page < 1 || *page > m_file->pageCount()) {
        m_notice->tell((isPrintedKnown
                            ? tr("No hay una página «%1» en este documento. Escriba el número impreso "
                                 "(«34», «xii») o el del archivo («PDF 41»); el archivo llega hasta "
                                 "PDF %2.")
                            : tr("No hay una página «%1» en este documento, que está sin numerar. "
                                 "Escriba el número del archivo, hasta PDF %2."))
                           .arg(typed.left(20))
                           .arg(m_file->pageCount()));
        m_ui->goTo->selectAll();
        return;
    }
    m_notice->hide();
    m_ui->goTo->clear();
    m_view->showPage(*page - 1);
    m_view->setFocus();
}

void ReaderWindow::showZoom()
{
    QComboBox* const box = m_ui->zoomBox;
    const int other = box->count() - 1;
    const int percent = int(std::round(m_view->zoom() * 100));
    int index = other;
    if (m_view->fit() == PageView::Fit::Width)
        index = 0;
    else if (m_view->fit() == PageView::Fit::Page)
        index = 1;
    else if (const int known = box->findData(percent); known > 1)
        index = known;
    box->setItemText(other, tr("%1 %").arg(percent));
    box->setCurrentIndex(index);
}

void ReaderWindow::chooseZoom(int index)
{
    if (index < 2)
        m_view->setFit(index == 0 ? PageView::Fit::Width : PageView::Fit::Page);
    else if (const int percent = m_ui->zoomBox->itemData(index).toInt(); percent > 0)
        m_view->setZoom(percent / 100.0);
    m_view->setFocus();
}

void ReaderWindow::number()
{
    const std::optional<Attachment> numbered = NumberingDialog::edit(this, m_place.attachment, pdfPage());
    if (!numbered || *numbered == m_place.attachment)
        return;
    const bool isDone = guarded(this, m_session.prompts, [&] {
        store::save(m_session.workspace, tr("Numerar las páginas de «%1»").arg(titleOf(*numbered)),
                    *numbered);
    });
    if (isDone)
        m_notice->tell(tr("Se numeraron las páginas: está en la %1.").arg(pageName(m_view->currentPage())),
                       tr("Deshacer"));
}

void ReaderWindow::cite()
{
    const Attachment file = m_place.attachment;
    const QList<Passage> marked = m_view->seenSelection();
    const int first = marked.isEmpty() ? m_view->currentPage() : marked.first().page;
    const int last = marked.isEmpty() ? first : marked.last().page;
    const QString question = (first == last ? tr("¿A qué subpregunta responde lo que dice la %1?")
                                            : tr("¿A qué subpregunta responde lo que dicen las %1?"))
                                 .arg(pagesName(first, last));
    std::optional<QString> subquestion;
    QList<Attachment> files;
    QString about;
    const bool isRead = guarded(this, m_session.prompts, [&] {
        files = m_session.workspace.where(&Attachment::evidence, file.evidence);
        subquestion = askSubQuestion(this, m_session.workspace, file.evidence, question);
        if (subquestion)
            about = aboutFinding(m_session.workspace, file.evidence, Id<SubQuestion>(*subquestion));
    });
    if (!isRead || !subquestion)
        return;
    Finding finding;
    finding.attachment = file.id;
    finding.pdfPage = first + 1;
    finding.printedPage = printedPages(file, first + 1, last + 1);
    finding.quotation = quotationText(m_file->rawText(marked));
    // What was typed is not lost where it could not be saved.
    do {
        const std::optional<Finding> typed =
            FindingDialog::edit(this, about, finding, files, store::readLexicon(m_session.workspace));
        if (!typed)
            return;
        finding = *typed;
    } while (!guarded(this, m_session.prompts, [&] {
        store::cite(m_session.workspace, file.evidence, Id<SubQuestion>(*subquestion), finding);
    }));
    const QString code = m_session.workspace.require(Id<SubQuestion>(*subquestion)).code;
    m_notice->tell(tr("Se agregó el hallazgo a %1.").arg(code), tr("Deshacer"));
    m_view->setFocus();
}

void ReaderWindow::undo()
{
    if (m_quality)
        m_quality->commitPending();
    guarded(this, m_session.prompts, [this] {
        if (const std::optional<store::Revision> next = replayStep(m_session, this, Step::Undo)) {
            m_notice->tell(tr("Se deshizo: %1.").arg(next->label));
        }
    });
}

} // namespace agenda::gui
