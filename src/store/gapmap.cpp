// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gapmap.h"

#include "domain/counted.h"
#include "domain/labels.h"
#include "domain/termindex.h"
#include "domain/text.h"
#include "store/tr.h"

#include <QMap>

#include <algorithm>

namespace agenda::store
{

namespace
{

/// A row before anything is counted: the sub-questions whose evidence is its own.
struct GapRowPlan {
    GapRow row;
    QList<Id<SubQuestion>> subquestions;
};

QString headingNumber(const Question& question)
{
    return tr("P%1").arg(question.number);
}

QList<GapRowPlan> plannedFamilies(const GapReading& reading)
{
    QMap<QString, GapRowPlan> families; // by how they are sorted; without one last
    for (const SubQuestion& sub : reading.subquestions) {
        const QString name = sub.family.simplified();
        const QString key = name.isEmpty() ? QString() : foldedTerm(name);
        GapRowPlan& plan = families[(name.isEmpty() ? u'2' : u'1') + alphabeticKey(name) + key];
        if (plan.row.title.isEmpty())
            plan.row.title = name.isEmpty() ? tr("Sin familia") : name;
        plan.subquestions << sub.id;
    }
    return families.values();
}

QList<GapRowPlan> plannedRows(const GapReading& reading, GapRows rows)
{
    if (rows == GapRows::Families)
        return plannedFamilies(reading);
    QHash<Id<Theme>, QList<SubQuestion>> below;
    for (const SubQuestion& sub : reading.subquestions)
        below[sub.theme] << sub;
    QList<GapRowPlan> plans;
    int place = 0;
    for (const Question& question : reading.questions) {
        plans << GapRowPlan{{headingNumber(question), question.text, true, {}, {}}, {}};
        for (const Theme& theme : reading.themes) {
            if (theme.question != question.id)
                continue;
            ++place;
            GapRowPlan whole{{QString::number(place), theme.name, false, {}, {}}, {}};
            for (const SubQuestion& sub : below.value(theme.id)) {
                if (rows == GapRows::SubQuestions)
                    plans << GapRowPlan{{sub.code, sub.readable(), false, {}, {}}, {sub.id}};
                whole.subquestions << sub.id;
            }
            if (rows == GapRows::Themes)
                plans << whole;
        }
    }
    return plans;
}

/// Which columns there are, and in which of them a document counts.
class GapAxis
{
public:
    GapAxis(const GapReading& reading, const GapWish& wish, const QList<bool>& isMapped) : m_by(wish.columns)
    {
        switch (m_by) {
        case GapColumns::Kind:
            for (const auto& [value, code] : EnumCodes<EvidenceKind>::all)
                titles << label(value);
            return;
        case GapColumns::Quality:
            for (int lowest = 4; lowest >= 0; --lowest)
                titles << (lowest > 0 ? tr("Lo más bajo: %1").arg(lowest) : tr("Sin valorar"));
            return;
        case GapColumns::Direction:
            for (const auto& [value, code] : EnumCodes<Direction>::all)
                titles << label(value);
            titles << tr("Sin hallazgos");
            return;
        default:
            makeOpen(reading, isMapped);
        }
    }

    QStringList titles;

    QList<int> placesOf(const GapDocument& document, unsigned directions) const
    {
        switch (m_by) {
        case GapColumns::Kind:
            return {int(document.kind)};
        case GapColumns::Quality:
            return {4 - document.lowest.value_or(0)};
        case GapColumns::Direction: {
            QList<int> places;
            for (const auto& [value, code] : EnumCodes<Direction>::all) {
                if (directions & (1U << unsigned(value)))
                    places << int(value);
            }
            return places.isEmpty() ? QList<int>{int(titles.size()) - 1} : places;
        }
        default:
            return openPlacesOf(document);
        }
    }

private:
    QStringList valuesOf(const GapDocument& document) const
    {
        switch (m_by) {
        case GapColumns::Year:
            return document.year.isEmpty() ? QStringList() : QStringList{document.year};
        case GapColumns::Country:
            return document.countries;
        case GapColumns::Product:
            return document.products;
        default:
            return document.organisations;
        }
    }

    /// The values that occur, in their order; the rarest ones share a column where they are too many.
    void makeOpen(const GapReading& reading, const QList<bool>& isMapped)
    {
        struct Value {
            QString key, title;
            int documents = 0;
        };
        QHash<QString, Value> values;
        bool hasUnknown = false;
        const auto note = [&](const QString& title, int documents) {
            Value& value = values[foldedTerm(title)];
            if (value.title.isEmpty())
                value = {foldedTerm(title), title, 0};
            value.documents += documents;
        };
        if (m_by == GapColumns::Year) {
            for (int year = reading.agenda.firstYear; year > 0 && year <= reading.agenda.lastYear; ++year)
                note(QString::number(year), int(reading.documents.size())); // never among the rare ones
        }
        for (qsizetype at = 0; at < reading.documents.size(); ++at) {
            if (!isMapped[at])
                continue;
            const QStringList here = valuesOf(reading.documents[at]);
            hasUnknown = hasUnknown || here.isEmpty();
            for (const QString& title : here)
                note(title, 1);
        }
        QList<Value> sorted = values.values();
        const auto alphabetic = [](const Value& a, const Value& b) {
            return std::pair(alphabeticKey(a.title), a.key) < std::pair(alphabeticKey(b.title), b.key);
        };
        std::sort(sorted.begin(), sorted.end(), alphabetic);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Value& a, const Value& b) { return a.documents > b.documents; });
        const qsizetype rare = sorted.size() - mostGapColumns;
        std::sort(sorted.begin(), sorted.begin() + std::min(sorted.size(), mostGapColumns), alphabetic);
        for (qsizetype at = 0; at < sorted.size(); ++at) {
            m_places.insert(sorted[at].key, int(std::min(at, mostGapColumns)));
            if (at < mostGapColumns)
                titles << sorted[at].title;
        }
        if (rare > 0)
            titles << tr("Otros (%1)").arg(rare);
        if (hasUnknown) {
            m_unknown = int(titles.size());
            titles << tr("Sin dato");
        }
    }

    QList<int> openPlacesOf(const GapDocument& document) const
    {
        QList<int> places;
        for (const QString& value : valuesOf(document)) {
            const int place = m_places.value(foldedTerm(value), -1);
            if (place >= 0 && !places.contains(place))
                places << place;
        }
        return places.isEmpty() ? QList<int>{m_unknown} : places;
    }

    GapColumns m_by;
    QHash<QString, int> m_places; ///< by folded value
    int m_unknown = -1;
};

/// Counts documents into a cell. Each document is given once.
class GapTally
{
public:
    void add(const GapDocument& document)
    {
        if (document.isPromise) {
            m_cell.promises << document.id;
            return;
        }
        m_cell.documents << document.id;
        ++m_cell.qualities[size_t(document.lowest.value_or(0))];
        m_sources << document.source;
    }
    GapCell cell() const
    {
        GapCell cell = m_cell;
        cell.sources = int(m_sources.size());
        return cell;
    }

private:
    GapCell m_cell;
    QSet<int> m_sources;
};

/// A document of a row, with the directions of its findings there.
QMap<qsizetype, unsigned> documentsOf(const GapReading& reading, const GapRowPlan& plan,
                                      const QList<bool>& isWanted)
{
    QMap<qsizetype, unsigned> documents;
    for (const Id<SubQuestion>& sub : plan.subquestions) {
        for (const GapReading::Linked& link : reading.links.value(sub)) {
            if (isWanted[link.document])
                documents[link.document] |= link.directions;
        }
    }
    return documents;
}

QList<bool> wantedOf(const GapReading& reading, const GapWish& wish)
{
    QList<bool> wanted;
    wanted.reserve(reading.documents.size());
    for (const GapDocument& document : reading.documents)
        wanted << ((wish.withPromises || !document.isPromise) &&
                   (!wish.only || wish.only->contains(document.id)));
    return wanted;
}

QString documentsText(int count)
{
    return counted(count, tr("1 documento"), tr("%1 documentos"));
}

QString withSources(const GapCell& cell)
{
    const QString documents = documentsText(int(cell.documents.size()));
    if (cell.documents.size() < 2)
        return documents;
    return tr("%1 de %2").arg(documents, counted(cell.sources, tr("1 fuente"), tr("%1 fuentes")));
}

QString promisesText(const GapCell& cell)
{
    return tr("%1 en curso o planeado").arg(cell.promises.size());
}

} // namespace

std::optional<int> GapCell::best() const
{
    for (int lowest = 4; lowest > 0; --lowest) {
        if (qualities[size_t(lowest)] > 0)
            return lowest;
    }
    return {};
}

QString GapCell::qualityText() const
{
    if (documents.isEmpty())
        return {};
    QStringList parts;
    for (int lowest = 4; lowest >= 0; --lowest) {
        const int count = qualities[size_t(lowest)];
        if (count == documents.size())
            parts << gapQualityText(lowest);
        else if (count > 0)
            parts << QStringLiteral("%1 (%2)").arg(gapQualityText(lowest)).arg(count);
    }
    return tr("calidad: %1").arg(parts.join(QStringLiteral(", ")));
}

QString GapCell::text() const
{
    QString text = documents.isEmpty() ? tr("vacío") : tr("%1, %2").arg(withSources(*this), qualityText());
    if (!promises.isEmpty())
        text += QStringLiteral("; ") + promisesText(*this);
    return text;
}

QString GapRow::name() const
{
    return number.isEmpty() ? title : number + u' ' + title;
}

GapMap gapMapOf(const GapReading& reading, const GapWish& wish)
{
    GapMap map;
    map.wish = wish;
    const QList<bool> isWanted = wantedOf(reading, wish);
    const QList<GapRowPlan> plans = plannedRows(reading, wish.rows);
    QList<QMap<qsizetype, unsigned>> found;
    QList<bool> isMapped(reading.documents.size(), false);
    for (const GapRowPlan& plan : plans) {
        found << documentsOf(reading, plan, isWanted);
        for (auto each = found.last().cbegin(); each != found.last().cend(); ++each)
            isMapped[each.key()] = true;
    }
    const GapAxis axis(reading, wish, isMapped);
    map.columns = axis.titles;
    for (qsizetype at = 0; at < plans.size(); ++at) {
        GapRow row = plans[at].row;
        if (!row.isHeading) {
            QList<GapTally> cells(axis.titles.size());
            GapTally total;
            for (auto each = found[at].cbegin(); each != found[at].cend(); ++each) {
                const GapDocument& document = reading.documents[each.key()];
                total.add(document);
                for (const int place : axis.placesOf(document, each.value()))
                    cells[place].add(document);
            }
            row.total = total.cell();
            for (const GapTally& each : std::as_const(cells)) {
                row.cells << each.cell();
                map.most = std::max(map.most, int(row.cells.last().documents.size()));
            }
        }
        map.rows << row;
    }
    GapTally total;
    for (qsizetype at = 0; at < reading.documents.size(); ++at) {
        const GapDocument& document = reading.documents[at];
        if (isMapped[at])
            total.add(document);
        else if (isWanted[at] && !document.isPromise)
            ++map.unlinked;
    }
    map.total = total.cell();
    map.proposed = int(std::count_if(reading.themes.cbegin(), reading.themes.cend(), [](const Theme& theme) {
        return theme.nameStatus == NameStatus::Proposed;
    }));
    return map;
}

QString GapMap::title() const
{
    int all = 0;
    QStringList without;
    for (const GapRow& row : rows) {
        all += row.isHeading ? 0 : 1;
        if (!row.isHeading && row.total.documents.isEmpty())
            without << (row.number.isEmpty() ? row.title : row.number);
    }
    const int with = all - int(without.size());
    QString title;
    switch (wish.rows) {
    case GapRows::Themes:
        title = tr("%1 de %2 temas tienen alguna evidencia.");
        break;
    case GapRows::SubQuestions:
        title = tr("%1 de %2 subpreguntas tienen alguna evidencia.");
        break;
    case GapRows::Families:
        title = tr("%1 de %2 familias tienen alguna evidencia.");
        break;
    }
    title = title.arg(with).arg(all);
    if (!without.isEmpty() && without.size() <= 8 && wish.rows == GapRows::Themes)
        title += u' ' + tr("Sin ninguna: %1.").arg(without.join(QStringLiteral(", ")));
    return title;
}

QString GapMap::countsText() const
{
    QString text = withSources(total);
    if (!total.promises.isEmpty())
        text += QStringLiteral("; ") + promisesText(total);
    return withFullStop(text);
}

QString GapMap::filterNote() const
{
    return wish.only ? tr("Solo cuenta lo que deja pasar el filtro de Evidencias: %1.").arg(wish.filter)
                     : QString();
}

QStringList GapMap::notes() const
{
    QStringList notes{gapMapCaution()};
    switch (wish.columns) {
    case GapColumns::Country:
        notes << tr("Un documento de varios países cuenta en cada uno, y una vez en el total.");
        break;
    case GapColumns::Product:
        notes << tr("Un documento de varios productos cuenta en cada uno, y una vez en el total.");
        break;
    case GapColumns::Organisation:
        notes << tr("Un documento de varios tipos de organización cuenta en cada uno, y una vez en el "
                    "total.");
        break;
    case GapColumns::Direction:
        notes << tr("Un documento cuenta en cada dirección que tienen sus hallazgos, y una vez en el total.");
        break;
    default:
        break;
    }
    if (unlinked > 0)
        notes << counted(unlinked, tr("1 documento no está en el mapa: no se ha vinculado."),
                         tr("%1 documentos no están en el mapa: no se han vinculado."));
    if (proposed > 0 && wish.rows == GapRows::Themes)
        notes << counted(proposed, tr("1 nombre de tema es una propuesta, por confirmar."),
                         tr("%1 nombres de tema son propuestas, por confirmar."));
    return notes;
}

QString gapMapCaution()
{
    return tr("Este mapa muestra cuánta evidencia hay, no si una intervención funciona.");
}

QString gapLabel(GapColumns columns)
{
    switch (columns) {
    case GapColumns::Kind:
        return tr("Tipo de evidencia");
    case GapColumns::Year:
        return tr("Año");
    case GapColumns::Country:
        return tr("País");
    case GapColumns::Product:
        return tr("Producto");
    case GapColumns::Organisation:
        return tr("Tipo de organización");
    case GapColumns::Quality:
        return tr("Calidad de la fuente");
    case GapColumns::Direction:
        return tr("Dirección de los hallazgos");
    }
    Q_UNREACHABLE();
}

QString gapLabel(GapRows rows)
{
    switch (rows) {
    case GapRows::Themes:
        return tr("Temas");
    case GapRows::SubQuestions:
        return tr("Subpreguntas");
    case GapRows::Families:
        return tr("Familias");
    }
    Q_UNREACHABLE();
}

QString gapQualityText(int lowest)
{
    return lowest > 0 ? tr("lo más bajo %1").arg(lowest) : tr("sin valorar");
}

} // namespace agenda::store
