// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/recordpane.h"

#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/prompts.h"
#include "gui/viewout.h"
#include "store/workspace.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace agenda::gui
{

RecordPane::RecordPane(const Session& session, const QList<RecordTable::Column>& columns, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_add(new QAction(icon(QStringLiteral("add")), {}, this))
    , m_edit(new QAction(icon(QStringLiteral("edit")), {}, this))
    , m_remove(new QAction(icon(QStringLiteral("remove")), {}, this))
    , m_go(new QAction(icon(QStringLiteral("link")), {}, this))
    , m_table(new RecordTable(columns, this))
    , m_tools(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_emptyText(new QLabel(this))
    , m_emptyButton(new QPushButton(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tools);
    column->addWidget(m_stack, 1);
    new FlowLayout(m_tools);
    m_stack->addWidget(m_table);
    auto* const empty = new QWidget(m_stack);
    auto* const emptyColumn = new QVBoxLayout(empty);
    auto* const sign = new QLabel(empty);
    sign->setAlignment(Qt::AlignCenter);
    showIcon(*sign, icon(QStringLiteral("plan")), 3);
    emptyColumn->addStretch(1);
    emptyColumn->addWidget(sign);
    emptyColumn->addWidget(m_emptyText);
    emptyColumn->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    emptyColumn->addStretch(1);
    m_stack->addWidget(empty);
    m_emptyText->setObjectName(QStringLiteral("emptyRecords"));
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyButton->setObjectName(QStringLiteral("addFirst"));
    connect(m_emptyButton, &QPushButton::clicked, m_add, &QAction::trigger);

    connect(m_table, &RecordTable::chosen, this, [this] { showActions(); });
    connect(m_table, &QTreeWidget::itemActivated, this,
            [this] { (isReadOnly() ? m_go : m_edit)->trigger(); });
    connect(m_add, &QAction::triggered, this, [this] { add(); });
    connect(m_edit, &QAction::triggered, this, [this] { edit(currentId()); });
    connect(m_remove, &QAction::triggered, this, [this] { remove(currentId()); });
    connect(m_go, &QAction::triggered, this, [this] { Q_EMIT go(placeOf(currentId())); });
    m_edit->setShortcut(QKeySequence(Qt::Key_F2));
    m_remove->setShortcut(QKeySequence(QKeySequence::Delete));
    for (QAction* const each : {m_edit, m_remove})
        each->setShortcutContext(Qt::WidgetShortcut); // fields need the key
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_add, m_edit, m_remove, m_go});
    setFocusProxy(m_table);
}

void RecordPane::setTexts(const QString& add, const QString& edit, const QString& remove, const QString& go)
{
    m_add->setText(add);
    m_edit->setText(edit);
    m_remove->setText(remove);
    m_go->setText(go);
    m_emptyButton->setText(add);
    for (QAction* const each : {m_add, m_edit, m_remove})
        each->setVisible(!isReadOnly() && !each->text().isEmpty());
    m_go->setVisible(!go.isEmpty());
    offer(m_add, "addRecord");
    offer(m_edit, "editRecord");
    offer(m_remove, "removeRecord");
    offer(m_go, "goToRecord");
}

void RecordPane::letOut(const QString& name)
{
    m_out = new ViewOut(m_session, *this, name, [this] { return tableOf(*m_table->model()); });
    connect(m_out, &ViewOut::message, this, &RecordPane::message);
    m_out->addButtons(*m_tools->layout());
}

QList<QAction*> RecordPane::menuActions() const
{
    QList<QAction*> actions{m_add, m_edit, m_remove};
    if (m_out)
        actions << m_out->exportAction() << m_out->copyAction();
    return actions;
}

QPushButton* RecordPane::offer(QAction* action, const char* name)
{
    auto* const button = new QPushButton(action->icon(), action->text(), m_tools);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [button, action] {
        button->setVisible(action->isVisible());
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    addTool(button);
    follow();
    return button;
}

void RecordPane::addTool(QWidget* tool)
{
    m_tools->layout()->addWidget(tool);
}

bool RecordPane::isReadOnly() const
{
    return m_session.workspace.isReadOnly();
}

void RecordPane::showRows(const QList<RecordTable::Row>& rows, const QString& empty, bool hasButton)
{
    m_emptyText->setText(empty);
    m_emptyButton->setVisible(hasButton && m_add->isVisible());
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    setFocusProxy(rows.isEmpty() ? static_cast<QWidget*>(m_emptyButton) : m_table);
    m_table->setRows(rows);
}

void RecordPane::showActions()
{
    const QString id = currentId();
    m_edit->setEnabled(!id.isEmpty());
    m_remove->setEnabled(!id.isEmpty());
    m_go->setEnabled(!id.isEmpty() && !placeOf(id).page.isEmpty());
}

bool RecordPane::tell(QWidget* over, const QString& done, const std::function<void()>& work)
{
    const bool went = guarded(over, m_session.prompts, work);
    if (went)
        Q_EMIT message(done, true);
    return went;
}

} // namespace agenda::gui
