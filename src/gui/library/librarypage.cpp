// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/librarypage.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "gui/activefilter.h"
#include "gui/dialogs/vocabularydialog.h"
#include "gui/fields/flowlayout.h"
#include "gui/focusstop.h"
#include "gui/history/historyview.h"
#include "gui/icons.h"
#include "gui/library/arrivals.h"
#include "gui/library/duplicatesdialog.h"
#include "gui/library/evidenceform.h"
#include "gui/library/filespane.h"
#include "gui/library/filterbar.h"
#include "gui/library/librarycolumns.h"
#include "gui/library/libraryloader.h"
#include "gui/library/libraryout.h"
#include "gui/library/linkspane.h"
#include "gui/library/newevidencedialog.h"
#include "gui/library/qualitypane.h"
#include "gui/library/sharedfilter.h"
#include "gui/models/currentrow.h"
#include "gui/models/libraryfilter.h"
#include "gui/models/librarymodel.h"
#include "gui/plan/followpane.h"
#include "gui/prompts.h"
#include "gui/settings.h"
#include "gui/shortcuts.h"
#include "store/evidenceedit.h"
#include "store/revision.h"
#include "store/vocabulary.h"
#include "store/workspace.h"
#include "ui_librarypage.h"

#include <QAction>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QTextDocument>

namespace agenda::gui
{

namespace
{

enum Tab { FormTab, LinksTab, FilesTab, QualityTab, FollowTab, HistoryTab };

} // namespace

LibraryPage::LibraryPage(const Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::LibraryPage>())
    , m_model(new LibraryModel(this))
    , m_filter(new LibraryFilter(this))
    , m_arrivals(new Arrivals(session, this))
    , m_loader(new LibraryLoader(m_session, *m_model, *m_filter, *this))
{
    m_ui->setupUi(this);
    connect(m_arrivals, &Arrivals::message, this, &Page::message);
    connect(m_arrivals, &Arrivals::go, this, &Page::go);
    makeTable();
    makeDetail();
    makeActions();
    setFocusProxy(m_ui->evidenceTable);
    connect(&m_session.workspace, &store::Workspace::changed, this, [this](const store::Revision& revision) {
        m_loader->follow(revision);
        refresh();
        selectReturned(revision);
    });
    connect(m_loader, &LibraryLoader::loaded, this, [this] {
        refresh();
        showAwaited();
    });
    connect(m_filter, &LibraryFilter::matched, this, &LibraryPage::showFiltered);
    if (m_session.filter) {
        new SharedFilter(*m_session.filter, *m_ui->filterBar, *m_filter, *m_model, this);
        connect(m_session.filter, &ActiveFilter::clearWanted, this, &LibraryPage::dropFilters);
    }
    m_loader->load();
    refresh();
}

LibraryPage::~LibraryPage() = default;

bool LibraryPage::isReadOnly() const
{
    return m_session.workspace.isReadOnly();
}

void LibraryPage::makeTable()
{
    m_filter->setLibrary(m_model);
    m_ui->evidenceTable->setModel(m_filter);
    m_ui->evidenceTable->installEventFilter(this);
    m_ui->evidenceTable->viewport()->installEventFilter(this);
    m_ui->evidenceFilter->installEventFilter(this);
    keepCurrentInView(*m_ui->evidenceTable);
    m_columns = new LibraryColumns(*m_ui->evidenceTable);
    m_ui->evidenceTable->sortByColumn(LibraryModel::Title, Qt::AscendingOrder);

    connect(m_ui->evidenceFilter, &QLineEdit::textChanged, this, &LibraryPage::filterChanged);
    connect(m_ui->clearFilters, &QPushButton::clicked, this, &LibraryPage::clearFilters);
    connect(m_ui->emptyButton, &QPushButton::clicked, this, [this] {
        if (m_filter->isFiltering())
            clearFilters();
        else
            addEvidence();
    });
    connect(m_ui->newEvidenceButton, &QPushButton::clicked, this, [this] { addEvidence(); });
    connect(m_ui->filterBar, &FilterBar::changed, this, &LibraryPage::filterChanged);
    m_ui->filterBar->addTool(m_ui->newEvidenceButton);
    m_ui->newEvidenceButton->setIcon(icon(QStringLiteral("add")));
    m_ui->newEvidenceButton->setVisible(!isReadOnly());
    showIcon(*m_ui->emptyIcon, icon(QStringLiteral("evidence")), 3);
    connect(m_ui->evidenceTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LibraryPage::showCurrent);
    connect(m_ui->evidenceTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LibraryPage::showCurrent);
    connect(m_ui->evidenceTable, &QTableView::activated, this, [this] {
        m_detail->setChecked(true);
        m_ui->evidenceTabs->setCurrentIndex(FormTab);
        m_form->focusField(QStringLiteral("title"));
    });
}

void LibraryPage::makeDetail()
{
    m_form = new EvidenceForm(m_session);
    m_links = new LinksPane(m_session);
    m_files = new FilesPane(m_session);
    m_quality = new QualityPane(m_session);
    m_follow = new FollowPane(m_session);
    m_history = new HistoryView(m_session.workspace);
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_ui->evidenceTabs->addTab(scroll, tr("Ficha"));
    m_ui->evidenceTabs->addTab(m_links, {});
    m_ui->evidenceTabs->addTab(m_files, {});
    m_ui->evidenceTabs->addTab(m_quality, {});
    m_ui->evidenceTabs->addTab(m_follow, {});
    m_ui->evidenceTabs->setTabToolTip(FollowTab, tr("Recomendaciones y devolución"));
    m_ui->evidenceTabs->addTab(m_history, tr("Historial"));
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
    m_ui->splitter->setSizes({560, 420});
    QFont bold = m_ui->evidenceHeading->font();
    bold.setBold(true);
    m_ui->evidenceHeading->setFont(bold);
    m_ui->removeEvidenceButton->setIcon(icon(QStringLiteral("remove")));
    m_ui->removeEvidenceButton->setVisible(!isReadOnly());
    connect(m_ui->removeEvidenceButton, &QPushButton::clicked, this, &LibraryPage::removeCurrent);
    connect(m_form, &EvidenceForm::message, this, &Page::message);
    connect(m_links, &LinksPane::message, this, &Page::message);
    connect(m_links, &LinksPane::go, this, &Page::go);
    connect(m_files, &FilesPane::message, this, &Page::message);
    connect(m_files, &FilesPane::go, this, &Page::go);
    connect(m_quality, &QualityPane::message, this, &Page::message);
    connect(m_follow, &FollowPane::message, this, &Page::message);
}

void LibraryPage::makeActions()
{
    m_remove = new QAction(icon(QStringLiteral("remove")), tr("Quitar evidencia"), this);
    connect(m_remove, &QAction::triggered, this, &LibraryPage::removeCurrent);
    m_detail = new QAction(tr("Mostrar el detalle"), this);
    m_detail->setCheckable(true);
    m_detail->setChecked(true);
    setKeys(m_detail, QStringLiteral("view.detail"));
    m_detail->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_detail, &QAction::toggled, m_ui->detailStack, &QWidget::setVisible);
    const auto separator = [this] {
        auto* const line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    auto* const out = new LibraryOut(m_session, *m_model, *m_filter, *m_ui->evidenceTable, *this);
    connect(out, &LibraryOut::message, this, &Page::message);
    m_ui->evidenceTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    if (isReadOnly()) {
        addActions({m_files->openAction(), m_files->saveCopyAction(), separator(), out->citeAction(),
                    out->exportAction(), separator(), m_columns->menuAction(), m_detail});
        m_ui->evidenceTable->addActions({m_files->openAction(), out->citeAction()});
        return;
    }
    auto* const add = new QAction(icon(QStringLiteral("add")), tr("Nueva evidencia…"), this);
    setKeys(add, QStringLiteral("evidence.add"));
    connect(add, &QAction::triggered, this, [this] { addEvidence(); });
    setKeys(m_remove, QStringLiteral("edit.remove"));
    m_remove->setShortcutContext(Qt::WidgetShortcut); // only with the table in focus: fields need the key
    auto* const vocabularies = new QAction(tr("&Vocabularios…"), this);
    connect(vocabularies, &QAction::triggered, this, &LibraryPage::editVocabularies);
    auto* const duplicates = new QAction(tr("&Duplicados…"), this);
    connect(duplicates, &QAction::triggered, this, &LibraryPage::showDuplicates);
    auto* const import = new QAction(tr("&Importar referencias…"), this);
    connect(import, &QAction::triggered, this, &LibraryPage::chooseImport);
    auto* const pasting = new QAction(tr("&Pegar como evidencia"), this);
    setKeys(pasting, QStringLiteral("evidence.paste"));
    connect(pasting, &QAction::triggered, this, &LibraryPage::paste);
    auto* const here = new QShortcut(keysOf(QStringLiteral("evidence.pasteHere")).first(), this);
    here->setContext(Qt::WidgetWithChildrenShortcut); // a text field has the key for itself
    connect(here, &QShortcut::activated, this, &LibraryPage::paste);
    addActions({add, import, pasting, duplicates, separator(), m_links->linkAction(),
                m_links->addFindingAction(), separator(), m_files->attachAction(), m_files->openAction(),
                m_files->saveCopyAction(), separator(), out->citeAction(), out->exportAction(), separator(),
                m_remove, vocabularies, separator(), m_columns->menuAction()});
    addAction(m_detail);
    m_ui->evidenceTable->addActions({add, m_links->linkAction(), m_files->attachAction(),
                                     m_files->openAction(), out->citeAction(), m_remove});
    // The record's own actions work from the table too, and show where they do it.
    const auto showTab = [this](QAction* action, Tab tab) {
        connect(action, &QAction::triggered, this, [this, tab] {
            m_detail->setChecked(true);
            m_ui->evidenceTabs->setCurrentIndex(tab);
        });
    };
    showTab(m_links->linkAction(), LinksTab);
    showTab(m_links->addFindingAction(), LinksTab);
    showTab(m_files->attachAction(), FilesTab);
}

Id<Evidence> LibraryPage::current() const
{
    const QModelIndex index = m_ui->evidenceTable->currentIndex();
    return index.isValid() ? Id<Evidence>(index.data(LibraryModel::IdRole).toString()) : Id<Evidence>();
}

void LibraryPage::refresh()
{
    const Id<Evidence> before = m_shown;
    const int row = m_shownRow;
    m_ui->filterBar->offer(m_model->totals());
    m_filter->setCriteria(m_ui->filterBar->criteria());
    if (!before.isNull() && current() != before && !select(before) && !current() &&
        m_filter->rowCount() > 0) {
        const int next = std::clamp(row, 0, m_filter->rowCount() - 1); // it was removed
        m_ui->evidenceTable->setCurrentIndex(m_filter->index(next, 0));
    }
    // What was edited may stand elsewhere now; the list goes along.
    const QModelIndex now = m_ui->evidenceTable->currentIndex();
    if (now.isValid() && now.row() != row && current() == before)
        m_ui->evidenceTable->scrollTo(now);
    showCounts();
    showCurrent();
    m_form->refresh();
    m_links->refresh();
    m_files->refresh();
    m_quality->refresh();
    m_follow->refresh();
    showTabs();
}

bool LibraryPage::select(const Id<Evidence>& id)
{
    const int row = m_model->rowOf(id);
    if (row < 0 && m_loader->isLoading() && m_session.workspace.find(id)) {
        m_awaited = {{}, QStringLiteral("evidence"), id.text(), {}};
        return true;
    }
    m_awaited = {};
    const QModelIndex index =
        row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, LibraryModel::Title));
    if (!index.isValid())
        return false;
    // This one alone, also while Ctrl is held down to paste or to drag a copy.
    m_ui->evidenceTable->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                                      QItemSelectionModel::Rows);
    m_ui->evidenceTable->scrollTo(index);
    return true;
}

void LibraryPage::showCurrent()
{
    const Id<Evidence> id = current();
    m_shownRow = m_ui->evidenceTable->currentIndex().row();
    if (id != m_shown) {
        m_shown = id;
        m_form->showEvidence(id);
        m_links->showEvidence(id);
        m_files->showEvidence(id);
        m_quality->showEvidence(id);
        m_follow->showEvidence(id);
        showTabs();
    }
    m_ui->detailStack->setCurrentWidget(id ? m_ui->detail : m_ui->nothingSelected);
    // What is removed is the record that one sees, so not while several are chosen.
    m_remove->setEnabled(id && m_ui->evidenceTable->selectionModel()->selectedRows().size() < 2);
}

void LibraryPage::showTabs()
{
    const int row = m_model->rowOf(m_shown);
    if (row >= 0) {
        const Evidence& evidence = m_model->at(row).evidence;
        const QString title = evidence.title.simplified();
        m_ui->evidenceHeading->setText(evidenceCode(m_model->at(row).evidence.number) +
                                       QStringLiteral(" · ") +
                                       (title.size() > 80 ? title.left(79).trimmed() + u'…' : title));
        m_ui->evidenceHeading->setToolTip(Qt::convertFromPlainText(title.left(2'000), Qt::WhiteSpaceNormal));
    }
    m_ui->evidenceTabs->setTabText(LinksTab, tr("Vínculos (%1)").arg(m_links->count()));
    m_ui->evidenceTabs->setTabText(FilesTab, tr("Archivos (%1)").arg(m_files->count()));
    m_ui->evidenceTabs->setTabText(
        QualityTab, m_quality->count() > 1 ? tr("Calidad (%1)").arg(m_quality->count()) : tr("Calidad"));
    m_ui->evidenceTabs->setTabText(
        FollowTab, m_follow->count() > 0 ? tr("Después (%1)").arg(m_follow->count()) : tr("Después"));
    QStringList ids{m_shown.text()};
    ids << m_links->recordIds() << m_quality->recordIds() << m_follow->recordIds();
    if (m_shown) {
        for (const Attachment& file : m_session.workspace.where(&Attachment::evidence, m_shown))
            ids << file.id.text();
    }
    m_history->show(m_shown ? ids : QStringList());
}

void LibraryPage::showCounts()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    const int evidence = m_model->totals().evidence();
    const QString documents = counted(all, tr("1 documento"), tr("%1 documentos"));
    // What is promised or withdrawn is in the list, and is no evidence.
    if (all == 0 && m_loader->isLoading())
        m_ui->evidenceCount->clear();
    else if (m_filter->isFiltering())
        m_ui->evidenceCount->setText(tr("%1 de %2").arg(shown).arg(documents));
    else if (evidence < all)
        m_ui->evidenceCount->setText(tr("%1; cuentan como evidencia: %2").arg(documents).arg(evidence));
    else
        m_ui->evidenceCount->setText(documents);
    m_ui->clearFilters->setVisible(m_filter->isFiltering());
    m_ui->nothingSelected->setText(all > 0 ? tr("Elija una evidencia de la lista para ver su ficha.")
                                           : QString());
    m_ui->listStack->setCurrentWidget(shown > 0 ? static_cast<QWidget*>(m_ui->evidenceTable)
                                                : m_ui->emptyPage);
    if (shown == 0)
        showEmpty();
}

void LibraryPage::showEmpty()
{
    const QString typed = m_ui->evidenceFilter->text().trimmed();
    m_ui->emptyIcon->setVisible(!m_filter->isFiltering()); // all filters need the room
    if (m_model->rowCount() == 0 && m_loader->isLoading()) {
        m_ui->emptyText->setText(tr("Leyendo la biblioteca…"));
        m_ui->emptyButton->hide();
        return;
    }
    if (m_filter->isFiltering()) {
        m_ui->emptyText->setText(
            typed.isEmpty()
                ? (m_filter->wish().criteria.incomplete ? tr("No hay nada por completar con estos filtros.")
                                                        : tr("Ninguna evidencia es así. Quite algún filtro."))
                : tr("Nada coincide con «%1». Pruebe con menos palabras o quite filtros.")
                      .arg(typed.left(60)));
        m_ui->emptyButton->setText(tr("Quitar filtros"));
    } else {
        m_ui->emptyText->setText(isReadOnly()
                                     ? tr("Aún no hay evidencias en esta agenda.")
                                     : tr("Aún no hay evidencias. Agregue la primera, o arrastre aquí un "
                                          "PDF."));
        m_ui->emptyButton->setText(tr("Nueva evidencia"));
    }
    m_ui->emptyButton->setVisible(m_filter->isFiltering() || !isReadOnly());
}

void LibraryPage::filterChanged()
{
    m_filter->setWords(m_ui->evidenceFilter->text());
    m_filter->setCriteria(m_ui->filterBar->criteria());
    fitColumns();
    showFiltered();
}

void LibraryPage::showFiltered()
{
    showCounts();
    selectFirst();
    showCurrent();
}

void LibraryPage::dropFilters()
{
    m_ui->evidenceFilter->clear();
    m_ui->filterBar->clear();
}

void LibraryPage::clearFilters()
{
    dropFilters();
    m_ui->evidenceFilter->setFocus();
}

void LibraryPage::addEvidence()
{
    if (isReadOnly())
        return;
    commitPending();
    const Place here = m_session.here ? m_session.here() : Place();
    const bool isSubQuestion = here.type == QLatin1StringView(SubQuestion::type);
    NewEvidenceDialog dialog(m_session.workspace, isSubQuestion ? QStringList{here.id} : QStringList(),
                             window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    guarded(this, m_session.prompts, [&] {
        const Id<Evidence> id = store::addEvidence(m_session.workspace, dialog.evidence(), dialog.links());
        reveal({key(), QStringLiteral("evidence"), id.text(), {}});
        Q_EMIT go({key(), QStringLiteral("evidence"), id.text(), {}});
        Q_EMIT message(tr("Se agregó «%1».").arg(titleOf(dialog.evidence())), true);
        m_ui->evidenceTable->setFocus();
    });
}

void LibraryPage::chooseImport()
{
    const QStringList files = m_session.prompts.filesToOpen(
        this, tr("Importar referencias"),
        tr("Listas de referencias (*.bib *.ris *.nbib *.json *.xml *.enw *.csv *.tsv *.xlsx);;Todos los "
           "archivos (*)"),
        false);
    if (files.isEmpty())
        return;
    commitPending();
    m_arrivals->importLists(files);
}

void LibraryPage::paste()
{
    const Brought brought = m_arrivals->pasted();
    if (brought.isEmpty())
        return;
    commitPending();
    m_arrivals->take(brought);
}

void LibraryPage::editVocabularies()
{
    commitPending();
    VocabularyDialog dialog(m_session, window());
    connect(&dialog, &VocabularyDialog::changed, this,
            [this](const QString& what) { Q_EMIT message(what, true); });
    dialog.exec();
}

void LibraryPage::removeCurrent()
{
    const Id<Evidence> id = current();
    if (!id || isReadOnly())
        return;
    commitPending();
    guarded(this, m_session.prompts, [&] {
        const QString title = titleOf(m_session.workspace.require(id));
        store::removeEvidence(m_session.workspace, id);
        Q_EMIT message(tr("Se quitó «%1».").arg(title), true);
    });
}

void LibraryPage::showDuplicates()
{
    commitPending();
    DuplicatesDialog dialog(m_session, window());
    connect(&dialog, &DuplicatesDialog::message, this, &Page::message);
    dialog.exec();
}

Id<Evidence> LibraryPage::evidenceOf(const Place& followed) const
{
    if (const auto each = m_session.workspace.find(Id<Recommendation>(followed.id)))
        return each->evidence;
    const auto back = m_session.workspace.find(Id<Return>(followed.id));
    return back ? back->evidence : Id<Evidence>();
}

bool LibraryPage::reveal(const Place& place)
{
    const bool isFinding = place.type == u"finding";
    const bool isFollowed = place.type == QLatin1StringView(Recommendation::type) ||
                            place.type == QLatin1StringView(Return::type);
    if (place.type.isEmpty())
        return place.page == key();
    if (place.type != u"evidence" && !((isFinding || isFollowed) && place.page == key()))
        return false;
    const Id<Evidence> id =
        isFollowed ? evidenceOf(place) : Id<Evidence>(isFinding ? place.within : place.id);
    if (m_model->rowOf(id) < 0) {
        if (!m_loader->isLoading() || !m_session.workspace.find(id))
            return false;
        m_awaited = {key(), place.type, place.id, place.within};
        return true;
    }
    if (!select(id)) {
        clearFilters();
        select(id);
    }
    if (isFinding) {
        m_detail->setChecked(true);
        m_ui->evidenceTabs->setCurrentIndex(LinksTab);
        m_links->reveal(place.id);
    } else if (isFollowed) {
        m_detail->setChecked(true);
        m_ui->evidenceTabs->setCurrentIndex(FollowTab);
        m_follow->reveal(place.id);
    } else if (!place.within.isEmpty()) {
        begin(place.within);
    }
    return true;
}

void LibraryPage::begin(const QString& within)
{
    m_detail->setChecked(true);
    const int tab = within == QLatin1StringView(Appraisal::type) ? QualityTab
                    : within == QLatin1StringView(Link::type)    ? LinksTab
                                                                 : FormTab;
    m_ui->evidenceTabs->setCurrentIndex(tab);
    if (tab == FormTab)
        m_form->focusField(within);
    else if (QWidget* const stop = firstStop(m_ui->evidenceTabs->currentWidget()))
        stop->setFocus(Qt::OtherFocusReason);
}

void LibraryPage::showAwaited()
{
    if (!m_awaitedFilters.isEmpty())
        m_ui->filterBar->choose(std::exchange(m_awaitedFilters, {}));
    const Place awaited = std::exchange(m_awaited, {});
    if (!awaited.page.isEmpty())
        reveal(awaited);
    else if (!awaited.id.isEmpty())
        select(Id<Evidence>(awaited.id));
    selectFirst();
}

void LibraryPage::selectReturned(const store::Revision& revision)
{
    if (revision.undoes.isEmpty())
        return;
    for (const store::Change& change : revision.changes) {
        const Evidence* const evidence = change.before ? nullptr : std::get_if<Evidence>(&*change.after);
        if (!evidence)
            continue;
        select(evidence->id);
        return;
    }
}

void LibraryPage::selectFirst()
{
    if (!current() && m_filter->rowCount() > 0)
        m_ui->evidenceTable->setCurrentIndex(m_filter->index(0, 0));
}

Place LibraryPage::place() const
{
    if (!m_awaited.id.isEmpty())
        return {key(), m_awaited.type, m_awaited.id, m_awaited.within};
    return {key(), m_shown ? QStringLiteral("evidence") : QString(), m_shown.text(), {}};
}

void LibraryPage::commitPending()
{
    m_form->commitPending();
    m_links->commitPending();
    m_files->commitPending();
    m_quality->commitPending();
}

void LibraryPage::saveState(Settings& settings) const
{
    settings.setValue(QStringLiteral("evidence/splitter"), m_ui->splitter->saveState());
    settings.setValue(QStringLiteral("evidence/header"),
                      m_ui->evidenceTable->horizontalHeader()->saveState());
    m_columns->save(settings);
    const bool isFinding = m_awaited.type == QLatin1StringView(Finding::type);
    const QString awaited = isFinding ? m_awaited.within : m_awaited.id;
    settings.setValue(QStringLiteral("evidence/selected"), awaited.isEmpty() ? m_shown.text() : awaited);
    settings.setValue(QStringLiteral("evidence/tab"), m_ui->evidenceTabs->currentIndex());
    settings.setValue(QStringLiteral("evidence/detail"), m_detail->isChecked());
    saveFilters(settings);
}

void LibraryPage::saveFilters(Settings& settings) const
{
    const QString path = m_session.workspace.path();
    QVariantMap files = settings.value(QStringLiteral("evidence/filters")).toMap();
    const QStringList kept = settings.recentFiles();
    for (const QString& file : files.keys()) {
        if (!kept.contains(file))
            files.remove(file);
    }
    files.insert(path, m_awaitedFilters.isEmpty() ? m_ui->filterBar->chosen() : m_awaitedFilters);
    settings.setValue(QStringLiteral("evidence/filters"), files);
}

void LibraryPage::restoreFilters(const Settings& settings)
{
    const QVariantMap chosen =
        settings.value(QStringLiteral("evidence/filters")).toMap().value(m_session.workspace.path()).toMap();
    m_ui->filterBar->choose(chosen);
    if (m_loader->isLoading()) // what is not read yet is not offered yet
        m_awaitedFilters = chosen;
}

void LibraryPage::restoreState(const Settings& settings)
{
    restoreFilters(settings);
    m_ui->splitter->restoreState(settings.value(QStringLiteral("evidence/splitter")).toByteArray());
    QHeaderView* const header = m_ui->evidenceTable->horizontalHeader();
    if (header->restoreState(settings.value(QStringLiteral("evidence/header")).toByteArray()))
        m_ui->evidenceTable->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    m_columns->restore(settings);
    m_ui->evidenceTabs->setCurrentIndex(settings.value(QStringLiteral("evidence/tab"), FormTab).toInt());
    m_detail->setChecked(settings.value(QStringLiteral("evidence/detail"), true).toBool());
    select(Id<Evidence>(settings.value(QStringLiteral("evidence/selected")).toString()));
    selectFirst();
    fitColumns();
}

void LibraryPage::fitColumns()
{
    m_columns->fit(m_filter->wish().criteria.incomplete);
}

bool LibraryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->evidenceTable->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_ui->evidenceTable && event->type() == QEvent::FontChange)
        fitColumns();
    if (watched == m_ui->evidenceTable && event->type() == QEvent::FocusIn)
        selectFirst();
    if (watched == m_ui->evidenceFilter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_ui->evidenceFilter->text().isEmpty()) {
            m_ui->evidenceFilter->clear();
            return true;
        }
        if ((key == Qt::Key_Down || key == Qt::Key_Return) && m_filter->rowCount() > 0) {
            m_ui->evidenceTable->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

std::optional<bool> LibraryPage::wantsImport(const QStringList& files, const Id<Evidence>& target)
{
    const QString title = titleOf(m_session.workspace.require(target));
    const std::optional<int> answer =
        m_session.prompts.choice(this, tr("Lista de referencias"),
                                 tr("«%1» puede ser una lista de referencias. ¿Qué se hace con ella?")
                                     .arg(QFileInfo(files.first()).fileName()),
                                 {tr("Importarla a la biblioteca"), tr("Adjuntarla a «%1»").arg(title)});
    return answer ? std::optional(*answer == 0) : std::nullopt;
}

bool LibraryPage::takeDrop(const Brought& brought, const QPoint& at)
{
    const QWidget* const under = childAt(at);
    Id<Evidence> target;
    if (under && (under == m_ui->detailStack || m_ui->detailStack->isAncestorOf(under))) {
        target = current();
    } else if (under == m_ui->evidenceTable->viewport()) {
        const QModelIndex row =
            m_ui->evidenceTable->indexAt(m_ui->evidenceTable->viewport()->mapFrom(this, at));
        target = Id<Evidence>(row.data(LibraryModel::IdRole).toString());
    }
    if (target.isNull() || brought.files.isEmpty())
        return false;
    if (brought.isReferenceLists()) {
        const std::optional<bool> isImport = wantsImport(brought.files, target);
        if (isImport.value_or(true))
            return !isImport; // as if it were dropped beside the list, or given up
    }
    select(target);
    m_ui->evidenceTabs->setCurrentIndex(FilesTab);
    m_files->attachFiles(target, brought.files);
    return true;
}

} // namespace agenda::gui
