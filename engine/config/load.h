#pragma once

#include "base/result.h"
#include "config/settings.h"
#include "config/sources.h"

#include <QStringList>

#include <variant>

namespace ovation::config {

/// Everything that was wrong, one sentence each, naming the property.
struct SettingsErrors {
    QStringList messages;
    QStringList notes; ///< as Settings::notes: a name that is misspelt may be why another one is missing
};

Sources defaultSources(const QString &configFile);
std::variant<Settings, SettingsErrors> load(const Sources &sources);
/// Writes settings kept by the program (lowest priority); an empty one is removed, those not named stay.
Result<void> keep(const Sources &sources, const QHash<QString, QString> &values);

} // namespace ovation::config
