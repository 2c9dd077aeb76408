#include "export/editing_job.h"

#include "base/time_units.h"
#include "export/audio_parts.h"
#include "export/timeline/timeline.h"
#include "media/convert/encoded_audio.h"
#include "media/convert/movie_output.h"
#include "media/convert/steady_video.h"
#include "media/convert/wav_file.h"
#include "media/write/part_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace ovation::exporting {
namespace {

constexpr int EditingQuality = 60; ///< it is encoded once more by the editor
constexpr int64_t VideoRate_bytes = 250'000, WavRate_bytes = 192'000; ///< a second, for an estimate

bool overlaps(const library::ArchivedStream &a, const library::ArchivedStream &b) {
    return a.start_ms < b.end_ms && b.start_ms < a.end_ms;
}

QString whoOf(const library::ArchivedStream &stream) {
    return stream.connectionId.isEmpty() ? stream.streamId : stream.connectionId;
}

media::OpenSource openerOf(const ExportSource &source, const library::ArchivedStream &stream) {
    return [archive = source.archive, entry = stream.entry] { return archive->openEntry(entry); };
}

Result<void> writeText(const QString &path, const QByteArray &text) {
    media::PartFile file;
    if (auto opened = file.open(path); !opened)
        return opened;
    return file.write(text.constData(), size_t(text.size()));
}

} // namespace

EditingJob::EditingJob(Request request, ExportSource source, Clip clip)
    : m_request(std::move(request)), m_source(std::move(source)), m_clip(clip) {}

int64_t EditingJob::frames() const {
    const int64_t rate = m_request.composition.frameRate;
    return std::max<int64_t>((m_clip.length_ms * rate + 999) / 1000, 1);
}

int64_t EditingJob::estimate_bytes() const {
    int64_t bytes = 0;
    for (const Track &track : tracks())
        bytes += m_clip.length_ms * (track.hasVideo ? VideoRate_bytes : WavRate_bytes) / 1000;
    return bytes;
}

std::vector<EditingJob::Track> EditingJob::tracks() const {
    std::vector<Track> made;
    AudioParts names; // one for each track, for the names of the files
    const int64_t start_ms = m_clip.range.start_ns / Millisecond_ns;
    for (const library::ArchivedStream &stream : m_source.archive->session().streams) {
        if ((!stream.hasAudio && !stream.hasVideo) || stream.end_ms <= start_ms ||
            stream.start_ms >= start_ms + m_clip.length_ms)
            continue;
        const auto follows = [&](const Track &track) {
            const library::ArchivedStream &before = *track.streams.front();
            return whoOf(before) == whoOf(stream) && before.typeOfVideo == stream.typeOfVideo &&
                   std::none_of(track.streams.begin(), track.streams.end(),
                                [&](const auto *other) { return overlaps(*other, stream); });
        };
        auto track = std::find_if(made.begin(), made.end(), follows);
        if (track == made.end()) {
            names.push_back({QString::number(made.size()), stream.name, {}, 0});
            track = made.insert(made.end(), Track{stream.name, {}, {}, false, 0, 0});
        }
        track->streams.push_back(&stream);
        track->hasVideo = track->hasVideo || stream.hasVideo;
    }
    const auto groups = byParticipant(names);
    for (std::size_t i = 0; i < made.size(); ++i)
        made[i].file =
            groups[i].fileName + (made[i].hasVideo ? QStringLiteral(".mp4") : QStringLiteral(".wav"));
    return made;
}

Result<void> EditingJob::run(const QString &path, JobControl &control) {
    if (!QDir().mkdir(path))
        return Error{Errc::PermissionDenied, QStringLiteral("The folder can't be created.")};
    auto all = tracks();
    for (std::size_t i = 0; i < all.size(); ++i) {
        control.beginPart(double(i) / double(all.size()), double(i + 1) / double(all.size()),
                          m_clip.length_ms);
        if (auto measured = measure(all[i]); !measured)
            return measured;
        if (auto written = write(path, all[i], control); !written)
            return written;
    }
    return writeTimelines(path, all);
}

/// The largest size that one of its files has.
Result<void> EditingJob::measure(Track &track) const {
    for (const library::ArchivedStream *stream : track.streams) {
        if (!stream->hasVideo)
            continue;
        const auto facts = media::lookAt(openerOf(m_source, *stream));
        if (!facts)
            return facts.error();
        if (facts->video && facts->video->width * facts->video->height > track.width * track.height) {
            track.width = (facts->video->width + 1) & ~1;
            track.height = (facts->video->height + 1) & ~1;
        }
    }
    track.hasVideo = track.width > 0;
    return {};
}

Result<void> EditingJob::write(const QString &path, const Track &track, JobControl &control) const {
    const int rate = m_request.composition.frameRate;
    const int64_t samples = frames() * media::PcmRate / rate;
    const QString file = path + QLatin1Char('/') + track.file;
    AudioParts heard;
    std::vector<media::SteadyVideo::Part> seen;
    for (const library::ArchivedStream *stream : track.streams) {
        if (stream->hasAudio)
            heard.push_back({{}, {}, openerOf(m_source, *stream), stream->start_ms});
        if (stream->hasVideo)
            seen.push_back(
                {openerOf(m_source, *stream), stream->start_ms * Millisecond_ns - m_clip.range.start_ns});
    }
    auto audio = mixOf(heard, m_clip.range.start_ns)();
    if (!audio)
        return audio.error();
    if (!track.hasVideo)
        return media::writeWav(file, **audio, samples, {}, control);
    const auto video = media::SteadyVideo::open(
        std::move(seen),
        {track.width, track.height, rate, frames(), m_request.quality.value_or(EditingQuality)}, control);
    if (!video)
        return video.error();
    std::unique_ptr<media::AacAudio> aac;
    if (!heard.empty()) {
        auto opened = media::AacAudio::open(std::move(*audio), samples, control);
        if (!opened)
            return opened.error();
        aac = std::move(*opened);
    }
    media::MovieTracks tracks{video->get(), aac.get(), frames() * 1'000'000'000 / rate};
    tracks.expected_ms = m_clip.length_ms;
    tracks.expectedFrameRate = rate;
    return media::writeMp4(file, tracks, control);
}

Result<void> EditingJob::writeTimelines(const QString &path, const std::vector<Track> &tracks) const {
    Timeline timeline;
    timeline.name = QFileInfo(m_request.target).fileName();
    timeline.frameRate = m_request.composition.frameRate;
    timeline.width = m_request.composition.width;
    timeline.height = m_request.composition.height;
    timeline.frames = frames();
    for (const Track &track : tracks) {
        const bool hasAudio = std::any_of(track.streams.begin(), track.streams.end(),
                                          [](const auto *stream) { return stream->hasAudio; });
        timeline.tracks.push_back(
            {track.name, track.file, track.hasVideo, hasAudio, track.width, track.height});
    }
    for (const media::Chapter &chapter : chaptersOf(m_source.chapters, m_clip.range))
        timeline.markers.push_back(
            {QString::fromStdString(chapter.name), chapter.time_ms * timeline.frameRate / 1000});
    const QString base = path + QStringLiteral("/timeline.");
    if (auto written = writeText(base + QStringLiteral("otio"), toOtio(timeline)); !written)
        return written;
    if (auto written = writeText(base + QStringLiteral("fcpxml"), toFcpxml(timeline)); !written)
        return written;
    return writeText(base + QStringLiteral("mlt"), toMlt(timeline));
}

} // namespace ovation::exporting
