// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/search/searchresults.h"

#include "domain/labels.h"
#include "gui/search/hitdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace agenda::gui
{

SearchResults::SearchResults(QWidget* parent)
    : QFrame(parent)
    , m_summary(new QLabel(this))
    , m_view(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Raised);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(8, 6, 8, 6);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Resultados de la búsqueda"));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setItemDelegate(new HitDelegate(m_view));
    m_view->setModel(m_model);
    m_view->installEventFilter(this);
    connect(m_view, &QListView::clicked, this, &SearchResults::activateCurrent);
}

void SearchResults::show(const QList<store::SearchHit>& hits, const QString& words)
{
    m_model->clear();
    for (const store::SearchHit& hit : hits) {
        QString kind = typeLabel(hit.type);
        if (!hit.place.isEmpty())
            kind += QStringLiteral(" · ") + hit.place;
        // What the title shows already is not said twice.
        const bool isSaid = hit.snippet == hit.title || !store::matchesIn(hit.title, words).isEmpty();
        auto* item = new QStandardItem(hit.title);
        item->setData(hit.title, TitleRole);
        item->setData(isSaid ? QString() : hit.snippet, SnippetRole);
        item->setData(kind, KindRole);
        item->setData(words, WordsRole);
        item->setData(QVariant::fromValue(hit), HitRole);
        item->setData(QStringLiteral("%1: %2. %3").arg(kind, hit.title, hit.snippet), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (hits.isEmpty())
        m_summary->setText(tr("Nada coincide con «%1». Pruebe con menos palabras.").arg(words.trimmed()));
    else if (hits.size() == 1)
        m_summary->setText(tr("1 resultado"));
    else if (hits.size() == limit)
        m_summary->setText(tr("Los primeros %1 resultados").arg(hits.size()));
    else
        m_summary->setText(tr("%1 resultados").arg(hits.size()));
    m_view->setVisible(!hits.isEmpty());
    m_view->setCurrentIndex(m_model->index(0, 0));
}

void SearchResults::showProblem(const QString& sentence)
{
    m_model->clear();
    m_view->hide();
    m_summary->setText(sentence);
}

int SearchResults::preferredHeight() const
{
    const int head = m_summary->sizeHint().height() + 4;
    if (m_model->rowCount() == 0)
        return head + (m_summary->text().size() > 60 ? m_summary->fontMetrics().height() : 0);
    return head + qMin(8, m_model->rowCount()) * m_view->sizeHintForRow(0) + 4;
}

bool SearchResults::hasFocusInside() const
{
    return m_view->hasFocus();
}

void SearchResults::enter()
{
    if (m_model->rowCount() > 0)
        m_view->setFocus(Qt::OtherFocusReason);
}

void SearchResults::activateCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        Q_EMIT chosen(placeOf(current.data(HitRole).value<store::SearchHit>()));
}

bool SearchResults::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(key->key(), key->text()))
            return true;
    } else if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            QMetaObject::invokeMethod(this, &SearchResults::lostFocus, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

bool SearchResults::handleKey(int key, const QString& text)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCurrent();
        return true;
    case Qt::Key_Escape:
        Q_EMIT left(true);
        return true;
    case Qt::Key_Up:
        if (m_view->currentIndex().row() > 0)
            return false;
        Q_EMIT left(false);
        return true;
    default:
        if (text.isEmpty() || !text.front().isPrint())
            return false;
        Q_EMIT typed(text);
        return true;
    }
}

Place placeOf(const store::SearchHit& hit)
{
    const bool isEvidence = hit.type == u"evidence";
    return {isEvidence ? QStringLiteral("evidence") : QStringLiteral("agenda"), hit.type, hit.id,
            hit.subquestion.text()};
}

} // namespace agenda::gui
