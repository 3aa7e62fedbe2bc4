// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agenda/agendadetail.h"

#include "store/views.h"
#include "ui_agendadetail.h"

namespace agenda::gui
{

AgendaDetail::AgendaDetail(const Session& session, QWidget* parent)
    : Detail(session, parent), m_ui(std::make_unique<Ui::AgendaDetail>())
{
    m_ui->setupUi(this);
    m_ui->contactCheckedOn->setName(tr("Contacto revisado el"));
    bindField(m_ui->title, &Agenda::title, tr("el título"));
    bindField(m_ui->organisation, &Agenda::organisation, tr("la organización"));
    bindField(m_ui->firstYear, &Agenda::firstYear, tr("el primer año"));
    bindField(m_ui->lastYear, &Agenda::lastYear, tr("el último año"));
    bindField(m_ui->introduction, &Agenda::introduction, tr("la introducción"));
    bindField(m_ui->messageKnown, &Agenda::messageKnown, tr("«Lo que ya sabemos»"));
    bindField(m_ui->messageMissing, &Agenda::messageMissing, tr("«Lo que falta»"));
    bindField(m_ui->messageNext, &Agenda::messageNext, tr("«Lo que viene»"));
    bindField(m_ui->contactName, &Agenda::contactName, tr("el nombre del contacto"));
    bindField(m_ui->contactRole, &Agenda::contactRole, tr("el cargo del contacto"));
    bindField(m_ui->contactEmail, &Agenda::contactEmail, tr("el correo del contacto"));
    bindField(m_ui->address, &Agenda::address, tr("la dirección"));
    bindField(m_ui->phone, &Agenda::phone, tr("el teléfono"));
    bindField(m_ui->web, &Agenda::web, tr("el sitio web"));
    bindField(m_ui->generalEmail, &Agenda::generalEmail, tr("el correo general"));
    bindField(m_ui->contactCheckedOn, &Agenda::contactCheckedOn, tr("la fecha de revisión del contacto"));
    bindField(m_ui->publicationAddress, &Agenda::publicationAddress, tr("la dirección de publicación"));
    setHistory(m_ui->history, m_ui->historyBox);
    tameWidgets();
}

AgendaDetail::~AgendaDetail() = default;

QString AgendaDetail::name() const
{
    return tr("la agenda");
}

void AgendaDetail::fill(bool)
{
    const Agenda agenda = m_session.workspace.require(Id<Agenda>(shownId()));
    const store::Counts counts = store::readCounts(m_session.workspace);
    m_ui->summary->setText(tr("%1 · %2 · %3")
                               .arg(counts.questions == 1 ? tr("1 pregunta amplia")
                                                          : tr("%1 preguntas amplias").arg(counts.questions),
                                    counts.themes == 1 ? tr("1 tema") : tr("%1 temas").arg(counts.themes),
                                    counts.subquestions == 1
                                        ? tr("1 subpregunta")
                                        : tr("%1 subpreguntas").arg(counts.subquestions)));
    showFields(agenda);
    const bool hasMessages =
        !agenda.messageKnown.isEmpty() || !agenda.messageMissing.isEmpty() || !agenda.messageNext.isEmpty();
    m_ui->messagesHeading->setVisible(!isReadOnly() || hasMessages);
}

} // namespace agenda::gui
