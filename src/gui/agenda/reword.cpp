// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/reword.h"

#include "gui/prompts.h"
#include "store/agendaedit.h"
#include "store/workspace.h"

#include <QCoreApplication>

namespace agenda::gui
{

namespace
{

struct RewordTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::Reword)
};

bool isSubQuestion(const QString& type)
{
    return type == QLatin1StringView(SubQuestion::type);
}

std::optional<QString> askReason(QWidget* parent, Prompts& prompts, const QString& title,
                                 const QString& before)
{
    QString explanation = RewordTexts::tr("¿Por qué cambia la redacción? El motivo queda en el historial.");
    for (;;) {
        const std::optional<QString> reason = prompts.text(parent, title, explanation, before, true);
        if (!reason || !reason->trimmed().isEmpty())
            return reason;
        explanation =
            RewordTexts::tr("Hace falta un motivo, aunque sea breve. El motivo queda en el historial.");
    }
}

std::optional<QString> askWording(QWidget* parent, Prompts& prompts, const QString& type,
                                  const QString& before)
{
    return prompts.text(
        parent,
        isSubQuestion(type) ? RewordTexts::tr("Redacción oficial") : RewordTexts::tr("Pregunta amplia"),
        RewordTexts::tr("Escriba la nueva redacción. La anterior queda en el historial."), before, true);
}

} // namespace

bool reword(QWidget* parent, const Session& session, const QString& type, const QString& id,
            const QString& text)
{
    const QString title = isSubQuestion(type) ? RewordTexts::tr("Cambiar la redacción oficial")
                                              : RewordTexts::tr("Cambiar la pregunta amplia");
    std::optional<QString> wording = text;
    QString why;
    // What was typed is not lost where it could not be saved.
    while (wording) {
        const std::optional<QString> reason = askReason(parent, session.prompts, title, why);
        if (!reason)
            return false;
        why = *reason;
        const bool done = guarded(parent, session.prompts, [&] {
            if (isSubQuestion(type))
                store::rewordOfficial(session.workspace, Id<SubQuestion>(id), *wording, why);
            else
                store::rewordQuestion(session.workspace, Id<Question>(id), *wording, why);
        });
        if (done)
            return true;
        wording = askWording(parent, session.prompts, type, *wording);
    }
    return false;
}

bool askAndReword(QWidget* parent, const Session& session, const QString& type, const QString& id)
{
    QString before;
    const bool found = guarded(parent, session.prompts, [&] {
        before = isSubQuestion(type) ? session.workspace.require(Id<SubQuestion>(id)).official
                                     : session.workspace.require(Id<Question>(id)).text;
    });
    if (!found)
        return false;
    const std::optional<QString> text = askWording(parent, session.prompts, type, before);
    return text && *text != before && reword(parent, session, type, id, *text);
}

} // namespace agenda::gui
