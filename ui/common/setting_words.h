#pragma once

#include "config/types.h"

namespace ovation::ui {

QString settingGroupText(config::SettingGroup group);
/// In the language of the window; the engine has it in English.
QString settingMeaning(const config::SettingField &field);
/// What holds while it is not set: words in the language of the window, or a value as it is.
QString settingFallback(const config::SettingField &field);

/// What is wrong with it, as the engine says behind its name, as a sentence with the name.
QString settingProblem(const QString &name, const QString &problem);

} // namespace ovation::ui
