// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/weblink.h"

#include <QRegularExpression>
#include <QUrl>

namespace agenda::gui
{

QString addressOfDoi(const QString& doi)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S{1,300})$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(doi.trimmed());
    if (!match.hasMatch())
        return {};
    const QByteArray path = QUrl::toPercentEncoding(match.captured(1), "/:;()");
    return QStringLiteral("https://doi.org/") + QString::fromLatin1(path);
}

QString webAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    const bool isOpen = url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
    return isOpen ? url.toString(QUrl::FullyEncoded) : QString();
}

} // namespace agenda::gui
