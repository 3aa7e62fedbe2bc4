// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "store/content.h"

#include <QTemporaryDir>

#include <memory>

class QAction;

namespace agenda::gui
{

namespace Ui
{
class FilesPane;
}

/// The files of one evidence: attach (read in the background, several one after another), open (a PDF in the
/// reader, others outside after a question, as a private read-only copy), save a copy, their role and page
/// offset, remove. Owned by the page.
class FilesPane : public QWidget
{
    Q_OBJECT

public:
    explicit FilesPane(const Session& session, QWidget* parent = nullptr);
    ~FilesPane() override;

    void showEvidence(const Id<Evidence>& id);
    void refresh();
    /// Brings the files in one after another and attaches each when it is in.
    void attachFiles(const Id<Evidence>& id, const QStringList& paths);
    void commitPending();

    QAction* attachAction() const { return m_attach; }
    QAction* openAction() const { return m_open; }
    QAction* saveCopyAction() const { return m_saveCopy; }
    int count() const { return static_cast<int>(m_files.size()); }

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void chooseFiles();
    void finishAttach(const Id<Evidence>& id, const store::StagedFile& file);
    void openSelected();
    void saveSelected();
    void removeSelected();
    void write(const Attachment& attachment);
    void writeNumbering();
    void explainNumbering();
    void showSelected();
    const Attachment* selected() const;
    QString privateCopy(const Attachment& attachment);

    Session m_session;
    std::unique_ptr<Ui::FilesPane> m_ui;
    QAction* m_attach;
    QAction* m_open;
    QAction* m_saveCopy;
    QAction* m_remove;
    Id<Evidence> m_evidence;
    QList<Attachment> m_files;
    std::unique_ptr<QTemporaryDir> m_folder; ///< for opened copies; goes with the page
    int m_copies = 0;
};

} // namespace agenda::gui
