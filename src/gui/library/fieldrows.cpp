// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/fieldrows.h"

#include "base/error.h"
#include "domain/language.h"
#include "gui/dialogs/pickdialog.h"
#include "gui/fields/termsfield.h"
#include "gui/library/partialdate.h"
#include "gui/library/problemlabel.h"
#include "gui/library/quietcombo.h"
#include "gui/prompts.h"
#include "store/library.h"
#include "store/vocabulary.h"
#include "store/workspace.h"

#include <QButtonGroup>
#include <QCompleter>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace agenda::gui
{

namespace
{

struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::EvidenceForm)
};

} // namespace

FieldRows::FieldRows(const Form& form, QVBoxLayout* into, std::vector<FieldRow>& rows)
    : m_form(form), m_into(into), m_rows(rows)
{
}

TextField* FieldRows::text(const char* name, QString Evidence::*member, TextField::Shape shape)
{
    auto* const field = new TextField(shape);
    finish(name, field, field,
           textRow(
               name, field, [member](const Evidence& evidence) { return evidence.*member; },
               [field, member](Evidence& evidence, QList<Record>&) {
                   evidence.*member = field->value().trimmed();
               }));
    return field;
}

void FieldRows::terms(const char* name, QStringList Evidence::*member, Vocabulary vocabulary)
{
    auto* const field = new TermsField([form = &m_form, vocabulary] {
        QList<Term> terms;
        for (const store::TermRow& row : store::readVocabulary(form->session.workspace, vocabulary))
            terms << row.term;
        return terms;
    });
    field->setObjectName(QString::fromLatin1(name) + QStringLiteral("Terms"));
    field->line()->setPlaceholderText(vocabulary == Vocabulary::Countries
                                          ? FieldTexts::tr("Agregar país…")
                                          : FieldTexts::tr("Agregar producto…"));
    QObject::connect(field, &TermsField::committed, m_form.widget, commits(name));
    FieldRow row;
    row.load = [form = &m_form, field, member] { field->setStored(form->shown.*member); };
    row.isModified = [field] { return field->isModified(); };
    row.apply = [field, member](Evidence& evidence, QList<Record>&) { evidence.*member = field->words(); };
    row.restore = [field] { field->restore(); };
    row.typed = [field] { return field->words().join(QStringLiteral("; ")); };
    finish(name, field, field->line(), row);
}

void FieldRows::authors()
{
    auto* const field = new TextField(TextField::Shape::Lines);
    field->setPlaceholderText(FieldTexts::tr("Una por línea: Apellido, Nombre; o la institución"));
    const Apply apply = [field](Evidence& evidence, QList<Record>&) {
        // A name that stands as it stood keeps the parts that a line cannot show.
        const QList<Name> before = evidence.authors;
        evidence.authors = namesFromText(field->value());
        for (Name& name : evidence.authors) {
            const auto known = std::find_if(before.begin(), before.end(), [&](const Name& each) {
                return each.display().simplified() == name.display();
            });
            if (known != before.end())
                name = *known;
        }
    };
    finish(
        "authors", field, field,
        textRow(
            "authors", field, [](const Evidence& evidence) { return namesToText(evidence.authors); }, apply));
}

void FieldRows::language()
{
    auto* const field = new TextField(TextField::Shape::Line);
    field->setPlaceholderText(FieldTexts::tr("español, inglés…"));
    finish("language", field, field,
           textRow(
               "language", field, [](const Evidence& evidence) { return languageName(evidence.language); },
               [field](Evidence& evidence, QList<Record>&) {
                   // What stands as it stood keeps what a word cannot say: «es-MX».
                   if (field->value().trimmed() != languageName(evidence.language))
                       evidence.language = languageCode(field->value());
               }));
}

void FieldRows::date(const char* name, QString Evidence::*member)
{
    auto* const field = new TextField(TextField::Shape::Line);
    field->setPlaceholderText(FieldTexts::tr("2021, 03/2021 o 9/3/2021"));
    auto* const hint = new QLabel;
    hint->setTextFormat(Qt::PlainText);
    hint->setObjectName(QString::fromLatin1(name) + QStringLiteral("Understood"));
    hint->hide();
    QObject::connect(field, &QPlainTextEdit::textChanged, hint, [field, hint] {
        const std::optional<QString> iso = readPartialDate(field->value());
        hint->setVisible(field->isModified() && iso && !iso->isEmpty());
        hint->setText(iso ? FieldTexts::tr("Se entiende: %1").arg(partialDateText(*iso)) : QString());
    });
    const Apply apply = [field, member](Evidence& evidence, QList<Record>&) {
        const std::optional<QString> iso = readPartialDate(field->value());
        if (!iso) {
            throw Error(
                ErrorKind::Constraint,
                FieldTexts::tr("«%1» no se entiende como fecha. Escriba el año (2021), el mes (03/2021) o el "
                               "día (9/3/2021).")
                    .arg(field->value().left(40)));
        }
        evidence.*member = *iso;
    };
    FieldRow row = textRow(
        name, field, [member](const Evidence& evidence) { return partialDateText(evidence.*member); }, apply);
    row.restore = [restore = row.restore, hint] {
        restore();
        hint->hide();
    };
    finish(name, column({field, hint}), field, row);
}

void FieldRows::link(const char* name, QString Evidence::*member, QString (*typed)(const QString&),
                     QString (*address)(const QString&))
{
    auto* const field = new TextField(TextField::Shape::Line);
    auto* const open = new QPushButton(FieldTexts::tr("Abrir"));
    open->setObjectName(QString::fromLatin1(name) + QStringLiteral("Open"));
    open->setAccessibleName(FieldTexts::tr("Abrir %1").arg(labelOf(name)));
    QObject::connect(open, &QPushButton::clicked, m_form.widget, [form = &m_form, member, address] {
        form->session.prompts.openOutside(form->widget, address(form->shown.*member));
    });
    FieldRow row = textRow(
        name, field, [member](const Evidence& evidence) { return evidence.*member; },
        [field, member, typed](Evidence& evidence, QList<Record>&) {
            if (field->isModified())
                evidence.*member = typed(field->value());
        });
    row.load = [load = row.load, open, address, member, form = &m_form] {
        load();
        open->setVisible(!address(form->shown.*member).isEmpty());
    };
    finish(name, line({field, open}), field, row);
}

void FieldRows::choice(const char* name, bool inSight, const QList<Option>& options,
                       const std::function<int(const Evidence&)>& stored,
                       const std::function<void(Evidence&, int)>& set)
{
    FieldRow row;
    QWidget* editor = nullptr;
    QWidget* focus = nullptr;
    std::function<int()> chosen;
    if (inSight) {
        QList<QWidget*> buttons;
        auto* const group = new QButtonGroup(m_form.widget);
        for (const Option& option : options) {
            auto* const button = new QRadioButton(option.text);
            button->setObjectName(QString::fromLatin1(name) + u'_' + option.code);
            group->addButton(button, option.value);
            buttons << button;
        }
        QObject::connect(group, &QButtonGroup::idClicked, m_form.widget, commits(name));
        chosen = [group] { return group->checkedId(); };
        row.load = [form = &m_form, group, stored] { group->button(stored(form->shown))->setChecked(true); };
        row.typed = [group] { return group->checkedButton()->text(); };
        editor = column(buttons);
        focus = buttons.first();
    } else {
        auto* const box = new QuietCombo;
        for (const Option& option : options)
            box->addItem(option.text, option.value);
        QObject::connect(box, &QComboBox::activated, m_form.widget, commits(name));
        chosen = [box] { return box->currentData().toInt(); };
        row.load = [form = &m_form, box, stored] {
            box->setCurrentIndex(box->findData(stored(form->shown)));
        };
        row.typed = [box] { return box->currentText(); };
        editor = focus = box;
    }
    row.isModified = [form = &m_form, chosen, stored] { return chosen() != stored(form->shown); };
    row.apply = [chosen, set](Evidence& evidence, QList<Record>&) { set(evidence, chosen()); };
    row.restore = row.load;
    finish(name, editor, focus, row);
}

void FieldRows::study()
{
    auto* const box = new QuietCombo;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setPlaceholderText(FieldTexts::tr("Elija uno o escriba un nombre nuevo"));
    box->completer()->setFilterMode(Qt::MatchContains);
    QObject::connect(box, &QComboBox::activated, m_form.widget, commits("study"));
    QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, m_form.widget, commits("study"));
    const auto stored = [form = &m_form] {
        const auto found = form->session.workspace.find(form->shown.study);
        return found ? found->name : QString();
    };
    FieldRow row;
    row.load = [form = &m_form, box, stored] {
        if (box->lineEdit()->isModified())
            return;
        QStringList names;
        for (const Study& study : form->session.workspace.all<Study>())
            names << study.name;
        names.sort(Qt::CaseInsensitive);
        names.prepend(QString());
        box->clear();
        box->addItems(names);
        box->setCurrentText(stored());
    };
    row.isModified = [box, stored] { return box->currentText().trimmed() != stored().trimmed(); };
    row.apply = [form = &m_form, box](Evidence& evidence, QList<Record>& also) {
        Study study;
        study.name = box->currentText().simplified();
        for (const Study& each : form->session.workspace.all<Study>()) {
            if (each.name.compare(study.name, Qt::CaseInsensitive) == 0)
                study = each;
        }
        if (study.id.isNull() && !study.name.isEmpty()) {
            study.id = Id<Study>::create();
            also << study;
        }
        evidence.study = study.id;
    };
    row.restore = [box, load = row.load] {
        box->lineEdit()->setModified(false);
        load();
    };
    row.typed = [box] { return box->currentText(); };
    box->onEscape = row.restore;
    auto* const same = new QPushButton(FieldTexts::tr("Mismo estudio que…"));
    same->setObjectName(QStringLiteral("sameStudy"));
    QObject::connect(same, &QPushButton::clicked, m_form.widget, [form = &m_form] {
        const auto other =
            pickOther(*form, FieldTexts::tr("Mismo estudio que…"),
                      FieldTexts::tr("¿Qué otro documento viene del mismo estudio? Todos los de "
                                     "un estudio cuentan como una sola fuente."));
        if (other)
            form->joinStudy(*other);
    });
    finish("study", line({box, same}), box, row);
}

void FieldRows::other(const char* name, Id<Evidence> Evidence::*member)
{
    auto* const title = new QLabel;
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto* const choose = new QPushButton(FieldTexts::tr("Elegir…"));
    auto* const none = new QPushButton(FieldTexts::tr("Quitar"));
    none->setAccessibleName(FieldTexts::tr("Quitar: %1").arg(labelOf(name)));
    const QString field = QString::fromLatin1(name);
    QObject::connect(choose, &QPushButton::clicked, m_form.widget, [form = &m_form, field, member] {
        const auto picked = pickOther(*form, fieldLabel(QStringLiteral("evidence"), field),
                                      FieldTexts::tr("¿De qué documento viene este?"));
        if (picked)
            form->point(member, *picked);
    });
    QObject::connect(none, &QPushButton::clicked, m_form.widget,
                     [form = &m_form, member] { form->point(member, {}); });
    FieldRow row;
    row.load = [form = &m_form, member, title, none] {
        const auto found = form->session.workspace.find(form->shown.*member);
        title->setText(found ? found->title.left(300) : FieldTexts::tr("Ninguna"));
        none->setVisible(found.has_value());
    };
    row.isModified = [] { return false; };
    row.restore = row.load;
    finish(name, line({title, choose, none}), choose, row);
}

std::optional<Id<Evidence>> FieldRows::pickOther(const Form& form, const QString& title,
                                                 const QString& question)
{
    QList<PickItem> items;
    for (const Evidence& each : store::readForPicking(form.session.workspace)) {
        if (each.id != form.shown.id)
            items << PickItem{each.id.text(), each.title, each.shortCitation()};
    }
    const std::optional<QString> picked = PickDialog::pickOne(form.widget->window(), title, question, items);
    return picked ? std::optional(Id<Evidence>(*picked)) : std::nullopt;
}

QWidget* FieldRows::line(const QList<QWidget*>& widgets)
{
    auto* const box = new QWidget;
    auto* const layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each : widgets)
        layout->addWidget(each, each == widgets.first() ? 1 : 0, Qt::AlignTop);
    return box;
}

QWidget* FieldRows::column(const QList<QWidget*>& widgets)
{
    auto* const box = new QWidget;
    auto* const layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QWidget* each : widgets)
        layout->addWidget(each);
    return box;
}

QString FieldRows::labelOf(const char* name)
{
    return fieldLabel(QStringLiteral("evidence"), QString::fromLatin1(name));
}

std::function<void()> FieldRows::commits(const char* name) const
{
    return [form = &m_form, field = QString::fromLatin1(name)] { form->commit(field); };
}

FieldRow FieldRows::textRow(const char* name, TextField* field, const Stored& stored,
                            const Apply& apply) const
{
    QObject::connect(field, &TextField::committed, m_form.widget, commits(name));
    FieldRow row;
    row.load = [form = &m_form, field, stored] { field->setStored(stored(form->shown)); };
    row.isModified = [field] { return field->isModified(); };
    row.apply = apply;
    row.restore = [field] { field->restore(); };
    row.typed = [field] { return field->value(); };
    return row;
}

void FieldRows::finish(const char* name, QWidget* editor, QWidget* focus, FieldRow row)
{
    row.field = QString::fromLatin1(name);
    row.focus = focus;
    if (focus->objectName().isEmpty())
        focus->setObjectName(row.field);
    // A radio button is named by its own text; its group by the label.
    if (focus == editor || !qobject_cast<QRadioButton*>(focus))
        focus->setAccessibleName(labelOf(name));
    editor->setAccessibleName(labelOf(name));
    auto* const caption = new QLabel(labelOf(name));
    caption->setBuddy(focus);
    auto* const confirm = new QPushButton(FieldTexts::tr("Confirmar"));
    confirm->setObjectName(row.field + QStringLiteral("Confirm"));
    confirm->setAccessibleName(FieldTexts::tr("Confirmar %1").arg(labelOf(name)));
    QObject::connect(confirm, &QPushButton::clicked, m_form.widget,
                     [form = &m_form, field = row.field] { form->confirm(field); });
    row.unconfirmed = line({new QLabel(FieldTexts::tr("sin confirmar")), confirm});
    row.problem = new ProblemLabel;
    row.problem->setObjectName(row.field + QStringLiteral("Problem"));
    QWidget* const head = line({caption, row.unconfirmed});
    m_into->addWidget(column({head, editor, row.problem}));
    m_rows.push_back(std::move(row));
}

} // namespace agenda::gui
