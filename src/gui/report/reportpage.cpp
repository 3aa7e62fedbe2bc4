// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/reportpage.h"

#include "domain/counted.h"
#include "gui/fields/datefield.h"
#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/prompts.h"
#include "gui/report/editionpane.h"
#include "gui/report/thumbnailmodel.h"
#include "gui/settings.h"
#include "gui/shortcuts.h"
#include "gui/task.h"
#include "reports/painter.h"
#include "reports/preflight.h"
#include "store/views.h"
#include "store/workspace.h"
#include "ui_reportpage.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPrinter>
#include <QScrollBar>

namespace agenda::gui
{

namespace
{

/// So that typing does not lay out a report at each letter.
constexpr int patience = 200; // ms

} // namespace

ReportPage::ReportPage(const Session& session, QWidget* parent)
    : SeenPage(session, patience, parent)
    , m_ui(std::make_unique<Ui::ReportPage>())
    , m_thumbnails(new ThumbnailModel(this))
    , m_editions(new EditionPane(session, this))
{
    m_ui->setupUi(this);
    m_ui->choices->insertWidget(m_ui->choices->indexOf(m_ui->cautionsPane), m_editions);
    const QDate today = session.workspace.clock().today();
    prepareDateEdit(*m_ui->dataDate);
    m_ui->dataDate->setMaximumDate(today);
    m_ui->dataDate->setDate(today);
    auto* const tools = new FlowLayout(m_ui->tools);
    for (QWidget* const each :
         std::initializer_list<QWidget*>{m_ui->previous, m_ui->pageNumber, m_ui->next, m_ui->zoomOut,
                                         m_ui->zoom, m_ui->zoomIn, m_ui->fitWidth})
        tools->addWidget(each);
    // As wide as what is in it, whatever the size of the text: it is moved up and down, never sideways.
    m_ui->choicesArea->setMinimumWidth(std::max(220, m_ui->choicesBox->minimumSizeHint().width()) +
                                       m_ui->choicesArea->verticalScrollBar()->sizeHint().width());
    m_ui->exported->hide();
    m_ui->open->hide();
    m_ui->thumbnails->setModel(m_thumbnails);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({130, 600});
    setFocusProxy(m_ui->preview);
    for (const auto& [product, text] : {std::pair{reports::Product::Full, tr("Informe completo")},
                                        std::pair{reports::Product::Summary, tr("Resumen (4 páginas)")},
                                        std::pair{reports::Product::Sheet, tr("Hoja (1 página)")},
                                        std::pair{reports::Product::Pages, tr("Páginas de los temas")}})
        m_ui->product->addItem(text, int(product));
    makeActions();
    connectParts();
    showPageNumber();
}

ReportPage::~ReportPage() = default;

QString ReportPage::key() const
{
    return QStringLiteral("report");
}

bool ReportPage::reveal(const Place& place)
{
    if (place.page != key())
        return false;
    const bool isTheme = place.type == QLatin1StringView(Theme::type);
    if (!isTheme && place.type != QLatin1StringView(SubQuestion::type))
        return place.type.isEmpty();
    m_ui->themes->setThemes(store::readOutline(m_session.workspace));
    m_ui->themes->choose(isTheme ? QList{Id<Theme>(place.id)} : QList<Id<Theme>>());
    if (!isTheme)
        m_asked.subquestions = {Id<SubQuestion>(place.id)};
    m_ui->product->setCurrentIndex(m_ui->product->findData(int(reports::Product::Pages)));
    showThemes();
    return true;
}

void ReportPage::makeActions()
{
    m_export = new QAction(icon(QStringLiteral("report")), tr("E&xportar PDF…"), this);
    setKeys(m_export, QStringLiteral("report.export"));
    connect(m_export, &QAction::triggered, this, &ReportPage::exportPdf);
    addAction(m_export);
    const auto add = [this](const QString& text, auto&& work) {
        auto* const action = new QAction(text, this);
        connect(action, &QAction::triggered, this, work);
        addAction(action);
        return action;
    };
    add(tr("Exportar como página web…"), [this] {
        exportAs(QStringLiteral(".html"), tr("Exportar como página web"), tr("Página web (*.html)"));
    });
    add(tr("Exportar para editar (ODT)…"), [this] {
        exportAs(QStringLiteral(".odt"), tr("Exportar para editar"), tr("Texto para editar (*.odt)"));
    });
    add(tr("Guardar la hoja como imagen…"), [this] {
        exportAs(QStringLiteral(".png"), tr("Guardar la hoja como imagen"), tr("Imagen (*.png)"));
    });
    add(tr("Copiar un mensaje para enviar con ella"), [this] { copyMessage(); });
    setKeys(add(tr("&Imprimir…"), [this] { print(); }), QStringLiteral("report.print"));
    auto* const more = new QMenu(this);
    more->addActions(actions().mid(1));
    m_ui->more->setMenu(more);
    m_ui->exportPdf->setIcon(m_export->icon());
    m_ui->exportPdf->setToolTip(
        tr("Exportar PDF (%1)").arg(m_export->shortcut().toString(QKeySequence::NativeText)));
}

void ReportPage::connectParts()
{
    connect(m_ui->letter, &QRadioButton::toggled, this, &ReportPage::noteChange);
    connect(m_ui->product, &QComboBox::currentIndexChanged, this, &ReportPage::noteChange);
    connect(m_ui->themes, &ThemeChoice::chosenChanged, this, [this] {
        m_asked = {};
        showThemes();
    });
    connect(m_ui->cautionsPane, &CautionsPane::go, this, &Page::go);
    connect(m_ui->dataDate, &QDateEdit::dateChanged, this, &ReportPage::noteChange);
    connect(m_editions, &EditionPane::changed, this, &ReportPage::noteChange);
    connect(m_editions, &EditionPane::saved, this,
            [this](const QString& sentence) { Q_EMIT message(sentence, false); });
    connect(m_ui->exportPdf, &QPushButton::clicked, m_export, &QAction::trigger);
    connect(m_export, &QAction::changed, this,
            [this] { m_ui->exportPdf->setEnabled(m_export->isEnabled()); });
    connect(m_ui->open, &QPushButton::clicked, this,
            [this] { m_session.prompts.openOutside(this, m_exported); });
    PagePreview* preview = m_ui->preview;
    connect(m_ui->zoomOut, &QToolButton::clicked, preview, &PagePreview::zoomOut);
    connect(m_ui->zoomIn, &QToolButton::clicked, preview, &PagePreview::zoomIn);
    connect(m_ui->fitWidth, &QPushButton::clicked, preview, &PagePreview::fitWidth);
    connect(m_ui->previous, &QToolButton::clicked, this,
            [preview] { preview->showPage(preview->currentPage() - 1); });
    connect(m_ui->next, &QToolButton::clicked, this,
            [preview] { preview->showPage(preview->currentPage() + 1); });
    connect(preview, &PagePreview::currentPageChanged, this, &ReportPage::showPageNumber);
    connect(preview, &PagePreview::zoomChanged, this,
            [this](qreal zoom) { m_ui->zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); });
    connect(preview, &PagePreview::linkActivated, this,
            [this](const QString& address) { m_session.prompts.openOutside(this, address); });
    connect(m_ui->thumbnails->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [preview](const QModelIndex& current) {
                if (current.isValid() && current.row() != preview->currentPage())
                    preview->showPage(current.row());
            });
}

reports::ReportOptions ReportPage::options() const
{
    reports::ReportOptions options;
    options.paper = m_ui->letter->isChecked() ? reports::Paper::Letter : reports::Paper::A4;
    options.dataDate = m_ui->dataDate->date();
    options.today = m_session.workspace.clock().today();
    options.product = reports::Product(m_ui->product->currentData().toInt());
    options.selection = m_asked.isAll() ? m_ui->themes->selection() : m_asked;
    return m_editions->with(options);
}

void ReportPage::read()
{
    m_ui->themes->setThemes(store::readOutline(m_session.workspace));
    m_plan = reports::planEdition(m_session.workspace, options(), reports::ReportFormat::Pdf);
    m_editions->show(m_plan);
    const reports::ReportOptions& chosen = m_plan.options;
    m_pages = std::make_shared<const reports::Pages>(
        reports::layOut(reports::membershipReport(m_session.workspace, chosen), chosen.paper));
    m_thumbnails->setPages(m_pages, devicePixelRatioF());
    m_ui->preview->setPages(m_pages);
    m_ui->cautionsPane->setCautions(reports::cautionsOf(
        reports::readMembershipData(m_session.workspace, chosen.dataDate, chosen.selection, chosen.audience),
        m_pages->report));
    showPageNumber();
}

void ReportPage::enableActions()
{
    const bool canLeave = !m_isExporting && !m_ui->themes->isNothingChosen();
    for (QAction* const each : actions())
        each->setEnabled(canLeave);
    m_ui->more->setEnabled(canLeave);
}

void ReportPage::setExporting(bool isExporting)
{
    m_isExporting = isExporting;
    enableActions();
}

void ReportPage::showThemes()
{
    // Without a theme there is nothing to make: what was made last stays in sight, and cannot leave.
    const bool isNothing = m_ui->themes->isNothingChosen();
    enableActions();
    m_ui->themesLabel->setText(isNothing         ? tr("&Temas: elija al menos uno")
                               : m_asked.isAll() ? tr("&Temas")
                                                 : tr("&Temas: solo la subpregunta elegida"));
    if (!isNothing)
        noteChange();
}

void ReportPage::showPageNumber()
{
    const int current = m_ui->preview->currentPage();
    const int count = m_ui->preview->pageCount();
    m_ui->pageNumber->setText(count == 0 ? QString() : tr("Página %1 de %2").arg(current + 1).arg(count));
    m_ui->previous->setEnabled(current > 0);
    m_ui->next->setEnabled(current + 1 < count);
    const QModelIndex index = m_thumbnails->index(current);
    if (index.isValid() && index != m_ui->thumbnails->currentIndex())
        m_ui->thumbnails->setCurrentIndex(index);
}

void ReportPage::exportPdf()
{
    if (!freshen())
        return;
    const QString path =
        pathFor(tr("Exportar PDF"), options().product, QStringLiteral(".pdf"), tr("Documento PDF (*.pdf)"));
    if (!path.isEmpty())
        write(path, m_plan, m_pages);
}

QString ReportPage::pathFor(const QString& title, reports::Product product, const QString& ending,
                            const QString& filter)
{
    QString suggested = reports::suggestedFileName(product, m_ui->dataDate->date());
    suggested.replace(QStringLiteral(".pdf"), ending);
    const QString path = m_session.prompts.fileToSave(this, title, suggested, filter);
    return path.isEmpty() ? path : withEnding(this, m_session.prompts, title, path, ending);
}

void ReportPage::exportAs(const QString& ending, const QString& title, const QString& filter)
{
    if (!freshen())
        return;
    guarded(this, m_session.prompts, [&] {
        const reports::EditionPlan plan =
            reports::planEdition(m_session.workspace, options(), reports::formatOf(ending));
        const QString path = pathFor(title, plan.options.product, ending, filter);
        if (!path.isEmpty())
            write(path, plan, {});
    });
}

void ReportPage::copyMessage()
{
    const reports::ReportOptions chosen = options();
    guarded(this, m_session.prompts, [&] {
        QGuiApplication::clipboard()->setText(reports::messageText(
            reports::readMembershipData(m_session.workspace, chosen.dataDate, chosen.selection)));
        Q_EMIT message(tr("El mensaje está en el portapapeles: péguelo junto a la imagen de la hoja."),
                       false);
    });
}

void ReportPage::print()
{
    if (!freshen())
        return;
    const std::unique_ptr<QPrinter> printer = m_session.prompts.printer(this, m_pages->size);
    if (!printer)
        return;
    QPainter painter;
    if (!painter.begin(printer.get())) {
        m_session.prompts.error(this,
                                tr("No se pudo imprimir. Revise que la impresora esté encendida y vuelva a "
                                   "intentarlo, o exporte el PDF e imprímalo desde allí."),
                                {});
        return;
    }
    const qreal scale = printer->resolution() / 72.0;
    for (size_t page = 0; page < m_pages->pages.size(); ++page) {
        if (page > 0)
            printer->newPage();
        painter.save();
        painter.scale(scale, scale);
        reports::paintPage(painter, m_pages->pages[page]);
        painter.restore();
    }
    painter.end();
    Q_EMIT message(counted(int(m_pages->pages.size()), tr("Se envió 1 página a la impresora."),
                           tr("Se enviaron %1 páginas a la impresora.")),
                   false);
}

void ReportPage::write(const QString& path, const reports::EditionPlan& plan, const PagesPtr& pages)
{
    if (!isVisible())
        Q_EMIT go({key(), {}, {}, {}}); // how far it is, and the result, are said there
    std::shared_ptr<reports::EditionExport> made;
    const auto begin = [&] {
        made = std::make_shared<reports::EditionExport>(m_session.workspace, plan, path, pages);
    };
    if (!guarded(this, m_session.prompts, begin))
        return;
    setExporting(true);
    // It holds values: the workspace is not looked at from the worker's thread.
    m_session.tasks.start(
        this, tr("Exportando el informe"), [made](Progress& progress) { made->make(progress); },
        [this, path, made, count = pages ? pages->pages.size() : 0] {
            setExporting(false);
            guarded(this, m_session.prompts,
                    [&] { tellResult(path, made->finish(m_session.workspace), count); });
        },
        [this](const std::exception_ptr& failure) {
            setExporting(false);
            showFailure(failure);
        });
}

void ReportPage::tellResult(const QString& path, const reports::ExportResult& result, size_t pages)
{
    m_exported = path;
    const QString name = QFileInfo(path).fileName();
    m_ui->exported->setText(tr("Último archivo: %1").arg(name));
    m_ui->exported->setToolTip(QDir::toNativeSeparators(path).toHtmlEscaped());
    m_ui->exported->show();
    m_ui->open->show();
    QString text = pages == 0   ? tr("Se exportó «%1».").arg(name)
                   : pages == 1 ? tr("Se exportó «%1», 1 página.").arg(name)
                                : tr("Se exportó «%1», %2 páginas.").arg(name).arg(pages);
    text += u' ' + result.notice;
    if (!result.pdf.note.isEmpty())
        text += u' ' + result.pdf.note;
    Q_EMIT message(text, false);
}

void ReportPage::showFailure(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            Q_EMIT message(tr("No se exportó el informe: se detuvo."), false);
        else
            m_session.prompts.error(this, error.sentence(), error.detail());
    }
}

void ReportPage::saveState(Settings& settings) const
{
    settings.setValue(QStringLiteral("report/paper"),
                      m_ui->letter->isChecked() ? QStringLiteral("carta") : QStringLiteral("a4"));
    settings.setValue(QStringLiteral("report/product"), m_ui->product->currentIndex());
    settings.setValue(QStringLiteral("report/splitter"), m_ui->splitter->saveState());
    settings.setValue(QStringLiteral("report/zoom"),
                      m_ui->preview->isFittingWidth() ? 0 : m_ui->preview->zoom());
}

void ReportPage::restoreState(const Settings& settings)
{
    if (settings.value(QStringLiteral("report/paper")).toString() == u"a4")
        m_ui->a4->setChecked(true);
    m_ui->product->setCurrentIndex(
        qBound(0, settings.value(QStringLiteral("report/product")).toInt(), m_ui->product->count() - 1));
    m_ui->splitter->restoreState(settings.value(QStringLiteral("report/splitter")).toByteArray());
    if (const qreal zoom = settings.value(QStringLiteral("report/zoom")).toReal(); zoom > 0)
        m_ui->preview->setZoom(zoom);
}

} // namespace agenda::gui
