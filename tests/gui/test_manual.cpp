// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The manual is true: its pictures are taken from the real window, its table of keys is the program's.
// `scripts/screenshots` says by AGENDA_SCREENSHOTS in which folder to keep the pictures; otherwise they are
// made, looked at and thrown away.
#include "gui/windowfixture.h"

#include "domain/quarter.h"
#include "gui/examplepdf.h"
#include "gui/reader/findbar.h"
#include "gui/reader/pageview.h"
#include "gui/reader/readerwindow.h"
#include "gui/report/pagepreview.h"
#include "gui/shortcuts.h"
#include "store/agendaedit.h"
#include "store/evidenceedit.h"
#include "store/families.h"
#include "store/planning.h"
#include "store/workspace.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QSet>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::gui;

namespace test_manual
{

/// Public records of Fairtrade bibliography. What they found is for their readers to say: here it is marked
/// as an example.
struct Source {
    const char* title;
    const char* authors;
    const char* year;
    const char* container;
    const char* country;
    const char* language;
    EvidenceKind kind;
    const char* codes; ///< with blanks between
};

QList<Source> sources()
{
    return {
        {"How does fair trade affect farmers' food security? A review of empirical studies",
         "Sirdey, Ninon\nLemeilleur, Sylvaine", "2019", "Systèmes alimentaires / Food Systems, n° 4, 93-113",
         "", "en", EvidenceKind::Research, "1.6.1"},
        {"Desarrollo rural e internacionalización mediante redes de Comercio Justo del café. Un estudio del "
         "caso",
         "Ferro-Soto, Carlos\nMili, Samira", "2013", "Cuadernos de Desarrollo Rural, vol. 10, no. 72", "",
         "es", EvidenceKind::Research, "1.3.2 2.5.1"},
        {"Género, trabajo y organización. Mujeres cafetaleras de la Unión de Productores Orgánicos San "
         "Isidro "
         "Siltepec, Chiapas",
         "Cárcamo Toalá, Naima Jazíbi\nVázquez García, Verónica\nZapata Martelo, Emma", "2010",
         "Estudios Sociales, volumen 18, número 36", "México", "es", EvidenceKind::Research, "1.5.1"},
        {"Insights to the Consequences of Fair Trade from an All-female Coffee Cooperative",
         "Russell-DuVarney, Kelley A.", "2013", "Texas State University-San Marcos", "Nicaragua", "en",
         EvidenceKind::Other, "1.5.1"},
        {"Climate change impacts and adaptation among smallholder farmers in Central America",
         "Harvey, Celia A.", "2018", "Agriculture & Food Security", "", "en", EvidenceKind::Research,
         "1.7.1 1.7.2"},
        {"Cooperatives and social capital: the Copasul case, Mato Grosso do Sul state",
         "Akahoshi, Wesley Batista", "2016", "", "Brasil", "en", EvidenceKind::Research, "2.2.1"},
    };
}

Id<SubQuestion> withCode(const store::Workspace& workspace, const QString& code)
{
    const QList<SubQuestion> found = workspace.where(&SubQuestion::code, code);
    REQUIRE(found.size() == 1);
    return found.first().id;
}

QByteArray examplePdf()
{
    const QStringList cover{QString(), QStringLiteral("[EJEMPLO] Documento de prueba")};
    const QStringList page{QStringLiteral("[EJEMPLO] Texto de prueba"),
                           QString(),
                           QStringLiteral("Las mujeres que participan en la organización deciden también"),
                           QStringLiteral("sobre el uso del ingreso familiar. Esta frase no viene de ningún"),
                           QStringLiteral("estudio: sirve para mostrar cómo se busca, se marca y se cita."),
                           QString(),
                           QStringLiteral("La participación se mide por asistencia y por cargos ocupados.")};
    return sample::textPdf({cover, cover, page, page});
}

/// The agenda 2020-2022 with some of a year's work in it.
QString filledFile(WindowFixture& fixture)
{
    const QString file = fixture.starterFile();
    const auto workspace = store::Workspace::open(file, store::Access::Edit, fixture.settings.person());
    const QString pdf = fixture.path("[EJEMPLO] Informe.pdf");
    {
        QFile made(pdf);
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(examplePdf());
    }
    Progress progress;
    for (const Source& source : sources()) {
        Evidence evidence;
        evidence.kind = source.kind;
        evidence.title = QString::fromUtf8(source.title);
        evidence.authors = namesFromText(QString::fromUtf8(source.authors));
        evidence.issued = QString::fromUtf8(source.year);
        evidence.container = QString::fromUtf8(source.container);
        evidence.language = QString::fromUtf8(source.language);
        if (*source.country != 0)
            evidence.countries = {QString::fromUtf8(source.country)};
        QList<Id<SubQuestion>> codes;
        for (const QString& code : QString::fromLatin1(source.codes).split(u' '))
            codes += withCode(*workspace, code);
        const Id<Evidence> id = store::addEvidence(*workspace, evidence, codes);
        Finding finding;
        finding.link = workspace->where(&Link::evidence, id).first().id;
        finding.statement =
            QStringLiteral("[EJEMPLO] Lo que este documento dice sobre la subpregunta, en una o dos "
                           "frases que se entienden sin abrirlo.");
        finding.printedPage = QStringLiteral("104");
        store::addFinding(*workspace, finding);
        if (codes.size() == 1)
            store::attach(*workspace, id, store::ContentIntake(*workspace).stage(pdf, progress));
    }
    const auto state = [&](const char* code, Answered value, const QDate& day) {
        store::setState(*workspace, withCode(*workspace, QString::fromLatin1(code)), value, day,
                        QStringLiteral("[EJEMPLO] Hay estudios que responden en parte."));
    };
    state("1.6.1", Answered::InProgress, QDate(2021, 3, 9));
    state("1.6.1", Answered::Partial, QDate(2022, 11, 12));
    state("1.7.2", Answered::InProgress, QDate(2022, 2, 1));
    state("1.5.1", Answered::Full, QDate(2022, 6, 30));
    const auto plan = [&](const char* title, ActivityKind kind, const char* code, const Quarter& last) {
        Activity activity;
        activity.title = QStringLiteral("[EJEMPLO] ") + QString::fromUtf8(title);
        activity.kind = kind;
        activity.startsOn = QDate(last.year, 1, 1);
        activity.endsOn = last.last();
        activity.subquestions = {withCode(*workspace, QString::fromLatin1(code)).text()};
        store::saveActivity(*workspace, activity, QStringLiteral("Ana Núñez"));
    };
    plan("Estudio sobre el trabajo digno en las plantaciones", ActivityKind::Study, "2.1.1", {2021, 4});
    plan("Evaluación de los intercambios entre organizaciones", ActivityKind::Evaluation, "1.2.1", {2022, 3});
    store::setResponsible(*workspace, withCode(*workspace, QStringLiteral("1.6.1")),
                          QStringLiteral("Ana Núñez"));
    for (const store::WordedAlike& each : store::wordedAlike(*workspace))
        store::shapeFamily(*workspace, {}, each.words, each.members);
    return file;
}

/// Takes the pictures, each of a window of the same size.
class Camera
{
public:
    Camera() : m_folder(qEnvironmentVariable("AGENDA_SCREENSHOTS", m_temporary.path())) {}

    void take(QWidget& window, const char* name)
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
        INFO(name);
        REQUIRE(picture.width() >= 1000);
        CHECK(coloursIn(picture) > 30); // not an empty window
        const QString file = m_folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png");
        CHECK(picture.save(file, "PNG", 0)); // quality 0: the smallest file
    }

private:
    static qsizetype coloursIn(const QImage& picture)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); ++x)
                colours.insert(picture.pixel(x, y));
        }
        return colours.size();
    }

    QTemporaryDir m_temporary;
    QString m_folder;
};

MainWindow& sized(MainWindow& window)
{
    window.resize(1280, 800);
    QCoreApplication::processEvents();
    return window;
}

void goTo(WindowFixture& fixture, const char* code)
{
    fixture.key(Qt::Key_1, Qt::ControlModifier);
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type(QString::fromLatin1(code));
    fixture.key(Qt::Key_Return);
    QCoreApplication::processEvents();
}

TEST_CASE("The pictures of the manual are taken from the real window")
{
    WindowFixture fixture;
    Camera camera;
    const QString file = filledFile(fixture);
    camera.take(sized(fixture.window()), "bienvenida");

    MainWindow& window = fixture.window();
    REQUIRE(window.openFile(file));
    sized(window);
    goTo(fixture, "1.6.1");
    camera.take(window, "agenda");

    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type(QStringLiteral("genero"));
    camera.take(window, "buscar");
    fixture.key(Qt::Key_Escape);
    fixture.key(Qt::Key_Escape);

    fixture.key(Qt::Key_2, Qt::ControlModifier);
    for (int row = 0; row < 4; ++row)
        fixture.key(Qt::Key_Down);
    QCoreApplication::processEvents();
    fixture.child<QTabWidget>("evidenceTabs")->setCurrentIndex(1);
    fixture.child<QTreeWidget>("linksTree")->expandAll();
    camera.take(window, "evidencias");

    fixture.child<QTabWidget>("evidenceTabs")->setCurrentIndex(2);
    QTest::mouseClick(fixture.child<QPushButton>("openFileButton"), Qt::LeftButton);
    auto* const reader = fixture.child<ReaderWindow>();
    REQUIRE(reader);
    reader->resize(1080, 700);
    reader->showPdfPage(3);
    reader->findChild<FindBar*>()->open();
    reader->findChild<QLineEdit*>(QStringLiteral("findField"))->setText(QStringLiteral("participacion"));
    auto* const pages = reader->findChild<PageView*>();
    auto* const count = reader->findChild<QLabel*>(QStringLiteral("findCount"));
    REQUIRE(QTest::qWaitFor([&] { return count->text() == QStringLiteral("1 de 2"); }));
    REQUIRE(QTest::qWaitFor([&] { return pages->isRendered(); }));
    camera.take(*reader, "lector");
    QTest::keyClick(reader->windowHandle(), Qt::Key_J, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return pages->isRendered(); }));
    camera.take(*reader, "valorar");
    delete reader;
    QApplication::setActiveWindow(&fixture.window()); // offscreen nobody gives it back

    const std::pair<Qt::Key, const char*> views[] = {{Qt::Key_3, "mapa"},
                                                     {Qt::Key_4, "avance"},
                                                     {Qt::Key_5, "tablero"},
                                                     {Qt::Key_7, "plan"},
                                                     {Qt::Key_8, "familias"}};
    for (const auto& [key, name] : views) {
        fixture.key(key, Qt::ControlModifier);
        camera.take(window, name);
    }

    fixture.key(Qt::Key_6, Qt::ControlModifier);
    auto* const preview = fixture.child<PagePreview>();
    REQUIRE(QTest::qWaitFor([&] { return preview->pageCount() > 0; }, 30'000));
    preview->showPage(9); // theme 6
    camera.take(window, "informe");
    fixture.closeWindow();

    MainWindow& staff = fixture.window(true);
    REQUIRE(staff.openFile(file));
    sized(staff);
    goTo(fixture, "1.5.1");
    camera.take(staff, "lectura");
    fixture.closeWindow();

    fixture.appearance.setScheme(ColourScheme::Dark);
    MainWindow& dark = fixture.window();
    REQUIRE(dark.openFile(file));
    sized(dark);
    goTo(fixture, "1.7.2");
    camera.take(dark, "oscuro");
    fixture.appearance.setScheme(ColourScheme::Light);
}

TEST_CASE("The manual has every key of the program")
{
    QFile file(QStringLiteral(AGENDA_SOURCE_DIR "/docs/manual/teclado.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(file.readAll());
    for (const Shortcut& shortcut : shortcuts()) {
        QStringList keys;
        for (const QKeySequence& each : shortcut.keys) {
            QString key = each.toString(QKeySequence::PortableText);
            key.replace(QStringLiteral("Shift+"), QStringLiteral("Mayús+"))
                .replace(QStringLiteral("Left"), QStringLiteral("←"))
                .replace(QStringLiteral("Right"), QStringLiteral("→"))
                .replace(QStringLiteral("Up"), QStringLiteral("↑"))
                .replace(QStringLiteral("Down"), QStringLiteral("↓"))
                .replace(QStringLiteral("Return"), QStringLiteral("Entrar"))
                .replace(QStringLiteral("Space"), QStringLiteral("Espacio"))
                .replace(QStringLiteral("Del"), QStringLiteral("Supr"));
            keys += u'`' + key + u'`';
        }
        const QString row =
            QStringLiteral("| %1 | %2 |").arg(keys.join(QStringLiteral(" o ")), shortcut.text);
        INFO(row.toStdString());
        CHECK(manual.contains(row));
    }
}

} // namespace test_manual
