// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/termsfield.h"

#include "gui/accesskeys.h"
#include "gui/fields/flowlayout.h"
#include "gui/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTextDocument>

#include <algorithm>

namespace agenda::gui
{

namespace
{

constexpr int mostOffers = 12;

/// How well a term answers to what is typed: 0 exactly, 1 its name begins so, 2 another of its names does,
/// 3 a word inside; nothing if not at all.
std::optional<int> closeness(const QString& name, const QString& names, const QString& typed)
{
    if (names.contains(u'\n' + typed + u'\n'))
        return 0;
    if (name.startsWith(typed))
        return 1;
    if (names.contains(u'\n' + typed))
        return 2;
    return names.contains(u' ' + typed) ? std::optional(3) : std::nullopt;
}

} // namespace

TermsField::TermsField(std::function<QList<Term>()> terms, QWidget* parent)
    : QWidget(parent)
    , m_terms(std::move(terms))
    , m_line(new QLineEdit(this))
    , m_offers(new QStringListModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    auto* const flow = new FlowLayout(this);
    flow->addWidget(m_line);
    m_line->setMaxLength(500);
    m_line->setMinimumWidth(18 * fontMetrics().averageCharWidth());
    setFocusProxy(m_line);
    m_completer->setWidget(m_line);
    m_line->installEventFilter(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostOffers);
    connect(m_line, &QLineEdit::textEdited, this, &TermsField::offer);
    connect(m_line, &QLineEdit::returnPressed, this, &TermsField::takeTyped);
    // What a click chose; the completer still holds the list while it says so.
    connect(
        m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) { add({m_offered.value(index.row())}); }, Qt::QueuedConnection);
}

void TermsField::setStored(const QStringList& words)
{
    const bool wasModified = isModified();
    m_stored = words;
    if (!wasModified && m_words != words) {
        m_words = words;
        rebuild();
    }
}

void TermsField::restore()
{
    m_line->clear();
    m_completer->popup()->hide();
    if (m_words == m_stored)
        return;
    m_words = m_stored;
    rebuild();
}

bool TermsField::isModified() const
{
    return words() != m_stored;
}

QStringList TermsField::words() const
{
    QStringList all = m_words;
    for (const QString& word : typedWords()) {
        if (!all.contains(word))
            all << word;
    }
    return all;
}

void TermsField::offer()
{
    const QString typed = foldedTerm(m_line->text());
    m_offered.clear();
    QList<std::pair<int, qsizetype>> close;
    for (qsizetype at = 0; !typed.isEmpty() && at < m_folded.size(); ++at) {
        const Term& term = m_index.terms()[at];
        if (const auto how = closeness(foldedTerm(term.name), m_folded[at], typed);
            how && !m_words.contains(term.name))
            close.append({*how, at});
    }
    std::stable_sort(close.begin(), close.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [how, at] : close.mid(0, mostOffers - 1))
        m_offered << m_index.terms()[at].name;
    QStringList lines = m_offered;
    if (!typed.isEmpty() && !typed.contains(u';') && !m_index.find(m_line->text())) {
        m_offered << m_line->text().simplified();
        lines << tr("Palabra nueva: «%1»").arg(m_offered.last());
    }
    m_offers->setStringList(lines);
    if (lines.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

QStringList TermsField::typedWords() const
{
    const QString typed = m_line->text();
    if (typed.trimmed().isEmpty())
        return {};
    if (typed.contains(u';'))
        return m_index.namesFor(typed.split(u';'));
    const QAbstractItemView* const popup = m_completer->popup();
    // Also when a click elsewhere has closed the list: what was marked in it is what was meant.
    if (const int row = popup->currentIndex().row(); row >= 0 && row < m_offered.size())
        return {m_offered[row]};
    return m_index.namesFor({typed});
}

bool TermsField::takeTyped()
{
    const QStringList typed = typedWords();
    m_completer->popup()->hide();
    if (typed.isEmpty())
        return false;
    add(typed);
    return true;
}

void TermsField::add(const QStringList& words)
{
    m_line->clear();
    const QStringList before = m_words;
    for (const QString& word : words) {
        if (!word.isEmpty() && !m_words.contains(word))
            m_words << word;
    }
    if (m_words == before)
        return;
    rebuild();
    Q_EMIT committed();
}

void TermsField::remove(qsizetype at)
{
    if (at < 0 || at >= m_words.size())
        return;
    m_words.removeAt(at);
    rebuild();
    const QList<QWidget*> left = chips();
    (at < left.size() ? left[at] : m_line)->setFocus(Qt::OtherFocusReason);
    Q_EMIT committed();
}

QList<QWidget*> TermsField::chips() const
{
    QList<QWidget*> list;
    for (int at = 0; at < layout()->count(); ++at) {
        if (QWidget* const each = layout()->itemAt(at)->widget(); each != m_line)
            list << each;
    }
    return list;
}

void TermsField::rebuild()
{
    for (QWidget* const chip : chips()) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that was clicked
    }
    layout()->removeWidget(m_line);
    QWidget* before = nullptr;
    for (const QString& word : std::as_const(m_words)) {
        const QString shown = word.size() > 60 ? word.left(59) + u'…' : word;
        auto* const chip = new QPushButton(icon(QStringLiteral("close")), withoutAccessKeys(shown), this);
        chip->setObjectName(QStringLiteral("chip"));
        chip->setAutoDefault(false);
        chip->setAccessibleName(tr("Quitar %1").arg(shown));
        chip->setToolTip(Qt::convertFromPlainText(tr("Quitar «%1»").arg(word.left(500))));
        chip->installEventFilter(this);
        connect(chip, &QPushButton::clicked, this, [this, chip] { remove(chips().indexOf(chip)); });
        layout()->addWidget(chip);
        chip->show();
        if (before)
            setTabOrder(before, chip);
        before = chip;
    }
    layout()->addWidget(m_line);
    if (before)
        setTabOrder(before, m_line);
    updateGeometry();
}

bool TermsField::lineKey(int key)
{
    QAbstractItemView* const popup = m_completer->popup();
    if (popup->isVisible() && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int row = popup->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
        popup->setCurrentIndex(
            m_completer->completionModel()->index(qBound(0, row, int(m_offered.size()) - 1), 0));
        return true;
    }
    if (key == Qt::Key_Escape && !m_line->text().isEmpty()) {
        restore();
        return true;
    }
    if (key == Qt::Key_Tab) {
        takeTyped();
        return false;
    }
    const bool goesBack = key == Qt::Key_Backspace || key == Qt::Key_Left;
    if (goesBack && m_line->cursorPosition() == 0 && !m_line->hasSelectedText() && !m_words.isEmpty()) {
        chips().last()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

bool TermsField::chipKey(QWidget* chip, int key)
{
    const QList<QWidget*> all = chips();
    const qsizetype at = all.indexOf(chip);
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        remove(at);
        return true;
    case Qt::Key_Left:
        all[qMax(qsizetype(0), at - 1)]->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Right:
        (at + 1 < all.size() ? all[at + 1] : m_line)->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

bool TermsField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::FocusIn) {
        m_index = TermIndex(m_terms());
        m_folded.clear();
        for (const Term& term : m_index.terms()) {
            const QStringList names = QStringList{term.name, term.code} + term.aliases;
            QString all = QStringLiteral("\n");
            for (const QString& name : names)
                all += foldedTerm(name) + u'\n';
            m_folded << all;
        }
    }
    if (watched == m_line && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        takeTyped();
    if (event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() & ~Qt::KeypadModifier)
            return QWidget::eventFilter(watched, event);
        if (watched == m_line ? lineKey(key->key()) : chipKey(static_cast<QWidget*>(watched), key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace agenda::gui
