// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/merging.h"

#include "base/error.h"
#include "domain/labels.h"
#include "domain/validation.h"
#include "store/mergeparts.h"
#include "store/recordjson.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QSet>

#include <algorithm>

namespace agenda::store
{

namespace
{

bool isEmpty(const QString& value)
{
    return value.trimmed().isEmpty();
}
template <class T>
bool isEmpty(const QList<T>& value)
{
    return value.isEmpty();
}
template <class R>
bool isEmpty(const Id<R>& value)
{
    return value.isNull();
}
bool isEmpty(int)
{
    return false; // the number: each keeps its own
}
bool isEmpty(EvidenceKind value)
{
    return value == EvidenceKind::Other; // what a record is when nobody said
}
bool isEmpty(agenda::Access)
{
    return false;
}
bool isEmpty(LifeCycle)
{
    return false;
}

QStringList together(const QStringList& one, const QStringList& other)
{
    QStringList all = one + other;
    all.removeDuplicates();
    return all;
}

/// The rest of both CSL items; where both have a variable, the first one's.
QString cslTogether(const QString& one, const QString& other)
{
    const auto parsed = [](const QString& text) {
        return Json::parse(text.isEmpty() ? std::string("{}") : text.toStdString(), nullptr, false);
    };
    Json merged = parsed(one);
    const Json more = parsed(other);
    if (!merged.is_object() || !more.is_object())
        return isEmpty(one) ? other : one;
    const auto before = merged.size();
    for (const auto& [key, value] : more.items()) {
        if (!merged.contains(key))
            merged[key] = value;
    }
    return merged.size() == before ? one : QString::fromStdString(merged.dump());
}

/// How much a record says.
int filledFields(const Evidence& evidence)
{
    int count = 0;
    forEachField(evidence, [&](const char*, const auto& value) { count += !isEmpty(value); });
    return count - int(evidence.unconfirmed.size());
}

QString titlesOf(const Evidence& one, const Evidence& other)
{
    return tr("«%1» y «%2»").arg(titleOf(one), titleOf(other));
}

bool isRelated(const Evidence& one, const Evidence& other)
{
    return one.versionOf == other.id || one.translationOf == other.id || other.versionOf == one.id ||
           other.translationOf == one.id;
}

/// Why the two should be looked at by a person; empty if they may be merged unseen.
QString oddityOf(const Evidence& one, const Evidence& other)
{
    const auto differ = [](const QString& a, const QString& b) {
        return !a.isEmpty() && !b.isEmpty() && a != b;
    };
    const QString a = titleKey(one.title);
    const QString b = titleKey(other.title);
    if (isRelated(one, other))
        return tr("una es versión o traducción de la otra");
    if (!a.contains(b) && !b.contains(a))
        return tr("los títulos son distintos");
    if (differ(one.year(), other.year()))
        return tr("los años son distintos: %1 y %2").arg(one.year(), other.year());
    if (differ(doiKey(one.doi), doiKey(other.doi)))
        return tr("los DOI son distintos: %1 y %2").arg(one.doi, other.doi);
    if (one.lifeCycle != other.lifeCycle && !(counts(one.lifeCycle) && counts(other.lifeCycle)))
        return tr("el ciclo de vida es distinto: %1 y %2").arg(label(one.lifeCycle), label(other.lifeCycle));
    return {};
}

/// One pair of many: what a pair before made of its records is followed.
class PairMerger
{
public:
    explicit PairMerger(Writer& writer) : m_writer(writer) {}

    void take(const DuplicatePair& pair, MergeReport& report)
    {
        const Workspace& workspace = m_writer.workspace();
        const std::optional<Evidence> one = workspace.find(now(pair.first));
        const std::optional<Evidence> other = workspace.find(now(pair.second));
        if (!one || !other) {
            report.left.append({pair,
                                one     ? titleOf(*one)
                                : other ? titleOf(*other)
                                        : QString(),
                                tr("una de las dos ya no está")});
            return;
        }
        if (one->id == other->id)
            return;
        const bool isFirst = betterOf(workspace, one->id, other->id) == one->id;
        const Evidence& keep = isFirst ? *one : *other;
        const Evidence& gone = isFirst ? *other : *one;
        const Evidence merged = mergedOf(keep, gone);
        const QString why = objection(keep, gone, merged);
        if (!why.isEmpty()) {
            report.left.append({pair, titlesOf(*one, *other), why});
            return;
        }
        moveParts(m_writer, keep.id, gone.id);
        finishMerge(m_writer, merged, {gone.id});
        m_became.insert(gone.id, keep.id);
        ++report.merged;
    }

private:
    Id<Evidence> now(Id<Evidence> id) const
    {
        while (m_became.contains(id))
            id = m_became.value(id);
        return id;
    }
    QString objection(const Evidence& keep, const Evidence& gone, const Evidence& merged) const
    {
        if (areDistinct(m_writer.workspace(), keep.id, gone.id))
            return tr("alguien anotó que no son duplicados");
        try {
            validate(merged, m_writer.workspace().clock().today());
        } catch (const Error& error) {
            return error.sentence();
        }
        return oddityOf(keep, gone);
    }

    Writer& m_writer;
    QHash<Id<Evidence>, Id<Evidence>> m_became;
};

} // namespace

Evidence mergedOf(const Evidence& keep, const Evidence& other)
{
    Evidence merged = keep;
    forEachField(merged, [&](const char* name, const auto& value) {
        if (isEmpty(value))
            takeField(merged, other, QString::fromLatin1(name));
    });
    // «2021-03» says all that «2021» says.
    if (other.issued.startsWith(keep.issued) && other.issued != keep.issued)
        takeField(merged, other, QStringLiteral("issued"));
    if (!counts(keep.lifeCycle) && keep.lifeCycle != LifeCycle::Withdrawn && counts(other.lifeCycle))
        merged.lifeCycle = other.lifeCycle;
    if (other.access == agenda::Access::ClacOnly)
        merged.access = agenda::Access::ClacOnly;
    merged.countries = together(keep.countries, other.countries);
    merged.products = together(keep.products, other.products);
    merged.csl = cslTogether(keep.csl, other.csl);
    if (!isEmpty(keep.notes) && !isEmpty(other.notes) && !keep.notes.contains(other.notes))
        merged.notes = keep.notes + QStringLiteral("\n\n") + other.notes;
    // What a person confirmed on either side is confirmed, if it is the same.
    forEachField(keep, [&]<class T>(const char* name, const T& value) {
        const QString field = QString::fromLatin1(name);
        if (!merged.unconfirmed.contains(field) || other.unconfirmed.contains(field))
            return;
        forEachField(other, [&]<class U>(const char* same, const U& theirs) {
            if constexpr (std::is_same_v<T, U>) {
                if (field == QLatin1String(same) && theirs == value)
                    merged.unconfirmed.removeAll(field);
            }
        });
    });
    return merged;
}

void takeField(Evidence& merged, const Evidence& from, const QString& field)
{
    if (field == QLatin1String("id") || field == QLatin1String("number") ||
        field == QLatin1String("unconfirmed"))
        return;
    std::apply(
        [&](const auto&... each) {
            (
                [&] {
                    if (field == QLatin1String(each.name))
                        merged.*each.member = from.*each.member;
                }(),
                ...);
        },
        Evidence::fields());
    merged.unconfirmed.removeAll(field);
    if (from.unconfirmed.contains(field))
        merged.unconfirmed << field;
}

Id<Evidence> betterOf(const Workspace& workspace, const Id<Evidence>& one, const Id<Evidence>& other)
{
    const auto weight = [&](const Id<Evidence>& id) {
        qsizetype hanging = workspace.where(&Attachment::evidence, id).size() +
                            workspace.where(&Appraisal::evidence, id).size();
        for (const Link& link : workspace.where(&Link::evidence, id))
            hanging += 1 + workspace.where(&Finding::link, link.id).size();
        return std::pair(hanging, filledFields(workspace.require(id)));
    };
    return weight(one) >= weight(other) ? one : other;
}

void mergeEvidence(Workspace& workspace, const Id<Evidence>& keep, const QList<Id<Evidence>>& others,
                   const Evidence& merged)
{
    const Evidence kept = workspace.require(keep);
    QList<Id<Evidence>> gone;
    for (const Id<Evidence>& id : others) {
        workspace.require(id);
        if (id == keep)
            throw Error(
                ErrorKind::Constraint,
                tr("«%1» no se puede combinar consigo misma. Elija otra evidencia.").arg(titleOf(kept)));
        if (!gone.contains(id))
            gone << id;
    }
    if (gone.isEmpty())
        throw Error(ErrorKind::Constraint,
                    tr("Elija al menos otra evidencia para combinarla con «%1».").arg(titleOf(kept)));
    Evidence whole = merged;
    whole.id = keep;
    const QString what = gone.size() == 1
                             ? tr("Combinar %1").arg(titlesOf(kept, workspace.require(gone.first())))
                             : tr("Combinar %1 evidencias en «%2»").arg(gone.size() + 1).arg(titleOf(kept));
    workspace.run({what, appraisalsReplaced(workspace, keep, gone)}, [&](Writer& writer) {
        for (const Id<Evidence>& id : std::as_const(gone))
            moveParts(writer, keep, id);
        finishMerge(writer, whole, gone);
    });
}

MergeReport mergePairs(Workspace& workspace, const QList<DuplicatePair>& pairs, Progress& progress)
{
    MergeReport report;
    const QString what = tr("Combinar duplicados");
    workspace.run({what, {}}, [&](Writer& writer) {
        PairMerger merger(writer);
        qint64 done = 0;
        for (const DuplicatePair& pair : pairs) {
            progress.report(done++, pairs.size(), what);
            merger.take(pair, report);
        }
        progress.report(done, pairs.size(), what);
    });
    return report;
}

} // namespace agenda::store
