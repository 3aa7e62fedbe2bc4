// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QList>
#include <QSet>

#include <array>
#include <optional>

namespace agenda::store
{

class Workspace;

/// The gap map: how much evidence there is for each theme, sub-question or family, along one of seven axes.
/// It counts and judges nothing. A document counts once in a cell, and documents of one study are one source;
/// planned and ongoing ones are promises, counted apart; withdrawn ones are not there. A document with
/// several countries, products, types of organisation or directions counts in each of them, and once in the
/// total.

enum class GapColumns { Kind, Year, Country, Product, Organisation, Quality, Direction };
enum class GapRows { Themes, SubQuestions, Families };

/// A document as the map counts it.
struct GapDocument {
    Id<Evidence> id;
    QString title;
    EvidenceKind kind = EvidenceKind::Other;
    QString year;          ///< empty: unknown
    QStringList countries; ///< under the names of their terms; empty: unknown, as with the next two
    QStringList products;
    QStringList organisations;
    bool isPromise = false;    ///< planned or ongoing
    int source = 0;            ///< the same number: the same study
    std::optional<int> lowest; ///< of the five principles in the latest appraisal; nothing: «sin valorar»
};

/// What the map is made of, read once from the workspace: its own thread, throws Error. Then a value.
struct GapReading {
    struct Linked {
        qsizetype document = 0;  ///< its place in `documents`
        unsigned directions = 0; ///< a bit for each Direction that its findings have
    };
    Agenda agenda;
    QList<Question> questions; ///< all three in the order of the agenda
    QList<Theme> themes;
    QList<SubQuestion> subquestions; ///< active ones
    QList<GapDocument> documents;    ///< all but withdrawn ones
    QHash<Id<SubQuestion>, QList<Linked>> links;
};
GapReading readGaps(const Workspace& workspace);

struct GapCell {
    QList<Id<Evidence>> documents;  ///< those that count as evidence
    QList<Id<Evidence>> promises;   ///< planned and ongoing ones
    int sources = 0;                ///< of `documents`: studies, and documents without one
    std::array<int, 5> qualities{}; ///< of `documents`: [0] «sin valorar», [1] to [4] by lowest score

    bool isEmpty() const { return documents.isEmpty() && promises.isEmpty(); }
    /// The lowest score of the source that was judged best; nothing: none was judged.
    std::optional<int> best() const;
    /// «vacío», «3 documentos de 2 fuentes, calidad: lo más bajo 3 (1), sin valorar (2); 1 en curso o
    /// planeado».
    QString text() const;
    /// «calidad: sin valorar»; empty without documents.
    QString qualityText() const;
};

struct GapRow {
    QString number; ///< «6», «1.3.2», «P1» for a heading; empty for a family
    QString title;
    bool isHeading = false; ///< a broad question above its rows: no cells
    QList<GapCell> cells;
    GapCell total; ///< each document once

    QString name() const;
};

/// What a person wants to see.
struct GapWish {
    GapColumns columns = GapColumns::Kind;
    GapRows rows = GapRows::Themes;
    bool withPromises = true;
    /// The active filter: only these, and what it says; nothing: all.
    std::optional<QSet<Id<Evidence>>> only;
    QString filter;
};

struct GapMap {
    GapWish wish;
    QStringList columns; ///< titles
    QList<GapRow> rows;
    GapCell total;
    int unlinked = 0; ///< documents that count and are linked to nothing, so in no cell
    int proposed = 0; ///< themes whose name is not confirmed
    int most = 0;     ///< documents in the fullest cell

    /// A sentence: «5 de 12 temas tienen alguna evidencia.»
    QString title() const;
    /// «6 documentos de 5 fuentes; 1 en curso o planeado.» Each document once.
    QString countsText() const;
    /// «Solo cuenta lo que deja pasar el filtro de Evidencias: …»; empty without one.
    QString filterNote() const;
    /// What else has to be known to read it, each a sentence; the first one always: what the map does not
    /// say.
    QStringList notes() const;
};
/// Linear in the links. Of countries, products, years and types of organisation the ones that occur are
/// columns (the years of the period always), at most `mostGapColumns`; the rarer ones share «Otros».
GapMap gapMapOf(const GapReading& reading, const GapWish& wish);
constexpr qsizetype mostGapColumns = 24;

/// «Este mapa muestra cuánta evidencia hay, no si una intervención funciona.»
QString gapMapCaution();
/// «Tipo de evidencia», «Temas»: what the choices are called.
QString gapLabel(GapColumns columns);
QString gapLabel(GapRows rows);
/// «lo más bajo 3», «sin valorar» for 0.
QString gapQualityText(int lowest);

} // namespace agenda::store
