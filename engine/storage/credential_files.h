#pragma once

#include "storage/aws_environment.h"
#include "storage/credentials.h"
#include "storage/store_error.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace ovation::storage {

/// A profile of the files that AWS's tools share ("Configuration and credential file settings", AWS CLI User
/// Guide): what stands in its section, names in lower case.
using ProfileValues = QHash<QString, QString>;

enum class ProfileFile {
    Credentials = 1, ///< [name]
    Config           ///< [profile name], and [default]
};

/// Empty when there is no such section. Lines that are none are left out. Pure.
ProfileValues readProfile(const QByteArray &text, ProfileFile kind, const QString &profile);

/// From both files, where the one of credentials goes first. No value when there is no such profile, or it
/// says nothing of credentials; NoCredentials when it asks for a way that is not supported, or is half.
StoreResult<std::optional<Credentials>> credentialsOfFiles(const AwsEnvironment &environment);

} // namespace ovation::storage
