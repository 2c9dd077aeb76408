#include "storage/aws_environment.h"

#include <QDir>

namespace ovation::storage {

AwsEnvironment AwsEnvironment::ofThisProcess() {
    AwsEnvironment environment;
    environment.variables = QProcessEnvironment::systemEnvironment();
    environment.home = QDir::homePath();
    if (const QString metadata = environment.value("AWS_EC2_METADATA_SERVICE_ENDPOINT"); !metadata.isEmpty())
        environment.metadata = metadata.toUtf8();
    while (environment.metadata.endsWith('/'))
        environment.metadata.chop(1);
    return environment;
}

QString AwsEnvironment::value(const char *name) const {
    return variables.value(QLatin1String(name)).trimmed();
}

QString AwsEnvironment::profile() const {
    const QString chosen = value("AWS_PROFILE");
    return chosen.isEmpty() ? QStringLiteral("default") : chosen;
}

QString AwsEnvironment::credentialsPath() const {
    const QString chosen = value("AWS_SHARED_CREDENTIALS_FILE");
    return chosen.isEmpty() ? home + QStringLiteral("/.aws/credentials") : chosen;
}

QString AwsEnvironment::configPath() const {
    const QString chosen = value("AWS_CONFIG_FILE");
    return chosen.isEmpty() ? home + QStringLiteral("/.aws/config") : chosen;
}

} // namespace ovation::storage
