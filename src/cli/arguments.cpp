// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/terminal.h"
#include "domain/labels.h"
#include "domain/text.h"
#include "store/library.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <CLI/CLI.hpp>

#include <pwd.h>
#include <unistd.h>

namespace agenda::cli
{

namespace
{

constexpr int largestNumber = 1'000'000;

[[noreturn]] void refuse(const QString& sentence)
{
    throw Error(ErrorKind::Constraint, sentence);
}

QString systemUser()
{
    const passwd* user = getpwuid(geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : Cli::tr("alguien");
}

/// Those of that title; if there is none, those whose title begins so. Places in the library.
QList<qsizetype> matches(const QList<store::EvidenceRow>& library, const QString& wanted)
{
    QList<qsizetype> same;
    QList<qsizetype> starting;
    const QString start = folded(wanted);
    for (qsizetype at = 0; at < library.size(); ++at) {
        const QString title = folded(library[at].evidence.title);
        if (title == start)
            same << at;
        else if (title.startsWith(start))
            starting << at;
    }
    return same.isEmpty() ? starting : same;
}

/// What tells one evidence from another of the same title.
QString candidateLine(const QList<store::EvidenceRow>& library, qsizetype at)
{
    const store::EvidenceRow& row = library[at];
    return QStringLiteral("\n  %1 · %2 · %3 · %4 · %5")
        .arg(evidenceCode(row.evidence.number), row.evidence.title.left(60),
             row.evidence.issued.isEmpty() ? Cli::tr("sin fecha") : row.evidence.issued,
             row.codes.isEmpty() ? Cli::tr("sin vínculos") : row.codes.join(QStringLiteral(", ")),
             row.evidence.id.text());
}

[[noreturn]] void refuseSeveral(const QList<store::EvidenceRow>& library, const QList<qsizetype>& found,
                                const QString& wanted)
{
    constexpr qsizetype most = 10;
    const bool isWhole = folded(library[found.first()].evidence.title) == folded(wanted);
    QString sentence =
        (isWhole ? Cli::tr("Hay %1 evidencias con el título «%2». Dé el número o el "
                           "identificador de una de ellas:")
                 : Cli::tr("Hay %1 evidencias que empiezan con «%2». Escriba más del título, o "
                           "dé el número o el identificador de una de ellas:"))
            .arg(found.size())
            .arg(wanted.left(60));
    for (const qsizetype at : found.first(std::min(found.size(), most)))
        sentence += candidateLine(library, at);
    if (found.size() > most)
        sentence += u'\n' + Cli::tr("  y %1 más").arg(found.size() - most);
    throw Error(ErrorKind::Conflict, sentence);
}

} // namespace

QString textFrom(const std::string& typed, const QString& what)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(typed.data(), static_cast<qsizetype>(typed.size())));
    if (decoder.hasError())
        refuse(Cli::tr("%1 no está escrito en UTF-8. Escríbalo de nuevo; no se cambió nada.").arg(what));
    const qsizetype at = forbiddenCharacter(text);
    if (at >= 0) {
        refuse(Cli::tr("%1 tiene un carácter invisible que no se admite (U+%2, en la posición %3): nulo, de "
                       "control, de ancho cero o de dirección del texto. No se cambió nada.")
                   .arg(what,
                        QString::number(text[at].unicode(), 16).toUpper().rightJustified(4, QLatin1Char('0')))
                   .arg(at + 1));
    }
    return text;
}

QDate dateFrom(const std::string& typed, const QString& what)
{
    const QString text = textFrom(typed, what);
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid()) {
        refuse(Cli::tr("%1: «%2» no es una fecha. Escríbala como año-mes-día, por ejemplo 2021-03-09.")
                   .arg(what, text.left(60)));
    }
    return date;
}

int numberFrom(const std::string& typed, const QString& what)
{
    const QString text = textFrom(typed, what);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1 || number > largestNumber)
        refuse(Cli::tr("%1: «%2» no es un número de 1 a %3.").arg(what, text.left(60)).arg(largestNumber));
    return number;
}

int amountFrom(const std::string& typed, const QString& what)
{
    const QString text = textFrom(typed, what);
    bool isNumber = false;
    const int amount = text.toInt(&isNumber);
    if (!isNumber || amount < 0)
        refuse(Cli::tr("%1: «%2» no es una cantidad. Escríbala sin decimales ni separadores, como 12500.")
                   .arg(what, text.left(60)));
    return amount;
}

void refuseWord(const QString& word, const QString& what, const QStringList& words)
{
    refuse(Cli::tr("%1: «%2» no es una de las palabras posibles. Use una de estas: %3.")
               .arg(what, word.left(60), words.join(QStringLiteral(", "))));
}

Person authorFrom(const std::string& option)
{
    QString name = textFrom(option, QStringLiteral("--author")).simplified();
    if (name.isEmpty())
        name =
            textFrom(qgetenv("AGENDA_AUTHOR").toStdString(), QStringLiteral("$AGENDA_AUTHOR")).simplified();
    if (name.isEmpty())
        name = systemUser();
    Person author;
    author.name = name;
    return author;
}

void addFile(CLI::App& command, std::string& file)
{
    command.add_option("ARCHIVO", file, utf8(Cli::tr("El archivo de la agenda (.agenda)")))
        ->required()
        ->type_name("");
}

void addSubQuestion(CLI::App& command, std::string& code)
{
    command.add_option("CODIGO", code, utf8(Cli::tr("El código de la subpregunta")))
        ->required()
        ->type_name("");
}

void addPastDate(CLI::App& command, std::string& date, const QString& help)
{
    command.add_option("--date", date, utf8(help))->type_name(utf8(Cli::tr("FECHA")));
}

void addEvidence(CLI::App& command, std::string& evidence)
{
    command
        .add_option(
            "EVIDENCIA", evidence,
            utf8(Cli::tr("La evidencia: su identificador, su número (E-03) o el comienzo de su título")))
        ->required()
        ->type_name("");
}

void addJson(CLI::App& command, bool& json)
{
    command.add_flag("--json", json, utf8(Cli::tr("Escribe JSON para otro programa")));
}

std::unique_ptr<store::Workspace> openToRead(const std::string& file, const Person& author)
{
    return store::Workspace::open(textFrom(file, Cli::tr("El nombre del archivo")), store::Access::Read,
                                  author);
}

std::unique_ptr<store::Workspace> openToEdit(const std::string& file, const Person& author)
{
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::open(textFrom(file, Cli::tr("El nombre del archivo")), store::Access::Edit, author);
    if (workspace->isReadOnly()) {
        throw Error(workspace->readOnlyKind(),
                    workspace->readOnlyReason() + u' ' + Cli::tr("No se cambió nada."));
    }
    return workspace;
}

SubQuestion subQuestionFrom(const store::Workspace& workspace, const std::string& code)
{
    const QString wanted = textFrom(code, Cli::tr("El código")).trimmed();
    const QList<SubQuestion> found = workspace.where(&SubQuestion::code, wanted);
    if (found.isEmpty()) {
        throw Error(
            ErrorKind::NotFound,
            Cli::tr("No hay ninguna subpregunta con el código «%1». Los códigos son como 1.3.2; véalos "
                    "con «show».")
                .arg(wanted.left(60)));
    }
    return found.first();
}

QList<Id<SubQuestion>> subQuestionsFrom(const store::Workspace& workspace,
                                        const std::vector<std::string>& codes)
{
    QList<Id<SubQuestion>> ids;
    for (const std::string& code : codes) {
        const Id<SubQuestion> id = subQuestionFrom(workspace, code).id;
        if (!ids.contains(id))
            ids << id;
    }
    return ids;
}

Activity activityFrom(const store::Workspace& workspace, const QString& wanted)
{
    if (const std::optional<Activity> byId = workspace.find(Id<Activity>(wanted)))
        return *byId;
    QList<Activity> same, starting;
    for (const Activity& each : workspace.all<Activity>()) {
        if (folded(each.title) == folded(wanted))
            same << each;
        else if (!wanted.isEmpty() && folded(each.title).startsWith(folded(wanted)))
            starting << each;
    }
    const QList<Activity>& found = same.isEmpty() ? starting : same;
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty()) {
        throw Error(ErrorKind::NotFound,
                    Cli::tr("No hay ninguna actividad «%1». Vea las que hay con «activity list».")
                        .arg(wanted.left(60)));
    }
    throw Error(
        ErrorKind::Conflict,
        Cli::tr("Hay %1 actividades «%2». Dé el identificador de una; véalos con «activity list --json».")
            .arg(found.size())
            .arg(wanted.left(60)));
}

Evidence evidenceFrom(const store::Workspace& workspace, const std::string& typed)
{
    const QString wanted = textFrom(typed, Cli::tr("La evidencia")).trimmed();
    if (const std::optional<Evidence> byId = workspace.find(Id<Evidence>(wanted)))
        return *byId;
    static const QRegularExpression numbered(QStringLiteral("^[Ee]-?(\\d{1,9})$"));
    if (const auto match = numbered.match(wanted); match.hasMatch()) {
        const QList<Evidence> found = workspace.where(&Evidence::number, match.captured(1).toInt());
        if (!found.isEmpty())
            return found.first();
    }
    const QList<store::EvidenceRow> library = store::readNumberedLibrary(workspace);
    const QList<qsizetype> found = wanted.isEmpty() ? QList<qsizetype>() : matches(library, wanted);
    if (found.size() == 1)
        return library[found.first()].evidence;
    if (found.isEmpty()) {
        throw Error(
            ErrorKind::NotFound,
            Cli::tr("No hay ninguna evidencia «%1». Dé su identificador, su número (E-03) o el comienzo de "
                    "su título; véalos con «evidence list».")
                .arg(wanted.left(60)));
    }
    refuseSeveral(library, found, wanted);
}

} // namespace agenda::cli
