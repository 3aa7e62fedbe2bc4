// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/tables/sheet.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace agenda
{

/// Reads Excel workbooks (XLSX, XLSM) from memory, one sheet at a time: texts shared, inline and of formulas,
/// numbers, dates of both epochs, truth values and errors; rows and cells with or without their place.
/// Macros, formulas and links are never looked at. Owned by its caller, one thread. Throws Error: Unreadable
/// (another kind of file, with a password, damaged, larger unpacked than is read), Cancelled.
class WorkbookReader
{
public:
    /// `name` is the file's, for sentences.
    WorkbookReader(const QByteArray& bytes, const QString& name);
    ~WorkbookReader();
    WorkbookReader(const WorkbookReader&) = delete;
    WorkbookReader& operator=(const WorkbookReader&) = delete;

    /// Whether bytes are a workbook that this class reads, whatever the file's name says.
    static bool takes(const QByteArray& bytes);

    struct SheetName {
        QString name;
        bool isHidden = false;

        bool operator==(const SheetName&) const = default;
    };
    /// In the order of their tabs.
    QList<SheetName> sheets() const;
    /// The whole sheet, by its place in `sheets`. Lines are the numbers of the rows. `hasHeader`: its first
    /// row with anything in it is the header.
    Sheet read(qsizetype sheet, bool hasHeader, Progress& progress) const;

private:
    struct Content;
    std::unique_ptr<Content> m_content;
};

} // namespace agenda
