// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/importdialog.h"

#include "base/atomicfile.h"
#include "domain/counted.h"
#include "domain/labels.h"
#include "domain/text.h"
#include "exchange/library/evidencecolumns.h"
#include "gui/aside.h"
#include "gui/library/importreading.h"
#include "gui/models/importmodel.h"
#include "gui/noticebar.h"
#include "gui/prompts.h"
#include "gui/shortcuts.h"
#include "gui/task.h"
#include "store/workspace.h"
#include "ui_importdialog.h"

#include <QAction>
#include <QFileInfo>
#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace agenda::gui
{

namespace
{

void showPair(QWidget* label, QWidget* field, bool isShown)
{
    label->setVisible(isShown);
    field->setVisible(isShown);
}

/// What a cell of the list of columns shows of it.
QString oneLine(const QString& text)
{
    return text.simplified().left(120);
}

} // namespace

ImportDialog::ImportDialog(const Session& session, const QString& name,
                           std::function<ReferenceFile(Progress&)> open, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_model(new ImportModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_notice(new NoticeBar(QStringLiteral("info"), this))
    , m_name(name)
    , m_open(std::move(open))
{
    m_ui->setupUi(this);
    m_ui->noticePlace->addWidget(m_notice);
    QFont bold = m_ui->heading->font();
    bold.setBold(true);
    m_ui->heading->setFont(bold);
    m_ui->heading->setText(name);
    makeTable();
    makeChoices();
    connect(m_ui->saveRefused, &QPushButton::clicked, this, &ImportDialog::saveRefused);
    connect(m_ui->import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_ui->cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_notice, &NoticeBar::closed, this, [this] { m_ui->records->setFocus(); });
    connect(&m_session.tasks, &TaskRunner::progressed, this,
            [this](const QString&, qint64 done, qint64 total, const QString& what) {
                if (m_isReading || m_isStoring)
                    showProgress(what, done, total);
            });
    showChoices();
    showProblems();
    showCounts();
    m_ui->records->setFocus();
    read();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makeTable()
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(ImportModel::KindRole);
    m_ui->records->setModel(m_filter);
    m_ui->records->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 8);
    QHeaderView* const header = m_ui->records->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ImportModel::Title, QHeaderView::Stretch);
    const int unit = fontMetrics().averageCharWidth();
    const QList<std::pair<ImportModel::Column, int>> widths{{ImportModel::Line, 7},
                                                            {ImportModel::Result, 23},
                                                            {ImportModel::Authors, 18},
                                                            {ImportModel::Year, 7},
                                                            {ImportModel::Reason, 33}};
    for (const auto& [column, letters] : widths)
        m_ui->records->setColumnWidth(column, letters * unit);
    connect(m_ui->records->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportDialog::showDecision);
    connect(m_ui->asNew, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_ui->same, &QPushButton::clicked, this, [this] { decide(false); });
    auto* const deciding = new QAction(tr("Importar u omitir"), this);
    setKeys(deciding, QStringLiteral("import.decide"));
    deciding->setShortcutContext(Qt::WidgetShortcut);
    connect(deciding, &QAction::triggered, this, &ImportDialog::decideOtherwise);
    m_ui->records->addAction(deciding);
    connect(m_ui->filter, &QComboBox::currentIndexChanged, this, [this] {
        const int kind = m_ui->filter->currentData().toInt();
        m_filter->setFilterFixedString(kind < 0 ? QString() : QString::number(kind));
        m_ui->records->selectRow(0);
    });
}

void ImportDialog::makeChoices()
{
    for (const TextEncoding each : textEncodings())
        m_ui->encoding->addItem(labelOf(each), int(each));
    m_ui->separator->addItem(tr("Punto y coma"), QChar(u';'));
    m_ui->separator->addItem(tr("Coma"), QChar(u','));
    m_ui->separator->addItem(tr("Tabulación"), QChar(u'\t'));
    m_ui->separator->addItem(tr("Barra"), QChar(u'|'));
    m_ui->dates->addItem(tr("Sin decidir"));
    m_ui->dates->addItem(tr("Día/mes/año"), int(DateOrder::DayFirst));
    m_ui->dates->addItem(tr("Mes/día/año"), int(DateOrder::MonthFirst));
    m_ui->field->addItem(titleOfColumn({}), QString());
    for (const EvidenceColumn& each : evidenceColumns())
        m_ui->field->addItem(each.title, each.field);
    m_ui->field->addItem(titleOfColumn(leftOutColumn), leftOutColumn);
    // Only what a person chooses; what is read of the file is put into the fields too.
    connect(m_ui->encoding, &QComboBox::activated, this, [this] {
        m_choices.encoding = TextEncoding(m_ui->encoding->currentData().toInt());
        m_choices.columns.clear();
        read();
    });
    connect(m_ui->separator, &QComboBox::activated, this, [this] {
        m_choices.separator = m_ui->separator->currentData().toChar();
        m_choices.columns.clear();
        read();
    });
    connect(m_ui->sheet, &QComboBox::activated, this, [this] {
        m_choices.sheet = m_ui->sheet->currentIndex();
        m_choices.columns.clear();
        read();
    });
    connect(m_ui->dates, &QComboBox::activated, this, [this] {
        const QVariant order = m_ui->dates->currentData();
        m_choices.dates = order.isValid() ? std::optional(DateOrder(order.toInt())) : std::nullopt;
        read();
    });
    connect(m_ui->columns, &QTreeWidget::currentItemChanged, this, &ImportDialog::showField);
    connect(m_ui->field, &QComboBox::activated, this, &ImportDialog::chooseField);
}

void ImportDialog::linkTo(const Id<SubQuestion>& subquestion)
{
    m_linkTo = subquestion;
    const std::optional<SubQuestion> found = m_session.workspace.find(subquestion);
    if (found)
        m_ui->heading->setText(tr("%1 → se vincula a %2").arg(m_name, found->code));
}

void ImportDialog::read()
{
    if (m_isReading) {
        m_isStale = true;
        m_session.tasks.requestCancel();
        return;
    }
    const auto reading = std::make_shared<ImportReading>();
    if (!guarded(this, m_session.prompts, [&] {
            reading->context = readingContext(m_session.workspace);
            reading->before = m_session.workspace.all<ImportBatch>();
        }))
        return;
    reading->open = m_open;
    reading->file = m_file;
    reading->choices = m_choices;
    m_isReading = true;
    m_isStale = false;
    m_notice->hide();
    setBusy(true);
    showProgress(tr("Leyendo"), 0, 0);
    m_session.tasks.start(
        this, tr("Leyendo «%1»").arg(m_name), [reading](Progress& progress) { reading->read(progress); },
        [this, reading] { match(reading); },
        [this](const std::exception_ptr& failure) { readingFailed(failure); });
}

void ImportDialog::match(const std::shared_ptr<ImportReading>& reading)
{
    if (!isVisible())
        return; // it was cancelled
    m_file = reading->file;
    if (m_isStale) {
        m_isReading = false;
        return read();
    }
    for (store::Candidate& each : reading->result.candidates) {
        if (m_linkTo && !each.links.contains(m_linkTo))
            each.links << m_linkTo;
    }
    reading->basis = store::matchBasis(m_session.workspace, m_file->sha256());
    m_session.tasks.start(
        this, tr("Comparando «%1» con la agenda").arg(m_name),
        [reading](Progress& progress) { reading->match(progress); },
        [this, reading] { showReading(*reading); },
        [this](const std::exception_ptr& failure) { readingFailed(failure); });
}

void ImportDialog::showReading(const ImportReading& reading)
{
    if (!isVisible())
        return; // it was cancelled
    m_isReading = false;
    if (m_isStale)
        return read();
    m_choices.columns = reading.choices.columns;
    m_reading = reading.result;
    const bool isFirst = !m_isRead;
    m_isRead = true;
    m_model->setCandidates(m_reading.candidates, reading.titles);
    setBusy(false);
    showChoices();
    showColumns();
    showProblems();
    showCounts();
    m_ui->records->selectRow(0);
    if (isFirst && m_reading.isTable() && !m_reading.columns.contains(QStringLiteral("title")))
        m_ui->tabs->setCurrentWidget(m_ui->columnsTab);
}

void ImportDialog::readingFailed(const std::exception_ptr& failure)
{
    m_isReading = false;
    if (!isVisible())
        return;
    if (m_isStale)
        return read();
    setBusy(false);
    guarded(this, m_session.prompts, [&] { std::rethrow_exception(failure); });
    if (!m_isRead)
        return QDialog::reject();
    // The choices stay, for another one to be tried.
    m_reading.candidates.clear();
    m_model->setCandidates({}, {});
    showCounts();
}

void ImportDialog::showChoices()
{
    const bool isWorkbook = m_reading.format == ReferenceFormat::Workbook;
    const bool isText = m_isRead && !isWorkbook;
    showPair(m_ui->encodingLabel, m_ui->encoding, isText);
    showPair(m_ui->separatorLabel, m_ui->separator, isText && m_reading.isTable());
    showPair(m_ui->sheetLabel, m_ui->sheet, m_isRead && m_reading.sheets.size() > 1);
    showPair(m_ui->datesLabel, m_ui->dates, m_isRead && m_reading.dates.matters);
    m_ui->encoding->setCurrentIndex(m_ui->encoding->findData(int(m_reading.encoding)));
    m_ui->separator->setCurrentIndex(m_ui->separator->findData(m_reading.separator));
    m_ui->sheet->clear();
    m_ui->sheet->addItems(m_reading.sheets);
    m_ui->sheet->setCurrentIndex(int(m_choices.sheet));
    const std::optional<DateOrder> order = m_choices.dates ? m_choices.dates : m_reading.dates.value;
    m_ui->dates->setCurrentIndex(order ? m_ui->dates->findData(int(*order)) : 0);
    QStringList hints;
    if (isText && !m_reading.encodingIsCertain && !m_choices.encoding)
        hints << tr("La codificación es una suposición: revise que los acentos se lean bien.");
    if (isText && m_reading.isTable() && !m_reading.separatorIsCertain && !m_choices.separator)
        hints << tr("El separador es una suposición: revise que las columnas sean las del archivo.");
    if (m_reading.dates.matters && !order)
        hints << tr(
            "No se sabe si las fechas empiezan por el día o por el mes. Elíjalo; si no, quedan en las "
            "notas.");
    else if (m_reading.dates.matters && !m_choices.dates && !m_reading.dates.evidence.isEmpty())
        hints << withFullStop(tr("Fechas: %1").arg(m_reading.dates.evidence));
    m_ui->hint->setText(hints.join(u'\n'));
    m_ui->hint->setVisible(!hints.isEmpty());
}

void ImportDialog::showColumns()
{
    const int row = qMax(0, m_ui->columns->indexOfTopLevelItem(m_ui->columns->currentItem()));
    // Without a current row for a moment, the field would be disabled and lose the focus.
    const QSignalBlocker blocker(m_ui->columns);
    m_ui->columns->clear();
    for (qsizetype at = 0; at < m_reading.header.size(); ++at) {
        const QString title =
            m_reading.header[at].isEmpty() ? tr("Columna %1").arg(at + 1) : oneLine(m_reading.header[at]);
        const QStringList texts{title, oneLine(m_reading.firstRow.value(at)),
                                titleOfColumn(m_reading.columns.value(at))};
        auto* const item = new QTreeWidgetItem(m_ui->columns, texts);
        item->setData(0, Qt::AccessibleTextRole, tr("%1: %2, va a: %3").arg(texts[0], texts[1], texts[2]));
    }
    const int unit = fontMetrics().averageCharWidth();
    m_ui->columns->setColumnWidth(0, 26 * unit);
    m_ui->columns->setColumnWidth(1, 44 * unit);
    m_ui->columns->setCurrentItem(m_ui->columns->topLevelItem(row));
    showField();
}

void ImportDialog::showField()
{
    const int at = m_ui->columns->indexOfTopLevelItem(m_ui->columns->currentItem());
    m_ui->field->setEnabled(at >= 0);
    m_ui->field->setCurrentIndex(qMax(0, m_ui->field->findData(m_reading.columns.value(at))));
}

void ImportDialog::chooseField()
{
    const int at = m_ui->columns->indexOfTopLevelItem(m_ui->columns->currentItem());
    if (at < 0 || at >= m_reading.columns.size())
        return;
    const QString field = m_ui->field->currentData().toString();
    // A field has one column: the one that had it goes to the notes.
    if (!field.isEmpty() && field != leftOutColumn)
        std::replace(m_reading.columns.begin(), m_reading.columns.end(), field, QString());
    m_reading.columns[at] = field;
    m_choices.columns = m_reading.columns;
    showColumns();
    read();
}

void ImportDialog::showProblems()
{
    QStringList lines;
    for (const Problem& each : std::as_const(m_reading.problems))
        lines << sentenceOf(each);
    m_ui->problems->setPlainText(lines.join(u'\n'));
    const int problems = m_ui->tabs->indexOf(m_ui->problemsTab);
    m_ui->tabs->setTabText(problems, tr("Problemas (%1)").arg(lines.size()));
    m_ui->tabs->setTabVisible(problems, !lines.isEmpty());
    m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(m_ui->columnsTab), m_isRead && m_reading.isTable());
}

void ImportDialog::showCounts()
{
    const int all = m_model->rowCount();
    const int news = m_model->count(ImportOutcome::Stored);
    const int leftOut = m_model->count(ImportOutcome::Duplicate);
    const int unasked = m_model->leftOutUnasked();
    const int there = leftOut - unasked;
    const int wrong = m_model->count(ImportOutcome::Refused);
    QString words;
    if (m_isRead && all == 0) {
        words = tr("%1. No hay ninguna referencia.").arg(labelOf(m_reading.format));
    } else if (m_isRead) {
        QStringList parts{counted(news, tr("1 nueva"), tr("%1 nuevas"))};
        if (there > 0)
            parts << counted(there, tr("1 ya está"), tr("%1 ya están"));
        if (unasked > 0)
            parts << counted(unasked, tr("1 se omite"), tr("%1 se omiten"));
        if (wrong > 0)
            parts << tr("%1 con error").arg(wrong);
        words = tr("%1. %2: %3.")
                    .arg(labelOf(m_reading.format), counted(all, tr("1 referencia"), tr("%1 referencias")),
                         parts.join(QStringLiteral(", ")));
        if (const int open = m_model->count(ImportModel::Probable); open > 0)
            words += u' ' + counted(open, tr("1 es un probable duplicado: decida si se guarda."),
                                    tr("%1 son probables duplicados: decida si se guardan."));
        if (m_reading.cutShort)
            words += u' ' + tr("El resto del archivo no se leyó: vea «Problemas».");
        if (news == 0 && leftOut > 0)
            words +=
                u' ' + (m_model->bringsSomething()
                            ? tr("No hay nada nuevo que guardar; se agregan los vínculos que falten.")
                        : unasked > 0 ? tr("Nada más es nuevo: decida sobre las que se parecen a otras.")
                                      : tr("Ya está todo lo que se puede leer: no hay nada que importar."));
    }
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    m_ui->words->setText(words);
    const int chosen = m_ui->filter->currentData().toInt();
    const QSignalBlocker blocker(m_ui->filter);
    const bool wasFilled = m_ui->filter->count() > 0;
    m_ui->filter->clear();
    m_ui->filter->addItem(tr("Todas (%1)").arg(all), -1);
    m_ui->filter->addItem(tr("Nuevas (%1)").arg(m_model->count(ImportModel::New)), ImportModel::New);
    m_ui->filter->addItem(tr("Probables duplicados (%1)").arg(m_model->count(ImportModel::Probable)),
                          ImportModel::Probable);
    m_ui->filter->addItem(tr("Ya están (%1)").arg(m_model->count(ImportModel::There)), ImportModel::There);
    m_ui->filter->addItem(tr("Con error (%1)").arg(wrong), ImportModel::Wrong);
    m_ui->filter->setCurrentIndex(wasFilled ? m_ui->filter->findData(chosen) : 0);
    m_ui->saveRefused->setVisible(wrong > 0);
    m_ui->import->setText(news > 0 ? tr("&Importar %1").arg(news) : tr("&Importar"));
    m_ui->import->setEnabled(m_isRead && !m_isReading && m_model->bringsSomething());
    const bool canDecide = m_model->hasOpen();
    m_ui->asNew->setVisible(canDecide);
    m_ui->same->setVisible(canDecide);
    showDecision();
}

QList<int> ImportDialog::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex& each : m_ui->records->selectionModel()->selectedRows())
        rows << m_filter->mapToSource(each).row();
    rows.removeIf([this](int row) { return !m_model->isOpen(row); });
    return rows;
}

void ImportDialog::showDecision()
{
    const QList<int> rows = chosenRows();
    const auto count = [&](bool asNew) {
        return std::count_if(rows.begin(), rows.end(), [&](int row) {
            const store::Candidate& each = m_model->candidates()[row];
            return asNew ? !each.isDistinct
                         : each.outcome == ImportOutcome::Stored || m_model->isLeftOutUnasked(each);
        });
    };
    m_ui->asNew->setEnabled(count(true) > 0);
    m_ui->same->setEnabled(count(false) > 0);
}

void ImportDialog::decide(bool asNew)
{
    if (m_isReading)
        return;
    for (const int row : chosenRows())
        m_model->decide(row, asNew);
    showCounts();
}

void ImportDialog::decideOtherwise()
{
    const QList<int> rows = chosenRows();
    if (!rows.isEmpty())
        decide(m_model->candidates()[rows.first()].outcome != ImportOutcome::Stored);
}

void ImportDialog::saveRefused()
{
    const QString suffix = suffixOf(m_reading.format);
    const QString suggested = tr("%1 - rechazadas.%2").arg(QFileInfo(m_name).completeBaseName(), suffix);
    const QString path = m_session.prompts.fileToSave(this, tr("Guardar las rechazadas"), suggested,
                                                      tr("Referencias (*.%1)").arg(suffix));
    if (path.isEmpty())
        return;
    if (guarded(this, m_session.prompts, [&] { AtomicFile::write(path, refusedRecords(m_reading)); }))
        m_notice->tell(tr("Se guardaron en «%1». Corríjalas ahí e importe ese archivo.")
                           .arg(QFileInfo(path).fileName()));
}

void ImportDialog::import()
{
    if (m_isReading || m_isStoring || !m_model->bringsSomething())
        return;
    m_isStoring = true;
    showProgress(tr("Importando"), 0, 0);
    setBusy(true);
    try {
        store();
        m_isStoring = false;
        accept();
        return;
    } catch (const Error& error) {
        m_isStoring = false;
        setBusy(false);
        if (error.kind() == ErrorKind::Cancelled)
            m_notice->tell(tr("Se canceló la importación. No se importó nada."));
        else
            m_session.prompts.error(this, tr("%1 No se importó nada.").arg(error.sentence()), error.detail());
    }
    showCounts();
}

void ImportDialog::store()
{
    const ImportBatch batch = m_file->batch(m_reading);
    const QList<store::Candidate> candidates = m_model->candidates();
    store::ImportSummary done;
    changeAside(m_session, tr("Importar «%1»").arg(m_name),
                [&](store::Workspace& workspace, Progress& progress) {
                    done = store::importReferences(workspace, batch, candidates, progress);
                });
    QStringList others;
    const int unasked = std::min(done.duplicates, m_model->leftOutUnasked());
    const int there = done.duplicates - unasked;
    if (there > 0)
        others << counted(there, tr("1 ya estaba"), tr("%1 ya estaban"));
    if (unasked > 0)
        others << counted(unasked, tr("1 se omitió por parecerse a otra"),
                          tr("%1 se omitieron por parecerse a otras"));
    if (done.refused > 0)
        others << counted(done.refused, tr("1 no se pudo leer"), tr("%1 no se pudieron leer"));
    // So that a person sees that none went missing.
    const QString rest =
        others.isEmpty()
            ? QString()
            : tr(" de %1: ").arg(counted(done.records, tr("1 referencia"), tr("%1 referencias"))) +
                  others.join(tr(" y "));
    m_report = (done.stored == 0
                    ? tr("No se importó ninguna evidencia nueva")
                    : counted(done.stored, tr("Se importó 1 evidencia"), tr("Se importaron %1 evidencias"))) +
               rest + u'.';
    for (const store::Candidate& each : m_model->candidates()) {
        if (each.outcome == ImportOutcome::Stored && m_session.workspace.find(each.evidence.id)) {
            m_first = each.evidence.id;
            break;
        }
    }
}

void ImportDialog::reject()
{
    if (m_isStoring) {
        m_session.tasks.requestCancel();
        return;
    }
    if (m_isReading) {
        m_isStale = false;
        m_session.tasks.requestCancel();
    }
    QDialog::reject();
}

void ImportDialog::showProgress(const QString& what, qint64 done, qint64 total)
{
    m_ui->progressWords->setText(what);
    m_ui->progress->setRange(0, total > 0 ? 1000 : 0);
    m_ui->progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
}

void ImportDialog::setBusy(bool isBusy)
{
    m_ui->progressWords->setVisible(isBusy);
    m_ui->progress->setVisible(isBusy);
    m_ui->import->setEnabled(!isBusy && m_model->bringsSomething());
    m_ui->saveRefused->setEnabled(!isBusy);
    // While it is read again a person may go on choosing; while it is stored nothing may change.
    const bool isStoring = isBusy && m_isStoring;
    m_ui->tabs->setEnabled(!isStoring);
    for (QWidget* each : {static_cast<QWidget*>(m_ui->encoding), static_cast<QWidget*>(m_ui->separator),
                          static_cast<QWidget*>(m_ui->sheet), static_cast<QWidget*>(m_ui->dates)})
        each->setEnabled(!isStoring);
    if (isStoring)
        m_ui->cancel->setFocus();
}

} // namespace agenda::gui
