// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/trashcommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "store/recordjson.h"
#include "store/trash.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

namespace agenda::cli
{

QString TrashCommand::summary()
{
    return Cli::tr("Lista lo que se quitó y se puede recuperar con «restore»");
}

void TrashCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    addJson(app, m_json);
}

int TrashCommand::run(const Person& author) const
{
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const QList<store::TrashItem> items = store::readTrash(*workspace);
    if (m_json) {
        store::Json list = store::Json::array();
        for (const store::TrashItem& item : items) {
            list.push_back({{"revision", item.removal.number},
                            {"removed_at", item.removal.recordedAt},
                            {"author", utf8(item.removal.author)},
                            {"title", utf8(item.title)},
                            {"records", item.records}});
        }
        printJson(list);
        return 0;
    }
    if (items.isEmpty())
        print(Cli::tr("La papelera está vacía."));
    for (const store::TrashItem& item : items) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(item.removal.recordedAt);
        const QString records =
            item.records == 1 ? Cli::tr("1 registro") : Cli::tr("%1 registros").arg(item.records);
        print(QStringLiteral("%1  %2  %3  %4 (%5)")
                  .arg(item.removal.number, 4)
                  .arg(timeText(when), item.removal.author, item.title, records));
    }
    return 0;
}

} // namespace agenda::cli
