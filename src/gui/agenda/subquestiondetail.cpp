// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/subquestiondetail.h"

#include "domain/quarter.h"
#include "gui/agenda/evidencelist.h"
#include "gui/agenda/reword.h"
#include "gui/agenda/statesummary.h"
#include "gui/answers/answerpane.h"
#include "gui/fields/datefield.h"
#include "gui/models/stateglyph.h"
#include "gui/models/wrapdelegate.h"
#include "gui/plan/activitylist.h"
#include "gui/prompts.h"
#include "ui_subquestiondetail.h"

#include <QHeaderView>

namespace agenda::gui
{

SubQuestionDetail::SubQuestionDetail(const Session& session, QWidget* parent)
    : Detail(session, parent)
    , m_ui(std::make_unique<Ui::SubQuestionDetail>())
    , m_answer(new AnswerPane(session))
    , m_activities(new ActivityList(session))
    , m_evidence(new EvidenceList(session))
{
    m_ui->setupUi(this);
    m_ui->answerColumn->addWidget(m_answer);
    m_ui->answerColumn->addWidget(m_activities);
    m_ui->evidenceColumn->addWidget(m_evidence);
    m_ui->reword->setVisible(!isReadOnly());
    connect(m_ui->reword, &QPushButton::clicked, this, [this] {
        if (askAndReword(this, m_session, QString::fromLatin1(SubQuestion::type), shownId()))
            Q_EMIT message(tr("Se cambió la redacción de %1.").arg(name()), true);
    });
    connect(m_answer, &AnswerPane::message, this, &Detail::message);
    connect(m_answer, &AnswerPane::go, this, &Detail::go);
    connect(m_activities, &ActivityList::message, this, &Detail::message);
    connect(m_activities, &ActivityList::go, this, &Detail::go);
    connect(m_evidence, &EvidenceList::message, this, &Detail::message);
    connect(m_evidence, &EvidenceList::go, this, &Detail::go);
    connect(m_evidence, &EvidenceList::inProgressWanted, this,
            [this] { prepareState(Answered::InProgress); });
    connect(m_ui->followSuggestion, &QPushButton::clicked, this, [this] {
        if (m_suggestion)
            prepareState(m_suggestion->value);
    });
    prepareStates();
    bindFields();
    QWidget* before = m_ui->removeState;
    for (QWidget* const each : m_evidence->tabOrder()) {
        setTabOrder(before, each);
        before = each;
    }
    m_ui->more->setContent(tr("Más campos"), m_ui->moreFields);
    setHistory(m_ui->history, m_ui->historyBox);
    tameWidgets();
}

SubQuestionDetail::~SubQuestionDetail() = default;

void SubQuestionDetail::prepareStates()
{
    for (const auto& [value, code] : EnumCodes<Answered>::all)
        m_ui->newState->addItem(stateIcon(value), label(value), int(value));
    prepareDateEdit(*m_ui->effectiveOn);
    m_ui->stateForm->setVisible(!isReadOnly());
    m_ui->removeState->setVisible(!isReadOnly());
    m_ui->states->setHeaderHidden(true);
    m_ui->states->setItemDelegate(new WrapDelegate(m_ui->states));
    m_ui->states->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->states->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->states->installEventFilter(this);
    connect(m_ui->registerState, &QPushButton::clicked, this, &SubQuestionDetail::registerState);
    connect(m_ui->stateReason, &QLineEdit::returnPressed, this, &SubQuestionDetail::registerState);
    m_ui->removeState->setEnabled(false);
    connect(m_ui->states, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* item) { m_ui->removeState->setEnabled(item); });
    connect(m_ui->removeState, &QPushButton::clicked, this, &SubQuestionDetail::removeState);
    connect(m_ui->newState, &QComboBox::currentIndexChanged, this, &SubQuestionDetail::keepDraft);
    connect(m_ui->effectiveOn, &QDateEdit::dateChanged, this, &SubQuestionDetail::keepDraft);
    connect(m_ui->stateReason, &QLineEdit::textEdited, this, &SubQuestionDetail::keepDraft);
}

void SubQuestionDetail::bindFields()
{
    m_ui->nextStepOn->setName(tr("Fecha del próximo paso"));
    m_ui->decisionOn->setName(tr("Fecha de la decisión"));
    m_ui->reviewBy->setName(tr("Revisar antes del"));
    m_responsible = bindEditor(m_ui->responsible, [this](const QVariant& value) {
        store::setResponsible(m_session.workspace, Id<SubQuestion>(shownId()), value.toString());
        Q_EMIT message(tr("Se cambió la persona responsable."), true);
    });
    bindField(m_ui->nextStep, &SubQuestion::nextStep, tr("el próximo paso"));
    bindField(m_ui->nextStepOn, &SubQuestion::nextStepOn, tr("la fecha del próximo paso"));
    bindField(m_ui->standalone, &SubQuestion::standalone, tr("la redacción completa"));
    bindField(m_ui->plain, &SubQuestion::plain, tr("la redacción sencilla"));
    bindField(m_ui->kind, &SubQuestion::kind, tr("el tipo"));
    bindField(m_ui->family, &SubQuestion::family, tr("la familia"));
    bindField(m_ui->decision, &SubQuestion::decision, tr("la decisión"));
    bindField(m_ui->decisionOn, &SubQuestion::decisionOn, tr("la fecha de la decisión"));
    bindField(m_ui->audience, &SubQuestion::audience, tr("la audiencia"));
    bindField(m_ui->priority, &SubQuestion::priority, tr("la prioridad"));
    bindField(m_ui->target, &SubQuestion::target, tr("la meta"));
    bindField(m_ui->reviewBy, &SubQuestion::reviewBy, tr("la fecha de revisión"));
}

QString SubQuestionDetail::name() const
{
    const auto sub = m_session.workspace.find(Id<SubQuestion>(shownId()));
    return sub ? sub->code : QString();
}

QStringList SubQuestionDetail::historyIds() const
{
    QStringList ids{shownId()};
    for (const State& state : store::statesOf(m_session.workspace, Id<SubQuestion>(shownId())))
        ids << state.id.text();
    return ids + m_answer->recordIds() + m_activities->recordIds() + m_evidence->recordIds();
}

const QList<QAction*>& SubQuestionDetail::evidenceActions() const
{
    return m_evidence->editActions();
}

void SubQuestionDetail::setActive(bool active)
{
    m_evidence->setActive(active);
}

void SubQuestionDetail::revealFinding(const QString& id)
{
    m_evidence->reveal(id);
}

void SubQuestionDetail::fill(bool isOther)
{
    const SubQuestion sub = m_session.workspace.require(Id<SubQuestion>(shownId()));
    fillHeading(sub);
    fillStates(sub, isOther);
    m_answer->show(sub.id);
    m_activities->show(sub.id);
    m_evidence->show(sub.id);
    fillChoices(sub);
    showFields(sub);
    if (isReadOnly())
        hideEmptyParts(sub);
}

void SubQuestionDetail::hideEmptyParts(const SubQuestion& sub)
{
    m_ui->planHeading->setVisible(sub.responsible || !sub.nextStep.isEmpty() || !sub.nextStepOn.isNull());
    m_ui->wordingHeading->setVisible(!sub.standalone.isEmpty() || !sub.plain.isEmpty());
    m_ui->more->setVisible(!sub.kind.isEmpty() || !sub.family.isEmpty() || !sub.decision.isEmpty() ||
                           !sub.decisionOn.isNull() || !sub.audience.isEmpty() || !sub.priority.isEmpty() ||
                           !sub.target.isEmpty() || !sub.reviewBy.isNull());
}

void SubQuestionDetail::fillHeading(const SubQuestion& sub)
{
    const store::Outline outline = store::readOutline(m_session.workspace);
    for (const store::QuestionRow& question : outline.questions) {
        for (const store::ThemeRow& theme : question.themes) {
            if (theme.theme.id != sub.theme)
                continue;
            QString name = theme.theme.name;
            if (theme.theme.nameStatus == NameStatus::Proposed)
                name += tr(" (nombre propuesto)");
            m_ui->path->setText(
                tr("Pregunta %1 › Tema %2 · %3").arg(question.question.number).arg(theme.place).arg(name));
            for (const store::SubQuestionRow& row : theme.subquestions) {
                if (row.subquestion.id != sub.id)
                    continue;
                m_stateWords = row.stateWords();
                const QString signs = row.ledger.signs();
                // Documents of one study count once, and the heading says which it counts.
                const QString counted =
                    row.documents == row.sources
                        ? tr("Evidencia (%1)").arg(row.sources)
                        : tr("Evidencia (%1 de %2)")
                              .arg(row.sources == 1 ? tr("1 fuente") : tr("%1 fuentes").arg(row.sources),
                                   row.documents == 1 ? tr("1 documento")
                                                      : tr("%1 documentos").arg(row.documents));
                m_ui->evidenceHeading->setText(counted +
                                               (signs.isEmpty() ? QString() : QStringLiteral(" · ") + signs));
                m_ui->ledger->setText(tr("Hallazgos: %1").arg(row.ledger.words()));
                m_ui->ledger->setVisible(row.ledger.total() > 0);
            }
        }
    }
    QString heading = tr("Subpregunta %1").arg(sub.code);
    if (sub.status != SubQuestionStatus::Active)
        heading += QStringLiteral(" · ") + label(sub.status).toLower();
    m_ui->heading->setText(heading);
    m_ui->official->setText(sub.official);
}

void SubQuestionDetail::fillStates(const SubQuestion& sub, bool isOther)
{
    const QList<State> states = store::statesOf(m_session.workspace, sub.id);
    const Agenda agenda = m_session.workspace.all<Agenda>().value(0);
    m_current = states.isEmpty() ? Answered::NoEvidence : states.first().value;
    showGlyph(*m_ui->standingGlyph, m_current);
    if (states.isEmpty())
        m_ui->standing->setText(m_stateWords == label(m_current)
                                    ? tr("%1. Nadie ha registrado todavía un estado.").arg(m_stateWords)
                                    : m_stateWords);
    else
        m_ui->standing->setText(
            tr("%1 desde el %2").arg(label(m_current), periodDateText(agenda, states.first().effectiveOn)));

    fillSuggestion(sub, !states.isEmpty());
    m_ui->states->clear();
    for (const State& state : states) {
        const auto person = m_session.workspace.find(state.person);
        const QString since = periodDateText(agenda, state.effectiveOn);
        QStringList head{since, label(state.value)};
        if (person)
            head << person->name.left(60);
        auto* const row = new QTreeWidgetItem(m_ui->states);
        row->setText(0, head.join(QStringLiteral(" · ")) + u'\n' + state.reason.left(600).simplified());
        row->setIcon(0, stateIcon(state.value));
        row->setData(0, Qt::UserRole, state.id.text());
        row->setData(
            0, Qt::AccessibleTextRole,
            tr("Desde el %1, %2, motivo: %3").arg(since, label(state.value).toLower(), state.reason));
    }
    const bool hasStates = !states.isEmpty();
    m_ui->states->setVisible(hasStates);
    m_ui->statesLabel->setVisible(hasStates);
    m_ui->removeState->setVisible(hasStates && !isReadOnly());
    fitToRows(*m_ui->states, 200);

    const bool hasDraft = m_drafts.contains(shownId());
    if (isOther || !hasDraft)
        showDraft(m_drafts.value(shownId(), {m_current, m_session.workspace.clock().today(), {}}));
}

void SubQuestionDetail::fillSuggestion(const SubQuestion& sub, bool hasStates)
{
    m_suggestion = isReadOnly() ? std::nullopt : store::suggestedState(m_session.workspace, sub.id);
    m_ui->suggestion->setVisible(m_suggestion.has_value());
    if (!m_suggestion)
        return;
    const bool isOne = m_suggestion->sources == 1;
    const bool isNew = hasStates && m_current != Answered::NoEvidence;
    QString there =
        isOne ? tr("Hay 1 evidencia nueva") : tr("Hay %1 evidencias nuevas").arg(m_suggestion->sources);
    if (isNew)
        there += tr(" desde el último estado");
    const QString state = label(m_suggestion->value).toLower();
    m_ui->suggestionText->setText(there + (m_suggestion->value == m_current
                                               ? tr(": ¿sigue siendo «%1»?").arg(state)
                                               : tr(": ¿pasar a «%1»?").arg(state)));
}

void SubQuestionDetail::showDraft(const Draft& draft)
{
    m_filling = true;
    m_ui->newState->setCurrentIndex(m_ui->newState->findData(int(draft.value)));
    m_ui->effectiveOn->setDate(draft.effectiveOn);
    m_ui->stateReason->setText(draft.reason);
    m_filling = false;
}

void SubQuestionDetail::keepDraft()
{
    if (m_filling)
        return;
    m_drafts.insert(shownId(), {Answered(m_ui->newState->currentData().toInt()), m_ui->effectiveOn->date(),
                                m_ui->stateReason->text()});
}

void SubQuestionDetail::fillChoices(const SubQuestion& sub)
{
    const auto person = m_session.workspace.find(sub.responsible);
    if (auto* const combo = qobject_cast<QComboBox*>(m_responsible)) {
        // A list that changes under somebody's hands would take what is typed with it.
        if (!combo->lineEdit()->hasFocus()) {
            const QString shown = combo->currentText();
            combo->clear();
            for (const Person& each : m_session.workspace.all<Person>())
                combo->addItem(each.name);
            combo->setCurrentText(shown);
        }
    }
    showEditor(m_responsible, person ? person->name : QString());
    if (isReadOnly())
        return;
    QStringList kinds, families;
    for (const SubQuestion& each : m_session.workspace.all<SubQuestion>()) {
        kinds << each.kind;
        families << each.family;
    }
    const auto refill = [](QComboBox* combo, QStringList texts) {
        if (combo->lineEdit()->hasFocus())
            return;
        texts.removeAll(QString());
        texts.removeDuplicates();
        texts.sort(Qt::CaseInsensitive);
        const QString shown = combo->currentText();
        combo->clear();
        combo->addItems(texts);
        combo->setCurrentText(shown);
    };
    refill(m_ui->kind, kinds);
    refill(m_ui->family, families);
}

void SubQuestionDetail::registerState()
{
    const Answered value = Answered(m_ui->newState->currentData().toInt());
    if (m_ui->stateReason->text().trimmed().isEmpty()) {
        m_ui->stateReason->setFocus();
        Q_EMIT message(tr("Escriba el motivo del estado: queda en el historial."), false);
        return;
    }
    const QString id = shownId();
    const std::optional<Draft> draft =
        m_drafts.contains(id) ? std::optional(m_drafts.take(id)) : std::nullopt;
    const bool done = guard([&] {
        store::setState(m_session.workspace, Id<SubQuestion>(id), value, m_ui->effectiveOn->date(),
                        m_ui->stateReason->text());
    });
    if (done)
        Q_EMIT message(tr("%1: %2.").arg(name(), label(value)), true);
    else if (draft)
        m_drafts.insert(id, *draft);
}

void SubQuestionDetail::removeState()
{
    const QTreeWidgetItem* const item = m_ui->states->currentItem();
    if (!item)
        return;
    const QString title = item->text(0).section(u'\n', 0, 0);
    const bool done = guard(
        [&] { store::removeState(m_session.workspace, Id<State>(item->data(0, Qt::UserRole).toString())); });
    if (done)
        Q_EMIT message(tr("Se quitó el estado «%1».").arg(title), true);
}

bool SubQuestionDetail::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->states && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this, [this] { fitToRows(*m_ui->states, 200); }, Qt::QueuedConnection);
    return Detail::eventFilter(watched, event);
}

void SubQuestionDetail::prepareState(Answered value)
{
    m_ui->newState->setCurrentIndex(m_ui->newState->findData(int(value)));
    m_ui->stateReason->setFocus();
    Q_EMIT message(tr("Escriba el motivo y registre el estado."), false);
}

} // namespace agenda::gui
