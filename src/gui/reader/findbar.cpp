// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader/findbar.h"

#include "gui/icons.h"
#include "gui/reader/pageview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace agenda::gui
{

namespace
{

/// One letter is on every page.
constexpr qsizetype fewestLetters = 2;

} // namespace

FindBar::FindBar(PageView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_buttons(new QWidget(this))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 8);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setAccessibleName(tr("Buscar en el documento"));
    m_field->setPlaceholderText(tr("Buscar en el documento"));
    m_field->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setTextFormat(Qt::PlainText);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    auto* const buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char* name, const QString& iconName, const QString& text, auto slot) {
        auto* const button = new QToolButton(m_buttons);
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(icon(iconName));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, slot);
        buttons->addWidget(button);
    };
    add("findPrevious", QStringLiteral("up"), tr("Anterior"), [this] { go(-1); });
    add("findNext", QStringLiteral("down"), tr("Siguiente"), [this] { go(1); });
    add("findClose", QStringLiteral("close"), tr("Cerrar la búsqueda"), [this] { leave(); });
    row->addWidget(m_buttons);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(&m_search, &DocumentSearch::changed, this, &FindBar::showHits);
    hide();
}

void FindBar::setFile(PdfFile* file)
{
    m_search.setFile(file);
    search();
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_startPage = std::max(0, m_view.currentPage());
    if (m_search.isEmpty())
        search();
}

void FindBar::leave()
{
    if (m_current >= 0)
        m_view.select(m_search.hits()[m_current]);
    m_search.start({});
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::search()
{
    m_current = -1;
    m_startPage = std::max(0, m_view.currentPage());
    const QString typed = m_field->text().trimmed();
    m_search.start(typed.size() >= fewestLetters ? typed : QString());
}

void FindBar::showHits()
{
    const QList<Passage>& hits = m_search.hits();
    if (m_search.isEmpty())
        m_current = -1;
    const bool isNew = m_current < 0 && !hits.isEmpty();
    if (isNew) {
        const auto first = std::find_if(hits.begin(), hits.end(),
                                        [&](const Passage& hit) { return hit.page >= m_startPage; });
        if (first != hits.end())
            m_current = int(first - hits.begin());
        else if (!m_search.isRunning())
            m_current = 0;
    }
    if (isNew && m_current >= 0) {
        showCurrent();
        return;
    }
    m_view.setHits(hits, m_current < 0 ? std::nullopt : std::optional(hits[m_current]));
    QString count;
    if (m_current >= 0)
        count = m_search.isRunning() ? tr("%1 de %2…").arg(m_current + 1).arg(hits.size())
                                     : tr("%1 de %2").arg(m_current + 1).arg(hits.size());
    else if (m_search.isRunning())
        count = tr("Buscando…");
    else if (!m_search.isEmpty())
        count = tr("No aparece en este documento");
    m_count->setText(count);
    m_count->setAccessibleName(count);
}

void FindBar::showCurrent()
{
    showHits();
    m_view.reveal(m_search.hits()[m_current]);
}

void FindBar::go(int step)
{
    const qsizetype count = m_search.hits().size();
    if (!isVisible()) {
        open();
    } else if (count > 0 && m_current >= 0) {
        m_current = int((m_current + step + count) % count);
        showCurrent();
    }
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return go(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    case Qt::Key_Down:
        return go(1);
    case Qt::Key_Up:
        return go(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace agenda::gui
