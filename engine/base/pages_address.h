#pragma once

#include "base/networks.h"

namespace ovation {

/// From which the pages of custom layouts reach this server: an address of loopback that they have for
/// themselves. They come from this machine, but are not of it: nothing that they say of a client is believed,
/// and no door is open to them that is not open to a stranger.
inline QHostAddress pagesAddress() {
    return QHostAddress(0x7f4f5601); // 127.79.86.1
}

inline bool isOfPages(const QHostAddress &peer) {
    return unmapped(peer) == pagesAddress();
}

} // namespace ovation
