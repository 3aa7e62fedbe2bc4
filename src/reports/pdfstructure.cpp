// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfstructure.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <stdexcept>
#include <utility>

namespace agenda::reports
{

namespace
{

using PdfObject = QPDFObjectHandle;

/// Builds the tree in the order of the report. Parts of which nothing is shown are left out, but for cells,
/// which keep their columns.
class StructureTree
{
public:
    StructureTree(QPDF& pdf, const Pages& report, std::vector<QPDFPageObjectHelper>& pages,
                  const std::vector<PageMarks>& marks, const std::vector<LinkAnnotation>& links)
        : m_pdf(pdf), m_report(report), m_pages(pages), m_marks(marks)
    {
        for (size_t page = 0; page < marks.size(); ++page) {
            m_parents.emplace_back(marks[page].size(), PdfObject::newNull());
            for (size_t n = 0; n < marks[page].size(); ++n)
                m_content[marks[page][n].node].push_back({page, n});
            for (const Item& item : report.pages[page].items) {
                if (std::holds_alternative<Drawing>(item.what))
                    m_figures[item.node] = item.box;
            }
        }
        for (const LinkAnnotation& link : links)
            m_links[{link.node, link.span}].push_back(link);
    }

    void build()
    {
        auto root = m_pdf.makeIndirectObject(PdfObject::parse("<< /Type /StructTreeRoot >>"));
        auto document = element("/Document", root);
        addBlocks(m_report.report.blocks, document);
        root.replaceKey("/K", document);
        addParentTree(root);
        auto catalog = m_pdf.getRoot();
        catalog.replaceKey("/StructTreeRoot", root);
        catalog.replaceKey("/MarkInfo", PdfObject::parse("<< /Marked true >>"));
    }

private:
    struct Place {
        size_t page = 0;
        size_t number = 0; ///< MCID
    };

    PdfObject element(const std::string& type, PdfObject parent)
    {
        auto made = m_pdf.makeIndirectObject(PdfObject::newDictionary());
        made.replaceKey("/Type", PdfObject::newName("/StructElem"));
        made.replaceKey("/S", PdfObject::newName(type));
        made.replaceKey("/P", parent);
        return made;
    }

    static void append(PdfObject parent, const PdfObject& child)
    {
        if (!parent.hasKey("/K"))
            parent.replaceKey("/K", PdfObject::newArray());
        parent.getKey("/K").appendItem(child);
    }

    static void adopt(PdfObject parent, PdfObject child)
    {
        if (child.hasKey("/K"))
            append(parent, child);
    }

    PdfObject pageObject(size_t page) { return m_pages[page].getObjectHandle(); }

    /// What the page shows of a part, as a child of `parent`.
    void addPlace(PdfObject parent, const Place& place)
    {
        const auto number = PdfObject::newInteger(int(place.number));
        if (!parent.hasKey("/Pg"))
            parent.replaceKey("/Pg", pageObject(place.page));
        if (parent.getKey("/Pg").getObjGen() == pageObject(place.page).getObjGen()) {
            append(parent, number);
        } else {
            auto reference = PdfObject::parse("<< /Type /MCR >>");
            reference.replaceKey("/Pg", pageObject(place.page));
            reference.replaceKey("/MCID", number);
            append(parent, reference);
        }
        m_parents[place.page][place.number] = parent;
    }

    /// All that is shown of a part but drawings, links as elements of their own.
    void addContent(PdfObject parent, int node)
    {
        const auto found = m_content.find(node);
        if (found == m_content.end())
            return;
        std::map<int, PdfObject> made;
        for (const Place& place : found->second) {
            const int span = m_marks[place.page][place.number].link;
            const auto links = m_links.find({node, span});
            if (span < 0 || links == m_links.end()) {
                addPlace(parent, place);
                continue;
            }
            auto& link = made[span];
            const bool isNew = !link.isInitialized();
            if (isNew)
                link = element("/Link", parent);
            addPlace(link, place);
            if (!isNew)
                continue;
            for (const LinkAnnotation& each : links->second)
                addLink(link, each);
            append(parent, link);
        }
    }

    void addLink(PdfObject parent, LinkAnnotation link)
    {
        auto reference = PdfObject::parse("<< /Type /OBJR >>");
        reference.replaceKey("/Pg", pageObject(size_t(link.page)));
        reference.replaceKey("/Obj", link.object);
        append(parent, reference);
        link.object.replaceKey("/StructParent",
                               PdfObject::newInteger(int(m_pages.size() + m_linkParents.size())));
        m_linkParents.push_back(parent);
    }

    void addBlocks(const std::vector<Block>& blocks, const PdfObject& parent)
    {
        for (const Block& block : blocks)
            addBlock(block, parent);
    }

    void addSimple(const std::string& type, int node, const PdfObject& parent)
    {
        auto made = element(type, parent);
        addContent(made, node);
        adopt(parent, made);
    }

    void addBlock(const Block& block, const PdfObject& parent)
    {
        if (std::holds_alternative<Paragraph>(block.content)) {
            addSimple("/P", block.node, parent);
        } else if (const auto* heading = std::get_if<Heading>(&block.content)) {
            addSimple("/H" + std::to_string(heading->level), block.node, parent);
        } else if (const auto* list = std::get_if<List>(&block.content)) {
            addList(*list, parent);
        } else if (const auto* table = std::get_if<Table>(&block.content)) {
            addTable(*table, parent);
        } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
            addFigure(*figure, block.node, parent);
        } else if (const auto* group = std::get_if<Group>(&block.content)) {
            addBlocks(group->blocks, parent);
        } else if (const auto* section = std::get_if<Section>(&block.content)) {
            auto made = element("/Sect", parent);
            addBlocks(section->blocks, made);
            adopt(parent, made);
        }
    }

    void addList(const List& list, const PdfObject& parent)
    {
        auto made = element("/L", parent);
        auto look = PdfObject::parse("<< /O /List >>");
        look.replaceKey("/ListNumbering", PdfObject::newName(list.numbered ? "/Decimal" : "/Disc"));
        made.replaceKey("/A", look);
        for (const ListItem& item : list.items) {
            auto row = element("/LI", made);
            addSimple("/Lbl", item.node, row);
            auto body = element("/LBody", row);
            addBlocks(item.blocks, body);
            adopt(row, body);
            adopt(made, row);
        }
        adopt(parent, made);
    }

    void addTable(const Table& table, const PdfObject& parent)
    {
        auto made = element("/Table", parent);
        for (const Row& row : table.header)
            addRow(row, true, false, made);
        for (const Row& row : table.rows)
            addRow(row, false, table.namedRows, made);
        adopt(parent, made);
    }

    void addRow(const Row& row, bool isHeader, bool isNamed, const PdfObject& parent)
    {
        auto made = element("/TR", parent);
        bool isFirst = true;
        for (const Cell& cell : row.cells) {
            const bool namesRow = isNamed && isFirst;
            auto each = element(isHeader || namesRow ? "/TH" : "/TD", made);
            auto look = PdfObject::parse("<< /O /Table >>");
            if (isHeader || namesRow)
                look.replaceKey("/Scope", PdfObject::newName(isHeader ? "/Column" : "/Row"));
            if (cell.columns > 1)
                look.replaceKey("/ColSpan", PdfObject::newInteger(cell.columns));
            if (look.getKeys().size() > 1)
                each.replaceKey("/A", look);
            addBlocks(cell.blocks, each);
            append(made, each);
            isFirst = false;
        }
        adopt(parent, made);
    }

    void addFigure(const Figure& figure, int node, const PdfObject& parent)
    {
        auto made = element("/Figure", parent);
        auto caption = element("/P", parent);
        for (const Place& place : m_content[node]) {
            const bool isDrawing = m_marks[place.page][place.number].text.isEmpty();
            if (isDrawing)
                addPlace(made, place);
        }
        made.replaceKey("/Alt", PdfObject::newUnicodeString(figure.alternative.toStdString()));
        const QRectF box = m_figures[node];
        const qreal height = m_report.size.height();
        auto corners = PdfObject::newArray();
        for (const qreal value : {box.left(), height - box.bottom(), box.right(), height - box.top()})
            corners.appendItem(PdfObject::newReal(value, 2));
        auto look = PdfObject::parse("<< /O /Layout /Placement /Block >>");
        look.replaceKey("/BBox", corners);
        made.replaceKey("/A", look);
        adopt(parent, made);
        auto& places = m_content[node];
        if (made.hasKey("/K"))
            places.erase(places.begin());
        addContent(caption, node);
        adopt(parent, caption);
    }

    void addParentTree(PdfObject root)
    {
        auto numbers = PdfObject::newArray();
        for (size_t page = 0; page < m_pages.size(); ++page) {
            pageObject(page).replaceKey("/StructParents", PdfObject::newInteger(int(page)));
            pageObject(page).replaceKey("/Tabs", PdfObject::newName("/S"));
            for (PdfObject& parent : m_parents[page]) {
                if (parent.isNull())
                    throw std::runtime_error("a mark of no part");
            }
            numbers.appendItem(PdfObject::newInteger(int(page)));
            numbers.appendItem(m_pdf.makeIndirectObject(PdfObject::newArray(m_parents[page])));
        }
        for (size_t n = 0; n < m_linkParents.size(); ++n) {
            numbers.appendItem(PdfObject::newInteger(int(m_pages.size() + n)));
            numbers.appendItem(m_linkParents[n]);
        }
        auto tree = m_pdf.makeIndirectObject(PdfObject::newDictionary());
        tree.replaceKey("/Nums", numbers);
        root.replaceKey("/ParentTree", tree);
        root.replaceKey("/ParentTreeNextKey",
                        PdfObject::newInteger(int(m_pages.size() + m_linkParents.size())));
    }

    QPDF& m_pdf;
    const Pages& m_report;
    std::vector<QPDFPageObjectHelper>& m_pages;
    const std::vector<PageMarks>& m_marks;
    std::map<int, std::vector<Place>> m_content; ///< by node, in the order of the pages
    std::map<int, QRectF> m_figures;             ///< by node
    std::map<std::pair<int, int>, std::vector<LinkAnnotation>> m_links;
    std::vector<std::vector<PdfObject>> m_parents; ///< by page and MCID
    std::vector<PdfObject> m_linkParents;
};

} // namespace

void addStructure(QPDF& pdf, const Pages& report, std::vector<QPDFPageObjectHelper>& pages,
                  const std::vector<PageMarks>& marks, const std::vector<LinkAnnotation>& links)
{
    StructureTree(pdf, report, pages, marks, links).build();
}

} // namespace agenda::reports
