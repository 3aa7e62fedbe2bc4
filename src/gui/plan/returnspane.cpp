// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/returnspane.h"

#include "domain/labels.h"
#include "gui/plan/planwords.h"
#include "gui/plan/returndialog.h"
#include "gui/prompts.h"
#include "store/workspace.h"

#include <limits>

namespace agenda::gui
{

namespace
{

QList<RecordTable::Column> columnsOf(ReturnsPane::Scope scope)
{
    const QString who = ReturnsPane::tr("Organización");
    if (scope == ReturnsPane::Scope::OneEvidence)
        return {{who, 0}};
    return {{who, 0},
            {ReturnsPane::tr("Tipo y país"), 22},
            {ReturnsPane::tr("Evidencia"), 28},
            {ReturnsPane::tr("Cómo participó"), 20},
            {ReturnsPane::tr("Devolución"), 24}};
}

QString returnText(const Return& back)
{
    if (back.returnedOn.isNull())
        return ReturnsPane::tr("Pendiente");
    const QString when = dateText(back.returnedOn);
    return back.means.isEmpty() ? when
                                : ReturnsPane::tr("%1: %2").arg(when, back.means.left(200).simplified());
}

QString whoText(const Organisation& organisation)
{
    QStringList facts{organisation.kind, organisation.country};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

/// The pending ones first, then the latest.
RecordTable::Cell returnCell(const QString& text, const Return& back)
{
    const bool isPending = back.returnedOn.isNull();
    const qlonglong order =
        isPending ? std::numeric_limits<qlonglong>::min() : -back.returnedOn.toJulianDay();
    return lateCell(text, isPending, order);
}

RecordTable::Row lineOf(const store::Participation& each)
{
    QStringList head{each.organisation.name.left(200)};
    if (const QString who = whoText(each.organisation); !who.isEmpty())
        head << who;
    QString text = head.join(QStringLiteral(" · "));
    text += u'\n' + ReturnsPane::tr("Devolución: %1").arg(returnText(each.back));
    if (!each.back.part.isEmpty())
        text += u'\n' + each.back.part.left(300).simplified();
    return {each.back.id.text(), {returnCell(text, each.back)}};
}

RecordTable::Row rowOf(const store::Participation& each)
{
    return {each.back.id.text(),
            {{each.organisation.name.left(200)},
             {whoText(each.organisation)},
             {evidenceCode(each.evidence.number) + QStringLiteral(" · ") + titleOf(each.evidence)},
             {each.back.part.left(300).simplified()},
             returnCell(returnText(each.back), each.back)}};
}

} // namespace

ReturnsPane::ReturnsPane(const Session& session, Scope scope, QWidget* parent)
    : RecordPane(session, columnsOf(scope), parent), m_scope(scope)
{
    const bool isAll = scope == Scope::All;
    table()->setAccessibleName(isAll ? tr("Devolución a las organizaciones") : tr("Devolución"));
    table()->setObjectName(QStringLiteral("returns"));
    if (isAll)
        table()->sortByColumn(4, Qt::AscendingOrder);
    if (isAll) {
        setTexts({}, tr("&Cambiar…"), tr("&Quitar"), tr("I&r a la evidencia"));
        letOut(tr("devolución"));
    } else {
        setTexts(tr("Agregar una organización…"), tr("Cambiar…"), tr("Quitar"), {});
    }
}

void ReturnsPane::showEvidence(const Id<Evidence>& id)
{
    m_evidence = id;
    refresh();
}

void ReturnsPane::refresh()
{
    const bool isAll = m_scope == Scope::All;
    m_shown = isAll        ? store::allParticipations(m_session.workspace)
              : m_evidence ? store::participationsOf(m_session.workspace, m_evidence)
                           : QList<store::Participation>();
    QList<RecordTable::Row> rows;
    for (const store::Participation& each : std::as_const(m_shown))
        rows << (isAll ? rowOf(each) : lineOf(each));
    showRows(
        rows,
        isAll ? tr("Todavía no se ha anotado qué organizaciones participaron. Se anota en la ficha de cada "
                   "evidencia.")
              : tr("Nadie ha anotado qué organizaciones participaron o dieron datos."),
        false);
}

QStringList ReturnsPane::recordIds() const
{
    QStringList ids;
    for (const store::Participation& each : m_shown)
        ids << each.back.id.text();
    return ids;
}

const store::Participation* ReturnsPane::shown(const QString& id) const
{
    for (const store::Participation& each : m_shown) {
        if (each.back.id.text() == id)
            return &each;
    }
    return nullptr;
}

Place ReturnsPane::placeOf(const QString& id) const
{
    if (!shown(id))
        return {};
    return {QStringLiteral("evidence"), QString::fromLatin1(Return::type), id, {}};
}

bool ReturnsPane::ask(const Return& initial, const Organisation& organisation)
{
    ReturnDialog dialog(m_session.workspace, m_session.workspace.require(initial.evidence), initial,
                        organisation, window());
    QString id;
    dialog.setSave([&] {
        return guarded(&dialog, m_session.prompts, [&] {
            id = store::saveReturn(m_session.workspace, dialog.back(), dialog.organisation()).text();
        });
    });
    const bool isSaved = dialog.exec() == QDialog::Accepted;
    if (isSaved)
        select(id);
    return isSaved;
}

void ReturnsPane::add()
{
    Return initial;
    initial.evidence = m_evidence;
    if (ask(initial, {}))
        Q_EMIT message(tr("Se agregó la organización."), true);
}

void ReturnsPane::edit(const QString& id)
{
    const store::Participation* const each = shown(id);
    if (!each)
        return;
    const QString name = each->organisation.name;
    if (ask(each->back, each->organisation))
        Q_EMIT message(tr("Se cambió la participación de %1.").arg(name.left(80)), true);
}

void ReturnsPane::remove(const QString& id)
{
    if (const store::Participation* const each = shown(id)) {
        tell(this, tr("Se quitó la participación de %1.").arg(each->organisation.name.left(80)),
             [&] { store::removeReturn(m_session.workspace, Id<Return>(id)); });
    }
}

} // namespace agenda::gui
