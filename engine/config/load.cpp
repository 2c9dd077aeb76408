#include "config/load.h"

#include "base/atomic_file.h"
#include "config/env_file.h"
#include "config/legacy_names.h"
#include "config/setting_groups.h"
#include "config/source_files.h"
#include "config/unread_names.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace ovation::config {
namespace {

const QString EnvFolder = QStringLiteral("DOTENV_PATH");

} // namespace

Sources defaultSources(const QString &configFile) {
    Sources sources;
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        sources.environment.insert(name, environment.value(name));
    sources.file = configFile;
    // Protocol 5.1: the folder of a file called .env. Only on request: a stray .env belongs to another
    // program.
    const QString folder = environment.value(EnvFolder);
    if (configFile.isEmpty() && !folder.isEmpty())
        sources.file = QDir::cleanPath(folder + QStringLiteral("/.env"));
    const QString name = QStringLiteral("/ovation-studio");
    sources.configPath = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + name;
    sources.dataPath = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + name;
    return sources;
}

void readSettings(SettingReader &in, Settings &out, const Sources &sources) {
    readServer(in, out);
    readNetwork(in, out);
    readDoor(in, out);
    readMedia(in, out);
    readRecording(in, out, sources);
    readStorage(in, out);
    readSessions(in, out);
    readEvents(in, out, sources);
    readCompatibility(in, out);
    readSecret(in, out, sources);
}

std::variant<Settings, SettingsErrors> load(const Sources &sources) {
    QStringList problems;
    for (const QString &folder : {sources.configPath, sources.dataPath}) {
        if (!makePrivateFolder(folder))
            problems.append(QStringLiteral("Folder %1 cannot be made").arg(folder));
    }
    const auto overlay = [](QHash<QString, QString> &weaker, const QHash<QString, QString> &stronger) {
        for (auto entry = stronger.cbegin(); entry != stronger.cend(); ++entry)
            weaker.insert(entry.key(), entry.value());
    };
    const auto addFile = [&](QHash<QString, QString> &to, const QString &file) {
        if (const auto read = readEnvFile(file))
            overlay(to, *read);
        else
            problems.append(read.error().message);
    };
    QHash<QString, QString> values, given;
    if (QFileInfo::exists(keptSettingsFile(sources)))
        addFile(values, keptSettingsFile(sources));
    if (!sources.file.isEmpty())
        addFile(given, sources.file);
    const QStringList inFiles = values.keys() + given.keys();
    overlay(given, sources.environment);
    // What the program itself has kept has today's names: a name of 1.8 is stronger than that.
    LegacyNames legacy;
    legacy.translate(given);
    overlay(values, given);

    Settings settings;
    settings.dataPath = sources.dataPath;
    settings.answersOf18 = legacy.areOf18();
    SettingReader reader(values);
    readSettings(reader, settings, sources);
    problems += legacy.explained(reader.complaints());
    settings.notes = legacy.notes() + settings.notes +
                     notesOnUnread(meantForUs(values, inFiles), reader.asked() | QSet<QString>{EnvFolder});
    if (!problems.isEmpty())
        return SettingsErrors{problems, settings.notes};
    return settings;
}

Result<void> keep(const Sources &sources, const QHash<QString, QString> &values) {
    if (const auto kept = readKeptSettings(sources); !kept)
        return kept.error(); // never overwrite what could not be understood
    if (!makePrivateFolder(sources.configPath))
        return Error{Errc::Failed, QStringLiteral("Folder %1 cannot be made").arg(sources.configPath)};
    QString text;
    if (QFile file(keptSettingsFile(sources)); file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return Error{Errc::Failed,
                         QStringLiteral("Cannot read %1: %2").arg(file.fileName(), file.errorString())};
        text = QString::fromUtf8(file.readAll());
    }
    return writeFileAtomically(keptSettingsFile(sources), changedEnv(text, values).toUtf8());
}

} // namespace ovation::config
