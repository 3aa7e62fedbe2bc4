// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bibliography/latex.h"

#include <QVarLengthArray>

#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace agenda::bibliography
{

namespace
{

using Words = std::unordered_map<std::u16string_view, std::u16string_view>;

/// Commands that are a character.
const Words& symbols()
{
    static const Words words{
        {u"ss", u"ß"},
        {u"SS", u"ẞ"},
        {u"o", u"ø"},
        {u"O", u"Ø"},
        {u"l", u"ł"},
        {u"L", u"Ł"},
        {u"ae", u"æ"},
        {u"AE", u"Æ"},
        {u"oe", u"œ"},
        {u"OE", u"Œ"},
        {u"aa", u"å"},
        {u"AA", u"Å"},
        {u"i", u"ı"},
        {u"j", u"ȷ"},
        {u"dh", u"ð"},
        {u"DH", u"Ð"},
        {u"th", u"þ"},
        {u"TH", u"Þ"},
        {u"ng", u"ŋ"},
        {u"NG", u"Ŋ"},
        {u"dj", u"đ"},
        {u"DJ", u"Đ"},
        {u"textendash", u"–"},
        {u"textemdash", u"—"},
        {u"textquoteleft", u"‘"},
        {u"textquoteright", u"’"},
        {u"textquotedblleft", u"“"},
        {u"textquotedblright", u"”"},
        {u"textquotedbl", u"\""},
        {u"textquotesingle", u"'"},
        {u"quotedblbase", u"„"},
        {u"quotesinglbase", u"‚"},
        {u"guillemotleft", u"«"},
        {u"guillemotright", u"»"},
        {u"guillemetleft", u"«"},
        {u"guillemetright", u"»"},
        {u"ldots", u"…"},
        {u"dots", u"…"},
        {u"textellipsis", u"…"},
        {u"copyright", u"©"},
        {u"textcopyright", u"©"},
        {u"textregistered", u"®"},
        {u"texttrademark", u"™"},
        {u"pounds", u"£"},
        {u"textsterling", u"£"},
        {u"euro", u"€"},
        {u"texteuro", u"€"},
        {u"textyen", u"¥"},
        {u"textcent", u"¢"},
        {u"textdollar", u"$"},
        {u"S", u"§"},
        {u"P", u"¶"},
        {u"dag", u"†"},
        {u"ddag", u"‡"},
        {u"textbackslash", u"\\"},
        {u"textasciitilde", u"~"},
        {u"textasciicircum", u"^"},
        {u"textunderscore", u"_"},
        {u"textless", u"<"},
        {u"textgreater", u">"},
        {u"textbar", u"|"},
        {u"textbraceleft", u"{"},
        {u"textbraceright", u"}"},
        {u"lbrace", u"{"},
        {u"rbrace", u"}"},
        {u"textdegree", u"°"},
        {u"textordfeminine", u"ª"},
        {u"textordmasculine", u"º"},
        {u"textexclamdown", u"¡"},
        {u"textquestiondown", u"¿"},
        {u"textbullet", u"•"},
        {u"textperiodcentered", u"·"},
        {u"textmu", u"µ"},
        {u"textonehalf", u"½"},
        {u"textonequarter", u"¼"},
        {u"textthreequarters", u"¾"},
        {u"slash", u"/"},
        {u"LaTeX", u"LaTeX"},
        {u"TeX", u"TeX"},
        {u"BibTeX", u"BibTeX"},
        {u"hyphen", u"-"},
        {u"times", u"×"},
        {u"pm", u"±"},
        {u"leq", u"≤"},
        {u"geq", u"≥"},
        {u"le", u"≤"},
        {u"ge", u"≥"},
        {u"neq", u"≠"},
        {u"approx", u"≈"},
        {u"sim", u"∼"},
        {u"infty", u"∞"},
        {u"cdot", u"·"},
        {u"rightarrow", u"→"},
        {u"leftarrow", u"←"},
        {u"circ", u"°"},
        {u"alpha", u"α"},
        {u"beta", u"β"},
        {u"gamma", u"γ"},
        {u"delta", u"δ"},
        {u"epsilon", u"ε"},
        {u"zeta", u"ζ"},
        {u"eta", u"η"},
        {u"theta", u"θ"},
        {u"iota", u"ι"},
        {u"kappa", u"κ"},
        {u"lambda", u"λ"},
        {u"mu", u"μ"},
        {u"nu", u"ν"},
        {u"xi", u"ξ"},
        {u"pi", u"π"},
        {u"rho", u"ρ"},
        {u"sigma", u"σ"},
        {u"tau", u"τ"},
        {u"phi", u"φ"},
        {u"chi", u"χ"},
        {u"psi", u"ψ"},
        {u"omega", u"ω"},
        {u"Gamma", u"Γ"},
        {u"Delta", u"Δ"},
        {u"Theta", u"Θ"},
        {u"Lambda", u"Λ"},
        {u"Pi", u"Π"},
        {u"Sigma", u"Σ"},
        {u"Phi", u"Φ"},
        {u"Psi", u"Ψ"},
        {u"Omega", u"Ω"},
    };
    return words;
}

/// Commands that only say how their text looks, and switches of the same sort.
bool isAppearance(std::u16string_view command)
{
    static const std::unordered_set<std::u16string_view> names{u"emph",
                                                               u"textit",
                                                               u"textbf",
                                                               u"textsc",
                                                               u"texttt",
                                                               u"textrm",
                                                               u"textsf",
                                                               u"textsl",
                                                               u"textup",
                                                               u"textmd",
                                                               u"textnormal",
                                                               u"underline",
                                                               u"mbox",
                                                               u"hbox",
                                                               u"text",
                                                               u"mathrm",
                                                               u"mathit",
                                                               u"mkbibemph",
                                                               u"mkbibbold",
                                                               u"mkbibitalic",
                                                               u"textsuperscript",
                                                               u"textsubscript",
                                                               u"ensuremath",
                                                               u"em",
                                                               u"it",
                                                               u"bf",
                                                               u"sc",
                                                               u"rm",
                                                               u"tt",
                                                               u"sf",
                                                               u"sl",
                                                               u"itshape",
                                                               u"bfseries",
                                                               u"scshape",
                                                               u"upshape",
                                                               u"slshape",
                                                               u"rmfamily",
                                                               u"ttfamily",
                                                               u"sffamily",
                                                               u"normalfont",
                                                               u"small",
                                                               u"footnotesize",
                                                               u"protect",
                                                               u"relax",
                                                               u"nobreak",
                                                               u"allowbreak"};
    return names.contains(command);
}

/// The combining mark of an accent command; 0 if it is none.
char16_t markOf(std::u16string_view command)
{
    static const std::unordered_map<std::u16string_view, char16_t> marks{
        {u"`", 0x0300}, {u"'", 0x0301},  {u"^", 0x0302}, {u"~", 0x0303}, {u"=", 0x0304}, {u"u", 0x0306},
        {u".", 0x0307}, {u"\"", 0x0308}, {u"r", 0x030a}, {u"H", 0x030b}, {u"v", 0x030c}, {u"c", 0x0327},
        {u"k", 0x0328}, {u"d", 0x0323},  {u"b", 0x0331}, {u"t", 0x0361}};
    const auto found = marks.find(command);
    return found == marks.end() ? char16_t(0) : found->second;
}

bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
bool isWhite(char16_t c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

/// Characters that stand for themselves.
bool isPlain(char16_t c)
{
    static constexpr auto special = [] {
        std::array<bool, 128> table{};
        for (const char16_t each : u"\\{}$~-`' \t\n\v\f\r")
            table[each] = true;
        table[0] = false;
        return table;
    }();
    return c >= 128 || !special[c];
}

class LatexReader
{
public:
    explicit LatexReader(QStringView latex) : m_in(latex) { m_out.reserve(latex.size()); }

    QString read()
    {
        while (m_at < m_in.size())
            step();
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        return std::move(m_out);
    }

private:
    char16_t at(qsizetype place) const { return place < m_in.size() ? m_in[place].unicode() : char16_t(0); }

    void space()
    {
        if (!m_out.isEmpty() && !m_out.endsWith(u' '))
            m_out.append(u' ');
    }

    void step()
    {
        const qsizetype start = m_at;
        while (m_at < m_in.size() && isPlain(m_in[m_at].unicode()))
            ++m_at;
        if (m_at > start)
            m_out.append(m_in.mid(start, m_at - start));
        if (m_at == m_in.size())
            return;
        const char16_t c = m_in[m_at].unicode();
        if (isWhite(c)) {
            space();
            ++m_at;
        } else if (c == u'{') {
            open(false);
        } else if (c == u'}') {
            close();
        } else if (c == u'~') {
            m_out.append(QChar(QChar::Nbsp));
            ++m_at;
        } else if (c == u'$') {
            formula();
        } else if (c == u'\\') {
            command();
        } else {
            ligature(c);
        }
    }

    /// Groups remember whether their braces are text, for the end has to be as the beginning.
    void open(bool isText, const QString& end = {})
    {
        if (isText)
            m_out.append(u'{');
        m_groups.append(isText ? QStringLiteral("}") : end);
        ++m_at;
    }

    void close()
    {
        ++m_at;
        if (m_groups.isEmpty())
            return;
        m_out.append(m_groups.last());
        m_groups.removeLast();
    }

    void ligature(char16_t c)
    {
        qsizetype length = 1;
        while (length < 3 && at(m_at + length) == c)
            ++length;
        if (c == u'-' && length > 1) {
            m_out.append(length == 3 ? u'—' : u'–');
        } else if (c != u'-' && length > 1) {
            m_out.append(c == u'`' ? u'“' : u'”');
            length = 2;
        } else {
            m_out.append(QChar(c));
            length = 1;
        }
        m_at += length;
    }

    /// A formula stays as it is written, but one sign of it alone.
    void formula()
    {
        const qsizetype end = m_in.indexOf(u'$', m_at + 1);
        if (end < 0) {
            m_out.append(u'$');
            ++m_at;
            return;
        }
        const QStringView inside = m_in.mid(m_at + 1, end - m_at - 1).trimmed();
        if (inside.startsWith(u'\\')) {
            const auto symbol =
                symbols().find(std::u16string_view(inside.utf16() + 1, size_t(inside.size() - 1)));
            if (symbol != symbols().end()) {
                m_out.append(QStringView(symbol->second));
                m_at = end + 1;
                return;
            }
        }
        for (const QChar c : m_in.mid(m_at, end + 1 - m_at)) {
            if (isWhite(c.unicode()))
                space();
            else
                m_out.append(c);
        }
        m_at = end + 1;
    }

    void command()
    {
        const qsizetype start = ++m_at;
        while (isAsciiLetter(at(m_at)))
            ++m_at;
        if (m_at == start) {
            sign();
            return;
        }
        const std::u16string_view name(m_in.utf16() + start, size_t(m_at - start));
        if (const char16_t mark = markOf(name);
            mark != 0 && !isAsciiLetter(at(m_at)) && accent(mark, start, true))
            return;
        if (const auto symbol = symbols().find(name); symbol != symbols().end()) {
            m_out.append(QStringView(symbol->second));
            skipWhite();
        } else if (isAppearance(name)) {
            skipWhite();
        } else if (name == u"enquote" || name == u"mkbibquote") {
            skipWhite();
            if (at(m_at) == u'{') {
                m_out.append(u'“');
                open(false, QStringLiteral("”"));
            }
        } else if (name == u"url" || name == u"path" || name == u"nolinkurl") {
            skipWhite();
            m_out.append(verbatimText(group()));
        } else if (name == u"href" && at(m_at) == u'{') {
            const QString address = verbatimText(group());
            skipWhite();
            if (at(m_at) == u'{')
                open(false, QStringLiteral(" (") + address + u')');
            else
                m_out.append(address);
        } else {
            m_out.append(m_in.mid(start - 1, m_at - start + 1));
            if (at(m_at) == u'{')
                open(true);
        }
    }

    /// After a backslash that no letter follows.
    void sign()
    {
        const char16_t c = at(m_at);
        const qsizetype start = m_at;
        ++m_at;
        if (const char16_t mark = markOf(std::u16string_view(&c, 1)); mark != 0 && accent(mark, start, false))
            return;
        m_at = start + 1;
        switch (c) {
        case u'&':
        case u'%':
        case u'$':
        case u'#':
        case u'_':
        case u'~':
            m_out.append(QChar(c));
            break;
        case u'{':
        case u'}': // counted as a brace all the same, as BibTeX does
            m_out.append(QChar(c));
            break;
        case u' ':
        case u'\n':
        case u'\r':
        case u'\t':
        case u',':
        case u';':
        case u':':
            space();
            break;
        case u'\\':
            space();
            break;
        case u'-':
        case u'/':
        case u'!':
        case u'@':
            break;
        default:
            m_out.append(u'\\');
            m_at = start;
            if (c == 0)
                m_at = m_in.size();
        }
    }

    /// The letter an accent stands on: `e`, `{e}`, `\i`, `{\i}`, ` e` after a command with a name. Says no,
    /// and moves nothing, if there is none.
    bool accent(char16_t mark, qsizetype start, bool named)
    {
        const qsizetype before = m_at;
        const auto fail = [&] {
            m_at = before;
            return false;
        };
        const bool direct = named && !isWhite(at(m_at)) && at(m_at) != u'{' && at(m_at) != u'\\';
        if (direct && QChar(at(start)).isLetter() && QChar(at(m_at)).isLetter())
            return fail();
        while (isWhite(at(m_at)))
            ++m_at;
        bool grouped = at(m_at) == u'{';
        if (grouped) {
            ++m_at;
            while (isWhite(at(m_at)))
                ++m_at;
        }
        QString base;
        if (at(m_at) == u'\\') {
            const qsizetype name = ++m_at;
            while (isAsciiLetter(at(m_at)))
                ++m_at;
            const auto symbol = symbols().find(std::u16string_view(m_in.utf16() + name, size_t(m_at - name)));
            if (symbol == symbols().end() || symbol->second.size() != 1 ||
                !QChar(symbol->second[0]).isLetter())
                return fail();
            const char16_t letter = symbol->second[0];
            base = letter == u'ı'   ? QStringLiteral("i")
                   : letter == u'ȷ' ? QStringLiteral("j")
                                    : QString(QChar(letter));
            while (isWhite(at(m_at)))
                ++m_at;
        } else if (QChar(at(m_at)).isLetter()) {
            base = QChar(at(m_at++));
        } else {
            return fail();
        }
        m_out.append(QString(base + QChar(mark)).normalized(QString::NormalizationForm_C));
        if (grouped && at(m_at) == u'}')
            ++m_at;
        else if (grouped)
            m_groups.append(QString());
        return true;
    }

    void skipWhite()
    {
        while (isWhite(at(m_at)))
            ++m_at;
    }

    /// The text of the group that begins here, without its braces; empty if none does.
    QStringView group()
    {
        if (at(m_at) != u'{')
            return {};
        int depth = 0;
        const qsizetype start = m_at + 1;
        for (; m_at < m_in.size(); ++m_at) {
            if (m_in[m_at] == u'{')
                ++depth;
            else if (m_in[m_at] == u'}' && --depth == 0) {
                ++m_at;
                return m_in.mid(start, m_at - 1 - start);
            }
        }
        return m_in.mid(start);
    }

    QStringView m_in;
    qsizetype m_at = 0;
    QString m_out;
    QVarLengthArray<QString, 8> m_groups; ///< what closes each open group
};

} // namespace

bool isPlainText(QStringView latex)
{
    if (latex.isEmpty())
        return true;
    if (isWhite(latex.front().unicode()) || isWhite(latex.back().unicode()))
        return false;
    const char16_t* at = latex.utf16();
    for (const char16_t* const end = at + latex.size(); at < end; ++at) {
        const bool loneMark =
            (*at == u' ' && at[1] != u' ') || (*at == u'-' && (at + 1 == end || at[1] != u'-'));
        if (!isPlain(*at) && !loneMark)
            return false;
    }
    return true;
}

QString latexText(QStringView latex)
{
    return isPlainText(latex) ? latex.toString() : LatexReader(latex).read();
}

QString verbatimText(QStringView latex)
{
    latex = latex.trimmed();
    if (latex.startsWith(u"\\url{") && latex.endsWith(u'}'))
        latex = latex.mid(5).chopped(1);
    while (latex.size() > 1 && latex.front() == u'{' && latex.indexOf(u'}') == latex.size() - 1)
        latex = latex.mid(1).chopped(1);
    if (!latex.contains(u'\\'))
        return latex.toString();
    QString out;
    out.reserve(latex.size());
    for (qsizetype at = 0; at < latex.size(); ++at) {
        const char16_t next = at + 1 < latex.size() ? latex[at + 1].unicode() : char16_t(0);
        if (latex[at] == u'\\' && QStringView(u"&%$#_~{}").contains(QChar(next)) && next != 0)
            ++at;
        out.append(latex[at]);
        if (latex[at] == u'~' && latex.mid(at + 1).startsWith(u"{}"))
            at += 2;
    }
    return out;
}

} // namespace agenda::bibliography
