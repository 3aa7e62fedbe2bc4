// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/families/familydialog.h"

#include "domain/text.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/library/linkspane.h"
#include "gui/models/wrapdelegate.h"
#include "gui/plan/planwords.h"
#include "store/workspace.h"
#include "ui_familydialog.h"

#include <QHeaderView>

namespace agenda::gui
{

FamilyDialog::FamilyDialog(const store::Workspace& workspace, const QString& before, QWidget* parent)
    : EditDialog(parent)
    , m_workspace(workspace)
    , m_ui(std::make_unique<Ui::FamilyDialog>())
    , m_proposals(before.isEmpty() ? store::wordedAlike(workspace) : QList<store::WordedAlike>())
    , m_firstName(before)
    , m_firstMembers(before.isEmpty() ? QList<Id<SubQuestion>>() : store::familyMembers(workspace, before))
    , m_members(m_firstMembers)
{
    m_ui->setupUi(this);
    setWindowTitle(before.isEmpty() ? tr("Armar una familia") : tr("Cambiar la familia"));
    fillNames(*m_ui->name, store::readFamilies(workspace).names, before);
    for (const store::WordedAlike& each : m_proposals)
        m_ui->proposal->addItem(tr("%1… (%2 subpreguntas)").arg(each.words).arg(each.members.size()));
    m_ui->proposal->addItem(tr("Ninguna: la armo yo"));
    m_ui->proposal->setVisible(!m_proposals.isEmpty());
    m_ui->proposalLabel->setVisible(!m_proposals.isEmpty());
    m_ui->members->setItemDelegate(new WrapDelegate(m_ui->members));
    m_ui->members->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->members->header()->setSectionResizeMode(QHeaderView::Stretch);
    if (m_proposals.isEmpty()) {
        showMembers();
    } else {
        propose(0);
        m_firstName = name();
        m_firstMembers = m_members;
    }
    prepare(*m_ui->buttons, *m_ui->problem);
    connect(m_ui->proposal, &QComboBox::activated, this, &FamilyDialog::propose);
    connect(m_ui->choose, &QPushButton::clicked, this, &FamilyDialog::choose);
    resize(640, 460);
    m_ui->name->setFocus();
}

FamilyDialog::~FamilyDialog() = default;

void FamilyDialog::propose(int place)
{
    const bool isOne = place < m_proposals.size();
    m_members = isOne ? m_proposals[place].members : QList<Id<SubQuestion>>();
    m_ui->name->setCurrentText(isOne ? m_proposals[place].words : QString());
    showMembers();
}

void FamilyDialog::choose()
{
    QStringList now;
    for (const Id<SubQuestion>& id : std::as_const(m_members))
        now << id.text();
    const std::optional<QStringList> picked =
        PickDialog::pick(this, tr("Subpreguntas de la familia"),
                         tr("Las que ya tienen otra familia pasan a esta. Escriba un código o unas letras."),
                         subQuestionsToPick(m_workspace, {}, now), tr("Elegir"));
    if (!picked)
        return;
    m_members.clear();
    for (const QString& id : *picked)
        m_members << Id<SubQuestion>(id);
    showMembers();
}

void FamilyDialog::showMembers()
{
    m_ui->members->clear();
    for (const Id<SubQuestion>& id : std::as_const(m_members)) {
        const SubQuestion sub = m_workspace.require(id);
        new QTreeWidgetItem(m_ui->members,
                            {sub.code + QStringLiteral("  ") + sub.readable().left(400).simplified()});
    }
    m_ui->membersLabel->setText(m_members.isEmpty()     ? tr("Todavía sin subpreguntas")
                                : m_members.size() == 1 ? tr("1 subpregunta")
                                                        : tr("%1 subpreguntas").arg(m_members.size()));
}

QString FamilyDialog::name() const
{
    return cleaned(m_ui->name->currentText()).simplified();
}

bool FamilyDialog::isModified() const
{
    return name() != m_firstName || m_members != m_firstMembers;
}

void FamilyDialog::accept()
{
    if (name().isEmpty())
        return refuse(tr("Escriba el nombre de la familia."), m_ui->name);
    if (m_members.isEmpty())
        return refuse(tr("Elija al menos una subpregunta."), m_ui->choose);
    finish();
}

} // namespace agenda::gui
