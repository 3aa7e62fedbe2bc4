// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/agendaedit.h"

#include "base/error.h"
#include "domain/labels.h"
#include "store/history.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QRegularExpression>

#include <algorithm>

namespace agenda::store
{

namespace
{

/// The siblings with `moved` at `index`, their positions numbered anew; only what changes is written.
template <class R>
void arrange(Writer& writer, QList<R> siblings, R moved, int index)
{
    siblings.removeIf([&](const R& each) { return each.id == moved.id; });
    siblings.insert(std::clamp<qsizetype>(index, 0, siblings.size()), moved);
    for (int position = 0; position < siblings.size(); ++position) {
        siblings[position].position = position;
        writer.put(siblings[position]);
    }
}

template <class R>
int nextPosition(const QList<R>& siblings)
{
    int next = 0;
    for (const R& each : siblings)
        next = std::max(next, each.position + 1);
    return next;
}

void needReason(const QString& reason, const QString& what)
{
    if (reason.trimmed().isEmpty()) {
        throw Error(ErrorKind::Constraint,
                    tr("Cambiar %1 necesita un motivo. Escriba en pocas palabras por qué cambia.").arg(what));
    }
}

/// The next code of the theme that no sub-question has or ever had: codes are permanent, also in the trash.
QString nextCode(const Workspace& workspace, const Theme& theme, const Question& question)
{
    const QString prefix = QStringLiteral("%1.%2.").arg(question.number).arg(theme.number);
    int highest = 0;
    const auto note = [&](const QString& code) {
        if (code.startsWith(prefix))
            highest = std::max(highest, code.mid(prefix.size()).toInt());
    };
    for (const SubQuestion& each : workspace.all<SubQuestion>())
        note(each.code);
    for (const Record& removed : workspace.history().removed(QString::fromLatin1(SubQuestion::type)))
        note(std::get<SubQuestion>(removed).code);
    return prefix + QString::number(highest + 1);
}

template <class R>
int highestNumber(const Workspace& workspace, const QList<R>& present)
{
    int highest = 0;
    for (const R& each : present)
        highest = std::max(highest, each.number);
    for (const Record& removed : workspace.history().removed(QString::fromLatin1(R::type)))
        highest = std::max(highest, std::get<R>(removed).number);
    return highest;
}

} // namespace

Id<Agenda> startAgenda(Workspace& workspace, const QString& title, int firstYear, int lastYear)
{
    Agenda agenda;
    agenda.id = Id<Agenda>::create();
    agenda.title = title;
    agenda.firstYear = firstYear;
    agenda.lastYear = lastYear;
    workspace.run({tr("Crear la agenda"), {}}, [&](Writer& writer) {
        if (!workspace.all<Agenda>().isEmpty())
            throw Error(ErrorKind::Conflict, tr("Este archivo ya tiene una agenda."));
        writer.put(agenda);
    });
    return agenda.id;
}

Id<Question> addQuestion(Workspace& workspace, const QString& text)
{
    Question question;
    question.id = Id<Question>::create();
    question.text = text.trimmed();
    workspace.run({tr("Agregar pregunta amplia"), {}}, [&](Writer& writer) {
        const QList<Agenda> agendas = workspace.all<Agenda>();
        if (agendas.isEmpty())
            throw Error(ErrorKind::NotFound, tr("Este archivo todavía no tiene una agenda."));
        const QList<Question> present = workspace.all<Question>();
        question.agenda = agendas.first().id;
        question.number = highestNumber(workspace, present) + 1;
        question.position = nextPosition(present);
        writer.put(question);
    });
    return question.id;
}

Id<Theme> addTheme(Workspace& workspace, const Id<Question>& question, const QString& name)
{
    Theme theme;
    theme.id = Id<Theme>::create();
    theme.question = question;
    theme.name = name.trimmed();
    theme.nameStatus = NameStatus::Confirmed;
    workspace.run({tr("Agregar tema «%1»").arg(titleOf(theme)), {}}, [&](Writer& writer) {
        workspace.require(question);
        const QList<Theme> siblings = workspace.where(&Theme::question, question);
        int highest = 0;
        for (const Theme& each : siblings)
            highest = std::max(highest, each.number);
        for (const Record& removed : workspace.history().removed(QString::fromLatin1(Theme::type))) {
            const Theme& each = std::get<Theme>(removed);
            if (each.question == question)
                highest = std::max(highest, each.number);
        }
        theme.number = highest + 1;
        theme.position = nextPosition(siblings);
        writer.put(theme);
    });
    return theme.id;
}

Id<SubQuestion> addSubQuestion(Workspace& workspace, const Id<Theme>& themeId, const QString& official)
{
    SubQuestion sub;
    sub.id = Id<SubQuestion>::create();
    sub.theme = themeId;
    sub.official = official.trimmed();
    workspace.run({tr("Agregar subpregunta"), {}}, [&](Writer& writer) {
        const Theme theme = workspace.require(themeId);
        sub.code = nextCode(workspace, theme, workspace.require(theme.question));
        sub.position = nextPosition(workspace.where(&SubQuestion::theme, themeId));
        writer.put(sub);
    });
    return sub.id;
}

void moveQuestion(Workspace& workspace, const Id<Question>& id, int index)
{
    const Question question = workspace.require(id);
    workspace.run({tr("Mover pregunta amplia %1").arg(question.number), {}},
                  [&](Writer& writer) { arrange(writer, workspace.all<Question>(), question, index); });
}

void moveTheme(Workspace& workspace, const Id<Theme>& id, const Id<Question>& question, int index)
{
    Theme theme = workspace.require(id);
    workspace.run({tr("Mover tema «%1»").arg(titleOf(theme)), {}}, [&](Writer& writer) {
        workspace.require(question);
        theme.question = question;
        arrange(writer, workspace.where(&Theme::question, question), theme, index);
    });
}

void moveSubQuestion(Workspace& workspace, const Id<SubQuestion>& id, const Id<Theme>& theme, int index)
{
    SubQuestion sub = workspace.require(id);
    workspace.run({tr("Mover subpregunta %1").arg(sub.code), {}}, [&](Writer& writer) {
        workspace.require(theme);
        sub.theme = theme;
        arrange(writer, workspace.where(&SubQuestion::theme, theme), sub, index);
    });
}

void rewordOfficial(Workspace& workspace, const Id<SubQuestion>& id, const QString& official,
                    const QString& reason)
{
    needReason(reason, tr("la redacción oficial"));
    SubQuestion sub = workspace.require(id);
    sub.official = official.trimmed();
    workspace.run({tr("Cambiar la redacción de %1").arg(sub.code), reason.trimmed()},
                  [&](Writer& writer) { writer.put(sub); });
}

void rewordQuestion(Workspace& workspace, const Id<Question>& id, const QString& text, const QString& reason)
{
    needReason(reason, tr("la pregunta amplia"));
    Question question = workspace.require(id);
    question.text = text.trimmed();
    workspace.run({tr("Cambiar la pregunta amplia %1").arg(question.number), reason.trimmed()},
                  [&](Writer& writer) { writer.put(question); });
}

void renameTheme(Workspace& workspace, const Id<Theme>& id, const QString& name)
{
    Theme theme = workspace.require(id);
    const QString before = titleOf(theme);
    theme.name = name.trimmed();
    workspace.run({tr("Cambiar el nombre del tema «%1»").arg(before), {}},
                  [&](Writer& writer) { writer.put(theme); });
}

void setNameStatus(Workspace& workspace, const Id<Theme>& id, NameStatus status)
{
    Theme theme = workspace.require(id);
    theme.nameStatus = status;
    const QString label = status == NameStatus::Confirmed ? tr("Confirmar el nombre «%1»")
                                                          : tr("Marcar como propuesto el nombre «%1»");
    workspace.run({label.arg(titleOf(theme)), {}}, [&](Writer& writer) { writer.put(theme); });
}

void setStatus(Workspace& workspace, const Id<SubQuestion>& id, SubQuestionStatus status)
{
    SubQuestion sub = workspace.require(id);
    sub.status = status;
    QString label;
    switch (status) {
    case SubQuestionStatus::Active:
        label = tr("Reactivar subpregunta %1");
        break;
    case SubQuestionStatus::Parked:
        label = tr("Poner en pausa subpregunta %1");
        break;
    case SubQuestionStatus::Retired:
        label = tr("Retirar subpregunta %1");
        break;
    }
    workspace.run({label.arg(sub.code), {}}, [&](Writer& writer) { writer.put(sub); });
}

void save(Workspace& workspace, const QString& label, const Record& record)
{
    workspace.run({label, {}}, [&](Writer& writer) {
        if (const auto* sub = std::get_if<SubQuestion>(&record)) {
            const auto before = workspace.find(sub->id);
            if (before && before->official != sub->official)
                needReason({}, tr("la redacción oficial"));
        }
        if (const auto* question = std::get_if<Question>(&record)) {
            const auto before = workspace.find(question->id);
            if (before && before->text != question->text)
                needReason({}, tr("la pregunta amplia"));
        }
        writer.put(record);
    });
}

Id<Person> signer(Writer& writer)
{
    const Person& author = writer.workspace().author();
    // The command line knows a name only.
    if (author.id.isNull() || author.name.trimmed().isEmpty())
        return personNamed(writer, author.name);
    if (!writer.workspace().find(author.id))
        writer.put(author);
    return author.id;
}

Id<State> setState(Workspace& workspace, const Id<SubQuestion>& id, Answered value, const QDate& effectiveOn,
                   const QString& reason)
{
    const SubQuestion sub = workspace.require(id);
    State state;
    state.id = Id<State>::create();
    state.subquestion = id;
    state.value = value;
    state.effectiveOn = effectiveOn;
    state.recordedAt = workspace.clock().now();
    state.reason = reason.trimmed();
    workspace.run({tr("Estado de %1: %2").arg(sub.code, label(value)), {}}, [&](Writer& writer) {
        state.person = signer(writer);
        writer.put(state);
    });
    return state.id;
}

void removeState(Workspace& workspace, const Id<State>& id)
{
    const State state = workspace.require(id);
    const SubQuestion sub = workspace.require(state.subquestion);
    workspace.run({tr("Quitar el estado «%1» de %2").arg(label(state.value), sub.code), {}},
                  [&](Writer& writer) { writer.remove(id); });
}

Id<Person> personNamed(Writer& writer, const QString& name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return {};
    const QList<Person> known = writer.workspace().where(&Person::name, wanted);
    if (!known.isEmpty())
        return known.first().id;
    const Person person{Id<Person>::create(), wanted};
    writer.put(person);
    return person.id;
}

void setResponsible(Workspace& workspace, const Id<SubQuestion>& id, const QString& name)
{
    SubQuestion sub = workspace.require(id);
    workspace.run({tr("Responsable de %1").arg(sub.code), {}}, [&](Writer& writer) {
        sub.responsible = personNamed(writer, name);
        writer.put(sub);
    });
}

void removeQuestion(Workspace& workspace, const Id<Question>& id)
{
    const Question question = workspace.require(id);
    workspace.run({tr("Quitar la pregunta amplia %1").arg(question.number), {}},
                  [&](Writer& writer) { removeWithChildren(writer, id); });
}

void removeTheme(Workspace& workspace, const Id<Theme>& id)
{
    const Theme theme = workspace.require(id);
    workspace.run({tr("Quitar el tema «%1»").arg(titleOf(theme)), {}},
                  [&](Writer& writer) { removeWithChildren(writer, id); });
}

void removeSubQuestion(Workspace& workspace, const Id<SubQuestion>& id)
{
    const SubQuestion sub = workspace.require(id);
    workspace.run({tr("Quitar la subpregunta %1").arg(sub.code), {}},
                  [&](Writer& writer) { removeWithChildren(writer, id); });
}

} // namespace agenda::store
