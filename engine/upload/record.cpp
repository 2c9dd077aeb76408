#include "upload/record.h"

#include <algorithm>
#include <numeric>

namespace ovation::upload {
namespace {

constexpr char Ahead[] = "ahead"; // no stamp of a content is like it

} // namespace

FileRecord FileRecord::ahead(const QString &name, int64_t size_bytes, const QString &uploadId,
                             int64_t part_bytes) {
    return {name, Ahead, size_bytes, uploadId, part_bytes, {}};
}

bool FileRecord::isAhead() const {
    return stamp == Ahead;
}

FileRecord &Record::file(const QString &called) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&called](const FileRecord &one) { return one.name == called; });
    if (found != files.end())
        return *found;
    return files.emplace_back(FileRecord{called, {}, 0, {}, 0, {}});
}

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
