#include "library/types.h"

namespace ovation::library {

Health healthOf(const recording::RecordingInfo &info) {
    if (info.status == recording::Status::Failed)
        return Health::Failed;
    if (!info.health)
        return Health::Unknown;
    return info.health->notes.isEmpty() && info.failure.isEmpty() ? Health::Good : Health::Remarkable;
}

} // namespace ovation::library
