// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/duplicatesdialog.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "gui/aside.h"
#include "gui/library/comparepane.h"
#include "gui/models/wrapdelegate.h"
#include "gui/noticebar.h"
#include "gui/prompts.h"
#include "gui/shortcuts.h"
#include "gui/task.h"
#include "store/evidencekeys.h"
#include "store/library.h"
#include "store/merging.h"
#include "store/workspace.h"
#include "ui_duplicatesdialog.h"

#include <QAction>
#include <QPushButton>
#include <QStandardItemModel>

namespace agenda::gui
{

namespace
{

QString keyOf(const store::DuplicatePair& pair)
{
    return pair.first.text() + pair.second.text();
}

/// «2 vínculos, 1 archivo, 3 hallazgos»
QString hangingOn(const store::Workspace& workspace, const Id<Evidence>& id)
{
    qsizetype findings = 0;
    const QList<Link> links = workspace.where(&Link::evidence, id);
    for (const Link& link : links)
        findings += workspace.where(&Finding::link, link.id).size();
    const qsizetype files = workspace.where(&Attachment::evidence, id).size();
    return QStringList{
        counted(links.size(), DuplicatesDialog::tr("1 vínculo"), DuplicatesDialog::tr("%1 vínculos")),
        counted(files, DuplicatesDialog::tr("1 archivo"), DuplicatesDialog::tr("%1 archivos")),
        counted(findings, DuplicatesDialog::tr("1 hallazgo"), DuplicatesDialog::tr("%1 hallazgos"))}
        .join(QStringLiteral(", "));
}

} // namespace

DuplicatesDialog::DuplicatesDialog(const Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::DuplicatesDialog>())
    , m_model(new QStandardItemModel(this))
    , m_notice(new NoticeBar(QStringLiteral("info"), this))
{
    m_ui->setupUi(this);
    m_ui->noticePlace->addWidget(m_notice);
    m_ui->pairs->setModel(m_model);
    m_ui->pairs->setItemDelegate(new WrapDelegate(m_ui->pairs));
    m_ui->splitter->setSizes({300, 640});
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->mergeExact->setToolTip(tr("Los que tienen el mismo archivo o el mismo DOI, si no se contradicen"));
    connect(m_ui->pairs->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DuplicatesDialog::showPair);
    connect(m_ui->merge, &QPushButton::clicked, this, &DuplicatesDialog::merge);
    connect(m_ui->distinct, &QPushButton::clicked, this, &DuplicatesDialog::sayDistinct);
    connect(m_ui->later, &QPushButton::clicked, this, &DuplicatesDialog::later);
    connect(m_ui->mergeExact, &QPushButton::clicked, this, &DuplicatesDialog::mergeExact);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->cancel, &QPushButton::clicked, this, &DuplicatesDialog::reject);
    connect(&m_session.tasks, &TaskRunner::progressed, this,
            [this](const QString&, qint64 done, qint64 total) {
                if (m_isSearching || m_isMerging)
                    showProgress(done, total);
            });
    connect(m_notice, &NoticeBar::pressed, this, &DuplicatesDialog::undo);
    connect(m_notice, &NoticeBar::closed, this, [this] { m_ui->pairs->setFocus(); });
    auto* const undoing = new QAction(tr("Deshacer"), this);
    setKeys(undoing, QStringLiteral("edit.undo"));
    connect(undoing, &QAction::triggered, this, &DuplicatesDialog::undo);
    addAction(undoing);
    reload();
    showPairs();
}

DuplicatesDialog::~DuplicatesDialog() = default;

QString DuplicatesDialog::titleOfPair(const store::DuplicatePair& pair) const
{
    const std::optional<Evidence> first = m_session.workspace.find(pair.first);
    return first ? titleOf(*first) : QString();
}

void DuplicatesDialog::reload()
{
    const auto snapshot = std::make_shared<store::EvidenceSnapshot>();
    const auto found = std::make_shared<QList<store::DuplicatePair>>();
    if (!guarded(this, m_session.prompts, [&] { *snapshot = store::readSnapshot(m_session.workspace); }))
        return;
    m_isSearching = true;
    setBusy(true);
    showProgress(0, 0);
    m_session.tasks.start(
        this, tr("Buscando duplicados"),
        [snapshot, found](Progress& progress) { *found = store::findDuplicates(*snapshot, progress); },
        [this, found] {
            m_isSearching = false;
            m_pairs = *found;
            setBusy(false);
            showPairs();
            m_ui->pairs->setFocus();
        },
        [this](const std::exception_ptr& failure) {
            m_isSearching = false;
            guarded(this, m_session.prompts, [&] { std::rethrow_exception(failure); });
            QDialog::reject();
        });
}

void DuplicatesDialog::showPairs()
{
    const int row = m_ui->pairs->currentIndex().row();
    m_model->clear();
    for (const store::DuplicatePair& pair : std::as_const(m_pairs)) {
        QString text = titleOfPair(pair) + u'\n' + likenessText(pair.reasons);
        if (const QString why = m_left.value(keyOf(pair)); !why.isEmpty())
            text += u'\n' + tr("No se combinó: %1").arg(why);
        auto* const item = new QStandardItem(text);
        item->setEditable(false);
        item->setData(QString(text).replace(u'\n', QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    const qsizetype exact = std::count_if(m_pairs.cbegin(), m_pairs.cend(),
                                          [](const store::DuplicatePair& each) { return each.isExact(); });
    m_ui->words->setText(
        m_isSearching ? tr("Buscando duplicados…")
        : m_pairs.isEmpty()
            ? tr("No hay evidencias que parezcan duplicadas.")
            : tr("%1 (%2). Compare las dos, elija qué queda de cada una, y combínelas. Sus vínculos, "
                 "hallazgos, archivos e historial se conservan.")
                  .arg(counted(m_pairs.size(), tr("1 par parece duplicado"),
                               tr("%1 pares parecen duplicados")),
                       counted(exact, tr("1 exacto"), tr("%1 exactos"))));
    for (QWidget* each : {static_cast<QWidget*>(m_ui->splitter), static_cast<QWidget*>(m_ui->merge),
                          static_cast<QWidget*>(m_ui->distinct), static_cast<QWidget*>(m_ui->later)})
        each->setVisible(!m_pairs.isEmpty());
    m_ui->mergeExact->setVisible(exact > 0);
    m_ui->column->setAlignment(m_ui->words, m_pairs.isEmpty() ? Qt::AlignTop : Qt::Alignment());
    m_ui->pairs->setCurrentIndex(m_model->index(qBound(0, row, qMax(0, int(m_pairs.size()) - 1)), 0));
    showPair();
}

std::optional<store::DuplicatePair> DuplicatesDialog::current() const
{
    const int row = m_ui->pairs->currentIndex().row();
    return row >= 0 && row < m_pairs.size() ? std::optional(m_pairs[row]) : std::nullopt;
}

void DuplicatesDialog::showPair()
{
    delete m_ui->scroll->takeWidget();
    m_compare = nullptr;
    const std::optional<store::DuplicatePair> pair = current();
    if (!pair)
        return;
    guarded(this, m_session.prompts, [&] {
        const store::Workspace& workspace = m_session.workspace;
        const Id<Evidence> keptId = store::betterOf(workspace, pair->first, pair->second);
        const Evidence keep = workspace.require(keptId);
        const Evidence other = workspace.require(keptId == pair->first ? pair->second : pair->first);
        m_compare = new ComparePane(
            {keep, tr("%1 se queda").arg(evidenceCode(keep.number)), hangingOn(workspace, keep.id)},
            {other, tr("%1 va a la papelera").arg(evidenceCode(other.number)),
             hangingOn(workspace, other.id)},
            nullptr);
        m_ui->scroll->setWidget(m_compare);
    });
}

void DuplicatesDialog::tell(const QString& text)
{
    ++m_steps;
    reload();
    m_notice->tell(text, tr("Deshacer"));
    Q_EMIT message(text, true);
    m_ui->pairs->setFocus();
}

void DuplicatesDialog::merge()
{
    const std::optional<store::DuplicatePair> pair = current();
    if (!pair || !m_compare)
        return;
    const Evidence merged = m_compare->merged();
    const Id<Evidence> gone = merged.id == pair->first ? pair->second : pair->first;
    if (guarded(this, m_session.prompts,
                [&] { store::mergeEvidence(m_session.workspace, merged.id, {gone}, merged); }))
        tell(tr("Se combinaron las dos evidencias en «%1».").arg(titleOf(merged)));
    else
        reload();
}

void DuplicatesDialog::sayDistinct()
{
    const std::optional<store::DuplicatePair> pair = current();
    if (!pair)
        return;
    const QString title = titleOfPair(*pair);
    if (guarded(this, m_session.prompts,
                [&] { store::sayDistinct(m_session.workspace, pair->first, pair->second); }))
        tell(tr("Se anotó que las dos evidencias «%1» no son duplicados. No se preguntará más.").arg(title));
    else
        reload();
}

void DuplicatesDialog::later()
{
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_ui->pairs->setCurrentIndex(m_model->index((m_ui->pairs->currentIndex().row() + 1) % rows, 0));
    m_ui->pairs->setFocus();
}

void DuplicatesDialog::mergeExact()
{
    QList<store::DuplicatePair> exact = m_pairs;
    exact.removeIf([](const store::DuplicatePair& each) { return !each.isExact(); });
    store::MergeReport report;
    m_isMerging = true;
    m_isCancelled = false;
    m_ui->words->setText(tr("Combinando los duplicados exactos…"));
    showProgress(0, 0);
    setBusy(true);
    const bool isDone = guarded(this, m_session.prompts, [&] {
        changeAside(m_session, tr("Combinando los duplicados exactos"),
                    [&](store::Workspace& workspace, Progress& progress) {
                        report = store::mergePairs(workspace, exact, progress);
                    });
    });
    m_isMerging = false;
    setBusy(false);
    if (!isDone) {
        reload();
        if (m_isCancelled)
            m_notice->tell(tr("Se canceló. No se combinó ninguna."));
        return;
    }
    m_left.clear();
    for (const store::MergeReport::Left& each : std::as_const(report.left))
        m_left.insert(keyOf(each.pair), each.why);
    const QString left =
        report.left.isEmpty()
            ? QString()
            : u' ' + counted(report.left.size(), tr("1 par quedó sin combinar: la lista dice por qué."),
                             tr("%1 pares quedaron sin combinar: la lista dice por qué."));
    if (report.merged > 0) {
        tell(counted(report.merged, tr("Se combinó 1 evidencia con su duplicado."),
                     tr("Se combinaron %1 evidencias con sus duplicados.")) +
             left);
    } else {
        reload();
        m_notice->tell(tr("No se combinó ninguna.") + left);
    }
}

void DuplicatesDialog::reject()
{
    if (m_isMerging) {
        m_isCancelled = true;
        m_session.tasks.requestCancel();
        return;
    }
    if (m_isSearching)
        m_session.tasks.requestCancel();
    QDialog::reject();
}

void DuplicatesDialog::setBusy(bool isBusy)
{
    for (QWidget* each : {static_cast<QWidget*>(m_ui->merge), static_cast<QWidget*>(m_ui->distinct),
                          static_cast<QWidget*>(m_ui->later), static_cast<QWidget*>(m_ui->mergeExact),
                          static_cast<QWidget*>(m_ui->pairs), // its pairs may be gone already
                          static_cast<QWidget*>(m_ui->scroll)})
        each->setEnabled(!isBusy);
    m_ui->progress->setVisible(isBusy);
    m_ui->cancel->setVisible(isBusy);
    m_ui->close->setVisible(!isBusy);
    if (isBusy && m_isMerging)
        m_ui->cancel->setFocus();
}

void DuplicatesDialog::showProgress(qint64 done, qint64 total)
{
    m_ui->progress->setRange(0, total > 0 ? 1000 : 0);
    m_ui->progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
}

void DuplicatesDialog::undo()
{
    if (m_steps == 0 || m_isSearching || m_isMerging)
        return;
    if (guarded(this, m_session.prompts, [this] { replayStep(m_session, this, Step::Undo); })) {
        --m_steps;
        reload();
        m_notice->tell(tr("Se deshizo."));
    }
    m_ui->pairs->setFocus();
}

} // namespace agenda::gui
