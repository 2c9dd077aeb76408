#pragma once

#include "base/result.h"
#include "config/sources.h"

#include <QHash>
#include <QString>

/// The files of Sources.
namespace ovation::config {

/// Settings that the program itself keeps; 0600, it may hold secrets.
QString keptSettingsFile(const Sources &sources);
/// A file in .env syntax; its error names what can't be understood, and no value.
Result<QHash<QString, QString>> readEnvFile(const QString &path);
/// What the program keeps; empty when it keeps nothing yet.
Result<QHash<QString, QString>> readKeptSettings(const Sources &sources);

} // namespace ovation::config
