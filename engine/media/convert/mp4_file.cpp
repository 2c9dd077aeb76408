#include "media/convert/mp4_file.h"

#include "media/write/mp4_chapter_track.h"
#include "media/write/mp4_chapters.h"
#include "media/write/mp4_index.h"
#include "media/write/mp4_tree.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr std::size_t MaxChunk_bytes = 1U << 20;
constexpr int64_t IndexBase_bytes = 8192, IndexPerFrame_bytes = 24, IndexPerPacket_bytes = 8;
// What is expected comes from a file's header; a longer index lies behind the media.
constexpr int64_t MaxRoom_bytes = 32 << 20;
constexpr qsizetype BoxHeader_bytes = 8, LargeBoxHeader_bytes = 16;

int64_t roomForIndex(const std::vector<Mp4Track> &tracks) {
    int64_t room = IndexBase_bytes;
    for (const Mp4Track &track : tracks)
        room += track.expectedSamples * (track.isVideo ? IndexPerFrame_bytes : IndexPerPacket_bytes);
    return std::min(room, MaxRoom_bytes);
}

/// The index with chapters whose texts begin at that byte.
QByteArray indexOf(const std::vector<Mp4Index> &tracks, const std::vector<Mp4Edit> &edits,
                   const std::vector<Chapter> &chapters, int64_t texts_at) {
    if (chapters.empty())
        return mp4::movieBox(tracks, edits, mp4::ChapterReference::None);
    QByteArray moov = mp4::movieBox(tracks, edits, mp4::ChapterReference::On);
    if (const auto place = mp4::chapterTrackPlace(moov))
        moov += mp4::chapterTrack(chapters, *place, texts_at) + mp4::boxed("udta", chapterBox(chapters));
    qToBigEndian(quint32(moov.size()), moov.data());
    return moov;
}

} // namespace

Result<std::unique_ptr<Mp4File>> Mp4File::create(const QString &path, std::vector<Mp4Track> tracks) {
    std::unique_ptr<Mp4File> made(new Mp4File);
    if (auto opened = made->m_file.open(path); !opened)
        return opened.error();
    made->m_reserved = roomForIndex(tracks);
    const bool hasVideo =
        std::any_of(tracks.begin(), tracks.end(), [](const Mp4Track &track) { return track.isVideo; });
    QByteArray head = mp4::fileType(hasVideo);
    made->m_indexAt = head.size();
    head += mp4::freeSpace(made->m_reserved);
    made->m_mediaAt = head.size();
    // Always with a size of 64 bits, which is only known at the end.
    head += mp4::mediaHeader(LargeBoxHeader_bytes);
    for (Mp4Track &track : tracks)
        made->m_tracks.push_back({std::move(track), {}, {}, 0});
    if (auto written = made->m_file.write(head.constData(), size_t(head.size())); !written)
        return written.error();
    return made;
}

Result<void> Mp4File::write(std::size_t track, const Mp4Sample &sample, std::span<const uint8_t> data) {
    const bool fits = m_chunkTrack == track && m_chunk.size() + data.size() <= MaxChunk_bytes;
    if (!fits && !m_chunk.empty()) {
        if (auto written = closeChunk(); !written)
            return written;
    }
    Mp4Index &index = m_tracks[track];
    if (m_chunk.empty()) {
        m_chunkTrack = track;
        index.chunks.push_back({m_file.size(), 0});
    }
    ++index.chunks.back().samples;
    // Times of decoding never stand still: what says so is damaged.
    const int64_t dts =
        index.samples.empty() ? sample.dts : std::max(sample.dts, index.samples.back().dts + 1);
    index.samples.push_back(
        {dts, int32_t(std::max<int64_t>(sample.pts - dts, 0)), uint32_t(data.size()), sample.keyframe});
    index.lastDuration = std::max<int64_t>(sample.duration, 1);
    m_chunk.insert(m_chunk.end(), data.begin(), data.end());
    return {};
}

Result<void> Mp4File::closeChunk() {
    auto written = m_file.write(m_chunk.data(), m_chunk.size());
    m_chunk.clear();
    return written;
}

Result<void> Mp4File::finish(const std::vector<Mp4Edit> &edits, const std::vector<Chapter> &given) {
    if (!m_chunk.empty()) {
        if (auto written = closeChunk(); !written)
            return written;
    }
    const std::vector<Chapter> chapters = asMp4Has(given);
    const int64_t texts_at = m_file.size();
    const QByteArray texts = mp4::chapterTexts(chapters);
    if (auto written = m_file.write(texts.constData(), size_t(texts.size())); !written)
        return written;
    const QByteArray media = mp4::mediaHeader(m_file.size() - m_mediaAt);
    if (auto patched = m_file.patch(m_mediaAt, media.constData(), size_t(media.size())); !patched)
        return patched;
    QByteArray moov = indexOf(m_tracks, edits, chapters, texts_at);
    // What is left of the room is a box of its own, which has at least a header.
    const int64_t left = m_reserved - moov.size();
    if (left == 0 || left >= BoxHeader_bytes) {
        if (left > 0)
            moov += mp4::freeHeader(left);
        return m_file.patch(m_indexAt, moov.constData(), size_t(moov.size()));
    }
    return m_file.write(moov.constData(), size_t(moov.size()));
}

} // namespace ovation::media
