// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/copyout.h"

#include "gui/library/openable.h"
#include "gui/prompts.h"
#include "store/content.h"

#include <QCoreApplication>
#include <QDir>

namespace agenda::gui
{

namespace
{

struct CopyTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::CopyOut)
};

} // namespace

QString saveCopyAs(QWidget* parent, const Session& session, const Attachment& attachment)
{
    const QString path =
        session.prompts.fileToSave(parent, CopyTexts::tr("Guardar una copia"), safeFileName(attachment.name),
                                   CopyTexts::tr("Todos los archivos (*)"));
    if (path.isEmpty())
        return {};
    const bool isSaved = guarded(parent, session.prompts, [&] {
        Progress progress;
        store::saveCopy(session.workspace, attachment.sha256, path, progress);
    });
    return isSaved ? QDir::toNativeSeparators(path) : QString();
}

} // namespace agenda::gui
