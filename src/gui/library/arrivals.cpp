// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/arrivals.h"

#include "domain/labels.h"
#include "exchange/library/referencefile.h"
#include "gui/library/documentclues.h"
#include "gui/library/importdialog.h"
#include "gui/library/weblink.h"
#include "gui/prompts.h"
#include "gui/task.h"
#include "store/vocabulary.h"
#include "store/workspace.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace agenda::gui
{

/// Files on their way in: written by the worker, read once it has ended.
struct Arrivals::Reading {
    explicit Reading(const store::Workspace& workspace) : intake(workspace) {}

    QStringList paths;
    Id<SubQuestion> into;
    GuessContext context;
    store::ContentIntake intake;
    QList<store::Arrival> arrivals;
    QList<std::pair<Id<Evidence>, DocumentClues>> clues; ///< of each arrival
    QStringList refused;                                 ///< names of files that did not come in
    QStringList reasons;                                 ///< sentences: why not
};

/// What was pasted and what it says: written by the worker, read once it has ended.
struct Arrivals::Pasted {
    std::optional<ReferenceFile> file;
    ReferenceReading reading;
};

namespace
{

/// A title in the line at the bottom of the window, after which more has to be read.
QString shortTitle(const Evidence& evidence)
{
    const QString title = titleOf(evidence);
    return title.size() > 80 ? title.left(79).trimmed() + u'…' : title;
}

QString linkedText(int links)
{
    if (links == 0)
        return Arrivals::tr("sin vincular");
    return links == 1 ? Arrivals::tr("vinculada a 1 subpregunta")
                      : Arrivals::tr("vinculada a %1 subpreguntas").arg(links);
}

/// What cannot be read of these files.
QString illegibleText(Legible how, QStringList names)
{
    constexpr qsizetype most = 3;
    const bool isOne = names.size() == 1;
    const qsizetype more = names.size() - most;
    QString which = names.mid(0, most).join(QStringLiteral(", "));
    if (more > 0)
        which = Arrivals::tr("%1 y %2 más").arg(which).arg(more);
    switch (how) {
    case Legible::Empty:
        return (isOne ? Arrivals::tr("%1 está vacío: tiene 0 bytes.")
                      : Arrivals::tr("Están vacíos, con 0 bytes: %1."))
            .arg(which);
    case Legible::Broken:
        return (isOne ? Arrivals::tr("%1 no se puede leer: está dañado o no es un PDF.")
                      : Arrivals::tr("No se pueden leer, porque están dañados o no son PDF: %1."))
            .arg(which);
    case Legible::Locked:
        return (isOne ? Arrivals::tr("%1 está protegido: sin su contraseña no se leyó nada de él.")
                      : Arrivals::tr("Están protegidos, y sin su contraseña no se leyó nada de ellos: %1."))
            .arg(which);
    case Legible::NoText:
        return (isOne ? Arrivals::tr("%1 no tiene texto que leer: puede estar escaneado.")
                      : Arrivals::tr("No tienen texto que leer, pueden estar escaneados: %1."))
            .arg(which);
    case Legible::Yes:
    case Legible::NotAsked:
        break;
    }
    return {};
}

/// The first agenda file among what somebody brings; empty: none.
QString agendaAmong(const QStringList& files)
{
    const auto found = std::find_if(files.begin(), files.end(), isAgendaFile);
    return found == files.end() ? QString() : QFileInfo(*found).fileName();
}

} // namespace

Arrivals::Arrivals(const Session& session, QWidget* parent)
    : QObject(parent), m_session(session), m_window(parent)
{
}

bool Arrivals::refuses()
{
    if (!m_session.workspace.isReadOnly())
        return false;
    Q_EMIT message(tr("No se agregó nada: la agenda está abierta solo para leer."), false);
    return true;
}

Brought Arrivals::pasted()
{
    const Brought brought = Brought::of(QGuiApplication::clipboard()->mimeData());
    if (brought.isEmpty()) {
        Q_EMIT message(tr("No hay nada que pegar. Copie primero un archivo, un DOI, un enlace o unas "
                          "referencias."),
                       false);
    }
    return brought;
}

void Arrivals::take(const Brought& brought, const Id<SubQuestion>& into)
{
    if (brought.isEmpty() || refuses())
        return;
    if (const QString name = agendaAmong(brought.files); !name.isEmpty()) {
        Q_EMIT message(tr("«%1» es una agenda, no una evidencia. Para abrirla, suelte solo ese archivo o use "
                          "«Abrir…». No se agregó nada.")
                           .arg(name),
                       false);
        return;
    }
    if (brought.isReferenceLists())
        return importLists(brought.files, into);
    if (!brought.files.isEmpty())
        return takeFiles(brought.files, into);
    const QStringList addresses = brought.addresses();
    if (addresses.isEmpty())
        takeReferences(brought.text, into);
    else
        takeAddresses(addresses, into);
}

void Arrivals::takeFiles(const QStringList& paths, const Id<SubQuestion>& into)
{
    guarded(m_window, m_session.prompts, [&] {
        const auto reading = std::make_shared<Reading>(m_session.workspace);
        reading->paths = paths;
        reading->into = into;
        reading->context.thisYear = m_session.workspace.clock().today().year();
        for (const store::TermRow& row : store::readVocabulary(m_session.workspace, Vocabulary::Countries))
            reading->context.countries << row.term.name;
        const QString title = paths.size() == 1 ? tr("Guardar «%1»").arg(QFileInfo(paths.first()).fileName())
                                                : tr("Guardar %1 documentos").arg(paths.size());
        m_session.tasks.start(
            this, title, [reading](Progress& progress) { read(*reading, progress); },
            [this, reading] { settle(reading); },
            [this, reading](const std::exception_ptr& problem) {
                guarded(m_window, m_session.prompts, [&] { reading->intake.discard(); });
                guarded(m_window, m_session.prompts, [&] { std::rethrow_exception(problem); });
            });
    });
}

// In the worker.
void Arrivals::read(Reading& reading, Progress& progress)
{
    constexpr qint64 parts = 1000;
    const qsizetype count = reading.paths.size();
    for (qsizetype at = 0; at < count; ++at) {
        const QString& path = reading.paths[at];
        const QString name = QFileInfo(path).fileName();
        const QString what = count == 1 ? name : tr("%1 de %2: %3").arg(at + 1).arg(count).arg(name);
        progress.report(at * parts, count * parts, what);
        Progress ofFile([&](qint64 done, qint64 total, const QString&) {
            progress.report(at * parts + (total > 0 ? done * parts / total : 0), count * parts, what);
        });
        try {
            store::Arrival arrival;
            arrival.file = reading.intake.stage(path, ofFile);
            const DocumentClues clues =
                readClues(path, [&] { progress.report(at * parts + parts - 1, count * parts, what); });
            arrival.evidence = guessEvidence(clues, reading.context);
            arrival.evidence.id = Id<Evidence>::create();
            reading.arrivals << arrival;
            reading.clues.append({arrival.evidence.id, clues});
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled || count == 1)
                throw;
            reading.refused << u'«' + name + u'»';
            reading.reasons << error.sentence();
        }
    }
}

void Arrivals::settle(const std::shared_ptr<Reading>& reading)
{
    bool isTaken = reading->arrivals.isEmpty();
    guarded(m_window, m_session.prompts, [&] {
        if (reading->arrivals.isEmpty())
            return;
        const store::Arrived arrived = store::takeIn(m_session.workspace, reading->arrivals, reading->into);
        isTaken = true;
        tell(arrived, reading->into, illegibleAmong(*reading, arrived));
    });
    if (!isTaken)
        guarded(m_window, m_session.prompts, [&] { reading->intake.discard(); });
    if (!reading->refused.isEmpty()) {
        // Not the sentence of each file: it says that nothing came in, and others did.
        const QString names = reading->refused.join(QStringLiteral(", "));
        m_session.prompts.error(m_window,
                                (reading->refused.size() == 1
                                     ? tr("Un archivo no entró: %1. Los detalles dicen por qué.")
                                     : tr("Estos archivos no entraron: %1. Los detalles dicen por qué."))
                                    .arg(names),
                                reading->reasons.join(u'\n'));
    }
}

/// Of the files that have just come in, those that say nothing of themselves, and why.
QString Arrivals::illegibleAmong(const Reading& reading, const store::Arrived& arrived)
{
    QStringList sentences;
    for (const Legible how : {Legible::Empty, Legible::Broken, Legible::Locked, Legible::NoText}) {
        QStringList names;
        for (const auto& [id, clues] : reading.clues) {
            if (clues.legible == how && arrived.added.contains(id))
                names << u'«' + clues.fileName + u'»';
        }
        if (!names.isEmpty())
            sentences << illegibleText(how, names);
    }
    return sentences.join(u' ');
}

void Arrivals::takeAddresses(const QStringList& addresses, const Id<SubQuestion>& into)
{
    guarded(m_window, m_session.prompts, [&] {
        QList<store::Arrival> arrivals;
        for (const QString& address : addresses) {
            Evidence found;
            if (addressOfDoi(address).isEmpty())
                found.url = webAddress(address);
            else
                found.doi = typedDoi(address);
            // Nobody is asked on the net what it is: until a person says so, its address is its title.
            found.title = found.doi.isEmpty() ? found.url : found.doi;
            found.unconfirmed << QStringLiteral("title") << QStringLiteral("kind");
            arrivals << store::Arrival{found, {}};
        }
        tell(store::takeIn(m_session.workspace, arrivals, into), into);
    });
}

void Arrivals::takeReferences(const QString& text, const Id<SubQuestion>& into)
{
    guarded(m_window, m_session.prompts, [&] {
        const auto pasted = std::make_shared<Pasted>();
        m_session.tasks.start(
            this, tr("Leer lo que se pegó"),
            [pasted, text, context = readingContext(m_session.workspace)](Progress& progress) {
                pasted->file = ReferenceFile::pasted(text);
                pasted->reading = pasted->file->read({}, context, progress);
            },
            [=, this] {
                guarded(m_window, m_session.prompts, [&] {
                    if (isTakenAtOnce(*pasted, into))
                        return;
                    ImportDialog dialog(
                        m_session, tr("Lo que se pegó"),
                        [text](Progress&) { return ReferenceFile::pasted(text); }, m_window->window());
                    runImport(dialog, into);
                });
            },
            [this](const std::exception_ptr& problem) {
                guarded(m_window, m_session.prompts, [&] { std::rethrow_exception(problem); });
            });
    });
}

// One whole reference of which nothing is in doubt needs no preview.
bool Arrivals::isTakenAtOnce(Pasted& pasted, const Id<SubQuestion>& into)
{
    QList<store::Candidate>& candidates = pasted.reading.candidates;
    if (candidates.size() != 1 || pasted.reading.isTable() || !pasted.reading.problems.isEmpty())
        return false;
    Progress unwatched;
    store::matchCandidates(m_session.workspace, pasted.file->sha256(), candidates, unwatched);
    store::Candidate& only = candidates.first();
    if (only.outcome == ImportOutcome::Refused || (only.match && !isExact(only.match->likeness)))
        return false;
    store::Arrived arrived;
    const auto linksOf = [this](const Id<Evidence>& id) {
        return int(m_session.workspace.where(&Link::evidence, id).size());
    };
    const int before = only.match ? linksOf(only.match->evidence) : 0;
    if (into)
        only.links << into;
    const bool isNew = only.outcome == ImportOutcome::Stored;
    const Id<Evidence> id = isNew ? only.evidence.id : only.match->evidence;
    store::importReferences(m_session.workspace, pasted.file->batch(pasted.reading), candidates, unwatched);
    if (isNew)
        arrived.added << id;
    else
        arrived.present << store::Arrived::Present{id, before, linksOf(id) > before};
    tell(arrived, into);
    return true;
}

void Arrivals::importLists(const QStringList& paths, const Id<SubQuestion>& into)
{
    if (refuses())
        return;
    for (const QString& path : paths) {
        ImportDialog dialog(
            m_session, QFileInfo(path).fileName(),
            [path](Progress& progress) { return ReferenceFile::open(path, progress); }, m_window->window());
        runImport(dialog, into);
    }
}

void Arrivals::runImport(ImportDialog& dialog, const Id<SubQuestion>& into)
{
    dialog.linkTo(into);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!into)
        Q_EMIT go(
            {QStringLiteral("evidence"), QString::fromLatin1(Evidence::type), dialog.first().text(), {}});
    Q_EMIT message(dialog.report(), true);
}

QString Arrivals::codeOf(const Id<SubQuestion>& into) const
{
    return into ? m_session.workspace.require(into).code : QString();
}

void Arrivals::tell(const store::Arrived& arrived, const Id<SubQuestion>& into, const QString& remark)
{
    const QString code = codeOf(into);
    if (!into) {
        const Id<Evidence> shown =
            arrived.added.isEmpty() ? arrived.present.first().evidence : arrived.added.first();
        Q_EMIT go({QStringLiteral("evidence"), QString::fromLatin1(Evidence::type), shown.text(),
                   arrived.added.isEmpty() ? QString() : QStringLiteral("title")});
    }
    const bool isChange = !arrived.added.isEmpty() ||
                          std::any_of(arrived.present.begin(), arrived.present.end(),
                                      [](const store::Arrived::Present& each) { return each.isNewlyLinked; });
    const QString what = sentence(arrived, code);
    Q_EMIT message(remark.isEmpty() ? what : what + u' ' + remark, isChange);
}

QString Arrivals::presentSentence(const store::Arrived::Present& present, const QString& code) const
{
    const QString title = shortTitle(m_session.workspace.require(present.evidence));
    const QString linked = linkedText(present.links);
    if (code.isEmpty())
        return tr("Ya está: %1. Es «%2».").arg(linked, title);
    return present.isNewlyLinked ? tr("Ya está: %1, y ahora a %2. Es «%3».").arg(linked, code, title)
                                 : tr("Ya está: %1, también a %2. Es «%3».").arg(linked, code, title);
}

QString Arrivals::sentence(const store::Arrived& arrived, const QString& code) const
{
    const qsizetype added = arrived.added.size();
    const qsizetype present = arrived.present.size();
    if (added == 0 && present == 1)
        return presentSentence(arrived.present.first(), code);
    QStringList sentences;
    if (added == 1) {
        const QString title = shortTitle(m_session.workspace.require(arrived.added.first()));
        sentences << (code.isEmpty() ? tr("Se agregó «%1».").arg(title)
                                     : tr("Se agregó «%1» y se vinculó a %2.").arg(title, code));
    } else if (added > 1) {
        sentences << (code.isEmpty()
                          ? tr("Se agregaron %1 evidencias.").arg(added)
                          : tr("Se agregaron %1 evidencias y se vincularon a %2.").arg(added).arg(code));
    }
    if (present == 1)
        sentences << presentSentence(arrived.present.first(), code);
    else if (present > 1)
        sentences << (code.isEmpty() ? tr("%1 ya estaban.").arg(present)
                                     : tr("%1 ya estaban, y están vinculadas a %2.").arg(present).arg(code));
    if (arrived.like) {
        sentences << tr("Puede ser la misma que «%1»: véalo en «Duplicados…».")
                         .arg(shortTitle(m_session.workspace.require(arrived.like->evidence)));
    }
    return sentences.join(u' ');
}

} // namespace agenda::gui
