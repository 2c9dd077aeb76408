#pragma once

#include "page/page_message.h"

#include <QTime>

namespace ovation::ui {

/// What a page said, with the place in the layout's own files where it did.
struct ConsoleLine {
    page::PageMessage::Kind kind = page::PageMessage::Kind::Log;
    QTime time;
    QString text;
    QString file; ///< of the layout, or where else it came from
    int line = 0;
    bool isOwnFile = false; ///< `file` is one of the layout's
};

/// `page` is the address of the page that said it. Pure.
ConsoleLine consoleLine(const page::PageMessage &message, const QUrl &page, QTime time);

/// The gate refused a connection to `host`; `why` is a part of a sentence.
ConsoleLine refusalLine(const QString &host, const QString &why, QTime time);

} // namespace ovation::ui
