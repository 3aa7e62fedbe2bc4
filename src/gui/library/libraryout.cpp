// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/libraryout.h"

#include "domain/citation.h"
#include "domain/text.h"
#include "exchange/library/libraryexport.h"
#include "gui/models/libraryfilter.h"
#include "gui/prompts.h"
#include "gui/shortcuts.h"
#include "gui/task.h"
#include "store/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QMultiMap>
#include <QTableView>

#include <algorithm>
#include <memory>

namespace agenda::gui
{

namespace
{

/// The reference with its italics, for word processors; in a list with the hanging indent of APA.
QString markedUp(const QList<CitationRun>& runs, bool isInList)
{
    QString text =
        isInList ? QStringLiteral("<p style=\"margin-left:36pt;text-indent:-36pt\">") : QStringLiteral("<p>");
    for (const CitationRun& run : runs) {
        const QString plain = run.text.toHtmlEscaped();
        text += run.isItalic ? QStringLiteral("<i>") + plain + QStringLiteral("</i>") : plain;
    }
    return text + QStringLiteral("</p>\n");
}

} // namespace

LibraryOut::LibraryOut(const Session& session, const LibraryModel& library, const LibraryFilter& filter,
                       QTableView& table, Page& page)
    : QObject(&page)
    , m_session(session)
    , m_library(library)
    , m_filter(filter)
    , m_table(table)
    , m_page(page)
    , m_export(new QAction(tr("&Exportar referencias…"), &page))
    , m_cite(new QAction(tr("&Copiar cita"), &page))
{
    connect(m_export, &QAction::triggered, this, &LibraryOut::exportReferences);
    setKeys(m_cite, QStringLiteral("evidence.cite"));
    m_cite->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_cite, &QAction::triggered, this, &LibraryOut::copyCitations);
}

void LibraryOut::exportReferences()
{
    m_page.commitPending();
    const std::optional<QSet<Id<Evidence>>> ids = whichToExport();
    if (!ids)
        return;
    const QFileInfo agenda(m_session.workspace.path());
    QString path = m_session.prompts.fileToSave(
        &m_page, tr("Exportar referencias"),
        agenda.dir().filePath(tr("%1 – referencias.xlsx").arg(agenda.completeBaseName())),
        tr("Libro de Excel (*.xlsx);;Tabla CSV (*.csv);;BibTeX (*.bib);;RIS (*.ris);;CSL-JSON (*.csl.json)"));
    if (path.isEmpty())
        return;
    if (!libraryFormatOf(path))
        path += endingOf(LibraryFormat::Workbook);
    QChar separator = u';';
    if (libraryFormatOf(path) == LibraryFormat::Csv) {
        static constexpr char16_t separators[] = {u';', u',', u'\t'};
        const std::optional<int> answer = m_session.prompts.choice(
            &m_page, tr("¿Qué separa las columnas?"),
            tr("Excel en español abre bien, con doble clic, una tabla separada por punto y coma."),
            {tr("&Punto y coma (;)"), tr("&Coma (,)"), tr("&Tabulador")}, 0);
        if (!answer)
            return;
        separator = separators[*answer];
    }
    startExport(*ids, path, separator);
}

std::optional<QSet<Id<Evidence>>> LibraryOut::whichToExport()
{
    enum class Which { Chosen, Shown, All };
    const QModelIndexList chosen = m_table.selectionModel()->selectedRows();
    const int shown = m_filter.rowCount();
    const int all = m_library.rowCount();
    const bool isFiltered = shown > 0 && shown < all;
    QList<Which> offered;
    QStringList buttons;
    QStringList words;
    if (isFiltered)
        words << tr("La lista está filtrada: se ven %1 de %2 documentos.").arg(shown).arg(all);
    // One row is always current; several somebody chose.
    if (chosen.size() > 1 && chosen.size() < shown) {
        offered << Which::Chosen;
        buttons << tr("Solo lo &elegido (%1)").arg(chosen.size());
        words << tr("Hay %1 documentos elegidos.").arg(chosen.size());
    }
    if (isFiltered) {
        offered << Which::Shown;
        buttons << tr("Solo lo que se &ve (%1)").arg(shown);
    }
    offered << Which::All;
    buttons << tr("&Todo (%1)").arg(all);
    Which which = Which::All;
    if (offered.size() > 1) {
        const std::optional<int> answer =
            m_session.prompts.choice(&m_page, tr("¿Qué referencias se exportan?"), words.join(u' '), buttons);
        if (!answer)
            return {};
        which = offered[*answer];
    }
    QSet<Id<Evidence>> ids;
    const auto add = [&](const QModelIndex& row) {
        ids << Id<Evidence>(row.data(LibraryModel::IdRole).toString());
    };
    if (which == Which::Chosen)
        std::for_each(chosen.begin(), chosen.end(), add);
    for (int row = 0; which == Which::Shown && row < shown; ++row)
        add(m_filter.index(row, 0));
    for (int row = 0; which == Which::All && row < all; ++row)
        ids << m_library.at(row).evidence.id;
    return ids;
}

void LibraryOut::startExport(const QSet<Id<Evidence>>& ids, const QString& path, QChar separator)
{
    guarded(&m_page, m_session.prompts, [&] {
        const auto write = prepareLibraryExport(m_session.workspace, ids, path, separator);
        const auto exported = std::make_shared<LibraryExported>();
        m_export->setEnabled(false);
        m_session.tasks.start(
            this, tr("Exportando las referencias"),
            [exported, write](Progress& progress) { *exported = write(progress); },
            [this, exported, path] {
                m_export->setEnabled(true);
                const QString where = QDir::toNativeSeparators(path);
                QString text =
                    exported->references == 1
                        ? tr("Se exportó 1 referencia: «%1».").arg(where)
                        : tr("Se exportaron %1 referencias: «%2».").arg(exported->references).arg(where);
                for (const QString& note : std::as_const(exported->notes))
                    text += u' ' + note;
                Q_EMIT message(text, false);
            },
            [this](const std::exception_ptr& failure) {
                m_export->setEnabled(true);
                guarded(&m_page, m_session.prompts, [&] { std::rethrow_exception(failure); });
            });
    });
}

void LibraryOut::copyCitations()
{
    m_page.commitPending();
    const QModelIndexList rows = m_table.selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    // A list of references is in alphabetical order, whatever the table is sorted by.
    QMultiMap<std::pair<QString, QString>, QString> markups; // by key and text
    for (const QModelIndex& row : rows) {
        const Evidence& evidence = m_library.at(m_filter.mapToSource(row).row()).evidence;
        const QString citation = apaCitation(evidence);
        markups.insert({alphabeticKey(citation), citation}, markedUp(apaRuns(evidence), rows.size() > 1));
    }
    QStringList plain;
    QString html;
    for (auto each = markups.cbegin(); each != markups.cend(); ++each) {
        plain << each.key().second;
        html += each.value();
    }
    auto* const data = new QMimeData;
    data->setText(plain.join(u'\n'));
    data->setData(QStringLiteral("text/html"), html.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT message(plain.size() == 1 ? tr("Se copió la cita: %1").arg(plain.first())
                                     : tr("Se copiaron %1 citas.").arg(plain.size()),
                   false);
}

} // namespace agenda::gui
