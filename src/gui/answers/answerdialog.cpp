// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answers/answerdialog.h"

#include "domain/labels.h"
#include "gui/fields/datefield.h"
#include "gui/models/stateglyph.h"
#include "gui/models/wrapdelegate.h"
#include "ui_answerdialog.h"

#include <QHeaderView>
#include <QSet>

namespace agenda::gui
{

namespace
{

constexpr int idRole = Qt::UserRole;
constexpr int publicRole = Qt::UserRole + 1;

QString pageText(const Finding& finding)
{
    return finding.printedPage.isEmpty() ? QString() : AnswerDialog::tr(", p. %1").arg(finding.printedPage);
}

} // namespace

AnswerDialog::AnswerDialog(const SubQuestion& sub, const Answer& initial,
                           const QList<store::LinkedEvidence>& linked, const QDate& today, QWidget* parent)
    : EditDialog(parent), m_ui(std::make_unique<Ui::AnswerDialog>()), m_initial(initial)
{
    m_ui->setupUi(this);
    m_ui->question->setText(sub.code + QStringLiteral("  ") + sub.readable());
    m_ui->text->setPlainText(initial.text);
    m_ui->text->setLines(4, 10);
    m_ui->unknown->setPlainText(initial.unknown);
    m_ui->unknown->setLines(2, 6);
    m_ui->wouldChange->setPlainText(initial.wouldChange);
    m_ui->wouldChange->setLines(2, 6);
    for (const auto& [value, code] : EnumCodes<Audience>::all)
        m_ui->audience->addItem(label(value), int(value));
    m_ui->audience->setCurrentIndex(m_ui->audience->findData(int(initial.audience)));
    prepareDateEdit(*m_ui->answeredOn);
    m_ui->answeredOn->setDate(initial.answeredOn.isNull() ? today : initial.answeredOn);
    m_ui->findings->setItemDelegate(new WrapDelegate(m_ui->findings));
    m_ui->findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->findings->header()->setSectionResizeMode(QHeaderView::Stretch);
    fillFindings(linked);
    prepare(*m_ui->buttons, *m_ui->problem);
    connect(m_ui->findings, &QTreeWidget::itemChanged, this, &AnswerDialog::showConfirmation);
    connect(m_ui->audience, &QComboBox::currentIndexChanged, this, &AnswerDialog::showConfirmation);
    showConfirmation();
    // The findings take what room there is; without any there is none to spare.
    const bool hasFindings = m_ui->findings->topLevelItemCount() > 0;
    resize(640, hasFindings ? 600 : layout()->totalHeightForWidth(640));
    m_ui->text->setFocus();
}

AnswerDialog::~AnswerDialog() = default;

void AnswerDialog::fillFindings(const QList<store::LinkedEvidence>& linked)
{
    m_gone = m_initial.findings;
    for (const store::LinkedEvidence& each : linked) {
        for (const Finding& finding : each.findings) {
            m_gone.removeAll(finding.id.text());
            auto* const row = new QTreeWidgetItem(m_ui->findings);
            QString source = each.evidence.shortCitation() + pageText(finding);
            const bool isPublic = finding.confidentiality == Confidentiality::Public;
            if (!isPublic)
                source += QStringLiteral(" · ") + label(finding.confidentiality).toLower();
            row->setText(0, directionGlyph(finding.direction) + u' ' + titleOf(finding) + u'\n' + source);
            row->setData(0, Qt::AccessibleTextRole,
                         tr("%1, %2, %3").arg(label(finding.direction), titleOf(finding), source));
            row->setData(0, idRole, finding.id.text());
            row->setData(0, publicRole, isPublic);
            row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            row->setCheckState(0, m_initial.restsOn(finding.id) ? Qt::Checked : Qt::Unchecked);
        }
    }
    const bool hasAny = m_ui->findings->topLevelItemCount() > 0;
    m_ui->findings->setVisible(hasAny);
    QString text = tr("&Hallazgos en que se apoya");
    if (!hasAny)
        text = tr("Todavía no hay hallazgos en que apoyarla: agréguelos en la evidencia de la subpregunta.");
    else if (!m_gone.isEmpty())
        text +=
            QStringLiteral(" · ") +
            (m_gone.size() == 1 ? tr("otro fue quitado") : tr("otros %1 fueron quitados").arg(m_gone.size()));
    m_ui->findingsLabel->setText(text);
}

Answer AnswerDialog::answer() const
{
    Answer answer = m_initial;
    answer.text = m_ui->text->text();
    answer.unknown = m_ui->unknown->text();
    answer.wouldChange = m_ui->wouldChange->text();
    answer.audience = Audience(m_ui->audience->currentData().toInt());
    answer.answeredOn = m_ui->answeredOn->date();
    answer.findings = m_gone;
    for (int i = 0; i < m_ui->findings->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* const row = m_ui->findings->topLevelItem(i);
        if (row->checkState(0) == Qt::Checked)
            answer.findings << row->data(0, idRole).toString();
    }
    return answer;
}

bool AnswerDialog::isConfirmed() const
{
    return m_ui->confirmed->isChecked();
}

bool AnswerDialog::needsConfirmation() const
{
    if (Audience(m_ui->audience->currentData().toInt()) != Audience::Membership)
        return false;
    for (int i = 0; i < m_ui->findings->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* const row = m_ui->findings->topLevelItem(i);
        if (row->checkState(0) == Qt::Checked && !row->data(0, publicRole).toBool())
            return true;
    }
    return false;
}

void AnswerDialog::showConfirmation()
{
    m_ui->confirmed->setVisible(needsConfirmation());
}

void AnswerDialog::accept()
{
    if (m_ui->text->text().trimmed().isEmpty())
        return refuse(tr("Escriba lo que sabemos hoy, aunque sea en una frase."), m_ui->text);
    if (needsConfirmation() && !isConfirmed()) {
        return refuse(tr("Confirme que el texto puede publicarse, o márquelo como interno: se apoya en "
                         "hallazgos que no son públicos."),
                      m_ui->confirmed);
    }
    finish();
}

bool AnswerDialog::isModified() const
{
    Answer now = answer();
    if (m_initial.answeredOn.isNull())
        now.answeredOn = {};
    return now.text != m_initial.text || now.unknown != m_initial.unknown ||
           now.wouldChange != m_initial.wouldChange || now.audience != m_initial.audience ||
           now.answeredOn != m_initial.answeredOn ||
           QSet<QString>(now.findings.begin(), now.findings.end()) !=
               QSet<QString>(m_initial.findings.begin(), m_initial.findings.end());
}

} // namespace agenda::gui
