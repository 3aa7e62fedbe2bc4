// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/agendamerge.h"

#include "base/error.h"
#include "domain/labels.h"
#include "exchange/references.h"
#include "store/history.h"
#include "store/vocabulary.h"
#include "store/workspace.h"

#include <QCoreApplication>

namespace agenda
{

namespace
{

/// Nobody reads more; the numbers say the rest.
constexpr int mostNotes = 50;

struct Merge {
    Q_DECLARE_TR_FUNCTIONS(agenda::Merge)
};

QString idThat(const auto& records, const auto& fits)
{
    for (const auto& each : records) {
        if (fits(each))
            return each.id.text();
    }
    return {};
}

} // namespace

AgendaMerge::AgendaMerge(store::Writer& writer, ImportResult& result, const QList<Record>& records)
    : m_writer(writer), m_result(result)
{
    for (const Record& record : records)
        writer.passOverNumber(record);
    for (const Record& record : writer.workspace().history().removed(QStringLiteral("evidence"))) {
        const Evidence& evidence = std::get<Evidence>(record);
        if (evidence.number == 0)
            continue;
        m_removedNumbers.insert(evidence.id, evidence.number);
        m_takenNumbers.insert(evidence.number);
    }
}

void AgendaMerge::take(Record record)
{
    std::visit(
        [&](auto& each) {
            forEachReference(each, [&](const char*, auto& id) {
                using AnyId = std::remove_reference_t<decltype(id)>;
                id = AnyId(m_aliases.value(id.text(), id.text()));
            });
        },
        record);
    if (belongsToLeftOut(record))
        return leave(record, Merge::tr("no se trajo, porque aquello a lo que pertenece no se trajo."));
    if (const std::optional<Record> present = m_writer.workspace().find(typeOf(record), idOf(record))) {
        if (Evidence* const evidence = std::get_if<Evidence>(&record))
            evidence->number = std::get<Evidence>(*present).number; // what is here keeps its number
        if (*present == record)
            ++m_result.unchanged;
        else
            leave(record, Merge::tr("es distinto en el archivo; se dejó como está en la agenda."));
        return;
    }
    if (const QString twin = twinOf(record); !twin.isEmpty()) {
        m_aliases.insert(idOf(record), twin);
        ++m_result.unchanged;
        return;
    }
    if (const SubQuestion* sub = std::get_if<SubQuestion>(&record); sub && isTaken(*sub)) {
        leave(record, Merge::tr("no se trajo, porque ese código es de otra subpregunta de la agenda."));
        m_leftOut.insert(idOf(record));
        return;
    }
    const Edition* const edition = std::get_if<Edition>(&record);
    if (edition && !m_writer.workspace().where(&Edition::number, edition->number).isEmpty())
        return leave(record, Merge::tr("no se trajo, porque la agenda ya tiene una edición con ese número."));
    if (const Term* term = std::get_if<Term>(&record); term && term->status == TermStatus::Listed) {
        const QString clash = clashOf(*term, store::readTerms(m_writer.workspace(), term->vocabulary));
        if (!clash.isEmpty())
            return leave(record, Merge::tr("no se trajo. %1").arg(clash));
    }
    if (const Evidence* const evidence = std::get_if<Evidence>(&record))
        putEvidence(*evidence);
    else
        m_writer.put(record);
    ++m_result.added;
}

void AgendaMerge::settleNumber(Evidence& evidence)
{
    const int former = m_removedNumbers.value(evidence.id);
    if (former != 0) {
        evidence.number = former;
        return;
    }
    const bool isTaken = m_takenNumbers.contains(evidence.number) ||
                         !m_writer.workspace().where(&Evidence::number, evidence.number).isEmpty();
    if (isTaken)
        evidence.number = 0;
}

void AgendaMerge::putEvidence(Evidence evidence)
{
    const int wished = evidence.number;
    settleNumber(evidence);
    m_writer.put(evidence);
    const int given = m_writer.workspace().require(evidence.id).number;
    if (wished != 0 && given != wished) {
        note(evidence, Merge::tr("aquí es %1, porque %2 es el número de otra evidencia de la agenda.")
                           .arg(evidenceCode(given), evidenceCode(wished)));
    }
}

void AgendaMerge::finish()
{
    if (m_notes > mostNotes)
        m_result.notes << Merge::tr("Y así con otros %1 registros.").arg(m_notes - mostNotes);
}

QString AgendaMerge::twinOf(const Record& record) const
{
    const store::Workspace& workspace = m_writer.workspace();
    if (std::holds_alternative<Agenda>(record)) {
        const QList<Agenda> agendas = workspace.all<Agenda>();
        if (!agendas.isEmpty()) {
            throw Error(ErrorKind::Conflict,
                        Merge::tr("El archivo trae otra agenda, «%1», y esta es «%2». Tráigalo en una agenda "
                                  "nueva y vacía. No se cambió nada.")
                            .arg(titleOf(record), agendas.first().title));
        }
    }
    if (const Person* person = std::get_if<Person>(&record)) {
        return idThat(workspace.where(&Person::name, person->name), [](const Person&) { return true; });
    }
    if (const Link* link = std::get_if<Link>(&record)) {
        return idThat(workspace.where(&Link::evidence, link->evidence),
                      [&](const Link& each) { return each.subquestion == link->subquestion; });
    }
    if (const Attachment* file = std::get_if<Attachment>(&record)) {
        return idThat(workspace.where(&Attachment::evidence, file->evidence),
                      [&](const Attachment& each) { return each.sha256 == file->sha256; });
    }
    if (const DistinctPair* pair = std::get_if<DistinctPair>(&record)) {
        return idThat(workspace.where(&DistinctPair::first, pair->first),
                      [&](const DistinctPair& each) { return each.second == pair->second; });
    }
    if (const Organisation* organisation = std::get_if<Organisation>(&record)) {
        return idThat(workspace.where(&Organisation::name, organisation->name),
                      [&](const Organisation& each) { return each.country == organisation->country; });
    }
    if (const Return* back = std::get_if<Return>(&record)) {
        return idThat(workspace.where(&Return::evidence, back->evidence),
                      [&](const Return& each) { return each.organisation == back->organisation; });
    }
    if (const Edition* edition = std::get_if<Edition>(&record)) {
        return idThat(workspace.where(&Edition::sha256, edition->sha256),
                      [](const Edition&) { return true; });
    }
    return {};
}

bool AgendaMerge::isTaken(const SubQuestion& sub) const
{
    return !m_writer.workspace().where(&SubQuestion::code, sub.code).isEmpty();
}

bool AgendaMerge::belongsToLeftOut(const Record& record) const
{
    bool found = false;
    std::visit(
        [&](const auto& each) {
            forEachReference(
                each, [&](const char*, const auto& id) { found = found || m_leftOut.contains(id.text()); });
        },
        record);
    return found;
}

void AgendaMerge::leave(const Record& record, const QString& why)
{
    ++m_result.kept;
    if (belongsToLeftOut(record))
        m_leftOut.insert(idOf(record));
    note(record, why);
}

void AgendaMerge::note(const Record& record, const QString& what)
{
    if (++m_notes <= mostNotes)
        m_result.notes << Merge::tr("%1 «%2»: %3").arg(typeLabel(typeOf(record)), titleOf(record), what);
}

} // namespace agenda
