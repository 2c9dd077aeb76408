#include "media/matroska/matroska_index.h"

#include "media/matroska/ebml.h"

#include <algorithm>

namespace ovation::media {
namespace {

using namespace ebml;

constexpr char Application[] = "Ovation Studio";

Bytes documentHeader(bool webm) {
    Bytes content, header;
    putUint(content, EbmlVersion, 1);
    putUint(content, EbmlReadVersion, 1);
    putUint(content, EbmlMaxIdLength, 4);
    putUint(content, EbmlMaxSizeLength, 8);
    putText(content, DocType, webm ? "webm" : "matroska");
    putUint(content, DocTypeVersion, 4);
    putUint(content, DocTypeReadVersion, 2);
    putBinary(header, Ebml, content);
    return header;
}

Bytes infoBytes(int64_t duration_ms) {
    Bytes content, info;
    putUint(content, TimestampScale, 1'000'000);
    if (duration_ms >= 0)
        putFloat(content, Duration, double(duration_ms));
    putText(content, MuxingApp, Application);
    putText(content, WritingApp, Application);
    putBinary(info, Info, content);
    return info;
}

/// Only the entries of tracks that have blocks.
Bytes usedTracks(std::span<const uint8_t> tracks, const int64_t (&blocks)[3]) {
    Bytes kept, result;
    const auto outer = readElement(tracks);
    if (!outer || outer->id != Tracks)
        return result;
    for (auto rest = tracks.subspan(outer->header); !rest.empty();) {
        const auto entry = readElement(rest);
        if (!entry || entry->header + entry->size > rest.size())
            break;
        const auto whole = rest.first(entry->header + std::size_t(entry->size));
        uint64_t number = 0;
        for (auto fields = whole.subspan(entry->header); !fields.empty();) {
            const auto field = readElement(fields);
            if (!field || field->header + field->size > fields.size())
                break;
            if (field->id == TrackNumber)
                number = readUint(fields.subspan(field->header, std::size_t(field->size)));
            fields = fields.subspan(field->header + std::size_t(field->size));
        }
        if (number < 3 && blocks[number] > 0)
            kept.insert(kept.end(), whole.begin(), whole.end());
        rest = rest.subspan(whole.size());
    }
    putBinary(result, Tracks, kept);
    return result;
}

Bytes chapterBytes(const std::vector<Chapter> &chapters) {
    Bytes edition, all, result;
    uint64_t uid = 1;
    for (const Chapter &chapter : chapters) {
        Bytes display, atom;
        putText(display, ChapString, chapter.name);
        putText(display, ChapLanguage, "und");
        putUint(atom, ChapterUid, uid++);
        putUint(atom, ChapterTimeStart, uint64_t(chapter.time_ms) * 1'000'000);
        putBinary(atom, ChapterDisplay, display);
        putBinary(edition, ChapterAtom, atom);
    }
    putBinary(all, EditionEntry, edition);
    putBinary(result, Chapters, all);
    return result;
}

/// Head of exactly HeadSize bytes; nothing when it does not fit.
Bytes padded(Bytes head) {
    if (head.size() + 2 > MatroskaIndex::HeadSize)
        return {};
    putVoid(head, MatroskaIndex::HeadSize - head.size());
    return head;
}

void putSeek(Bytes &to, uint32_t id, int64_t position) {
    Bytes seek, idBytes;
    putId(idBytes, id);
    putBinary(seek, SeekId, idBytes);
    putFixedUint(seek, SeekPosition, uint64_t(position));
    putBinary(to, Seek, seek);
}

} // namespace

void MatroskaIndex::addCluster(int64_t position, int64_t time_ms, bool hasKeyframe) {
    m_cues.push_back({time_ms, position});
    if (hasKeyframe)
        m_keyCues.push_back({time_ms, position});
}

void MatroskaIndex::addBlock(int track, int64_t time_ms) {
    if (m_blocks[track] > 0 && time_ms > m_last_ms[track])
        m_interval_ms[track] = std::min<int64_t>(time_ms - m_last_ms[track], 200);
    ++m_blocks[track];
    m_last_ms[track] = std::max(m_last_ms[track], time_ms);
}

Bytes MatroskaIndex::prologue(bool webm) {
    Bytes bytes = documentHeader(webm);
    putId(bytes, Segment);
    putUnknownSize(bytes);
    return bytes;
}

int64_t MatroskaIndex::headPosition(bool webm) {
    return int64_t(prologue(webm).size());
}

Bytes MatroskaIndex::growingHead(std::span<const uint8_t> tracks) {
    Bytes head = infoBytes(-1);
    head.insert(head.end(), tracks.begin(), tracks.end());
    return padded(std::move(head));
}

MatroskaReport MatroskaIndex::report() const {
    MatroskaReport report;
    report.videoBlocks = m_blocks[VideoTrack];
    report.audioBlocks = m_blocks[AudioTrack];
    report.hasVideo = report.videoBlocks > 0;
    report.hasAudio = report.audioBlocks > 0;
    report.duration_ms = end_ms();
    return report;
}

int64_t MatroskaIndex::end_ms() const {
    int64_t end_ms = 0;
    for (const int track : {VideoTrack, AudioTrack}) {
        if (m_blocks[track] > 0)
            end_ms = std::max(end_ms, m_last_ms[track] + m_interval_ms[track]);
    }
    return end_ms;
}

Bytes MatroskaIndex::cueBytes(int64_t headPosition) const {
    Bytes cues, result;
    const bool hasVideo = m_blocks[VideoTrack] > 0;
    // With video only a cluster that holds a keyframe is a place to jump to.
    for (const Cue &cue : hasVideo ? m_keyCues : m_cues) {
        Bytes positions, point;
        putUint(positions, CueTrack, hasVideo ? VideoTrack : AudioTrack);
        putUint(positions, CueClusterPosition, uint64_t(cue.position - headPosition));
        putUint(point, CueTime, uint64_t(std::max<int64_t>(cue.time_ms, 0)));
        putBinary(point, CueTrackPositions, positions);
        putBinary(cues, CuePoint, point);
    }
    putBinary(result, Cues, cues);
    return result;
}

Result<MatroskaReport> MatroskaIndex::complete(PartFile &file, int64_t headPosition,
                                               std::span<const uint8_t> tracks,
                                               const std::vector<Chapter> &chapters) const {
    MatroskaReport finished = report();
    // Positions in Matroska count from the segment's content, which begins with the head.
    const int64_t cuesPosition = file.size();
    Bytes tail = cueBytes(headPosition);
    const int64_t chaptersPosition = cuesPosition + int64_t(tail.size());
    if (!chapters.empty()) {
        const Bytes bytes = chapterBytes(chapters);
        tail.insert(tail.end(), bytes.begin(), bytes.end());
    }
    // Without room for its index the file plays all the same, when its head says how long it is.
    const bool indexed = file.write(tail.data(), tail.size()).ok();

    const Bytes info = infoBytes(finished.duration_ms);
    const Bytes kept = usedTracks(tracks, m_blocks);
    // Where Info and Tracks stand depends on the size of what names them; its entries all have one size.
    const auto seekHead = [&](int64_t infoAt) {
        Bytes seeks, bytes;
        putSeek(seeks, Info, infoAt);
        putSeek(seeks, Tracks, infoAt + int64_t(info.size()));
        if (indexed)
            putSeek(seeks, Cues, cuesPosition - headPosition);
        if (indexed && !chapters.empty())
            putSeek(seeks, Chapters, chaptersPosition - headPosition);
        putBinary(bytes, SeekHead, seeks);
        return bytes;
    };
    Bytes head = seekHead(int64_t(seekHead(0).size()));
    head.insert(head.end(), info.begin(), info.end());
    head.insert(head.end(), kept.begin(), kept.end());
    head = padded(std::move(head));
    if (head.empty())
        return Error{Errc::MediaFailed, QStringLiteral("The description of the tracks is too long")};
    if (auto patched = file.patch(headPosition, head.data(), head.size()); !patched)
        return patched.error();
    Bytes size;
    putLongSize(size, uint64_t(file.size() - headPosition));
    if (auto patched = file.patch(headPosition - 8, size.data(), size.size()); !patched)
        return patched.error();
    finished.size_bytes = file.size();
    return finished;
}

} // namespace ovation::media
