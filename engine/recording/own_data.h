#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace ovation::recording {

/// What lies beside a recording's metadata in `.ovation.<id>`. Several write it: who records, its report; a
/// person, tags and notes. Each changes members of its own and leaves the others, also those that it does not
/// know. All of it waits for the disk; any thread.

/// Empty when there is none, or when it is damaged.
QJsonObject readOwnData(const QString &path);

/// `change` is given what is there, and what it makes of it replaces the file in one step; without a member
/// the file goes. Changes exclude each other, those of other programs of this machine too. What can't be
/// understood is kept beside it as `<path>.damaged`. Errors: DiskFull, PermissionDenied, or Failed, with the
/// path.
Result<void> changeOwnData(const QString &path, const std::function<void(QJsonObject &)> &change);

} // namespace ovation::recording
