#pragma once

#include "base/result.h"
#include "config/sources.h"

#include <QString>

namespace ovation::config {

/// A secret for OPENVIDU_SECRET that no one can guess.
QString newSecret();
/// Where the program keeps its own.
QString ownSecretFile(const Sources &sources);
/// Keeps it as the program's own, which holds while OPENVIDU_SECRET is not given. Readable by its user only.
Result<void> keepSecret(const Sources &sources, const QString &secret);

} // namespace ovation::config
