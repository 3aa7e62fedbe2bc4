// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/evidenceform.h"

#include "domain/labels.h"
#include "gui/brought.h"
#include "gui/fields/expander.h"
#include "gui/library/fieldrows.h"
#include "gui/library/weblink.h"
#include "gui/prompts.h"
#include "gui/shortcuts.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/workspace.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace agenda::gui
{

namespace
{

const QString evidenceType = QStringLiteral("evidence");

/// «Editar título de «…»»: what the step is called.
QString stepLabel(const QString& field, const Evidence& evidence)
{
    QString name = fieldLabel(evidenceType, field);
    if (name.size() > 1 && !name[1].isUpper())
        name[0] = name[0].toLower();
    QString title = evidence.title.simplified();
    if (title.size() > 60)
        title = title.left(59).trimmed() + u'…';
    return EvidenceForm::tr("Editar %1 de «%2»").arg(name, title);
}

/// Whether what is to be pasted is no text for that field: files never are, and where a guess stands marked,
/// as it does when a record has just come in, neither is what makes another record.
bool isForAnother(const TextField& field)
{
    static const QStringList wordsOnly{QStringLiteral("title"), QStringLiteral("authors"),
                                       QStringLiteral("issued")};
    const Brought brought = Brought::of(QGuiApplication::clipboard()->mimeData());
    const bool isMarked = !field.isModified() && field.textCursor().hasSelection() &&
                          field.textCursor().selectedText().size() == field.text().size();
    return !brought.files.isEmpty() ||
           (isMarked && wordsOnly.contains(field.objectName()) && brought.isRecord());
}

} // namespace

EvidenceForm::EvidenceForm(const Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_rowsForm{this,
                 m_evidence,
                 session,
                 [this](const QString& field) { commitField(field); },
                 [this](const QString& field) { confirmField(field); },
                 [this](Id<Evidence> Evidence::*member, const Id<Evidence>& to) { point(member, to); },
                 [this](const Id<Evidence>& other) {
                     guarded(this, m_session.prompts,
                             [&] { store::joinStudy(m_session.workspace, m_evidence.id, other); });
                 }}
{
    if (m_session.workspace.isReadOnly())
        buildReadOnly();
    else
        build();
}

void EvidenceForm::build()
{
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(makeGuessed());
    FieldRows rows(m_rowsForm, layout, m_rows);
    rows.text("title", &Evidence::title, TextField::Shape::Line);
    rows.radios("kind", &Evidence::kind);
    rows.authors();
    rows.date("issued", &Evidence::issued);
    rows.text("container", &Evidence::container, TextField::Shape::Line);
    rows.text("institution", &Evidence::institution, TextField::Shape::Line);
    rows.language();
    rows.link("doi", &Evidence::doi, &typedDoi, &addressOfDoi);
    rows.link("url", &Evidence::url, &typedAddress, &webAddress);
    rows.text("abstract", &Evidence::abstract, TextField::Shape::Lines);
    rows.radios("access", &Evidence::access);
    rows.combo("life_cycle", &Evidence::lifeCycle);

    auto* const folded = new QWidget;
    auto* const foldedLayout = new QVBoxLayout(folded);
    foldedLayout->setContentsMargins(0, 0, 0, 0);
    foldedLayout->setSpacing(8);
    auto* const more = new Expander;
    more->setObjectName(QStringLiteral("moreFields"));
    more->setContent(tr("Más campos"), folded);
    layout->addWidget(more);
    rows.into(foldedLayout);
    rows.date("received_on", &Evidence::receivedOn);
    rows.date("reviewed_on", &Evidence::reviewedOn);
    rows.text("design", &Evidence::design, TextField::Shape::Line);
    rows.text("methods", &Evidence::methods, TextField::Shape::Lines);
    rows.text("sample", &Evidence::sample, TextField::Shape::Lines);
    rows.terms("countries", &Evidence::countries, Vocabulary::Countries);
    rows.terms("products", &Evidence::products, Vocabulary::Products);
    rows.text("organisation_type", &Evidence::organisationType, TextField::Shape::Line);
    rows.text("project", &Evidence::project, TextField::Shape::Line);
    rows.text("donor", &Evidence::donor, TextField::Shape::Line);
    rows.study();
    rows.other("version_of", &Evidence::versionOf);
    rows.other("translation_of", &Evidence::translationOf);
    rows.text("notes", &Evidence::notes, TextField::Shape::Lines);
    layout->addStretch();
    for (const FieldRow& row : m_rows)
        row.focus->installEventFilter(this);
}

QWidget* EvidenceForm::makeGuessed()
{
    m_guessedText = new QLabel;
    m_guessedText->setTextFormat(Qt::PlainText);
    m_guessedText->setWordWrap(true);
    m_guessedText->setObjectName(QStringLiteral("guessedText"));
    auto* const all = new QPushButton(tr("Confirmar &todo"));
    all->setObjectName(QStringLiteral("confirmAll"));
    connect(all, &QPushButton::clicked, this, &EvidenceForm::confirmAll);
    m_guessed = FieldRows::line({m_guessedText, all});
    m_confirm = new QAction(tr("Confirmar el dato"), this);
    setKeys(m_confirm, QStringLiteral("evidence.confirm"));
    m_confirm->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_confirm, &QAction::triggered, this, &EvidenceForm::confirmFocused);
    addAction(m_confirm);
    return m_guessed;
}

void EvidenceForm::showGuessed()
{
    if (!m_guessed)
        return;
    const bool isGuessed = !m_evidence.unconfirmed.isEmpty();
    m_guessed->setVisible(isGuessed);
    m_confirm->setEnabled(isGuessed); // else the fields have the key
    m_guessedText->setText(
        tr("Hay datos sin confirmar. Corrija los que no sean ciertos; Ctrl+Entrar confirma "
           "el dato en el que está."));
}

void EvidenceForm::buildReadOnly()
{
    auto* const layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    const auto add = [&](const QString& field, const std::function<QString()>& value,
                         const std::function<QString()>& address) {
        auto* const text = new TextField(TextField::Shape::Lines);
        text->setObjectName(field);
        text->setEditable(false);
        text->setAccessibleName(fieldLabel(evidenceType, field));
        auto* const caption = new QLabel(fieldLabel(evidenceType, field));
        caption->setBuddy(text);
        auto* const open = new QPushButton(tr("Abrir"));
        open->setObjectName(field + QStringLiteral("Open"));
        connect(open, &QPushButton::clicked, this,
                [this, address] { m_session.prompts.openOutside(this, address()); });
        QWidget* const box = FieldRows::column({caption, FieldRows::line({text, open})});
        layout->addWidget(box);
        m_loadReadOnly.emplace_back([=] {
            const QString shown = value();
            text->setStored(shown);
            box->setVisible(!shown.isEmpty());
            open->setVisible(!address().isEmpty());
        });
    };
    for (const FieldText& each : fieldTexts(Evidence())) {
        const QString field = each.field;
        if (field == u"csl" || field == u"unconfirmed")
            continue;
        const auto value = [this, field] {
            for (const FieldText& text : fieldTexts(m_evidence)) {
                if (text.field == field)
                    return field.endsWith(u"_on") || field == u"issued" ? partialDateText(text.text)
                                                                        : text.text;
            }
            return QString();
        };
        const auto address = [this, field] {
            if (field == u"doi")
                return addressOfDoi(m_evidence.doi);
            return field == u"url" ? webAddress(m_evidence.url) : QString();
        };
        add(field, value, address);
    }
    layout->addStretch();
}

void EvidenceForm::showEvidence(const Id<Evidence>& id)
{
    if (id == m_evidence.id)
        return refresh();
    commitPending();
    const std::optional<Evidence> found = id.isNull() ? std::nullopt : m_session.workspace.find(id);
    m_evidence = found.value_or(Evidence());
    loadAll();
}

void EvidenceForm::refresh()
{
    if (m_evidence.id.isNull())
        return;
    const std::optional<Evidence> found = m_session.workspace.find(m_evidence.id);
    if (!found) { // removed
        for (const FieldRow& row : m_rows)
            row.restore();
        m_evidence = {};
        return;
    }
    m_evidence = *found;
    loadAll();
}

void EvidenceForm::loadAll()
{
    for (const FieldRow& row : m_rows) {
        row.load();
        if (!row.isModified())
            row.problem->hide();
        row.unconfirmed->setVisible(m_evidence.unconfirmed.contains(row.field));
    }
    for (const auto& load : m_loadReadOnly)
        load();
    showGuessed();
}

void EvidenceForm::write(const FieldRow& row)
{
    Evidence evidence = m_session.workspace.require(m_evidence.id);
    const QString step = stepLabel(row.field, evidence);
    QList<Record> also;
    row.apply(evidence, also);
    evidence.unconfirmed.removeAll(row.field); // who writes it knows it
    m_session.workspace.run({step, {}}, [&](store::Writer& writer) {
        for (const Record& each : also)
            writer.put(each);
        writer.put(evidence);
    });
    row.restore(); // to what is stored now
    Q_EMIT message(tr("Se cambió «%1».").arg(fieldLabel(evidenceType, row.field)), true);
}

bool EvidenceForm::commit(const FieldRow& row)
{
    if (m_evidence.id.isNull() || !row.isModified()) {
        row.problem->hide();
        return true;
    }
    try {
        write(row);
        row.problem->hide();
        return true;
    } catch (const Error& error) {
        row.problem->setText(error.sentence());
        row.problem->show();
        return false;
    }
}

bool EvidenceForm::commitField(const QString& field)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const FieldRow& each) { return each.field == field; });
    return row == m_rows.end() || commit(*row);
}

void EvidenceForm::commitPending()
{
    for (const FieldRow& row : m_rows) {
        if (m_evidence.id.isNull() || commit(row))
            continue;
        m_session.prompts.error(
            this, tr("No se guardó «%1». %2").arg(fieldLabel(evidenceType, row.field), row.problem->text()),
            row.typed());
        row.restore();
        row.problem->hide();
    }
}

void EvidenceForm::confirmField(const QString& field)
{
    if (!commitField(field))
        return;
    guarded(this, m_session.prompts, [&] {
        Evidence evidence = m_session.workspace.require(m_evidence.id);
        // What was corrected is confirmed by that.
        if (evidence.unconfirmed.removeAll(field) > 0) {
            const QString step =
                tr("Confirmar «%1» de «%2»").arg(fieldLabel(evidenceType, field), titleOf(evidence));
            store::save(m_session.workspace, step, evidence);
            Q_EMIT message(tr("Se confirmó «%1».").arg(fieldLabel(evidenceType, field)), true);
        }
        goOnAfter(field);
    });
}

void EvidenceForm::confirmFocused()
{
    const QWidget* const focus = focusWidget();
    for (const FieldRow& row : m_rows) {
        const QWidget* const head = row.unconfirmed->parentWidget()->parentWidget();
        if (focus && head->isAncestorOf(focus) && m_evidence.unconfirmed.contains(row.field))
            return confirmField(QString(row.field));
    }
    if (!m_evidence.unconfirmed.isEmpty())
        goOnAfter({});
}

void EvidenceForm::confirmAll()
{
    commitPending();
    guarded(this, m_session.prompts, [&] {
        Evidence evidence = m_session.workspace.require(m_evidence.id);
        evidence.unconfirmed.clear();
        store::save(m_session.workspace, tr("Confirmar los datos de «%1»").arg(titleOf(evidence)), evidence);
        Q_EMIT message(tr("Se confirmaron los datos de «%1».").arg(titleOf(evidence)), true);
        focusField(QStringLiteral("title"));
    });
}

void EvidenceForm::goOnAfter(const QString& field)
{
    const auto after =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const FieldRow& each) { return each.field == field; });
    for (auto row = after == m_rows.end() ? m_rows.begin() : after + 1; row != m_rows.end(); ++row) {
        if (m_evidence.unconfirmed.contains(row->field))
            return focusField(QString(row->field));
    }
}

void EvidenceForm::point(Id<Evidence> Evidence::*member, const Id<Evidence>& to)
{
    guarded(this, m_session.prompts, [&] {
        store::derive(m_session.workspace, m_evidence.id, member, to);
        const QString title = titleOf(m_session.workspace.require(m_evidence.id));
        Q_EMIT message(tr("Se cambió la ficha de «%1».").arg(title), true);
    });
}

void EvidenceForm::focusField(const QString& field)
{
    for (const FieldRow& row : m_rows) {
        if (row.field != field)
            continue;
        QWidget* focus = row.focus;
        if (const auto* const radio = qobject_cast<QRadioButton*>(focus); radio && radio->group())
            focus = radio->group()->checkedButton();
        focus->setFocus(Qt::OtherFocusReason);
        if (auto* const text = qobject_cast<QPlainTextEdit*>(focus))
            text->selectAll();
    }
}

bool EvidenceForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        const auto* const field = qobject_cast<TextField*>(watched);
        if (field && isForAnother(*field)) {
            event->ignore(); // the key is the page's
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace agenda::gui
