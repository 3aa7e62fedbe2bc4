// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/filespane.h"

#include "domain/labels.h"
#include "domain/pagenumbers.h"
#include "gui/icons.h"
#include "gui/library/copyout.h"
#include "gui/library/openable.h"
#include "gui/models/wrapdelegate.h"
#include "gui/prompts.h"
#include "gui/reader/readingplace.h"
#include "gui/task.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"
#include "ui_filespane.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalBlocker>
#include <QTextDocument>

namespace agenda::gui
{

namespace
{

void sendTo(QPushButton* button, QAction* action)
{
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [=] { button->setEnabled(action->isEnabled()); });
    button->setEnabled(action->isEnabled());
}

QString sizeText(qint64 bytes)
{
    if (bytes == 1)
        return FilesPane::tr("1 byte");
    if (bytes < 1000)
        return FilesPane::tr("%1 bytes").arg(bytes);
    return QLocale(QLocale::Spanish, QLocale::ElSalvador)
        .formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// «PDF · 1.2 MB · Documento principal».
QString describe(const Attachment& file)
{
    const QString ending = QFileInfo(file.name).suffix().left(8).toUpper();
    const QStringList parts{ending.isEmpty() ? FilesPane::tr("Sin extensión") : ending, sizeText(file.size),
                            label(file.role)};
    return parts.join(QStringLiteral(" · "));
}

} // namespace

FilesPane::FilesPane(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::FilesPane>())
    , m_attach(new QAction(icon(QStringLiteral("attach")), tr("Adjuntar archivo…"), this))
    , m_open(new QAction(icon(QStringLiteral("open")), tr("Abrir archivo"), this))
    , m_saveCopy(new QAction(icon(QStringLiteral("save")), tr("Guardar una copia del archivo…"), this))
    , m_remove(new QAction(tr("Quitar archivo"), this))
{
    m_ui->setupUi(this);
    m_ui->filesList->setItemDelegate(new WrapDelegate(m_ui->filesList));
    for (const auto& [role, code] : EnumCodes<AttachmentRole>::all)
        m_ui->role->addItem(label(role), static_cast<int>(role));
    m_ui->pageLabels->addItem(label(PageNumbers::Unknown));
    for (const auto& [labels, code] : EnumCodes<PageLabels>::all)
        m_ui->pageLabels->addItem(label(labels), static_cast<int>(labels));

    connect(m_attach, &QAction::triggered, this, &FilesPane::chooseFiles);
    connect(m_open, &QAction::triggered, this, &FilesPane::openSelected);
    connect(m_saveCopy, &QAction::triggered, this, &FilesPane::saveSelected);
    connect(m_remove, &QAction::triggered, this, &FilesPane::removeSelected);
    m_ui->attachButton->setIcon(m_attach->icon());
    sendTo(m_ui->attachButton, m_attach);
    sendTo(m_ui->openFileButton, m_open);
    sendTo(m_ui->saveCopyButton, m_saveCopy);
    sendTo(m_ui->removeFileButton, m_remove);
    connect(m_ui->filesList, &QTreeWidget::currentItemChanged, this, &FilesPane::showSelected);
    connect(m_ui->filesList, &QTreeWidget::itemActivated, this, &FilesPane::openSelected);
    connect(m_ui->role, &QComboBox::activated, this, [this] {
        if (const Attachment* const file = selected()) {
            Attachment changed = *file;
            changed.role = static_cast<AttachmentRole>(m_ui->role->currentData().toInt());
            write(changed);
        }
    });
    connect(m_ui->pageLabels, &QComboBox::activated, this, &FilesPane::writeNumbering);
    connect(m_ui->pageOffset, &QSpinBox::editingFinished, this, &FilesPane::commitPending);
    connect(m_ui->pageOffset, &QSpinBox::valueChanged, this, &FilesPane::explainNumbering);

    const bool canEdit = !m_session.workspace.isReadOnly();
    for (QWidget* each : QList<QWidget*>{m_ui->attachButton, m_ui->removeFileButton})
        each->setVisible(canEdit);
    m_attach->setVisible(canEdit);
    m_remove->setVisible(canEdit);
    m_ui->filesEmpty->setText(canEdit ? tr("Sin archivos. Arrastre aquí un PDF o use «Adjuntar archivo…».")
                                      : tr("Esta evidencia no tiene archivos."));
    if (canEdit) {
        m_remove->setShortcut(QKeySequence(QKeySequence::Delete));
        m_remove->setShortcutContext(Qt::WidgetShortcut);
        m_ui->filesList->addAction(m_remove);
    }
    m_ui->filesList->addActions({m_open, m_saveCopy});
    m_ui->filesList->setContextMenuPolicy(Qt::ActionsContextMenu);
    refresh();
}

FilesPane::~FilesPane() = default;

void FilesPane::showEvidence(const Id<Evidence>& id)
{
    if (id != m_evidence) {
        commitPending();
        m_ui->filesList->setCurrentItem(nullptr);
    }
    m_evidence = id;
    refresh();
}

const Attachment* FilesPane::selected() const
{
    const int row = m_ui->filesList->indexOfTopLevelItem(m_ui->filesList->currentItem());
    return row >= 0 && row < m_files.size() ? &m_files[row] : nullptr;
}

void FilesPane::refresh()
{
    const Attachment* const before = selected();
    const QString kept = before ? before->id.text() : QString();
    m_files = m_evidence.isNull() ? QList<Attachment>()
                                  : m_session.workspace.where(&Attachment::evidence, m_evidence);
    {
        const QSignalBlocker quiet(m_ui->filesList);
        m_ui->filesList->clear();
        for (const Attachment& file : m_files) {
            auto* const item = new QTreeWidgetItem(m_ui->filesList);
            item->setText(0, file.name.left(300) + u'\n' + describe(file));
            item->setToolTip(0, Qt::convertFromPlainText(file.name, Qt::WhiteSpaceNormal));
            if (file.id.text() == kept)
                m_ui->filesList->setCurrentItem(item);
        }
        if (!m_ui->filesList->currentItem() && !m_files.isEmpty())
            m_ui->filesList->setCurrentItem(m_ui->filesList->topLevelItem(0));
    }
    const bool isEmpty = m_files.isEmpty();
    m_ui->filesList->setVisible(!isEmpty);
    m_ui->filesEmpty->setVisible(isEmpty);
    m_attach->setEnabled(!m_evidence.isNull());
    showSelected();
}

void FilesPane::showSelected()
{
    const Attachment* const file = selected();
    for (QAction* each : {m_open, m_saveCopy, m_remove})
        each->setEnabled(file != nullptr);
    m_ui->openFileButton->setVisible(!m_files.isEmpty());
    m_ui->saveCopyButton->setVisible(!m_files.isEmpty());
    m_ui->removeFileButton->setVisible(!m_files.isEmpty() && !m_session.workspace.isReadOnly());
    m_ui->fileDetails->setVisible(file && !m_session.workspace.isReadOnly());
    if (!file)
        return;
    m_ui->role->setCurrentIndex(m_ui->role->findData(static_cast<int>(file->role)));
    m_ui->pageLabels->setCurrentIndex(
        isNumbered(*file) ? m_ui->pageLabels->findData(static_cast<int>(file->pageLabels)) : 0);
    m_ui->pageOffset->setValue(file->pageOffset);
    m_ui->pageOffset->setEnabled(isNumbered(*file));
    explainNumbering();
    const bool isOpenable = isPdf(*file) || mayOpen(file->name);
    m_ui->openNote->setVisible(!isOpenable);
    m_open->setEnabled(isOpenable);
}

void FilesPane::write(const Attachment& attachment)
{
    guarded(this, m_session.prompts, [&] {
        store::save(m_session.workspace, tr("Editar el archivo «%1»").arg(titleOf(attachment)), attachment);
        Q_EMIT message(tr("Se cambió el archivo «%1».").arg(titleOf(attachment)), true);
    });
    showSelected(); // what is stored, also after an error
}

void FilesPane::writeNumbering()
{
    const Attachment* const file = selected();
    if (!file)
        return;
    Attachment changed = *file;
    const QVariant labels = m_ui->pageLabels->currentData();
    changed.pageNumbers = labels.isValid() ? PageNumbers::Known : PageNumbers::Unknown;
    changed.pageLabels = static_cast<PageLabels>(labels.toInt());
    changed.pageOffset = labels.isValid() ? m_ui->pageOffset->value() : 0;
    write(changed);
}

void FilesPane::explainNumbering()
{
    const int offset = m_ui->pageOffset->value();
    QString text =
        tr("Nadie ha dicho qué números llevan impresos sus páginas. También se dice en el lector, con "
           "«Numerar…».");
    if (m_ui->pageOffset->isEnabled())
        text = offset >= 0 ? tr("La página impresa 1 es la página %1 del archivo.").arg(offset + 1)
                           : tr("La página 1 del archivo es la página impresa %1.").arg(1 - offset);
    m_ui->offsetMeaning->setText(text);
}

void FilesPane::commitPending()
{
    const Attachment* const file = selected();
    if (!file || m_session.workspace.isReadOnly() || m_ui->pageOffset->value() == file->pageOffset)
        return;
    Attachment changed = *file;
    changed.pageOffset = m_ui->pageOffset->value();
    changed.pageNumbers = PageNumbers::Known;
    write(changed);
}

void FilesPane::chooseFiles()
{
    const QStringList paths = m_session.prompts.filesToOpen(
        this, tr("Adjuntar archivos"),
        tr("Documentos (*.pdf *.docx *.xlsx *.pptx *.odt *.ods *.odp *.txt *.csv "
           "*.png *.jpg *.jpeg);;Todos los archivos (*)"),
        true);
    attachFiles(m_evidence, paths);
}

void FilesPane::attachFiles(const Id<Evidence>& id, const QStringList& paths)
{
    if (id.isNull() || m_session.workspace.isReadOnly())
        return;
    for (const QString& path : paths) {
        guarded(this, m_session.prompts, [&] {
            // One connection for each, for each may run in another thread of the pool.
            const auto intake = std::make_shared<store::ContentIntake>(m_session.workspace);
            const auto staged = std::make_shared<store::StagedFile>();
            m_session.tasks.start(
                this, tr("Adjuntar «%1»").arg(QFileInfo(path).fileName()),
                [=](Progress& progress) { *staged = intake->stage(path, progress); },
                [=, this] { finishAttach(id, *staged); },
                [this](const std::exception_ptr& problem) {
                    guarded(this, m_session.prompts, [&] { std::rethrow_exception(problem); });
                });
        });
    }
}

void FilesPane::finishAttach(const Id<Evidence>& id, const store::StagedFile& file)
{
    guarded(this, m_session.prompts, [&] {
        const std::optional<Id<Evidence>> elsewhere =
            store::evidenceWithContent(m_session.workspace, file.sha256);
        for (const Attachment& each : m_session.workspace.where(&Attachment::evidence, id)) {
            if (each.sha256 != file.sha256)
                continue;
            Q_EMIT message(each.name == file.name
                               ? tr("«%1» ya está en esta evidencia. No se adjuntó otra vez.").arg(file.name)
                               : tr("«%1» ya está en esta evidencia, con el nombre «%2». No se adjuntó otra "
                                    "vez.")
                                     .arg(file.name, each.name),
                           false);
            return;
        }
        store::attach(m_session.workspace, id, file);
        if (elsewhere && *elsewhere != id) {
            const Evidence other = m_session.workspace.require(*elsewhere);
            Q_EMIT message(
                tr("Se adjuntó «%1». Ese archivo ya está también en «%2».").arg(file.name, titleOf(other)),
                true);
        } else if (file.size == 0) {
            Q_EMIT message(tr("Se adjuntó «%1». El archivo está vacío: tiene 0 bytes.").arg(file.name), true);
        } else {
            Q_EMIT message(tr("Se adjuntó «%1».").arg(file.name), true);
        }
    });
}

QString FilesPane::privateCopy(const Attachment& attachment)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/agenda-XXXXXX"));
    // A folder for each copy: two files may have one name, and one may still be open.
    const QString sub = QString::number(++m_copies);
    if (!m_folder->isValid() || !QDir(m_folder->path()).mkdir(sub)) {
        throw Error(
            ErrorKind::Storage,
            tr("No se pudo crear una carpeta temporal para abrir el archivo. Use «Guardar una copia…»."),
            m_folder->errorString());
    }
    const QString path = m_folder->filePath(sub) + u'/' + safeFileName(attachment.name);
    Progress progress;
    store::saveCopy(m_session.workspace, attachment.sha256, path, progress);
    return path;
}

void FilesPane::openSelected()
{
    const Attachment* const file = selected();
    if (!file)
        return;
    if (isPdf(*file)) {
        Q_EMIT go({QStringLiteral("reader"), QString::fromLatin1(Attachment::type), file->id.text(), {}});
        return;
    }
    guarded(this, m_session.prompts, [&] {
        if (!mayOpen(file->name)) {
            throw Error(
                ErrorKind::Constraint,
                tr("Por seguridad, el programa no abre archivos como «%1». Use «Guardar una copia…» y "
                   "ábrala usted si confía en su origen.")
                    .arg(file->name.left(120)));
        }
        const QString path = privateCopy(*file);
        QFile copy(path);
        const QByteArray beginning = copy.open(QIODevice::ReadOnly) ? copy.read(sniffedBytes) : QByteArray();
        copy.close();
        if (!contentAgrees(file->name, beginning)) {
            copy.remove();
            throw Error(
                ErrorKind::Constraint,
                tr("«%1» no es por dentro lo que dice su nombre, así que no se abrió. Use «Guardar una "
                   "copia…» y revísela antes de abrirla.")
                    .arg(file->name.left(120)));
        }
        copy.setPermissions(QFileDevice::ReadOwner);
        const std::optional<int> answer = m_session.prompts.choice(
            this, tr("Abrir con otro programa"),
            tr("«%1» se abrirá, como copia de solo lectura, en el programa que su sistema usa para estos "
               "archivos. Ábralo si confía en su origen.")
                .arg(file->name.left(120)),
            {tr("Abrir")});
        if (answer)
            m_session.prompts.openOutside(this, path);
    });
}

void FilesPane::saveSelected()
{
    const Attachment* const file = selected();
    if (!file)
        return;
    const QString path = saveCopyAs(this, m_session, *file);
    if (!path.isEmpty())
        Q_EMIT message(tr("Se guardó una copia en «%1».").arg(path), false);
}

void FilesPane::removeSelected()
{
    const Attachment* const file = selected();
    if (!file || m_session.workspace.isReadOnly())
        return;
    const QString name = titleOf(*file);
    const Id<Attachment> id = file->id;
    if (guarded(this, m_session.prompts, [&] { store::removeAttachment(m_session.workspace, id); }))
        Q_EMIT message(tr("Se quitó «%1».").arg(name), true);
}

void FilesPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ui->filesList->doItemsLayout(); // wrapped rows have another height now
}

} // namespace agenda::gui
