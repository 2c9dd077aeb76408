#include "upload/record.h"

#include <numeric>

namespace ovation::upload {

int64_t Record::size_bytes() const {
    return std::accumulate(files.begin(), files.end(), int64_t(0),
                           [](int64_t sum, const FileRecord &file) { return sum + file.size_bytes; });
}

void Record::sendAgain() {
    for (FileRecord &file : files)
        file.tag.clear();
    stage = Stage::Queued;
}

void Record::succeed() {
    stage = Stage::Done;
    attempts = 0;
    retryAt_ms = 0;
    reason.clear();
    advice.clear();
    isHidden = isHidden && isDelivered;
}

void Record::tryNow() {
    if (stage == Stage::Failed)
        stage = Stage::Queued;
    attempts = 0;
    retryAt_ms = 0;
}

void Record::remove() {
    tryNow();
    stage = Stage::Removing;
}

} // namespace ovation::upload
