// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/source.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch.hpp>

namespace agenda::house
{
namespace
{

struct Call {
    QString name;
    int argument = 0;
};

bool onlyMakesAString(const QString& call)
{
    static const QStringList wrappers{QStringLiteral("QStringLiteral"), QStringLiteral("QString"),
                                      QStringLiteral("QLatin1String"),  QStringLiteral("QLatin1StringView"),
                                      QStringLiteral("fromUtf8"),       QStringLiteral("fromLatin1"),
                                      QStringLiteral("QStringView"),    QStringLiteral("")};
    return wrappers.contains(call);
}

/// Walks once through the text and fills `code` and `literals`.
class Lexer
{
public:
    explicit Lexer(Source& source) : m_source(source), m_text(source.text) {}

    void run()
    {
        while (m_at < m_text.size()) {
            if (startsWith("//"))
                blankUntil(QStringLiteral("\n"), 0);
            else if (startsWith("/*"))
                blankUntil(QStringLiteral("*/"), 2);
            else if (startsWith("R\"") && !isWord(m_at - 1))
                rawString();
            else if (m_text[m_at] == u'"')
                quoted(u'"');
            else if (m_text[m_at] == u'\'' && beginsCharacter())
                quoted(u'\'');
            else
                plain(m_text[m_at]);
        }
        m_source.code = m_code;
    }

private:
    bool startsWith(const char* what) const
    {
        return QStringView(m_text).mid(m_at).startsWith(QLatin1String(what));
    }
    bool isWord(qsizetype at) const
    {
        return at >= 0 && (m_text[at].isLetterOrNumber() || m_text[at] == u'_');
    }

    /// The ' of 'x' and u'x', not that of 1'000.
    bool beginsCharacter() const
    {
        return !isWord(m_at - 1) || (QStringView(u"uUL").contains(m_text[m_at - 1]) && !isWord(m_at - 2));
    }

    void blank(qsizetype end)
    {
        for (; m_at < end; ++m_at)
            m_code += m_text[m_at] == u'\n' ? QChar(u'\n') : QChar(u' ');
    }
    void blankUntil(const QString& mark, int length)
    {
        const qsizetype end = m_text.indexOf(mark, m_at + length);
        blank(end < 0 ? m_text.size() : end + length);
    }

    void rawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close =
            QStringLiteral(")") + m_text.mid(m_at + 2, open - m_at - 2) + QStringLiteral("\"");
        const qsizetype end = m_text.indexOf(close, open);
        REQUIRE(end >= 0);
        note(m_text.mid(open + 1, end - open - 1));
        blank(end + close.size());
    }

    void quoted(QChar quote)
    {
        const qsizetype begin = m_at;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote)
            end += m_text[end] == u'\\' ? 2 : 1;
        if (quote == u'"')
            note(m_text.mid(begin + 1, end - begin - 1));
        m_code += quote;
        ++m_at;
        blank(std::min(end, m_text.size()));
        if (m_at < m_text.size()) {
            m_code += quote;
            ++m_at;
        }
    }

    void note(const QString& text)
    {
        Literal literal{text, m_source.lineOf(m_at), {}, 0};
        for (auto call = m_calls.crbegin(); call != m_calls.crend(); ++call) {
            if (onlyMakesAString(call->name))
                continue;
            literal.call = call->name;
            literal.argument = call->argument;
            break;
        }
        m_source.literals.append(literal);
    }

    void plain(QChar c)
    {
        if (c == u'(' || c == u'{') {
            m_calls.append({wordBefore(), 0});
        } else if ((c == u')' || c == u'}') && !m_calls.isEmpty()) {
            m_calls.removeLast();
        } else if (c == u',' && !m_calls.isEmpty()) {
            ++m_calls.last().argument;
        }
        m_code += c;
        ++m_at;
    }

    /// The name before a bracket: «tr» of `QObject::tr (`. «;» for a block, which is no call.
    QString wordBefore() const
    {
        qsizetype end = m_code.size();
        while (end > 0 && m_code[end - 1].isSpace())
            --end;
        qsizetype begin = end;
        while (begin > 0 && (m_code[begin - 1].isLetterOrNumber() || m_code[begin - 1] == u'_'))
            --begin;
        if (begin == end && end > 0 && (m_code[end - 1] == u')' || m_code[end - 1] == u';'))
            return QStringLiteral(";");
        return m_code.mid(begin, end - begin);
    }

    Source& m_source;
    const QString& m_text;
    qsizetype m_at = 0;
    QString m_code;
    QList<Call> m_calls;
};

} // namespace

Source::Source(QString filePath, QString fileText) : path(std::move(filePath)), text(std::move(fileText))
{
    Lexer(*this).run();
}

QString Source::layer() const
{
    return path.startsWith(QLatin1String("src/")) ? path.section(u'/', 1, 1) : QString();
}

QString Source::at(int line, const QString& what) const
{
    return QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what);
}

int Source::lineOf(qsizetype offset) const
{
    return int(QStringView(text).left(offset).count(u'\n')) + 1;
}

QList<std::pair<int, QString>> Source::includes() const
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*([<\"][^>\"]+[>\"])"),
                                         QRegularExpression::MultilineOption);
    QList<std::pair<int, QString>> found;
    auto matches = line.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found.append({lineOf(match.capturedStart(1)), match.captured(1)});
    }
    return found;
}

QString root()
{
    return QStringLiteral(AGENDA_SOURCE_DIR);
}

QString readText(const QString& path)
{
    QFile file(root() + QStringLiteral("/") + path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QStringList filesUnder(const QString& folder, const QStringList& patterns)
{
    QStringList found;
    QDirIterator walk(root() + QStringLiteral("/") + folder, patterns, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        found += walk.next().mid(root().size() + 1);
    found.sort();
    return found;
}

QList<Source> sourcesUnder(const QString& folder)
{
    QList<Source> sources;
    for (const QString& path : filesUnder(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
        sources.append(Source(path, readText(path)));
    return sources;
}

} // namespace agenda::house
