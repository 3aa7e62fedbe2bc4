// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answers/answerpane.h"

#include "domain/labels.h"
#include "gui/answers/answerdialog.h"
#include "gui/answers/confidencedialog.h"
#include "gui/answers/searchdonedialog.h"
#include "gui/answers/usedialog.h"
#include "gui/answers/versionsdialog.h"
#include "gui/fields/flowlayout.h"
#include "gui/models/stateglyph.h"
#include "gui/models/wrapdelegate.h"
#include "gui/prompts.h"
#include "store/answering.h"
#include "store/views.h"
#include "store/workspace.h"
#include "ui_answerpane.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

namespace agenda::gui
{

namespace
{

constexpr int supportsHeight = 160;

QStringList sentencesOf(const QList<store::Caution>& cautions)
{
    QStringList sentences;
    for (const store::Caution& caution : cautions)
        sentences << caution.sentence;
    return sentences;
}

} // namespace

AnswerPane::AnswerPane(const Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::AnswerPane>())
{
    m_ui->setupUi(this);
    for (QLabel* const each : {m_ui->text, m_ui->unknown, m_ui->wouldChange, m_ui->confidence})
        each->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_ui->supports->setItemDelegate(new WrapDelegate(m_ui->supports));
    m_ui->supports->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->supports->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->supports->installEventFilter(this);
    connect(m_ui->supports, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const QString id = item->data(0, Qt::UserRole).toString();
        if (!id.isEmpty())
            Q_EMIT go({QStringLiteral("reader"), QString::fromLatin1(Finding::type), id, {}});
    });
    new FlowLayout(m_ui->actions);
    m_write = offer("writeAnswer", {}, &AnswerPane::write);
    m_judge = offer("judgeAnswer", tr("&Confianza…"), &AnswerPane::judge);
    m_use = offer("useAnswer", tr("Lo &usé para…"), &AnswerPane::use);
    m_compare = offer("compareAnswers", tr("&Versiones…"), &AnswerPane::compare);
    m_correct = offer("correctAnswer", tr("Corregir esta versión…"), &AnswerPane::correct);
    m_search = offer("recordSearch", tr("Anotar una &búsqueda…"), &AnswerPane::search);
    m_remove = offer("removeAnswer", tr("Quitar esta versión"), &AnswerPane::remove);
}

AnswerPane::~AnswerPane() = default;

QPushButton* AnswerPane::offer(const char* name, const QString& text, void (AnswerPane::*act)())
{
    auto* const button = new QPushButton(text, m_ui->actions);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    m_ui->actions->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void AnswerPane::show(const Id<SubQuestion>& id)
{
    m_subquestion = id;
    m_code = m_session.workspace.require(id).code;
    m_versions = store::answersOf(m_session.workspace, id);
    fillAnswer();
    fillSupports();
    fillConfidence();
    fillUses();
    showActions();
}

QStringList AnswerPane::recordIds() const
{
    QStringList ids;
    for (const store::AnswerVersion& version : m_versions) {
        ids << version.answer.id.text();
        if (version.confidence)
            ids << version.confidence->id.text();
        for (const Use& use : version.uses)
            ids << use.id.text();
    }
    return ids;
}

void AnswerPane::fillAnswer()
{
    const auto showPart = [](QLabel* label, const QString& text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    if (!inForce()) {
        const QString empty = store::emptinessOf(m_session.workspace, m_subquestion).words;
        m_ui->text->setText(empty.isEmpty() ? tr("Todavía no hay respuesta escrita.")
                                            : tr("Todavía no hay respuesta escrita. %1.").arg(empty));
        for (QLabel* const each : {m_ui->about, m_ui->unknown, m_ui->wouldChange})
            each->hide();
        return;
    }
    const Answer& answer = inForce()->answer;
    m_ui->text->setText(answer.text);
    QStringList about{tr("Versión %1").arg(answer.version), dateText(answer.answeredOn)};
    if (const auto person = m_session.workspace.find(answer.person))
        about << person->name.left(60);
    about << (answer.audience == Audience::Membership ? tr("para la membresía") : tr("solo para CLAC"));
    showPart(m_ui->about, about.join(QStringLiteral(" · ")));
    showPart(m_ui->unknown,
             answer.unknown.isEmpty() ? QString() : tr("Lo que aún no sabemos: %1").arg(answer.unknown));
    showPart(m_ui->wouldChange, answer.wouldChange.isEmpty()
                                    ? QString()
                                    : tr("Qué nos haría cambiar de idea: %1").arg(answer.wouldChange));
}

void AnswerPane::fillSupports()
{
    m_ui->supports->clear();
    const QList<store::Support> supports = inForce() ? inForce()->supports : QList<store::Support>();
    for (const store::Support& support : supports) {
        auto* const row = new QTreeWidgetItem(m_ui->supports);
        if (!support.finding) {
            row->setText(0, tr("Hallazgo quitado: %1").arg(support.title));
            continue;
        }
        QString source = support.evidence ? support.evidence->shortCitation() : QString();
        if (!support.finding->printedPage.isEmpty())
            source += tr(", p. %1").arg(support.finding->printedPage);
        row->setText(0, directionGlyph(support.finding->direction) + u' ' + support.title + u'\n' + source);
        row->setData(0, Qt::AccessibleTextRole,
                     tr("%1: %2, %3").arg(label(support.finding->direction), support.title, source));
        row->setData(0, Qt::UserRole, support.finding->id.text());
    }
    m_ui->supports->setVisible(!supports.isEmpty());
    fitToRows(*m_ui->supports, supportsHeight);
}

void AnswerPane::fillConfidence()
{
    const bool isJudged = inForce() && inForce()->confidence;
    m_ui->confidenceSign->setVisible(isJudged);
    m_ui->confidence->setVisible(inForce());
    if (isJudged) {
        const Confidence& confidence = *inForce()->confidence;
        const int side = fontMetrics().height();
        m_ui->confidenceSign->setPixmap(
            confidenceIcon(confidence.level).pixmap(QSize(side, side), devicePixelRatioF()));
        m_ui->confidence->setText(tr("Confianza en la respuesta: %1. %2")
                                      .arg(label(confidence.level).toLower(), confidence.reason));
    } else {
        m_ui->confidence->setText(tr("Confianza en la respuesta: sin juzgar."));
    }
    const QStringList cautions = sentencesOf(store::cautionsOf(m_session.workspace, m_subquestion));
    m_ui->cautions->setText(tr("Atención: %1").arg(cautions.join(u' ')));
    m_ui->cautions->setVisible(!cautions.isEmpty());
}

void AnswerPane::fillUses()
{
    QStringList lines;
    for (const store::AnswerVersion& version : m_versions) {
        for (const Use& use : version.uses) {
            const auto person = m_session.workspace.find(use.person);
            lines << tr("%1 · %2 · %3: %4")
                         .arg(dateText(use.usedOn), person ? person->name.left(60) : QString(),
                              label(use.purpose), use.description.left(300).simplified());
        }
    }
    m_ui->uses->setText(tr("Usos") + u'\n' + lines.join(u'\n'));
    m_ui->uses->setVisible(!lines.isEmpty());
}

void AnswerPane::showActions()
{
    const bool isEditable = !m_session.workspace.isReadOnly();
    m_write->setText(inForce() ? tr("Escribir una versión &nueva…") : tr("Escribir la &respuesta…"));
    m_write->setVisible(isEditable);
    m_search->setVisible(isEditable && !inForce());
    for (QPushButton* const each : {m_judge, m_use, m_correct, m_remove})
        each->setVisible(isEditable && inForce());
    m_compare->setVisible(m_versions.size() > 1);
}

bool AnswerPane::save(EditDialog& dialog, const std::function<void()>& work)
{
    dialog.setSave([&] { return guarded(&dialog, m_session.prompts, work); });
    return dialog.exec() == QDialog::Accepted;
}

void AnswerPane::write()
{
    const SubQuestion sub = m_session.workspace.require(m_subquestion);
    // A new version starts from the one in force, which stays as it is.
    Answer initial = inForce() ? inForce()->answer : Answer();
    initial.id = {};
    initial.subquestion = sub.id;
    initial.answeredOn = {};
    AnswerDialog dialog(sub, initial, store::evidenceOf(m_session.workspace, sub.id),
                        m_session.workspace.clock().today(), this);
    const bool isSaved = save(dialog, [&] {
        store::writeAnswer(m_session.workspace, dialog.answer(),
                           dialog.isConfirmed() ? store::Confirmed::Yes : store::Confirmed::No);
    });
    if (isSaved)
        Q_EMIT message(tr("Se guardó la respuesta de %1.").arg(sub.code), true);
}

void AnswerPane::correct()
{
    const SubQuestion sub = m_session.workspace.require(m_subquestion);
    AnswerDialog dialog(sub, inForce()->answer, store::evidenceOf(m_session.workspace, sub.id),
                        m_session.workspace.clock().today(), this);
    dialog.setWindowTitle(tr("Corregir la versión %1").arg(inForce()->answer.version));
    const bool isSaved = save(dialog, [&] {
        store::correctAnswer(m_session.workspace, dialog.answer(),
                             dialog.isConfirmed() ? store::Confirmed::Yes : store::Confirmed::No);
    });
    if (isSaved)
        Q_EMIT message(tr("Se corrigió la respuesta de %1.").arg(sub.code), true);
}

void AnswerPane::judge()
{
    Confidence initial = inForce()->confidence.value_or(Confidence{});
    initial.answer = inForce()->answer.id;
    const auto cautions = [this](ConfidenceLevel level) {
        return sentencesOf(store::cautionsOf(m_session.workspace, m_subquestion, level));
    };
    ConfidenceDialog dialog(inForce()->answer, initial, m_session.workspace.clock().today(), cautions, this);
    if (!save(dialog, [&] { store::judgeConfidence(m_session.workspace, dialog.confidence()); }))
        return;
    Q_EMIT message(
        tr("Confianza en la respuesta de %1: %2.").arg(m_code, label(dialog.confidence().level).toLower()),
        true);
}

void AnswerPane::use()
{
    UseDialog dialog(inForce()->answer, m_session.workspace.author().name,
                     m_session.workspace.clock().today(), this);
    if (save(dialog, [&] { store::recordUse(m_session.workspace, dialog.use(), dialog.person()); }))
        Q_EMIT message(tr("Se anotó el uso de la respuesta de %1.").arg(m_code), true);
}

void AnswerPane::compare()
{
    VersionsDialog dialog(m_session.workspace.require(m_subquestion), m_versions, this);
    dialog.exec();
}

void AnswerPane::search()
{
    SearchDoneDialog dialog(m_session.workspace.require(m_subquestion), m_session.workspace.clock().today(),
                            this);
    if (save(dialog, [&] { store::recordSearch(m_session.workspace, dialog.search()); }))
        Q_EMIT message(tr("Se anotó la búsqueda para %1.").arg(m_code), true);
}

void AnswerPane::remove()
{
    const Id<Answer> id = inForce()->answer.id;
    const int version = inForce()->answer.version;
    if (guarded(this, m_session.prompts, [&] { store::removeAnswer(m_session.workspace, id); }))
        Q_EMIT message(tr("Se quitó la versión %1 de la respuesta de %2.").arg(version).arg(m_code), true);
}

bool AnswerPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->supports && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this, [this] { fitToRows(*m_ui->supports, supportsHeight); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace agenda::gui
