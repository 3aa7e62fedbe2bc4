// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdflint.h"

#include "pdfcontent.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <array>
#include <map>
#include <set>

namespace agenda::sample
{

using namespace agenda::reports;

namespace
{

using PdfObject = QPDFObjectHandle;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

class Linting
{
public:
    Linting(const QByteArray& pdf, bool anyHeadings) : m_anyHeadings(anyHeadings)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
    }

    Lint run()
    {
        checkCatalog();
        for (size_t n = 0; n < m_pages.size(); ++n)
            readPage(n);
        readParentTree(m_pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree"));
        auto root = m_pdf.getRoot().getKey("/StructTreeRoot");
        if (check(root.isDictionaryOfType("/StructTreeRoot"), "no structure"))
            walk(root.getKey("/K"), root, {});
        for (size_t n = 0; n < m_pages.size(); ++n) {
            for (const auto& [number, text] : m_content[n].texts)
                check(m_seen.count({n, number}), "page %1: content %2 is in no part", n, number);
        }
        check(m_annotations.empty(), "%1 links are in no part", m_annotations.size());
        checkHeadings();
        checkOutline();
        check(m_pdf.getWarnings().empty(), "qpdf warns");
        return m_lint;
    }

private:
    template <class... Arguments>
    bool check(bool holds, const char* fault, const Arguments&... arguments)
    {
        if (!holds) {
            QString text = QString::fromLatin1(fault);
            if constexpr (sizeof...(arguments) > 0)
                ((text = text.arg(arguments)), ...);
            m_lint.faults << text;
        }
        return holds;
    }

    void checkCatalog()
    {
        auto root = m_pdf.getRoot();
        check(root.getKey("/Lang").isString() && !root.getKey("/Lang").getUTF8Value().empty(), "no language");
        auto info = m_pdf.getTrailer().getKey("/Info");
        check(info.isDictionary() && info.getKey("/Title").isString(), "no title");
        check(root.getKey("/MarkInfo").isDictionary() &&
                  root.getKey("/MarkInfo").getKey("/Marked").isBool() &&
                  root.getKey("/MarkInfo").getKey("/Marked").getBoolValue(),
              "not marked as tagged");
        auto viewer = root.getKey("/ViewerPreferences");
        check(viewer.isDictionary() && viewer.getKey("/DisplayDocTitle").isBool() &&
                  viewer.getKey("/DisplayDocTitle").getBoolValue(),
              "the title is not shown");
        check(root.getKey("/PageLabels").isDictionary(), "no page labels");
        if (!check(root.getKey("/Metadata").isStream(), "no XMP"))
            return;
        const auto xmp = root.getKey("/Metadata").getStreamData(qpdf_dl_generalized);
        const QByteArray text(reinterpret_cast<const char*>(xmp->getBuffer()), qsizetype(xmp->getSize()));
        check(!text.contains("pdfuaid"), "claims what nobody has checked");
        check(text.contains("dc:title"), "no title in the XMP");
    }

    void readPage(size_t n)
    {
        auto page = m_pages[n].getObjectHandle();
        check(page.getKey("/Tabs").isNameAndEquals("/S"), "page %1: tab order", n);
        check(page.getKey("/StructParents").isInteger(), "page %1: no parents", n);
        m_number[page.getObjGen()] = n;
        m_content.push_back(readContent(m_pages[n]));
        for (const QString& fault : m_content.back().faults)
            m_lint.faults << QStringLiteral("page %1: %2").arg(n).arg(fault);
        auto annotations = page.getKey("/Annots");
        for (int each = 0; annotations.isArray() && each < annotations.getArrayNItems(); ++each) {
            auto link = annotations.getArrayItem(each);
            m_annotations.insert(link.getObjGen());
            ++m_lint.links;
            check(link.getKey("/Subtype").isNameAndEquals("/Link"), "page %1: not a link", n);
            check(link.getKey("/Contents").isString() && !link.getKey("/Contents").getUTF8Value().empty(),
                  "page %1: a link says nothing", n);
            check(link.getKey("/StructParent").isInteger(), "page %1: a link without its parent", n);
            if (auto action = link.getKey("/A"); action.isDictionary())
                check(!action.getKey("/URI").getStringValue().empty(), "page %1: a link to nothing", n);
            else
                check(leadsToPage(link.getKey("/Dest")), "page %1: a link to no page", n);
        }
    }

    bool leadsToPage(PdfObject destination)
    {
        if (!destination.isArray())
            return false;
        const auto to = destination.getArrayItem(0).getObjGen();
        return std::any_of(m_pages.begin(), m_pages.end(), [&](QPDFPageObjectHelper& page) {
            return page.getObjectHandle().getObjGen() == to;
        });
    }

    void readParentTree(PdfObject tree)
    {
        if (!check(tree.isDictionary() && tree.getKey("/Nums").isArray(), "no parent tree"))
            return;
        auto numbers = tree.getKey("/Nums");
        int last = -1;
        for (int n = 0; n + 1 < numbers.getArrayNItems(); n += 2) {
            const int key = numbers.getArrayItem(n).getIntValueAsInt();
            check(key > last, "the parent tree is not in order");
            last = key;
            m_parents[key] = numbers.getArrayItem(n + 1);
        }
    }

    /// The text of a part and of what is in it.
    QString walk(PdfObject part, PdfObject parent, const std::string& above)
    {
        const std::string type = part.getKey("/S").getName();
        check(part.getKey("/P").getObjGen() == parent.getObjGen(), "%1: another parent", utf8(type));
        checkPlace(type, above);
        auto kids = part.getKey("/K");
        if (kids.isDictionary() || kids.isInteger()) {
            auto only = PdfObject::newArray();
            only.appendItem(kids);
            kids = only;
        }
        const int before = m_links;
        const qsizetype line = m_lint.text.size();
        QString text;
        int columns = 0;
        for (int n = 0; kids.isArray() && n < kids.getArrayNItems(); ++n) {
            auto kid = kids.getArrayItem(n);
            if (kid.isInteger() || kid.isDictionaryOfType("/MCR"))
                text += textOfContent(kid, part);
            else if (kid.isDictionaryOfType("/OBJR"))
                checkLink(kid.getKey("/Obj"), part);
            else
                text += walk(kid, part, type);
            if (type == "/TR")
                columns += columnsOf(kid);
        }
        if (type == "/TR")
            checkColumns(parent, columns);
        if (type == "/Link")
            check(m_links > before && !text.trimmed().isEmpty(), "a link without link or text");
        if (type == "/TH")
            check(attribute(part, "/Scope").isName(), "the head of a table does not say of what");
        if (type == "/Table")
            ++m_lint.tables;
        if (type == "/Figure") {
            check(attribute(part, "/BBox").isArray(), "a figure without its place");
            if (check(part.getKey("/Alt").isString() && !part.getKey("/Alt").getUTF8Value().empty(),
                      "a figure without a text"))
                m_lint.alternatives << utf8(part.getKey("/Alt").getUTF8Value());
            return {};
        }
        const bool isHeading = type.size() == 3 && type[1] == 'H' && type[2] >= '1' && type[2] <= '6';
        if (isHeading)
            m_lint.headings << QStringLiteral("%1 %2").arg(int(type[2] - '0')).arg(text.simplified());
        if ((isHeading || type == "/P") && !text.trimmed().isEmpty())
            m_lint.text.insert(line, text.simplified());
        return type == "/Link" ? text : QString();
    }

    /// Which parts may be in which.
    void checkPlace(const std::string& type, const std::string& above)
    {
        static const std::map<std::string, std::set<std::string>> onlyIn{
            {"/Document", {""}}, {"/LI", {"/L"}},  {"/Lbl", {"/LI"}}, {"/LBody", {"/LI"}},
            {"/TR", {"/Table"}}, {"/TH", {"/TR"}}, {"/TD", {"/TR"}},  {"/Link", {"/P", "/LBody"}}};
        static const std::set<std::string> anywhere{"/Sect", "/P", "/H1",    "/H2",    "/H3",
                                                    "/H4",   "/L", "/Table", "/Figure"};
        const auto found = onlyIn.find(type);
        check(found == onlyIn.end() ? anywhere.count(type) == 1 : found->second.count(above) == 1, "%1 in %2",
              utf8(type), utf8(above));
        check(above != "/L" || type == "/LI", "%1 in a list", utf8(type));
        check(above != "/Table" || type == "/TR", "%1 in a table", utf8(type));
        check(above != "/TR" || type == "/TH" || type == "/TD", "%1 in a row", utf8(type));
    }

    static PdfObject attribute(PdfObject part, const char* name)
    {
        auto attributes = part.getKey("/A");
        return attributes.isDictionary() ? attributes.getKey(name) : PdfObject::newNull();
    }

    static int columnsOf(PdfObject cell)
    {
        auto span = attribute(cell, "/ColSpan");
        return span.isInteger() ? span.getIntValueAsInt() : 1;
    }

    void checkColumns(PdfObject table, int columns)
    {
        const auto known = m_columns.emplace(table.getObjGen(), columns).first->second;
        check(known == columns, "rows of %1 and of %2 columns", known, columns);
    }

    QString textOfContent(PdfObject kid, PdfObject part)
    {
        auto pageObject = kid.isInteger() || !kid.hasKey("/Pg") ? part.getKey("/Pg") : kid.getKey("/Pg");
        const int number = kid.isInteger() ? kid.getIntValueAsInt() : kid.getKey("/MCID").getIntValueAsInt();
        const auto page = m_number.find(pageObject.getObjGen());
        if (!check(page != m_number.end(), "a part on no page"))
            return {};
        const auto text = m_content[page->second].texts.find(number);
        if (!check(text != m_content[page->second].texts.end(), "page %1: no content %2", page->second,
                   number))
            return {};
        check(m_seen.insert({page->second, number}).second, "page %1: content %2 twice", page->second,
              number);
        auto parents = m_parents[int(page->second)];
        check(parents.isArray() && number < parents.getArrayNItems() &&
                  parents.getArrayItem(number).getObjGen() == part.getObjGen(),
              "page %1: the way back from %2 leads elsewhere", page->second, number);
        return text->second;
    }

    void checkLink(PdfObject link, PdfObject part)
    {
        ++m_links;
        check(m_annotations.erase(link.getObjGen()) == 1, "a part has a link of no page");
        check(part.getKey("/S").isNameAndEquals("/Link"), "a link in another part");
        auto key = link.getKey("/StructParent");
        check(key.isInteger() && m_parents.count(key.getIntValueAsInt()) &&
                  m_parents[key.getIntValueAsInt()].getObjGen() == part.getObjGen(),
              "the way back from a link leads elsewhere");
    }

    void checkHeadings()
    {
        int last = 0;
        for (const QString& heading : std::as_const(m_lint.headings)) {
            const int level = heading[0].digitValue();
            check(m_anyHeadings || level <= last + 1, "a heading skips a level: %1", heading);
            last = level;
        }
    }

    void checkOutline()
    {
        QStringList bookmarks;
        if (auto outline = m_pdf.getRoot().getKey("/Outlines"); outline.isDictionary())
            readOutline(outline, bookmarks);
        QStringList headings;
        for (const QString& heading : std::as_const(m_lint.headings))
            headings << heading.mid(2);
        check(bookmarks == headings, "the outline is not the headings");
    }

    void readOutline(PdfObject parent, QStringList& titles)
    {
        for (auto item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
            titles << utf8(item.getKey("/Title").getUTF8Value()).simplified();
            check(leadsToPage(item.getKey("/Dest")), "a bookmark to no page");
            readOutline(item, titles);
        }
    }

    QPDF m_pdf;
    bool m_anyHeadings;
    std::vector<QPDFPageObjectHelper> m_pages;
    std::vector<PageContent> m_content;
    std::map<QPDFObjGen, size_t> m_number; ///< of a page
    std::map<int, PdfObject> m_parents;
    std::set<std::pair<size_t, int>> m_seen;
    std::set<QPDFObjGen> m_annotations;  ///< those of which no part was found yet
    std::map<QPDFObjGen, int> m_columns; ///< of a table
    int m_links = 0;
    Lint m_lint;
};

void addText(const std::vector<Block>& blocks, const Pages& pages, QStringList& lines);

void addSpans(const Spans& spans, const Pages& pages, QStringList& lines)
{
    QString text;
    for (const Span& span : spans) {
        const auto page = pages.anchors.constFind(span.pageOf);
        text += span.pageOf.isEmpty()
                    ? span.text
                    : QString::number(page == pages.anchors.constEnd() ? 1 : page->page + 1);
    }
    if (!text.trimmed().isEmpty())
        lines << text.simplified();
}

void addRows(const std::vector<Row>& rows, const Pages& pages, QStringList& lines)
{
    for (const Row& row : rows) {
        for (const Cell& cell : row.cells)
            addText(cell.blocks, pages, lines);
    }
}

void addText(const std::vector<Block>& blocks, const Pages& pages, QStringList& lines)
{
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
            addSpans(paragraph->spans, pages, lines);
        } else if (const auto* heading = std::get_if<Heading>(&block.content)) {
            addSpans({{heading->text}}, pages, lines);
        } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
            addSpans(figure->caption, pages, lines);
        } else if (const auto* list = std::get_if<List>(&block.content)) {
            for (const ListItem& item : list->items)
                addText(item.blocks, pages, lines);
        } else if (const auto* table = std::get_if<Table>(&block.content)) {
            addRows(table->header, pages, lines);
            addRows(table->rows, pages, lines);
        } else if (const auto* group = std::get_if<Group>(&block.content)) {
            addText(group->blocks, pages, lines);
        } else if (const auto* section = std::get_if<Section>(&block.content)) {
            addText(section->blocks, pages, lines);
        }
    }
}

} // namespace

Lint lint(const QByteArray& pdf, bool anyHeadings)
{
    return Linting(pdf, anyHeadings).run();
}

QStringList modelText(const Pages& pages)
{
    QStringList lines;
    addText(pages.report.blocks, pages, lines);
    return lines;
}

} // namespace agenda::sample
