#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>

#include <cstdint>

namespace ovation::storage {

/// What of this machine credentials are looked for in: variables and files of the user that the program runs
/// as, under the names that AWS gave them. Plain value.
struct AwsEnvironment {
    QProcessEnvironment variables;
    QString home; ///< folder of the user
    /// Where the instance metadata service answers (AWS_EC2_METADATA_SERVICE_ENDPOINT).
    QByteArray metadata = "http://169.254.169.254";
    /// Where containers of ECS ask; AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is relative to it.
    QByteArray container = "http://169.254.170.2";

    static AwsEnvironment ofThisProcess();

    /// Empty when it is not set.
    QString value(const char *name) const;
    QString profile() const;         ///< AWS_PROFILE, else "default"
    QString credentialsPath() const; ///< AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials
    QString configPath() const;      ///< AWS_CONFIG_FILE, else ~/.aws/config
};

} // namespace ovation::storage
