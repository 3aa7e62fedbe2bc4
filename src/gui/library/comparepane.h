// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidence.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace agenda::gui
{

/// Two evidence records side by side, field by field. What differs says so in words and lets a person choose
/// which value stays; what both say stands once. Shows values and gives the merged one back; writes nothing.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    /// Which of the two values of a field stays.
    enum Side { Kept, Other, Both };

    /// A record with its heading: «E-03 se queda», and what hangs on it.
    struct Column {
        Evidence evidence;
        QString heading;
        QString hanging;
    };
    ComparePane(const Column& kept, const Column& other, QWidget* parent);

    /// The record as chosen; untouched, it is what the store proposes.
    Evidence merged() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QString field;
        QButtonGroup* sides;
    };
    void addHeadings(const Column& kept, const Column& other);
    void addSame(const QString& label, const QString& text);
    void addChoice(const QString& field, const QString& label, const QString& kept, const QString& other);
    void addSide(QButtonGroup* sides, Side side, const QString& name, const QString& text);
    Side proposedSide(const QString& field) const;

    Evidence m_kept;
    Evidence m_other;
    Evidence m_proposed;
    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace agenda::gui
