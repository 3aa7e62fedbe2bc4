// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace agenda::gui
{

namespace Ui
{
class ProblemPane;
}

/// What the reader shows in place of a document: why it cannot, and what to do; for a locked one, where to
/// type its password, which goes nowhere but into this one try. Owned by the reader; window's thread.
class ProblemPane : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemPane(QWidget* parent = nullptr);
    ~ProblemPane() override;

    void tell(const QString& sentence, bool canSave);
    void askPassword(const QString& sentence);

Q_SIGNALS:
    void passwordTyped(const QString& password);
    void saveWanted();

private:
    void send();

    std::unique_ptr<Ui::ProblemPane> m_ui;
};

} // namespace agenda::gui
