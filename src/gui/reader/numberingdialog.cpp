// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/numberingdialog.h"

#include "domain/labels.h"
#include "ui_numberingdialog.h"

#include <QPushButton>

namespace agenda::gui
{

namespace
{

/// As far as an offset goes (the files pane has the same).
constexpr int leastOffset = -999;
constexpr int mostOffset = 9999;

} // namespace

std::optional<Attachment> NumberingDialog::edit(QWidget* parent, const Attachment& attachment, int pdfPage)
{
    NumberingDialog dialog(attachment, pdfPage, parent);
    if (dialog.exec() != Accepted)
        return std::nullopt;
    return dialog.attachment();
}

NumberingDialog::NumberingDialog(const Attachment& attachment, int pdfPage, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NumberingDialog>())
    , m_initial(attachment)
    , m_pdfPage(pdfPage)
{
    m_ui->setupUi(this);
    m_ui->question->setText(tr("Está viendo la página %1 del archivo PDF. ¿Qué número lleva impreso? Si no "
                               "lleva ninguno, vaya primero a una página que lo tenga.")
                                .arg(pdfPage));
    m_ui->printed->setRange(std::max(1, pdfPage - mostOffset), std::max(1, pdfPage - leastOffset));
    m_ui->printed->setValue(pdfPage - attachment.pageOffset);
    for (const auto& [labels, code] : EnumCodes<PageLabels>::all)
        m_ui->front->addItem(label(labels), static_cast<int>(labels));
    m_ui->front->setCurrentIndex(m_ui->front->findData(static_cast<int>(attachment.pageLabels)));
    m_ui->buttons->addButton(tr("Guardar"), QDialogButtonBox::AcceptRole)->setDefault(true);
    m_ui->buttons->addButton(tr("Cancelar"), QDialogButtonBox::RejectRole);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->printed, &QSpinBox::valueChanged, this, &NumberingDialog::explain);
    connect(m_ui->front, &QComboBox::currentIndexChanged, this, &NumberingDialog::explain);
    explain();
    // Wrapped words do not count in the height that a window asks for by itself.
    const int width = fontMetrics().averageCharWidth() * 60;
    setMinimumSize(width, layout()->totalHeightForWidth(width) + fontMetrics().lineSpacing());
    m_ui->printed->setFocus();
    m_ui->printed->selectAll();
}

NumberingDialog::~NumberingDialog() = default;

Attachment NumberingDialog::attachment() const
{
    Attachment numbered = m_initial;
    numbered.pageNumbers = PageNumbers::Known;
    numbered.pageOffset = m_pdfPage - m_ui->printed->value();
    numbered.pageLabels = static_cast<PageLabels>(m_ui->front->currentData().toInt());
    return numbered;
}

void NumberingDialog::explain()
{
    const Attachment now = attachment();
    const int front = now.pageOffset;
    QString text = front >= 0 ? tr("La página impresa 1 es la página %1 del archivo.").arg(front + 1)
                              : tr("La página 1 del archivo es la página impresa %1.").arg(1 - front);
    if (front > 0) {
        text += u' ';
        text += now.pageLabels == PageLabels::RomanFront
                    ? tr("Las anteriores llevan números romanos: i, ii, iii…")
                    : tr("Las anteriores no llevan número.");
    }
    m_ui->front->setEnabled(front > 0);
    m_ui->meaning->setText(text);
}

} // namespace agenda::gui
