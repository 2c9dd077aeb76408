#include "library/strip_maker.h"

#include "media/overview/audio_peaks.h"
#include "media/overview/film_frames.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <optional>

namespace ovation::library {
namespace {

constexpr int64_t MinInterval_ms = 1000;

/// As fine as the length allows; nothing when it is too long for any.
std::optional<int> valuesPerSecond(int64_t duration_ms) {
    for (const int perSecond : {50, 20, 10, 5, 2, 1}) {
        if (duration_ms / 1000 * perSecond <= MaxPeaks)
            return perSecond;
    }
    return std::nullopt;
}

Error unreadable(const QString &why) {
    return {Errc::MediaUnreadable, why};
}

/// Some of the streams may be damaged; the first error counts when all are.
class StripOutcome {
  public:
    void succeeded() { m_any = true; }
    void failed(const Error &error) {
        if (!m_error)
            m_error = error;
    }
    std::optional<Error> error() const { return m_any ? std::nullopt : m_error; }

  private:
    bool m_any = false;
    std::optional<Error> m_error;
};

/// Which frames a track gives: their places in the strip, and when they are in its file.
struct Share {
    std::vector<int> places;
    std::vector<int64_t> times_ms;
};

std::vector<Share> shareOut(const StripTracks &recording, int64_t interval_ms, int count) {
    std::vector<Share> shares(recording.tracks.size());
    for (int place = 0; place < count; ++place) {
        const int64_t middle_ms = std::min(place * interval_ms + interval_ms / 2, recording.duration_ms - 1);
        const auto track =
            std::find_if(recording.tracks.begin(), recording.tracks.end(), [&](const auto &one) {
                return one.hasVideo && one.start_ms <= middle_ms && middle_ms < one.end_ms;
            });
        if (track == recording.tracks.end())
            continue;
        Share &share = shares[std::size_t(track - recording.tracks.begin())];
        share.places.push_back(place);
        share.times_ms.push_back(middle_ms - track->start_ms);
    }
    return shares;
}

} // namespace

Result<Waveform> makeWaveform(const StripTracks &recording, const std::stop_token &stop) {
    const auto has = [](const StripTracks::Track &track) { return track.hasAudio; };
    if (std::none_of(recording.tracks.begin(), recording.tracks.end(), has))
        return Waveform();
    const auto perSecond = valuesPerSecond(recording.duration_ms);
    if (recording.duration_ms <= 0 || !perSecond)
        return unreadable(QStringLiteral("The recording does not say how long it is"));
    const auto placeOf = [&](int64_t time_ms) { return time_ms * *perSecond / 1000; };
    Waveform made{*perSecond, std::vector<float>(std::size_t(placeOf(recording.duration_ms - 1) + 1))};
    StripOutcome outcome;
    for (const auto &track : recording.tracks) {
        const auto begin = std::max<int64_t>(placeOf(track.start_ms), 0);
        if (!track.hasAudio || begin >= int64_t(made.peaks.size()))
            continue;
        const std::size_t count = made.peaks.size() - std::size_t(begin);
        const auto peaks = media::readPeaks(track.open, *perSecond, count, stop);
        if (!peaks && peaks.error().code == Errc::Postponed)
            return peaks.error();
        if (!peaks) {
            outcome.failed(peaks.error());
            continue;
        }
        outcome.succeeded();
        const auto into = made.peaks.begin() + begin;
        std::transform(peaks->begin(), peaks->end(), into, into,
                       [](float one, float other) { return std::max(one, other); });
    }
    if (const auto error = outcome.error())
        return *error;
    return made;
}

Result<FilmStrip> makeFilmStrip(const StripTracks &recording, const std::stop_token &stop) {
    const auto has = [](const StripTracks::Track &track) { return track.hasVideo; };
    if (std::none_of(recording.tracks.begin(), recording.tracks.end(), has))
        return FilmStrip();
    if (recording.duration_ms <= 0)
        return unreadable(QStringLiteral("The recording does not say how long it is"));
    FilmStrip made;
    made.interval_ms =
        std::max((recording.duration_ms + MaxStripFrames - 1) / MaxStripFrames, MinInterval_ms);
    made.count = int((recording.duration_ms + made.interval_ms - 1) / made.interval_ms);
    made.frames = QImage(made.count * StripFrameWidth, StripFrameHeight, QImage::Format_RGB32);
    made.frames.fill(Qt::black);
    QPainter painter(&made.frames);
    const std::vector<Share> shares = shareOut(recording, made.interval_ms, made.count);
    StripOutcome outcome;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i].places.empty())
            continue;
        const auto draw = [&, &places = shares[i].places](std::size_t index, const QImage &frame) {
            painter.drawImage(places[index] * StripFrameWidth, 0, frame);
        };
        const auto read = media::readFilmFrames(recording.tracks[i].open, {StripFrameWidth, StripFrameHeight},
                                                shares[i].times_ms, draw, stop);
        if (read)
            outcome.succeeded();
        else if (read.error().code == Errc::Postponed)
            return read.error();
        else
            outcome.failed(read.error());
    }
    if (const auto error = outcome.error())
        return *error;
    return made;
}

} // namespace ovation::library
