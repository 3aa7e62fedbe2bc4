// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lexicon.h"
#include "exchange/tables/conventions.h"
#include "exchange/textdecoding.h"
#include "store/importing.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace agenda
{

/// Every form in which a list of references may come.
enum class ReferenceFormat {
    Bibtex,
    Ris,
    Nbib,
    CslJson,
    Mods,
    EndnoteXml,
    PubmedXml,
    Refer,
    Isi,
    Table,
    Workbook,
};
/// What a person calls it: «BibTeX», «tabla (CSV o TSV)».
QString labelOf(ReferenceFormat format);
/// The short name that is stored: «bibtex».
QString codeOf(ReferenceFormat format);
/// What the name of a file of refused records ends in: «bib»; of a workbook «csv».
QString suffixOf(ReferenceFormat format);

/// «Línea 14: al registro le falta la llave de cierre. Póngala.» Without the place if it is the known one.
QString sentenceOf(const Problem& problem, const QString& knownPlace = {});

/// What a person may decide about the reading of a file; what is not decided is read off the file.
struct ReadingChoices {
    std::optional<TextEncoding> encoding;
    std::optional<QChar> separator; ///< of a table
    std::optional<DateOrder> dates;
    QStringList columns; ///< of a table: the field of each column (evidencecolumns.h); empty: by its titles
    qsizetype sheet = 0; ///< of a workbook
};

/// What the reading of a file has to know of the workspace. A snapshot: the reading may be in another thread.
struct ReadingContext {
    QDate today;
    Lexicon lexicon;
    QHash<QString, Id<SubQuestion>> codes;
};
/// Workspace's thread. Throws Error.
ReadingContext readingContext(const store::Workspace& workspace);

/// What a file says, before anything of it is stored.
struct ReferenceReading {
    ReferenceFormat format = ReferenceFormat::Table;
    TextEncoding encoding = TextEncoding::Utf8;
    bool encodingIsCertain = true;
    QList<store::Candidate> candidates; ///< in the file's order; refused ones have their reason in `note`
    QList<Problem> problems;            ///< of the file as a whole, and between its records
    bool cutShort = false; ///< it goes on, but was not read to its end; the problems say where and why

    // Of a table or workbook only.
    QStringList sheets;
    QStringList header;
    QStringList columns; ///< the field of each column; empty: into the notes
    QStringList firstRow;
    QChar separator;
    bool separatorIsCertain = true;
    Proposal<DateOrder> dates;

    bool isTable() const { return format == ReferenceFormat::Table || format == ReferenceFormat::Workbook; }
    /// What was decided, to be remembered with the import: a JSON object as text; empty where nothing was.
    QString mapping() const;
};

/// A list of references that somebody brings, a file or what was pasted: recognised by what it holds, not by
/// its name, and read as often as the person changes something about the reading. A value; any thread, one at
/// a time.
class ReferenceFile
{
public:
    /// Throws Error: NotFound, Constraint (no ordinary file, too large), Storage, Cancelled.
    static ReferenceFile open(const QString& path, Progress& progress);
    /// What was pasted.
    static ReferenceFile pasted(const QString& text);

    const QString& name() const { return m_name; }
    /// Of its bytes, lower-case hex.
    const QString& sha256() const { return m_sha256; }
    /// Throws Error: Unreadable (nothing of a list of references: says what it is in truth), NotFound
    /// (bibutils is needed and missing), Cancelled.
    ReferenceReading read(const ReadingChoices& choices, const ReadingContext& context,
                          Progress& progress) const;
    /// The same; where nobody chose the columns of a table, they are taken as in the last of those imports
    /// that had the same titles, and `choices` then says them.
    ReferenceReading readAsBefore(ReadingChoices& choices, const ReadingContext& context,
                                  const QList<ImportBatch>& before, Progress& progress) const;
    /// What an import of it says about itself (store/importing.h).
    ImportBatch batch(const ReferenceReading& reading) const;
    /// How a file with these titles was mapped before: the `columns` of that import; empty if never.
    static QStringList rememberedColumns(const QList<ImportBatch>& batches, const QStringList& header);

private:
    ReferenceFile(QString name, QByteArray bytes);
    ReferenceReading readWorkbook(const ReadingChoices& choices, const ReadingContext& context,
                                  Progress& progress) const;

    QString m_name;
    QByteArray m_bytes;
    QString m_sha256;
};

/// The records of a reading that were refused, with their reasons, as a file that can be mended and read
/// again: of a table its rows under its header, with the reason in a last column; else their own text. Empty
/// if none was.
QByteArray refusedRecords(const ReferenceReading& reading);

} // namespace agenda
