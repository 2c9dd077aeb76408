#pragma once

#include "session/session.h"

#include <vector>

namespace ovation::compose {

/// What a grid has to know of a participant who publishes. Plain value.
struct Publisher {
    session::Stream stream;
    QString name;        ///< shown on the tile; empty if unknown
    bool muted = false;  ///< not heard, and never the speaker
    bool pinned = false; ///< big, whether it speaks or not
};

/// Of a connection that publishes.
Publisher publisherOf(const session::Connection &connection);
/// Those who publish in a session, in order of arrival.
std::vector<Publisher> publishersOf(const session::Session &session);
/// Whether there are cameras, and all of them are switched off: black is what is to be seen then.
bool allCamerasAreOff(const std::vector<Publisher> &publishers);

} // namespace ovation::compose
