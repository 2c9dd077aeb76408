#pragma once

#include "transport/media_plane.h"

/// A media plane on loopback only.
inline ovation::transport::MediaPlaneSettings loopback(int threads = 1) {
    ovation::transport::MediaPlaneSettings settings;
    settings.addresses = {QStringLiteral("127.0.0.1")};
    settings.threads = threads;
    return settings;
}
