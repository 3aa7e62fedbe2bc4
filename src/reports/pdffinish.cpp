// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdffinish.h"

#include "reports/pdfstructure.h"
#include "reports/pdftags.h"
#include "reports/xmp.h"

#include <QCryptographicHash>
#include <QUrl>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace agenda::reports
{

namespace
{

QPDFObjectHandle textObject(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle number(qreal value)
{
    return QPDFObjectHandle::newReal(value, 2);
}

QByteArray write(QPDF& pdf, qpdf_object_stream_e objectStreams)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(objectStreams);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

/// One PDF on its way through the pass.
class Finishing
{
public:
    Finishing(const QByteArray& plain, const Pages& pages) : m_pages(pages)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("report", plain.constData(), size_t(plain.size()));
        m_pageObjects = QPDFPageDocumentHelper(m_pdf).getAllPages();
        if (m_pageObjects.size() != pages.pages.size())
            throw std::runtime_error("the number of pages changed");
    }

    QByteArray run(const std::vector<PageMarks>* marks, const QDate& day)
    {
        repairFonts();
        addLinks();
        if (marks) {
            tagContent(m_pdf, m_pageObjects, *marks);
            addStructure(m_pdf, m_pages, m_pageObjects, *marks, m_links);
        }
        addOutline();
        describe(day);
        attachFiles(day);
        // Qt numbers its fonts in another order in each process. Written once, all is numbered as it is
        // reached from the root; the second time the object streams are filled in that order.
        const QByteArray ordered = write(m_pdf, qpdf_o_disable);
        QPDF again;
        again.processMemoryFile("report", ordered.constData(), size_t(ordered.size()));
        return write(again, qpdf_o_generate);
    }

private:
    void repairFonts()
    {
        for (QPDFObjectHandle& object : m_pdf.getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/Type0"))
                nameFont(object);
            if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
                continue;
            QPDFObjectHandle map = object.getKey("/ToUnicode");
            if (!map.isStream())
                continue;
            const auto data = map.getStreamData(qpdf_dl_generalized);
            const QByteArray before(reinterpret_cast<const char*>(data->getBuffer()),
                                    qsizetype(data->getSize()));
            const QByteArray after = repairToUnicode(before);
            if (after != before)
                map.replaceStreamData(after.toStdString(), QPDFObjectHandle::newNull(),
                                      QPDFObjectHandle::newNull());
        }
    }

    /// Qt's tag before a subset's name is another in each process; this one comes from the subset itself.
    static void nameFont(QPDFObjectHandle font)
    {
        QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
        for (const char* key : {"/FontFile2", "/FontFile3", "/FontFile"}) {
            if (!descriptor.hasKey(key))
                continue;
            const auto data = descriptor.getKey(key).getStreamData(qpdf_dl_generalized);
            const QByteArray hash = QCryptographicHash::hash(
                QByteArray(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())),
                QCryptographicHash::Sha256);
            std::string name = "/";
            for (int n = 0; n < 6; ++n)
                name += char('A' + uchar(hash[n]) % 26);
            const std::string old = font.getKey("/BaseFont").getName().substr(1);
            name += '+' + old.substr(old.find('+') + 1);
            for (QPDFObjectHandle* each : {&font, &descendant})
                each->replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
            descriptor.replaceKey("/FontName", QPDFObjectHandle::newName(name));
        }
    }

    QPDFObjectHandle destination(const Destination& to) const
    {
        auto array = QPDFObjectHandle::newArray();
        array.appendItem(m_pageObjects.at(size_t(to.page)).getObjectHandle());
        array.appendItem(QPDFObjectHandle::newName("/XYZ"));
        array.appendItem(QPDFObjectHandle::newNull());
        array.appendItem(number(std::min(m_pages.size.height(), m_pages.size.height() - to.y + 8)));
        array.appendItem(QPDFObjectHandle::newNull());
        return array;
    }

    void addLinks()
    {
        for (size_t n = 0; n < m_pages.pages.size(); ++n) {
            auto page = m_pageObjects[n].getObjectHandle();
            auto annotations = QPDFObjectHandle::newArray();
            for (const LinkArea& link : m_pages.pages[n].links) {
                auto annotation = linkAnnotation(link);
                if (annotation.isNull())
                    continue;
                annotation = m_pdf.makeIndirectObject(annotation);
                annotations.appendItem(annotation);
                m_links.push_back({int(n), link.node, link.span, annotation});
            }
            if (annotations.getArrayNItems() > 0)
                page.replaceKey("/Annots", annotations);
            else
                page.removeKey("/Annots"); // Qt leaves an empty list
        }
    }

    QPDFObjectHandle linkAnnotation(const LinkArea& link) const
    {
        auto annotation = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>");
        if (link.target.startsWith(u'#')) {
            const auto found = m_pages.anchors.constFind(link.target.mid(1));
            if (found == m_pages.anchors.constEnd())
                return QPDFObjectHandle::newNull();
            annotation.replaceKey("/Dest", destination(*found));
        } else {
            auto action = QPDFObjectHandle::parse("<< /S /URI >>");
            const QByteArray address = QUrl(link.target, QUrl::StrictMode).toEncoded();
            action.replaceKey("/URI", QPDFObjectHandle::newString(address.toStdString()));
            annotation.replaceKey("/A", action);
        }
        const qreal height = m_pages.size.height();
        auto rect = QPDFObjectHandle::newArray();
        for (const qreal value :
             {link.box.left(), height - link.box.bottom(), link.box.right(), height - link.box.top()})
            rect.appendItem(number(value));
        annotation.replaceKey("/Rect", rect);
        annotation.replaceKey("/Contents", textObject(link.text.simplified()));
        return annotation;
    }

    /// The bookmarks as a tree by level; the first level open, those below folded.
    void addOutline()
    {
        if (m_pages.bookmarks.empty())
            return;
        auto root = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
        size_t next = 0;
        const int count = addBookmarks(root, 0, next);
        root.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

    /// Adds the bookmarks from `next` on that lie deeper than `level` under `parent`; how many children.
    int addBookmarks(QPDFObjectHandle parent, int level, size_t& next)
    {
        int count = 0;
        QPDFObjectHandle previous;
        while (next < m_pages.bookmarks.size() && m_pages.bookmarks[next].level > level) {
            const Bookmark& bookmark = m_pages.bookmarks[next++];
            auto item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", textObject(bookmark.text));
            item.replaceKey("/Dest", destination(bookmark.to));
            item.replaceKey("/Parent", parent);
            if (count == 0) {
                parent.replaceKey("/First", item);
            } else {
                item.replaceKey("/Prev", previous);
                previous.replaceKey("/Next", item);
            }
            parent.replaceKey("/Last", item);
            const int children = addBookmarks(item, bookmark.level, next);
            if (children > 0)
                item.replaceKey("/Count", QPDFObjectHandle::newInteger(-children));
            previous = item;
            ++count;
        }
        return count;
    }

    void describe(const QDate& day)
    {
        auto info = QPDFObjectHandle::newDictionary();
        const auto set = [&](const char* key, const QString& text) {
            if (!text.isEmpty())
                info.replaceKey(key, textObject(text));
        };
        set("/Title", m_pages.report.title);
        set("/Author", m_pages.report.author);
        set("/Subject", m_pages.report.subject);
        set("/Keywords", m_pages.report.keywords);
        set("/Creator", creatorName());
        set("/Producer", producerName());
        const QString date = QString::fromStdString(pdfDate(day));
        set("/CreationDate", date);
        set("/ModDate", date);
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
        auto root = m_pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString(m_pages.report.language.toStdString()));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        root.replaceKey("/PageLabels", QPDFObjectHandle::parse("<< /Nums [ 0 << /S /D >> ] >>"));
        auto metadata = QPDFObjectHandle::newStream(&m_pdf, xmpOf(m_pages.report, day).toStdString());
        metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
        root.replaceKey("/Metadata", metadata);
    }

    /// As associated files: what reads the PDF can tell that they are its data.
    void attachFiles(const QDate& day)
    {
        auto associated = QPDFObjectHandle::newArray();
        QPDFEmbeddedFileDocumentHelper files(m_pdf);
        for (const Attachment& each : m_pages.report.attachments) {
            auto stream = QPDFEFStreamObjectHelper::createEFStream(m_pdf, each.bytes.toStdString());
            stream.setSubtype("text/csv").setCreationDate(pdfDate(day)).setModDate(pdfDate(day));
            const std::string name = each.name.toStdString();
            auto file = QPDFFileSpecObjectHelper::createFileSpec(m_pdf, name, stream);
            file.setDescription(each.description.toStdString());
            file.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
            files.replaceEmbeddedFile(name, file);
            associated.appendItem(file.getObjectHandle());
        }
        if (associated.getArrayNItems() > 0)
            m_pdf.getRoot().replaceKey("/AF", associated);
    }

    static std::string pdfDate(const QDate& day)
    {
        return "D:" + day.toString(QStringLiteral("yyyyMMdd")).toStdString() + "120000Z";
    }

    const Pages& m_pages;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pageObjects;
    std::vector<LinkAnnotation> m_links;
};

/// Makes each `<code>` of one UTF-16 unit right.
QByteArray repairTargets(const QByteArray& targets)
{
    QByteArray right;
    for (qsizetype at = 0; at < targets.size();) {
        const bool isOne = targets[at] == '<' && targets.mid(at + 5, 1) == ">";
        const uint code = isOne ? targets.mid(at + 1, 4).toUInt(nullptr, 16) : 0;
        // Of the code points of a glyph Qt takes the lowest, for the blank the tab; and ligatures and Arabic
        // forms by their own code points, which no search finds.
        const bool isForm = (code >= 0xFB00 && code < 0xFE00) || (code >= 0xFE70 && code < 0xFEFF);
        if (code == 0x09 || code == 0xA0) {
            right += "<0020>";
        } else if (isForm) {
            right += '<';
            for (const QChar letter : QString(QChar(code)).normalized(QString::NormalizationForm_KC))
                right += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
            right += '>';
        } else {
            right += isOne ? targets.mid(at, 6) : targets.mid(at, 1);
        }
        at += isOne ? 6 : 1;
    }
    return right;
}

} // namespace

QByteArray finishPdf(const QByteArray& plain, const Pages& pages, const std::vector<PageMarks>* marks,
                     const QDate& day)
{
    return Finishing(plain, pages).run(marks, day);
}

QByteArray repairToUnicode(const QByteArray& map)
{
    QByteArrayList lines = map.split('\n');
    bool inMap = false;
    for (QByteArray& line : lines) {
        if (line.contains("beginbfchar") || line.contains("beginbfrange")) {
            inMap = true;
        } else if (line.startsWith("endbf")) {
            inMap = false;
        } else if (inMap) {
            // Only what glyphs are mapped to: a list in brackets, or what stands last.
            const qsizetype bracket = line.indexOf('[');
            const qsizetype at = bracket >= 0 ? bracket : line.lastIndexOf('<');
            if (at > 0)
                line = line.left(at) + repairTargets(line.mid(at));
        }
    }
    return lines.join('\n');
}

} // namespace agenda::reports
