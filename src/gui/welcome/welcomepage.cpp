// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/welcome/welcomepage.h"

#include "ui_welcomepage.h"

#include "gui/agendafiles.h"
#include "gui/icons.h"
#include "gui/settings.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>

namespace agenda::gui
{

namespace
{

constexpr int pathRole = Qt::UserRole;
constexpr int missingRole = Qt::UserRole + 1;

/// «~/Documentos» for a folder of the person's own.
QString folderText(const QString& path)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    return folder.startsWith(home) ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

WelcomePage::WelcomePage(Settings& settings, bool isStaff, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_form(std::make_unique<Ui::WelcomePage>())
{
    m_form->setupUi(this);
    m_form->starter->setIcon(icon(QStringLiteral("agenda")));
    m_form->open->setIcon(icon(QStringLiteral("open")));
    m_form->empty->setIcon(icon(QStringLiteral("new")));
    m_form->starter->setVisible(!isStaff);
    m_form->empty->setVisible(!isStaff);
    m_form->sample->setVisible(!isStaff);
    m_form->recent->installEventFilter(this);
    setFocusProxy(isStaff ? static_cast<QWidget*>(m_form->open) : m_form->starter);
    connect(m_form->starter, &QPushButton::clicked, this, &WelcomePage::starterWanted);
    connect(m_form->open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    connect(m_form->empty, &QPushButton::clicked, this, &WelcomePage::emptyWanted);
    connect(m_form->sample, &QPushButton::clicked, this, &WelcomePage::sampleWanted);
    connect(m_form->recent, &QListWidget::itemClicked, this, &WelcomePage::open);
    connect(m_form->recent, &QListWidget::currentItemChanged, this, &WelcomePage::updateRemove);
    connect(m_form->remove, &QPushButton::clicked, this, &WelcomePage::removeCurrent);
    updateFonts();
    refresh();
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::refresh()
{
    m_form->starter->setDescription(
        QFileInfo::exists(AgendaFiles::starterPath())
            ? tr("2 preguntas amplias, 12 temas y 32 subpreguntas, con lo que ya registró en su archivo.")
            : tr("2 preguntas amplias, 12 temas y 32 subpreguntas, sin evidencia todavía."));
    QListWidget* list = m_form->recent;
    const int row = list->currentRow();
    list->clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString& path : files) {
        const QString name = QFileInfo(path).completeBaseName();
        const bool isMissing = !QFileInfo::exists(path);
        QString text = name + u'\n' + folderText(path);
        if (isMissing)
            text += QStringLiteral(" · ") + tr("no se encuentra");
        auto* item = new QListWidgetItem(icon(QStringLiteral("evidence")), text, list);
        item->setData(pathRole, path);
        item->setData(missingRole, isMissing);
        item->setData(Qt::AccessibleTextRole, QString(text).replace(u'\n', QStringLiteral(", ")));
        if (isMissing)
            item->setForeground(palette().color(QPalette::PlaceholderText));
    }
    list->setCurrentRow(qBound(-1, row, list->count() - 1));
    m_form->recentBox->setVisible(!files.isEmpty());
    updateRemove();
}

bool WelcomePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_form->recent && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            open(m_form->recent->currentItem());
            return true;
        }
    } else if (watched == m_form->recent && event->type() == QEvent::FocusIn) {
        if (m_form->recent->currentRow() < 0)
            m_form->recent->setCurrentRow(0);
    }
    return QWidget::eventFilter(watched, event);
}

void WelcomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

void WelcomePage::open(const QListWidgetItem* item)
{
    // A missing one too: the sentence then says what is the matter.
    if (item)
        Q_EMIT fileWanted(item->data(pathRole).toString());
}

void WelcomePage::removeCurrent()
{
    const QListWidgetItem* item = m_form->recent->currentItem();
    if (!item)
        return;
    m_settings.removeRecentFile(item->data(pathRole).toString());
    refresh();
    if (m_form->recent->count() == 0)
        setFocus();
}

void WelcomePage::updateRemove()
{
    m_form->remove->setEnabled(m_form->recent->currentItem() != nullptr);
}

void WelcomePage::updateFonts()
{
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * 1.6);
    large.setBold(true);
    m_form->title->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    m_form->recentTitle->setFont(bold);
    showIcon(*m_form->logo, programIcon(), 3);
}

} // namespace agenda::gui
