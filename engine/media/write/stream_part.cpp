#include "media/write/stream_part.h"

#include "base/log.h"
#include "base/time_units.h"
#include "media/decode/playout.h"
#include "media/rtp/opus_packet.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace ovation::media {
namespace {

// 20 ms of nothing to hear: CELT, mono.
constexpr uint8_t Silence[] = {0xf8, 0xff, 0xfe};
constexpr int64_t Silence_ns = 20 * Millisecond_ns;
constexpr int64_t MinSilence_ns = 60 * Millisecond_ns;          // less is jitter, where nothing was lost
constexpr int64_t Rounding_ns = Millisecond_ns;                 // of times in the file
constexpr int64_t MaxSilence_ns = 3600 * 1000 * Millisecond_ns; // other files wait while it is written

} // namespace

StreamPart::StreamPart(const StreamFileSettings &settings, MatroskaTracks tracks, int64_t pausesBefore_ns)
    : m_settings(settings), m_hasVideoTrack(tracks.video != MatroskaVideo::None) {
    m_report.pausesBefore_ns = pausesBefore_ns;
    if (!m_hasVideoTrack && !tracks.audio)
        return;
    m_report.path = settings.nextPath(QString::fromLatin1(tracks.extension()));
    auto writer = MatroskaWriter::create(m_report.path, tracks);
    if (writer)
        m_writer = std::move(*writer);
    else
        fail(writer.error());
}

void StreamPart::writeFrame(const EncodedFrame &frame, int64_t capture_ns, bool afterLoss) {
    if (!m_writer)
        return;
    m_afterLoss = afterLoss;
    if (frame.keyframe)
        describe(frame);
    write(true, capture_ns, frame.keyframe, frame.data);
}

/// A stream that grows on its way is described by its largest frame: players make room for that.
void StreamPart::describe(const EncodedFrame &frame) {
    if (int64_t(frame.width) * frame.height <= int64_t(m_report.width) * m_report.height)
        return;
    // The decoder is set up by the first; what comes later is in the frames themselves.
    const bool isFirst = m_report.width == 0;
    m_report.width = frame.width;
    m_report.height = frame.height;
    check(m_writer->describeVideo(frame.width, frame.height,
                                  isFirst ? std::span<const uint8_t>(frame.codecPrivate)
                                          : std::span<const uint8_t>()));
}

void StreamPart::expectFrames(bool expected, int64_t at_ns) {
    m_framesExpected = expected;
    m_expectedFrom_ns = at_ns - m_cut_ns;
}

void StreamPart::noteGap(bool video, int64_t time_ns) {
    int64_t from_ns = *m_last_ns[video];
    if (video) {
        if (!m_framesExpected || (m_settings.mayStandStill && !m_afterLoss))
            return;
        from_ns = std::max(from_ns, m_expectedFrom_ns);
    } else if (m_hasVideoTrack || !m_afterLoss) {
        return; // who is muted or silent (DTX) sends nothing: that is no fault
    }
    m_report.longestGap_ms = std::max(m_report.longestGap_ms, (time_ns - from_ns) / Millisecond_ns);
}

bool StreamPart::isTurnedBy(const EncodedFrame &frame) const {
    const auto isUpright = [](int width, int height) { return height > width; };
    const auto isWide = [](int width, int height) { return width > height; };
    return frame.keyframe && m_report.hasVideo &&
           ((isUpright(frame.width, frame.height) && isWide(m_report.width, m_report.height)) ||
            (isWide(frame.width, frame.height) && isUpright(m_report.width, m_report.height)));
}

void StreamPart::writeAudio(std::span<const uint8_t> packet, int64_t capture_ns, bool afterLoss) {
    const int64_t lasts_ns = opusDuration_ns(packet);
    if (!m_writer || beginsAfter(capture_ns + lasts_ns - Millisecond_ns))
        return;
    m_afterLoss = afterLoss;
    write(false, capture_ns, false, packet);
    m_audioEnd_ns = m_last_ns[false].value_or(0) + lasts_ns;
    m_report.end_ns = std::max(m_report.end_ns, m_audioEnd_ns);
}

/// A hole in front of audio at `until_ns`, in times of the file.
void StreamPart::fillSilence(int64_t until_ns) {
    const int64_t least_ns = m_afterLoss ? Silence_ns - Rounding_ns : MinSilence_ns;
    if (until_ns - m_audioEnd_ns < least_ns || until_ns - m_audioEnd_ns > MaxSilence_ns)
        return;
    for (; m_audioEnd_ns + Silence_ns <= until_ns + Rounding_ns && m_writer; m_audioEnd_ns += Silence_ns)
        check(m_writer->write(false, (m_audioEnd_ns - m_report.start_ns) / Millisecond_ns, false, Silence));
}

void StreamPart::write(bool video, int64_t capture_ns, bool keyframe, std::span<const uint8_t> data) {
    if (!m_writer)
        return;
    const bool first = !std::exchange(m_begun, true);
    if (first)
        m_report.start_ns = capture_ns;
    // Corrections of the clock never turn a track's time back, nor give two pieces one moment of the file.
    int64_t time_ns = std::max(capture_ns - m_cut_ns, m_report.start_ns);
    std::optional<int64_t> &last_ns = m_last_ns[video];
    if (last_ns) {
        time_ns = std::max(time_ns, *last_ns + Millisecond_ns);
        noteGap(video, time_ns);
        if (!video)
            fillSilence(time_ns);
        if (!m_writer)
            return;
    }
    last_ns = time_ns;
    (video ? m_report.hasVideo : m_report.hasAudio) = true;
    if (video)
        m_report.end_ns = std::max(m_report.end_ns, time_ns + Playout::LastFrame_ns);
    check(m_writer->write(video, (time_ns - m_report.start_ns) / Millisecond_ns, keyframe, data));
    if (first && m_settings.begun)
        m_settings.begun(m_report);
}

void StreamPart::cut(int64_t length_ns) {
    // Before the first media there is nothing whose time would have to close up.
    (m_begun ? m_cut_ns : m_report.pausesBefore_ns) += length_ns;
}

void StreamPart::flush() {
    if (m_writer)
        check(m_writer->flush());
}

std::optional<StreamFileReport> StreamPart::end() {
    if (auto writer = std::exchange(m_writer, nullptr)) {
        const auto finished = writer->finish(chapters());
        if (!m_begun) {
            QFile::remove(m_report.path);
        } else if (finished) {
            take(finished);
            m_report.problem = finished->problem;
        } else {
            fail(finished.error());
        }
    }
    if (!m_begun && m_report.problem.isEmpty() && m_report.tooLargeFrames == 0)
        return {};
    return std::exchange(m_report, {});
}

void StreamPart::take(const Result<MatroskaReport> &finished) {
    if (!finished)
        return;
    m_report.size_bytes = finished->size_bytes;
    m_report.hasAudio = finished->hasAudio;
    m_report.hasVideo = finished->hasVideo;
}

std::vector<Chapter> StreamPart::chapters() const {
    return m_begun && m_settings.chapters ? m_settings.chapters(m_report) : std::vector<Chapter>();
}

void StreamPart::check(const Result<void> &result) {
    if (!result)
        fail(result.error());
}

/// What is in the file stays there, it plays as far as it goes.
void StreamPart::fail(const Error &error) {
    qCWarning(logMedia) << "A stream cannot be written any more:" << error.message;
    m_report.problem = error.message;
    auto writer = std::exchange(m_writer, nullptr);
    if (!writer || !m_begun)
        return;
    m_report.size_bytes = writer->size();
    take(writer->finish(chapters()));
}

} // namespace ovation::media
