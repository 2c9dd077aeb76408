#pragma once

#include <QString>

namespace ovation::media {

/// Where a movie grows until it is finished.
QString partPath(const QString &path);

} // namespace ovation::media
