// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shortcuts.h"

#include <QAction>
#include <QCoreApplication>

namespace agenda::gui
{

namespace
{

struct Texts {
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

    group = Texts::tr("Moverse");
    add("go.agenda", Texts::tr("Ir a la agenda"), {"Ctrl+1"});
    add("go.evidence", Texts::tr("Ir a las evidencias"), {"Ctrl+2"});
    add("go.report", Texts::tr("Ir al informe"), {"Ctrl+3"});
    add("go.search", Texts::tr("Buscar en la agenda"), {"Ctrl+F"});
    add("go.back", Texts::tr("Volver a lo que se veía antes"), {"Alt+Left"});
    add("go.forward", Texts::tr("Ir adelante"), {"Alt+Right"});
    add("go.nextPane", Texts::tr("Pasar al panel siguiente"), {"F6"});
    add("go.previousPane", Texts::tr("Pasar al panel anterior"), {"Shift+F6"});

    group = Texts::tr("Archivo");
    add("file.open", Texts::tr("Abrir un archivo"), {"Ctrl+O"});
    add("file.saveCopy", Texts::tr("Guardar una copia"), {"Ctrl+Shift+S"});
    add("file.close", Texts::tr("Cerrar el archivo"), {"Ctrl+W"});
    add("file.preferences", Texts::tr("Preferencias"), {"Ctrl+,"});
    add("file.quit", Texts::tr("Salir"), {"Ctrl+Q"});

    group = Texts::tr("Editar");
    add("edit.undo", Texts::tr("Deshacer"), {"Ctrl+Z"});
    add("edit.redo", Texts::tr("Rehacer"), {"Ctrl+Shift+Z", "Ctrl+Y"});
    add("edit.inPlace", Texts::tr("Editar en el lugar"), {"F2"});
    add("edit.remove", Texts::tr("Quitar (con «Deshacer»)"), {"Del"});
    add("edit.moveUp", Texts::tr("Mover hacia arriba"), {"Alt+Up"});
    add("edit.moveDown", Texts::tr("Mover hacia abajo"), {"Alt+Down"});

    group = Texts::tr("Agenda y evidencia");
    add("subquestion.add", Texts::tr("Nueva subpregunta"), {"Ctrl+Shift+N"});
    add("evidence.add", Texts::tr("Nueva evidencia"), {"Ctrl+N"});
    add("evidence.link", Texts::tr("Vincular evidencia"), {"Ctrl+L"});

    group = Texts::tr("Informe");
    add("report.export", Texts::tr("Exportar el PDF"), {"Ctrl+E"});

    group = Texts::tr("Ver");
    add("view.detail", Texts::tr("Mostrar u ocultar el detalle"), {"F9"});
    add("view.larger", Texts::tr("Texto más grande"), {"Ctrl++", "Ctrl+="});
    add("view.smaller", Texts::tr("Texto más pequeño"), {"Ctrl+-"});
    add("view.normal", Texts::tr("Tamaño normal del texto"), {"Ctrl+0"});
    add("help.shortcuts", Texts::tr("Atajos de teclado"), {"Ctrl+F1"});
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
