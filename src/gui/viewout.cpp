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
#include <QLayout>
#include <QMimeData>
#include <QPushButton>

namespace agenda::gui
{

namespace
{

/// A cell for the clipboard.
QString textOf(const TableCell& cell)
{
    if (const auto* const number = std::get_if<double>(&cell))
        return QString::number(*number);
    if (const auto* const day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    const auto* const text = std::get_if<QString>(&cell);
    return text ? text->simplified() : QString();
}

QString fileEndingOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace

Table tableOf(const QAbstractItemModel& model)
{
    Table table;
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

ViewOut::ViewOut(const Session& session, QWidget& view, const QString& name, Numbers numbers, Drawing draw)
    : QObject(&view)
    , m_session(session)
    , m_view(view)
    , m_name(name)
    , m_numbers(std::move(numbers))
    , m_draw(std::move(draw))
    , m_export(new QAction(tr("E&xportar la vista…"), &view))
    , m_copy(new QAction(tr("Co&piar la vista"), &view))
{
    connect(m_export, &QAction::triggered, this, &ViewOut::exportView);
    connect(m_copy, &QAction::triggered, this, &ViewOut::copyView);
}

void ViewOut::addButtons(QLayout& tools)
{
    const auto add = [&](QAction* action, const char* name) {
        auto* const button = new QPushButton(action->text(), tools.parentWidget());
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        tools.addWidget(button);
    };
    add(m_export, "exportView");
    add(m_copy, "copyView");
}

void ViewOut::exportView()
{
    const QString usual = m_draw ? QStringLiteral(".svg") : QStringLiteral(".csv");
    const QFileInfo agenda(m_session.workspace.path());
    QString path = m_session.prompts.fileToSave(
        &m_view, tr("Exportar la vista"),
        agenda.dir().filePath(QStringLiteral("%1 – %2%3").arg(agenda.completeBaseName(), m_name, usual)),
        m_draw ? tr("Dibujo SVG (*.svg);;Imagen PNG (*.png);;Tabla CSV (*.csv)") : tr("Tabla CSV (*.csv)"));
    if (path.isEmpty())
        return;
    const QString ending = fileEndingOf(path);
    const bool isDrawing = ending == QLatin1StringView("svg") || ending == QLatin1StringView("png");
    if (ending != QLatin1StringView("csv") && !(m_draw && isDrawing))
        path = withEnding(&m_view, m_session.prompts, tr("Exportar la vista"), path, usual);
    if (!path.isEmpty())
        guarded(&m_view, m_session.prompts, [&] { write(path); });
}

void ViewOut::write(const QString& path)
{
    const QString ending = fileEndingOf(path);
    if (ending == QLatin1StringView("csv")) {
        store::refuseToReplace(path, store::FileKind::Csv);
        Progress unseen;
        writeCsv(m_numbers(), path, csvForExcel(u';'), unseen);
    } else {
        store::refuseToReplace(path, ending == QLatin1StringView("png") ? store::FileKind::Png
                                                                        : store::FileKind::Svg);
        reports::writePicture(m_draw(), path);
    }
    Q_EMIT message(tr("Se exportó la vista: «%1».").arg(QDir::toNativeSeparators(path)), false);
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
    if (m_draw)
        data->setImageData(reports::imageOf(m_draw()));
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT message(m_draw ? tr("Se copió la vista: como imagen, y como tabla para una hoja de cálculo.")
                          : tr("Se copió la vista como tabla, para una hoja de cálculo."),
                   false);
}

} // namespace agenda::gui
