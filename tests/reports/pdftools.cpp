// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdftools.h"

#include <QProcess>
#include <QRegularExpression>

namespace agenda::sample
{

Ran run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

QString textOf(const QString& pdf, int page)
{
    QStringList arguments{QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    if (page > 0)
        arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l")
                  << QString::number(page);
    return QString::fromUtf8(run(QStringLiteral("pdftotext"), arguments << pdf << QStringLiteral("-")).out);
}

QByteArray unpacked(const QString& pdf)
{
    return run(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"),
                                        pdf, QStringLiteral("-")})
        .out;
}

QString squeezed(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\f]+"));
    return text.remove(blanks);
}

} // namespace agenda::sample
