// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answers/confidencedialog.h"

#include "domain/labels.h"
#include "gui/fields/datefield.h"
#include "gui/fields/growingtext.h"
#include "gui/models/stateglyph.h"
#include "ui_confidencedialog.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace agenda::gui
{

ConfidenceDialog::ConfidenceDialog(const Answer& answer, const Confidence& initial, const QDate& today,
                                   Cautions cautions, QWidget* parent)
    : EditDialog(parent)
    , m_ui(std::make_unique<Ui::ConfidenceDialog>())
    , m_initial(initial)
    , m_cautions(std::move(cautions))
    , m_levels(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    m_ui->answer->setText(tr("Versión %1: %2").arg(answer.version).arg(answer.text.left(600).simplified()));
    makeComponents();
    makeLevels();
    m_ui->reason->setPlainText(initial.reason);
    m_ui->reason->setLines(2, 5);
    prepareDateEdit(*m_ui->judgedOn);
    m_ui->judgedOn->setDate(initial.judgedOn.isNull() ? today : initial.judgedOn);
    prepare(*m_ui->buttons, *m_ui->problem);
    connect(m_levels, &QButtonGroup::idClicked, this, &ConfidenceDialog::showCautions);
    showCautions();
    resize(620, sizeHint().height());
    m_sentences.first()->setFocus();
}

ConfidenceDialog::~ConfidenceDialog() = default;

void ConfidenceDialog::makeComponents()
{
    for (const ConfidenceComponent& component : confidenceComponents()) {
        auto* const question =
            new QLabel(component.name() + QStringLiteral(". ") + component.question(), this);
        question->setTextFormat(Qt::PlainText);
        question->setWordWrap(true);
        auto* const sentence = new GrowingText(this);
        sentence->setObjectName(QString::fromLatin1(component.code));
        sentence->setAccessibleName(component.name());
        sentence->setPlainText(m_initial.*component.sentence);
        sentence->setLines(1, 4);
        question->setBuddy(sentence);
        m_ui->components->addWidget(question);
        m_ui->components->addWidget(sentence);
        m_sentences << sentence;
    }
}

void ConfidenceDialog::makeLevels()
{
    for (const auto& [level, code] : EnumCodes<ConfidenceLevel>::all) {
        auto* const button = new QRadioButton(label(level), this);
        button->setObjectName(QString::fromLatin1(code));
        button->setIcon(confidenceIcon(level));
        m_levels->addButton(button, int(level));
        m_ui->levels->addWidget(button);
        button->setChecked(m_initial.id && m_initial.level == level);
    }
    m_ui->levels->addStretch(1);
}

std::optional<ConfidenceLevel> ConfidenceDialog::level() const
{
    const int id = m_levels->checkedId();
    return id < 0 ? std::nullopt : std::optional(ConfidenceLevel(id));
}

Confidence ConfidenceDialog::confidence() const
{
    Confidence confidence = m_initial;
    for (size_t at = 0; at < confidenceComponents().size(); ++at)
        confidence.*confidenceComponents()[at].sentence = m_sentences[qsizetype(at)]->text();
    confidence.level = level().value_or(m_initial.level);
    confidence.reason = m_ui->reason->text();
    confidence.judgedOn = m_ui->judgedOn->date();
    return confidence;
}

void ConfidenceDialog::showCautions()
{
    const QStringList sentences = level() ? m_cautions(*level()) : QStringList();
    m_ui->cautions->setText(sentences.isEmpty() ? QString() : tr("Atención: %1").arg(sentences.join(u' ')));
    m_ui->cautions->setVisible(!sentences.isEmpty());
}

void ConfidenceDialog::accept()
{
    for (size_t at = 0; at < confidenceComponents().size(); ++at) {
        GrowingText* const sentence = m_sentences[qsizetype(at)];
        if (sentence->text().trimmed().isEmpty())
            return refuse(tr("Escriba una frase sobre «%1».").arg(confidenceComponents()[at].name()),
                          sentence);
    }
    if (!level())
        return refuse(tr("Elija la confianza: el programa no la calcula."), m_levels->buttons().first());
    if (m_ui->reason->text().trimmed().isEmpty())
        return refuse(tr("Escriba por qué eligió «%1».").arg(label(*level())), m_ui->reason);
    finish();
}

bool ConfidenceDialog::isModified() const
{
    Confidence now = confidence();
    if (m_initial.judgedOn.isNull())
        now.judgedOn = {};
    return now != m_initial;
}

} // namespace agenda::gui
