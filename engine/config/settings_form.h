#pragma once

#include "base/result.h"
#include "config/sources.h"
#include "config/types.h"

#include <vector>

/// All settings, as a person sees and sets them. All wait for the disk; none makes a folder. Errors repeat no
/// secret.
namespace ovation::config {

/// In the order of settingTable(). Failed when a file can't be understood.
Result<std::vector<SettingField>> settingFields(const Sources &sources);
/// The value of one, secret or not: what the next start will have, empty where it has none.
Result<QString> settingValue(const Sources &sources, const QString &name);
/// What the next start would say with `changes`.
Result<SettingsCheck> checkSettings(const Sources &sources, const SettingChanges &changes);
/// Keeps `changes` for the next start. UnprocessableParameter when checkSettings() has something against
/// them.
Result<void> keepSettings(const Sources &sources, const SettingChanges &changes);
/// What `file`, in .env syntax, would change of what can be changed here.
Result<SettingsImport> importSettings(const Sources &sources, const QString &file);
/// Everything that is set, with its meaning, as a .env file.
Result<QString> exportSettings(const Sources &sources, SecretsInExport secrets);

/// Everything in the settings that is secret, whole and in its parts, to be taken out of other texts.
Result<QStringList> secretTexts(const Sources &sources);

/// The first certificate of a PEM file.
Result<CertificateFacts> certificateFacts(const QString &file);
/// Whether the program was never started nor set up here: nothing is kept, and nothing is given.
bool isFirstStart(const Sources &sources);

} // namespace ovation::config
