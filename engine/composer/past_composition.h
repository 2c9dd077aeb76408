#pragma once

#include "base/result.h"
#include "composer/composer_messages.h"
#include "media/convert/convert_control.h"

#include <QString>
#include <QStringList>

namespace ovation::composer {

/// Where it grows, in the folder of its streams.
QString unfinishedPast(const QString &folder);

/// Composes what was kept before a recording began into fragments that finalizeMovie() puts in front of it
/// (media/write/movie_past.h): as it is composed live, with each frame at its time. Returns what of the
/// streams could not be read, sentences; errors as composeOffline(). The file is there when it is whole.
/// Blocks.
Result<QStringList> composePast(const PastRequest &request, media::ConvertControl &control);

} // namespace ovation::composer
