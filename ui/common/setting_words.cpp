#include "ui/common/setting_words.h"

#include "ui/common/engine_text.h"

#include <QCoreApplication>

namespace ovation::ui {

using config::SettingGroup;

namespace {

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(SettingGroups)
};

/// What the table of settings registers for translation (engine/config/setting_table.cpp).
QString translated(const QString &text) {
    return text.isEmpty() ? text : QCoreApplication::translate("Settings", text.toUtf8().constData());
}

} // namespace

QString settingGroupText(SettingGroup group) {
    switch (group) {
    case SettingGroup::Server:
        return GroupWords::tr("Server");
    case SettingGroup::Access:
        return GroupWords::tr("Access");
    case SettingGroup::Media:
        return GroupWords::tr("Networks");
    case SettingGroup::Recording:
        return GroupWords::tr("Recordings");
    case SettingGroup::Retention:
        return GroupWords::tr("Retention");
    case SettingGroup::Layouts:
        return GroupWords::tr("Layouts");
    case SettingGroup::Storage:
        return GroupWords::tr("Storage");
    case SettingGroup::Streams:
        return GroupWords::tr("Streams");
    case SettingGroup::Sessions:
        return GroupWords::tr("Sessions");
    case SettingGroup::Events:
        return GroupWords::tr("Events");
    case SettingGroup::Compatibility:
        return GroupWords::tr("Compatibility");
    }
    return {};
}

QString settingMeaning(const config::SettingField &field) {
    return translated(field.meaning);
}

QString settingFallback(const config::SettingField &field) {
    return translated(field.fallback);
}

QString settingProblem(const QString &name, const QString &problem) {
    return GroupWords::tr("%1.", "what is wrong with a setting").arg(engineText(name + u' ' + problem));
}

} // namespace ovation::ui
