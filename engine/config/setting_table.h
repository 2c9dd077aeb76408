#pragma once

#include "config/types.h"

#include <span>

namespace ovation::config {

/// What a user is told of a setting. Its type, its limits and a default that is a value are said where it is
/// read (AskedSetting).
struct SettingInfo {
    QLatin1StringView name;
    SettingGroup group;
    SettingKind kind;
    const char *meaning;
    const char *fallback = ""; ///< words, where the default is no value
    const char *choices = "";  ///< with a blank between them
    bool isSecret = false;     ///< it is, or may hold, a password or a key
};

/// Every setting that is read, by groups.
std::span<const SettingInfo> settingTable();
const SettingInfo *settingInfo(const QString &name); ///< nullptr of an unknown one

} // namespace ovation::config
