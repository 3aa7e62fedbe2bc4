// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planwords.h"

#include "domain/labels.h"
#include "gui/icons.h"
#include "store/workspace.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>

namespace agenda::gui
{

namespace
{

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::PlanWords)
};

} // namespace

QString statusText(const store::PlannedActivity& each)
{
    const QString status = label(each.activity.status);
    return each.isLate ? PlanWords::tr("%1, atrasada").arg(status) : status;
}

QString codesText(const QList<SubQuestion>& subquestions)
{
    QStringList codes;
    for (const SubQuestion& sub : subquestions)
        codes << sub.code;
    return codes.join(QStringLiteral(", "));
}

QString followText(const store::FollowedRecommendation& each)
{
    const Recommendation& recommendation = each.recommendation;
    QStringList facts{label(recommendation.response)};
    if (!each.owner.isEmpty())
        facts << each.owner;
    if (!recommendation.doneOn.isNull())
        facts << PlanWords::tr("cumplida el %1").arg(dateText(recommendation.doneOn));
    else if (each.isLate)
        facts << PlanWords::tr("atrasada: vencía el %1").arg(dateText(recommendation.dueOn));
    else if (recommendation.isOpen() && !recommendation.dueOn.isNull())
        facts << PlanWords::tr("vence el %1").arg(dateText(recommendation.dueOn));
    return facts.join(QStringLiteral(" · "));
}

RecordTable::Cell lateCell(const QString& words, bool isLate, const QVariant& order)
{
    return {words, order, isLate ? icon(QStringLiteral("warning")) : QIcon()};
}

void fillNames(QComboBox& combo, QStringList names, const QString& now)
{
    names.removeAll(QString());
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    combo.setEditable(true);
    combo.setInsertPolicy(QComboBox::NoInsert);
    combo.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo.addItems(names);
    combo.completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo.completer()->setFilterMode(Qt::MatchContains);
    combo.setCurrentText(now);
    combo.lineEdit()->setAccessibleName(combo.accessibleName());
}

QStringList personNames(const store::Workspace& workspace)
{
    QStringList names;
    for (const Person& person : workspace.all<Person>())
        names << person.name;
    return names;
}

Place evidencePlace(const Id<Evidence>& id)
{
    return {QStringLiteral("evidence"), QString::fromLatin1(Evidence::type), id.text(), {}};
}

} // namespace agenda::gui
