#pragma once

#include <QString>

#include <cstdint>

/// Where the files of a recording are in the store: in a folder that no other recording ever has, neither of
/// this installation nor of another one on the same bucket, and whose name says whose it is. So installations
/// do not disturb each other, and each finds what it left unfinished. Plain functions.
namespace ovation::upload {

/// `installation`: letters and digits. `createdAt`: of the recording, ms since 1970.
QString storeFolder(const QString &recordingId, const QString &installation, int64_t createdAt);
/// Whether this installation made it. `key`: of an object, or a folder.
bool isOwnKey(const QString &key, const QString &installation);
/// The folder of an object; empty when it has none.
QString folderOfKey(const QString &key);

/// The file with this installation's name.
QString installationPath(const QString &dataPath);
/// This installation's name, from the file, which is made when there is none. Empty when it can neither be
/// read nor made. Waits for the disk.
QString installationName(const QString &path);

} // namespace ovation::upload
