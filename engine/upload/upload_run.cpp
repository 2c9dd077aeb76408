#include "upload/upload_run.h"

#include "upload/parts_at_once.h"
#include "upload/same_content.h"
#include "upload/store_pages.h"

#include <algorithm>
#include <optional>
#include <set>

namespace ovation::upload {

using storage::ObjectInfo;
using storage::PartReceipt;
using storage::StoreError;
using storage::StoreFailure;
using storage::StoreResult;
using storage::Transfer;
using storage::UploadId;

namespace {

constexpr int64_t Mebibyte = 1 << 20;

StoreError changedMeanwhile(const QString &path) {
    return {StoreFailure::Damaged, QStringLiteral("%1 was changed while it was sent").arg(path), {}, 0};
}

/// It may have room again.
StoreError journalFailed(const Error &error) {
    return {StoreFailure::Busy, error.message,
            QStringLiteral(
                "Make room on the disk of the data folder, and see that this program may write there."),
            0};
}

} // namespace

/// One file on its way.
struct UploadRun::Sending {
    const int64_t upload;
    const LocalFile &file;
    FileRecord &record;
    const QString key;
    LocalContent content;
    UploadId id() const { return {key, record.uploadId}; }
    storage::ObjectTraits traits() const { return {file.contentType, {}}; }
    int64_t sizeOf(int part) const {
        return std::min(record.part_bytes, record.size_bytes - int64_t(part - 1) * record.part_bytes);
    }
    int partCount() const { return int((record.size_bytes + record.part_bytes - 1) / record.part_bytes); }
};

UploadRun::UploadRun(Parts parts, std::shared_ptr<RunProgress> progress, std::stop_token stop)
    : d(parts), m_progress(std::move(progress)), m_stop(std::move(stop)) {}

StoreResult<void> UploadRun::keep(Journal &journal, int64_t upload, const FileRecord &file) {
    const auto kept = journal.saveFile(upload, file);
    return kept ? StoreResult<void>() : journalFailed(kept.error());
}

int64_t UploadRun::partSize(int64_t size_bytes, const storage::ObjectStore::PartLimits &limits) {
    if (size_bytes > limits.object_bytes || limits.count < 1)
        return 0;
    const int64_t needed = (size_bytes + limits.count - 1) / limits.count;
    const int64_t whole = (needed + Mebibyte - 1) / Mebibyte * Mebibyte;
    const int64_t size =
        std::min(std::max({limits.usual_bytes, limits.least_bytes, whole}), limits.most_bytes);
    return size >= needed ? size : 0;
}

StoreResult<void> UploadRun::send(Record &record, const std::vector<LocalFile> &files) {
    for (const LocalFile &file : files) {
        if (auto sent = sendFile(record, file); !sent)
            return sent;
    }
    return {};
}

StoreResult<void> UploadRun::sendFile(Record &record, const LocalFile &file) {
    auto content = openLocal(file);
    if (!content)
        return content.error();
    if (!content->source)
        return {};
    FileRecord *const found = &record.file(file.name);
    Sending sending{record.number, file, *found, record.folder + QLatin1Char('/') + file.name, *content};
    if (found->stamp == sending.content.stamp && !found->tag.isEmpty()) {
        const auto there = isStillThere(sending);
        if (!there)
            return there.error();
        if (*there) {
            m_progress->size_bytes = std::max(m_progress->size_bytes.load(), record.size_bytes());
            m_progress->sent_bytes += found->size_bytes;
            return {};
        }
        found->tag.clear();
    }
    if (found->stamp != sending.content.stamp) {
        if (auto renewed = renew(sending); !renewed)
            return renewed;
    }
    m_progress->size_bytes = std::max(m_progress->size_bytes.load(), record.size_bytes());
    if (auto sent = isSmall(found->size_bytes) ? sendWhole(sending) : sendInParts(sending); !sent)
        return sent;
    const auto after = openLocal(file);
    if (!after)
        return after.error();
    if (after->stamp == found->stamp)
        return {};
    found->tag.clear(); // what is there is of no moment that was meant
    if (auto kept = keep(sending); !kept)
        return kept;
    return changedMeanwhile(file.path);
}

/// What has begun was of another content, and ends; of one that was not whole then, parts may hold.
StoreResult<void> UploadRun::renew(Sending &sending) {
    FileRecord &record = sending.record;
    const int64_t size = sending.content.source->size();
    const int64_t count = d.store.partLimits().count;
    const bool mayHold = record.isAhead() && !record.uploadId.isEmpty() && !isSmall(size) &&
                         (size + record.part_bytes - 1) / record.part_bytes <= count;
    if (!record.uploadId.isEmpty() && !mayHold) {
        if (auto ended = d.store.abortUpload(sending.id(), transfer()); !ended)
            return ended;
        record.uploadId.clear();
    }
    record = {record.name, sending.content.stamp, size, record.uploadId, mayHold ? record.part_bytes : 0, {}};
    return keep(sending);
}

bool UploadRun::isSmall(int64_t size_bytes) const {
    const auto limits = d.store.partLimits();
    return size_bytes <= std::min(limits.whole_bytes, limits.most_bytes);
}

/// An earlier run sent it. Since then the bucket may have been emptied, or deleted and made again.
StoreResult<bool> UploadRun::isStillThere(const Sending &sending) {
    const auto there = d.store.info(sending.key, transfer());
    if (!there && there.error().reason != StoreFailure::NoObject)
        return there.error();
    return there && there->size_bytes == sending.record.size_bytes && there->tag == sending.record.tag;
}

StoreResult<void> UploadRun::keep(Sending &sending) {
    return keep(d.journal, sending.upload, sending.record);
}

StoreResult<void> UploadRun::sendWhole(Sending &sending) {
    int64_t moved = 0;
    const Transfer watched{m_stop,
                           [&](int64_t bytes) {
                               moved += bytes;
                               m_progress->sent_bytes += bytes;
                           },
                           d.throttle};
    const auto put = d.store.put(sending.key, {*sending.content.source, 0, sending.record.size_bytes},
                                 sending.traits(), watched);
    m_progress->sent_bytes += (put ? sending.record.size_bytes : 0) - moved;
    return put ? verify(sending, *put) : put.error();
}

/// What the store has found to be right is there.
StoreResult<void> UploadRun::verify(Sending &sending, const ObjectInfo &put) {
    if (sending.file.isLarge()) {
        const auto there = d.store.info(sending.key, transfer());
        if (!there)
            return there.error();
        if (there->size_bytes != sending.record.size_bytes || there->tag != put.tag)
            return StoreError{
                StoreFailure::Damaged, QStringLiteral("The store has another object than was sent to it"),
                QStringLiteral("See that nothing else writes into the folder of recordings."), 0};
    }
    sending.record.tag = put.tag;
    sending.record.uploadId.clear();
    return keep(sending);
}

/// Of a run that was killed before it could note what it began, or whose answer was lost.
StoreResult<void> UploadRun::endOthers(Sending &sending) {
    const auto others = unfinishedUploads(
        d.store, sending.key,
        [&](const UploadId &one) { return one.key == sending.key && one.id != sending.record.uploadId; },
        transfer());
    if (!others)
        return others.error();
    for (const UploadId &one : *others) {
        if (auto ended = d.store.abortUpload(one, transfer()); !ended)
            return ended;
    }
    return {};
}

StoreResult<void> UploadRun::begin(Sending &sending) {
    if (auto ended = endOthers(sending); !ended)
        return ended;
    sending.record.part_bytes = partSize(sending.record.size_bytes, d.store.partLimits());
    if (sending.record.part_bytes == 0)
        return StoreError{StoreFailure::Refused,
                          QStringLiteral("The recording is larger than the store takes"),
                          QStringLiteral("Export it in pieces, or keep it on this machine."), 0};
    const auto begun = d.store.beginUpload(sending.key, sending.traits(), transfer());
    if (!begun)
        return begun.error();
    sending.record.uploadId = begun->id;
    return keep(sending);
}

/// Whether it holds what has to be sent: it was noted when it was, or has its checksum.
bool UploadRun::isPartOf(Sending &sending, const PartReceipt &part,
                         const std::vector<PartReceipt> &known) const {
    if (part.number < 1 || part.number > sending.partCount() ||
        part.size_bytes != sending.sizeOf(part.number))
        return false;
    for (const PartReceipt &one : known) {
        if (one.number == part.number)
            return one.size_bytes == part.size_bytes && one.tag == part.tag;
    }
    return !part.tag.isEmpty() &&
           md5OfSlice({*sending.content.source, int64_t(part.number - 1) * sending.record.part_bytes,
                       part.size_bytes}) == part.tag;
}

StoreResult<std::vector<PartReceipt>> UploadRun::partsThere(Sending &sending) {
    auto listed = d.store.parts(sending.id(), transfer());
    if (!listed)
        return listed;
    const auto known = d.journal.parts(sending.upload, sending.record.name);
    if (!known)
        return journalFailed(known.error());
    std::erase_if(*listed, [&](const PartReceipt &part) { return !isPartOf(sending, part, *known); });
    for (const PartReceipt &part : *listed)
        m_progress->sent_bytes += part.size_bytes;
    return listed;
}

StoreResult<void> UploadRun::sendInParts(Sending &sending) {
    std::vector<PartReceipt> there;
    if (!sending.record.uploadId.isEmpty()) {
        auto listed = partsThere(sending);
        if (listed)
            there = std::move(*listed);
        else if (listed.error().reason != StoreFailure::NoUpload)
            return listed.error();
        else if (auto same = adoptIfSame(sending); !same || !sending.record.tag.isEmpty())
            return same; // it was completed, and the answer was lost
        else
            sending.record.uploadId.clear();
    }
    if (sending.record.uploadId.isEmpty()) {
        if (auto begun = begin(sending); !begun)
            return begun;
    }
    if (auto sent = sendParts(sending, there); !sent)
        return sent;
    return complete(sending, there);
}

StoreResult<void> UploadRun::sendParts(Sending &sending, std::vector<PartReceipt> &there) {
    std::set<int> missing;
    for (int number = 1; number <= sending.partCount(); ++number)
        missing.insert(number);
    for (const PartReceipt &part : there)
        missing.erase(part.number);
    std::mutex mutex; // of `there`
    auto sent = sendPartsAtOnce(
        std::min(d.partsAtOnce, int(missing.size())),
        [&] {
            return missing.empty() ? std::nullopt : std::optional(missing.extract(missing.begin()).value());
        },
        [&](int number, const std::stop_token &stop) {
            return sendPart(sending, number, there, mutex, stop);
        },
        m_stop);
    std::sort(there.begin(), there.end(),
              [](const PartReceipt &a, const PartReceipt &b) { return a.number < b.number; });
    return sent;
}

StoreResult<void> UploadRun::sendPart(Sending &sending, int number, std::vector<PartReceipt> &there,
                                      std::mutex &mutex, const std::stop_token &stop) {
    int64_t moved = 0;
    const Transfer watched{stop,
                           [&](int64_t bytes) {
                               moved += bytes;
                               m_progress->sent_bytes += bytes;
                           },
                           d.throttle};
    const int64_t size = sending.sizeOf(number);
    const auto put = d.store.putPart(
        sending.id(), number,
        {*sending.content.source, int64_t(number - 1) * sending.record.part_bytes, size}, watched);
    m_progress->sent_bytes += (put ? size : 0) - moved;
    if (!put)
        return put.error();
    if (const auto noted = d.journal.addPart(sending.upload, sending.record.name, *put); !noted)
        return journalFailed(noted.error());
    const std::lock_guard lock(mutex);
    there.push_back(*put);
    return {};
}

StoreResult<void> UploadRun::complete(Sending &sending, const std::vector<PartReceipt> &parts) {
    if (auto ended = endOthers(sending); !ended) // while it costs little to come back
        return ended;
    const auto done = d.store.completeUpload(sending.id(), parts, transfer());
    if (done)
        return verify(sending, *done);
    if (done.error().reason == StoreFailure::Damaged) {
        // Nothing of it can be trusted any more.
        if (auto ended = d.store.abortUpload(sending.id(), transfer()); !ended)
            return ended;
        sending.record.uploadId.clear();
        if (auto kept = keep(sending); !kept)
            return kept;
    }
    if (done.error().reason != StoreFailure::NoUpload)
        return done.error();
    if (auto same = adoptIfSame(sending); !same || !sending.record.tag.isEmpty())
        return same;
    sending.record.uploadId.clear();
    if (auto kept = keep(sending); !kept)
        return kept;
    return StoreError{StoreFailure::Damaged, QStringLiteral("The upload was ended from elsewhere"), {}, 0};
}

/// The answer that would have told its checksum was lost: only the bytes tell.
StoreResult<void> UploadRun::adoptIfSame(Sending &sending) {
    const auto there = d.store.info(sending.key, transfer());
    if (!there)
        return there.error().reason == StoreFailure::NoObject ? StoreResult<void>()
                                                              : StoreResult<void>(there.error());
    if (there->size_bytes != sending.record.size_bytes)
        return {};
    const auto same = hasContent(d.store, *there, *sending.content.source, transfer());
    if (!same)
        return same.error();
    if (!*same)
        return {};
    m_progress->sent_bytes += sending.record.size_bytes;
    return verify(sending, *there);
}

} // namespace ovation::upload
