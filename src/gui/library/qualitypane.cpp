// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/qualitypane.h"

#include "domain/labels.h"
#include "gui/fields/flowlayout.h"
#include "gui/library/principlerow.h"
#include "gui/library/quietcombo.h"
#include "gui/prompts.h"
#include "store/judgement.h"
#include "store/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace agenda::gui
{

QualityPane::QualityPane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_rater(session.workspace.author().name)
    , m_raters(new QuietCombo(this))
    , m_add(new QPushButton(tr("Agregar la de &otra persona…"), this))
    , m_remove(new QPushButton(tr("&Quitar esta valoración"), this))
    , m_when(new QLabel(this))
{
    const bool isEditable = !session.workspace.isReadOnly();
    m_raters->setObjectName(QStringLiteral("raters"));
    m_raters->setAccessibleName(tr("Valoración hecha por"));
    m_add->setObjectName(QStringLiteral("addRater"));
    m_remove->setObjectName(QStringLiteral("removeAppraisal"));
    m_when->setTextFormat(Qt::PlainText);
    m_when->setWordWrap(true);
    m_add->setVisible(isEditable);

    auto* const content = new QWidget;
    auto* const rows = new QVBoxLayout(content);
    rows->addWidget(m_when);
    for (const Principle& principle : principles()) {
        auto* const row = new PrincipleRow(principle, isEditable, content);
        connect(row, &PrincipleRow::edited, this, &QualityPane::save);
        rows->addWidget(row);
        m_rows << row;
    }
    auto* const source = new QLabel(
        tr("Cinco principios según Bond, Evidence Principles (bond.org.uk), en palabras nuestras. No se "
           "promedian: mire el más bajo."),
        content);
    source->setTextFormat(Qt::PlainText);
    source->setWordWrap(true);
    rows->addWidget(source);
    rows->addWidget(m_remove, 0, Qt::AlignLeft);
    rows->addStretch(1);

    auto* const scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("qualityScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    // One name is read whole: where both have no room in a row, they take two.
    auto* const head = new QWidget(this);
    auto* const headRow = new FlowLayout(head);
    headRow->addWidget(m_raters);
    headRow->addWidget(m_add);
    m_raters->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* const column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addWidget(scroll, 1);

    connect(m_raters, &QComboBox::activated, this, [this] {
        commitPending();
        m_rater = m_raters->currentData().toString();
        showAppraisal();
    });
    connect(m_add, &QPushButton::clicked, this, &QualityPane::addRater);
    connect(m_remove, &QPushButton::clicked, this, &QualityPane::removeShown);
}

void QualityPane::showEvidence(const Id<Evidence>& id)
{
    commitPending();
    m_evidence = id;
    m_appraisals = id ? store::appraisalsOf(m_session.workspace, id) : QList<Appraisal>();
    // One's own; who only reads has none, and sees the latest.
    m_rater = m_session.workspace.author().name;
    if (m_session.workspace.isReadOnly() && !m_appraisals.isEmpty())
        m_rater = nameOf(m_appraisals.first());
    fillRaters();
    for (PrincipleRow* const row : std::as_const(m_rows))
        row->restore(stored());
    showAppraisal();
}

void QualityPane::refresh()
{
    m_appraisals = m_evidence ? store::appraisalsOf(m_session.workspace, m_evidence) : QList<Appraisal>();
    fillRaters();
    showAppraisal();
}

void QualityPane::commitPending()
{
    if (!m_evidence || m_session.workspace.isReadOnly())
        return;
    save();
    for (PrincipleRow* const row : std::as_const(m_rows)) {
        if (!row->isModified())
            continue;
        const QString cause = row->lacksReason() ? tr("un 1 o un 4 necesitan un motivo")
                                                 : tr("falta elegir un valor del 1 al 4");
        row->restore(stored());
        Q_EMIT message(tr("«%1» no se guardó: %2.").arg(row->principle().name(), cause), false);
    }
}

QStringList QualityPane::recordIds() const
{
    QStringList ids;
    for (const Appraisal& appraisal : m_appraisals)
        ids << appraisal.id.text();
    return ids;
}

QString QualityPane::nameOf(const Appraisal& appraisal) const
{
    return m_session.workspace.require(appraisal.person).name;
}

Appraisal QualityPane::stored() const
{
    for (const Appraisal& appraisal : m_appraisals) {
        if (nameOf(appraisal) == m_rater)
            return appraisal;
    }
    Appraisal none;
    none.evidence = m_evidence;
    return none;
}

void QualityPane::fillRaters()
{
    const QSignalBlocker quiet(m_raters);
    m_raters->clear();
    const QString self = m_session.workspace.author().name;
    QStringList names;
    if (!m_session.workspace.isReadOnly())
        names << self;
    for (const Appraisal& appraisal : m_appraisals)
        names << nameOf(appraisal);
    names << m_rater;
    names.removeDuplicates();
    names.removeAll(QString());
    for (const QString& name : std::as_const(names)) {
        const bool isSelf = name == self && !m_session.workspace.isReadOnly();
        m_raters->addItem(
            isSelf ? tr("Valoración de %1 (usted)").arg(name) : tr("Valoración de %1").arg(name), name);
    }
    m_raters->setCurrentIndex(m_raters->findData(m_rater));
    m_raters->setVisible(m_raters->count() > 1 || !m_session.workspace.isReadOnly());
}

void QualityPane::showAppraisal()
{
    const Appraisal appraisal = stored();
    for (PrincipleRow* const row : std::as_const(m_rows)) {
        row->show(appraisal);
        row->showOthers(othersText(row->principle()));
        row->setVisible(!m_session.workspace.isReadOnly() || !m_appraisals.isEmpty());
    }
    m_when->setText(appraisal.id
                        ? tr("Valorada el %1: %2").arg(dateText(appraisal.appraisedOn), appraisal.scores())
                        : tr("Sin valorar. Eso no quiere decir que su calidad sea baja."));
    m_remove->setVisible(appraisal.id && !m_session.workspace.isReadOnly());
}

QString QualityPane::othersText(const Principle& principle) const
{
    const std::optional<int> mine = stored().*principle.score;
    QStringList parts;
    bool differs = false;
    for (const Appraisal& other : m_appraisals) {
        const std::optional<int> theirs = other.*principle.score;
        if (nameOf(other) == m_rater || !theirs)
            continue;
        QString part = nameOf(other) + QStringLiteral(": ") + QString::number(*theirs);
        if (!(other.*principle.reason).isEmpty())
            part += QStringLiteral(" (") + (other.*principle.reason).simplified() + u')';
        parts << part;
        differs = differs || (mine && *mine != *theirs);
    }
    if (parts.isEmpty())
        return {};
    const QString list = parts.join(QStringLiteral("; "));
    return differs ? tr("Valoraciones distintas. %1").arg(list) : list;
}

void QualityPane::save()
{
    const Appraisal before = stored();
    Appraisal after = before;
    for (const PrincipleRow* const row : std::as_const(m_rows)) {
        if (!row->lacksReason())
            row->writeInto(after);
    }
    if (after == before)
        return;
    guarded(this, m_session.prompts, [&] {
        if (!after.lowest()) {
            // The last score was taken back.
            if (before.id) {
                store::removeAppraisal(m_session.workspace, before.id);
                Q_EMIT message(tr("Se quitó la valoración de %1.").arg(m_rater), true);
            }
            return;
        }
        after.appraisedOn = m_session.workspace.clock().today();
        if (m_rater == m_session.workspace.author().name)
            store::appraise(m_session.workspace, after);
        else
            store::appraiseAs(m_session.workspace, m_rater, after);
        Q_EMIT message(tr("Se cambió la valoración de %1: %2.").arg(m_rater, after.scores()), true);
    });
}

void QualityPane::addRater()
{
    const std::optional<QString> name = m_session.prompts.text(
        this, tr("Valoración de otra persona"),
        tr("¿Quién más valoró esta fuente? Su valoración se muestra junto a las demás, con las diferencias."),
        {}, false);
    if (!name || name->simplified().isEmpty())
        return;
    commitPending();
    m_rater = name->simplified().left(200);
    refresh();
    m_rows.first()
        ->findChild<QWidget*>(QString::fromLatin1(m_rows.first()->principle().code) + u'1')
        ->setFocus();
}

void QualityPane::removeShown()
{
    guarded(this, m_session.prompts, [this] {
        const Appraisal appraisal = stored();
        store::removeAppraisal(m_session.workspace, appraisal.id);
        Q_EMIT message(tr("Se quitó la valoración de %1.").arg(m_rater), true);
    });
}

} // namespace agenda::gui
