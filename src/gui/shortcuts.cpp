// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shortcuts.h"

#include <QAction>
#include <QCoreApplication>

namespace agenda::gui
{

namespace
{

struct ShortcutTexts {
    Q_DECLARE_TR_FUNCTIONS(agenda::gui::Shortcuts)
};

QList<Shortcut> makeTable()
{
    QList<Shortcut> table;
    QString group;
    const auto add = [&](const char* id, const QString& text, std::initializer_list<const char*> keys) {
        QList<QKeySequence> sequences;
        for (const char* each : keys)
            sequences << QKeySequence(QString::fromLatin1(each), QKeySequence::PortableText);
        table << Shortcut{QString::fromLatin1(id), group, text, sequences};
    };

    group = ShortcutTexts::tr("Moverse");
    add("go.agenda", ShortcutTexts::tr("Ir a la agenda"), {"Ctrl+1"});
    add("go.evidence", ShortcutTexts::tr("Ir a las evidencias"), {"Ctrl+2"});
    add("go.map", ShortcutTexts::tr("Ir al mapa"), {"Ctrl+3"});
    add("go.progress", ShortcutTexts::tr("Ir al avance"), {"Ctrl+4"});
    add("go.board", ShortcutTexts::tr("Ir al tablero"), {"Ctrl+5"});
    add("go.report", ShortcutTexts::tr("Ir al informe"), {"Ctrl+6"});
    add("go.plan", ShortcutTexts::tr("Ir al plan"), {"Ctrl+7"});
    add("go.families", ShortcutTexts::tr("Ir a las familias de subpreguntas"), {"Ctrl+8"});
    add("go.search", ShortcutTexts::tr("Buscar en la agenda"), {"Ctrl+F"});
    add("go.back", ShortcutTexts::tr("Volver a lo que se veía antes"), {"Alt+Left"});
    add("go.forward", ShortcutTexts::tr("Ir adelante"), {"Alt+Right"});
    add("go.nextPane", ShortcutTexts::tr("Pasar al panel siguiente"), {"F6"});
    add("go.previousPane", ShortcutTexts::tr("Pasar al panel anterior"), {"Shift+F6"});

    group = ShortcutTexts::tr("Archivo");
    add("file.open", ShortcutTexts::tr("Abrir un archivo"), {"Ctrl+O"});
    add("file.saveCopy", ShortcutTexts::tr("Guardar una copia"), {"Ctrl+Shift+S"});
    add("file.close", ShortcutTexts::tr("Cerrar el archivo"), {"Ctrl+W"});
    add("file.preferences", ShortcutTexts::tr("Preferencias"), {"Ctrl+,"});
    add("file.quit", ShortcutTexts::tr("Salir"), {"Ctrl+Q"});

    group = ShortcutTexts::tr("Editar");
    add("edit.undo", ShortcutTexts::tr("Deshacer"), {"Ctrl+Z"});
    add("edit.redo", ShortcutTexts::tr("Rehacer"), {"Ctrl+Shift+Z", "Ctrl+Y"});
    add("edit.inPlace", ShortcutTexts::tr("Editar en el lugar"), {"F2"});
    add("edit.remove", ShortcutTexts::tr("Quitar (con «Deshacer»)"), {"Del"});
    add("edit.moveUp", ShortcutTexts::tr("Mover hacia arriba"), {"Alt+Up"});
    add("edit.moveDown", ShortcutTexts::tr("Mover hacia abajo"), {"Alt+Down"});

    group = ShortcutTexts::tr("Agenda y evidencia");
    add("subquestion.add", ShortcutTexts::tr("Nueva subpregunta"), {"Ctrl+Shift+N"});
    add("evidence.add", ShortcutTexts::tr("Nueva evidencia"), {"Ctrl+N"});
    add("evidence.paste", ShortcutTexts::tr("Pegar como evidencia en la biblioteca"), {"Ctrl+Shift+V"});
    add("evidence.pasteHere",
        ShortcutTexts::tr("Pegar como evidencia en lo que se ve: archivos, DOI, enlaces o referencias"),
        {"Ctrl+V"});
    add("evidence.confirm", ShortcutTexts::tr("Confirmar el dato «sin confirmar» en el que se está"),
        {"Ctrl+Return"});
    add("import.decide", ShortcutTexts::tr("Al importar: importar u omitir un probable duplicado"),
        {"Space"});
    add("evidence.cite", ShortcutTexts::tr("Copiar la cita de lo elegido"), {"Ctrl+Shift+C"});
    add("evidence.link", ShortcutTexts::tr("Vincular evidencia"), {"Ctrl+L"});

    add("finding.read", ShortcutTexts::tr("Leer en el PDF la página del hallazgo"), {"Ctrl+R"});

    add("map.library", ShortcutTexts::tr("En el mapa y el tablero: abrir en Evidencias lo que se eligió"),
        {"Ctrl+Return"});

    group = ShortcutTexts::tr("Lector de PDF");
    add("reader.close", ShortcutTexts::tr("Volver a la agenda"), {"Esc", "Alt+Left"});
    add("reader.cite", ShortcutTexts::tr("Citar esta página"), {"Ctrl+Shift+C"});
    add("reader.judge", ShortcutTexts::tr("Valorar la calidad junto al documento"), {"Ctrl+J"});
    add("reader.find", ShortcutTexts::tr("Buscar en el documento"), {"Ctrl+F"});
    add("reader.next", ShortcutTexts::tr("Resultado siguiente"), {"F3"});
    add("reader.previous", ShortcutTexts::tr("Resultado anterior"), {"Shift+F3"});
    add("reader.goTo", ShortcutTexts::tr("Ir a una página por su número"), {"Ctrl+G"});
    add("reader.copy", ShortcutTexts::tr("Copiar el texto marcado"), {"Ctrl+C"});
    add("reader.selectPage", ShortcutTexts::tr("Marcar todo el texto de la página"), {"Ctrl+A"});
    add("reader.larger", ShortcutTexts::tr("Página más grande"), {"Ctrl++", "Ctrl+="});
    add("reader.smaller", ShortcutTexts::tr("Página más pequeña"), {"Ctrl+-"});
    add("reader.fitWidth", ShortcutTexts::tr("Página al ancho de la ventana"), {"Ctrl+0"});

    group = ShortcutTexts::tr("Informe");
    add("report.export", ShortcutTexts::tr("Exportar el PDF"), {"Ctrl+E"});
    add("report.selection", ShortcutTexts::tr("Hacer la página de lo elegido en la agenda"),
        {"Ctrl+Shift+E"});
    add("report.print", ShortcutTexts::tr("Imprimir"), {"Ctrl+P"});

    group = ShortcutTexts::tr("Ver");
    add("view.detail", ShortcutTexts::tr("Mostrar u ocultar el detalle"), {"F9"});
    add("view.larger", ShortcutTexts::tr("Texto más grande"), {"Ctrl++", "Ctrl+="});
    add("view.smaller", ShortcutTexts::tr("Texto más pequeño"), {"Ctrl+-"});
    add("view.normal", ShortcutTexts::tr("Tamaño normal del texto"), {"Ctrl+0"});
    add("help.shortcuts", ShortcutTexts::tr("Atajos de teclado"), {"Ctrl+F1"});
    return table;
}

} // namespace

const QList<Shortcut>& shortcuts()
{
    static const QList<Shortcut> table = makeTable();
    return table;
}

QList<QKeySequence> keysOf(const QString& id)
{
    for (const Shortcut& each : shortcuts()) {
        if (each.id == id)
            return each.keys;
    }
    Q_ASSERT_X(false, "keysOf", qPrintable(id));
    return {};
}

void setKeys(QAction* action, const QString& id)
{
    action->setShortcuts(keysOf(id));
}

} // namespace agenda::gui
