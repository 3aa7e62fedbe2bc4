// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/activitydialog.h"

#include "domain/labels.h"
#include "domain/quarter.h"
#include "domain/text.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/fields/growingtext.h"
#include "gui/library/linkspane.h"
#include "gui/plan/planwords.h"
#include "gui/prompts.h"
#include "store/planning.h"
#include "store/workspace.h"
#include "ui_activitydialog.h"

#include <QRegularExpression>

namespace agenda::gui
{

namespace
{

constexpr int firstPlanYear = 1990;
constexpr int lastPlanYear = 2100;

void showQuarter(QComboBox& number, QSpinBox& year, const QDate& day)
{
    const Quarter quarter = Quarter::of(day);
    for (int each = 1; each <= 4; ++each)
        number.addItem(ActivityDialog::tr("T%1").arg(each), each);
    number.setCurrentIndex(quarter.number - 1);
    year.setRange(qMin(firstPlanYear, quarter.year), qMax(lastPlanYear, quarter.year));
    year.setValue(quarter.year);
}

Quarter quarterIn(const QComboBox& number, const QSpinBox& year)
{
    return {year.value(), number.currentData().toInt()};
}

} // namespace

std::optional<int> readCost(const QString& typed)
{
    static const QRegularExpression form(QStringLiteral("^\\d+$|^\\d{1,3}([.,\\s]\\d{3})+$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression marks(QStringLiteral("[.,\\s]"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (!form.match(typed.trimmed()).hasMatch())
        return std::nullopt;
    bool isNumber = false;
    const int cost = typed.trimmed().remove(marks).toInt(&isNumber);
    return isNumber ? std::optional(cost) : std::nullopt;
}

ActivityDialog::ActivityDialog(const store::Workspace& workspace, const Activity& initial, QWidget* parent)
    : EditDialog(parent)
    , m_workspace(workspace)
    , m_ui(std::make_unique<Ui::ActivityDialog>())
    , m_initial(initial)
    , m_subquestions(initial.subquestions)
{
    m_ui->setupUi(this);
    setWindowTitle(initial.id ? tr("Cambiar la actividad") : tr("Planear una actividad"));
    for (const auto& [value, code] : EnumCodes<ActivityKind>::all)
        m_ui->kind->addItem(label(value), int(value));
    m_ui->kind->setCurrentIndex(m_ui->kind->findData(int(initial.kind)));
    for (const auto& [value, code] : EnumCodes<ActivityStatus>::all)
        m_ui->status->addItem(label(value), int(value));
    m_ui->status->setCurrentIndex(m_ui->status->findData(int(initial.status)));
    showQuarter(*m_ui->startQuarter, *m_ui->startYear, initial.startsOn);
    showQuarter(*m_ui->endQuarter, *m_ui->endYear, initial.endsOn);
    m_ui->title->setText(initial.title);
    m_ui->title->setCursorPosition(0);
    m_ui->method->setPlainText(initial.method);
    m_ui->method->setLines(2, 5);
    m_ui->audience->setText(initial.audience);
    m_ui->notes->setPlainText(initial.notes);
    m_ui->notes->setLines(2, 5);
    if (const auto person = workspace.find(initial.responsible))
        m_initialResponsible = person->name;
    fillNames(*m_ui->responsible, personNames(workspace), m_initialResponsible);
    QStringList currencies{QStringLiteral("USD"), QStringLiteral("EUR")};
    for (const Activity& each : workspace.all<Activity>())
        currencies << each.currency;
    fillNames(*m_ui->currency, currencies,
              initial.currency.isEmpty() ? QStringLiteral("USD") : initial.currency);
    if (initial.cost)
        m_ui->cost->setText(QString::number(*initial.cost));
    connect(m_ui->chooseSubQuestions, &QPushButton::clicked, this, &ActivityDialog::chooseSubQuestions);
    showSubQuestions();
    prepare(*m_ui->buttons, *m_ui->problem);
    resize(620, sizeHint().height());
    m_ui->title->setFocus();
}

ActivityDialog::~ActivityDialog() = default;

void ActivityDialog::chooseSubQuestions()
{
    const std::optional<QStringList> picked =
        PickDialog::pick(this, tr("Subpreguntas de la actividad"),
                         tr("¿A qué subpreguntas va a responder? Escriba un código o unas letras."),
                         subQuestionsToPick(m_workspace, {}, m_subquestions), tr("Elegir"));
    if (!picked)
        return;
    // One that is parked, or gone for now, is not among those to pick and stays.
    QStringList kept = m_subquestions;
    kept.removeIf([this](const QString& id) {
        const auto sub = m_workspace.find(Id<SubQuestion>(id));
        return sub && sub->status == SubQuestionStatus::Active;
    });
    m_subquestions = *picked + kept;
    showSubQuestions();
}

void ActivityDialog::showSubQuestions()
{
    QList<SubQuestion> there;
    for (const QString& id : std::as_const(m_subquestions)) {
        if (const auto sub = m_workspace.find(Id<SubQuestion>(id)))
            there << *sub;
    }
    m_ui->subquestions->setText(there.isEmpty() ? tr("Ninguna todavía") : codesText(there));
}

Activity ActivityDialog::activity() const
{
    Activity activity = m_initial;
    activity.title = m_ui->title->text().trimmed();
    activity.kind = ActivityKind(m_ui->kind->currentData().toInt());
    activity.status = ActivityStatus(m_ui->status->currentData().toInt());
    activity.startsOn = quarterIn(*m_ui->startQuarter, *m_ui->startYear).first();
    activity.endsOn = quarterIn(*m_ui->endQuarter, *m_ui->endYear).last();
    activity.method = m_ui->method->text().trimmed();
    activity.audience = m_ui->audience->text().trimmed();
    activity.notes = m_ui->notes->text().trimmed();
    activity.cost = readCost(m_ui->cost->text());
    activity.currency = activity.cost ? m_ui->currency->currentText().trimmed().toUpper() : QString();
    activity.subquestions = m_subquestions;
    return activity;
}

QString ActivityDialog::responsible() const
{
    return cleaned(m_ui->responsible->currentText()).simplified();
}

bool ActivityDialog::isModified() const
{
    return activity() != m_initial || responsible() != m_initialResponsible;
}

void ActivityDialog::accept()
{
    const Activity typed = activity();
    if (typed.title.isEmpty())
        return refuse(tr("Falta el título. Escriba qué se va a hacer."), m_ui->title);
    if (typed.endsOn < typed.startsOn) {
        return refuse(tr("La actividad termina, en %1, antes de empezar, en %2. Corrija los trimestres.")
                          .arg(Quarter::of(typed.endsOn).text(), Quarter::of(typed.startsOn).text()),
                      m_ui->endQuarter);
    }
    if (!typed.cost && !m_ui->cost->text().trimmed().isEmpty()) {
        return refuse(tr("El costo «%1» no es un número entero. Escríbalo sin decimales, como 12500, o "
                         "déjelo en blanco.")
                          .arg(m_ui->cost->text().trimmed().left(40)),
                      m_ui->cost);
    }
    if (typed.cost && typed.currency.isEmpty())
        return refuse(tr("Al costo le falta la moneda, como USD."), m_ui->currency);
    finish();
}

Activity activityToPlan(const store::Workspace& workspace, const QStringList& subquestions)
{
    Activity activity;
    const Quarter now = Quarter::of(workspace.clock().today());
    activity.startsOn = now.first();
    activity.endsOn = now.last();
    activity.subquestions = subquestions;
    return activity;
}

Id<Activity> askForActivity(const Session& session, const Activity& initial, QWidget* parent)
{
    ActivityDialog dialog(session.workspace, initial, parent);
    Id<Activity> id;
    dialog.setSave([&] {
        return guarded(&dialog, session.prompts, [&] {
            id = store::saveActivity(session.workspace, dialog.activity(), dialog.responsible());
        });
    });
    return dialog.exec() == QDialog::Accepted ? id : Id<Activity>();
}

} // namespace agenda::gui
