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
#include <utility>

namespace agenda::reports
{

namespace
{

using Token = QPDFTokenizer::Token;

template <size_t N>
bool isOneOf(const std::string& word, const std::array<const char*, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool buildsPath(const std::string& word)
{
    static constexpr std::array words{"m", "l", "c", "v", "y", "h", "re", "W", "W*"};
    return isOneOf(word, words);
}

bool endsPath(const std::string& word)
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

/// The content of one page on its way through. Written bytes go on to the pipeline.
class TagFilter : public QPDFObjectHandle::TokenFilter
{
public:
    explicit TagFilter(const PageMarks& marks) : m_marks(marks) {}

    void handleToken(const Token& token) override
    {
        m_operation += token.getRawValue();
        switch (token.getType()) {
        case QPDFTokenizer::tt_integer:
        case QPDFTokenizer::tt_real:
            m_numbers.push_back(std::stod(token.getValue()));
            break;
        case QPDFTokenizer::tt_word:
            handleOperator(token.getValue());
            m_numbers.clear();
            break;
        default:
            break;
        }
    }

    void handleEOF() override
    {
        if (m_open == Open::Mark || m_next != m_marks.size() || !m_path.empty())
            throw std::runtime_error("a mark is missing");
        close();
        write(m_operation);
    }

private:
    enum class Open { Nothing, Artifact, Mark };

    void handleOperator(const std::string& word)
    {
        if (word == "BI")
            throw std::runtime_error("an inline image");
        if (buildsPath(word)) {
            if (word == "m" || word == "l")
                m_corners.insert(m_corners.end(), m_numbers.begin(), m_numbers.end());
            m_path += std::exchange(m_operation, {});
            return;
        }
        if (endsPath(word)) {
            const auto edge = word == "f" || word == "f*" ? markEdge(m_corners) : std::nullopt;
            m_path += std::exchange(m_operation, {});
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
        write(std::exchange(m_operation, {}));
    }

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
    std::string m_operation; ///< the operator that is being read, with what stands before it
    std::string m_path;      ///< the path that is being built
    std::vector<double> m_numbers;
    std::vector<double> m_corners;
};

} // namespace

void tagContent(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pages, const std::vector<PageMarks>& marks)
{
    if (pages.size() != marks.size())
        throw std::runtime_error("marks of other pages");
    std::vector<QPDFObjectHandle> contents;
    for (size_t n = 0; n < pages.size(); ++n) {
        TagFilter filter(marks[n]);
        Pl_Buffer buffer("tagged");
        Pl_Flate flate("compressed", &buffer, Pl_Flate::a_deflate); // so that no page waits unpacked
        pages[n].filterContents(&filter, &flate);
        auto stream = QPDFObjectHandle::newStream(&pdf, buffer.getBufferSharedPointer());
        stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/FlateDecode"));
        contents.push_back(stream);
    }
    for (size_t n = 0; n < pages.size(); ++n)
        pages[n].getObjectHandle().replaceKey("/Contents", contents[n]);
}

} // namespace agenda::reports
