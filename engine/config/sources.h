#pragma once

#include <QHash>
#include <QString>

namespace ovation::config {

/// Where settings come from, strongest first.
struct Sources {
    QHash<QString, QString> environment;
    QString file;       ///< --config FILE in .env syntax; empty = none
    QString configPath; ///< folder of the program's own settings.env and secret; created when missing
    QString dataPath;   ///< folder for recordings, layouts, certificate; created when missing
};

} // namespace ovation::config
