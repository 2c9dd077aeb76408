#pragma once

#include <QMetaType>
#include <QString>
#include <QUrl>

namespace ovation::page {

/// What a page said on its console or in a dialog, or what it loaded. The secrets are taken out. Plain value.
struct PageMessage {
    enum class Kind { Log, Warning, Error, Network };
    Kind kind = Kind::Log;
    QString text;
    QUrl source;  ///< of the script or the resource, without query and password; may be empty
    int line = 0; ///< from 1; 0 = none
    /// It wanted what pages can't have here, in a sentence that says how they can.
    bool isDenial = false;
};

} // namespace ovation::page

Q_DECLARE_METATYPE(ovation::page::PageMessage)
