// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/comparepane.h"

#include "domain/labels.h"
#include "gui/accesskeys.h"
#include "store/merging.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace agenda::gui
{

namespace
{

/// Nobody compares more of a text at a glance.
constexpr qsizetype mostShown = 300;

QString shown(const QString& text)
{
    if (text.isEmpty())
        return ComparePane::tr("(vacío)");
    return text.size() > mostShown ? text.left(mostShown - 1).trimmed() + u'…' : text;
}

/// Stands under the name of a field; its column is at least as wide.
QString sameMark()
{
    return ComparePane::tr("= igual en las dos");
}

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

QLabel* bold(QLabel* label)
{
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

/// The value of a field as `fieldTexts` shows it.
QString textOf(const Evidence& evidence, const QString& field)
{
    const QList<FieldText> texts = fieldTexts(evidence);
    const auto found =
        std::find_if(texts.begin(), texts.end(), [&](const FieldText& each) { return each.field == field; });
    return found == texts.end() ? QString() : found->text;
}

} // namespace

ComparePane::ComparePane(const Column& kept, const Column& other, QWidget* parent)
    : QWidget(parent)
    , m_kept(kept.evidence)
    , m_other(other.evidence)
    , m_proposed(store::mergedOf(kept.evidence, other.evidence))
    , m_grid(new QGridLayout(this))
{
    m_grid->setColumnMinimumWidth(0, fontMetrics().horizontalAdvance(sameMark()));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(10);
    addHeadings(kept, other);
    const QList<FieldText> left = fieldTexts(m_kept);
    const QList<FieldText> right = fieldTexts(m_other);
    QList<FieldText> same;
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (left[i].field == QLatin1String("unconfirmed"))
            continue; // goes with the field that is chosen
        if (left[i].text != right[i].text)
            addChoice(left[i].field, left[i].label, left[i].text, right[i].text);
        else if (!left[i].text.isEmpty())
            same << left[i];
    }
    for (const FieldText& each : std::as_const(same))
        addSame(each.label, each.text);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void ComparePane::addHeadings(const Column& kept, const Column& other)
{
    for (const auto& [column, side] : {std::pair{&kept, 1}, std::pair{&other, 2}}) {
        m_grid->addWidget(bold(wrapped(column->heading, this)), 0, side);
        m_grid->addWidget(wrapped(column->hanging, this), 1, side);
    }
}

void ComparePane::addSame(const QString& label, const QString& text)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(wrapped(label + u'\n' + sameMark(), this), row, 0);
    m_grid->addWidget(wrapped(shown(text), this), row, 1, 1, 2);
}

void ComparePane::addChoice(const QString& field, const QString& label, const QString& kept,
                            const QString& other)
{
    const QString sign = kept.isEmpty() || other.isEmpty() ? tr("≠ solo en una") : tr("≠ distinto");
    m_grid->addWidget(bold(wrapped(label + u'\n' + sign, this)), m_grid->rowCount(), 0);
    auto* const sides = new QButtonGroup(this);
    sides->setObjectName(field);
    addSide(sides, Kept, tr("%1, de la que se queda: %2").arg(label, shown(kept)), shown(kept));
    addSide(sides, Other, tr("%1, de la otra: %2").arg(label, shown(other)), shown(other));
    const QString together = textOf(m_proposed, field);
    const Side proposed = proposedSide(field);
    if (proposed == Both)
        addSide(sides, Both, tr("%1, las dos juntas: %2").arg(label, shown(together)),
                tr("Las dos juntas: %1").arg(shown(together)));
    sides->button(proposed)->setChecked(true);
    m_rows.append({field, sides});
}

void ComparePane::addSide(QButtonGroup* sides, Side side, const QString& name, const QString& text)
{
    auto* const cell = new QWidget(this);
    auto* const line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    auto* const choice = new QRadioButton(cell);
    choice->setAccessibleName(name);
    choice->setObjectName(sides->objectName() + QString::number(side));
    sides->addButton(choice, side);
    QLabel* const label = wrapped(withoutAccessKeys(text), cell); // it has a buddy
    label->setBuddy(choice);
    label->installEventFilter(this);
    line->addWidget(choice, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    if (side == Both)
        m_grid->addWidget(cell, m_grid->rowCount(), 1, 1, 2);
    else
        m_grid->addWidget(cell, m_grid->rowCount() - 1, 1 + side);
}

bool ComparePane::eventFilter(QObject* watched, QEvent* event)
{
    const auto* const label = qobject_cast<QLabel*>(watched);
    auto* const choice = label ? qobject_cast<QRadioButton*>(label->buddy()) : nullptr;
    if (choice && event->type() == QEvent::MouseButtonRelease)
        choice->click();
    return QWidget::eventFilter(watched, event);
}

ComparePane::Side ComparePane::proposedSide(const QString& field) const
{
    const QString proposed = textOf(m_proposed, field);
    if (proposed == textOf(m_kept, field))
        return Kept;
    return proposed == textOf(m_other, field) ? Other : Both;
}

Evidence ComparePane::merged() const
{
    Evidence merged = m_proposed;
    for (const Row& row : m_rows) {
        const int side = row.sides->checkedId();
        if (side != Both)
            store::takeField(merged, side == Kept ? m_kept : m_other, row.field);
    }
    return merged;
}

} // namespace agenda::gui
