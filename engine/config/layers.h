#pragma once

#include "base/result.h"
#include "config/legacy_names.h"
#include "config/sources.h"

#include <QHash>
#include <QString>

namespace ovation::config {

/// What is set where.
struct Layers {
    using Values = QHash<QString, QString>;

    Values kept;              ///< by the program itself, the weakest
    Values file, environment; ///< without what the other overrides; names of 1.8 are those of today
    LegacyNames legacy;       ///< that were given
    QStringList inFiles;      ///< names as they stand there

    bool isFixed(const QString &name) const { return file.contains(name) || environment.contains(name); }
    QString value(const QString &name) const {
        return environment.value(name, file.value(name, kept.value(name)));
    }
    Values all() const;
};

/// Failed when a file can't be understood.
Result<Layers> readLayers(const Sources &sources);

} // namespace ovation::config
