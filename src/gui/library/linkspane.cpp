// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/linkspane.h"

#include "domain/labels.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/findings/pagelink.h"
#include "gui/icons.h"
#include "gui/library/textfield.h"
#include "gui/prompts.h"
#include "gui/reader/readerwindow.h"
#include "gui/shortcuts.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/vocabulary.h"
#include "store/workspace.h"
#include "ui_linkspane.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QTreeWidget>

namespace agenda::gui
{

namespace
{

enum Role { IdRole = Qt::UserRole, IsFindingRole };

QString lineOf(const Finding& finding)
{
    const QString says = finding.statement.isEmpty() ? u'«' + finding.quotation + u'»' : finding.statement;
    return label(finding.direction) + QStringLiteral(" — ") + says.left(300).simplified();
}

} // namespace

QList<PickItem> subQuestionsToPick(const store::Workspace& workspace, const QStringList& linked,
                                   const QStringList& ticked)
{
    QList<PickItem> items;
    const store::Outline outline = store::readOutline(workspace);
    for (const store::QuestionRow& question : outline.questions) {
        for (const store::ThemeRow& theme : question.themes) {
            for (const store::SubQuestionRow& row : theme.subquestions) {
                const SubQuestion& sub = row.subquestion;
                const bool isLinked = linked.contains(sub.id.text());
                if (sub.status != SubQuestionStatus::Active && !isLinked)
                    continue;
                PickItem item;
                item.id = sub.id.text();
                item.text = sub.code + QStringLiteral("  ") + sub.readable();
                item.detail =
                    isLinked ? theme.theme.name + LinksPane::tr(" · ya vinculada") : theme.theme.name;
                item.checked = isLinked || ticked.contains(item.id);
                item.disabled = isLinked;
                items << item;
            }
        }
    }
    return items;
}

LinksPane::LinksPane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::LinksPane>())
    , m_part(new TextField(TextField::Shape::Line))
    , m_link(new QAction(icon(QStringLiteral("link")), tr("Vincular a subpreguntas…"), this))
    , m_addFinding(new QAction(tr("Agregar hallazgo…"), this))
    , m_edit(new QAction(tr("Editar hallazgo…"), this))
    , m_remove(new QAction(tr("Quitar"), this))
    , m_go(new QAction(tr("Ir a la subpregunta"), this))
    , m_read(new QAction(tr("Leer en el PDF"), this))
{
    m_ui->setupUi(this);
    m_ui->partColumn->addWidget(m_part);
    m_ui->partLabel->setBuddy(m_part);
    m_part->setObjectName(QStringLiteral("part"));
    m_part->setAccessibleName(tr("Parte de la subpregunta que responde"));
    m_part->setPlaceholderText(tr("Si responde solo a una parte, escriba cuál"));

    const auto send = [](QPushButton* button, QAction* action) {
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    };
    m_ui->linkButton->setIcon(m_link->icon());
    send(m_ui->linkButton, m_link);
    send(m_ui->addFindingButton, m_addFinding);
    send(m_ui->editFindingButton, m_edit);
    send(m_ui->removeLinkButton, m_remove);
    send(m_ui->goButton, m_go);
    send(m_ui->readButton, m_read);
    connect(m_link, &QAction::triggered, this, &LinksPane::chooseSubQuestions);
    connect(m_addFinding, &QAction::triggered, this, &LinksPane::addFinding);
    connect(m_edit, &QAction::triggered, this, &LinksPane::editFinding);
    connect(m_remove, &QAction::triggered, this, &LinksPane::remove);
    connect(m_go, &QAction::triggered, this, &LinksPane::goToSubQuestion);
    connect(m_read, &QAction::triggered, this, &LinksPane::read);
    setKeys(m_read, QStringLiteral("finding.read"));
    m_read->setShortcutContext(Qt::WidgetShortcut);
    connect(m_ui->linksTree, &QTreeWidget::currentItemChanged, this, &LinksPane::showSelected);
    connect(m_part, &TextField::committed, this, &LinksPane::writePart);

    // Wrapped rows have another height then. Not before the tree itself has its new width.
    connect(m_ui->linksTree->header(), &QHeaderView::sectionResized, m_ui->linksTree,
            &QTreeView::doItemsLayout, Qt::QueuedConnection);

    auto* const pages = new PageLink(m_ui->linksTree);
    connect(pages, &PageLink::wanted, this, &LinksPane::read);
    m_ui->linksTree->setContextMenuPolicy(Qt::ActionsContextMenu);
    if (m_session.workspace.isReadOnly()) {
        for (QAction* each : {m_link, m_addFinding, m_edit, m_remove})
            each->setVisible(false);
        for (QWidget* each :
             {m_ui->linkButton, m_ui->addFindingButton, m_ui->editFindingButton, m_ui->removeLinkButton})
            each->hide();
        m_part->setEditable(false);
        m_ui->linksEmpty->setText(tr("Esta evidencia no está vinculada a ninguna subpregunta."));
        m_ui->linksTree->addActions({m_read, m_go});
        connect(m_ui->linksTree, &QTreeWidget::itemActivated, this, &LinksPane::read);
    } else {
        setKeys(m_link, QStringLiteral("evidence.link"));
        m_link->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_edit->setShortcuts({QKeySequence(Qt::Key_F2)});
        m_remove->setShortcuts({QKeySequence(QKeySequence::Delete)});
        for (QAction* each : {m_edit, m_remove})
            each->setShortcutContext(Qt::WidgetShortcut);
        m_ui->linksTree->addActions({m_addFinding, m_edit, m_remove, m_read, m_go});
        connect(m_ui->linksTree, &QTreeWidget::itemActivated, this, [this] {
            if (selectedFinding())
                editFinding();
            else
                goToSubQuestion();
        });
    }
    refresh();
}

LinksPane::~LinksPane() = default;

const store::LinkedSubQuestion* LinksPane::selectedLink() const
{
    const QTreeWidgetItem* item = m_ui->linksTree->currentItem();
    if (item && item->parent())
        item = item->parent();
    for (const store::LinkedSubQuestion& each : m_links) {
        if (item && each.link.id.text() == item->data(0, IdRole).toString())
            return &each;
    }
    return nullptr;
}

const Finding* LinksPane::selectedFinding() const
{
    const QTreeWidgetItem* const item = m_ui->linksTree->currentItem();
    const store::LinkedSubQuestion* const link = selectedLink();
    if (!item || !link || !item->data(0, IsFindingRole).toBool())
        return nullptr;
    for (const Finding& each : link->findings) {
        if (each.id.text() == item->data(0, IdRole).toString())
            return &each;
    }
    return nullptr;
}

QStringList LinksPane::recordIds() const
{
    QStringList ids;
    for (const store::LinkedSubQuestion& each : m_links) {
        ids << each.link.id.text();
        for (const Finding& finding : each.findings)
            ids << finding.id.text();
    }
    return ids;
}

void LinksPane::showEvidence(const Id<Evidence>& id)
{
    if (id != m_evidence) {
        commitPending();
        m_ui->linksTree->setCurrentItem(nullptr);
    }
    m_evidence = id;
    refresh();
}

void LinksPane::refresh()
{
    const QTreeWidgetItem* const before = m_ui->linksTree->currentItem();
    const QString kept = before ? before->data(0, IdRole).toString() : QString();
    m_links = m_evidence.isNull() ? QList<store::LinkedSubQuestion>()
                                  : store::subQuestionsOf(m_session.workspace, m_evidence);
    {
        const QSignalBlocker quiet(m_ui->linksTree);
        m_ui->linksTree->clear();
        const auto add = [&](QTreeWidgetItem* item, const QString& id, bool isFinding, const QString& text) {
            item->setText(0, text.left(300));
            item->setToolTip(0, Qt::convertFromPlainText(text.left(2'000), Qt::WhiteSpaceNormal));
            item->setData(0, IdRole, id);
            item->setData(0, IsFindingRole, isFinding);
            if (id == kept)
                m_ui->linksTree->setCurrentItem(item);
        };
        const QList<Attachment> evidenceFiles = files();
        for (const store::LinkedSubQuestion& each : m_links) {
            auto* const item = new QTreeWidgetItem(m_ui->linksTree);
            QString text = each.subquestion.code + QStringLiteral("  ") + each.subquestion.readable();
            if (!each.link.part.isEmpty())
                text += tr(" (parte: %1)").arg(each.link.part);
            add(item, each.link.id.text(), false, text);
            item->setFirstColumnSpanned(true);
            for (const Finding& finding : each.findings) {
                auto* const row = new QTreeWidgetItem(item);
                add(row, finding.id.text(), true, lineOf(finding));
                PageLink::show(*row, row->text(0), finding, evidenceFiles);
            }
            if (each.findings.isEmpty()) {
                auto* const none = new QTreeWidgetItem(item);
                none->setText(0, tr("Sin hallazgos todavía"));
                none->setFlags(Qt::NoItemFlags);
                none->setFirstColumnSpanned(true);
            }
        }
        m_ui->linksTree->expandAll();
        if (!m_ui->linksTree->currentItem() && !m_links.isEmpty())
            m_ui->linksTree->setCurrentItem(m_ui->linksTree->topLevelItem(0));
    }
    const bool isEmpty = m_links.isEmpty();
    m_ui->linksTree->setVisible(!isEmpty);
    m_ui->linkActions->setVisible(!isEmpty);
    m_ui->linksEmpty->setVisible(isEmpty);
    m_link->setEnabled(!m_evidence.isNull());
    showSelected();
}

void LinksPane::showSelected()
{
    const store::LinkedSubQuestion* const link = selectedLink();
    const Finding* const finding = selectedFinding();
    m_addFinding->setEnabled(link != nullptr);
    m_edit->setEnabled(finding != nullptr);
    m_remove->setEnabled(link != nullptr);
    m_go->setEnabled(link != nullptr);
    m_read->setEnabled(finding && readingPlace(*finding, files()));
    m_ui->readButton->setVisible(m_read->isEnabled());
    m_ui->addFindingButton->setEnabled(link != nullptr);
    m_ui->editFindingButton->setEnabled(finding != nullptr);
    m_ui->removeLinkButton->setEnabled(link != nullptr);
    m_ui->goButton->setEnabled(link != nullptr);
    m_remove->setText(finding ? tr("Quitar hallazgo") : tr("Quitar vínculo"));
    m_ui->removeLinkButton->setText(finding ? tr("&Quitar hallazgo") : tr("&Quitar vínculo"));
    const bool showsPart = link && (!m_session.workspace.isReadOnly() || !link->link.part.isEmpty());
    m_ui->partBox->setVisible(showsPart);
    const Id<Link> now = link ? link->link.id : Id<Link>();
    if (now != m_partOf) {
        writePart();
        m_part->restore();
        m_partOf = now;
    }
    m_part->setStored(link ? link->link.part : QString());
}

void LinksPane::writePart()
{
    const std::optional<Link> stored = m_partOf.isNull() ? std::nullopt : m_session.workspace.find(m_partOf);
    if (!stored || !m_part->isModified())
        return;
    Link changed = *stored;
    changed.part = m_part->value().trimmed();
    const SubQuestion sub = m_session.workspace.require(changed.subquestion);
    const QString part = changed.part;
    if (guarded(this, m_session.prompts, [&] {
            store::save(m_session.workspace, tr("Editar la parte que responde a %1").arg(sub.code), changed);
        })) {
        m_part->restore();
        Q_EMIT message(tr("Se cambió la parte que responde a %1.").arg(sub.code), true);
    }
}

void LinksPane::commitPending()
{
    writePart();
}

void LinksPane::chooseSubQuestions()
{
    QStringList linked;
    for (const store::LinkedSubQuestion& each : m_links)
        linked << each.subquestion.id.text();
    const std::optional<QStringList> picked =
        PickDialog::pick(window(), tr("Vincular a subpreguntas"),
                         tr("¿A qué subpreguntas responde esta evidencia? Escriba un código o unas letras."),
                         subQuestionsToPick(m_session.workspace, linked), tr("Vincular"));
    if (!picked || picked->isEmpty())
        return;
    QList<Id<SubQuestion>> ids;
    for (const QString& each : *picked)
        ids << Id<SubQuestion>(each);
    guarded(this, m_session.prompts, [&] {
        const QList<Id<Link>> made = store::link(m_session.workspace, m_evidence, ids);
        if (!made.isEmpty())
            reveal({}, ids.first().text());
        Q_EMIT message(made.size() == 1 ? tr("Se vinculó a 1 subpregunta.")
                                        : tr("Se vinculó a %1 subpreguntas.").arg(made.size()),
                       true);
    });
}

std::optional<Finding> LinksPane::ask(const Finding& initial, const store::LinkedSubQuestion& link)
{
    const QString about = aboutFinding(m_session.workspace, m_evidence, link.subquestion.id);
    return FindingDialog::edit(window(), about, initial, files(), store::readLexicon(m_session.workspace),
                               readPage());
}

void LinksPane::addFinding()
{
    const store::LinkedSubQuestion* const link = selectedLink();
    if (!link)
        return;
    Finding initial;
    initial.link = link->link.id;
    const std::optional<Finding> finding = ask(initial, *link);
    if (!finding)
        return;
    guarded(this, m_session.prompts, [&] {
        const Id<Finding> id = store::addFinding(m_session.workspace, *finding);
        reveal(id.text());
        Q_EMIT message(tr("Se agregó el hallazgo."), true);
    });
}

void LinksPane::editFinding()
{
    const Finding* const finding = selectedFinding();
    if (!finding || m_session.workspace.isReadOnly())
        return;
    const Finding before = *finding;
    const std::optional<Finding> after = ask(before, *selectedLink());
    if (!after || *after == before)
        return;
    guarded(this, m_session.prompts, [&] {
        store::save(m_session.workspace, tr("Editar el hallazgo «%1»").arg(titleOf(before)), *after);
    });
}

void LinksPane::remove()
{
    const store::LinkedSubQuestion* const link = selectedLink();
    if (!link || m_session.workspace.isReadOnly())
        return;
    if (const Finding* const finding = selectedFinding()) {
        const QString title = titleOf(*finding);
        const Id<Finding> id = finding->id;
        if (guarded(this, m_session.prompts, [&] { store::removeFinding(m_session.workspace, id); }))
            Q_EMIT message(tr("Se quitó el hallazgo «%1».").arg(title), true);
        return;
    }
    const QString code = link->subquestion.code;
    const Id<Link> id = link->link.id;
    if (guarded(this, m_session.prompts, [&] { store::unlink(m_session.workspace, id); }))
        Q_EMIT message(tr("Se quitó el vínculo con la subpregunta %1.").arg(code), true);
}

void LinksPane::goToSubQuestion()
{
    if (const store::LinkedSubQuestion* const link = selectedLink())
        Q_EMIT go({QStringLiteral("agenda"), QStringLiteral("subquestion"), link->subquestion.id.text(), {}});
}

void LinksPane::read()
{
    const Finding* const finding = selectedFinding();
    if (finding && readingPlace(*finding, files()))
        Q_EMIT go({QStringLiteral("reader"), QString::fromLatin1(Finding::type), finding->id.text(), {}});
}

QList<Attachment> LinksPane::files() const
{
    return m_session.workspace.where(&Attachment::evidence, m_evidence);
}

FindingDialog::ReadPage LinksPane::readPage() const
{
    return [session = m_session](QWidget* dialog, const ReadingPlace& place) {
        ReaderWindow::open(session, dialog, place, ReaderWindow::Use::LookUp);
    };
}

void LinksPane::reveal(const QString& findingId, const QString& subQuestionId)
{
    QString id = findingId;
    for (const store::LinkedSubQuestion& each : m_links) {
        if (id.isEmpty() && each.subquestion.id.text() == subQuestionId)
            id = each.link.id.text();
    }
    for (int i = 0; i < m_ui->linksTree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const top = m_ui->linksTree->topLevelItem(i);
        if (top->data(0, IdRole).toString() == id)
            m_ui->linksTree->setCurrentItem(top);
        for (int child = 0; child < top->childCount(); ++child) {
            if (top->child(child)->data(0, IdRole).toString() == id)
                m_ui->linksTree->setCurrentItem(top->child(child));
        }
    }
}

} // namespace agenda::gui
