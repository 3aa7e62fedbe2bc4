// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledagenda.h"

#include "db/target.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/recordjson.h"
#include "support/sample.h"

#include <QFile>

#include <stdexcept>

namespace agenda::sample
{

namespace
{

struct Document {
    EvidenceKind kind;
    const char* title;
    const char* authors; ///< one a line
    const char* issued;
    const char* container;
    const char* institution;
    const char* doi;
    const char* url;
    QStringList codes;
};

/// Public records, as their pages show them.
const QList<Document>& documents()
{
    static const QList<Document> list{
        {EvidenceKind::Research,
         "How does fair trade affect farmers' food security? A review of empirical studies",
         "Sirdey, Ninon\nLemeilleur, Sylvaine",
         "2019",
         "Systèmes alimentaires / Food Systems, n° 4, 93-113",
         "Classiques Garnier",
         "10.48611/isbn.978-2-406-09829-4.p.0093",
         "",
         {QStringLiteral("1.6.1")}},
        {EvidenceKind::Research,
         "Género, trabajo y organización. Mujeres cafetaleras de la Unión de Productores Orgánicos San "
         "Isidro "
         "Siltepec, Chiapas",
         "Cárcamo Toalá, Naima Jazíbi\nVázquez García, Verónica\nZapata Martelo, Emma\nNazar Beutelspacher, "
         "Austreberta",
         "2010",
         "Estudios Sociales, volumen 18, número 36",
         "",
         "",
         "",
         {QStringLiteral("1.5.1"), QStringLiteral("2.3.2")}},
        {EvidenceKind::Research,
         "An Integrated Framework for Assessing Vulnerability to Climate Change and Developing Adaptation "
         "Strategies "
         "for Coffee Growing Families in Mesoamerica",
         "Baca, María\nLäderach, Peter\nHaggar, Jeremy\nSchroth, Götz\nOvalle, Oriana",
         "2014",
         "PLOS ONE 9(2): e88463",
         "",
         "10.1371/journal.pone.0088463",
         "",
         {QStringLiteral("1.7.1"), QStringLiteral("1.7.2")}},
        {EvidenceKind::Evaluation,
         "Fairtrade certification in the banana hired labour sector",
         "van Rijn, Fedes\nJudge, Lucas\nFort, Ricardo\nKoster, Tinka\nWaarts, Yuca\nRuben, Ruerd",
         "2016",
         "LEI Report 2015-056",
         "Wageningen UR",
         "",
         "https://www.fairtrade.net/library/fairtrade-certification-in-the-banana-hired-labour-sector",
         {QStringLiteral("2.1.1"), QStringLiteral("2.2.1")}},
        {EvidenceKind::Research,
         "Fairtrade, certification, and labor: global and local tensions in improving conditions for "
         "agricultural "
         "workers",
         "Raynolds, Laura T.",
         "2014",
         "Agriculture and Human Values 31:499-511",
         "",
         "10.1007/s10460-014-9506-6",
         "",
         {QStringLiteral("2.1.1")}},
        {EvidenceKind::Other,
         "Buenas prácticas de extensión para capacitar, organizar y transferir tecnologías a los productores "
         "de café",
         "Calivá E., Juan",
         "2013",
         "ISBN 978-92-9248-506-1",
         "",
         "",
         "",
         {QStringLiteral("1.2.1")}}};
    return list;
}

void addFinding(store::Workspace& workspace, const Id<Link>& link, Direction direction, const QString& page,
                const QString& quotation)
{
    Finding finding;
    finding.link = link;
    finding.statement =
        QStringLiteral("[EJEMPLO] Aquí va, con las palabras de quien leyó el documento, lo que dice "
                       "sobre la subpregunta: para quién vale, dónde y con qué condiciones.");
    finding.quotation = quotation;
    finding.printedPage = page;
    finding.direction = direction;
    finding.country = QStringLiteral("Honduras");
    finding.product = QStringLiteral("café");
    store::addFinding(workspace, finding);
}

} // namespace

std::unique_ptr<store::Workspace> empty()
{
    return store::Workspace::openDatabase(db::Target::memory(), author(), clock());
}

std::unique_ptr<store::Workspace> starter()
{
    auto workspace = empty();
    QFile file(QStringLiteral(AGENDA_SOURCE_DIR "/data/agenda-clac-2020-2022.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no agenda");
    const store::Json json = store::Json::parse(file.readAll().toStdString());
    workspace->run({QStringLiteral("Agenda 2020-2022"), {}}, [&](store::Writer& writer) {
        for (const auto& [key, type] :
             {std::pair{"agendas", "agenda"}, std::pair{"questions", "question"},
              std::pair{"themes", "theme"}, std::pair{"subquestions", "subquestion"}}) {
            for (const store::Json& each : json.at(key))
                writer.put(store::recordFromJson(QString::fromLatin1(type), each));
        }
    });
    return workspace;
}

SubQuestion subQuestion(const store::Workspace& workspace, const QString& code)
{
    for (const SubQuestion& each : workspace.all<SubQuestion>()) {
        if (each.code == code)
            return each;
    }
    throw std::runtime_error("no such code");
}

void addEvidence(store::Workspace& workspace)
{
    const QList<Direction> directions{Direction::Supports, Direction::Nuances, Direction::Contradicts,
                                      Direction::Context};
    int n = 0;
    for (const Document& document : documents()) {
        Evidence evidence;
        evidence.kind = document.kind;
        evidence.title = QString::fromUtf8(document.title);
        evidence.authors = namesFromText(QString::fromUtf8(document.authors));
        evidence.issued = QString::fromUtf8(document.issued);
        evidence.container = QString::fromUtf8(document.container);
        evidence.institution = QString::fromUtf8(document.institution);
        evidence.doi = QString::fromUtf8(document.doi);
        evidence.url = QString::fromUtf8(document.url);
        const Id<Evidence> id = store::addEvidence(workspace, evidence);
        for (const QString& code : document.codes) {
            const QList<Id<Link>> links = store::link(workspace, id, {subQuestion(workspace, code).id});
            const QString quotation =
                n % 2 ? QString() : QStringLiteral("[EJEMPLO] Cita textual del documento.");
            addFinding(workspace, links.first(), directions[n % 4], QString::number(12 + 11 * n), quotation);
            ++n;
        }
    }
    const auto set = [&](const char* code, Answered value, const QDate& day) {
        store::setState(workspace, subQuestion(workspace, QString::fromLatin1(code)).id, value, day,
                        QStringLiteral("[EJEMPLO] Motivo del cambio, en una línea."));
    };
    set("1.2.1", Answered::InProgress, QDate(2021, 3, 9));
    set("1.5.1", Answered::Partial, QDate(2021, 10, 4));
    set("1.6.1", Answered::Full, QDate(2022, 6, 30));
    set("1.7.1", Answered::Partial, QDate(2022, 2, 14));
    set("1.7.2", Answered::InProgress, QDate(2022, 2, 14));
    set("2.1.1", Answered::Partial, QDate(2022, 9, 1));
}

} // namespace agenda::sample
