#pragma once

#include <QString>
#include <QUrl>

namespace ovation::ui {

/// What a page said on its console, or what it asked the network for. The address still holds the secret:
/// only its path may be shown.
struct PageMessage {
    enum class Kind { Log, Warning, Error, Network };
    Kind kind = Kind::Log;
    QString text;
    QUrl source;  ///< of the script or the resource; may be empty
    int line = 0; ///< from 1; 0 = none
};

} // namespace ovation::ui
