// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdftags.h"

#include "reports/fonts.h"

#include <QRawFont>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace agenda::reports
{

namespace
{

template <size_t N>
bool isOneOf(std::string_view word, const std::array<const char*, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool buildsPath(std::string_view word)
{
    static constexpr std::array words{"m", "l", "c", "v", "y", "h", "re", "W", "W*"};
    return isOneOf(word, words);
}

bool endsPath(std::string_view word)
{
    static constexpr std::array words{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"};
    return isOneOf(word, words);
}

/// Whether a reader would hear something else than what the glyphs are mapped to: other fonts than the
/// report's own may have no map, and glyphs of scripts from right to left stand in the order they are drawn.
bool needsActualText(const QString& text)
{
    static const QRawFont font = QRawFont::fromFont(fontOf({}));
    const auto code = text.toUcs4();
    return std::any_of(code.begin(), code.end(), [](uint each) {
        const QChar::Direction direction = QChar::direction(each);
        return !font.supportsCharacter(each) || QChar::isMark(each) || direction == QChar::DirR ||
               direction == QChar::DirAL;
    });
}

/// The content of one page on its way through. Qt writes operands and operators between blanks, and no text
/// or comment in which one could be hidden: a tokenizer for any PDF takes ten times as long as the painting.
class TagFilter
{
public:
    explicit TagFilter(const PageMarks& marks) : m_marks(marks) {}

    std::string run(std::string_view content)
    {
        constexpr std::string_view blanks(" \n\r\t");
        m_out.reserve(content.size() + content.size() / 8);
        size_t done = 0;
        for (size_t at = content.find_first_not_of(blanks); at != content.npos;) {
            const size_t end = std::min(content.find_first_of(blanks, at), content.size());
            const std::string_view token = content.substr(at, end - at);
            const char first = token.front();
            if (first == '(' || first == '%')
                throw std::runtime_error("content that Qt does not write");
            if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '\'' ||
                first == '"') {
                m_operation = content.substr(done, end - done);
                done = end;
                handleOperator(token);
                m_operands.clear();
            } else {
                m_operands.push_back(token);
            }
            at = content.find_first_not_of(blanks, end);
        }
        if (m_open == Open::Mark || m_next != m_marks.size() || !m_path.empty() || !m_operands.empty())
            throw std::runtime_error("a mark is missing");
        close();
        return std::move(m_out);
    }

private:
    enum class Open { Nothing, Artifact, Mark };

    void handleOperator(std::string_view word)
    {
        if (word == "BI")
            throw std::runtime_error("an inline image");
        if (buildsPath(word)) {
            for (size_t n = 0; (word == "m" || word == "l") && n < m_operands.size(); ++n)
                m_corners.push_back(std::stod(std::string(m_operands[n])));
            m_path += m_operation;
            return;
        }
        if (endsPath(word)) {
            const auto edge = word == "f" || word == "f*" ? markEdge(m_corners) : std::nullopt;
            m_path += m_operation;
            m_corners.clear();
            const std::string path = std::exchange(m_path, {});
            if (edge) {
                swap(*edge);
                return;
            }
            if (word != "n") // which only clips
                openArtifact();
            write(path);
            return;
        }
        if (!m_path.empty())
            throw std::runtime_error("a path is cut");
        if (word == "BT" || word == "Do" || word == "sh")
            openArtifact();
        write(m_operation);
    }

    void write(std::string_view text) { m_out += text; }

    void openArtifact()
    {
        if (m_open != Open::Nothing)
            return;
        write("\n/Artifact BMC\n");
        m_open = Open::Artifact;
    }

    void close()
    {
        if (m_open != Open::Nothing)
            write("\nEMC\n");
        m_open = Open::Nothing;
    }

    void swap(const MarkEdge& edge)
    {
        if (edge.isBegin ? m_open == Open::Mark : m_open != Open::Mark)
            throw std::runtime_error("marks are not in pairs");
        close();
        if (!edge.isBegin)
            return;
        if (m_next >= m_marks.size())
            throw std::runtime_error("a mark too many");
        const Mark& mark = m_marks[m_next];
        if (mark.node != edge.node || mark.link != edge.link)
            throw std::runtime_error("a mark of something else");
        auto properties = QPDFObjectHandle::newDictionary();
        properties.replaceKey("/MCID", QPDFObjectHandle::newInteger(int(m_next++)));
        if (needsActualText(mark.text))
            properties.replaceKey("/ActualText", QPDFObjectHandle::newUnicodeString(mark.text.toStdString()));
        write("\n/P " + properties.unparse() + " BDC\n");
        m_open = Open::Mark;
    }

    const PageMarks& m_marks;
    size_t m_next = 0;
    Open m_open = Open::Nothing;
    std::string m_out;
    std::string_view m_operation; ///< the operator that is being read, with what stands before it
    std::string m_path;           ///< the path that is being built
    std::vector<std::string_view> m_operands;
    std::vector<double> m_corners;
};

} // namespace

void tagContent(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pages, const std::vector<PageMarks>& marks)
{
    if (pages.size() != marks.size())
        throw std::runtime_error("marks of other pages");
    std::vector<QPDFObjectHandle> contents;
    for (size_t n = 0; n < pages.size(); ++n) {
        auto content = pages[n].getObjectHandle().getKey("/Contents");
        const auto data = content.getStreamData(qpdf_dl_generalized);
        const std::string tagged =
            TagFilter(marks[n]).run({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()});
        Pl_Buffer buffer("tagged");
        Pl_Flate flate("compressed", &buffer, Pl_Flate::a_deflate); // so that no page waits unpacked
        flate.write(reinterpret_cast<const unsigned char*>(tagged.data()), tagged.size());
        flate.finish();
        auto stream = QPDFObjectHandle::newStream(&pdf, buffer.getBufferSharedPointer());
        stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/FlateDecode"));
        contents.push_back(stream);
    }
    for (size_t n = 0; n < pages.size(); ++n)
        pages[n].getObjectHandle().replaceKey("/Contents", contents[n]);
}

} // namespace agenda::reports
