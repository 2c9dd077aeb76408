#include "upload/parts_ahead.h"

#include "base/open_file.h"
#include "upload/parts_at_once.h"
#include "upload/same_content.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <set>
#include <thread>

namespace ovation::upload {

using storage::PartReceipt;
using storage::StoreFailure;
using storage::StoreResult;
using storage::Transfer;
using storage::UploadId;

namespace {

constexpr std::chrono::milliseconds Look(20);
constexpr int64_t Around_bytes = 64 << 10; ///< of what is written again: where that is, is known about

} // namespace

struct PartsAhead::Sending {
    const int64_t upload;
    const GrowingFile &file;
    FileRecord &record;
    const QString key;
    std::shared_ptr<OpenFile> source;
    std::set<int> there; ///< parts that need not be sent, and those that are given out
    std::atomic<bool> hasChecksum = false, isUseless = false;

    UploadId id() const { return {key, record.uploadId}; }
    bool isWrittenAgain(int part) const {
        const int64_t begin = int64_t(part - 1) * record.part_bytes;
        return std::any_of(file.changes.begin(), file.changes.end(), [&](int64_t at) {
            return at + Around_bytes > begin && at - Around_bytes < begin + record.part_bytes;
        });
    }
};

StoreResult<void> PartsAhead::send(Record &record, const GrowingFile &file) {
    if (file.size_bytes <= d.store.partLimits().whole_bytes + Around_bytes)
        return {}; // it goes as a whole
    auto opened = OpenFile::open(file.path);
    if (!opened)
        return {}; // it was renamed, or removed
    FileRecord &one = record.file(file.name);
    if (!one.stamp.isEmpty() && !one.isAhead())
        return {}; // a whole one is there already
    Sending sending{record.number, file, one, record.folder + QLatin1Char('/') + file.name, *opened, {}};
    m_progress->size_bytes = file.size_bytes;
    if (auto begun = begin(sending); !begun || one.uploadId.isEmpty())
        return begun;
    auto sent = sendPartsAtOnce(
        d.partsAtOnce, [&] { return next(sending); },
        [&](int number, const std::stop_token &stop) { return sendPart(sending, number, stop); }, m_stop);
    return sending.isUseless ? giveUp(sending) : sent;
}

/// Or continues what a run before has begun.
StoreResult<void> PartsAhead::begin(Sending &sending) {
    FileRecord &record = sending.record;
    if (!record.uploadId.isEmpty()) {
        const auto parts = d.store.parts(sending.id(), {m_stop, {}, nullptr});
        if (parts)
            for (const PartReceipt &part : *parts)
                sending.there.insert(part.number);
        if (parts || parts.error().reason != StoreFailure::NoUpload)
            return parts ? StoreResult<void>() : parts.error();
    }
    const int64_t part_bytes = UploadRun::partSize(sending.file.size_bytes, d.store.partLimits());
    if (part_bytes == 0)
        return {};
    const auto begun =
        d.store.beginUpload(sending.key, {sending.file.contentType, {}}, {m_stop, {}, nullptr});
    if (!begun)
        return begun.error();
    record = FileRecord::ahead(sending.file.name, sending.file.size_bytes, begun->id, part_bytes);
    return UploadRun::keep(d.journal, sending.upload, record);
}

/// Waits for it to be written.
std::optional<int> PartsAhead::next(Sending &sending) const {
    const int64_t part_bytes = sending.record.part_bytes;
    int number = 1;
    while (sending.there.contains(number) || sending.isWrittenAgain(number))
        ++number;
    if (int64_t(number) * part_bytes > sending.file.size_bytes) // the last one is not whole
        return std::nullopt;
    int64_t seen_bytes = 0;
    auto since = std::chrono::steady_clock::now();
    for (;;) {
        if (m_stop.stop_requested() || sending.file.isWhole || sending.isUseless)
            return std::nullopt;
        const int64_t written_bytes = sending.source->sizeNow();
        if (written_bytes >= int64_t(number) * part_bytes) {
            sending.there.insert(number);
            return number;
        }
        const auto now = std::chrono::steady_clock::now();
        if (written_bytes > seen_bytes)
            since = now;
        else if (now - since > std::chrono::milliseconds(MaxWait_ms))
            return std::nullopt;
        seen_bytes = std::max(seen_bytes, written_bytes);
        std::this_thread::sleep_for(Look);
    }
}

StoreResult<void> PartsAhead::sendPart(Sending &sending, int number, const std::stop_token &stop) {
    int64_t moved = 0;
    const Transfer watched{stop,
                           [&](int64_t bytes) {
                               moved += bytes;
                               m_progress->sent_bytes += bytes;
                           },
                           d.throttle};
    const int64_t size = sending.record.part_bytes;
    const storage::Slice slice{*sending.source, int64_t(number - 1) * size, size};
    const auto put = d.store.putPart(sending.id(), number, slice, watched);
    m_progress->sent_bytes += (put ? size : 0) - moved;
    if (!put)
        return put.error();
    // Where parts have no checksum, all would be sent twice.
    if (!sending.hasChecksum.exchange(true) && md5OfSlice(slice) != put->tag)
        sending.isUseless = true;
    return {};
}

StoreResult<void> PartsAhead::giveUp(Sending &sending) {
    if (auto ended = d.store.abortUpload(sending.id(), {m_stop, {}, nullptr}); !ended)
        return ended;
    sending.record.uploadId.clear();
    m_progress->sent_bytes = 0;
    return UploadRun::keep(d.journal, sending.upload, sending.record);
}

} // namespace ovation::upload
