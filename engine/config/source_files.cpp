#include "config/source_files.h"

#include "config/env_file.h"

#include <QFile>
#include <QFileInfo>

namespace ovation::config {

QString keptSettingsFile(const Sources &sources) {
    return sources.configPath + QStringLiteral("/settings.env");
}

Result<QHash<QString, QString>> readEnvFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::Failed, QStringLiteral("Cannot read %1: %2").arg(path, file.errorString())};
    QStringList problems;
    auto values = parseEnv(QString::fromUtf8(file.readAll()), &problems);
    if (!problems.isEmpty())
        return Error{Errc::Failed, QStringLiteral("%1: %2").arg(path, problems.join(QStringLiteral("; ")))};
    return values;
}

Result<QHash<QString, QString>> readKeptSettings(const Sources &sources) {
    const QString path = keptSettingsFile(sources);
    return QFileInfo::exists(path) ? readEnvFile(path) : QHash<QString, QString>();
}

} // namespace ovation::config
