// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/viewout.h"

#include "base/progress.h"
#include "exchange/tables/csvwriter.h"
#include "gui/prompts.h"
#include "store/replacement.h"
#include "store/workspace.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace agenda::gui
{

namespace
{

/// The view as a table: what its cells say, heads first.
Table tableOf(const QAbstractItemModel& model, const QString& name)
{
    Table table{name, {}, {}};
    for (int column = 0; column < model.columnCount(); ++column)
        table.columns.append({model.headerData(column, Qt::Horizontal).toString().simplified(), 0});
    for (int row = 0; row < model.rowCount(); ++row) {
        QList<TableCell> cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data(Qt::DisplayRole).toString();
        table.rows << cells;
    }
    return table;
}

/// A cell for the clipboard.
QString textOf(const TableCell& cell)
{
    if (const auto* const number = std::get_if<double>(&cell))
        return QString::number(*number);
    const auto* const text = std::get_if<QString>(&cell);
    return text ? text->simplified() : QString();
}

} // namespace

ViewOut::ViewOut(const Session& session, Page& page, const QAbstractItemModel& numbers, const QString& name,
                 std::function<reports::Picture()> draw)
    : ViewOut(
          session, page, [&numbers, name] { return tableOf(numbers, name); }, name, std::move(draw))
{
}

ViewOut::ViewOut(const Session& session, Page& page, std::function<Table()> numbers, const QString& name,
                 std::function<reports::Picture()> draw)
    : QObject(&page)
    , m_session(session)
    , m_page(page)
    , m_numbers(std::move(numbers))
    , m_name(name)
    , m_draw(std::move(draw))
    , m_export(new QAction(tr("&Exportar la vista…"), &page))
    , m_copy(new QAction(tr("&Copiar la vista"), &page))
{
    connect(m_export, &QAction::triggered, this, &ViewOut::exportView);
    connect(m_copy, &QAction::triggered, this, &ViewOut::copyView);
}

void ViewOut::exportView()
{
    const QFileInfo agenda(m_session.workspace.path());
    QString path = m_session.prompts.fileToSave(
        &m_page, tr("Exportar la vista"),
        agenda.dir().filePath(QStringLiteral("%1 – %2.svg").arg(agenda.completeBaseName(), m_name)),
        tr("Dibujo SVG (*.svg);;Imagen PNG (*.png);;Tabla CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != QLatin1StringView("svg") && ending != QLatin1StringView("png") &&
        ending != QLatin1StringView("csv"))
        path = withEnding(&m_page, m_session.prompts, tr("Exportar la vista"), path, QStringLiteral(".svg"));
    if (path.isEmpty())
        return;
    guarded(&m_page, m_session.prompts, [&] { write(path); });
}

void ViewOut::write(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1StringView("csv")) {
        store::refuseToReplace(path, store::FileKind::Csv);
        Progress unseen;
        writeCsv(m_numbers(), path, csvForExcel(u';'), unseen);
    } else {
        store::refuseToReplace(path, ending == QLatin1StringView("png") ? store::FileKind::Png
                                                                        : store::FileKind::Svg);
        reports::writePicture(m_draw(), path);
    }
    Q_EMIT m_page.message(tr("Se exportó la vista: «%1».").arg(QDir::toNativeSeparators(path)), false);
}

void ViewOut::copyView()
{
    const Table table = m_numbers();
    QStringList lines, heads;
    for (const TableColumn& column : table.columns)
        heads << column.title;
    lines << heads.join(u'\t');
    for (const QList<TableCell>& row : table.rows) {
        QStringList cells;
        for (const TableCell& cell : row)
            cells << textOf(cell);
        lines << cells.join(u'\t');
    }
    auto* const data = new QMimeData;
    data->setText(lines.join(u'\n'));
    data->setImageData(reports::imageOf(m_draw()));
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT m_page.message(tr("Se copió la vista: como imagen, y como tabla para una hoja de cálculo."),
                          false);
}

} // namespace agenda::gui
