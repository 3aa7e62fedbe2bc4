// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/editions.h"

#include "store/content.h"
#include "store/history.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <algorithm>

namespace agenda::store
{

QList<Edition> editions(const Workspace& workspace)
{
    QList<Edition> all = workspace.all<Edition>();
    std::sort(all.begin(), all.end(), [](const Edition& a, const Edition& b) { return a.number > b.number; });
    return all;
}

Edition editionOf(const Workspace& workspace, int number)
{
    const QList<Edition> found = workspace.where(&Edition::number, number);
    if (!found.isEmpty())
        return found.first();
    const QList<Edition> all = editions(workspace);
    throw Error(
        ErrorKind::NotFound,
        all.isEmpty()
            ? tr("No hay una edición %1: la agenda todavía no tiene ninguna. Exporte el informe.").arg(number)
            : tr("No hay una edición %1: la última es la %2. Elija una de la lista de ediciones.")
                  .arg(number)
                  .arg(all.first().number));
}

int nextEditionNumber(const Workspace& workspace)
{
    int highest = 0;
    for (const Edition& each : workspace.all<Edition>())
        highest = std::max(highest, each.number);
    for (const Record& removed : workspace.history().removed(QString::fromLatin1(Edition::type)))
        highest = std::max(highest, std::get<Edition>(removed).number);
    return highest + 1;
}

Edition recordEdition(Workspace& workspace, Edition edition, const QByteArray& bytes)
{
    edition.id = Id<Edition>::create();
    edition.size = bytes.size();
    edition.recordedAt = workspace.clock().now();
    const QList<Revision> last = workspace.history().headings(1);
    edition.revision = last.isEmpty() ? QString() : last.first().id;
    workspace.run({tr("Exportar la edición %1 del informe").arg(edition.number), {}}, [&](Writer& writer) {
        if (!workspace.where(&Edition::number, edition.number).isEmpty()) {
            throw Error(ErrorKind::Conflict, tr("La agenda ya tiene una edición %1, que se hizo mientras "
                                                "tanto. Exporte el informe de nuevo.")
                                                 .arg(edition.number));
        }
        if (!workspace.author().name.trimmed().isEmpty())
            edition.person = signer(writer);
        edition.sha256 = putContent(workspace.connection(), bytes);
        writer.put(edition);
    });
    return edition;
}

QByteArray editionBytes(const Workspace& workspace, const Edition& edition)
{
    return contentBytes(workspace, edition.sha256);
}

} // namespace agenda::store
