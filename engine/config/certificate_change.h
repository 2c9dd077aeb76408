#pragma once

#include "base/result.h"
#include "config/types.h"

namespace ovation::config {

/// The settings that have the server use these PEM files from its next start on, where it could: they can be
/// read, belong together, and the certificate is valid now. The files stay where they are, so that what
/// renews them is followed. Waits for the disk. Errors: Failed, a sentence that names the file.
Result<SettingChanges> ownCertificate(const QString &certificateFile, const QString &keyFile);

/// Has the next start make another certificate of its own in that data folder. Until then the running server
/// keeps the one it has, with which pages of layouts compare the file.
Result<void> askForRenewal(const QString &dataPath);
/// There while a renewal is asked for.
QString renewalMark(const QString &dataPath);

} // namespace ovation::config
