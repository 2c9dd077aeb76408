#include "config/settings_form.h"

#include "config/env_file.h"
#include "config/layers.h"
#include "config/legacy_names.h"
#include "config/load.h"
#include "config/secret_file.h"
#include "config/setting_groups.h"
#include "config/setting_table.h"
#include "config/source_files.h"
#include "config/unread_names.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace ovation::config {
namespace {

const QString SecretName = QStringLiteral("OPENVIDU_SECRET");

/// How each setting is read; what is given does not matter.
SettingReader readerOf(const Sources &sources) {
    SettingReader reader({{latin1(StorageName), QStringLiteral("s3")}}, Reading::Trial); // S3 asks most
    Settings settings;
    readSettings(reader, settings, sources);
    return reader;
}

SettingField fieldOf(const SettingInfo &info, const AskedSetting &asked) {
    SettingField field;
    field.name = latin1(info.name);
    field.group = info.group;
    field.kind = info.kind;
    field.meaning = QString::fromUtf8(info.meaning);
    field.fallback = *info.fallback ? latin1(info.fallback) : asked.fallback;
    field.choices = latin1(info.choices).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    field.least = asked.least;
    field.most = asked.most;
    field.isSecret = info.isSecret;
    return field;
}

QString keptSecret(const Sources &sources) {
    QFile file(ownSecretFile(sources));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

QSet<QString> knownNames() {
    QSet<QString> names;
    for (const SettingInfo &info : settingTable())
        names.insert(latin1(info.name));
    return names;
}

/// "NAME is wrong" goes to NAME.
void sortComplaints(const QStringList &complaints, SettingsCheck &into) {
    for (const QString &complaint : complaints) {
        const QString name = complaint.section(QLatin1Char(' '), 0, 0);
        if (settingInfo(name)) {
            QString &problem = into.problems[name];
            problem +=
                (problem.isEmpty() ? QString() : QStringLiteral("; ")) + complaint.mid(name.size() + 1);
        } else {
            into.otherProblems.append(complaint);
        }
    }
}

/// What can't be kept, whatever its value means.
QStringList refusedChanges(const Layers &layers, const SettingChanges &changes) {
    QStringList refused;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!settingInfo(change.key()))
            refused.append(QStringLiteral("%1 is not known").arg(change.key()));
        else if (layers.isFixed(change.key()))
            refused.append(
                QStringLiteral("%1 is set by the environment or a file: change it there").arg(change.key()));
        else if (change.value().contains(QLatin1Char('\n')) || change.value().contains(QLatin1Char('\r')))
            refused.append(QStringLiteral("%1 must be one line").arg(change.key()));
    }
    refused.sort();
    return refused;
}

} // namespace

Result<std::vector<SettingField>> settingFields(const Sources &sources) {
    const auto layers = readLayers(sources);
    if (!layers)
        return layers.error();
    const SettingReader reader = readerOf(sources);
    std::vector<SettingField> fields;
    for (const SettingInfo &info : settingTable()) {
        SettingField field = fieldOf(info, reader.askedOf(latin1(info.name)));
        layers->tell(field, sources);
        if (field.name == SecretName && !keptSecret(sources).isEmpty())
            field.isSet = true;
        fields.push_back(std::move(field));
    }
    return fields;
}

Result<QString> settingValue(const Sources &sources, const QString &name) {
    const auto layers = readLayers(sources);
    if (!layers)
        return layers.error();
    const QString value = layers->value(name);
    return value.isEmpty() && name == SecretName ? keptSecret(sources) : value;
}

Result<SettingsCheck> checkSettings(const Sources &sources, const SettingChanges &changes) {
    const auto layers = readLayers(sources);
    if (!layers)
        return layers.error();
    Layers changed = *layers;
    changed.kept.insert(changes);
    const QHash<QString, QString> values = changed.all();
    SettingsCheck check;
    SettingReader reader(values, Reading::Trial);
    Settings settings;
    readSettings(reader, settings, sources);
    sortComplaints(refusedChanges(*layers, changes) + layers->legacy.explained(reader.complaints()), check);
    check.notes = layers->legacy.notes() + settings.notes +
                  notesOnUnread(meantForUs(values, layers->inFiles),
                                reader.asked() | QSet<QString>{QStringLiteral("DOTENV_PATH")});
    return check;
}

Result<void> keepSettings(const Sources &sources, const SettingChanges &changes) {
    const auto check = checkSettings(sources, changes);
    if (!check)
        return check.error();
    QStringList wrong = check->otherProblems;
    for (auto problem = check->problems.begin(); problem != check->problems.end(); ++problem)
        wrong.append(problem.key() + QLatin1Char(' ') + problem.value());
    wrong.sort();
    if (!wrong.isEmpty())
        return Error{Errc::UnprocessableParameter, wrong.join(QStringLiteral(". ")) + u'.'};
    return keep(sources, changes);
}

Result<SettingsImport> importSettings(const Sources &sources, const QString &file) {
    const auto layers = readLayers(sources);
    auto read = readEnvFile(file);
    if (!layers || !read)
        return layers ? read.error() : layers.error();
    LegacyNames legacy;
    legacy.translate(*read);
    SettingsImport result;
    QStringList fixed;
    for (auto entry = read->cbegin(); entry != read->cend(); ++entry) {
        if (!settingInfo(entry.key()) || layers->value(entry.key()) == entry.value())
            continue;
        if (layers->isFixed(entry.key()))
            fixed.append(entry.key());
        else
            result.changes.insert(entry.key(), entry.value());
    }
    fixed.sort();
    for (const QString &name : std::as_const(fixed))
        result.skipped.append(
            QStringLiteral("%1 is set by the environment or another file: change it there").arg(name));
    result.skipped += legacy.notes() + notesOnUnread(*read, knownNames());
    return result;
}

Result<QString> exportSettings(const Sources &sources, SecretsInExport secrets) {
    const auto layers = readLayers(sources);
    if (!layers)
        return layers.error();
    QString text = QStringLiteral("# Settings of Ovation Studio\n");
    for (const SettingInfo &info : settingTable()) {
        const QString name = latin1(info.name);
        const auto value = settingValue(sources, name);
        if (!value)
            return value.error();
        if (value->isEmpty())
            continue;
        text += QStringLiteral("\n# %1\n").arg(QString::fromUtf8(info.meaning));
        text += info.isSecret && secrets == SecretsInExport::LeftOut
                    ? QStringLiteral("# %1 is set, and left out because it is secret\n").arg(name)
                    : envLine(name, *value) + QLatin1Char('\n');
    }
    return text;
}

Result<QStringList> secretTexts(const Sources &sources) {
    // What stands behind the name of a header, a parameter, a key of JSON.
    static const QRegularExpression parts(QStringLiteral("[:=]\\s*\"?([^\\s\"',\\[\\]{}]+)"));
    constexpr qsizetype MinPart = 4; ///< shorter ones occur in any text
    QStringList texts;
    for (const SettingInfo &info : settingTable()) {
        if (!info.isSecret)
            continue;
        const auto value = settingValue(sources, latin1(info.name));
        if (!value)
            return value.error();
        texts.append(*value);
        const QUrl url(*value, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty()) {
            texts += {url.userInfo(), url.password(), url.path(), url.query()};
            continue;
        }
        for (auto part = parts.globalMatch(*value); part.hasNext();)
            texts.append(part.next().captured(1));
    }
    texts.removeDuplicates();
    texts.removeIf([](const QString &each) { return each.size() < MinPart; });
    return texts;
}

bool isFirstStart(const Sources &sources) {
    if (!sources.file.isEmpty() || QFileInfo::exists(keptSettingsFile(sources)) ||
        QFileInfo::exists(ownSecretFile(sources)))
        return false;
    const QStringList names = sources.environment.keys();
    return std::none_of(names.begin(), names.end(),
                        [](const QString &name) { return settingInfo(name) || isOurs(name); });
}

} // namespace ovation::config
