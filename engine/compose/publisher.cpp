#include "compose/publisher.h"

#include <algorithm>

namespace ovation::compose {
namespace {

// An id, or data that an application did not write for display, is not a name.
QString nameFor(const session::Connection &connection) {
    const QString name = connection.displayName();
    return name == connection.id || name.startsWith(QLatin1Char('{')) || name.startsWith(QLatin1Char('['))
               ? QString()
               : name;
}

} // namespace

Publisher publisherOf(const session::Connection &connection) {
    return {*connection.publishing, nameFor(connection), connection.mutedInRecordings, connection.pinned};
}

std::vector<Publisher> publishersOf(const session::Session &session) {
    std::vector<Publisher> publishers;
    for (const session::Connection *connection : session.participants()) {
        if (connection->publishing)
            publishers.push_back(publisherOf(*connection));
    }
    return publishers;
}

bool allCamerasAreOff(const std::vector<Publisher> &publishers) {
    const auto hasVideo = [](const Publisher &one) { return one.stream.hasVideo; };
    return std::any_of(publishers.begin(), publishers.end(), hasVideo) &&
           std::none_of(publishers.begin(), publishers.end(),
                        [&](const Publisher &one) { return hasVideo(one) && one.stream.videoActive; });
}

} // namespace ovation::compose
