// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "gui/fields/autosave.h"
#include "gui/page.h"
#include "store/agendaedit.h"
#include "store/workspace.h"

#include <functional>

class QLabel;

namespace agenda::gui
{

class Expander;
class HistoryView;

/// The right side of the agenda page for one kind of record: shows one record and saves its fields as they
/// are left. Owned by the page; window's thread. What cannot be saved is said through the prompts.
class Detail : public QWidget
{
    Q_OBJECT

public:
    Detail(const Session& session, QWidget* parent);

    /// Shows that record, or the one that is shown as it is now. Throws Error.
    void present(const QString& id);
    const QString& shownId() const { return m_id; }
    /// Writes what is typed. False if something could not be saved; it is still in its field.
    bool commit() { return m_autosave->commit(); }
    /// Gives up what is typed and not saved.
    void forget() { m_autosave->forget(); }

Q_SIGNALS:
    void message(const QString& text, bool undoable);
    void go(const agenda::gui::Place& place);

protected:
    /// Fills the form with the record `shownId()`. `isOther`: another one than before.
    virtual void fill(bool isOther) = 0;
    /// The records whose history belongs to this one.
    virtual QStringList historyIds() const { return {m_id}; }

    /// Ties an editor to a field of the record: shown by `showFields`, saved under «Editar {what} de {name}».
    template <class R, class T>
    void bindField(QWidget* editor, T R::*field, const QString& what);
    /// Ties an editor to something that is not one plain field. Returns the editor, which is another one in a
    /// read-only workspace; `showEditor` shows its value.
    QWidget* bindEditor(QWidget* editor, AutoSave::Save save);
    void showEditor(QWidget* editor, const QVariant& value);
    /// Shows all tied fields; read-only, the empty ones go with their labels.
    template <class R>
    void showFields(const R& record);
    void setHistory(Expander* expander, QWidget* box);
    /// Runs `work`; an Error is shown. Whether it went well.
    bool guard(const std::function<void()>& work);
    bool isReadOnly() const { return m_session.workspace.isReadOnly(); }
    /// For the end of the constructor: the wheel then scrolls the form and changes a value only where the
    /// focus is, and no text widens it.
    void tameWidgets();
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// How labels call the record: «1.3.2», «el tema «Género»».
    virtual QString name() const = 0;

    const Session m_session;
    AutoSave* m_autosave;

private:
    struct Bound {
        QWidget* editor;
        std::function<QVariant(const Record&)> read;
    };
    /// Makes an editor one to read; a combo box goes and a line comes in its place.
    QWidget* locked(QWidget* editor);
    QLabel* labelOf(const QWidget* editor) const;
    void showHistory();

    QString m_id;
    QList<Bound> m_bound;
    Expander* m_historyExpander = nullptr;
    HistoryView* m_history = nullptr;
    QWidget* m_historyBox = nullptr;
};

template <class R, class T>
void Detail::bindField(QWidget* editor, T R::*field, const QString& what)
{
    editor = bindEditor(editor, [this, field, what](const QVariant& value) {
        R record = m_session.workspace.require(Id<R>(m_id));
        record.*field = value.value<T>();
        store::save(m_session.workspace, tr("Editar %1 de %2").arg(what, name()), record);
        Q_EMIT message(tr("Se cambió %1.").arg(what), true);
    });
    m_bound.append(
        {editor, [field](const Record& record) { return QVariant::fromValue(std::get<R>(record).*field); }});
}

template <class R>
void Detail::showFields(const R& record)
{
    const Record any = record;
    for (const Bound& each : m_bound)
        showEditor(each.editor, each.read(any));
}

} // namespace agenda::gui
