#pragma once

#include "media/camera/camera_tracks.h"

namespace ovation::camera {

/// Puts an address in the place of a name under .local (RFC 6762): what knows such names is asked through a
/// socket of this machine, which a process that connects to a camera may not open. Where the certificate has
/// to have the name, or it is not known, it stays. Blocks.
void resolveLocalName(media::CameraAddress &address);

/// Whether it has such a name, which may be replaced.
bool hasLocalName(const media::CameraAddress &address);

/// With the host's address in its place, one of IPv4 where there is one; as it is when none is known.
QByteArray withAddress(const QByteArray &uri);

} // namespace ovation::camera
