// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompts.h"

#include "base/error.h"
#include "domain/text.h"
#include "gui/accesskeys.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{

struct PromptTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::Prompts)
};

/// The question of DialogPrompts::text.
class TextDialog : public QDialog
{
public:
    TextDialog(QWidget* parent, const QString& title, const QString& explanation, const QString& initial,
               bool multiline)
        : QDialog(parent), m_initial(initial)
    {
        setWindowTitle(title);
        auto* column = new QVBoxLayout(this);
        auto* label = new QLabel(withoutAccessKeys(explanation), this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
        QWidget* field = multiline ? makeLines() : makeLine();
        field->setAccessibleName(title);
        label->setBuddy(field);
        column->addWidget(field, multiline ? 1 : 0);
        if (multiline) {
            auto* const hint =
                new QLabel(PromptTexts::tr("Entrar empieza otra línea; Ctrl+Entrar acepta."), this);
            hint->setForegroundRole(QPalette::PlaceholderText);
            hint->setWordWrap(true);
            column->addWidget(hint);
        }
        auto* buttons = new QDialogButtonBox(this);
        buttons->addButton(PromptTexts::tr("Aceptar"), QDialogButtonBox::AcceptRole);
        buttons->addButton(PromptTexts::tr("Cancelar"), QDialogButtonBox::RejectRole);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        column->addWidget(buttons);
        setMinimumWidth(fontMetrics().averageCharWidth() * 60);
        field->setFocus();
    }

    QString text() const
    {
        if (m_line)
            return m_line->isModified() ? m_line->text() : m_initial;
        if (!m_lines->document()->isModified())
            return m_initial;
        // Not toPlainText: it turns no-break spaces into ordinary ones.
        QString raw = m_lines->document()->toRawText();
        return raw.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
            accept();
        else
            QDialog::keyPressEvent(event);
    }

private:
    QWidget* makeLine()
    {
        m_line = new QLineEdit(m_initial, this);
        m_line->selectAll();
        return m_line;
    }
    QWidget* makeLines()
    {
        m_lines = new QPlainTextEdit(this);
        m_lines->setPlainText(m_initial);
        m_lines->setTabChangesFocus(true);
        m_lines->selectAll();
        return m_lines;
    }

    QString m_initial;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_lines = nullptr;
};

/// Where a dialog begins: the documents, or the home folder where there is no such folder (Qt would take its
/// name for that of a file).
QString homeFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString refusalOfAddress(const QUrl& url)
{
    const QString scheme = url.scheme();
    if (scheme == u"mailto") {
        if (!url.path().contains(u'@') || url.path().contains(u',') || url.hasQuery())
            return PromptTexts::tr("Esa dirección de correo no es válida. Revísela y vuelva a intentarlo.");
        return {};
    }
    if (scheme != u"https" && scheme != u"http") {
        return PromptTexts::tr(
            "El programa solo abre direcciones que empiezan con https, http o mailto. Copie la "
            "dirección si quiere abrirla de otra manera.");
    }
    if (url.host().isEmpty() || !url.userInfo().isEmpty())
        return PromptTexts::tr("Esa dirección web no es válida. Revísela y vuelva a intentarlo.");
    return {};
}

QString refusalOfFile(const QString& path)
{
    static const QStringList openable{QStringLiteral("pdf"),  QStringLiteral("png"),  QStringLiteral("jpg"),
                                      QStringLiteral("jpeg"), QStringLiteral("txt"),  QStringLiteral("csv"),
                                      QStringLiteral("docx"), QStringLiteral("xlsx"), QStringLiteral("pptx"),
                                      QStringLiteral("odt"),  QStringLiteral("ods"),  QStringLiteral("odp")};
    const QFileInfo file(path);
    if (!file.exists())
        return PromptTexts::tr("El archivo «%1» ya no está.").arg(file.fileName());
    if (file.isDir())
        return {};
    if (!openable.contains(file.suffix().toLower())) {
        return PromptTexts::tr(
                   "Por seguridad, el programa no abre archivos de tipo «%1». Guarde una copia y ábrala "
                   "usted si confía en su origen.")
            .arg(file.suffix());
    }
    return {};
}

} // namespace

QStringList DialogPrompts::filesToOpen(QWidget* parent, const QString& title, const QString& filter,
                                       bool several)
{
    if (m_lastFolder.isEmpty())
        m_lastFolder = homeFolder();
    QStringList files;
    if (several) {
        files = QFileDialog::getOpenFileNames(parent, title, m_lastFolder, filter);
    } else {
        const QString file = QFileDialog::getOpenFileName(parent, title, m_lastFolder, filter);
        if (!file.isEmpty())
            files << file;
    }
    if (!files.isEmpty())
        m_lastFolder = QFileInfo(files.first()).absolutePath();
    return files;
}

QString DialogPrompts::fileToSave(QWidget* parent, const QString& title, const QString& suggested,
                                  const QString& filter)
{
    QString start = suggested;
    if (QFileInfo(suggested).isRelative()) {
        if (m_lastFolder.isEmpty())
            m_lastFolder = homeFolder();
        start = QDir(m_lastFolder).filePath(suggested);
    }
    const QString file = QFileDialog::getSaveFileName(parent, title, start, filter);
    if (!file.isEmpty())
        m_lastFolder = QFileInfo(file).absolutePath();
    return file;
}

std::optional<QString> DialogPrompts::text(QWidget* parent, const QString& title, const QString& explanation,
                                           const QString& initial, bool multiline)
{
    TextDialog dialog(parent, title, explanation, initial, multiline);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.text();
}

std::optional<int> DialogPrompts::choice(QWidget* parent, const QString& title, const QString& text,
                                         const QStringList& buttons, std::optional<int> preselected)
{
    QMessageBox box(parent);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(withInnerQuotes(text));
    box.setIcon(QMessageBox::Question);
    QList<QPushButton*> choices;
    for (const QString& name : buttons)
        choices << box.addButton(name, QMessageBox::ActionRole);
    QPushButton* cancel = box.addButton(PromptTexts::tr("Cancelar"), QMessageBox::RejectRole);
    box.setDefaultButton(preselected ? choices.at(*preselected) : cancel);
    box.setEscapeButton(cancel);
    box.exec();
    const qsizetype index = choices.indexOf(qobject_cast<QPushButton*>(box.clickedButton()));
    return index < 0 ? std::nullopt : std::optional(int(index));
}

void DialogPrompts::error(QWidget* parent, const QString& sentence, const QString& detail)
{
    QMessageBox box(parent);
    box.setWindowTitle(QCoreApplication::applicationName());
    box.setTextFormat(Qt::PlainText);
    box.setText(withInnerQuotes(sentence));
    box.setIcon(QMessageBox::Warning);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
    box.addButton(PromptTexts::tr("Cerrar"), QMessageBox::AcceptRole);
    box.exec();
}

void DialogPrompts::openOutside(QWidget* parent, const QString& pathOrAddress)
{
    const QString refusal = refusalToOpen(pathOrAddress);
    if (!refusal.isEmpty()) {
        error(parent, refusal, pathOrAddress);
        return;
    }
    const QUrl url = QFileInfo(pathOrAddress).isAbsolute() ? QUrl::fromLocalFile(pathOrAddress)
                                                           : QUrl(pathOrAddress, QUrl::StrictMode);
    if (!QDesktopServices::openUrl(url))
        error(parent, PromptTexts::tr("El sistema no encontró un programa con que abrirlo."), pathOrAddress);
}

QString refusalToOpen(const QString& pathOrAddress)
{
    if (QFileInfo(pathOrAddress).isAbsolute())
        return refusalOfFile(pathOrAddress);
    const QUrl url(pathOrAddress, QUrl::StrictMode);
    if (!url.isValid())
        return PromptTexts::tr("Esa dirección web no es válida. Revísela y vuelva a intentarlo.");
    return refusalOfAddress(url);
}

bool guarded(QWidget* parent, Prompts& prompts, const std::function<void()>& work)
{
    try {
        work();
        return true;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled)
            prompts.error(parent, error.sentence(), error.detail());
    } catch (const std::exception& error) {
        prompts.error(
            parent,
            PromptTexts::tr("Ocurrió un error inesperado y no se hizo el cambio. Lo guardado antes está a "
                            "salvo."),
            QString::fromUtf8(error.what()));
    }
    return false;
}

std::unique_ptr<QPrinter> DialogPrompts::printer(QWidget* parent, const QSizeF& points)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(points, QPageSize::Point));
    printer->setPageMargins({});
    printer->setFullPage(true);
    QPrintDialog dialog(printer.get(), parent);
    return dialog.exec() == QDialog::Accepted ? std::move(printer) : nullptr;
}

QString withEnding(QWidget* parent, Prompts& prompts, const QString& title, const QString& path,
                   const QString& ending)
{
    if (path.endsWith(ending, Qt::CaseInsensitive))
        return path;
    const QString whole = path + ending;
    if (QFileInfo::exists(whole) &&
        prompts.choice(
            parent, title,
            PromptTexts::tr("Ya hay un archivo «%1». ¿Quiere reemplazarlo?").arg(QFileInfo(whole).fileName()),
            {PromptTexts::tr("Reemplazar"), PromptTexts::tr("Conservar")}) != 0)
        return {};
    return whole;
}

} // namespace agenda::gui
