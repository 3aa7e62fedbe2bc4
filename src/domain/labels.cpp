// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labels.h"
#include "domain/counted.h"

#include "domain/language.h"
#include "domain/quarter.h"
#include "domain/titleline.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace agenda
{

namespace
{

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(agenda::Labels)
};

} // namespace

QString label(Answered value)
{
    switch (value) {
    case Answered::NoEvidence:
        return Labels::tr("Sin evidencia");
    case Answered::InProgress:
        return Labels::tr("En curso");
    case Answered::Partial:
        return Labels::tr("Respuesta parcial");
    case Answered::Full:
        return Labels::tr("Respondida");
    }
    Q_UNREACHABLE();
}

QString counted(int number, Answered value)
{
    switch (value) {
    case Answered::NoEvidence:
        return Labels::tr("%1 sin evidencia").arg(number);
    case Answered::InProgress:
        return Labels::tr("%1 en curso").arg(number);
    case Answered::Partial:
        return counted(number, Labels::tr("1 respuesta parcial"), Labels::tr("%1 respuestas parciales"));
    case Answered::Full:
        return counted(number, Labels::tr("1 respondida"), Labels::tr("%1 respondidas"));
    }
    Q_UNREACHABLE();
}

QString label(NameStatus value)
{
    return value == NameStatus::Proposed ? Labels::tr("Nombre propuesto") : Labels::tr("Nombre confirmado");
}

QString label(SubQuestionStatus value)
{
    switch (value) {
    case SubQuestionStatus::Active:
        return Labels::tr("Activa");
    case SubQuestionStatus::Parked:
        return Labels::tr("En pausa");
    case SubQuestionStatus::Retired:
        return Labels::tr("Retirada");
    }
    Q_UNREACHABLE();
}

QString label(EvidenceKind value)
{
    switch (value) {
    case EvidenceKind::Research:
        return Labels::tr("Investigación");
    case EvidenceKind::Evaluation:
        return Labels::tr("Evaluación");
    case EvidenceKind::Other:
        return Labels::tr("Otra fuente de información");
    }
    Q_UNREACHABLE();
}

QString label(Access value)
{
    return value == Access::Membership ? Labels::tr("Membresía") : Labels::tr("Solo CLAC");
}

QString label(LifeCycle value)
{
    switch (value) {
    case LifeCycle::Planned:
        return Labels::tr("Planeada");
    case LifeCycle::Ongoing:
        return Labels::tr("En marcha");
    case LifeCycle::Delivered:
        return Labels::tr("Entregada");
    case LifeCycle::Reviewed:
        return Labels::tr("Revisada");
    case LifeCycle::Withdrawn:
        return Labels::tr("Retirada");
    }
    Q_UNREACHABLE();
}

QString label(AttachmentRole value)
{
    switch (value) {
    case AttachmentRole::Main:
        return Labels::tr("Documento principal");
    case AttachmentRole::Annex:
        return Labels::tr("Anexo");
    case AttachmentRole::Dataset:
        return Labels::tr("Datos");
    case AttachmentRole::Instrument:
        return Labels::tr("Instrumento");
    }
    Q_UNREACHABLE();
}

QString label(PageLabels value)
{
    return value == PageLabels::Arabic ? Labels::tr("Números arábigos")
                                       : Labels::tr("Romanos en las páginas preliminares");
}

QString label(PageNumbers value)
{
    return value == PageNumbers::Known ? Labels::tr("Numeradas") : Labels::tr("Sin numerar");
}

QString label(Direction value)
{
    switch (value) {
    case Direction::Supports:
        return Labels::tr("Respalda");
    case Direction::Nuances:
        return Labels::tr("Matiza");
    case Direction::Contradicts:
        return Labels::tr("Contradice");
    case Direction::Context:
        return Labels::tr("Contexto");
    }
    Q_UNREACHABLE();
}

QString label(Confidentiality value)
{
    switch (value) {
    case Confidentiality::Public:
        return Labels::tr("Pública");
    case Confidentiality::Internal:
        return Labels::tr("Interna");
    case Confidentiality::Anonymise:
        return Labels::tr("Anonimizar");
    }
    Q_UNREACHABLE();
}

QString label(Vocabulary value)
{
    return value == Vocabulary::Countries ? Labels::tr("Países") : Labels::tr("Productos");
}

QString label(TermStatus value)
{
    return value == TermStatus::Listed ? Labels::tr("En la lista") : Labels::tr("Fuera de la lista");
}

QString label(ImportOutcome value)
{
    switch (value) {
    case ImportOutcome::Stored:
        return Labels::tr("Guardado");
    case ImportOutcome::Duplicate:
        return Labels::tr("Duplicado");
    case ImportOutcome::Refused:
        return Labels::tr("Rechazado");
    }
    Q_UNREACHABLE();
}

QString label(Audience value)
{
    return value == Audience::Membership ? Labels::tr("Membresía") : Labels::tr("Interna");
}

QString label(ConfidenceLevel value)
{
    switch (value) {
    case ConfidenceLevel::High:
        return Labels::tr("Alta");
    case ConfidenceLevel::Moderate:
        return Labels::tr("Moderada");
    case ConfidenceLevel::Low:
        return Labels::tr("Baja");
    case ConfidenceLevel::VeryLow:
        return Labels::tr("Muy baja");
    case ConfidenceLevel::NoEvidence:
        return Labels::tr("Sin evidencia");
    }
    Q_UNREACHABLE();
}

QString label(UsePurpose value)
{
    switch (value) {
    case UsePurpose::Decision:
        return Labels::tr("Una decisión");
    case UsePurpose::Project:
        return Labels::tr("Un proyecto");
    case UsePurpose::Training:
        return Labels::tr("Una capacitación");
    case UsePurpose::Advocacy:
        return Labels::tr("Incidencia");
    case UsePurpose::Other:
        return Labels::tr("Otro uso");
    }
    Q_UNREACHABLE();
}

QString label(SearchOutcome value)
{
    return value == SearchOutcome::Nothing ? Labels::tr("No se encontró nada")
                                           : Labels::tr("Se encontró algo");
}

QString label(ActivityKind value)
{
    switch (value) {
    case ActivityKind::Study:
        return Labels::tr("Estudio");
    case ActivityKind::Evaluation:
        return Labels::tr("Evaluación");
    case ActivityKind::Review:
        return Labels::tr("Revisión de literatura");
    case ActivityKind::Workshop:
        return Labels::tr("Taller");
    case ActivityKind::Other:
        return Labels::tr("Otra actividad");
    }
    Q_UNREACHABLE();
}

QString label(ActivityStatus value)
{
    switch (value) {
    case ActivityStatus::Planned:
        return Labels::tr("Planeada");
    case ActivityStatus::Ongoing:
        return Labels::tr("En marcha");
    case ActivityStatus::Delivered:
        return Labels::tr("Entregada");
    case ActivityStatus::Cancelled:
        return Labels::tr("Cancelada");
    }
    Q_UNREACHABLE();
}

QString label(Response value)
{
    switch (value) {
    case Response::Pending:
        return Labels::tr("Sin respuesta");
    case Response::Accepted:
        return Labels::tr("Aceptada");
    case Response::Partly:
        return Labels::tr("Aceptada en parte");
    case Response::Rejected:
        return Labels::tr("Rechazada");
    }
    Q_UNREACHABLE();
}

QString typeLabel(const QString& type)
{
    static const QHash<QString, const char*> labels{
        {QStringLiteral("agenda"), QT_TRANSLATE_NOOP("agenda::Labels", "Agenda")},
        {QStringLiteral("question"), QT_TRANSLATE_NOOP("agenda::Labels", "Pregunta amplia")},
        {QStringLiteral("theme"), QT_TRANSLATE_NOOP("agenda::Labels", "Tema")},
        {QStringLiteral("subquestion"), QT_TRANSLATE_NOOP("agenda::Labels", "Subpregunta")},
        {QStringLiteral("person"), QT_TRANSLATE_NOOP("agenda::Labels", "Persona")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("agenda::Labels", "Estado")},
        {QStringLiteral("study"), QT_TRANSLATE_NOOP("agenda::Labels", "Estudio")},
        {QStringLiteral("evidence"), QT_TRANSLATE_NOOP("agenda::Labels", "Evidencia")},
        {QStringLiteral("attachment"), QT_TRANSLATE_NOOP("agenda::Labels", "Archivo")},
        {QStringLiteral("link"), QT_TRANSLATE_NOOP("agenda::Labels", "Vínculo")},
        {QStringLiteral("finding"), QT_TRANSLATE_NOOP("agenda::Labels", "Hallazgo")},
        {QStringLiteral("appraisal"), QT_TRANSLATE_NOOP("agenda::Labels", "Calidad de la fuente")},
        {QStringLiteral("contradiction"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Explicación de una contradicción")},
        {QStringLiteral("term"), QT_TRANSLATE_NOOP("agenda::Labels", "Palabra de un vocabulario")},
        {QStringLiteral("import_batch"), QT_TRANSLATE_NOOP("agenda::Labels", "Importación")},
        {QStringLiteral("import_record"), QT_TRANSLATE_NOOP("agenda::Labels", "Registro importado")},
        {QStringLiteral("distinct_pair"), QT_TRANSLATE_NOOP("agenda::Labels", "No es duplicado")},
        {QStringLiteral("answer"), QT_TRANSLATE_NOOP("agenda::Labels", "Lo que sabemos hoy")},
        {QStringLiteral("confidence"), QT_TRANSLATE_NOOP("agenda::Labels", "Confianza en la respuesta")},
        {QStringLiteral("answer_use"), QT_TRANSLATE_NOOP("agenda::Labels", "Uso")},
        {QStringLiteral("search_done"), QT_TRANSLATE_NOOP("agenda::Labels", "Búsqueda")},
        {QStringLiteral("activity"), QT_TRANSLATE_NOOP("agenda::Labels", "Actividad de aprendizaje")},
        {QStringLiteral("recommendation"), QT_TRANSLATE_NOOP("agenda::Labels", "Recomendación")},
        {QStringLiteral("organisation"), QT_TRANSLATE_NOOP("agenda::Labels", "Organización")},
        {QStringLiteral("organisation_return"), QT_TRANSLATE_NOOP("agenda::Labels", "Devolución")},
        {QStringLiteral("edition"), QT_TRANSLATE_NOOP("agenda::Labels", "Edición del informe")},
    };
    const char* const text = labels.value(type);
    return text ? Labels::tr(text) : type;
}

QString fieldLabel(const QString& type, const QString& field)
{
    // A name that means something else on one record stands as «type.field».
    static const QHash<QString, const char*> labels{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("agenda::Labels", "Título")},
        {QStringLiteral("organisation"), QT_TRANSLATE_NOOP("agenda::Labels", "Organización")},
        {QStringLiteral("first_year"), QT_TRANSLATE_NOOP("agenda::Labels", "Primer año")},
        {QStringLiteral("last_year"), QT_TRANSLATE_NOOP("agenda::Labels", "Último año")},
        {QStringLiteral("introduction"), QT_TRANSLATE_NOOP("agenda::Labels", "Introducción")},
        {QStringLiteral("message_known"), QT_TRANSLATE_NOOP("agenda::Labels", "Lo que ya sabemos")},
        {QStringLiteral("message_missing"), QT_TRANSLATE_NOOP("agenda::Labels", "Lo que falta")},
        {QStringLiteral("message_next"), QT_TRANSLATE_NOOP("agenda::Labels", "Lo que viene")},
        {QStringLiteral("contact_name"), QT_TRANSLATE_NOOP("agenda::Labels", "Persona de contacto")},
        {QStringLiteral("contact_role"), QT_TRANSLATE_NOOP("agenda::Labels", "Cargo")},
        {QStringLiteral("contact_email"), QT_TRANSLATE_NOOP("agenda::Labels", "Correo de contacto")},
        {QStringLiteral("address"), QT_TRANSLATE_NOOP("agenda::Labels", "Dirección")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("agenda::Labels", "Teléfono")},
        {QStringLiteral("web"), QT_TRANSLATE_NOOP("agenda::Labels", "Sitio web")},
        {QStringLiteral("general_email"), QT_TRANSLATE_NOOP("agenda::Labels", "Correo general")},
        {QStringLiteral("contact_checked_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Contacto revisado el")},
        {QStringLiteral("publication_address"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Dirección de publicación")},
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("agenda::Labels", "Texto")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("agenda::Labels", "Número")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("agenda::Labels", "Nombre")},
        {QStringLiteral("name_status"), QT_TRANSLATE_NOOP("agenda::Labels", "Estado del nombre")},
        {QStringLiteral("symbol"), QT_TRANSLATE_NOOP("agenda::Labels", "Símbolo")},
        {QStringLiteral("colour"), QT_TRANSLATE_NOOP("agenda::Labels", "Color")},
        {QStringLiteral("sentence"), QT_TRANSLATE_NOOP("agenda::Labels", "En una frase")},
        {QStringLiteral("meaning"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Qué significa para su organización")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("agenda::Labels", "Código")},
        {QStringLiteral("official"), QT_TRANSLATE_NOOP("agenda::Labels", "Redacción oficial")},
        {QStringLiteral("standalone"), QT_TRANSLATE_NOOP("agenda::Labels", "Redacción completa")},
        {QStringLiteral("plain"), QT_TRANSLATE_NOOP("agenda::Labels", "En palabras sencillas")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("agenda::Labels", "Tipo")},
        {QStringLiteral("family"), QT_TRANSLATE_NOOP("agenda::Labels", "Familia")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("agenda::Labels", "Situación")},
        {QStringLiteral("decision"), QT_TRANSLATE_NOOP("agenda::Labels", "Decisión que informa")},
        {QStringLiteral("decision_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Fecha de la decisión")},
        {QStringLiteral("audience"), QT_TRANSLATE_NOOP("agenda::Labels", "Audiencia")},
        {QStringLiteral("priority"), QT_TRANSLATE_NOOP("agenda::Labels", "Prioridad")},
        {QStringLiteral("target"), QT_TRANSLATE_NOOP("agenda::Labels", "Meta")},
        {QStringLiteral("next_step"), QT_TRANSLATE_NOOP("agenda::Labels", "Próximo paso")},
        {QStringLiteral("next_step_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Fecha del próximo paso")},
        {QStringLiteral("review_by"), QT_TRANSLATE_NOOP("agenda::Labels", "Revisar antes del")},
        {QStringLiteral("value"), QT_TRANSLATE_NOOP("agenda::Labels", "Estado")},
        {QStringLiteral("effective_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Desde")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("agenda::Labels", "Motivo")},
        {QStringLiteral("authors"), QT_TRANSLATE_NOOP("agenda::Labels", "Autoría")},
        {QStringLiteral("issued"), QT_TRANSLATE_NOOP("agenda::Labels", "Publicación")},
        {QStringLiteral("received_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Recepción")},
        {QStringLiteral("reviewed_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Revisión")},
        {QStringLiteral("container"), QT_TRANSLATE_NOOP("agenda::Labels", "Revista, libro o serie")},
        {QStringLiteral("institution"), QT_TRANSLATE_NOOP("agenda::Labels", "Institución")},
        {QStringLiteral("language"), QT_TRANSLATE_NOOP("agenda::Labels", "Idioma")},
        {QStringLiteral("doi"), QT_TRANSLATE_NOOP("agenda::Labels", "DOI")},
        {QStringLiteral("url"), QT_TRANSLATE_NOOP("agenda::Labels", "Enlace")},
        {QStringLiteral("csl"), QT_TRANSLATE_NOOP("agenda::Labels", "Otros datos bibliográficos")},
        {QStringLiteral("abstract"), QT_TRANSLATE_NOOP("agenda::Labels", "Resumen")},
        {QStringLiteral("design"), QT_TRANSLATE_NOOP("agenda::Labels", "Diseño del estudio")},
        {QStringLiteral("methods"), QT_TRANSLATE_NOOP("agenda::Labels", "Métodos")},
        {QStringLiteral("sample"), QT_TRANSLATE_NOOP("agenda::Labels", "Muestra y población")},
        {QStringLiteral("countries"), QT_TRANSLATE_NOOP("agenda::Labels", "Países")},
        {QStringLiteral("products"), QT_TRANSLATE_NOOP("agenda::Labels", "Productos")},
        {QStringLiteral("organisation_type"), QT_TRANSLATE_NOOP("agenda::Labels", "Tipo de organización")},
        {QStringLiteral("project"), QT_TRANSLATE_NOOP("agenda::Labels", "Proyecto")},
        {QStringLiteral("donor"), QT_TRANSLATE_NOOP("agenda::Labels", "Donante")},
        {QStringLiteral("access"), QT_TRANSLATE_NOOP("agenda::Labels", "Acceso")},
        {QStringLiteral("life_cycle"), QT_TRANSLATE_NOOP("agenda::Labels", "Ciclo de vida")},
        {QStringLiteral("study"), QT_TRANSLATE_NOOP("agenda::Labels", "Estudio del que viene")},
        {QStringLiteral("version_of"), QT_TRANSLATE_NOOP("agenda::Labels", "Versión de")},
        {QStringLiteral("translation_of"), QT_TRANSLATE_NOOP("agenda::Labels", "Traducción de")},
        {QStringLiteral("notes"), QT_TRANSLATE_NOOP("agenda::Labels", "Notas")},
        {QStringLiteral("unconfirmed"), QT_TRANSLATE_NOOP("agenda::Labels", "Sin confirmar")},
        {QStringLiteral("media_type"), QT_TRANSLATE_NOOP("agenda::Labels", "Tipo de archivo")},
        {QStringLiteral("size"), QT_TRANSLATE_NOOP("agenda::Labels", "Tamaño")},
        {QStringLiteral("role"), QT_TRANSLATE_NOOP("agenda::Labels", "Papel")},
        {QStringLiteral("page_offset"), QT_TRANSLATE_NOOP("agenda::Labels", "Desfase de páginas")},
        {QStringLiteral("page_labels"), QT_TRANSLATE_NOOP("agenda::Labels", "Numeración de páginas")},
        {QStringLiteral("page_numbers"), QT_TRANSLATE_NOOP("agenda::Labels", "Números impresos")},
        {QStringLiteral("part"), QT_TRANSLATE_NOOP("agenda::Labels", "Parte que responde")},
        {QStringLiteral("statement"), QT_TRANSLATE_NOOP("agenda::Labels", "Hallazgo")},
        {QStringLiteral("quotation"), QT_TRANSLATE_NOOP("agenda::Labels", "Cita textual")},
        {QStringLiteral("printed_page"), QT_TRANSLATE_NOOP("agenda::Labels", "Página impresa")},
        {QStringLiteral("pdf_page"), QT_TRANSLATE_NOOP("agenda::Labels", "Página del PDF")},
        {QStringLiteral("direction"), QT_TRANSLATE_NOOP("agenda::Labels", "Sentido")},
        {QStringLiteral("country"), QT_TRANSLATE_NOOP("agenda::Labels", "País")},
        {QStringLiteral("product"), QT_TRANSLATE_NOOP("agenda::Labels", "Producto")},
        {QStringLiteral("confidentiality"), QT_TRANSLATE_NOOP("agenda::Labels", "Confidencialidad")},
        {QStringLiteral("public_wording"), QT_TRANSLATE_NOOP("agenda::Labels", "Redacción pública")},
        {QStringLiteral("appraised_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Valorada el")},
        {QStringLiteral("voice"), QT_TRANSLATE_NOOP("agenda::Labels", "Voz e inclusión")},
        {QStringLiteral("voice_reason"), QT_TRANSLATE_NOOP("agenda::Labels", "Voz e inclusión: por qué")},
        {QStringLiteral("appropriateness"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Pertinencia de los métodos")},
        {QStringLiteral("appropriateness_reason"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Pertinencia de los métodos: por qué")},
        {QStringLiteral("triangulation"), QT_TRANSLATE_NOOP("agenda::Labels", "Triangulación")},
        {QStringLiteral("triangulation_reason"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Triangulación: por qué")},
        {QStringLiteral("contribution"), QT_TRANSLATE_NOOP("agenda::Labels", "Contribución")},
        {QStringLiteral("contribution_reason"), QT_TRANSLATE_NOOP("agenda::Labels", "Contribución: por qué")},
        {QStringLiteral("transparency"), QT_TRANSLATE_NOOP("agenda::Labels", "Transparencia")},
        {QStringLiteral("transparency_reason"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Transparencia: por qué")},
        {QStringLiteral("vocabulary"), QT_TRANSLATE_NOOP("agenda::Labels", "Vocabulario")},
        {QStringLiteral("aliases"), QT_TRANSLATE_NOOP("agenda::Labels", "Otros nombres")},
        {QStringLiteral("explanation"), QT_TRANSLATE_NOOP("agenda::Labels", "Explicación")},
        {QStringLiteral("explained_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Explicada el")},
        {QStringLiteral("import_batch.name"), QT_TRANSLATE_NOOP("agenda::Labels", "Archivo")},
        {QStringLiteral("format"), QT_TRANSLATE_NOOP("agenda::Labels", "Formato")},
        {QStringLiteral("encoding"), QT_TRANSLATE_NOOP("agenda::Labels", "Codificación")},
        {QStringLiteral("mapping"), QT_TRANSLATE_NOOP("agenda::Labels", "Correspondencia de columnas")},
        {QStringLiteral("imported_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Importada el")},
        {QStringLiteral("records"), QT_TRANSLATE_NOOP("agenda::Labels", "Registros")},
        {QStringLiteral("stored"), QT_TRANSLATE_NOOP("agenda::Labels", "Guardados")},
        {QStringLiteral("duplicates"), QT_TRANSLATE_NOOP("agenda::Labels", "Duplicados")},
        {QStringLiteral("refused"), QT_TRANSLATE_NOOP("agenda::Labels", "Rechazados")},
        {QStringLiteral("line"), QT_TRANSLATE_NOOP("agenda::Labels", "Línea")},
        {QStringLiteral("raw"), QT_TRANSLATE_NOOP("agenda::Labels", "Registro tal como llegó")},
        {QStringLiteral("outcome"), QT_TRANSLATE_NOOP("agenda::Labels", "Resultado")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("agenda::Labels", "Aclaración")},
        {QStringLiteral("said_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Dicho el")},
        {QStringLiteral("version"), QT_TRANSLATE_NOOP("agenda::Labels", "Versión")},
        {QStringLiteral("answer.text"), QT_TRANSLATE_NOOP("agenda::Labels", "Lo que sabemos hoy")},
        {QStringLiteral("findings"), QT_TRANSLATE_NOOP("agenda::Labels", "Hallazgos en que se apoya")},
        {QStringLiteral("unknown"), QT_TRANSLATE_NOOP("agenda::Labels", "Lo que aún no sabemos")},
        {QStringLiteral("would_change"),
         QT_TRANSLATE_NOOP("agenda::Labels", "Qué nos haría cambiar de idea")},
        {QStringLiteral("answered_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Fecha de la respuesta")},
        {QStringLiteral("soundness"), QT_TRANSLATE_NOOP("agenda::Labels", "Solidez de los estudios")},
        {QStringLiteral("sufficiency"), QT_TRANSLATE_NOOP("agenda::Labels", "Suficiencia de los datos")},
        {QStringLiteral("coherence"), QT_TRANSLATE_NOOP("agenda::Labels", "Coherencia")},
        {QStringLiteral("relevance"), QT_TRANSLATE_NOOP("agenda::Labels", "Pertinencia para la pregunta")},
        {QStringLiteral("level"), QT_TRANSLATE_NOOP("agenda::Labels", "Confianza")},
        {QStringLiteral("judged_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Juzgada el")},
        {QStringLiteral("purpose"), QT_TRANSLATE_NOOP("agenda::Labels", "Para qué")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("agenda::Labels", "Descripción")},
        {QStringLiteral("used_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Usada el")},
        {QStringLiteral("searched_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Buscado el")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("agenda::Labels", "Dónde se buscó")},
        {QStringLiteral("words"), QT_TRANSLATE_NOOP("agenda::Labels", "Palabras de la búsqueda")},
        {QStringLiteral("method"), QT_TRANSLATE_NOOP("agenda::Labels", "Método")},
        {QStringLiteral("starts_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Desde")},
        {QStringLiteral("ends_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Hasta")},
        {QStringLiteral("cost"), QT_TRANSLATE_NOOP("agenda::Labels", "Costo")},
        {QStringLiteral("currency"), QT_TRANSLATE_NOOP("agenda::Labels", "Moneda")},
        {QStringLiteral("subquestions"), QT_TRANSLATE_NOOP("agenda::Labels", "Subpreguntas")},
        {QStringLiteral("recommendation.text"), QT_TRANSLATE_NOOP("agenda::Labels", "Recomendación")},
        {QStringLiteral("response"), QT_TRANSLATE_NOOP("agenda::Labels", "Respuesta de CLAC")},
        {QStringLiteral("recommendation.reason"), QT_TRANSLATE_NOOP("agenda::Labels", "Por qué")},
        {QStringLiteral("due_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Fecha límite")},
        {QStringLiteral("done_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Cumplida el")},
        {QStringLiteral("organisation.kind"), QT_TRANSLATE_NOOP("agenda::Labels", "Tipo de organización")},
        {QStringLiteral("organisation_return.part"), QT_TRANSLATE_NOOP("agenda::Labels", "Cómo participó")},
        {QStringLiteral("returned_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Devuelta el")},
        {QStringLiteral("means"), QT_TRANSLATE_NOOP("agenda::Labels", "Cómo se devolvió")},
        {QStringLiteral("made_on"), QT_TRANSLATE_NOOP("agenda::Labels", "Hecha el")},
        {QStringLiteral("data_date"), QT_TRANSLATE_NOOP("agenda::Labels", "Estados al")},
        {QStringLiteral("edition.product"), QT_TRANSLATE_NOOP("agenda::Labels", "Documento")},
        {QStringLiteral("format"), QT_TRANSLATE_NOOP("agenda::Labels", "Formato")},
        {QStringLiteral("paper"), QT_TRANSLATE_NOOP("agenda::Labels", "Papel")},
        {QStringLiteral("selection"), QT_TRANSLATE_NOOP("agenda::Labels", "Temas elegidos")},
        {QStringLiteral("left_out"), QT_TRANSLATE_NOOP("agenda::Labels", "Lo que quedó fuera")},
    };
    const char* text = labels.value(type + u'.' + field);
    if (!text)
        text = labels.value(field);
    return text ? Labels::tr(text) : field;
}

QString titleLine(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > 80 ? line.left(79).trimmed() + u'…' : line;
}

QString titleOf(const Record& record)
{
    struct Visitor {
        QString operator()(const Agenda& agenda) const { return titleLine(agenda.title); }
        QString operator()(const Question& question) const { return titleLine(question.text); }
        QString operator()(const Theme& theme) const { return titleLine(theme.name); }
        QString operator()(const SubQuestion& sub) const
        {
            return titleLine(sub.code + u' ' + sub.readable());
        }
        QString operator()(const Person& person) const { return titleLine(person.name); }
        QString operator()(const State& state) const { return label(state.value); }
        QString operator()(const Study& study) const { return titleLine(study.name); }
        QString operator()(const Evidence& evidence) const { return titleLine(evidence.title); }
        QString operator()(const Attachment& attachment) const { return titleLine(attachment.name); }
        QString operator()(const Link& link) const
        {
            return link.part.isEmpty() ? Labels::tr("Vínculo") : titleLine(link.part);
        }
        QString operator()(const Finding& finding) const
        {
            return titleLine(finding.statement.isEmpty() ? finding.quotation : finding.statement);
        }
        QString operator()(const Appraisal& appraisal) const
        {
            return Labels::tr("Valorada el %1").arg(dateText(appraisal.appraisedOn));
        }
        QString operator()(const Contradiction& contradiction) const
        {
            return titleLine(contradiction.explanation);
        }
        QString operator()(const Term& term) const { return titleLine(term.name); }
        QString operator()(const ImportBatch& batch) const { return titleLine(batch.name); }
        QString operator()(const ImportRecord& record) const
        {
            return Labels::tr("Línea %1").arg(record.line);
        }
        QString operator()(const DistinctPair& pair) const
        {
            return Labels::tr("No es duplicado, %1").arg(dateText(pair.saidOn));
        }
        QString operator()(const Answer& answer) const { return titleLine(answer.text); }
        QString operator()(const Confidence& confidence) const { return label(confidence.level); }
        QString operator()(const Use& use) const { return titleLine(use.description); }
        QString operator()(const SearchDone& search) const
        {
            return titleLine(dateText(search.searchedOn) + QStringLiteral(", ") + search.place);
        }
        QString operator()(const Activity& activity) const { return titleLine(activity.title); }
        QString operator()(const Recommendation& each) const { return titleLine(each.text); }
        QString operator()(const Organisation& organisation) const { return titleLine(organisation.name); }
        QString operator()(const Return& each) const
        {
            return each.returnedOn.isNull() ? Labels::tr("Devolución pendiente")
                                            : Labels::tr("Devuelta el %1").arg(dateText(each.returnedOn));
        }
        QString operator()(const Edition& edition) const
        {
            return Labels::tr("Edición %1, %2").arg(edition.number).arg(dateText(edition.madeOn));
        }
    };
    return std::visit(Visitor{}, record);
}

QString evidenceCode(int number)
{
    return QStringLiteral("E-%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString dateText(const QDate& date)
{
    static const QLocale spanish(QLocale::Spanish, QLocale::ElSalvador);
    return date.isNull() ? QString() : spanish.toString(date, QStringLiteral("d MMM yyyy"));
}

QString partialDateText(const QString& iso)
{
    if (iso.size() <= 4)
        return iso;
    static const QLocale spanish(QLocale::Spanish, QLocale::ElSalvador);
    if (iso.size() == 7) {
        const QDate first = QDate::fromString(iso + QStringLiteral("-01"), Qt::ISODate);
        return first.isValid() ? spanish.toString(first, QStringLiteral("MMM yyyy")) : iso;
    }
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? dateText(date) : iso;
}

namespace
{

QString textOf(const QString& value)
{
    return value;
}
QString textOf(int value)
{
    return QString::number(value);
}
QString textOf(qint64 value)
{
    return QLocale(QLocale::Spanish, QLocale::ElSalvador).toString(value);
}
QString textOf(const QDate& value)
{
    return dateText(value);
}
QString textOf(const std::optional<int>& value)
{
    return value ? QString::number(*value) : QString();
}
QString textOf(const QStringList& value)
{
    return value.join(QStringLiteral(", "));
}
QString textOf(const QList<Name>& value)
{
    return namesToText(value).replace(u'\n', QStringLiteral("; "));
}
template <class E>
requires std::is_enum_v<E> QString textOf(E value)
{
    return label(value);
}

QString fieldNames(const QString& type, const QStringList& fields)
{
    QStringList names;
    for (const QString& field : fields)
        names << fieldLabel(type, field);
    return names.join(QStringLiteral(", "));
}

/// A list of ids says nothing to a person; how many there are does.
bool isListOfIds(const QString& field)
{
    return field == QLatin1StringView("findings") || field == QLatin1StringView("subquestions") ||
           field == QLatin1StringView("selection");
}

template <class T>
constexpr bool isId = false;
template <class R>
constexpr bool isId<Id<R>> = true;

} // namespace

QString quartersText(const Activity& activity)
{
    const Quarter first = Quarter::of(activity.startsOn);
    const Quarter last = Quarter::of(activity.endsOn);
    if (first == last)
        return first.text();
    //: The quarters of an activity: «T1 2021 a T2 2021».
    return Labels::tr("%1 a %2").arg(first.text(), last.text());
}

QString costText(const Activity& activity)
{
    if (!activity.cost)
        return {};
    static const QLocale spanish(QLocale::Spanish, QLocale::ElSalvador);
    return spanish.toString(*activity.cost) + QChar::Nbsp + activity.currency;
}

QString citedPage(const Finding& finding)
{
    static const QRegularExpression several(
        QStringLiteral("^(\\d+|[ivxlcdm]+)\\s*[-\u2013,]\\s*(\\d+|[ivxlcdm]+)"));
    if (several.match(finding.printedPage).hasMatch())
        return Labels::tr("pp. %1").arg(finding.printedPage);
    if (!finding.printedPage.isEmpty())
        return Labels::tr("p. %1").arg(finding.printedPage);
    return finding.pdfPage ? Labels::tr("pág. PDF %1").arg(*finding.pdfPage) : QString();
}

QList<FieldText> fieldTexts(const Record& record)
{
    QList<FieldText> texts;
    std::visit(
        [&](const auto& each) {
            const QString type = QString::fromLatin1(each.type);
            forEachField(each, [&]<class T>(const char* name, const T& value) {
                const QString field = QString::fromLatin1(name);
                if constexpr (!isId<T>) {
                    // The number is the name of an evidence in lists, nothing that is chosen or changed.
                    const bool isEvidenceNumber =
                        std::is_same_v<std::remove_cvref_t<decltype(each)>, Evidence> &&
                        field == QLatin1StringView("number");
                    if (isEvidenceNumber || field == QLatin1StringView("position") ||
                        field.endsWith(QLatin1StringView("_at")) ||
                        field.endsWith(QLatin1StringView("sha256")) ||
                        field == QLatin1StringView("fingerprint") ||
                        (type == QLatin1StringView(Edition::type) && field == QLatin1StringView("revision")))
                        return;
                    QString shown = textOf(value);
                    if constexpr (std::is_same_v<T, QStringList>) {
                        if (field == QLatin1StringView("unconfirmed"))
                            shown = fieldNames(type, value);
                        else if (isListOfIds(field))
                            shown = value.isEmpty() ? QString() : QString::number(value.size());
                    } else if constexpr (std::is_same_v<T, QString>) {
                        if (field == QLatin1StringView("language"))
                            shown = languageName(value);
                    }
                    texts.append({field, fieldLabel(type, field), shown});
                }
            });
        },
        record);
    return texts;
}

} // namespace agenda
