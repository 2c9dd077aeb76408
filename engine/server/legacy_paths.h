#pragma once

#include <QString>

namespace ovation::server {

/// Paths of before 2.16 as today's (protocol 1.1, "Legacy path rewriting"); others unchanged.
QString modernPath(const QString &path);

} // namespace ovation::server
