// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/records.h"

#include "bench/measure.h"
#include "store/workspace.h"

#include <QFile>

namespace agenda::bench
{

QString words(QRandomGenerator& random, int count)
{
    static const QStringList vocabulary =
        QStringLiteral(
            "la organización de pequeños productores y trabajadores fortalece capacidades para la "
            "mitigación del cambio climático con café cacao banano miel azúcar comercio justo prima "
            "mujeres jóvenes género soberanía alimentaria evaluación estudio región andina caribe")
            .split(u' ');
    QStringList chosen;
    for (int i = 0; i < count; ++i)
        chosen += vocabulary[random.bounded(int(vocabulary.size()))];
    return chosen.join(u' ');
}

QList<Evidence> someEvidence(int count)
{
    QRandomGenerator random(2022);
    QList<Evidence> list;
    for (int i = 0; i < count; ++i) {
        Evidence evidence;
        evidence.id = Id<Evidence>::create();
        evidence.kind = i % 3 == 0 ? EvidenceKind::Evaluation : EvidenceKind::Research;
        evidence.title = QStringLiteral("[EJEMPLO] ") + words(random, 12);
        evidence.authors = {Name::parse(QStringLiteral("Ejemplo, Ana")),
                            Name::parse(QStringLiteral("Instituto de Ejemplo"))};
        evidence.issued = QString::number(2010 + i % 13);
        evidence.container = words(random, 4);
        evidence.language = QStringLiteral("es");
        evidence.abstract = words(random, 120);
        evidence.countries = {QStringLiteral("PE"), QStringLiteral("DO")};
        list.append(evidence);
    }
    return list;
}

QString fresh(const QDir& folder, const char* name)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile::remove(path);
    return path;
}

QByteArray insertInto(const QByteArray& table, qsizetype columns)
{
    QByteArray marks = QByteArray("?,").repeated(int(columns));
    marks.chop(1);
    // The full-text table keeps its row number apart from its columns.
    return table == "search_word"
               ? QByteArray("INSERT INTO search_word (rowid, title, body) VALUES (?, ?, ?)")
               : "INSERT INTO " + table + " VALUES (" + marks + ")";
}

double floorOf(const QDir& folder, const QString& path, const QByteArrayList& tables)
{
    const QString floorPath = fresh(folder, "floor.agenda");
    store::Workspace::create(floorPath, author).reset();
    QList<QList<Row>> rows;
    {
        RawSqlite written(path);
        for (const QByteArray& table : tables) {
            const bool index = table == "search_word";
            rows.append(written.rows(QByteArray("SELECT ") + (index ? "rowid, " : "") + "* FROM " + table));
        }
    }
    RawSqlite raw(floorPath);
    return msOf([&] {
        raw.execute("BEGIN IMMEDIATE");
        for (qsizetype i = 0; i < rows.size(); ++i)
            raw.writeAll(insertInto(tables[i], rows[i][0].size()), rows[i]);
        raw.execute("COMMIT");
    });
}

} // namespace agenda::bench
