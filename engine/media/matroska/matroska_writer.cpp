#include "media/matroska/matroska_writer.h"

#include "media/matroska/ebml.h"

namespace ovation::media {
namespace {

using namespace ebml;

constexpr int64_t ClusterLength_ms = 1000;
constexpr std::size_t ClusterSize_bytes = 4U << 20;
constexpr int64_t FurthestBlock_ms = 30'000; // relative times have 16 bits
// RFC 7845 section 5.1: version 1, two channels, what is skipped, 48 kHz, no gain, mapping family 0.
constexpr uint8_t OpusHead[] = {'O', 'p', 'u',  's',  'H', 'e', 'a', 'd', 1, 2,
                                0,   0,   0x80, 0xBB, 0,   0,   0,   0,   0};
constexpr std::size_t OpusSkipAt = 10;
constexpr uint64_t OpusPreRoll_ns = 80'000'000;

const char *codecId(MatroskaVideo video) {
    switch (video) {
    case MatroskaVideo::Vp8:
        return "V_VP8";
    case MatroskaVideo::Vp9:
        return "V_VP9";
    default:
        return "V_MPEG4/ISO/AVC";
    }
}

} // namespace

Result<std::unique_ptr<MatroskaWriter>> MatroskaWriter::create(const QString &path,
                                                               const MatroskaTracks &tracks) {
    std::unique_ptr<MatroskaWriter> writer(new MatroskaWriter);
    writer->m_tracks = tracks;
    if (auto opened = writer->m_file.open(path); !opened)
        return opened.error();
    const Bytes prologue = MatroskaIndex::prologue(tracks.video != MatroskaVideo::H264);
    if (auto written = writer->m_file.write(prologue.data(), prologue.size()); !written)
        return written.error();
    const Bytes head = MatroskaIndex::growingHead(writer->trackBytes());
    if (auto written = writer->m_file.write(head.data(), head.size()); !written)
        return written.error();
    return writer;
}

Result<std::unique_ptr<MatroskaWriter>> MatroskaWriter::resume(const QString &path,
                                                               const MatroskaTracks &tracks) {
    auto there = readInterruptedMatroska(path);
    if (!there)
        return there.error();
    std::unique_ptr<MatroskaWriter> writer(new MatroskaWriter);
    writer->m_tracks = tracks;
    writer->m_index = std::move(there->index);
    if (auto opened = writer->m_file.openAgain(path, there->size_bytes); !opened)
        return opened.error();
    return writer;
}

Bytes MatroskaWriter::trackBytes() const {
    Bytes entries, result;
    if (m_tracks.video != MatroskaVideo::None) {
        Bytes frame, entry;
        putUint(entry, TrackNumber, MatroskaIndex::VideoTrack);
        putUint(entry, TrackUid, MatroskaIndex::VideoTrack);
        putUint(entry, TrackType, 1);
        putUint(entry, FlagLacing, 0);
        putText(entry, CodecId, codecId(m_tracks.video));
        if (!m_codecPrivate.empty())
            putBinary(entry, CodecPrivate, m_codecPrivate);
        putUint(frame, PixelWidth, uint64_t(m_tracks.width));
        putUint(frame, PixelHeight, uint64_t(m_tracks.height));
        putBinary(entry, Video, frame);
        putBinary(entries, TrackEntry, entry);
    }
    if (m_tracks.audio) {
        Bytes audio, entry;
        putUint(entry, TrackNumber, MatroskaIndex::AudioTrack);
        putUint(entry, TrackUid, MatroskaIndex::AudioTrack);
        putUint(entry, TrackType, 2);
        putUint(entry, FlagLacing, 0);
        putText(entry, CodecId, "A_OPUS");
        Bytes head(std::begin(OpusHead), std::end(OpusHead));
        head[OpusSkipAt] = uint8_t(m_tracks.audioSkip);
        head[OpusSkipAt + 1] = uint8_t(m_tracks.audioSkip >> 8);
        putBinary(entry, CodecPrivate, head);
        if (m_tracks.audioSkip > 0)
            putUint(entry, CodecDelay, uint64_t(m_tracks.audioSkip) * 1'000'000'000 / 48'000);
        putUint(entry, SeekPreRoll, OpusPreRoll_ns);
        putFloat(audio, SamplingFrequency, 48000);
        putUint(audio, Channels, 2);
        putBinary(entry, Audio, audio);
        putBinary(entries, TrackEntry, entry);
    }
    putBinary(result, Tracks, entries);
    return result;
}

Result<void> MatroskaWriter::describeVideo(int width, int height, std::span<const uint8_t> codecPrivate) {
    m_tracks.width = width;
    m_tracks.height = height;
    if (!codecPrivate.empty())
        m_codecPrivate.assign(codecPrivate.begin(), codecPrivate.end());
    const Bytes head = MatroskaIndex::growingHead(trackBytes());
    if (head.empty())
        return Error{Errc::MediaFailed, QStringLiteral("The decoder configuration of the video is too long")};
    return m_file.patch(MatroskaIndex::headPosition(m_tracks.video != MatroskaVideo::H264), head.data(),
                        head.size());
}

Result<void> MatroskaWriter::write(bool video, int64_t time_ms, bool keyframe,
                                   std::span<const uint8_t> data) {
    time_ms = std::max<int64_t>(time_ms, 0);
    const int64_t since_ms = time_ms - m_clusterTime_ms;
    // A keyframe begins a cluster, so that jumping to it reads nothing in vain.
    const bool full = since_ms >= ClusterLength_ms || since_ms < -FurthestBlock_ms ||
                      m_cluster.size() + data.size() > ClusterSize_bytes || (video && keyframe);
    if (full && !m_cluster.empty()) {
        if (auto flushed = flush(); !flushed)
            return flushed;
    }
    if (m_cluster.empty()) {
        m_clusterTime_ms = time_ms;
        m_clusterHasKeyframe = false;
    }
    const int track = video ? MatroskaIndex::VideoTrack : MatroskaIndex::AudioTrack;
    const auto relative_ms = int16_t(time_ms - m_clusterTime_ms);
    putId(m_cluster, SimpleBlock);
    putSize(m_cluster, data.size() + 4);
    m_cluster.push_back(uint8_t(0x80 | track));
    m_cluster.push_back(uint8_t(uint16_t(relative_ms) >> 8));
    m_cluster.push_back(uint8_t(relative_ms));
    m_cluster.push_back(!video || keyframe ? 0x80 : 0);
    m_cluster.insert(m_cluster.end(), data.begin(), data.end());
    m_clusterHasKeyframe = m_clusterHasKeyframe || (video && keyframe);
    m_waiting.push_back({track, time_ms});
    return {};
}

Result<void> MatroskaWriter::flush() {
    if (m_cluster.empty())
        return {};
    Bytes time, header;
    putUint(time, Timestamp, uint64_t(m_clusterTime_ms));
    putId(header, Cluster);
    putSize(header, time.size() + m_cluster.size());
    header.insert(header.end(), time.begin(), time.end());
    m_cluster.insert(m_cluster.begin(), header.begin(), header.end());
    const int64_t position = m_file.size();
    auto written = m_file.write(m_cluster.data(), m_cluster.size());
    m_cluster.clear();
    if (written) {
        m_index.addCluster(position, m_clusterTime_ms, m_clusterHasKeyframe);
        for (const Waiting &block : m_waiting)
            m_index.addBlock(block.track, block.time_ms);
    }
    m_waiting.clear();
    return written;
}

Result<MatroskaReport> MatroskaWriter::finish(const std::vector<Chapter> &chapters) {
    // What there was no room for is missing at the end; the rest is completed.
    const auto flushed = flush();
    if (!flushed && m_index.empty())
        return flushed.error();
    auto report = m_index.complete(m_file, MatroskaIndex::headPosition(m_tracks.video != MatroskaVideo::H264),
                                   trackBytes(), chapters);
    if (report && !flushed)
        report->problem = flushed.error().message;
    m_file.close();
    return report;
}

} // namespace ovation::media
