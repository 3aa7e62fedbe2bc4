// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfcontent.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <QByteArray>
#include <QRegularExpression>

#include <set>

namespace agenda::sample
{

namespace
{

using PdfObject = QPDFObjectHandle;
using LetterMap = std::map<int, QString>;

/// What a ToUnicode map of two-byte codes says. Those without a letter are not in it.
LetterMap lettersOf(const QByteArray& map)
{
    LetterMap letters;
    const auto add = [&](int code, const QString& hex) {
        QString text;
        for (qsizetype at = 0; at + 4 <= hex.size(); at += 4)
            text += QChar(hex.mid(at, 4).toUShort(nullptr, 16));
        if (!text.isEmpty() && text[0] != QChar(0))
            letters[code] = text;
    };
    static const QRegularExpression range(
        QStringLiteral("<(\\w+)>\\s*<(\\w+)>\\s*(?:<(\\w+)>|\\[([^\\]]*)\\])"));
    static const QRegularExpression one(QStringLiteral("<(\\w+)>\\s*<(\\w+)>"));
    static const QRegularExpression target(QStringLiteral("<(\\w+)>"));
    static const QRegularExpression part(QStringLiteral("beginbf(range|char)(.*?)endbf"),
                                         QRegularExpression::DotMatchesEverythingOption);
    auto parts = part.globalMatch(QString::fromLatin1(map));
    while (parts.hasNext()) {
        const auto each = parts.next();
        if (each.captured(1) == QStringLiteral("char")) {
            for (auto found = one.globalMatch(each.captured(2)); found.hasNext();) {
                const auto pair = found.next();
                add(pair.captured(1).toInt(nullptr, 16), pair.captured(2));
            }
            continue;
        }
        for (auto found = range.globalMatch(each.captured(2)); found.hasNext();) {
            const auto line = found.next();
            int code = line.captured(1).toInt(nullptr, 16);
            const int last = line.captured(2).toInt(nullptr, 16);
            if (!line.captured(3).isEmpty()) {
                const int first = line.captured(3).toInt(nullptr, 16);
                for (int n = code; n <= last; ++n)
                    add(n, QString::number(first + n - code, 16).rightJustified(4, u'0'));
                continue;
            }
            for (auto list = target.globalMatch(line.captured(4)); list.hasNext(); ++code)
                add(code, list.next().captured(1));
        }
    }
    return letters;
}

class Reading : public PdfObject::ParserCallbacks
{
public:
    explicit Reading(PdfObject fonts) : m_fonts(fonts) {}

    void handleObject(PdfObject object) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        handle(object.getOperatorValue());
        m_operands.clear();
    }

    void handleEOF() override
    {
        if (m_isOpen)
            fault("a tag is not closed");
    }

    PageContent content;

private:
    void fault(const char* text) { content.faults << QString::fromLatin1(text); }

    void handle(const std::string& name)
    {
        static const std::set<std::string> painting{"f", "F",  "f*", "B",  "B*", "b", "b*", "S",
                                                    "s", "sh", "Do", "Tj", "TJ", "'", "\"", "BI"};
        if (name == "BMC" || name == "BDC") {
            begin();
        } else if (name == "EMC") {
            if (!m_isOpen)
                fault("a tag is closed that is not open");
            m_isOpen = false;
        } else if (painting.count(name)) {
            if (!m_isOpen)
                fault("content is neither tagged nor an artifact");
            if (name == "Tj" || name == "TJ")
                show(m_operands.at(0));
        } else if (name == "Tf") {
            setFont(m_operands.at(0).getName());
        } else if (name == "BT" || name == "ET") {
            if (name == "BT" && !m_isOpen)
                fault("text is neither tagged nor an artifact");
        }
    }

    void begin()
    {
        if (m_isOpen)
            fault("tags in one another");
        m_isOpen = true;
        m_number = -1;
        m_hasActualText = false;
        if (m_operands.size() < 2) {
            if (m_operands.at(0).getName() != "/Artifact")
                fault("a tag without a number");
            return;
        }
        auto properties = m_operands[1];
        m_number = properties.getKey("/MCID").getIntValueAsInt();
        if (content.texts.count(m_number))
            fault("a number of two tags");
        m_hasActualText = properties.hasKey("/ActualText");
        content.texts[m_number] =
            m_hasActualText ? QString::fromStdString(properties.getKey("/ActualText").getUTF8Value())
                            : QString();
    }

    void setFont(const std::string& name)
    {
        auto& letters = m_letters[name];
        m_font = &letters;
        if (!m_known.insert(name).second)
            return;
        auto font = m_fonts.getKey(name);
        auto descriptor = font.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor");
        if (!descriptor.hasKey("/FontFile2") && !descriptor.hasKey("/FontFile3") &&
            !descriptor.hasKey("/FontFile"))
            fault("a font is not embedded");
        auto map = font.getKey("/ToUnicode");
        if (!map.isStream())
            return fault("a font without letters");
        const auto data = map.getStreamData(qpdf_dl_generalized);
        letters = lettersOf(
            QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())));
    }

    void show(PdfObject shown)
    {
        std::string codes;
        if (shown.isString())
            codes = shown.getStringValue();
        for (int n = 0; shown.isArray() && n < shown.getArrayNItems(); ++n) {
            if (shown.getArrayItem(n).isString())
                codes += shown.getArrayItem(n).getStringValue();
        }
        for (size_t at = 0; at + 1 < codes.size(); at += 2) {
            const auto letter = m_font->find(uchar(codes[at]) * 256 + uchar(codes[at + 1]));
            if (m_hasActualText)
                continue;
            if (letter == m_font->end())
                fault("a glyph without a letter");
            else if (m_number >= 0)
                content.texts[m_number] += letter->second;
        }
    }

    PdfObject m_fonts;
    std::vector<PdfObject> m_operands;
    bool m_isOpen = false;
    int m_number = -1;
    bool m_hasActualText = false;
    LetterMap* m_font = nullptr;
    std::map<std::string, LetterMap> m_letters; ///< by font
    std::set<std::string> m_known;
};

} // namespace

PageContent readContent(QPDFPageObjectHelper& page)
{
    Reading reading(page.getAttribute("/Resources", false).getKey("/Font"));
    page.parseContents(&reading);
    return reading.content;
}

} // namespace agenda::sample
