// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/csvreader.h"

#include "base/defuse.h"
#include "exchange/tables/sheetbuilder.h"
#include "exchange/tables/words.h"

#include <QHash>

#include <csv.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <new>

namespace agenda
{

namespace
{

constexpr qsizetype maxRecord = 1024 * 1024;
constexpr qsizetype guessedText = 256 * 1024;
constexpr qsizetype guessedRecords = 100;

/// Cuts a text into records with libcsv. It is given the text line by line, since it does not count lines.
class CsvRecords
{
public:
    /// Called with the line where a record begins and its cells; whether to go on.
    using Taker = std::function<bool(int line, QStringList cells)>;

    CsvRecords(QStringView text, QChar separator, Taker take) : m_text(text), m_take(std::move(take))
    {
        if (csv_init(&m_parser, CSV_APPEND_NULL) != 0)
            throw std::bad_alloc();
        csv_set_blk_size(&m_parser, 64 * 1024); // by how much a long cell grows: by 128 bytes, else
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator.toLatin1()));
        // Blanks beside an unquoted cell go; a tab stays, for it may be a separator or a part of the text.
        csv_set_space_func(&m_parser, [](unsigned char c) { return c == CSV_SPACE ? 1 : 0; });
    }
    ~CsvRecords() { csv_free(&m_parser); }
    CsvRecords(const CsvRecords&) = delete;
    CsvRecords& operator=(const CsvRecords&) = delete;

    /// The line where a quotation mark opens that does not close; 0 if all do.
    int run(int firstLine, const std::function<void(qsizetype at)>& report)
    {
        m_line = firstLine;
        qsizetype at = 0;
        while (at < m_text.size() && m_goesOn) {
            report(at);
            const qsizetype end = lineEnd(at);
            if (!feedLine(m_text.sliced(at, end - at)))
                return m_fieldLine;
            at = end;
            ++m_line;
        }
        if (m_goesOn && m_inRecord)
            feed(QStringView(u"\n"));
        return m_goesOn && m_inRecord ? m_fieldLine : 0;
    }

private:
    /// Behind the line end, which may be LF, CR LF or CR.
    qsizetype lineEnd(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at] != u'\n' && m_text[at] != u'\r')
            ++at;
        if (at + 1 < m_text.size() && m_text[at] == u'\r' && m_text[at + 1] == u'\n')
            ++at;
        return std::min(at + 1, m_text.size());
    }

    /// Whether the record is still of an honest size.
    bool feedLine(QStringView line)
    {
        if (!m_inRecord) {
            m_recordLine = m_fieldLine = m_line;
            m_recordSize = 0;
            const bool isBlank = std::all_of(line.begin(), line.end(),
                                             [](QChar c) { return c == u' ' || c == u'\r' || c == u'\n'; });
            if (isBlank)
                return true;
            m_inRecord = true;
        }
        feed(line.left(maxRecord - m_recordSize));
        m_recordSize += line.size();
        return m_recordSize <= maxRecord;
    }

    void feed(QStringView piece)
    {
        const QByteArray bytes = piece.toUtf8();
        const auto size = static_cast<size_t>(bytes.size());
        if (csv_parse(&m_parser, bytes.constData(), size, takeField, takeRow, this) != size)
            throw std::bad_alloc();
    }

    static void takeField(void* bytes, size_t size, void* self)
    {
        auto* records = static_cast<CsvRecords*>(self);
        records->m_cells << QString::fromUtf8(static_cast<const char*>(bytes), static_cast<qsizetype>(size));
        records->m_fieldLine = records->m_line;
    }

    static void takeRow(int, void* self)
    {
        auto* records = static_cast<CsvRecords*>(self);
        records->m_inRecord = false;
        records->m_goesOn = records->m_take(records->m_recordLine, std::exchange(records->m_cells, {}));
    }

    QStringView m_text;
    Taker m_take;
    csv_parser m_parser{};
    QStringList m_cells;
    int m_line = 1;
    int m_recordLine = 1;
    int m_fieldLine = 1; ///< where the last field ended, and so where an open one begins
    qsizetype m_recordSize = 0;
    bool m_inRecord = false;
    bool m_goesOn = true;
};

/// The first line «sep=;» with which a file tells Excel its separator.
struct StatedSeparator {
    QChar separator;
    qsizetype length = 0; ///< of that line with its end; 0: there is none
};

StatedSeparator statedSeparator(QStringView text)
{
    if (text.size() < 5 || !text.startsWith(u"sep=", Qt::CaseInsensitive) || text[4].unicode() >= 0x80)
        return {};
    qsizetype end = 5;
    if (end < text.size() && text[end] == u'\r')
        ++end;
    if (end < text.size() && text[end] == u'\n')
        ++end;
    return end > 5 || end == text.size() ? StatedSeparator{text[4], end} : StatedSeparator{};
}

SeparatorGuess guessFor(QStringView text, QChar separator)
{
    QHash<qsizetype, qsizetype> counts;
    SeparatorGuess guess{separator};
    CsvRecords records(text, separator, [&](int, const QStringList& cells) {
        ++counts[cells.size()];
        return ++guess.records < guessedRecords;
    });
    records.run(1, [](qsizetype) {});
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        const bool isBetter =
            each.value() > guess.agreeing || (each.value() == guess.agreeing && each.key() > guess.columns);
        if (isBetter) {
            guess.columns = each.key();
            guess.agreeing = each.value();
        }
    }
    return guess;
}

bool partsWell(const SeparatorGuess& guess)
{
    return guess.columns > 1 && guess.agreeing * 10 >= guess.records * 9;
}

} // namespace

QList<SeparatorGuess> guessSeparators(const QString& text)
{
    const StatedSeparator stated = statedSeparator(text);
    const QStringView rest = QStringView(text).sliced(stated.length).left(guessedText);
    QList<SeparatorGuess> guesses;
    for (const QChar separator : {u';', u',', u'\t', u'|'})
        guesses << guessFor(rest, separator);
    std::stable_sort(guesses.begin(), guesses.end(), [](const SeparatorGuess& a, const SeparatorGuess& b) {
        if ((a.columns > 1) != (b.columns > 1))
            return a.columns > 1;
        // The shares, compared without dividing.
        const qsizetype left = a.agreeing * b.records;
        const qsizetype right = b.agreeing * a.records;
        return left != right ? left > right : a.columns > b.columns;
    });
    if (stated.length > 0) {
        guesses.removeIf([&](const SeparatorGuess& each) { return each.separator == stated.separator; });
        SeparatorGuess guess = guessFor(rest, stated.separator);
        guess.stated = true;
        guesses.prepend(guess);
    }
    return guesses;
}

bool isCertain(const QList<SeparatorGuess>& guesses)
{
    return !guesses.isEmpty() &&
           (guesses.first().stated ||
            (partsWell(guesses.first()) && std::count_if(guesses.cbegin(), guesses.cend(), partsWell) == 1));
}

Sheet readCsv(const QString& text, const QString& name, const CsvOptions& options, Progress& progress)
{
    const QChar separator = options.separator.value_or(guessSeparators(text).first().separator);
    const StatedSeparator stated = statedSeparator(text);
    SheetBuilder builder(name, SheetBuilder::Kind::Lines, options.hasHeader);
    CsvRecords records(QStringView(text).sliced(stated.length), separator, [&](int line, QStringList texts) {
        QList<SheetCell> cells;
        cells.reserve(texts.size());
        for (QString& each : texts) {
            if (options.takesOffApostrophes)
                each = undefused(each);
            const CellType type = each.isEmpty() ? CellType::Empty : CellType::Text;
            cells.append(SheetCell{type, std::move(each)});
        }
        return builder.add(line, std::move(cells));
    });
    const QString what = Tables::tr("Leyendo «%1»").arg(name);
    const int open =
        records.run(stated.length > 0 ? 2 : 1, [&](qsizetype at) { progress.report(at, text.size(), what); });
    if (open > 0) {
        builder.cutShort(
            builder.placeOf(open),
            Tables::tr("unas comillas se abren y no se cierran dentro de 1 MB, o un registro es más "
                       "largo que eso"),
            Tables::tr("Cierre las comillas en esa línea y vuelva a leer el archivo. Desde ahí no se "
                       "leyó."));
    }
    return builder.finish();
}

} // namespace agenda
