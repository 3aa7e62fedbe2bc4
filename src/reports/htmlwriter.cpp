// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/htmlwriter.h"

#include "domain/labels.h"
#include "reports/layout.h"
#include "reports/membershipwords.h"
#include "reports/picture.h"

#include <QBuffer>
#include <QPainter>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QUrl>

namespace agenda::reports
{

namespace
{

constexpr qreal columnWidth = 504; ///< of the paper; figures are drawn for it

const char* const styleSheet =
    "body{max-width:42rem;margin:0 auto;padding:1rem;font:1.05rem/1.5 'Open Sans',system-ui,sans-serif;"
    "color:#1F2933;background:#fff;overflow-wrap:break-word}"
    "h1,h2,h3{color:#0B4F7A;line-height:1.25;margin:2rem 0 .5rem}a{color:#0B5CAD}"
    ".lead{font-size:1.2rem}.eyebrow{color:#52606D;font-weight:600;margin-bottom:0}"
    ".note,.muted,figcaption{color:#52606D;font-size:.9rem}blockquote{margin:.2rem 0 .2rem "
    "1rem;color:#52606D}"
    ".framed{background:#EEF4F8;padding:.5rem 1rem;border-radius:.25rem}"
    ".wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:"
    "top;"
    "padding:.35rem .5rem;border-bottom:1px solid #CBD2D9}th p,td p{margin:0}.right{text-align:right}"
    "figure{margin:1rem 0}figure svg{width:100%;height:auto}";

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>"));
}

QString attribute(const char* name, const QString& value)
{
    return QStringLiteral(" %1=\"%2\"").arg(QString::fromLatin1(name), value.toHtmlEscaped());
}

/// A sign as characters: a page of the web may use the reader's own fonts.
QString glyphText(const CellSign& sign)
{
    if (const auto* const level = std::get_if<ConfidenceLevel>(&sign)) {
        constexpr int bars = 4;
        const int filled = bars - int(*level);
        return QString(filled, u'▮') + QString(bars - filled, u'▯');
    }
    switch (std::get<Answered>(sign)) {
    case Answered::NoEvidence:
        return QStringLiteral("○");
    case Answered::InProgress:
        return QStringLiteral("◔");
    case Answered::Partial:
        return QStringLiteral("◑");
    case Answered::Full:
        return QStringLiteral("●");
    }
    Q_UNREACHABLE();
}

Picture pictureOfFigure(const Figure& figure)
{
    const QSizeF size(figure.size.width() > 0 ? figure.size.width() : columnWidth, figure.size.height());
    return {size, {}, {}, [figure, size](QPainter& painter, const Palette&) {
                if (figure.paint)
                    figure.paint(painter, QRectF({}, size));
            }};
}

QString svgFigure(const Figure& figure, int)
{
    QString svg = QString::fromUtf8(svgOf(pictureOfFigure(figure)));
    svg.remove(0, std::max<qsizetype>(0, svg.indexOf(QStringLiteral("<svg"))));
    const QString role = figure.alternative.isEmpty() ? QStringLiteral("<svg aria-hidden=\"true\"")
                                                      : QStringLiteral("<svg role=\"img\"") +
                                                            attribute("aria-label", figure.alternative);
    return svg.replace(0, 4, role);
}

/// Writes what is in the body. How a figure is written is for the caller to say.
class BodyWriter
{
public:
    using FigureText = std::function<QString(const Figure&, int number)>;
    /// Without anchors, links within the report are plain text.
    BodyWriter(FigureText figureText, bool hasAnchors)
        : m_figureText(std::move(figureText)), m_hasAnchors(hasAnchors)
    {
    }

    QString write(const std::vector<Block>& blocks)
    {
        m_html.clear();
        addBlocks(blocks);
        return m_html;
    }

private:
    QString idOf(const QString& anchor) const
    {
        return anchor.isEmpty() || !m_hasAnchors ? QString() : attribute("id", anchor);
    }

    void addBlocks(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks)
            addBlock(block);
    }

    void addBlock(const Block& block)
    {
        if (const auto* each = std::get_if<Paragraph>(&block.content)) {
            addParagraph(*each);
        } else if (const auto* heading = std::get_if<Heading>(&block.content)) {
            m_html +=
                QStringLiteral("<h%1%2>%3</h%1>\n")
                    .arg(QString::number(heading->level), idOf(heading->anchor), escaped(heading->text));
        } else if (const auto* list = std::get_if<List>(&block.content)) {
            addList(*list);
        } else if (const auto* table = std::get_if<Table>(&block.content)) {
            addTable(*table);
        } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
            m_html += QStringLiteral("<figure>") + m_figureText(*figure, ++m_figures);
            if (!figure->caption.empty())
                m_html += QStringLiteral("<figcaption>") + spansText(figure->caption) +
                          QStringLiteral("</figcaption>");
            m_html += QStringLiteral("</figure>\n");
        } else if (const auto* group = std::get_if<Group>(&block.content)) {
            m_html += group->framed ? QStringLiteral("<div class=\"framed\">\n") : QStringLiteral("<div>\n");
            addBlocks(group->blocks);
            m_html += QStringLiteral("</div>\n");
        } else if (const auto* section = std::get_if<Section>(&block.content)) {
            m_html += QStringLiteral("<section>\n");
            addBlocks(section->blocks);
            m_html += QStringLiteral("</section>\n");
        }
    }

    QString spansText(const Spans& spans) const
    {
        QString html;
        for (const Span& span : spans) {
            // Where the paper says a page there is only a way to it.
            QString text = escaped(span.pageOf.isEmpty() ? span.text
                                   : m_hasAnchors        ? Words::tr("Ir al tema")
                                                         : QString());
            if (span.bold)
                text = QStringLiteral("<strong>") + text + QStringLiteral("</strong>");
            if (span.muted)
                text = QStringLiteral("<span class=\"muted\">") + text + QStringLiteral("</span>");
            if (!text.isEmpty() && (span.link.startsWith(u'#') ? m_hasAnchors : !span.link.isEmpty()))
                text = QStringLiteral("<a") + attribute("href", span.link) + u'>' + text +
                       QStringLiteral("</a>");
            html += text;
        }
        return html;
    }

    void addParagraph(const Paragraph& paragraph)
    {
        if (paragraph.spans.empty())
            return;
        QString name;
        switch (paragraph.role) {
        case Role::Lead:
            name = QStringLiteral("lead");
            break;
        case Role::Eyebrow:
            name = QStringLiteral("eyebrow");
            break;
        case Role::Note:
            name = QStringLiteral("note");
            break;
        default:
            break;
        }
        const bool isQuote = paragraph.role == Role::Quote;
        m_html += isQuote ? QStringLiteral("<blockquote>") : QString();
        m_html += QStringLiteral("<p") + idOf(paragraph.anchor) +
                  (name.isEmpty() ? QString() : attribute("class", name)) + u'>' +
                  spansText(paragraph.spans) + QStringLiteral("</p>");
        m_html += isQuote ? QStringLiteral("</blockquote>\n") : QStringLiteral("\n");
    }

    void addList(const List& list)
    {
        const QString name = list.numbered ? QStringLiteral("ol") : QStringLiteral("ul");
        m_html += u'<' + name + QStringLiteral(">\n");
        for (const ListItem& item : list.items) {
            m_html += QStringLiteral("<li>");
            addBlocks(item.blocks);
            m_html += QStringLiteral("</li>\n");
        }
        m_html += QStringLiteral("</") + name + QStringLiteral(">\n");
    }

    void addTable(const Table& table)
    {
        if (table.rows.empty() && table.header.empty())
            return;
        m_html += QStringLiteral("<div class=\"wide\" tabindex=\"0\"><table>\n<thead>\n");
        for (const Row& row : table.header)
            addRow(row, true, false);
        m_html += QStringLiteral("</thead>\n<tbody>\n");
        for (const Row& row : table.rows)
            addRow(row, false, table.namedRows);
        m_html += QStringLiteral("</tbody>\n</table></div>\n");
    }

    void addRow(const Row& row, bool isHeader, bool isNamed)
    {
        m_html += QStringLiteral("<tr") + idOf(row.anchor) + u'>';
        bool isFirst = true;
        for (const Cell& cell : row.cells) {
            const bool namesRow = isNamed && isFirst;
            const QString name = isHeader || namesRow ? QStringLiteral("th") : QStringLiteral("td");
            m_html += u'<' + name;
            if (isHeader || namesRow)
                m_html += attribute("scope", isHeader     ? QStringLiteral("col")
                                             : row.shaded ? QStringLiteral("rowgroup")
                                                          : QStringLiteral("row"));
            if (cell.columns > 1)
                m_html += attribute("colspan", QString::number(cell.columns));
            if (cell.right)
                m_html += attribute("class", QStringLiteral("right"));
            m_html += u'>';
            if (cell.glyph)
                m_html += QStringLiteral("<span aria-hidden=\"true\">") + glyphText(*cell.glyph) +
                          QStringLiteral("</span> ");
            addBlocks(cell.blocks);
            m_html += QStringLiteral("</") + name + u'>';
            isFirst = false;
        }
        m_html += QStringLiteral("</tr>\n");
    }

    FigureText m_figureText;
    bool m_hasAnchors;
    QString m_html;
    int m_figures = 0;
};

QString metaText(const char* name, const QString& content)
{
    return content.isEmpty() ? QString()
                             : QStringLiteral("<meta") + attribute("name", QString::fromLatin1(name)) +
                                   attribute("content", content) + QStringLiteral("/>\n");
}

} // namespace

QByteArray htmlOf(Report report)
{
    makePrintable(report);
    const QString html =
        QStringLiteral("<!DOCTYPE html>\n<html") + attribute("lang", report.language) +
        QStringLiteral(">\n<head>\n<meta charset=\"utf-8\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>") +
        escaped(report.title) + QStringLiteral("</title>\n") + metaText("author", report.author) +
        metaText("description", report.subject) + metaText("keywords", report.keywords) +
        QStringLiteral("<style>") + QString::fromLatin1(styleSheet) +
        QStringLiteral("</style>\n</head>\n<body>\n<main>\n") +
        BodyWriter(svgFigure, true).write(report.blocks) + QStringLiteral("</main>\n") +
        (report.footer.isEmpty() ? QString()
                                 : QStringLiteral("<footer><p class=\"note\">") + escaped(report.footer) +
                                       QStringLiteral("</p></footer>\n")) +
        QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

QByteArray odtOf(Report report)
{
    makePrintable(report);
    QTextDocument document;
    const auto figureText = [&](const Figure& figure, int number) -> QString {
        const QString name = QStringLiteral("figure-%1.png").arg(number);
        document.addResource(QTextDocument::ImageResource, QUrl(name), imageOf(pictureOfFigure(figure)));
        return QStringLiteral("<p><img") + attribute("src", name) + attribute("alt", figure.alternative) +
               attribute("width", QString::number(int(columnWidth))) + QStringLiteral("/></p><p><em>") +
               escaped(figure.alternative) + QStringLiteral("</em></p>");
    };
    document.setHtml(BodyWriter(figureText, false).write(report.blocks));
    document.setMetaInformation(QTextDocument::DocumentTitle, report.title);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QTextDocumentWriter odf(&buffer, "odf");
    odf.write(&document);
    return bytes;
}

} // namespace agenda::reports
