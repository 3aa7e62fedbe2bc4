// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/vocabularydialog.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/fields/flowlayout.h"
#include "gui/noticebar.h"
#include "gui/prompts.h"
#include "gui/shortcuts.h"
#include "store/history.h"
#include "store/workspace.h"
#include "ui_vocabularydialog.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStandardItemModel>

namespace agenda::gui
{

namespace
{

constexpr int rowRole = Qt::UserRole;

QString usesText(const store::TermRow& row)
{
    QStringList parts;
    if (row.evidence > 0)
        parts << counted(row.evidence, VocabularyDialog::tr("1 evidencia"),
                         VocabularyDialog::tr("%1 evidencias"));
    if (row.findings > 0)
        parts << counted(row.findings, VocabularyDialog::tr("1 hallazgo"),
                         VocabularyDialog::tr("%1 hallazgos"));
    return parts.isEmpty() ? VocabularyDialog::tr("sin uso") : parts.join(QStringLiteral(", "));
}

QString namesText(const Term& term)
{
    QStringList names = term.aliases;
    if (!term.code.isEmpty())
        names.prepend(term.code);
    if (term.id.isNull())
        names.prepend(VocabularyDialog::tr("(palabra escrita en una ficha)"));
    return names.join(QStringLiteral("; ")).left(300);
}

} // namespace

VocabularyDialog::VocabularyDialog(const Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::VocabularyDialog>())
    , m_model(new QStandardItemModel(this))
    , m_notice(new NoticeBar(QStringLiteral("info"), this))
{
    m_ui->setupUi(this);
    m_ui->noticePlace->addWidget(m_notice);
    m_ui->buttons->addButton(tr("Cerrar"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    for (const auto& [value, code] : EnumCodes<Vocabulary>::all)
        m_ui->vocabulary->addItem(label(value), int(value));
    auto* const tools = new FlowLayout(m_ui->tools);
    const QList<std::pair<QPushButton*, void (VocabularyDialog::*)()>> buttons{
        {m_ui->add, &VocabularyDialog::add},
        {m_ui->rename, &VocabularyDialog::rename},
        {m_ui->aliases, &VocabularyDialog::editAliases},
        {m_ui->merge, &VocabularyDialog::merge},
        {m_ui->remove, &VocabularyDialog::remove}};
    for (const auto& [button, slot] : buttons) {
        tools->addWidget(button);
        connect(button, &QPushButton::clicked, this, slot);
    }
    m_ui->terms->setModel(m_model);
    m_ui->terms->installEventFilter(this);
    m_ui->words->installEventFilter(this);
    connect(m_ui->vocabulary, &QComboBox::currentIndexChanged, this, [this] { reload(); });
    connect(m_ui->words, &QLineEdit::textChanged, this, [this] { list(current().term.name); });
    connect(m_ui->terms->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &VocabularyDialog::showButtons);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_notice, &NoticeBar::pressed, this, &VocabularyDialog::undo);
    connect(m_notice, &NoticeBar::closed, this, [this] { m_ui->terms->setFocus(); });
    const auto addKeys = [this](const QString& text, const QString& id, void (VocabularyDialog::*slot)()) {
        auto* const action = new QAction(text, this);
        setKeys(action, id);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    addKeys(tr("Deshacer"), QStringLiteral("edit.undo"), &VocabularyDialog::undo);
    addKeys(tr("Rehacer"), QStringLiteral("edit.redo"), &VocabularyDialog::redo);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 28);
    reload();
    m_ui->words->setFocus();
}

VocabularyDialog::~VocabularyDialog() = default;

Vocabulary VocabularyDialog::vocabulary() const
{
    return Vocabulary(m_ui->vocabulary->currentData().toInt());
}

void VocabularyDialog::reload(const QString& select)
{
    m_ui->terms->setAccessibleName(m_ui->vocabulary->currentText());
    guarded(this, m_session.prompts,
            [this] { m_rows = store::readVocabulary(m_session.workspace, vocabulary()); });
    m_folded.clear();
    for (const store::TermRow& row : std::as_const(m_rows))
        m_folded << FoldedText(row.term.name + u' ' + row.term.code + u' ' + row.term.aliases.join(u' '));
    list(select);
}

void VocabularyDialog::list(const QString& select)
{
    const FilterWords words(m_ui->words->text());
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Nombre"), tr("Otros nombres"), tr("En uso")});
    int chosen = 0;
    int used = 0;
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        used += m_rows[at].isUsed() ? 1 : 0;
        if (!words.match(m_folded[at]))
            continue;
        const QStringList texts{m_rows[at].term.name.left(200), namesText(m_rows[at].term),
                                usesText(m_rows[at])};
        QList<QStandardItem*> items;
        for (const QString& text : texts)
            items << new QStandardItem(text);
        items.first()->setData(int(at), rowRole);
        items.first()->setData(texts.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        if (m_rows[at].term.name == select)
            chosen = m_model->rowCount();
        m_model->appendRow(items);
    }
    QHeaderView* const header = m_ui->terms->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Interactive);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    header->resizeSection(0, 30 * fontMetrics().averageCharWidth());
    const QModelIndex index = m_model->index(chosen, 0);
    m_ui->terms->setCurrentIndex(index);
    m_ui->terms->scrollTo(index);
    m_ui->count->setText(m_model->rowCount() == 0
                             ? tr("Nada coincide. Puede agregar la palabra.")
                             : tr("%1; en uso: %2")
                                   .arg(counted(m_model->rowCount(), tr("1 palabra"), tr("%1 palabras")))
                                   .arg(used));
    showButtons();
}

store::TermRow VocabularyDialog::current() const
{
    const QVariant at = m_ui->terms->currentIndex().siblingAtColumn(0).data(rowRole);
    return at.isValid() ? m_rows.value(at.toInt()) : store::TermRow();
}

void VocabularyDialog::showButtons()
{
    const store::TermRow row = current();
    const bool isChosen = !row.term.name.isEmpty();
    m_ui->rename->setEnabled(isChosen);
    m_ui->aliases->setEnabled(isChosen);
    m_ui->merge->setEnabled(isChosen);
    m_ui->remove->setEnabled(isChosen && !row.isUsed());
    m_ui->remove->setToolTip(row.isUsed() ? tr("Está en uso: combínela con otra palabra.") : QString());
}

void VocabularyDialog::change(const QString& word, const QString& what, const std::function<void()>& work)
{
    const auto newest = [this] { return m_session.workspace.history().latest(1).value(0).number; };
    const qint64 before = newest();
    if (!guarded(this, m_session.prompts, work))
        return;
    if (newest() == before) // nothing changed, and nothing can be taken back
        return;
    ++m_steps;
    m_undone = 0;
    Q_EMIT changed(what);
    reload(word);
    m_notice->tell(what, tr("Deshacer"));
    m_ui->terms->setFocus(); // in the line, Ctrl+Z would be about what was typed
}

void VocabularyDialog::undo()
{
    if (m_steps == 0 || !guarded(this, m_session.prompts, [this] { m_session.workspace.undo(); }))
        return;
    --m_steps;
    ++m_undone;
    reload(current().term.name);
    m_notice->tell(tr("Se deshizo."), m_steps > 0 ? tr("Deshacer") : QString());
    m_ui->terms->setFocus();
}

void VocabularyDialog::redo()
{
    if (m_undone == 0 || !guarded(this, m_session.prompts, [this] { m_session.workspace.redo(); }))
        return;
    --m_undone;
    ++m_steps;
    reload(current().term.name);
    m_notice->tell(tr("Se rehízo."), tr("Deshacer"));
    m_ui->terms->setFocus();
}

void VocabularyDialog::add()
{
    const std::optional<QString> name =
        m_session.prompts.text(this, tr("Agregar a %1").arg(label(vocabulary()).toLower()),
                               tr("¿Qué palabra?"), m_ui->words->text().simplified(), false);
    if (!name || name->trimmed().isEmpty())
        return;
    const QString word = name->simplified();
    change(word, tr("Se agregó «%1».").arg(word),
           [&] { store::addTerm(m_session.workspace, vocabulary(), word); });
    m_ui->words->clear();
    reload(word);
}

void VocabularyDialog::rename()
{
    const Term term = current().term;
    const std::optional<QString> name = m_session.prompts.text(
        this, tr("Cambiar el nombre"),
        tr("Las evidencias y los hallazgos que dicen «%1» dirán el nombre nuevo.").arg(term.name.left(200)),
        term.name, false);
    if (!name || name->simplified() == term.name)
        return;
    const QString word = name->simplified();
    change(word, tr("Se cambió «%1» por «%2».").arg(term.name, word),
           [&] { store::renameTerm(m_session.workspace, term, word); });
}

void VocabularyDialog::editAliases()
{
    const Term term = current().term;
    const std::optional<QString> names =
        m_session.prompts.text(this, tr("Otros nombres de «%1»").arg(term.name.left(80)),
                               tr("Uno por línea. Lo que se escriba o se importe con uno de ellos será «%1».")
                                   .arg(term.name.left(200)),
                               term.aliases.join(u'\n'), true);
    if (!names || names->split(u'\n') == term.aliases)
        return;
    change(term.name, tr("Se cambiaron los otros nombres de «%1».").arg(term.name),
           [&] { store::setAliases(m_session.workspace, term, names->split(u'\n')); });
}

void VocabularyDialog::merge()
{
    const Term term = current().term;
    QList<PickItem> items;
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (m_rows[at].term.name != term.name)
            items << PickItem{QString::number(at), m_rows[at].term.name, namesText(m_rows[at].term)};
    }
    const std::optional<QString> picked = PickDialog::pickOne(
        this, tr("Combinar «%1»").arg(term.name.left(80)),
        tr("¿Con qué palabra? Lo que dice «%1» dirá la que elija, y «%1» quedará como otro nombre de ella.")
            .arg(term.name.left(200)),
        items, tr("Combinar"));
    if (!picked)
        return;
    const Term into = m_rows.value(picked->toInt()).term;
    change(into.name, tr("Se combinó «%1» con «%2».").arg(term.name, into.name),
           [&] { store::mergeTerms(m_session.workspace, term, into); });
}

void VocabularyDialog::remove()
{
    const Term term = current().term;
    const int row = m_ui->terms->currentIndex().row();
    const QString next = m_model->index(row + 1, 0).data().toString();
    change(next, tr("Se quitó «%1».").arg(term.name), [&] { store::removeTerm(m_session.workspace, term); });
}

bool VocabularyDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const int code = key->key();
        if (watched == m_ui->words && (code == Qt::Key_Down || code == Qt::Key_Return) &&
            m_model->rowCount() > 0) {
            m_ui->terms->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (watched == m_ui->words && code == Qt::Key_Escape && !m_ui->words->text().isEmpty()) {
            m_ui->words->clear();
            return true;
        }
        if (watched == m_ui->terms && (code == Qt::Key_F2 || code == Qt::Key_Return) &&
            m_ui->rename->isEnabled()) {
            rename();
            return true;
        }
        if (watched == m_ui->terms && code == Qt::Key_Delete && !current().term.name.isEmpty()) {
            remove(); // one that is in use is refused with a sentence
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace agenda::gui
