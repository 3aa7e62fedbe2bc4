// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bibliography/bibliography.h"

#include <QString>

#include <algorithm>

/// Bibliographies as people have them, written for these tests, and what the tests of all readers share.
namespace agenda::samples
{

inline QString bibtex()
{
    return QString::fromUtf8(R"(% Encoding: UTF-8
@comment{jabref-meta: databaseType:bibtex;}
@preamble{"\newcommand{\x}{y}"}
@string{ WD = "World Development" }
@STRING(elsevier = {Elsevier} # " " # "B.V.")

@article{uno2011,
  author = {P{\'e}rez, Ana and van den Berg, Marrit and {CLAC} and others},
  title = {[EJEMPLO] Ingresos del caf\'e en {Per\'u}},
  journal = wd, publisher = elsevier,
  year = 2011, month = mar,
  pages = {1--20}, volume = 39, number = {7},
  doi = {https://doi.org/10.1000/182},
  file = {:C\:/Users/x/../../secret.pdf:PDF},
  Early Access Date = {JAN 2011}
}

@inproceedings(dos,
  title = "[EJEMPLO] {\"U}ber {S}ostenibilidad",
  crossref = {actas}
)
@proceedings{actas, title = {[EJEMPLO] Actas}, date = {2015-03/2015-04-02}, editor = {de la Cruz, Jr., Juan}}
@misc{uno2011, title = {[EJEMPLO] Otro} year = {2016a}, title = {Bis}}
@rareza{tres, title = {Tagungen\2013\}, howpublished = {\url{https://example.org/~x}}}
@book{roto, title = {[EJEMPLO] Sin cierre,
  year = 2000
}
@book{ultimo, title = {[EJEMPLO] Fin}, date = {1999~}, urldate = {2020-05-17}}
)");
}

inline QString ris()
{
    return QString::fromUtf8(
        "1.\r\nTY  - JOUR\r\nID  - a1\r\nAU  - Pérez, Ana\r\nAU  - van den Berg, Marrit\r\n"
        "A2  - CLAC\r\nTI  - [EJEMPLO] Café y\r\n  cooperativas\r\nJO  - World Development\r\n"
        "PY  - 2014//\r\nDA  - 2014/05/12/\r\nSP  - 1\r\nEP  - 20\r\nKW  - café\r\nKW  - cacao\r\n"
        "L1  - file:///etc/passwd\r\nN1  - uno\r\n  dos\r\nC3  - raro\r\nER  - \r\n\r\n"
        "TY  - RPRT\r\nT1  - [EJEMPLO] Sin fin\r\nSN  - 978-92-5-130000-1\r\n"
        "TY  - XXXX\r\nTI  - [EJEMPLO] Tipo raro\r\nUR  - https://example.org\r\nER  - \r\n");
}

inline QString nbib()
{
    return QString::fromUtf8("\nPMID- 123\nOWN - NLM\nIS  - 1234-5678 (Print)\nDP  - 2016 May 28\n"
                             "TI  - [EJEMPLO] Salud en las\n      cooperativas.\nLID - 10.1000/182 [doi]\n"
                             "FAU - Long, Vicky\nAU  - Long V\nJT  - Journal\nMH  - Humans\nMH  - Coffee\n"
                             "PT  - Journal Article\n\nPMID- 124\nTI  - [EJEMPLO] Otro\nAU  - Marland H\n");
}

inline int refused(const References& found)
{
    return int(std::count_if(found.records.begin(), found.records.end(),
                             [](const Reference& each) { return each.refused; }));
}

/// Every text and number of a value, one after another.
inline QString allText(const nlohmann::json& value)
{
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>()) + u'\n';
    if (value.is_number())
        return QString::number(value.get<int>()) + u'\n';
    QString text;
    if (value.is_structured()) {
        for (const auto& each : value)
            text += allText(each);
    }
    return text;
}

inline QString causes(const QList<Problem>& problems)
{
    QString text;
    for (const Problem& problem : problems)
        text += problem.where + QStringLiteral(": ") + problem.cause + QStringLiteral(" ") + problem.remedy +
                u'\n';
    return text;
}

inline bool says(const QList<Problem>& problems, const char* words)
{
    return causes(problems).contains(QString::fromUtf8(words));
}

} // namespace agenda::samples
