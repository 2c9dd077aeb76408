#include "media/matroska/ebml.h"
#include "media/matroska/matroska_index.h"

#include <QFile>

#include <algorithm>

namespace ovation::media {
namespace {

using namespace ebml;

constexpr int64_t MaxCluster_bytes = 64LL << 20;
constexpr int64_t BlockHead_bytes = 24;     // identifier, size, and what stands in front of the media
constexpr uint64_t MaxTime_ms = 1ULL << 40; ///< 35 years

std::span<const uint8_t> view(const QByteArray &bytes) {
    return {reinterpret_cast<const uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

/// The element of this identifier among those in `bytes`, header included; empty if there is none.
std::span<const uint8_t> find(std::span<const uint8_t> bytes, uint32_t id) {
    while (const auto element = readElement(bytes)) {
        if (element->size > bytes.size() - element->header)
            break;
        const std::size_t whole = element->header + std::size_t(element->size);
        if (element->id == id)
            return bytes.first(whole);
        bytes = bytes.subspan(whole);
    }
    return {};
}

/// Takes a cluster's blocks into the index, whose content lies in [begin, end) of the file. Of their media it
/// reads no more than lies beside. False when its time can't be one of ours.
bool readCluster(MatroskaIndex &index, int64_t position, QFile &file, int64_t begin, int64_t end) {
    int64_t time_ms = 0;
    bool keyframe = false;
    struct Block {
        int track;
        int64_t time_ms;
    };
    std::vector<Block> blocks;
    for (int64_t at = begin; at < end;) {
        file.seek(at);
        const QByteArray start = file.read(std::min<int64_t>(BlockHead_bytes, end - at));
        const auto element = readElement(view(start));
        if (!element || element->size > uint64_t(end - at) - element->header)
            break;
        auto body = view(start).subspan(element->header);
        body = body.first(std::min<std::size_t>(body.size(), std::size_t(element->size)));
        if (element->id == Timestamp) {
            const uint64_t written_ms = readUint(body);
            if (written_ms > MaxTime_ms)
                return false;
            time_ms = int64_t(written_ms);
        } else if (element->id == SimpleBlock && body.size() >= 4) {
            const int track = body[0] & 0x7f;
            if (track == MatroskaIndex::VideoTrack || track == MatroskaIndex::AudioTrack)
                blocks.push_back({track, time_ms + int16_t(body[1] << 8 | body[2])});
            keyframe = keyframe || (track == MatroskaIndex::VideoTrack && body[3] & 0x80);
        }
        at += int64_t(element->header + element->size);
    }
    index.addCluster(position, time_ms, keyframe);
    for (const Block &block : blocks)
        index.addBlock(block.track, block.time_ms);
    return true;
}

} // namespace

bool holdsNothingYet(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const bool webm : {true, false}) {
        const auto prologue = MatroskaIndex::prologue(webm);
        const QByteArray expected(reinterpret_cast<const char *>(prologue.data()),
                                  qsizetype(prologue.size()) - 8); // the segment's size is filled in later
        file.seek(0);
        if (std::size_t(file.size()) <= prologue.size() + MatroskaIndex::HeadSize &&
            expected.startsWith(file.read(expected.size())))
            return true;
    }
    return false;
}

Result<InterruptedMatroska> readInterruptedMatroska(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::MediaFailed, QStringLiteral("%1 can't be read: %2").arg(path, file.errorString())};
    const QByteArray beginning = file.read(qint64(MatroskaIndex::HeadSize) + 256);
    const bool webm =
        beginning.startsWith(QByteArray(reinterpret_cast<const char *>(MatroskaIndex::prologue(true).data()),
                                        MatroskaIndex::headPosition(true) - 8));
    const bool matroska =
        !webm &&
        beginning.startsWith(QByteArray(reinterpret_cast<const char *>(MatroskaIndex::prologue(false).data()),
                                        MatroskaIndex::headPosition(false) - 8));
    const int64_t head = MatroskaIndex::headPosition(webm);
    if ((!webm && !matroska) || beginning.size() < head + qint64(MatroskaIndex::HeadSize))
        return Error{Errc::MediaUnreadable,
                     QStringLiteral("%1 is not a recording of this program").arg(path)};
    const QByteArray headBytes = beginning.mid(head, MatroskaIndex::HeadSize);
    const auto tracks = find(view(headBytes), Tracks);
    if (tracks.empty())
        return Error{Errc::MediaFailed,
                     QStringLiteral("%1 has lost the description of its tracks").arg(path)};

    MatroskaIndex index;
    int64_t position = head + int64_t(MatroskaIndex::HeadSize);
    for (;;) {
        file.seek(position);
        const QByteArray start = file.read(16);
        const auto element = readElement(view(start));
        // What is not a whole cluster is a torn end, or an index written before.
        if (!element || element->id != Cluster || element->unknownSize ||
            element->size > uint64_t(MaxCluster_bytes) ||
            position + int64_t(element->header + element->size) > file.size())
            break;
        const int64_t begin = position + int64_t(element->header), end = begin + int64_t(element->size);
        if (!readCluster(index, position, file, begin, end))
            break;
        position = end;
    }
    if (index.empty())
        return Error{Errc::MediaFailed, QStringLiteral("%1 contains neither video nor audio").arg(path)};
    return InterruptedMatroska{std::move(index), position, head, {tracks.begin(), tracks.end()}};
}

Result<MatroskaReport> finishInterruptedMatroska(const QString &path, const std::vector<Chapter> &chapters) {
    const auto there = readInterruptedMatroska(path);
    if (!there)
        return there.error();
    PartFile writable;
    if (auto opened = writable.openAgain(path, there->size_bytes); !opened)
        return opened.error();
    auto report = there->index.complete(writable, there->headPosition, there->tracks, chapters);
    writable.close();
    if (report) {
        if (auto synced = syncToDisk(path); !synced)
            return synced.error();
    }
    return report;
}

} // namespace ovation::media
