#pragma once

#include <QString>

namespace ovation::server {

/// The file below `root` that a request path names, absolute, or empty: no dot files, no way out by "..",
/// encoding or symbolic link (none is followed), no folders.
QString fileBelow(const QString &root, const QString &relativePath);
/// Content-Type by file name.
QByteArray contentTypeOf(const QString &fileName);

} // namespace ovation::server
