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
    /// Tells a form's field of that name what is set, and where. A secret's value is not told.
    template <typename Field>
    void tell(Field &field, const Sources &sources) const {
        const QString now = value(field.name);
        field.isSet = !now.trimmed().isEmpty();
        field.value = field.isSecret ? QString() : now;
        field.isFixed = isFixed(field.name);
        if (field.isFixed && !environment.contains(field.name))
            field.file = sources.file;
    }
};

/// Failed when a file can't be understood.
Result<Layers> readLayers(const Sources &sources);

} // namespace ovation::config
