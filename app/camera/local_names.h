#pragma once

#include "media/camera/camera_tracks.h"

namespace ovation::camera {

/// Puts an address in the place of a name under .local (RFC 6762): what knows such names is asked through a
/// socket of this machine, which a process that is connected to a camera may not open. The name stays where
/// the certificate has to have it, and where it is not known. Blocks.
void resolveLocalName(media::CameraAddress &address);

/// With the host's address in its place; as it is when that is not known.
QByteArray withAddress(const QByteArray &uri);

} // namespace ovation::camera
