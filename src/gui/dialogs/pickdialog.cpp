// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/pickdialog.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace agenda::gui
{

namespace
{
// A title may be endless; nobody reads more in a list, and laying it out takes its time.
QString shortened(const QString& text)
{
    const QString line = text.left(400).simplified();
    return text.size() > 300 ? line.left(299) + u'…' : line;
}
} // namespace

std::optional<QStringList> PickDialog::pick(QWidget* parent, const QString& title, const QString& explanation,
                                            const QList<PickItem>& items, const QString& accept)
{
    PickDialog dialog(parent, Mode::Several, title, explanation, items, accept);
    if (dialog.exec() != Accepted)
        return std::nullopt;
    return dialog.picked();
}

std::optional<QString> PickDialog::pickOne(QWidget* parent, const QString& title, const QString& explanation,
                                           const QList<PickItem>& items, const QString& accept)
{
    PickDialog dialog(parent, Mode::One, title, explanation, items, accept);
    if (dialog.exec() != Accepted || dialog.picked().isEmpty())
        return std::nullopt;
    return dialog.picked().first();
}

PickDialog::PickDialog(QWidget* parent, Mode mode, const QString& title, const QString& explanation,
                       const QList<PickItem>& items, const QString& accept)
    : QDialog(parent), m_mode(mode), m_search(new QLineEdit), m_list(new QListWidget), m_count(new QLabel)
{
    setObjectName(QStringLiteral("pickDialog"));
    setWindowTitle(title);
    resize(640, 480);

    auto* const why = new QLabel(explanation);
    why->setTextFormat(Qt::PlainText);
    why->setWordWrap(true);
    why->setVisible(!explanation.isEmpty());

    m_search->setObjectName(QStringLiteral("pickSearch"));
    m_search->setPlaceholderText(tr("Escriba unas letras o un código…"));
    m_search->setAccessibleName(tr("Filtrar la lista"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    m_list->setObjectName(QStringLiteral("pickList"));
    m_list->setAccessibleName(title);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAlternatingRowColors(true);
    m_list->setSpacing(2);
    m_list->installEventFilter(this);
    for (const PickItem& each : items) {
        const QString shown = each.detail.isEmpty() ? shortened(each.text)
                                                    : shortened(each.text) + u'\n' + shortened(each.detail);
        auto* const item = new QListWidgetItem(shown, m_list);
        item->setData(Qt::UserRole, each.id);
        if (m_mode == Mode::Several) {
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(each.checked ? Qt::Checked : Qt::Unchecked);
        }
        if (each.disabled)
            item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable));
        m_cameTicked |= each.checked && !each.disabled;
        m_folded << FoldedText(each.text + u' ' + each.detail);
    }

    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("pickCount"));
    auto* const buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(accept.isEmpty() ? tr("Elegir") : accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("pickAccept"));
    m_accept->setDefault(true);
    buttons->addButton(tr("Cancelar"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &PickDialog::filter);
    connect(m_list, &QListWidget::itemChanged, this, &PickDialog::showCount);
    connect(m_list, &QListWidget::currentItemChanged, this, &PickDialog::showCount);
    if (m_mode == Mode::One)
        connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);

    auto* const bottom = new QHBoxLayout;
    bottom->addWidget(m_count, 1);
    bottom->addWidget(buttons);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(why);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(bottom);
    filter();
    m_search->setFocus();
}

QListWidgetItem* PickDialog::currentShown() const
{
    QListWidgetItem* const item = m_list->currentItem();
    return item && !item->isHidden() && (item->flags() & Qt::ItemIsEnabled) ? item : nullptr;
}

QStringList PickDialog::picked() const
{
    QStringList ids;
    if (m_mode == Mode::Several) {
        for (int row = 0; row < m_list->count(); ++row) {
            const QListWidgetItem* const item = m_list->item(row);
            if (item->checkState() == Qt::Checked && (item->flags() & Qt::ItemIsEnabled))
                ids << item->data(Qt::UserRole).toString();
        }
    }
    const QListWidgetItem* const current = currentShown();
    if (ids.isEmpty() && !m_cameTicked && current)
        ids << current->data(Qt::UserRole).toString();
    return ids;
}

void PickDialog::filter()
{
    const FilterWords words(m_search->text());
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* const item = m_list->item(row);
        item->setHidden(!words.match(m_folded[row]));
        if (!first && !item->isHidden() && (item->flags() & Qt::ItemIsEnabled))
            first = item;
    }
    if (!currentShown())
        m_list->setCurrentItem(first);
    showCount();
}

void PickDialog::showCount()
{
    int ticked = 0;
    int shown = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* const item = m_list->item(row);
        ticked += m_mode == Mode::Several && item->checkState() == Qt::Checked &&
                  (item->flags() & Qt::ItemIsEnabled);
        shown += !item->isHidden();
    }
    if (shown == 0)
        m_count->setText(tr("Nada coincide. Pruebe con menos letras."));
    else if (m_mode == Mode::One)
        m_count->setText(shown == 1 ? tr("1 opción") : tr("%1 opciones").arg(shown));
    else if (ticked == 0)
        m_count->setText(tr("Flecha abajo y barra espaciadora para marcar varias"));
    else
        m_count->setText(ticked == 1 ? tr("1 marcada") : tr("%1 marcadas").arg(ticked));
    m_accept->setEnabled(m_cameTicked || !picked().isEmpty());
}

bool PickDialog::searchKey(int key)
{
    if (key == Qt::Key_Down || key == Qt::Key_PageDown) {
        if (currentShown())
            m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return false;
}

bool PickDialog::listKey(const QString& typed, int key)
{
    if (key == Qt::Key_Up) {
        for (int row = m_list->currentRow() - 1; row >= 0; --row) {
            const QListWidgetItem* const item = m_list->item(row);
            if (!item->isHidden() && (item->flags() & Qt::ItemIsEnabled))
                return false;
        }
        m_search->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (typed.isEmpty() || !typed.front().isPrint() || typed.front().isSpace())
        return false;
    m_search->setText(typed);
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setCursorPosition(static_cast<int>(typed.size()));
    return true;
}

bool PickDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<const QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && watched == m_search && searchKey(key->key()))
            return true;
        if (plain && watched == m_list && listKey(key->text(), key->key()))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace agenda::gui
