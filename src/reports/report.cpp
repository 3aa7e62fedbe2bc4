// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/report.h"

#include <QUrl>

namespace agenda::reports
{

namespace
{

/// Walks a report, in reading order, giving each part to the function it has an overload for.
template <class Visitor>
void walk(std::vector<Block>& blocks, Visitor& visitor);

template <class Visitor>
void walkRows(std::vector<Row>& rows, Visitor& visitor)
{
    for (Row& row : rows) {
        visitor(row);
        for (Cell& cell : row.cells) {
            visitor(cell);
            walk(cell.blocks, visitor);
        }
    }
}

template <class Visitor>
void walk(std::vector<Block>& blocks, Visitor& visitor)
{
    for (Block& block : blocks) {
        visitor(block);
        if (auto* list = std::get_if<List>(&block.content)) {
            for (ListItem& item : list->items) {
                visitor(item);
                walk(item.blocks, visitor);
            }
        } else if (auto* table = std::get_if<Table>(&block.content)) {
            walkRows(table->header, visitor);
            walkRows(table->rows, visitor);
        } else if (auto* group = std::get_if<Group>(&block.content)) {
            walk(group->blocks, visitor);
        } else if (auto* section = std::get_if<Section>(&block.content)) {
            walk(section->blocks, visitor);
        }
    }
}

struct Numbering {
    int last = 0;
    template <class T>
    void operator()(T& part)
    {
        part.node = ++last;
    }
};

bool isAllowedTarget(const QString& link)
{
    if (link.startsWith(u'#'))
        return true;
    const QUrl url(link, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    return url.isValid() && (scheme == u"https" || scheme == u"http" || scheme == u"mailto");
}

struct Cleaning {
    static void clean(Spans& spans)
    {
        for (Span& span : spans) {
            span.text = printable(span.text);
            if (!span.link.isEmpty() && !isAllowedTarget(span.link))
                span.link.clear();
        }
    }
    void operator()(Block& block)
    {
        if (auto* paragraph = std::get_if<Paragraph>(&block.content)) {
            clean(paragraph->spans);
        } else if (auto* heading = std::get_if<Heading>(&block.content)) {
            heading->text = printable(heading->text).simplified();
        } else if (auto* figure = std::get_if<Figure>(&block.content)) {
            figure->alternative = printable(figure->alternative);
            clean(figure->caption);
        }
    }
    template <class T>
    void operator()(T&)
    {
    }
};

QString textOf(const Spans& spans)
{
    QString text;
    for (const Span& span : spans)
        text += span.text;
    return text;
}

struct TextLines {
    QStringList lines;
    void operator()(Block& block)
    {
        if (const auto* paragraph = std::get_if<Paragraph>(&block.content))
            lines << textOf(paragraph->spans);
        else if (const auto* heading = std::get_if<Heading>(&block.content))
            lines << heading->text;
        else if (const auto* figure = std::get_if<Figure>(&block.content); figure && !figure->caption.empty())
            lines << textOf(figure->caption);
    }
    template <class T>
    void operator()(T&)
    {
    }
};

} // namespace

void numberNodes(Report& report)
{
    Numbering numbering;
    walk(report.blocks, numbering);
}

void makePrintable(Report& report)
{
    for (QString* text : {&report.title, &report.author, &report.subject, &report.keywords, &report.footer})
        *text = printable(*text).simplified();
    Cleaning cleaning;
    walk(report.blocks, cleaning);
}

QString plainText(const Report& report)
{
    Report copy = report;
    makePrintable(copy);
    TextLines text;
    walk(copy.blocks, text);
    return text.lines.join(u'\n');
}

QString printable(const QString& text)
{
    QString clean;
    clean.reserve(text.size());
    const auto code = text.toUcs4(); // half surrogates come out as U+FFFD
    for (const uint each : code) {
        const QChar::Category category = QChar::category(each);
        if (each == '\n' || each == QChar::LineSeparator || each == QChar::ParagraphSeparator) {
            if (!clean.isEmpty() && !clean.endsWith(u'\n'))
                clean += u'\n';
        } else if (each == '\t') {
            clean += u' ';
        } else if (each == 0x200C || each == 0x200D) { // joiners are part of some scripts' spelling
            clean += QChar(each);
        } else if (category != QChar::Other_Control && category != QChar::Other_Format &&
                   !QChar::isNonCharacter(each)) {
            clean += QStringView(QChar::fromUcs4(each));
        }
    }
    return clean.normalized(QString::NormalizationForm_C);
}

} // namespace agenda::reports
