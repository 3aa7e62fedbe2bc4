// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/evidencelist.h"

#include "domain/completeness.h"
#include "domain/labels.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/fields/flowlayout.h"
#include "gui/findings/pagelink.h"
#include "gui/models/stateglyph.h"
#include "gui/prompts.h"
#include "gui/reader/readerwindow.h"
#include "gui/shortcuts.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/judgement.h"
#include "store/library.h"
#include "store/vocabulary.h"
#include "store/workspace.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace agenda::gui
{

namespace
{

/// Nobody reads more in a list; the dialog shows it all.
QString shortened(const QString& text)
{
    const QString line = text.left(900).simplified();
    return text.size() > 800 ? line.left(799) + u'…' : line;
}

const Contradiction* explanationOf(const store::LinkedEvidence& linked, const Finding& finding)
{
    for (const Contradiction& each : linked.explained) {
        if (each.finding == finding.id)
            return &each;
    }
    return nullptr;
}

QString explanationText(const Contradiction& explanation, const std::optional<Person>& person)
{
    const QString said = shortened(explanation.explanation);
    return person ? EvidenceList::tr("Explicación (%1, %2): %3")
                        .arg(person->name.left(60), dateText(explanation.explainedOn), said)
                  : EvidenceList::tr("Explicación: %1").arg(said);
}

QString findingText(const Finding& finding, const Contradiction* explanation)
{
    QStringList head{QString(directionGlyph(finding.direction) + u' ' + label(finding.direction))};
    if (finding.direction == Direction::Contradicts)
        head.first() += explanation ? EvidenceList::tr(" (explicado)") : EvidenceList::tr(" (sin explicar)");
    for (const QString& where : {finding.country, finding.product, finding.organisation}) {
        if (!where.isEmpty())
            head << where.simplified();
    }
    if (finding.confidentiality != Confidentiality::Public)
        head << label(finding.confidentiality).toLower();
    const QString said = finding.statement.trimmed().isEmpty()
                             ? QString(QStringLiteral("«") + finding.quotation + QStringLiteral("»"))
                             : finding.statement;
    return head.join(QStringLiteral(" · ")) + u'\n' + shortened(said);
}

QString evidenceLine(const Evidence& evidence)
{
    QString head = evidence.shortCitation() + QStringLiteral(" · ") + label(evidence.kind);
    if (!counts(evidence.lifeCycle))
        head += QStringLiteral(" · ") + label(evidence.lifeCycle).toLower();
    if (const QString promise = promiseText(evidence); !promise.isEmpty())
        head += QStringLiteral(", ") + promise;
    return head;
}

} // namespace

/// How good the source is, and which study it is of, if others may be of the same.
QString EvidenceList::contextOf(const Evidence& evidence) const
{
    QList<int> lowest;
    for (const Appraisal& each : store::appraisalsOf(m_session.workspace, evidence.id)) {
        if (each.lowest())
            lowest << *each.lowest();
    }
    QString text =
        QStringLiteral(" · ") +
        (lowest.isEmpty()
             ? tr("sin valorar")
             : tr("calidad: lo más bajo, %1 de 4").arg(*std::min_element(lowest.begin(), lowest.end())));
    if (const std::optional<Study> study = m_session.workspace.find(evidence.study);
        study && !study->name.isEmpty())
        text += QStringLiteral(" · ") + tr("estudio «%1»").arg(study->name.left(80));
    return text;
}

EvidenceList::EvidenceList(const Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_view(new QTreeWidget(this))
{
    m_view->setObjectName(QStringLiteral("evidence"));
    m_view->setAccessibleName(tr("Evidencia de la subpregunta"));
    m_view->setHeaderHidden(true);
    auto* const pages = new PageLink(m_view);
    connect(pages, &PageLink::wanted, this, &EvidenceList::read);
    // Rows wrap anew when the column of the pages takes more room or less.
    connect(m_view->header(), &QHeaderView::sectionResized, this, &EvidenceList::fit, Qt::QueuedConnection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->installEventFilter(this);
    connect(m_view, &QTreeWidget::currentItemChanged, this, &EvidenceList::showActions);
    connect(m_view, &QTreeWidget::itemDoubleClicked, this, &EvidenceList::activate);
    connect(m_view, &QTreeWidget::itemExpanded, this, &EvidenceList::fit);
    connect(m_view, &QTreeWidget::itemCollapsed, this, &EvidenceList::fit);

    if (!session.workspace.isReadOnly()) {
        m_link = makeAction(tr("Vincular evidencia…"), QStringLiteral("evidence.link"), &EvidenceList::link);
        m_addFinding = makeAction(tr("Agregar hallazgo…"), {}, &EvidenceList::addFinding);
        m_edit = makeAction(tr("Editar hallazgo…"), {}, &EvidenceList::edit);
        m_explain = makeAction(tr("Explicar contradicción…"), {}, &EvidenceList::explain);
        m_takeAway = makeAction(tr("Quitar vínculo"), {}, &EvidenceList::takeAway);
    }
    m_read = makeAction(tr("Leer en el PDF"), QStringLiteral("finding.read"), &EvidenceList::read);
    m_open = makeAction(tr("Abrir evidencia"), {}, &EvidenceList::open);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeButtons());
    m_empty = makeEmpty();
    column->addWidget(m_empty);
    column->addWidget(m_view);
}

QAction* EvidenceList::makeAction(const QString& text, const QString& keys, void (EvidenceList::*slot)())
{
    auto* const action = new QAction(text, this);
    if (!keys.isEmpty())
        setKeys(action, keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_view->addAction(action);
    m_actions << action;
    return action;
}

QWidget* EvidenceList::makeButtons()
{
    auto* const box = new QWidget(this);
    auto* const row = new FlowLayout(box);
    for (QAction* const action : std::as_const(m_actions)) {
        auto* const button = new QToolButton(box);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        row->addWidget(button);
    }
    return box;
}

QWidget* EvidenceList::makeEmpty()
{
    auto* const box = new QWidget(this);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const text = new QLabel(
        tr("Todavía no hay evidencia para esta pregunta. Eso también es información: es un vacío."), box);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    column->addWidget(text);
    if (!m_session.workspace.isReadOnly()) {
        m_mark = new QPushButton(tr("Marcar como «en curso»"), box);
        m_mark->setObjectName(QStringLiteral("markInProgress"));
        m_mark->setAutoDefault(false);
        connect(m_mark, &QPushButton::clicked, this, &EvidenceList::inProgressWanted);
        column->addWidget(m_mark, 0, Qt::AlignLeft);
    }
    return box;
}

void EvidenceList::show(const Id<SubQuestion>& subquestion)
{
    const QList<store::LinkedEvidence> evidence = store::evidenceOf(m_session.workspace, subquestion);
    const bool isOther = m_subquestion != subquestion;
    QString current;
    QStringList folded;
    for (int i = 0; !isOther && i < m_view->topLevelItemCount(); ++i) {
        if (!m_view->topLevelItem(i)->isExpanded())
            folded << m_view->topLevelItem(i)->data(0, Qt::UserRole).toString();
    }
    if (!isOther && m_view->currentItem())
        current = m_view->currentItem()->data(0, Qt::UserRole).toString();
    m_subquestion = subquestion;
    m_evidence = evidence;
    m_view->clear();
    for (const store::LinkedEvidence& linked : m_evidence) {
        QTreeWidgetItem* const row = addRow(linked);
        row->setExpanded(!folded.contains(linked.evidence.id.text()));
    }
    m_empty->setVisible(m_evidence.isEmpty());
    if (m_mark) {
        const QList<State> states = store::statesOf(m_session.workspace, subquestion);
        m_mark->setVisible(states.isEmpty() || states.first().value == Answered::NoEvidence);
    }
    m_view->setVisible(!m_evidence.isEmpty());
    if (!current.isEmpty())
        reveal(current);
    showActions();
    fit();
}

QTreeWidgetItem* EvidenceList::addRow(const store::LinkedEvidence& linked)
{
    auto* const row = new QTreeWidgetItem(m_view);
    row->setText(0, evidenceLine(linked.evidence) + contextOf(linked.evidence) + u'\n' +
                        shortened(linked.evidence.title));
    row->setFirstColumnSpanned(true);
    row->setData(0, Qt::UserRole, linked.evidence.id.text());
    for (const Finding& finding : linked.findings) {
        auto* const child = new QTreeWidgetItem(row);
        const Contradiction* const explanation = explanationOf(linked, finding);
        QString text = findingText(finding, explanation);
        if (explanation) {
            text += u'\n' + explanationText(*explanation, m_session.workspace.find(explanation->person));
        }
        PageLink::show(*child, text, finding, linked.attachments);
        child->setData(0, Qt::UserRole, finding.id.text());
    }
    return row;
}

void EvidenceList::reveal(const QString& id)
{
    for (QTreeWidgetItemIterator it(m_view); *it; ++it) {
        if ((*it)->data(0, Qt::UserRole).toString() == id) {
            m_view->setCurrentItem(*it);
            m_view->scrollToItem(*it);
        }
    }
}

QList<QWidget*> EvidenceList::tabOrder() const
{
    QList<QWidget*> order;
    for (QAbstractButton* const each : findChildren<QAbstractButton*>())
        order << each;
    order << m_view;
    return order;
}

QStringList EvidenceList::recordIds() const
{
    QStringList ids;
    for (const store::LinkedEvidence& linked : m_evidence) {
        ids << linked.link.id.text();
        for (const Finding& finding : linked.findings)
            ids << finding.id.text();
        for (const Contradiction& explanation : linked.explained)
            ids << explanation.id.text();
    }
    return ids;
}

const store::LinkedEvidence* EvidenceList::currentEvidence() const
{
    const QTreeWidgetItem* item = m_view->currentItem();
    if (!item)
        return m_evidence.size() == 1 ? &m_evidence.first() : nullptr;
    if (item->parent())
        item = item->parent();
    return &m_evidence[m_view->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item))];
}

const Finding* EvidenceList::currentFinding() const
{
    const QTreeWidgetItem* const item = m_view->currentItem();
    if (!item || !item->parent())
        return nullptr;
    return &currentEvidence()->findings[item->parent()->indexOfChild(const_cast<QTreeWidgetItem*>(item))];
}

void EvidenceList::setActive(bool active)
{
    m_active = active;
    showActions();
}

void EvidenceList::showActions()
{
    const bool hasEvidence = m_active && currentEvidence();
    m_open->setEnabled(hasEvidence);
    m_read->setEnabled(m_active && isReadable());
    if (!m_link)
        return;
    const bool hasFinding = m_active && currentFinding();
    m_link->setEnabled(m_active);
    m_addFinding->setEnabled(hasEvidence);
    m_edit->setEnabled(hasFinding);
    m_explain->setEnabled(hasFinding && currentFinding()->direction == Direction::Contradicts);
    m_takeAway->setEnabled(hasEvidence);
    m_takeAway->setText(hasFinding ? tr("Quitar hallazgo") : tr("Quitar vínculo"));
}

void EvidenceList::fit()
{
    fitToRows(*m_view, 480);
}

void EvidenceList::link()
{
    QList<PickItem> items;
    const bool read = guarded(this, m_session.prompts, [&] {
        for (const Evidence& evidence : store::readForPicking(m_session.workspace)) {
            PickItem item{evidence.id.text(), evidence.title, evidenceLine(evidence)};
            for (const store::LinkedEvidence& linked : std::as_const(m_evidence)) {
                if (linked.evidence.id == evidence.id) {
                    item.disabled = true;
                    item.detail = tr("Ya está vinculada");
                }
            }
            items << item;
        }
    });
    if (!read)
        return;
    if (items.isEmpty()) {
        const auto chosen = m_session.prompts.choice(
            this, tr("Vincular evidencia"),
            tr("Aún no hay evidencias en la agenda. Agregue primero una en la página «Evidencias»."),
            {tr("Ir a Evidencias")});
        if (chosen)
            Q_EMIT go({QStringLiteral("evidence"), {}, {}, {}});
        return;
    }
    const std::optional<QStringList> ids =
        PickDialog::pick(this, tr("Vincular evidencia"),
                         tr("Escriba unas letras del título o de la autoría y marque las que responden a "
                            "esta pregunta."),
                         items, tr("Vincular"));
    if (!ids || ids->isEmpty())
        return;
    QList<Id<Evidence>> evidence;
    for (const QString& id : *ids)
        evidence << Id<Evidence>(id);
    const bool done =
        guarded(this, m_session.prompts, [&] { store::link(m_session.workspace, evidence, m_subquestion); });
    if (!done)
        return;
    reveal(ids->first());
    Q_EMIT message(ids->size() == 1 ? tr("Se vinculó 1 evidencia.")
                                    : tr("Se vincularon %1 evidencias.").arg(ids->size()),
                   true);
}

void EvidenceList::addFinding()
{
    const store::LinkedEvidence* const linked = currentEvidence();
    if (!linked)
        return;
    Finding finding;
    finding.link = linked->link.id;
    const QList<Attachment> files = linked->attachments;
    const QString about = aboutFinding(m_session.workspace, linked->evidence.id, m_subquestion);
    QString id;
    // What was typed is not lost where it could not be saved.
    do {
        const std::optional<Finding> typed = FindingDialog::edit(
            this, about, finding, files, store::readLexicon(m_session.workspace), readPage());
        if (!typed)
            return;
        finding = *typed;
    } while (!guarded(this, m_session.prompts,
                      [&] { id = store::addFinding(m_session.workspace, finding).text(); }));
    reveal(id);
    Q_EMIT message(tr("Se agregó un hallazgo."), true);
}

void EvidenceList::edit()
{
    const Finding* const shown = currentFinding();
    if (!shown)
        return;
    const Finding before = *shown;
    const QList<Attachment> files = currentEvidence()->attachments;
    const QString about = aboutFinding(m_session.workspace, currentEvidence()->evidence.id, m_subquestion);
    const QString label = tr("Editar el hallazgo «%1»").arg(titleOf(before));
    Finding finding = before;
    do {
        const std::optional<Finding> typed = FindingDialog::edit(
            this, about, finding, files, store::readLexicon(m_session.workspace), readPage());
        if (!typed || *typed == before)
            return;
        finding = *typed;
    } while (!guarded(this, m_session.prompts, [&] { store::save(m_session.workspace, label, finding); }));
    Q_EMIT message(tr("Se cambió el hallazgo."), true);
}

void EvidenceList::explain()
{
    const Finding* const shown = currentFinding();
    if (!shown || shown->direction != Direction::Contradicts)
        return;
    const Id<Finding> id = shown->id;
    const QString title = titleOf(*shown);
    const Contradiction* const before = explanationOf(*currentEvidence(), *shown);
    const bool wasExplained = before;
    QString typed = before ? before->explanation : QString();
    const QString question =
        tr("¿Por qué contradice a los demás hallazgos «%1»? Por ejemplo: otro país, otro producto, otro "
           "método.")
            .arg(title) +
        (wasExplained ? u' ' + tr("Sin texto, la contradicción vuelve a quedar abierta.") : QString());
    bool isOpen = false;
    // What was typed is not lost where it could not be saved.
    do {
        const std::optional<QString> text =
            m_session.prompts.text(this, tr("Explicar contradicción"), question, typed, true);
        if (!text)
            return;
        typed = *text;
        isOpen = typed.trimmed().isEmpty();
        if (isOpen && !wasExplained)
            return;
    } while (!guarded(this, m_session.prompts, [&] {
        if (isOpen)
            store::reopenContradiction(m_session.workspace, id);
        else
            store::explainContradiction(m_session.workspace, id, typed);
    }));
    Q_EMIT message(
        isOpen ? tr("La contradicción vuelve a quedar abierta.") : tr("Se explicó la contradicción."), true);
}

void EvidenceList::takeAway()
{
    const store::LinkedEvidence* const linked = currentEvidence();
    if (!linked)
        return;
    const Finding* const finding = currentFinding();
    const QString title = finding ? titleOf(*finding) : titleOf(linked->evidence);
    const Id<Link> linkId = linked->link.id;
    const Id<Finding> findingId = finding ? finding->id : Id<Finding>();
    const bool done = guarded(this, m_session.prompts, [&] {
        if (findingId)
            store::removeFinding(m_session.workspace, findingId);
        else
            store::unlink(m_session.workspace, linkId);
    });
    if (done)
        Q_EMIT message(findingId ? tr("Se quitó «%1».").arg(title)
                                 : tr("Se quitó el vínculo con «%1».").arg(title),
                       true);
}

void EvidenceList::open()
{
    if (const store::LinkedEvidence* const linked = currentEvidence())
        Q_EMIT go({QStringLiteral("evidence"), QStringLiteral("evidence"), linked->evidence.id.text(), {}});
}

bool EvidenceList::isReadable() const
{
    const Finding* const finding = currentFinding();
    return finding && readingPlace(*finding, currentEvidence()->attachments);
}

void EvidenceList::read()
{
    if (isReadable())
        Q_EMIT go(
            {QStringLiteral("reader"), QString::fromLatin1(Finding::type), currentFinding()->id.text(), {}});
}

FindingDialog::ReadPage EvidenceList::readPage() const
{
    return [session = m_session](QWidget* dialog, const ReadingPlace& place) {
        ReaderWindow::open(session, dialog, place, ReaderWindow::Use::LookUp);
    };
}

void EvidenceList::activate(const QTreeWidgetItem* item)
{
    if (item && item->parent() && m_edit)
        edit();
    else if (isReadable())
        read();
    else
        open();
}

bool EvidenceList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_view) {
        QMetaObject::invokeMethod(this, &EvidenceList::fit, Qt::QueuedConnection);
    } else if (event->type() == QEvent::KeyPress && watched == m_view) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(m_view->currentItem());
            return true;
        }
        if (key == Qt::Key_Delete && m_takeAway && m_view->currentItem()) {
            takeAway();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace agenda::gui
