// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/bibliography.h"

#include "exchange/bibliography/taggedtext.h"

namespace agenda
{

using namespace bibliography;

namespace
{

bool isUpperOrDigit(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// «TY  - JOUR», in whatever case, with spaces before the dash.
bool beginsRis(QStringView line)
{
    if (!line.startsWith(u"TY", Qt::CaseInsensitive))
        return false;
    const QStringView rest = line.mid(2);
    return rest.startsWith(u' ') && rest.trimmed().startsWith(u'-');
}

bool beginsNbib(QStringView line)
{
    return line.startsWith(u"PMID-") || (line.size() > 5 && line.startsWith(u"OWN -")) ||
           (line.size() > 5 && line.startsWith(u"STAT-"));
}

/// «@article{key,».
bool beginsBibtex(QStringView line)
{
    if (!line.startsWith(u'@'))
        return false;
    qsizetype at = 1;
    while (at < line.size() && line[at].isLetter())
        ++at;
    const QStringView rest = line.mid(at).trimmed();
    return at > 1 && (rest.startsWith(u'{') || rest.startsWith(u'('));
}

/// «%A Pérez, Ana»: EndNote's Refer.
bool beginsRefer(QStringView line)
{
    return line.size() > 3 && line[0] == u'%' && (isUpperOrDigit(line[1]) || line[1] == u'@') &&
           line[2] == u' ';
}

bool beginsIsi(QStringView line)
{
    return line.startsWith(u"FN Clarivate") || line.startsWith(u"FN ISI") || line.startsWith(u"FN Thomson") ||
           (line.startsWith(u"PT ") && line.trimmed().size() == 4);
}

std::optional<BibliographyFormat> xmlFormat(QStringView text)
{
    if (text.contains(u"<modsCollection") || text.contains(u"<mods") || text.contains(u":mods"))
        return BibliographyFormat::Mods;
    if (text.contains(u"<PubmedArticle") || text.contains(u"<PubmedBookArticle") ||
        text.contains(u"<MedlineCitation"))
        return BibliographyFormat::PubmedXml;
    if (text.contains(u"<records>") && text.contains(u"<record>"))
        return BibliographyFormat::EndnoteXml;
    return {};
}

} // namespace

std::optional<BibliographyFormat> bibliographyFormat(QStringView text)
{
    constexpr qsizetype enough = 64 * 1024;
    text = text.left(enough);
    if (text.startsWith(QChar(0xfeff)))
        text = text.mid(1);
    const QStringView trimmed = text.trimmed();
    if (trimmed.startsWith(u'<'))
        return xmlFormat(trimmed);
    if (trimmed.startsWith(u'[') || trimmed.startsWith(u'{')) {
        if (trimmed.contains(u"\"type\"") || trimmed.contains(u"\"title\""))
            return BibliographyFormat::CslJson;
    }
    TaggedTextLines lines(text);
    int refer = 0;
    while (const std::optional<TextLine> line = lines.next()) {
        const QStringView content = line->text.trimmed();
        if (beginsBibtex(content))
            return BibliographyFormat::Bibtex;
        if (beginsRis(line->text))
            return BibliographyFormat::Ris;
        if (beginsNbib(line->text))
            return BibliographyFormat::Nbib;
        if (beginsIsi(line->text))
            return BibliographyFormat::Isi;
        refer = beginsRefer(line->text) ? refer + 1 : content.isEmpty() ? refer : 0;
        if (refer == 2)
            return BibliographyFormat::Refer;
    }
    return {};
}

} // namespace agenda
