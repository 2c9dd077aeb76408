#include "export/movie_job.h"

#include "export/loudness.h"
#include "media/convert/audio_reader.h"
#include "media/convert/copied_track.h"
#include "media/convert/encoded_audio.h"
#include "media/convert/encoded_video.h"
#include "media/convert/movie_output.h"

#include <QFile>

#include <algorithm>

namespace ovation::exporting {
namespace {

using media::TrackCodec;

constexpr int DefaultQuality = 50;
constexpr int64_t AudioRate_bytes = 20'000; ///< a second
constexpr double EncodedAgain = 1.5;        ///< at most about that much larger, for an estimate
constexpr double CopyProgress = 0.5;        ///< of an export that measures before

} // namespace

MovieJob::MovieJob(Request request, ExportSource source, media::MediaFacts facts, Clip clip)
    : m_request(std::move(request)), m_source(std::move(source)), m_facts(std::move(facts)), m_clip(clip),
      m_open(m_source.open()) {}

bool MovieJob::copiesVideo() const {
    if (!m_facts.video || m_request.quality)
        return false;
    if (m_request.format == Format::Mp4) // Matroska does not say in which order H.264 is decoded
        return m_facts.video->codec == TrackCodec::H264 && !m_facts.isMatroska;
    return m_facts.video->codec == TrackCodec::Vp8 || m_facts.video->codec == TrackCodec::Vp9;
}

bool MovieJob::copiesAudio() const {
    if (!m_facts.audio || m_request.loudness_lufs)
        return false;
    return m_facts.audio->codec == (m_request.format == Format::Mp4 ? TrackCodec::Aac : TrackCodec::Opus);
}

int64_t MovieJob::estimate_bytes() const {
    const double size = double(m_source.size_bytes());
    const double share =
        m_facts.duration_ms > 0 ? std::min(double(m_clip.length_ms) / double(m_facts.duration_ms), 1.0) : 1.0;
    const bool copies = copiesVideo() || !m_facts.video;
    return int64_t(size * share * (copies ? 1 : EncodedAgain)) + m_clip.length_ms * AudioRate_bytes / 1000;
}

Result<void> MovieJob::run(const QString &path, JobControl &control) {
    auto written = write(path, Way::Copy, control);
    const bool mustEncode = !written && written.error().code == Errc::MediaFailed;
    if (!mustEncode)
        return written;
    QFile::remove(path);
    return write(path, Way::Encode, control);
}

Result<void> MovieJob::write(const QString &path, Way way, JobControl &control) const {
    Track video, audio;
    if (m_facts.audio) {
        auto opened = openAudio(way, control);
        if (!opened)
            return opened.error();
        audio = std::move(*opened);
    }
    control.beginPart(m_request.loudness_lufs ? CopyProgress : 0, 1, m_clip.length_ms);
    if (m_facts.video) {
        auto opened = openVideo(way, control);
        if (!opened)
            return opened.error();
        video = std::move(*opened);
    }
    media::MovieTracks tracks;
    tracks.video = video.get();
    tracks.audio = audio.get();
    if (m_request.start_ms || m_request.end_ms)
        tracks.length_ns = m_clip.length_ns();
    tracks.expected_ms = m_clip.length_ms;
    if (m_facts.video && m_facts.video->frameRate > 0)
        tracks.expectedFrameRate = m_facts.video->frameRate;
    tracks.chapters = chaptersOf(m_source.chapters, m_clip.range);
    return m_request.format == Format::Mp4 ? media::writeMp4(path, tracks, control)
                                           : media::writeWebM(path, tracks, control);
}

Result<MovieJob::Track> MovieJob::openVideo(Way way, JobControl &control) const {
    if (way == Way::Copy && copiesVideo()) {
        auto cut = media::CutVideo::open(m_open, m_facts, m_clip.range, control);
        if (!cut)
            return cut.error();
        return Track(std::move(*cut));
    }
    media::VideoEncoding encoding;
    encoding.codec = m_request.format == Format::Mp4 ? TrackCodec::H264 : TrackCodec::Vp8;
    encoding.quality = m_request.quality.value_or(DefaultQuality);
    if (m_request.format == Format::Mp4) { // a size that does not change, and is even
        encoding.width = (m_facts.video->width + 1) & ~1;
        encoding.height = (m_facts.video->height + 1) & ~1;
    }
    auto encoded = media::EncodedVideo::open(m_open, m_facts, m_clip.range, encoding, control);
    if (!encoded)
        return encoded.error();
    return Track(std::move(*encoded));
}

Result<MovieJob::Track> MovieJob::openAudio(Way way, JobControl &control) const {
    if (way == Way::Copy && copiesAudio()) {
        auto copied = media::CopiedAudio::open(m_open, m_facts, m_clip.range, control);
        if (!copied)
            return copied.error();
        return Track(std::move(*copied));
    }
    const auto length_ns = m_clip.length_ns();
    const auto frames = length_ns ? std::optional(media::pcmFrames(*length_ns)) : std::nullopt;
    OpenPcm open = [this]() -> Result<std::unique_ptr<media::PcmSource>> {
        auto reader = media::AudioReader::open(m_open, m_facts, m_clip.range.start_ns);
        if (!reader)
            return reader.error();
        return std::unique_ptr<media::PcmSource>(std::move(*reader));
    };
    if (m_request.loudness_lufs) {
        auto louder = normalized(open, frames, *m_request.loudness_lufs, m_clip.length_ms, control);
        if (!louder)
            return louder.error();
        open = std::move(*louder);
    }
    auto samples = open();
    if (!samples)
        return samples.error();
    if (m_request.format == Format::Mp4) {
        auto aac = media::AacAudio::open(std::move(*samples), frames, control);
        if (!aac)
            return aac.error();
        return Track(std::move(*aac));
    }
    auto opus = media::OpusAudio::open(std::move(*samples), frames);
    if (!opus)
        return opus.error();
    return Track(std::move(*opus));
}

} // namespace ovation::exporting
