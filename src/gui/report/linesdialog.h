// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

namespace agenda::gui
{

/// Lines to read, under a sentence that says what they are. Changes nothing. Window's thread.
class LinesDialog : public QDialog
{
    Q_OBJECT

public:
    LinesDialog(const QString& title, const QString& sentence, const QStringList& lines,
                QWidget* parent = nullptr);
};

} // namespace agenda::gui
