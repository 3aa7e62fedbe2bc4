// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/historycommand.h"

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "domain/labels.h"
#include "store/history.h"
#include "store/recordjson.h"

#include <QDateTime>

#include <CLI/CLI.hpp>

namespace agenda::cli
{

namespace
{

using store::Json;

Json changeJson(const store::Change& change)
{
    const Record& record = change.record();
    return {{"type", utf8(typeOf(record))},
            {"id", utf8(idOf(record))},
            {"title", utf8(titleOf(record))},
            {"before", change.before ? store::toJson(*change.before) : Json()},
            {"after", change.after ? store::toJson(*change.after) : Json()}};
}

Json revisionJson(const store::Revision& revision)
{
    Json changes = Json::array();
    for (const store::Change& change : revision.changes)
        changes.push_back(changeJson(change));
    return {{"number", revision.number},
            {"id", utf8(revision.id)},
            {"recorded_at", revision.recordedAt},
            {"author", utf8(revision.author)},
            {"label", utf8(revision.label)},
            {"reason", utf8(revision.reason)},
            {"undoes", revision.undoes.isEmpty() ? Json() : Json(utf8(revision.undoes))},
            {"changes", std::move(changes)}};
}

/// Why: what the change says itself, or else the reason of the states that it set.
QString reasonOf(const store::Revision& revision)
{
    if (!revision.reason.isEmpty())
        return revision.reason;
    QStringList reasons;
    for (const store::Change& change : revision.changes) {
        const State* state = change.after ? std::get_if<State>(&*change.after) : nullptr;
        if (state && !state->reason.isEmpty())
            reasons << state->reason;
    }
    return reasons.join(QStringLiteral("; "));
}

} // namespace

QString HistoryCommand::summary()
{
    return Cli::tr("Muestra quién cambió qué, cuándo y por qué, lo último primero");
}

void HistoryCommand::declare(CLI::App& app)
{
    addFile(app, m_file);
    app.add_option("--limit", m_limit,
                   utf8(Cli::tr("Cuántos cambios, a lo más (50 si no se dice otra cosa)")))
        ->type_name("N");
    addJson(app, m_json);
}

int HistoryCommand::run(const Person& author) const
{
    const int limit = m_limit.empty() ? 50 : numberFrom(m_limit, QStringLiteral("--limit"));
    const std::unique_ptr<store::Workspace> workspace = openToRead(m_file, author);
    const QList<store::Revision> revisions = workspace->history().latest(limit);
    if (m_json) {
        Json list = Json::array();
        for (const store::Revision& revision : revisions)
            list.push_back(revisionJson(revision));
        printJson(list);
        return 0;
    }
    if (revisions.isEmpty())
        print(Cli::tr("El historial está vacío."));
    for (const store::Revision& revision : revisions) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(revision.recordedAt);
        QString line = QStringLiteral("%1  %2  %3  %4")
                           .arg(revision.number, 4)
                           .arg(timeText(when), revision.author, revision.label);
        if (const QString reason = reasonOf(revision); !reason.isEmpty())
            line += Cli::tr(" — motivo: %1").arg(reason.simplified());
        print(line);
    }
    return 0;
}

} // namespace agenda::cli
