// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/documentguess.h"

#include "domain/personname.h"
#include "domain/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace agenda
{

namespace
{

constexpr qsizetype longestTitle = 300;
constexpr qsizetype mostTitleLines = 5;
constexpr qsizetype mostGuessed = 12;

/// Words are looked for in folded text, so patterns have no accents.
QRegularExpression pattern(const QString& text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

QString oneLine(const QString& text)
{
    return cleaned(text).simplified();
}

qsizetype letterCount(const QString& text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool isInCapitals(const QString& text)
{
    return letterCount(text) >= 4 && text == text.toUpper();
}

/// What programs write where a title belongs, and names of files.
bool isRubbishTitle(const QString& title)
{
    static const QRegularExpression program = pattern(QStringLiteral(
        "^(microsoft (word|powerpoint|excel|publisher)\\b|untitled|sin titulo|sem titulo|"
        "titulo( del documento)?$|title$|document(o)?\\s*\\d*$|doc\\s*\\d+$|presentacion de "
        "powerpoint|powerpoint presentation|diapositiva \\d+|slide \\d+|libro\\s*\\d+$|layout \\d+|"
        "full page photo|scan(ned)?\\b|escaneo|print$|impresion|plantilla|template)"));
    static const QRegularExpression file = pattern(QStringLiteral(
        "(\\.(docx?|odt|rtf|pptx?|xlsx?|pdf|indd|qxd|tex|dvi|pub|html?|txt)$)|^[a-z]:\\\\|^(https?|file):"));
    static const QRegularExpression oneToken = pattern(QStringLiteral("^\\S*[\\d_]\\S*$"));
    return letterCount(title) < 4 || title.size() > 2 * longestTitle ||
           program.match(folded(title)).hasMatch() || file.match(title).hasMatch() ||
           oneToken.match(title).hasMatch();
}

/// Whether the page says most words of a title: else it is left over from another document.
bool isOnPage(const QString& title, const QList<PrintedLine>& lines)
{
    QString page;
    for (const PrintedLine& line : lines)
        page += line.text + u' ';
    const QStringList printed = agenda::wordsOf(folded(page));
    qsizetype all = 0;
    qsizetype found = 0;
    for (const QString& word : agenda::wordsOf(folded(title))) {
        if (word.size() < 4)
            continue;
        ++all;
        found += printed.contains(word) ? 1 : 0;
    }
    return all == 0 || 2 * found >= all;
}

/// Lines that stand on many first pages and are no part of a title.
bool isAside(const QString& text)
{
    static const QRegularExpression aside = pattern(QStringLiteral(
        "^(https?:|www\\.|doi\\b|issn\\b|isbn\\b|vol\\.|num\\.|pagina\\b|page\\b|©|copyright\\b|"
        "available online|contents lists|disponible en|recibido|received)|@|^[\\d\\W]+$"));
    return letterCount(text) < 3 || aside.match(folded(text)).hasMatch();
}

struct PageTitle {
    QString text;
    qsizetype end = 0; ///< of its lines: the one after the last
};

/// The first run of the tallest lines; where all are alike, the first lines that belong together.
PageTitle titleOnPage(const QList<PrintedLine>& lines)
{
    double tallest = 0;
    QList<double> heights;
    for (const PrintedLine& line : lines) {
        if (isAside(line.text))
            continue;
        tallest = std::max(tallest, line.height);
        heights << line.height;
    }
    if (heights.isEmpty())
        return {};
    // Half of the lines are text: what is not taller than that is no heading.
    std::sort(heights.begin(), heights.end());
    const bool isSetApart = tallest > 0 && tallest > 1.2 * heights[(heights.size() - 1) / 2];
    PageTitle found;
    QStringList parts;
    for (qsizetype at = 0; at < lines.size() && parts.size() < mostTitleLines; ++at) {
        const QString text = oneLine(lines[at].text);
        const bool fits = isSetApart ? lines[at].height > 0.85 * tallest : true;
        if (isAside(text) || !fits) {
            if (!parts.isEmpty())
                break;
            continue;
        }
        const bool goesOn = parts.isEmpty() || isSetApart ||
                            (isInCapitals(parts.last()) && isInCapitals(text)) || text[0].isLower();
        if (!goesOn || parts.join(u' ').size() + text.size() > longestTitle)
            break;
        parts << text;
        found.end = at + 1;
    }
    for (const QString& part : std::as_const(parts)) {
        // A word parted at the end of a line.
        if (found.text.endsWith(u'-') && part[0].isLower())
            found.text.chop(1);
        else if (!found.text.isEmpty())
            found.text += u' ';
        found.text += part;
    }
    found.text = found.text.left(longestTitle);
    return found;
}

/// A title in capitals as a sentence; what are names by themselves stay as they are.
QString inSentenceCase(const QString& title, const QStringList& countries)
{
    if (!isInCapitals(title))
        return title;
    static const QStringList abbreviations{
        QStringLiteral("CLAC"), QStringLiteral("OPP"), QStringLiteral("OT"),      QStringLiteral("ONG"),
        QStringLiteral("FAO"),  QStringLiteral("OIT"), QStringLiteral("ODS"),     QStringLiteral("COVID"),
        QStringLiteral("SPP"),  QStringLiteral("UE"),  QStringLiteral("EJEMPLO"), QStringLiteral("MEL"),
        QStringLiteral("IICA"), QStringLiteral("PNUD")};
    QString text;
    bool isStart = true;
    qsizetype at = 0;
    for (const auto& [start, length] : wordPlaces(title)) {
        const QString between = title.mid(at, start - at);
        text += between;
        isStart = isStart || between.contains(u'.') || between.contains(u'¿') || between.contains(u'?');
        QString word = title.mid(start, length);
        static const QRegularExpression roman(QStringLiteral("^[IVX]+$"));
        if (!abbreviations.contains(word) && !(word.size() > 1 && roman.match(word).hasMatch()))
            word = isStart ? word.left(1) + word.mid(1).toLower() : word.toLower();
        // What stands in brackets before a title is a mark.
        isStart = isStart && abbreviations.contains(word);
        text += word;
        at = start + length;
    }
    text += title.mid(at);
    for (const QString& country : countries) {
        const QRegularExpression name =
            pattern(QStringLiteral("\\b") + QRegularExpression::escape(country) + QStringLiteral("\\b"));
        text.replace(name, country);
    }
    return text;
}

/// «María José López Pérez» in its parts: the last two words are the family's names where there are three or
/// more, unless an initial says otherwise.
Name personOf(const QString& text)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return Name::parse(text);
    static const QRegularExpression particle =
        pattern(QStringLiteral("^(de|del|la|las|los|da|do|dos|von|van|di)$"));
    qsizetype start = words.size() - 1;
    if (words.size() >= 3 && !words[words.size() - 2].endsWith(u'.') && words[words.size() - 2].size() > 1)
        start = words.size() - 2;
    // Back over «de la», and never over the first word.
    while (start > 1 && particle.match(words[start]).hasMatch() && words.size() - start < 2)
        --start;
    while (start > 1 && particle.match(words[start - 1]).hasMatch())
        --start;
    Name name;
    name.given = words.mid(0, start).join(u' ');
    name.family = words.mid(start).join(u' ');
    return name;
}

/// The names in a line, if all of it is names.
QList<Name> namesIn(const QString& line, const QStringList& countries)
{
    static const QRegularExpression noise(QStringLiteral("[\\d*†‡§¹²³⁴⁵⁶⁷⁸⁹]+(,[\\d*†‡§]+)*"));
    static const QRegularExpression comma =
        pattern(QStringLiteral("\\s*(?:;|,|\\||·|\\s&\\s|\\s(?:y|e|and|und)\\s)\\s*"));
    static const QRegularExpression name(QStringLiteral(
        "^\\p{Lu}[\\p{L}'’.-]*(?: (?:de|del|la|las|los|da|do|dos|von|van|di|y|\\p{Lu}[\\p{L}'’.-]*)){1,5}$"));
    static const QRegularExpression noPerson = pattern(QStringLiteral(
        "\\b(informe|reporte|report|estudio|study|evaluacion|evaluation|resumen|abstract|summary|final|"
        "proyecto|project|caso|cases?|comercio|justo|fair ?trade|agenda|guia|manual|version|borrador|"
        "draft|documento|working|paper|serie|series|articulo|article|research|investigacion|"
        "introduccion|introduction|contenido|indice|linea|analisis|agricultura|cafe|cacao|"
        "banano|"
        "coffee|latina|latin|caribe|caribbean|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
        "octubre|noviembre|diciembre|san jose|journal|revista|volumen|press|open|access)\\b"));
    QString text = line;
    text.remove(noise);
    QList<Name> names;
    for (const QString& piece : text.split(comma, Qt::SkipEmptyParts)) {
        const QString each = piece.simplified();
        if (each.size() > 60 || !name.match(each).hasMatch() || noPerson.match(folded(each)).hasMatch() ||
            isInstitution(each) || countries.contains(each, Qt::CaseInsensitive))
            return {};
        names << personOf(isInCapitals(each) ? QString() : each);
        if (names.last() == Name() || names.size() > mostGuessed)
            return {};
    }
    return names;
}

QList<Name> authorsOnPage(const QList<PrintedLine>& lines, qsizetype from, const QStringList& countries)
{
    static const QRegularExpression says = pattern(
        QStringLiteral("^(?:por|by|autor\\w{0,2}|authors?|elaborad[oa] por|preparad[oa] por|escrito por|"
                       "consultor(?:a|es|as)?)\\s*:?\\s*"));
    for (qsizetype at = from; at < std::min(from + 8, lines.size()); ++at) {
        QString text = oneLine(lines[at].text);
        const QRegularExpressionMatch said = says.match(text);
        const bool isSaid = said.hasMatch() &&
                            (said.capturedLength() == text.size() || !text[said.capturedLength()].isLower());
        if (isSaid)
            text = text.mid(said.capturedLength());
        if (isSaid && text.isEmpty() && at + 1 < lines.size())
            text = oneLine(lines[at + 1].text);
        QList<Name> names = namesIn(text, countries);
        if (names.isEmpty() && isSaid && text.size() < 120 && isInstitution(text))
            names << Name::parse(text.remove(u','));
        if (!names.isEmpty())
            return names;
    }
    return {};
}

QList<Name> authorsOfFile(const QString& author)
{
    static const QRegularExpression account = pattern(QStringLiteral(
        "^(user|usuario|admin|administra(dor|tor)|pc|hp|dell|lenovo|toshiba|acer|asus|owner|"
        "windows|microsoft|office|unknown|anonim[oa]|anonymous|author|autor|equipo|laptop|home|"
        "propietario|invitado|guest|none|n/a|null|root)\\b|[\\d@\\\\/_]"));
    const QString text = oneLine(author);
    if (letterCount(text) < 3 || account.match(folded(text)).hasMatch() || text.size() > 400)
        return {};
    if (!text.contains(u' ') && !isInCapitals(text) && !text.contains(u','))
        return {}; // «mlopez», «Rosa»
    static const QRegularExpression several = pattern(QStringLiteral("\\s*;\\s*|\\s(?:y|and|&)\\s"));
    const QStringList pieces = isInstitution(text) && !text.contains(u';')
                                   ? QStringList{text}
                                   : text.split(several, Qt::SkipEmptyParts);
    QList<Name> names;
    for (const QString& piece : pieces) {
        // «Ana Núñez, Luis Paz» are two, «Núñez, Ana» is one.
        QStringList parts = piece.split(u',', Qt::SkipEmptyParts);
        const bool areNames = std::all_of(parts.begin(), parts.end(),
                                          [](const QString& part) { return part.trimmed().contains(u' '); });
        if (!areNames || isInstitution(piece))
            parts = {piece};
        for (const QString& part : std::as_const(parts)) {
            const QString each = part.simplified();
            if (each.isEmpty() || names.size() == mostGuessed)
                continue;
            if (isInstitution(each))
                names << Name{{}, {}, {}, {}, {}, each};
            else
                names << (each.contains(u',') ? Name::parse(each) : personOf(each));
        }
    }
    return names;
}

/// The years in a text that a document may have.
QList<int> yearsIn(const QString& text, int thisYear)
{
    static const QRegularExpression year(QStringLiteral("(?<![\\d./-])(?:19[89]|20\\d)\\d(?![\\d/])"));
    QList<int> years;
    auto matches = year.globalMatch(text);
    while (matches.hasNext()) {
        const int each = matches.next().capturedView().toInt();
        if (each <= thisYear)
            years << each;
    }
    return years;
}

int yearOf(const DocumentClues& clues, const PageTitle& title, int thisYear)
{
    static const QRegularExpression dated = pattern(QStringLiteral(
        "(©|copyright|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|"
        "diciembre|january|february|march|april|may|june|july|august|september|october|november|december|"
        "publica|edicion|\\(\\d{4}\\))"));
    static const QRegularExpression range(QStringLiteral("\\d{4}\\s*[-–—/a]\\s*\\d{2,4}"));
    static const QRegularExpression alone(QStringLiteral("^\\W*\\d{4}\\W*$"));
    int other = 0;
    for (qsizetype at = 0; at < clues.lines.size(); ++at) {
        const QString text = clues.lines[at].text;
        const QList<int> years = yearsIn(text, thisYear);
        if (years.isEmpty() || range.match(text).hasMatch())
            continue;
        const bool isInTitle = at < title.end && title.text.contains(oneLine(text));
        if (!isInTitle && (alone.match(text).hasMatch() || dated.match(folded(text)).hasMatch()))
            return years.last();
        if (!isInTitle || other == 0)
            other = std::max(other, years.last());
    }
    if (other > 0)
        return other;
    return clues.created >= 1980 && clues.created <= thisYear ? clues.created : 0;
}

QString doiIn(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\b10\\.\\d{4,9}/[^\\s\"<>{}|\\\\^`]{1,200}"));
    QStringList found;
    auto matches = form.globalMatch(text);
    while (matches.hasNext()) {
        QString doi = matches.next().captured();
        while (QStringLiteral(".,;:)]}»”'").contains(doi.back())) {
            if (doi.endsWith(u')') && doi.count(u'(') >= doi.count(u')'))
                break;
            doi.chop(1);
        }
        if (!found.contains(doi, Qt::CaseInsensitive))
            found << doi;
    }
    // Several are those of other documents.
    return found.size() == 1 ? found.first() : QString();
}

EvidenceKind kindOf(const QString& title, const QString& doi)
{
    static const QRegularExpression evaluation =
        pattern(QStringLiteral("\\b(evalua|avalia|valoracion final|linea de base)"));
    static const QRegularExpression research = pattern(
        QStringLiteral("\\b(estudio|study|investigacion|tesis|thesis|research|analisis|articulo)\\b"));
    if (evaluation.match(folded(title)).hasMatch())
        return EvidenceKind::Evaluation;
    return !doi.isEmpty() || research.match(folded(title)).hasMatch() ? EvidenceKind::Research
                                                                      : EvidenceKind::Other;
}

} // namespace

QString readableFileName(const QString& fileName)
{
    static const QRegularExpression suffix(QStringLiteral("\\.[A-Za-z0-9]{1,5}$"));
    static const QRegularExpression copy(QStringLiteral("\\s*[(\\[]\\d{1,2}[)\\]]$"));
    QString text = cleaned(fileName);
    text.remove(suffix).remove(copy);
    text.replace(u'_', u' ').replace(QStringLiteral("%20"), QStringLiteral(" ")).replace(u'+', u' ');
    if (!text.contains(u' '))
        text.replace(u'-', u' ').replace(u'.', u' ');
    text = text.simplified().left(longestTitle);
    if (text.isEmpty())
        return QCoreApplication::translate("agenda", "Documento sin título");
    text[0] = text[0].toUpper();
    return text;
}

Evidence guessEvidence(const DocumentClues& clues, const GuessContext& context)
{
    Evidence guess;
    const QString said = oneLine(clues.title);
    const PageTitle printed = titleOnPage(clues.lines);
    const bool isSaid = !isRubbishTitle(said) && (printed.text.isEmpty() || isOnPage(said, clues.lines));
    guess.title = isSaid ? said : isRubbishTitle(printed.text) ? QString() : printed.text;
    guess.title = guess.title.isEmpty() ? readableFileName(clues.fileName)
                                        : inSentenceCase(guess.title, context.countries).left(longestTitle);
    guess.authors = authorsOfFile(clues.author);
    const QList<Name> onPage = authorsOnPage(clues.lines, printed.end, context.countries);
    // Who wrote the file is often only one of those who wrote the text.
    if (!onPage.isEmpty())
        guess.authors = onPage;
    const int year = yearOf(clues, printed, context.thisYear);
    guess.issued = year > 0 ? QString::number(year) : QString();
    QString firstPage;
    for (const PrintedLine& line : clues.lines)
        firstPage += line.text + u'\n';
    guess.doi = doiIn(firstPage);
    if (guess.doi.isEmpty())
        guess.doi = doiIn(clues.beginning);
    guess.kind = kindOf(guess.title, guess.doi);
    guess.unconfirmed << QStringLiteral("title") << QStringLiteral("kind");
    if (!guess.authors.isEmpty())
        guess.unconfirmed << QStringLiteral("authors");
    if (!guess.issued.isEmpty())
        guess.unconfirmed << QStringLiteral("issued");
    if (!guess.doi.isEmpty())
        guess.unconfirmed << QStringLiteral("doi");
    return guess;
}

} // namespace agenda
