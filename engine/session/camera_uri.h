#pragma once

#include <QString>

namespace ovation::session {

/// Whether that can be the URI of an IP camera: rtsp, rtsps, http, https or file, with a host unless it is a
/// file. Opens nothing.
bool isCameraUri(const QString &text);

} // namespace ovation::session
