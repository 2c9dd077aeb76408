#pragma once

#include "storage/store_error.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <stop_token>
#include <vector>

/// What lies in a folder that is a store, read from its file system. Links are left out, and so is what is
/// not complete. Wait for the disk.
namespace ovation::storage {

/// Of the store itself, with what is not complete.
inline const QString UploadsName = QStringLiteral(".ovation-uploads");

/// Keys behind `from` that begin with `prefix`, in the order of their bytes; one more than `most` if there
/// are more. An error when not all of them could be read.
StoreResult<std::vector<QByteArray>> keysBelow(const QString &root, const QString &prefix,
                                               const QString &from, std::size_t most, std::stop_token stop);
/// Folders right in it, with a '/' at their end, behind `from`, in the same order.
StoreResult<std::vector<QByteArray>> foldersIn(const QString &root, const QString &from);

} // namespace ovation::storage
