// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answers/versionsdialog.h"

#include "domain/labels.h"
#include "domain/textdiff.h"
#include "ui_versionsdialog.h"

#include <QPushButton>

namespace agenda::gui
{

namespace
{

/// All that one version says, part by part, so that each is compared with the same part of the other.
struct Part {
    QString title;
    QString text;
};

QList<Part> partsOf(const store::AnswerVersion& version)
{
    const Answer& answer = version.answer;
    QStringList supports;
    for (const store::Support& support : version.supports)
        supports << (support.finding ? support.title : VersionsDialog::tr("%1 (quitado)").arg(support.title));
    const QString confidence = version.confidence ? label(version.confidence->level) + QStringLiteral(". ") +
                                                        version.confidence->reason
                                                  : VersionsDialog::tr("Sin juzgar");
    return {{VersionsDialog::tr("Lo que sabemos hoy"), answer.text},
            {VersionsDialog::tr("Lo que aún no sabemos"), answer.unknown},
            {VersionsDialog::tr("Qué nos haría cambiar de idea"), answer.wouldChange},
            {VersionsDialog::tr("Hallazgos en que se apoya"), supports.join(u'\n')},
            {VersionsDialog::tr("Para quién"), label(answer.audience)},
            {VersionsDialog::tr("Confianza en la respuesta"), confidence}};
}

/// The words of one side of a comparison as HTML: `mine` are the parts that only this side has.
QString sideHtml(const QList<DiffPart>& parts, DiffPart::Kind mine)
{
    const QString tag = mine == DiffPart::Kind::Removed ? QStringLiteral("s") : QStringLiteral("u");
    QString html;
    for (const DiffPart& part : parts) {
        const QString text = part.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        if (part.kind == DiffPart::Kind::Same)
            html += text;
        else if (part.kind == mine)
            html += QStringLiteral("<%1><b>%2</b></%1>").arg(tag, text);
    }
    return html;
}

} // namespace

VersionsDialog::VersionsDialog(const SubQuestion& sub, const QList<store::AnswerVersion>& versions,
                               QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::VersionsDialog>()), m_versions(versions)
{
    m_ui->setupUi(this);
    m_ui->question->setText(sub.code + QStringLiteral("  ") + sub.readable());
    for (QComboBox* const combo : {m_ui->older, m_ui->newer}) {
        for (const store::AnswerVersion& version : versions) {
            combo->addItem(
                tr("Versión %1, %2").arg(version.answer.version).arg(dateText(version.answer.answeredOn)));
        }
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_ui->newer->setCurrentIndex(0);
    m_ui->older->setCurrentIndex(versions.size() > 1 ? 1 : 0);
    m_ui->buttons->addButton(tr("Cerrar"), QDialogButtonBox::RejectRole);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->older, &QComboBox::currentIndexChanged, this, &VersionsDialog::compare);
    connect(m_ui->newer, &QComboBox::currentIndexChanged, this, &VersionsDialog::compare);
    compare();
    resize(860, 560);
    m_ui->older->setFocus();
}

VersionsDialog::~VersionsDialog() = default;

void VersionsDialog::compare()
{
    const QList<Part> before = partsOf(m_versions[m_ui->older->currentIndex()]);
    const QList<Part> after = partsOf(m_versions[m_ui->newer->currentIndex()]);
    QString older, newer;
    for (qsizetype at = 0; at < before.size(); ++at) {
        const QList<DiffPart> parts = wordDiff(before[at].text, after[at].text);
        const QString head = QStringLiteral("<p><b>%1</b><br>").arg(before[at].title.toHtmlEscaped());
        const QString tail = QStringLiteral("</p>");
        older += head + sideHtml(parts, DiffPart::Kind::Removed) + tail;
        newer += head + sideHtml(parts, DiffPart::Kind::Added) + tail;
    }
    m_ui->olderText->setHtml(older);
    m_ui->newerText->setHtml(newer);
}

} // namespace agenda::gui
