#pragma once

#include "export/types.h"
#include "library/types.h"

#include <QString>

#include <vector>

/// Exports in words. Pure functions, except for freeName().
namespace ovation::ui {

QString formatText(exporting::Format format); ///< "MP4 (H.264, AAC)"
/// What a recording can become, in the order in which it is offered.
std::vector<exporting::Format> formatsFor(const library::Entry &entry);
bool isAudioOnly(exporting::Format format);
bool isOneVideo(exporting::Format format); ///< or a frame of it
bool isFolder(const exporting::Request &request);
QString stateText(const exporting::Job &job); ///< "42 %, about 2 min left", "Waiting", why it failed
bool isFinished(const exporting::Job &job);
/// A path in `folder` that does not exist: "<base>.<extension>", or with a number behind. What file systems
/// do not take in a name is replaced.
QString freePath(const QString &folder, const QString &base, const QString &extension);

} // namespace ovation::ui
