#include "media/convert/movie_output.h"

#include "media/convert/mp4_file.h"
#include "media/convert/pcm_source.h"
#include "media/matroska/matroska_writer.h"

#include <algorithm>

namespace ovation::media {
namespace {

constexpr int64_t Mp4Ahead_ns = 500'000'000; ///< of one track before the other has its turn
constexpr int AacPacketFrames = 1024;

/// The next pieces of both tracks, in the order in which a file has them.
class Interleaver {
  public:
    Interleaver(const MovieTracks &tracks, int64_t ahead_ns) : m_tracks(tracks), m_ahead_ns(ahead_ns) {}

    Result<void> begin(ConvertControl &control) {
        if (auto read = readNext(true, control); !read)
            return read;
        return readNext(false, control);
    }
    /// Calls `write(isVideo, piece)` with each.
    template <typename Write>
    Result<void> run(ConvertControl &control, Write write) {
        while (m_video || m_audio) {
            if (!control.mayContinue())
                return canceled();
            m_isVideo = chosen();
            const EncodedPiece &piece = m_isVideo ? *m_video : *m_audio;
            if (auto written = write(m_isVideo, piece); !written)
                return written;
            control.reached(piece.pts_ns / 1'000'000);
            if (auto read = readNext(m_isVideo, control); !read)
                return read;
        }
        return {};
    }
    const std::optional<EncodedPiece> &audio() const { return m_audio; }

  private:
    bool chosen() const {
        if (!m_video || !m_audio)
            return m_video.has_value();
        const int64_t video_ns = m_video->dts_ns, audio_ns = m_audio->dts_ns;
        return m_isVideo ? video_ns <= audio_ns + m_ahead_ns : video_ns + m_ahead_ns < audio_ns;
    }
    Result<void> readNext(bool video, ConvertControl &control) {
        PieceSource *source = video ? m_tracks.video : m_tracks.audio;
        if (!source)
            return {};
        auto piece = source->next(control);
        if (!piece)
            return piece.error();
        (video ? m_video : m_audio) = std::move(*piece);
        return {};
    }

    const MovieTracks &m_tracks;
    const int64_t m_ahead_ns;
    std::optional<EncodedPiece> m_video, m_audio;
    bool m_isVideo = true;
};

std::span<const uint8_t> spanOf(const QByteArray &data) {
    return {reinterpret_cast<const uint8_t *>(data.constData()), size_t(data.size())};
}

Mp4Track mp4Track(const EncodedFormat &format, bool isVideo, const MovieTracks &tracks) {
    Mp4Track track;
    track.isVideo = isVideo;
    track.config = format.config;
    track.width = format.width;
    track.height = format.height;
    track.rate = format.rate;
    track.channels = format.channels;
    const double seconds = double(tracks.expected_ms) / 1000;
    track.expectedSamples =
        int64_t(seconds * (isVideo ? tracks.expectedFrameRate : double(format.rate) / AacPacketFrames));
    return track;
}

int64_t inUnits(int64_t time_ns, int64_t units) {
    const int64_t seconds = time_ns / 1'000'000'000, rest = time_ns % 1'000'000'000;
    const int64_t half = rest < 0 ? -500'000'000 : 500'000'000;
    return seconds * units + (rest * units + half) / 1'000'000'000;
}

/// The pieces of a track as an MP4 has them. Firefox (153) leaves out the gap before a track that begins
/// late, and would show all frames that much too soon: the first one is there from the beginning instead. The
/// last one lasts as long as the one before where the source, such as Matroska, does not say how long.
class Mp4Samples {
  public:
    explicit Mp4Samples(const Mp4Track &track) : m_units(track.unitsPerSecond()), m_isVideo(track.isVideo) {}

    Mp4Sample next(const EncodedPiece &piece) {
        Mp4Sample sample{inUnits(piece.pts_ns, m_units), inUnits(piece.dts_ns, m_units),
                         inUnits(piece.duration_ns, m_units), piece.keyframe};
        const int64_t pts = sample.pts;
        if (m_isVideo && !m_previous && pts > 0) {
            sample.dts -= pts;
            sample.pts = 0;
        }
        if (sample.duration <= 0 && m_previous)
            sample.duration = std::max<int64_t>(pts - *m_previous, 0);
        m_previous = pts;
        m_end = std::max(m_end, pts + sample.duration);
        return sample;
    }
    int64_t end() const { return m_end; }

  private:
    const int64_t m_units;
    const bool m_isVideo;
    std::optional<int64_t> m_previous; ///< pts
    int64_t m_end = 0;
};

MatroskaVideo matroskaVideo(const PieceSource *video) {
    if (!video)
        return MatroskaVideo::None;
    return video->format().codec == TrackCodec::Vp9 ? MatroskaVideo::Vp9 : MatroskaVideo::Vp8;
}

} // namespace

Result<void> writeMp4(const QString &path, const MovieTracks &tracks, ConvertControl &control) {
    std::vector<Mp4Track> kinds;
    if (tracks.video)
        kinds.push_back(mp4Track(tracks.video->format(), true, tracks));
    if (tracks.audio)
        kinds.push_back(mp4Track(tracks.audio->format(), false, tracks));
    Interleaver pieces(tracks, Mp4Ahead_ns);
    if (auto begun = pieces.begin(control); !begun)
        return begun;
    auto file = Mp4File::create(path, kinds);
    if (!file)
        return file.error();
    std::vector<Mp4Samples> samples(kinds.begin(), kinds.end());
    auto written = pieces.run(control, [&](bool isVideo, const EncodedPiece &piece) {
        const std::size_t track = isVideo || !tracks.video ? 0 : 1;
        return (*file)->write(track, samples[track].next(piece), spanOf(piece.data));
    });
    if (!written)
        return written;
    std::vector<Mp4Edit> edits;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const int64_t end = samples[i].end();
        const int64_t asked = tracks.length_ns ? inUnits(*tracks.length_ns, kinds[i].unitsPerSecond()) : end;
        edits.push_back({0, std::min(asked, end)});
    }
    return (*file)->finish(edits, tracks.chapters);
}

Result<void> writeWebM(const QString &path, const MovieTracks &tracks, ConvertControl &control) {
    Interleaver pieces(tracks, 0);
    if (auto begun = pieces.begin(control); !begun)
        return begun;
    MatroskaTracks kinds;
    kinds.video = matroskaVideo(tracks.video);
    if (tracks.video) {
        kinds.width = tracks.video->format().width;
        kinds.height = tracks.video->format().height;
    }
    kinds.audio = tracks.audio != nullptr;
    const int64_t skip_ns = pieces.audio() ? std::max<int64_t>(-pieces.audio()->pts_ns, 0) : 0;
    kinds.audioSkip = int(pcmFrames(skip_ns));
    auto file = MatroskaWriter::create(path, kinds);
    if (!file)
        return file.error();
    auto written = pieces.run(control, [&](bool isVideo, const EncodedPiece &piece) {
        // What is skipped counts for the times of audio (RFC 9559 section 5.1.4.1.25.2).
        const int64_t time_ns = isVideo ? piece.pts_ns : piece.pts_ns + skip_ns;
        return (*file)->write(isVideo, (time_ns + 500'000) / 1'000'000, piece.keyframe, spanOf(piece.data));
    });
    if (!written)
        return written;
    const auto finished = (*file)->finish(tracks.chapters);
    if (!finished)
        return finished.error();
    if (!finished->problem.isEmpty())
        return Error{Errc::DiskFull, finished->problem};
    return {};
}

} // namespace ovation::media
