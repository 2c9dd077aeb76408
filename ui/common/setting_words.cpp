#include "ui/common/setting_words.h"

#include "ui/common/engine_text.h"

#include <QCoreApplication>

namespace ovation::ui {

using config::SettingGroup;

namespace {

struct Groups {
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
        return Groups::tr("Server");
    case SettingGroup::Access:
        return Groups::tr("Access");
    case SettingGroup::Media:
        return Groups::tr("Networks");
    case SettingGroup::Recording:
        return Groups::tr("Recordings");
    case SettingGroup::Retention:
        return Groups::tr("Retention");
    case SettingGroup::Layouts:
        return Groups::tr("Layouts");
    case SettingGroup::Storage:
        return Groups::tr("Storage");
    case SettingGroup::Streams:
        return Groups::tr("Streams");
    case SettingGroup::Sessions:
        return Groups::tr("Sessions");
    case SettingGroup::Events:
        return Groups::tr("Events");
    case SettingGroup::Compatibility:
        return Groups::tr("Compatibility");
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
    return Groups::tr("%1.", "what is wrong with a setting").arg(engineText(name + u' ' + problem));
}

} // namespace ovation::ui
