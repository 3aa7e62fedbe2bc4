// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/findings/findingdialog.h"

#include "domain/labels.h"
#include "domain/pagenumbers.h"
#include "gui/models/stateglyph.h"
#include "store/workspace.h"
#include "ui_findingdialog.h"

#include <QCompleter>
#include <QPushButton>

namespace agenda::gui
{

namespace
{

/// A question may be long; its beginning tells which one it is.
constexpr int mostOfQuestion = 220;

QString cut(const QString& text, int most)
{
    return text.size() <= most ? text : text.left(most - 1).trimmed() + u'…';
}

} // namespace

QString aboutFinding(const store::Workspace& workspace, const Id<Evidence>& evidence,
                     const Id<SubQuestion>& subquestion)
{
    const Evidence document = workspace.require(evidence);
    const SubQuestion sub = workspace.require(subquestion);
    QString title = titleOf(document);
    if (!document.authors.isEmpty())
        title += QStringLiteral(" (") + document.shortCitation() + u')';
    return FindingDialog::tr("Documento: %1").arg(title) + u'\n' +
           FindingDialog::tr("Subpregunta %1: %2").arg(sub.code, cut(sub.readable(), mostOfQuestion));
}

std::optional<Finding> FindingDialog::edit(QWidget* parent, const QString& about, const Finding& initial,
                                           const QList<Attachment>& files, const Lexicon& lexicon,
                                           const ReadPage& readPage)
{
    FindingDialog dialog(initial, files, parent, lexicon, readPage);
    dialog.m_ui->about->setText(about);
    dialog.m_ui->about->setVisible(!about.isEmpty());
    dialog.resize(dialog.width(), dialog.layout()->totalHeightForWidth(dialog.width()));
    if (dialog.exec() != Accepted)
        return std::nullopt;
    return dialog.finding();
}

FindingDialog::FindingDialog(const Finding& initial, const QList<Attachment>& files, QWidget* parent,
                             const Lexicon& lexicon, ReadPage readPage)
    : EditDialog(parent)
    , m_ui(std::make_unique<Ui::FindingDialog>())
    , m_initial(initial)
    , m_files(files)
    , m_lexicon(lexicon)
    , m_readPage(std::move(readPage))
{
    m_ui->setupUi(this);
    setWindowTitle(initial.id.isNull() ? tr("Agregar hallazgo") : tr("Editar hallazgo"));
    prepare(*m_ui->buttons, *m_ui->problem);
    connect(m_ui->confidentiality, &QComboBox::currentIndexChanged, this, &FindingDialog::showPublicWording);
    connect(m_ui->printedPage, &QLineEdit::editingFinished, this, &FindingDialog::suggestPdfPage);
    for (const auto& [line, index] :
         {std::pair{m_ui->country, &m_lexicon.countries}, std::pair{m_ui->product, &m_lexicon.products}}) {
        QStringList names;
        for (const Term& term : index->terms())
            names << term.name;
        auto* const completer = new QCompleter(names, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
    }
    connect(m_ui->readButton, &QPushButton::clicked, this, [this] {
        if (const std::optional<ReadingPlace> place = readingPlace(read(), m_files))
            m_readPage(this, *place);
    });
    connect(m_ui->attachment, &QComboBox::currentIndexChanged, this, &FindingDialog::showReadButton);
    m_ui->about->hide();
    fill();
    showReadButton();
    m_shown = read();
    showPublicWording();
    resize(560, sizeHint().height());
    m_ui->statement->setFocus();
}

FindingDialog::~FindingDialog() = default;

void FindingDialog::fill()
{
    m_ui->statement->setPlainText(m_initial.statement);
    m_ui->quotation->setPlainText(m_initial.quotation);
    // The word first: its letter, typed, chooses it.
    for (const auto& [value, code] : EnumCodes<Direction>::all)
        m_ui->direction->addItem(label(value) + QStringLiteral("  ") + directionGlyph(value), int(value));
    m_ui->direction->setCurrentIndex(m_ui->direction->findData(int(m_initial.direction)));
    m_ui->attachment->addItem(tr("Sin archivo"), QString());
    for (const Attachment& file : m_files)
        m_ui->attachment->addItem(file.name, file.id.text());
    m_ui->attachment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->attachment->setMinimumContentsLength(12);
    int chosen = m_ui->attachment->findData(m_initial.attachment.text());
    if (m_initial.id.isNull() && m_initial.attachment.isNull() && m_files.size() == 1)
        chosen = 1;
    m_ui->attachment->setCurrentIndex(qMax(0, chosen));
    m_ui->printedPage->setText(m_initial.printedPage);
    m_ui->pdfPage->setValue(m_initial.pdfPage.value_or(0));
    m_ui->country->setText(m_initial.country);
    m_ui->product->setText(m_initial.product);
    m_ui->organisation->setText(m_initial.organisation);
    for (const auto& [value, code] : EnumCodes<Confidentiality>::all)
        m_ui->confidentiality->addItem(label(value), int(value));
    m_ui->confidentiality->setCurrentIndex(m_ui->confidentiality->findData(int(m_initial.confidentiality)));
    m_ui->publicWording->setPlainText(m_initial.publicWording);
}

Finding FindingDialog::read() const
{
    Finding finding = m_initial;
    finding.statement = m_ui->statement->text();
    finding.quotation = m_ui->quotation->text();
    finding.direction = Direction(m_ui->direction->currentData().toInt());
    finding.attachment = Id<Attachment>(m_ui->attachment->currentData().toString());
    finding.printedPage = m_ui->printedPage->text();
    finding.pdfPage = m_ui->pdfPage->value() == 0 ? std::nullopt : std::optional<int>(m_ui->pdfPage->value());
    finding.country = m_ui->country->text();
    finding.product = m_ui->product->text();
    finding.organisation = m_ui->organisation->text();
    finding.confidentiality = Confidentiality(m_ui->confidentiality->currentData().toInt());
    finding.publicWording = m_ui->publicWording->text();
    return finding;
}

Finding FindingDialog::finding() const
{
    const Finding now = read();
    Finding result = now;
    // Editors change some characters by themselves: what nobody touched stays as it was.
    std::apply(
        [&](const auto&... field) {
            (
                [&] {
                    if (now.*field.member == m_shown.*field.member)
                        result.*field.member = m_initial.*field.member;
                }(),
                ...);
        },
        Finding::fields());
    Finding unified = result;
    m_lexicon.unify(unified);
    if (result.country != m_initial.country)
        result.country = unified.country;
    if (result.product != m_initial.product)
        result.product = unified.product;
    // A single file is offered for a new finding without anybody touching it.
    if (m_initial.id.isNull())
        result.attachment = now.attachment;
    return result;
}

void FindingDialog::accept()
{
    const Finding now = read();
    if (now.statement.trimmed().isEmpty() && now.quotation.trimmed().isEmpty())
        return refuse(tr("Escriba el hallazgo o la cita textual."), m_ui->statement);
    if (now.confidentiality == Confidentiality::Anonymise && now.publicWording.trimmed().isEmpty()) {
        return refuse(tr("Escriba la redacción pública: es lo único que saldrá del archivo."),
                      m_ui->publicWording);
    }
    finish();
}

bool FindingDialog::isModified() const
{
    // One that could not be saved comes back as the initial one.
    return read() != m_shown || (m_initial.id.isNull() && !m_initial.statement.isEmpty());
}

void FindingDialog::reject()
{
    if (const Finding now = read(); m_warnedOf != now) {
        m_warnedOf = now;
        warnAgain();
    }
    EditDialog::reject();
}

void FindingDialog::showPublicWording()
{
    const bool isNeeded =
        Confidentiality(m_ui->confidentiality->currentData().toInt()) == Confidentiality::Anonymise;
    m_ui->publicWordingLabel->setVisible(isNeeded);
    m_ui->publicWording->setVisible(isNeeded);
}

void FindingDialog::showReadButton()
{
    m_ui->readButton->setVisible(m_readPage && readingPlace(read(), m_files));
}

void FindingDialog::suggestPdfPage()
{
    if (m_ui->pdfPage->value() != 0)
        return;
    for (const Attachment& file : m_files) {
        if (file.id.text() == m_ui->attachment->currentData().toString())
            m_ui->pdfPage->setValue(pdfPageOf(file, m_ui->printedPage->text()).value_or(0));
    }
}

} // namespace agenda::gui
