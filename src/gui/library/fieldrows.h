// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "domain/record.h"
#include "gui/library/textfield.h"
#include "gui/page.h"

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace agenda::gui
{

/// One field of the evidence form: how it is filled, whether somebody changed it, how its value gets into the
/// record (records that have to be written first go into `also`), and what was typed. `apply` throws Error
/// what cannot be read.
struct FieldRow {
    QString field;
    std::function<void()> load;
    std::function<bool()> isModified;
    std::function<void(Evidence& evidence, QList<Record>& also)> apply;
    std::function<void()> restore;
    std::function<QString()> typed;
    QWidget* focus = nullptr; ///< where one begins to fill it in
    QLabel* problem = nullptr;
    QWidget* unconfirmed = nullptr;
};

/// Makes the rows of the evidence form, each with its label, its mark «sin confirmar», its editor and the
/// place for its problem, one under the other. The editors tell `Form` what the person did. Lives while the
/// form is built.
class FieldRows
{
public:
    /// The form that the rows belong to; it outlives its editors.
    struct Form {
        QWidget* widget;
        const Evidence& shown; ///< the record as it is stored
        Session session;
        std::function<void(const QString& field)> commit;
        std::function<void(const QString& field)> confirm;
        std::function<void(Id<Evidence> Evidence::*member, const Id<Evidence>&)> point;
        std::function<void(const Id<Evidence>&)> joinStudy;
    };

    FieldRows(const Form& form, QVBoxLayout* into, std::vector<FieldRow>& rows);

    /// The next rows go here.
    void into(QVBoxLayout* layout) { m_into = layout; }

    TextField* text(const char* name, QString Evidence::*member, TextField::Shape shape);
    /// Several words of a vocabulary.
    void terms(const char* name, QStringList Evidence::*member, Vocabulary vocabulary);
    void authors();
    /// Read and written in words, kept as a code.
    void language();
    void date(const char* name, QString Evidence::*member);
    /// A text with a button that opens what `address` makes of it; `typed` makes what is kept of what is
    /// typed.
    void link(const char* name, QString Evidence::*member, QString (*typed)(const QString&),
              QString (*address)(const QString&));
    /// One of a few, all in sight.
    template <class E>
    void radios(const char* name, E Evidence::*member)
    {
        choice(
            name, true, optionsOf<E>(), [member](const Evidence& e) { return static_cast<int>(e.*member); },
            [member](Evidence& e, int value) { e.*member = static_cast<E>(value); });
    }
    template <class E>
    void combo(const char* name, E Evidence::*member)
    {
        choice(
            name, false, optionsOf<E>(), [member](const Evidence& e) { return static_cast<int>(e.*member); },
            [member](Evidence& e, int value) { e.*member = static_cast<E>(value); });
    }
    /// The study that the document comes from: by its name, or by another document of it.
    void study();
    /// Another evidence, chosen from a list.
    void other(const char* name, Id<Evidence> Evidence::*member);

    static QWidget* line(const QList<QWidget*>& widgets);
    static QWidget* column(const QList<QWidget*>& widgets);

private:
    struct Option {
        int value;
        QString code;
        QString text;
    };
    using Stored = std::function<QString(const Evidence&)>;
    using Apply = std::function<void(Evidence&, QList<Record>&)>;

    template <class E>
    static QList<Option> optionsOf()
    {
        QList<Option> options;
        for (const auto& [value, code] : EnumCodes<E>::all)
            options << Option{static_cast<int>(value), QString::fromLatin1(code), label(value)};
        return options;
    }
    void choice(const char* name, bool inSight, const QList<Option>& options,
                const std::function<int(const Evidence&)>& stored,
                const std::function<void(Evidence&, int)>& set);
    std::function<void()> commits(const char* name) const;
    FieldRow textRow(const char* name, TextField* field, const Stored& stored, const Apply& apply) const;
    /// Asks for another document.
    static std::optional<Id<Evidence>> pickOther(const Form& form, const QString& title,
                                                 const QString& question);
    void finish(const char* name, QWidget* editor, QWidget* focus, FieldRow row);
    static QString labelOf(const char* name);

    const Form& m_form;
    QVBoxLayout* m_into;
    std::vector<FieldRow>& m_rows;
};

} // namespace agenda::gui
