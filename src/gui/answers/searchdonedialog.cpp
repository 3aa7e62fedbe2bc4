// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/answers/searchdonedialog.h"

#include "domain/labels.h"
#include "gui/fields/datefield.h"
#include "ui_searchdonedialog.h"

namespace agenda::gui
{

SearchDoneDialog::SearchDoneDialog(const SubQuestion& sub, const QDate& today, QWidget* parent)
    : EditDialog(parent), m_ui(std::make_unique<Ui::SearchDoneDialog>()), m_subquestion(sub.id)
{
    m_ui->setupUi(this);
    m_ui->question->setText(sub.code + QStringLiteral("  ") + sub.readable());
    for (const auto& [value, code] : EnumCodes<SearchOutcome>::all)
        m_ui->outcome->addItem(label(value), int(value));
    prepareDateEdit(*m_ui->searchedOn);
    m_ui->searchedOn->setDate(today);
    m_ui->place->setPlaceholderText(tr("Por ejemplo: Scopus, biblioteca de CLAC, consulta a coordinadoras"));
    prepare(*m_ui->buttons, *m_ui->problem);
    resize(520, sizeHint().height());
    m_ui->place->setFocus();
}

SearchDoneDialog::~SearchDoneDialog() = default;

SearchDone SearchDoneDialog::search() const
{
    SearchDone search;
    search.subquestion = m_subquestion;
    search.place = m_ui->place->text().trimmed();
    search.words = m_ui->words->text().trimmed();
    search.searchedOn = m_ui->searchedOn->date();
    search.outcome = SearchOutcome(m_ui->outcome->currentData().toInt());
    search.notes = m_ui->notes->text().trimmed();
    return search;
}

bool SearchDoneDialog::isModified() const
{
    const SearchDone now = search();
    return !now.place.isEmpty() || !now.words.isEmpty() || !now.notes.isEmpty();
}

void SearchDoneDialog::accept()
{
    if (search().place.isEmpty())
        return refuse(tr("Escriba dónde se buscó."), m_ui->place);
    finish();
}

} // namespace agenda::gui
