#include "export/audio_job.h"

#include "media/convert/copied_track.h"
#include "media/convert/encoded_audio.h"
#include "media/convert/movie_output.h"
#include "media/convert/ogg_file.h"
#include "media/convert/wav_file.h"

#include <QDir>
#include <QFile>

namespace ovation::exporting {
namespace {

using media::TrackCodec;

constexpr double MeasuredUpTo = 0.5; ///< of the progress

int64_t bytesPerSecond(Format format) {
    switch (format) {
    case Format::Wav:
        return 192'000;
    case Format::M4a:
        return 21'000;
    default:
        return 17'000;
    }
}

/// Part of a whole, for a job that makes several files.
double share(double from, double to, double part) {
    return from + (to - from) * part;
}

} // namespace

AudioJob::AudioJob(Request request, AudioParts parts, Clip clip, std::vector<media::Chapter> chapters)
    : m_request(std::move(request)), m_parts(std::move(parts)), m_clip(clip),
      m_chapters(std::move(chapters)) {}

int64_t AudioJob::estimate_bytes() const {
    const auto files = m_request.perParticipant ? int64_t(byParticipant(m_parts).size()) : 1;
    return m_clip.length_ms * bytesPerSecond(m_request.format) / 1000 * files;
}

Result<void> AudioJob::run(const QString &path, JobControl &control) {
    if (!m_request.perParticipant)
        return write(path, m_parts, 0, 1, control);
    if (!QDir().mkdir(path))
        return Error{Errc::PermissionDenied, QStringLiteral("The folder can't be created.")};
    const auto groups = byParticipant(m_parts);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const QString file =
            QStringLiteral("%1/%2.%3").arg(path, groups[i].fileName, extensionOf(m_request.format));
        const double all = double(groups.size());
        if (auto written = write(file, groups[i].parts, double(i) / all, double(i + 1) / all, control);
            !written)
            return written;
    }
    return {};
}

Result<void> AudioJob::write(const QString &path, const AudioParts &parts, double from, double to,
                             JobControl &control) const {
    control.beginPart(from, to, m_clip.length_ms);
    if (parts.size() == 1 && parts[0].start_ms == 0 && !m_request.loudness_lufs) {
        const auto copied = copy(path, parts[0], control);
        if (!copied)
            return copied.error();
        if (*copied)
            return {};
    }
    const auto length_ns = m_clip.length_ns();
    const auto frames = length_ns ? std::optional(media::pcmFrames(*length_ns)) : std::nullopt;
    OpenPcm open = mixOf(parts, m_clip.range.start_ns);
    if (m_request.loudness_lufs) {
        auto louder = normalized(open, frames, *m_request.loudness_lufs, m_clip.length_ms, control);
        if (!louder)
            return louder.error();
        open = std::move(*louder);
        control.beginPart(share(from, to, MeasuredUpTo), to, m_clip.length_ms);
    }
    auto samples = open();
    if (!samples)
        return samples.error();
    if (m_request.format == Format::Wav)
        return media::writeWav(path, **samples, frames, m_chapters, control);
    if (m_request.format == Format::Opus) {
        const auto opus = media::OpusAudio::open(std::move(*samples), frames);
        return opus ? media::writeOggOpus(path, **opus, frames, m_chapters, control)
                    : Result<void>(opus.error());
    }
    const auto aac = media::AacAudio::open(std::move(*samples), frames, control);
    if (!aac)
        return aac.error();
    return media::writeMp4(path, {nullptr, aac->get(), length_ns, m_clip.length_ms, 0, m_chapters}, control);
}

/// False when it has to be encoded.
Result<bool> AudioJob::copy(const QString &path, const AudioPart &part, JobControl &control) const {
    const auto facts = media::lookAt(part.open);
    if (!facts)
        return facts.error();
    const TrackCodec wanted = m_request.format == Format::Opus  ? TrackCodec::Opus
                              : m_request.format == Format::M4a ? TrackCodec::Aac
                                                                : TrackCodec::Other;
    const bool isThat = facts->audio && wanted != TrackCodec::Other && facts->audio->codec == wanted;
    if (!isThat)
        return false;
    const auto track = media::CopiedAudio::open(part.open, *facts, m_clip.range, control);
    if (!track)
        return track.error();
    const auto length_ns = m_clip.length_ns();
    const auto written =
        wanted == TrackCodec::Opus
            ? media::writeOggOpus(path, **track,
                                  length_ns ? std::optional(media::pcmFrames(*length_ns)) : std::nullopt,
                                  m_chapters, control)
            : media::writeMp4(path, {nullptr, track->get(), length_ns, m_clip.length_ms, 0, m_chapters},
                              control);
    if (written)
        return true;
    if (written.error().code != Errc::MediaFailed)
        return written.error();
    QFile::remove(path);
    return false;
}

} // namespace ovation::exporting
