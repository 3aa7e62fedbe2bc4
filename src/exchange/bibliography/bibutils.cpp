// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibutils.h"

#include "base/progress.h"
#include "domain/text.h"
#include "exchange/bibliography/modsreader.h"
#include "exchange/bibliography/referencedraft.h"
#include "exchange/limitedprocess.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace agenda
{

namespace
{

struct Bibutils {
    Q_DECLARE_TR_FUNCTIONS(agenda::Bibutils)
};

/// Where a record begins and where it ends, as regular expressions.
struct Converter {
    const char* program;
    const char* begins;
    const char* ends;
};

Converter converterFor(ForeignFormat format)
{
    switch (format) {
    case ForeignFormat::EndNoteXml:
        return {"endx2xml", "<record\\b", "</record\\s*>"};
    case ForeignFormat::PubMedXml:
        return {"med2xml", "<Pubmed(?:Book)?Article\\b", "</Pubmed(?:Book)?Article\\s*>"};
    case ForeignFormat::Refer:
        return {"end2xml", "^%\\w ", "\\n(?=\\s*\\n|%0 )"};
    case ForeignFormat::Isi:
        return {"isi2xml", "^PT ", "^ER\\b"};
    }
    Q_UNREACHABLE();
}

struct Piece {
    QString text;
    int line;
};

/// The records of the file, each as it stands there. The last one may lack its end.
QList<Piece> pieces(const QString& text, const Converter& converter)
{
    const auto expression = [](const char* pattern) {
        return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    };
    const QRegularExpression begins = expression(converter.begins);
    const QRegularExpression ends = expression(converter.ends);
    QList<Piece> found;
    qsizetype at = 0;
    qsizetype counted = 0;
    int line = 1;
    while (at < text.size()) {
        const QRegularExpressionMatch begin = begins.match(text, at);
        if (!begin.hasMatch())
            break;
        const QRegularExpressionMatch end = ends.match(text, begin.capturedEnd());
        at = end.hasMatch() ? end.capturedEnd() : text.size();
        const qsizetype start = begin.capturedStart();
        line += static_cast<int>(QStringView(text).mid(counted, start - counted).count(u'\n'));
        counted = start;
        found.append({text.mid(start, at - start).trimmed(), line});
    }
    return found;
}

/// «isi2xml: Reference 2 has unused tags.» and below it «'ISSUE', '467-72', 0» each.
void keepUnused(const QString& complaints, References& references)
{
    static const QRegularExpression heading(QStringLiteral("Reference (\\d+) has unused tags"));
    static const QRegularExpression entry(QStringLiteral("^\\s+'([^']+)', '(.*)', -?\\d+$"));
    qsizetype at = -1;
    for (const QString& line : complaints.split(u'\n')) {
        if (const auto match = heading.match(line); match.hasMatch()) {
            at = match.captured(1).toLongLong() - 1;
        } else if (const auto unused = entry.match(line);
                   unused.hasMatch() && at >= 0 && at < references.records.size() &&
                   unused.captured(1) != QLatin1StringView("INTERNAL_TYPE")) {
            nlohmann::json& place =
                references.records[at].item["custom"][unused.captured(1).toLower().toStdString()];
            const std::string value = unused.captured(2).toStdString();
            place = place.is_string() ? place.get<std::string>() + "; " + value : value;
        }
    }
}

/// What the converter made nothing of is refused record by record, so that none goes missing.
void refuseAll(const QList<Piece>& pieces, References& references)
{
    for (const Piece& piece : pieces) {
        Reference refused;
        refused.raw = piece.text;
        refused.line = piece.line;
        refused.refused = true;
        refused.problems.append(
            {bibliography::lineName(piece.line), Bibutils::tr("el convertidor no pudo leer el registro"),
             Bibutils::tr(
                 "Compárelo con el programa de donde viene, o expórtelo de ahí como RIS o BibTeX.")});
        references.records.append(refused);
    }
}

/// The last number it gives: with several files in one it counts on.
qsizetype processedIn(const QString& complaints)
{
    static const QRegularExpression processed(QStringLiteral("Processed (\\d+) references"));
    const auto match = processed.match(complaints);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

void checkCounts(References& references, qsizetype inFile, qsizetype processed)
{
    const qsizetype read = references.records.size();
    if (read == inFile && (read == processed || read == 0))
        return;
    if (read == 0) // that nothing came out says less than what went in
        references.problems.clear();
    references.problems.append(
        {Bibutils::tr("el archivo"),
         Bibutils::tr("referencias que tiene: %1; según el convertidor: %2; leídas: %3")
             .arg(inFile)
             .arg(std::max<qsizetype>(processed, 0))
             .arg(read),
         Bibutils::tr("Compare con el programa de donde viene, y agregue las que falten o expórtelo como RIS "
                      "o BibTeX.")});
}

} // namespace

References readWithBibutils(ForeignFormat format, const QString& text, Progress& progress)
{
    const Converter converter = converterFor(format);
    const QString program = installedProgram(QString::fromLatin1(converter.program));
    if (program.isEmpty()) {
        throw Error(ErrorKind::NotFound,
                    Bibutils::tr("Para leer este formato hace falta el paquete «bibutils» (el programa "
                                 "«%1»), que no está instalado. Instálelo con «apt install bibutils», o "
                                 "exporte la bibliografía como RIS o BibTeX.")
                        .arg(QString::fromLatin1(converter.program)));
    }
    QString clean = cleaned(text);
    // It says how the file was encoded, and what the converter is given is not encoded so.
    static const QRegularExpression declaration(QStringLiteral("^\\s*<\\?xml[^>]*\\?>"));
    clean.replace(declaration, QString());
    const QList<Piece> inFile = pieces(clean, converter);
    const ProcessOutput output = runLimited(
        program, {QStringLiteral("-i"), QStringLiteral("utf8"), QStringLiteral("-un"), QStringLiteral("-nt")},
        clean.toUtf8(), {}, progress);
    References references = readMods(cleaned(QString::fromUtf8(output.out)));
    const QString complaints = QString::fromUtf8(output.error);
    keepUnused(complaints, references);
    checkCounts(references, inFile.size(), processedIn(complaints));
    // The records' own text, where it is sure which is which; else it is the converter's.
    for (qsizetype at = 0; at < references.records.size(); ++at) {
        const bool isSure = inFile.size() == references.records.size();
        references.records[at].raw = isSure ? inFile[at].text : references.records[at].raw;
        references.records[at].line = isSure ? inFile[at].line : 0;
    }
    if (references.records.isEmpty())
        refuseAll(inFile, references);
    return references;
}

} // namespace agenda
