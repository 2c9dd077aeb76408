#include "ui/layouts/console_line.h"

#include "base/address_policy.h"

#include <QCoreApplication>

namespace ovation::ui {

ConsoleLine consoleLine(const page::PageMessage &message, const QUrl &page, QTime time) {
    ConsoleLine line{message.kind, time, message.text, {}, message.line, false};
    const QString folder = page.path(QUrl::FullyDecoded).section(u'/', 0, -2) + u'/';
    const QString path = message.source.path(QUrl::FullyDecoded);
    line.isOwnFile = !page.isEmpty() && message.source.host() == page.host() &&
                     webPort(message.source) == webPort(page) && path.startsWith(folder);
    line.file = line.isOwnFile ? path.mid(folder.size()) : message.source.host() + path;
    if (line.isOwnFile && line.file.isEmpty())
        line.file = QStringLiteral("index.html");
    return line;
}

ConsoleLine refusalLine(const QString &host, const QString &why, QTime time) {
    const QString text = QCoreApplication::translate("ovation::ui::ConsoleLine", "Refused: %1.");
    return {page::PageMessage::Kind::Error, time, text.arg(why), host, 0, false};
}

} // namespace ovation::ui
