// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answers/versionsdialog.h"

#include "domain/labels.h"
#include "domain/textdiff.h"
#include "ui_versionsdialog.h"

#include <QPushButton>
#include <QTextCursor>

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

/// Writes one part as one side of the comparison has it: `mine` are the words that only this side has.
void writePart(QTextCursor& cursor, const QString& title, const QList<DiffPart>& parts, DiffPart::Kind mine)
{
    QTextCharFormat plain, bold, marked;
    bold.setFontWeight(QFont::Bold);
    marked.setFontWeight(QFont::Bold);
    marked.setFontStrikeOut(mine == DiffPart::Kind::Removed);
    marked.setFontUnderline(mine == DiffPart::Kind::Added);
    cursor.insertText(title + u'\n', bold);
    for (const DiffPart& part : parts) {
        if (part.kind == DiffPart::Kind::Same || part.kind == mine)
            cursor.insertText(part.text, part.kind == mine ? marked : plain);
    }
    cursor.insertText(QStringLiteral("\n\n"), plain);
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
    m_ui->olderText->clear();
    m_ui->newerText->clear();
    QTextCursor older(m_ui->olderText->document());
    QTextCursor newer(m_ui->newerText->document());
    for (qsizetype at = 0; at < before.size(); ++at) {
        const QList<DiffPart> parts = wordDiff(before[at].text, after[at].text);
        writePart(older, before[at].title, parts, DiffPart::Kind::Removed);
        writePart(newer, before[at].title, parts, DiffPart::Kind::Added);
    }
}

} // namespace agenda::gui
