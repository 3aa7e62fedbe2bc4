// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/reader/readingplace.h"

#include <QTimer>

#include <memory>

class QAction;

namespace agenda::gui
{

class FindBar;
class NoticeBar;
class PageView;
class PdfFile;
class ProblemPane;
class QualityPane;
namespace Ui
{
class ReaderWindow;
}

/// One attached PDF in a window of its own beside the record: pages with their printed numbers once somebody
/// has said which those are, search, copy,
/// «Citar esta página», and the quality of its source beside it. Esc and Alt+← lead back. Owned by the window
/// that it was opened from, which is destroyed before the workspace; deletes itself when closed, and when its
/// file is removed.
class ReaderWindow : public QWidget
{
    Q_OBJECT

public:
    /// Over a dialog one looks a page up; citing would open another dialog like it.
    enum class Use { Cite, LookUp };

    /// Shows the place, in the window that already shows its file if there is one.
    static ReaderWindow* open(const Session& session, QWidget* owner, const ReadingPlace& place,
                              Use use = Use::Cite);

    ReaderWindow(const Session& session, QWidget* owner, const ReadingPlace& place, Use use);
    ~ReaderWindow() override;

    const Id<Attachment>& attachment() const { return m_place.attachment.id; }
    /// From 1; before the document is there, where it will be opened.
    void showPdfPage(int page);
    /// The same, with the quotation marked; the file is that of the window.
    void showPlace(int pdfPage, const QString& quotation);
    int pdfPage() const;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeActions(Use use);
    QAction* add(const char* keys, const QString& text, const QString& iconName, std::function<void()> work);
    void makeTools(Use use);
    void makeQuality();
    void load();
    void take(const QByteArray& bytes);
    void unlock(const QString& password);
    void showFailure(const std::exception_ptr& failure);
    void showDocument();
    void showTools(bool isReady);
    void lookForText();
    void saveCopy();
    void followWorkspace();
    QString pageName(int page) const;
    QString pagesName(int first, int last) const;
    void showPageName();
    void goToTyped();
    void showZoom();
    void chooseZoom(int index);
    void number();
    void cite();
    void undo();
    void showQuality(bool isShown);

    Session m_session;
    std::unique_ptr<Ui::ReaderWindow> m_ui;
    std::unique_ptr<PdfFile> m_file; ///< outlived by nothing that reads it: see the destructor
    ReadingPlace m_place;
    PageView* m_view;
    FindBar* m_find;
    ProblemPane* m_problem;
    NoticeBar* m_notice;
    NoticeBar* m_scanned;
    QTimer m_textLook;
    int m_textPage = 0; ///< the next page to look for text on
    QList<QAction*> m_readyActions;
    QAction* m_cite = nullptr;
    QualityPane* m_quality = nullptr; ///< null where one only looks up
};

} // namespace agenda::gui
